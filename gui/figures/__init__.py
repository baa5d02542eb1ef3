"""What draws a figure from a record; knows no Session and no page."""
