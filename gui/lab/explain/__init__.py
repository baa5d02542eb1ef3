"""The step under the playhead in words and numbers: what the Explain panel says.

explain.py chooses; unit.py tells a hidden unit, operation.py one operation, after_pass.py the rest.
"""
