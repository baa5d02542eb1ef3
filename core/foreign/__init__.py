"""Foreign weights: files of other programs into a network that Unroll has. No Qt, no torch.

reading.py is the door: a file into arrays by name; recognised.py says which network they are,
imported.py makes a checkpoint of it. Nothing in a file is ever run; .pt and .h5 are opened by a
confined child (child.py).
"""
