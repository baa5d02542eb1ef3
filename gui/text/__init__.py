"""The Text page: language models."""
