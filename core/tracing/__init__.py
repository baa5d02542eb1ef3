"""Makes traces: the unrolled twin of a pass and its gradients. Needs torch."""
