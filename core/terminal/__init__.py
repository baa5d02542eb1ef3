"""Unroll without a window."""
