"""Measurements with a reach: `python -m tests.bench [NAME ...]`. Ratios are taken in one run."""
