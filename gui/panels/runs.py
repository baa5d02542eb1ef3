"""The runs of this session: an edit begins a new one, and none is lost."""

from functools import lru_cache

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from core.run import Run
from core.session import Session
from core.spec import Experiment
from gui.loss_text import loss_text

TITLE = "Runs"
AREA = "left"
ORDER = 2


class Panel(QWidget):
    """The Qt view of session.runs, newest first; choosing one returns to it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._list = QListWidget()
        self._list.setObjectName("runList")
        self._list.setAccessibleName(self.tr("Runs"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        self._list.currentRowChanged.connect(self._on_row_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self._list)

    def refresh(self) -> None:
        runs = self._session.runs[::-1]
        self._list.blockSignals(True)
        while self._list.count() < len(runs):
            self._list.addItem("")
        while self._list.count() > len(runs):
            self._list.takeItem(self._list.count() - 1)
        for row, run in enumerate(runs):
            text = self._text(run)
            if self._list.item(row).text() != text:
                self._list.item(row).setText(text)
            if run is self._session.run:
                self._list.setCurrentRow(row)
        self._list.blockSignals(False)

    def _text(self, run: Run) -> str:
        """Which lesson, what was changed in it, what came of it: a line each."""
        lesson = self._session.lesson(run.lesson_id)
        settings = list(changes(lesson.experiment, run.experiment)) if lesson else []
        if run.start is not None:
            settings.insert(0, self.tr("from update {}").format(f"{run.start.updates:,}"))
        lines = [
            lesson.title if lesson else run.lesson_id,
            " · ".join(settings) or self.tr("lecture values"),
        ]
        epoch = run.shown_epoch
        if run.experiment.trains and epoch >= run.first_epoch:
            loss = loss_text(run.recording.loss(epoch))
            lines.append(f"{run.recording.decoded(epoch)}  {loss}")
        return "\n".join(lines)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        runs = self._session.runs[::-1]
        if 0 <= row < len(runs):
            self._session.select_run(runs[row])


@lru_cache(maxsize=500)
def changes(lecture: Experiment, ours: Experiment) -> tuple[str, ...]:
    """The settings that are not the lecture's, as "lr 0.01"."""
    before, after = lecture.to_dict(), ours.to_dict()
    return tuple(
        f"{name} {value}"
        for part in ("model", "training")
        for name, value in after[part].items()
        if before[part].get(name) != value
    )
