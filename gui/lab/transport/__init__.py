"""Buttons, timeline and status of the current run."""
