"""Makes traces: the unrolled twin of a pass and its gradients. Needs torch.

unroll.py does the pass again, cell by cell; gradients.py asks autograd; tracer.py makes of both the
records that core.trace describes.
"""
