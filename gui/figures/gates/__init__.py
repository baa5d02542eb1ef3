"""Gates and states of one lane over time, as maps and as a highway.

The highway is the belt on which c (of a GRU: h) is carried from step to step: highway_painter.py.
"""
