"""What leaves the program for others to run or read. No torch before a document is made.

formats.py is the table of formats and writes their files; script.py is the first of them, the
experiment as a program of its own.
"""
