"""Language models: bits per letter, samples."""
