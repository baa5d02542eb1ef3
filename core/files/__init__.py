"""The user's files: written as a whole or not at all, read within bounds."""
