"""Unroll without a window: `python main.py train hello-rnn` and its like.

commands.py is the door. It trains with core.training at once, without session and worker.
"""
