"""The Text page: language models. page.py first; presets.py is what it offers."""
