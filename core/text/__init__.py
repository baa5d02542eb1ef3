"""Letters and texts: what a letter is, how a file becomes a text. Pure; no torch, no Qt.

Nothing here knows a network; a language model is an experiment on a core.tasks.text.TextTask.
"""
