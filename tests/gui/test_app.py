"""The program's frame: its training thread ends with it, and no garbage is collected there."""

import gc
import signal
import threading

import pytest
from PySide6.QtWidgets import QApplication

from gui import app


def test_the_training_thread_ends_with_the_event_loop_even_where_that_fails(
    qapp, qtbot, monkeypatch
):
    made = []
    make = app.make_window
    monkeypatch.setattr(app, "make_window", lambda *given: made.append(make(*given)) or made[0])

    def failing(*_):
        made[0].session.start()
        assert made[0].session._thread.isRunning()
        raise RuntimeError("no more memory")

    monkeypatch.setattr(QApplication, "exec", failing)
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(RuntimeError, match="no more memory"):
        app.run()
    assert signal.getsignal(signal.SIGINT) is before
    assert made[0].session._thread.isFinished()
    made[0].session.start()  # as what waits for the first paint does, late
    assert made[0].session._thread.isFinished()
    made[0].close()
    made[0].deleteLater()


def test_garbage_is_collected_in_the_windows_own_thread_alone(qapp, qtbot, monkeypatch):
    made, collecting = [], set()
    make = app.make_window
    monkeypatch.setattr(app, "make_window", lambda *given: made.append(make(*given)) or made[0])

    def note(phase, info):
        collecting.add(threading.current_thread())

    def training(*_):
        session = made[0].session
        session.start()
        session.runs.open_lesson("hello-rnn")
        session.runs.select(
            session.runs.add(session.runs.current.experiment.with_values(epochs=100))
        )
        session.transport.speed = None
        session.transport.play()
        qtbot.waitUntil(lambda: session.runs.current.recording.last_epoch == 100)
        return 0

    monkeypatch.setattr(QApplication, "exec", training)
    usual = gc.get_threshold()
    gc.set_threshold(20, *usual[1:])  # whoever may collect does so soon
    gc.callbacks.append(note)
    gc.enable()
    try:
        assert app.run() == 0
        assert gc.isenabled()
    finally:
        gc.callbacks.remove(note)
        gc.set_threshold(*usual)
    assert collecting == {threading.main_thread()}
    made[0].close()
    made[0].deleteLater()
