"""The status line: what the run is doing, in one sentence."""

from PySide6.QtWidgets import QSizePolicy

from core.runs.run import Run
from core.session.run_list import RunList
from core.session.session import Session
from core.text.plain import one_line
from gui.style import theme
from gui.widgets.info_mark import InfoMark
from gui.widgets.one_line import OneLine
from gui.wording.numbers import loss_text, short_number
from gui.wording.place import place_text
from gui.wording.punctuation import sentences, stopped
from gui.wording.translate import tr


def honesty(run: Run) -> tuple[str, bool]:
    """How far the numbers shown are from those trained with, and whether that is too far."""
    if run.trace is None:
        return "", False
    found = run.trace.difference
    if found.exceeds:
        text = tr("⚠ shown and trained numbers differ by {} ({}), more than rounding explains")
        return text.format(short_number(found.largest), found.where), True
    if found.largest == 0:
        return tr("shown = trained, bit for bit"), False
    return tr("shown − trained: at most {}").format(short_number(found.largest)), False


class HonestLine(InfoMark):
    """The right of the status bar: the instrument's own error, measured with every picture. It
    stands behind a mark as long as it is no larger than rounding explains.
    """

    def __init__(self, runs: RunList) -> None:
        said = tr("Difference between the numbers shown and those trained with")
        super().__init__("honestLine", said)
        self._runs = runs
        self._key: object = None

    def refresh(self) -> None:
        run = self._runs.current
        text, warns = honesty(run) if run is not None else ("", False)
        key = (text, warns, theme.current().dark)
        if key != self._key:
            self._key = key
            self.tell(
                sentences(stopped(text), about_honesty()) if text else "", text if warns else ""
            )


def about_honesty() -> str:
    """What was measured, for who meets the number first."""
    return tr(
        "Training runs torch's own modules; what you see is computed again, one operation at a "
        "time. This is the largest difference between the two in the outputs, parameters' "
        "gradients and new weights of this epoch. What lies between (states, gates, ∂L/∂h) is "
        "not compared. A warning appears above 1e−5 · max(1, |x|)."
    )


class StatusLine(OneLine):
    """The left of the status bar, drawn in turn like any panel."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        # It has all the room that there is; what it asked for would lay out the window anew.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._session = session

    def refresh(self) -> None:
        self.setText(status_text(self._session))


def status_text(session: Session) -> str:
    """ "training 312, showing 40", "paused at epoch 6 · forward pass · t = 4", ..."""
    run = session.runs.current
    transport = session.transport
    if run is None:
        return tr("No lesson is open.")
    if not session.is_ready:
        return tr("PyTorch is loading; you can press Run already.")
    if run.diverged is not None:
        text = tr("diverged at epoch {} (loss {}): lower the learning rate, or step back")
        return text.format(run.diverged.number, loss_text(run.diverged.loss))
    if transport.playing and not transport.following:
        text = tr("training {}, showing {} — End shows the newest again")
        return text.format(run.recording.last_epoch, run.playhead.epoch)
    by_operation = transport.by_operation
    if session.selection.hides_answers and run.current_epoch == run.playhead.epoch:
        return place_text(run, by_operation)
    return _place(run, transport.playing, by_operation)


def _place(run: Run, playing: bool, by_operation: bool) -> str:
    text = place_text(run, by_operation)
    if playing:
        return tr("running: {}").format(text)
    epoch = run.current_epoch
    if not run.experiment.trains or epoch < run.first_epoch:
        return text
    known = tr("{} · epoch {} predicted “{}”, loss {}")
    loss = loss_text(run.recording.loss(epoch))
    return known.format(text, epoch, one_line(run.recording.letters(epoch)), loss)
