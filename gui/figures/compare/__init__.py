"""Several runs over each other."""
