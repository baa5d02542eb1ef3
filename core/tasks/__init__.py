"""What is to be learned: words, synthetic sequences, texts; and the batches of an update.

A file a kind of task; Task in task.py is any of them. No torch: a batch is numpy.
"""
