"""How things are said on screen: text for people from values. No widgets, no Session.

A file a kind of thing: names, numbers, operations, places, runs, settings, terms.
"""
