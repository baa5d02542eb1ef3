"""How things are said on screen: text for people from values. No widgets, no Session."""
