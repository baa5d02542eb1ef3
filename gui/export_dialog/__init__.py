"""Export…: which run, as which file, seen before it is written. Begin with dialog.py.

The window only asks: a process of its own (workshop.py) runs the very command that the dialog
shows, for the preview as for the file.
"""
