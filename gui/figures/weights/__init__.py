"""Parameters as matrices."""
