"""One cell opened: its matrices, columns, states and formulas."""
