"""Many seeds: fans of losses, shares that succeed, outcomes, and the grid of settings."""
