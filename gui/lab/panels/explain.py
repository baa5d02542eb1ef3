"""Explain: the step under the playhead with its numbers; below it which lesson the run is of.

Of the lesson only what is true at any moment of any run: what it is about, and its own experiment.
Its steps speak of what Learn shows beside them. A run that was changed from the lecture's values
has a line that says what was changed and leads back. An experiment of the user's own has no lesson.
"""

import math

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from core.course.lesson import Lesson
from core.course.own import is_own
from core.journal.intents import Reset
from core.session.session import Session
from gui.explain.browser import MARGIN, Explained, plain
from gui.explain.explain import explain, without_network
from gui.figures.equations.in_text import FormulaPage, laid_out_once
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.closed_ends import close_ends
from gui.widgets.company import Company
from gui.widgets.home import give_home
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.marked_words import mark_words
from gui.widgets.named import named
from gui.widgets.painting import painted
from gui.wording.glossary import first_uses, meaning_of_link
from gui.wording.plain import TIP_MAX, markdown_text
from gui.wording.punctuation import listed
from gui.wording.runs import experiment_text, run_settings, run_title
from gui.wording.together import BLANK, LONGEST

TITLE = "Explain"
AREA = "right"
ORDER = 0
LOW = 6  # pixels around a text that shares a low window with a picture
SHARE = 0.25  # of the pane's height that what is said of the lesson may take at any time


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
            text = self.tr("Not the lecture's values: {}.")
            settings = run_settings(self._session.runs, run)
            if run.parent and not run.name:
                settings = listed((run_title(self._session.runs, run), settings))
            self.what.setText(text.format(settings))

    @Slot()
    def _on_back(self) -> None:
        self._session.do(Reset())


class Below(QWidget):
    """Under a hairline, as in a textbook's table."""

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        margin = self.fontMetrics().averageCharWidth()
        if self.height() > 1:  # else nothing stands there
            painter.setPen(theme.current().color("border"))
            painter.drawLine(margin, 0, self.width() - margin, 0)


class ExplainPane(QWidget):
    """Two texts, one above the other; above the lower one the strip. The lower one has as much as
    it needs, and all else is the upper one's; where that would be little, it has all.
    """

    _high = 0  # pixels that the lower one needs

    def __init__(self, strip: QWidget, live: QTextBrowser, lesson: QTextBrowser) -> None:
        super().__init__()
        self.setObjectName("explainPane")
        self._live, self._lesson = live, lesson
        self._company = Company(lesson.document())
        self.strip = strip
        self.below = Below()
        column = in_column(self, spacing=0)
        lower = in_column(self.below, (0, 1, 0, 0), 0)
        column.addWidget(live, 1)
        column.addWidget(self.below)
        lower.addWidget(strip)
        lower.addWidget(lesson)

    def toPlainText(self) -> str:
        """Both texts, for those who script or test the window."""
        return "\n\n".join(each.toPlainText() for each in (self._live, self._lesson))

    def begin(self) -> None:
        """The lesson's text is another."""
        self._company.begin()
        self.share()

    def share(self) -> None:
        document = self._lesson.document()
        document.setTextWidth(self.width())
        self._company.keep()
        self._high = math.ceil(document.size().height())
        self._lesson.setFixedHeight(self._high)
        self.give_room()

    def give_room(self, may_come: bool = True) -> None:
        """To the lower one where it takes little, or no more than the upper one leaves free; else
        it goes. may_come: while one text follows another it would come and go.
        """
        above = 0 if self.strip.isHidden() else self.strip.sizeHint().height()
        free = self.height() - above - 1 - self._live.document().size().height()
        fits = self._high <= max(free, SHARE * self.height())
        self._lesson.setVisible(fits and (may_come or not self._lesson.isHidden()))
        for part in (self.below, self):  # at once: Qt would move the texts one picture later
            if (column := part.layout()) is not None:
                column.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share()


class Panel(QWidget):
    """The live text above, the lesson below; `explainPane` holds both."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._live_key: object = None
        self._lesson_key: object = None
        self.live = Explained("liveText", self.tr("The step under the playhead"))
        self.live.whole_chosen.connect(self.refresh)
        self.lesson = named(FormulaPage(), "labLessonText", self.tr("The lesson"))
        plain(self.lesson)
        for bar in (
            self.lesson.setHorizontalScrollBarPolicy,
            self.lesson.setVerticalScrollBarPolicy,
        ):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # all of it stands there, or nothing
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
                self._put_around()
            elif event.propertyName() == b"dense":
                type_scale.wear(self.live, self._role())
                self.refresh()
            elif event.propertyName() == b"alone":
                self.refresh()
            elif event.propertyName() == b"low":
                self._put_around()
                self.refresh()
        return super().event(event)

    def _put_around(self) -> None:
        low = self.property("lent") and self.property("low")
        self.live.document().setDocumentMargin(LOW if low else MARGIN)

    @property
    def _is_brief(self) -> bool:
        """Lent where the network that it tells of has no room, or both have little."""
        little = self.property("alone") or self.property("low")
        return bool(self.property("lent") and little)

    def _role(self) -> str:
        """In a low window its letters are those of the text that it stands beside."""
        return "heading" if self.property("lent") and not self.property("dense") else "text"

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
        whole = self.live.whole
        key = (run.id, moment, look, self._role(), self._is_brief, whole)
        if key != self._live_key:
            self._live_key = key
            # The course tells the arithmetic itself: there its answer is what is looked for.
            page = explain(run, looked_at, by_operation, bool(self.property("lent")), whole)
            self.live.tell(without_network(page) if self._is_brief else page, self._role())
        self._strip.refresh()
        self._pane.give_room(not self._session.transport.playing)
        if (run.lesson_id, look) != self._lesson_key:
            self._lesson_key = (run.lesson_id, look)
            self._show_lesson()

    def _show_lesson(self) -> None:
        lesson = self._session.runs.current_lesson
        if lesson is None:
            self.lesson.show_markdown(self.tr("No lesson is about this experiment."))
        else:
            self.lesson.show_markdown(self._about(lesson))
        ink = theme.current().color("muted")
        with laid_out_once(self.lesson.document()):
            mark_words(self.lesson.document(), first_uses(linked=False), meaning_of_link, ink)
            close_ends(self.lesson.document())
        self._pane.begin()

    def _about(self, lesson: Lesson) -> str:
        """Markdown of what it is about, its own experiment, and where it is read."""
        title = self.tr("Lesson: {}").format(lesson.title)
        task, *settings = experiment_text(lesson.experiment).split(" · ")
        # No line ends within one of them, nor within a short word and what it is to become.
        parts = [task, *settings]
        parts = [each if len(each) > LONGEST else each.replace(" ", BLANK) for each in parts]
        own = self.tr("Its own experiment: {}.").format(" · ".join(parts))
        said = [markdown_text(each, TIP_MAX) for each in (title, lesson.summary, own)]
        where = self.tr("It is read step by step on **Learn**.")
        return "### {}\n\n{}\n\n{}\n\n{}".format(*said, where)
