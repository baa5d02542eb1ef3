"""Trains: one network, one by batches, many seeds at once. Needs torch.

trainer.py is the lecture's loop, a generator of epochs; its numbers are the lecture's bit for bit.
"""
