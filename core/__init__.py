"""The core: what an experiment is, how it trains, what is kept of it. Knows no widgets.

A folder is a room, named after its subject; the room's chief noun lives in the file of its name.
docs/architecture.md lists the rooms, tests/test_house.py says which may import which.
"""
