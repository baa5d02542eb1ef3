"""The Program page: the run's program, to be changed and run; bugs to find, lines to write.

Begin with page.py. Nothing runs but by a press of Run, and then confined (core.sandbox).
"""
