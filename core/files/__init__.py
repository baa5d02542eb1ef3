"""The user's files: written as a whole or not at all, read within bounds.

Every failure is a FileError, one sentence. bounded_read.py is the door to both; lock.py is for a
file that two processes add to.
"""
