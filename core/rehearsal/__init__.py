"""A lesson played through without a window, as a learner would go through it.

Begin with player.py, which goes from step to step with a session of its own; ways.py knows what
completes what, and check.py tells what is wrong with a lesson's file.
"""
