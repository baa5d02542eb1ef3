"""The window: places panels and pages; menus, keys, dialogs, what is remembered.

window.py puts together; pages.py has the order of the tabs, docks.py the places of the panels
(first_room.py how large these are at first, dock_bars.py their tabs), lab_panels.py makes them.
"""
