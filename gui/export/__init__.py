"""Pictures, still and moving, of a run's figures at any size and moment, without a display."""
