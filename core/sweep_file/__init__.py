"""What a sweep came to as a file that the Seeds page opens: .unroll and .csv, written and read.

studies.py is the door: what is in such a file. No Qt, no torch.
"""
