"""Gradients through time: how much of each letter's loss reaches which step."""
