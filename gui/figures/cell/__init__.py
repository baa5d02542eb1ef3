"""One cell opened: its matrices, columns, states and formulas.

parts.py: what there is, as arrays; formula.py: one result's arithmetic; layout, painter, drawing:
where and how; inspector.py puts them together.
"""
