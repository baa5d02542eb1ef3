"""The core: experiments, training, recordings, checkpoints. Knows no widgets."""
