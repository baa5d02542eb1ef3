"""Many seeds: fans, shares, outcomes, and the grid."""
