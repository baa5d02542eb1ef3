"""Several runs over each other: losses, maps of states, and their table."""
