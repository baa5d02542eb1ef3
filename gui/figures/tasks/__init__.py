"""Series on synthetic tasks: curves, gradients, answers."""
