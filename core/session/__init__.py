"""What the window talks to: a QObject a concern, QtCore alone, never torch.

session.py holds them all; transport.py moves the playhead and asks for what is not computed yet.
What computes it is behind core.worker, in the training thread.
"""
