"""Forward and back through every operation of an epoch: the very same screen at every place."""

import pytest
from PySide6.QtCore import Qt


def screen(window):
    """The pixels of stage, explanation and plots; the window's chrome is not of the run."""
    panels = [window.stage, *(window.docks[name].widget() for name in ("explain",))]
    panels += [window.docks[name].widget() for name in ("hidden_state", "loss")]
    return [panel.grab().toImage() for panel in panels]


@pytest.mark.parametrize(
    ("inspected", "each"),
    [
        ((0, 1), 2),
        pytest.param((0, 1), 1, marks=pytest.mark.slow),
        pytest.param(None, 1, marks=pytest.mark.slow),
    ],
)
def test_every_operation_forth_and_back_shows_the_same_screen(
    window, wait, settle, inspected, each
):
    """each: of so many operations one is looked at."""
    session, transport = window.session, window.session.transport
    session.runs.edit(source="abb", target="bab")  # a first letter, one amid, a last
    wait()
    for _ in range(3):
        transport.next_epoch()
        wait()
    window.resize(1180, 720)
    transport.seek(2, 0)
    wait()
    transport.set_step_size("operation")
    if inspected:
        session.selection.inspect(*inspected)
    window.stage.setFocus(Qt.FocusReason.OtherFocusReason)
    wait()
    run, seen, walked = session.runs.current, {}, []
    while run.playhead.epoch == 2 and run.playhead.step < run.steps.last:
        if len(walked) % each == 0:
            wait()
            seen[run.playhead] = screen(window)
        walked.append(run.playhead)
        transport.step()
        settle(session)
    assert len(walked) == sum(len(run.operations.of(s)) for s in range(1, run.steps.last + 1))
    for head in reversed(walked[1:]):
        transport.step_back()
        settle(session)
        assert run.playhead == head
        if head in seen:
            wait()
            now = screen(window)
            same = [a == b for a, b in zip(now, seen[head], strict=True)]
            assert all(same), (head, same)
    assert len({image.constBits().tobytes() for image, *_ in seen.values()}) > len(seen) / 2
