"""Language models: bits per letter while they train, and samples of what they write."""
