"""The decoded words, an epoch a row, coloured by right, wrong and how sure."""
