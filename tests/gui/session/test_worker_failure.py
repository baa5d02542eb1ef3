"""A worker that really fails, in its thread: a sentence, the run kept, and it can go on."""

import logging

from core.training.trainer import Trainer


def test_training_that_breaks_stops_with_a_sentence_and_goes_on_when_asked(
    session, settle, qtbot, monkeypatch, caplog
):
    caplog.set_level(logging.CRITICAL)
    session.runs.open_lesson("hello-rnn")
    settle(session)
    session.transport.next_epoch()
    settle(session)
    run, before = session.runs.current, session.runs.current.playhead
    with monkeypatch.context() as patch, qtbot.waitSignal(session.failed) as failed:
        patch.setattr(Trainer, "advance", lambda self: 1 / 0)
        session.transport.next_epoch()
    assert "unexpected error" in failed.args[0]
    assert session.runs.current is run
    assert run.playhead == before
    assert not session.transport.playing
    session.transport.set_speed(None)
    session.transport.play()
    settle(session)
    assert run.playhead == run.end
    assert run.updates == 15
