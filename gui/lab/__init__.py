"""The Lab: one run under the hand, with its panels and its transport.

panels/ has a file for each panel, explain/ what the Explain panel says, transport/ the buttons and
the timeline. What a panel draws is in gui.figures.
"""
