"""Letters as points in the plane: rows of the embedding, from epoch to epoch."""
