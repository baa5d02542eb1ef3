"""The Tasks page: series on synthetic tasks. page.py first; presets.py is what it offers."""
