"""What session and worker say to each other: frozen records; no torch, no Qt.

A request is what the session wants of the training thread, an answer is what comes back.
"""
