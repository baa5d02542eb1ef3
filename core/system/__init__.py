"""The machine that the program runs on: its folders, log, devices, signals. No widgets."""
