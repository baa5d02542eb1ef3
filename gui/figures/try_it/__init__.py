"""Answers of a trained model, letter by letter, with the probability of each."""
