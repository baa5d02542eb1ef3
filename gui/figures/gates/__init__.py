"""Gates and states of one lane over time."""
