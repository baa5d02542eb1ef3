"""What leaves the program for others to run or read: the script of an experiment. No torch."""
