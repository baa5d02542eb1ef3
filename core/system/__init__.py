"""The machine that the program runs on: its folders, log, devices, signals. No widgets.

preflight.py is what is checked before Qt or torch is loaded.
"""
