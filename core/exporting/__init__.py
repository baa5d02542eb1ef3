"""What exports without a window are made of: what is to be told (subject.py), and its replay, epoch
by epoch, into the Record that formats are handed (replay.py). Needs torch, late.
"""
