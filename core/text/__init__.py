"""Letters and texts: what a letter is, how a file becomes a text. Pure; no torch, no Qt."""
