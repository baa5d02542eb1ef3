"""The network unrolled in time: the stage of the Lab.

layout.py says where everything stands (sight.py in how much room, rows.py how high the rows are,
strips.py where a box has its cells), picture.py what is shown of it, pen.py how it is written; the
ground (boxes, arrows), the values upon it, shapes and frames have a painter each.
"""
