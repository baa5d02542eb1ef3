"""The program's frame: whatever ends its event loop, the training thread ends with it."""

import signal

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
    made[0].close()
    made[0].deleteLater()
