"""Explain: the step under the playhead with its numbers, then the lesson's page.

Beside a run that was changed from the lecture's values the page stays, for what it explains, under
a line that says what was changed and leads back. An experiment of the user's own has no page.
"""

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.course.own import is_own
from core.journal.intents import Reset
from core.session.session import Session
from gui.explain.browser import Explained, plain
from gui.explain.explain import explain, without_network
from gui.figures.equations.in_text import FormulaPage, laid_out_once
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.closed_ends import close_ends
from gui.widgets.home import give_home
from gui.widgets.label import Label
from gui.widgets.marked_words import mark_words
from gui.widgets.named import named
from gui.wording.glossary import first_uses, meaning_of_link
from gui.wording.plain import markdown_text
from gui.wording.punctuation import listed
from gui.wording.runs import run_settings, run_title

TITLE = "Explain"
AREA = "right"
ORDER = 0


class ChangedStrip(QWidget):
    """Above the lesson: what of it the present run is not."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("changedStrip")
        self._session = session
        self.what = Label(wordWrap=True, objectName="changedText")
        self.back = button(
            "changedResetButton", self.tr("Reset"), self.tr("Reset to lecture values")
        )
        self.back.clicked.connect(self._on_back)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(self.what, 1)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)

    def refresh(self) -> None:
        lesson = self._session.runs.current_lesson
        run = self._session.runs.current
        changed = lesson is not None and run is not None and not is_own(lesson, run)
        self.setVisible(changed)
        if changed and run is not None:
            text = self.tr("Not the lecture's values: {}. Numbers in the text are the lecture's.")
            settings = run_settings(self._session.runs, run)
            if run.parent and not run.name:
                settings = listed((run_title(self._session.runs, run), settings))
            self.what.setText(text.format(settings))

    @Slot()
    def _on_back(self) -> None:
        self._session.do(Reset())


class ExplainPane(QSplitter):
    """Two texts, one above the other; above the lower one the strip."""

    def __init__(self, strip: QWidget, *browsers: QTextBrowser) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setObjectName("explainPane")
        self.setChildrenCollapsible(False)
        self._browsers = browsers
        self.addWidget(browsers[0])
        self.below = QWidget()
        column = QVBoxLayout(self.below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (strip, *browsers[1:]):
            column.addWidget(part)
        self.addWidget(self.below)
        self.setSizes([430, 330])

    def toPlainText(self) -> str:
        """Both texts, for those who script or test the window."""
        return "\n\n".join(browser.toPlainText() for browser in self._browsers)


class Panel(QWidget):
    """The live text above, the lesson below; `explainPane` holds both."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._live_key: object = None
        self._lesson_key: object = None
        self.live = Explained("liveText", self.tr("The step under the playhead"))
        self.lesson = named(FormulaPage(), "labLessonText", self.tr("The lesson"))
        plain(self.lesson)
        # All of a lesson wraps: a bar would be there for the moment of a resize alone, and stay.
        self.lesson.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._strip = ChangedStrip(session)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pane = ExplainPane(self._strip, self.live, self.lesson)
        layout.addWidget(self._pane)
        type_scale.keep_least(self, 240)
        give_home(self, self.lesson)

    def event(self, event: QEvent) -> bool:
        """In the course a lesson's text stands beside it already, and there is room to read."""
        if isinstance(event, QDynamicPropertyChangeEvent):
            if event.propertyName() == b"lent":
                self._pane.below.setVisible(not self.property("lent"))
                type_scale.wear(self.live, self._role())
            elif event.propertyName() == b"alone":
                self.refresh()
        return super().event(event)

    @property
    def _is_alone(self) -> bool:
        """Lent where the network that it tells of has no room."""
        return bool(self.property("lent") and self.property("alone"))

    def _role(self) -> str:
        return "heading" if self.property("lent") else "text"

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            return
        dark = theme.current().dark
        known = run.trace.complete if run.trace else None  # gradients come after full speed
        looked_at = self._session.selection.looked_at
        by_operation = self._session.transport.by_operation
        look = (dark, type_scale.zoom())
        moment = (run.playhead, run.end, looked_at, known, by_operation)
        key = (run.id, moment, look, self._role(), self._is_alone)
        if key != self._live_key:
            self._live_key = key
            page = explain(run, looked_at, by_operation)
            self.live.tell(without_network(page) if self._is_alone else page, self._role())
        self._strip.refresh()
        if (run.lesson_id, look) != self._lesson_key:
            self._lesson_key = (run.lesson_id, look)
            self._show_lesson()

    def _show_lesson(self) -> None:
        lesson = self._session.runs.current_lesson
        if lesson is None:
            text = self.tr("No lesson is about this experiment.")
            self.lesson.show_markdown(text)
            return
        self.lesson.show_markdown(f"## {markdown_text(lesson.title)}\n\n{lesson.text}")
        ink = theme.current().color("muted")
        with laid_out_once(self.lesson.document()):
            mark_words(self.lesson.document(), first_uses(linked=False), meaning_of_link, ink)
            close_ends(self.lesson.document())
        self.lesson.moveCursor(QTextCursor.MoveOperation.Start)  # else it opens at its end
