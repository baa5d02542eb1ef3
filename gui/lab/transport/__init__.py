"""Buttons, timeline and status of the current run; which are grey, and why."""
