"""The Seeds page: many seeds of one experiment, and the grid of settings. page.py first."""
