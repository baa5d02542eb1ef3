"""What happened inside one epoch, operation by operation, and its arithmetic. numpy alone.

trace.py holds the numbers, operations.py the order of what is done, operands.py how each result
follows from its operands, playhead.py where one is. What makes traces is core.tracing.
"""
