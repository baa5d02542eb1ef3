"""The lessons, in the lecture's order; a mark on those whose run has reached its end."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.session import Session
from gui import theme

TITLE = "Lessons"
AREA = "left"
ORDER = 0


class Panel(QWidget):
    """The Qt view of session.lessons; choosing one opens it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._list = QListWidget()
        self._list.setObjectName("lessonList")
        self._list.setAccessibleName(self.tr("Lessons"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSpacing(2)
        for lesson in session.lessons:
            item = QListWidgetItem(lesson.title)
            item.setToolTip(lesson.summary)
            self._list.addItem(item)
        self._list.currentRowChanged.connect(self._on_row_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self._list)
        self.setMinimumHeight((self._list.sizeHintForRow(0) + 4) * 4)

    def refresh(self) -> None:
        run = self._session.run
        ended = [run for run in self._session.runs if run.seen >= run.end]
        done = {each.lesson_id for each in ended if each.diverged is None}
        self._list.blockSignals(True)
        for row, lesson in enumerate(self._session.lessons):
            item = self._list.item(row)
            item.setText(("✓  " if lesson.id in done else "○  ") + lesson.title)
            item.setForeground(theme.current().color("right" if lesson.id in done else "text"))
            if run is not None and run.lesson_id == lesson.id:
                self._list.setCurrentRow(row)
        self._list.blockSignals(False)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._session.lessons):
            self._session.open_lesson(self._session.lessons[row].id)
