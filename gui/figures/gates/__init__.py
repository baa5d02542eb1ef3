"""Gates and states of one lane over time, as maps and as a belt.

On the belt c (of a GRU: h) is carried from step to step: belt_painter.py.
"""
