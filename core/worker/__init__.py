"""What computes in the training thread. Needs torch."""
