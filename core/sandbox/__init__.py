"""Programs that a person wrote or changed, run in a confined process of their own. No torch here.

child.py is that process: little memory, ten seconds, no file, no other process, no network.
run.py starts it, outcome.py says what came of it.
"""
