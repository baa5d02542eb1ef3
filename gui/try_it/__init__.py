"""The Try it page: a trained model answers and writes. page.py first."""
