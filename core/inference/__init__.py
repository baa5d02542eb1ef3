"""What a trained network does: answers a word, writes a text, is tested at other lengths.

Needs torch. Training is core.training's, and how an answer came about is core.tracing's.
"""
