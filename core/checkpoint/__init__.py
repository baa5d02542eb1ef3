"""Checkpoints: an experiment and its state in a file, written and read. No Qt.

checkpoint.py is the door; format.py says what is in a file. A .pt of anybody's is opened by a
confined child alone (pt_child.py).
"""
