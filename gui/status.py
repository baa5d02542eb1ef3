"""The status line: what the run is doing, in one sentence."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from core.run import Run
from core.session import Session
from gui.loss_text import loss_text
from gui.place import place_text


def tr(text: str) -> str:
    return QCoreApplication.translate("Status", text)


class StatusLine(QLabel):
    """The left of the status bar, drawn in turn like any panel."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._session = session

    def refresh(self) -> None:
        self.setText(status_text(self._session))


def status_text(session: Session) -> str:
    """ "training 312, showing 40", "paused at epoch 6 · forward · t = 4", ..."""
    run, transport = session.run, session.transport
    if run is None:
        return tr("No lesson is open.")
    if not session.is_ready:
        return tr("PyTorch is loading; you can press Run already.")
    if run.diverged is not None:
        text = tr("diverged at epoch {} (loss {}): lower the learning rate, or step back")
        return text.format(run.diverged.number, f"{run.diverged.loss:g}")
    if transport.playing and not transport.following:
        text = tr("training {}, showing {} — End shows the newest again")
        return text.format(run.recording.last_epoch, run.playhead.epoch)
    return _place(run, transport.playing)


def _place(run: Run, playing: bool) -> str:
    text = place_text(run)
    if playing:
        return tr("running: {}").format(text)
    epoch = run.current_epoch
    if not run.experiment.trains or epoch < run.first_epoch:
        return text
    known, loss = tr("{} · epoch {} predicted {}, loss {}"), loss_text(run.recording.loss(epoch))
    return known.format(text, epoch, run.recording.decoded(epoch), loss)
