"""API cards: torch's modules of the run's model, with this run's values in them."""
