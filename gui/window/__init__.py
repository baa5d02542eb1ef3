"""The window: places panels and pages, menus, keys, what is remembered."""
