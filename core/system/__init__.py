"""The machine that the program runs on: its folders, log, devices, and the
signals that end a program. No widgets.

preflight.py is what is checked before Qt or torch is loaded.
"""
