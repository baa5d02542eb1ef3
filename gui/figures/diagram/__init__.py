"""The network unrolled in time."""
