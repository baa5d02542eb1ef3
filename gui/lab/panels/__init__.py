"""The panels of the Lab, a file each; a file that is added here is a panel.

It has TITLE, AREA ("left", "right", "bottom", "center"), ORDER and Panel(session) with refresh(),
called when what the panel shows is out of date, and only while it is in view.
"""
