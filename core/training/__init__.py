"""Trains: one network, one by batches, many seeds at once. Needs torch."""
