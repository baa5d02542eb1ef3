"""The Lab: one run under the hand, with its panels and its transport."""
