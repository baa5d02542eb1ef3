"""An experiment: what decides every number of a run, and what it costs. No torch, no Qt."""
