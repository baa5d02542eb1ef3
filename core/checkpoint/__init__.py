"""Checkpoints: an experiment and its state in a file, written, read, kept between starts. No Qt."""
