"""The program as a text to read, its lines linked to what they computed.

The text itself is core.export.script's.
"""
