"""Series on synthetic tasks: curves, gradients through time, answers."""
