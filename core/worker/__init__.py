"""What computes in the training thread. Needs torch.

worker.py answers the requests of core.messages; the others keep the trainers that it asks.
"""
