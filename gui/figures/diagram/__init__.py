"""The network unrolled in time: the stage of the Lab.

layout.py says where everything stands, picture.py what is shown of it; the ground (boxes, arrows)
and the values upon it have a painter each.
"""
