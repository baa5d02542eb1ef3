"""Gradients through time."""
