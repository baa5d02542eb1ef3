"""One file a panel, found by name: TITLE, AREA, ORDER and Panel(session) with refresh()."""
