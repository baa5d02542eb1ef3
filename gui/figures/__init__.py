"""What draws a figure from a record, a folder a subject; knows no Session and no page.

Learn, Lab, exports: whoever shows a figure hands it the record, and redraws it when another comes.
"""
