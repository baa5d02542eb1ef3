"""What leaves the program for others to run or read. No torch before a document is made.

offers.py lists the formats that have a name, for `export` and the dialog; record.py is what each is
handed. formats.py lists those of the Code panel, of which script.py, the experiment as a program of
its own, is the first.
"""
