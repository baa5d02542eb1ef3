"""The runs of this session: an edit begins a new one, and none is lost."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from core.session import Session

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
            lesson = self._session.lesson(run.lesson_id)
            text = f"{lesson.title if lesson else run.lesson_id}\n{run.label}"
            if self._list.item(row).text() != text:
                self._list.item(row).setText(text)
            if run is self._session.run:
                self._list.setCurrentRow(row)
        self._list.blockSignals(False)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        runs = self._session.runs[::-1]
        if 0 <= row < len(runs):
            self._session.select_run(runs[row])
