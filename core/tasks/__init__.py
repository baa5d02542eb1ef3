"""What is to be learnt: words, synthetic sequences, texts; and the batches of an update."""
