"""A demo's batch: one chooses the sequence, and every view shows that one."""

import numpy as np

from core.models import build


def test_another_sequence_of_the_batch_is_shown_in_all_views(window, find, wait):
    window.session.runs.open_lesson("rnn-layers")
    wait()
    find("batchBox").setValue(3)
    wait()
    run = window.session.runs.current
    assert run.experiment.batch == 3
    box = find("sequenceBox")
    assert box.isVisible()
    window.session.transport.step()
    wait()
    inputs = build(run.experiment).inputs
    for sequence in range(3):
        box.setValue(sequence + 1)
        wait()
        assert np.array_equal(run.trace.inputs, inputs[:, sequence].numpy())
        assert run.playhead.step == 1
    assert "batch 3" in window.stage._shapes_line.text() or not window.session.selection.shapes


def test_a_word_is_one_sequence(window, find, wait):
    assert not find("sequenceBox").isVisible()
    assert not find("batchBox").isEnabled()
    assert "one sequence" in find("batchBox").toolTip()
    assert find("batchBox").value() == 1
