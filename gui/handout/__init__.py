"""A lesson on paper: one HTML page that needs nothing else, with pictures of real runs.

Begin with handout.py. leaves.py plays the lesson and takes the pictures, prose.py makes HTML of
Markdown, and document.py writes the page. Every text of a lesson is escaped.
"""
