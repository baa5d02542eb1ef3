"""What session and worker say to each other: frozen records; no torch, no Qt."""
