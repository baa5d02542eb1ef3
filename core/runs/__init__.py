"""What has been trained and is remembered: runs, series, studies. No torch, no Qt.

run.py: one network, kept epoch by epoch, with its playhead. batch_run.py: one trained by batches.
seed_study.py and grid_study.py: many at once, on study.py. keyframes.py: which states are kept, so
that any epoch can be replayed. visibility.py: what of an epoch the playhead has reached;
looked_at.py: which cell and operation all views speak of.
"""
