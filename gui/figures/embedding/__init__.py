"""Letters as points in the plane."""
