"""The Lab: one run under the hand, with its panels and its transport.

panels/ has a file for each panel, transport/ the buttons and the timeline. What a panel draws is in
gui.figures, what the Explain panel says in gui.explain.
"""
