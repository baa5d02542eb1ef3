"""The decoded words, an epoch a row."""
