"""Studies of many seeds without a window: cut into blocks, computed anywhere, kept, put together.

plan.py is the door: a sweep, and the blocks that it alone decides. No Qt.
"""
