"""The lessons, in the lecture's order; a mark on those whose own run has reached its end."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.course.lesson import Lesson
from core.course.step import standing
from core.journal.intents import OpenLesson, SetSpeed, SetStepSize
from core.session.session import Session
from core.text.plain import one_line
from gui.style import theme
from gui.widgets.focus import UnchosenByFocus
from gui.widgets.lesson_menu import lesson_menu
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.wording.plain import tip_text

TITLE = "Lessons"
AREA = "left"
ORDER = 0
USUAL = (SetStepSize("time step"), SetSpeed(30))  # of a lesson that says nothing of its pace
MARGIN = 4  # pixels, above the list and below it


class _List(UnchosenByFocus, QListWidget):
    """An own pair belongs to no row: the focus comes back to the list and opens no lesson.

    lessons: what its rows are of. file_of: the file of one of the user's own, by its id.
    """

    def __init__(
        self, lessons: Callable[[], Sequence[Lesson]], file_of: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self._lessons = lessons
        self._file_of = file_of

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Between two rows of the upper one: no click is lost there."""
        found = super().indexAt(point)
        return found if found.isValid() else super().indexAt(point - QPoint(0, 2 * self.spacing()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse of the lesson under it, by the keyboard of the one that is marked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.indexAt(event.pos()).row() if by_mouse else self.currentRow()
        if 0 <= row < len(self._lessons()):
            lesson = self._lessons()[row]
            lesson_menu(self, lesson.title, self._file_of(lesson.id)).popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click chooses nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What had room for all of its rows begins at the first when it is lower again."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class Panel(QWidget):
    """The Qt view of the lessons; choosing one opens it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._told: dict[int, tuple[str, QColor]] = {}  # by row: asking the list takes longer
        self._key: object = None
        lessons = _List(lambda: session.runs.lessons, session.own_lessons.file_of)
        self._list = named(lessons, "labLessonList", self.tr("Lessons"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSpacing(2)
        self._fill()
        session.runs.lessons_changed.connect(self._fill)
        self._list.currentRowChanged.connect(self._on_row_changed)
        # A click on the lesson that is lit leads back from what was tried in it.
        self._list.itemClicked.connect(self._on_item)
        self._list.itemActivated.connect(self._on_item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, MARGIN, 6, MARGIN)
        layout.addWidget(self._list, 1)
        layout.addStretch()
        self.setMinimumHeight((self._list.sizeHintForRow(0) + 4) * 4)

    @Slot()
    def _fill(self) -> None:
        self._told.clear()
        self._key = None
        with quiet(self._list):
            self._list.clear()
            for lesson in self._session.runs.lessons:
                item = QListWidgetItem(one_line(lesson.title))
                item.setToolTip(tip_text(lesson.summary))
                self._list.addItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def sizeHint(self) -> QSize:
        """As high as all of its rows, and a little: a line more below the window costs none."""
        return QSize(super().sizeHint().width(), (self._list.count() + 1) * self._row_high())

    def _row_high(self) -> int:
        return self._list.sizeHintForRow(0) + 2 * self._list.spacing()

    def _fit_height(self) -> None:
        """So many rows as are seen whole."""
        step = self._row_high()
        room = self.height() - 2 * MARGIN
        most = max(room // step, 1) * step
        if self._list.maximumHeight() != most:
            self._list.setMaximumHeight(most)

    def refresh(self) -> None:
        """Only what is new: a list paints all of itself for every row, and every step asks."""
        self._fit_height()  # the type may be larger
        session = self._session
        lessons, lit = session.runs.lessons, session.runs.current_lesson
        with quiet(self._list):
            key = (lessons, session.progress.record, theme.current().dark)
            if key != self._key:
                self._key = key
                self._tell(lessons)
            row_lit = next((row for row, each in enumerate(lessons) if each is lit), -1)
            if self._list.currentRow() != row_lit:
                self._list.setCurrentRow(row_lit)

    def _tell(self, lessons: Sequence[Lesson]) -> None:
        """Which of them are done."""
        for row, lesson in enumerate(lessons):
            done = self._session.progress.is_done(lesson)
            text = ("✓  " if done else "○  ") + one_line(lesson.title)
            ink = theme.current().color("right" if done else "text")
            if self._told.get(row) != (text, ink):
                self._told[row] = text, ink
                item = self._list.item(row)
                item.setText(text)
                item.setForeground(ink)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self._on_row_changed(self._list.row(item))

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._session.runs.lessons):
            self._open(self._session.runs.lessons[row])

    def _open(self, lesson: Lesson) -> None:
        """At its own pace, where the present one is another lesson's and not the user's."""
        transport = self._session.transport
        self._session.do(OpenLesson(lesson.id))
        if transport.paced_by not in ("", lesson.id):
            for act in (*USUAL, *standing(lesson.steps[:1])):
                self._session.do(act)
            transport.paced_by = lesson.id
