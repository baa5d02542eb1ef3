"""What a session keeps, in a file: the container, the log of what changed since, and how runs,
series and studies are told in both. docs/formats.md describes the files.
"""
