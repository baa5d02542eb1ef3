"""The step's text at a reading measure, what is still to do in it, and the ways on and back."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFontInfo, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.course.completion import left_to_do
from core.course.lesson import Lesson
from core.course.step import prose
from core.sentences import Sentence
from core.text.plain import one_line
from gui.figures.equations.in_text import FormulaPage
from gui.learn.card_room import CardRoom
from gui.learn.guide import Guide
from gui.learn.question_card import QuestionCard
from gui.learn.step_dots import StepDots
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.cards import as_card
from gui.widgets.closed_ends import close_ends
from gui.widgets.error_label import ErrorLabel
from gui.widgets.fade import Fade
from gui.widgets.layouts import in_column
from gui.widgets.marked_words import mark_words
from gui.widgets.named import named
from gui.widgets.one_line import OneLine
from gui.widgets.paragraph import Paragraph
from gui.widgets.run_button import RunButton
from gui.widgets.voice import say
from gui.wording.glossary import GLOSSARY, TERM, first_uses, meaning_of_link
from gui.wording.plain import markdown_text
from gui.wording.punctuation import sentences
from gui.wording.translate import told

MEASURE = 60  # times the mean letter of PROSE: 64 of a lesson's. More would take numbers from cells
SQUARES = 34  # as wide as high: so many Chinese letters a line are read as well
# A face's own mean is of all its letters, as if each were as frequent: with it a wide face had 50.
PROSE = "A network that reads one letter at a time has to remember what came before"
NARROWEST = 280  # pixels at 100 %
FIRST = 2  # lines below its heading that a text keeps
FOOT = 14  # pixels below the ways on
LINES = 10  # of the text, for which a curve that is asked for is drawn in less room
SIDE = 18  # pixels beside its parts
INSET = 4  # of them, which a document of Qt's has itself, and draws its focus in
ROOMY = 330  # of them, in which the ways on and back have their full names


class ReadingText(FormulaPage):
    """lit(term): the pointer came to words that name it, or left them (""). asked(entry): what
    a word means was asked of the glossary.
    """

    lit = Signal(str)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(role="reading")
        named(self, "lessonText", self.tr("The lesson"))
        self.setFrameShape(FormulaPage.Shape.NoFrame)
        self.setOpenLinks(False)
        type_scale.wear(self, "reading")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.highlighted.connect(self._on_link)
        self.anchorClicked.connect(self._on_clicked)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._sizing = QTimer(self, singleShot=True, interval=0)
        self._sizing.timeout.connect(self._on_sized)
        self.document().documentLayout().documentSizeChanged.connect(self._sizing.start)

    def minimumSizeHint(self) -> QSize:
        """Its heading and the first lines: what came of an answer has its room before the rest."""
        first = self.document().begin()
        if first.blockFormat().headingLevel() and first.next().isValid():
            first = first.next()
        top = self.document().documentLayout().blockBoundingRect(first).top()
        least = math.ceil(top) + FIRST * self.fontMetrics().lineSpacing()
        return QSize(super().minimumSizeHint().width(), min(least, self.maximumHeight()))

    def more_than_least(self, lines: int) -> int:
        """Pixels that so many of its lines need above the least, as far as it has so many."""
        wanted = min(lines * self.fontMetrics().lineSpacing(), self.maximumHeight())
        return max(wanted - self.minimumSizeHint().height(), 0)

    @Slot()
    def _on_sized(self) -> None:
        """As high as its text, where there is room; what follows stands right below.

        Once the text was laid out for the width it has: a scroll bar that goes makes it wider.
        """
        self.setMaximumHeight(math.ceil(self.document().size().height()) + 2)
        self.updateGeometry()  # the heading may have another line

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        self.lit.emit(link.path() if link.scheme() == TERM else "")

    @Slot(QUrl)
    def _on_clicked(self, link: QUrl) -> None:
        if link.scheme() == GLOSSARY:
            self.asked.emit(link.path())


class Reading(QWidget):
    """previous, next, back, lab: its buttons."""

    def __init__(self) -> None:
        super().__init__()
        as_card(self)
        self._lesson_line = OneLine(apart=" · ")
        self._lesson_line.setObjectName("lessonLine")
        self.problem = ErrorLabel("lessonProblem")
        self.dots = StepDots()
        self.lab = button("openInLabButton", self.tr("Open in Lab"))
        self.lab.setToolTip(self.tr("The same run at the same moment, with every view of it"))
        self.text = ReadingText()
        Fade(self.text)
        self._task = Paragraph("stepTask")
        self.card = QuestionCard()
        self._card_room = CardRoom(self.card)
        self._card_room.resized.connect(self._share_at_once)
        self.previous = button("previousStepButton", self.tr("Back"), self.tr("Previous step"))
        self.next = RunButton("nextStepButton", self.tr("Next"), self.tr("Next step"))
        self.next.does("go on")
        self.back = button("backToStepButton", self.tr("Back to the step"))
        self.back.setToolTip(self.tr("Everything as this step shows it"))
        for each in (self.lab, self.previous, self.next, self.back):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        type_scale.keep(self, _as_wide_as_read)

    def _lay_out(self) -> None:
        type_scale.wear(self._lesson_line, "label", bold=True)
        top, ways = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._lesson_line, 1)
        top.addWidget(self.lab)
        for part in (self.previous, self.next):
            ways.addWidget(part)
        ways.addStretch(1)
        ways.addWidget(self.back)
        column = in_column(self, (SIDE - INSET, 12, SIDE - INSET, FOOT), 8)
        column.addLayout(_inset(self.problem))
        top.setContentsMargins(INSET, 0, INSET, 0)
        column.addLayout(top)
        column.addLayout(_inset(self.dots))
        column.addWidget(self.text, 1000)
        column.addLayout(_inset(self._card_room))
        column.addLayout(_inset(self._task))
        column.addStretch(1)
        ways.setContentsMargins(INSET, 0, INSET, 0)
        column.addLayout(ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        roomy = self.width() >= type_scale.px(ROOMY)
        self.back.setText(self.tr("Back to the step") if roomy else self.tr("Restore"))

    def keep_free(self, below: int) -> None:
        """Pixels at its foot: the ways on stand where they did while the transport was there, for
        who presses Next is over it.
        """
        column = self.layout()
        if column is not None and column.contentsMargins().bottom() != FOOT + below:
            column.setContentsMargins(SIDE - INSET, 12, SIDE - INSET, FOOT + below)
            self._share_at_once()

    @Slot()
    def _share(self) -> None:
        """The card has its room before the text has, as long as two lines of that are left."""
        column, room = self.layout(), self._card_room
        if column is None:
            return
        wide = self.width() - 2 * SIDE
        least = column.totalMinimumHeightForWidth(self.width())  # −1 where nothing in it wraps
        if least < 0:
            least = column.totalMinimumSize().height()
        most = max(self.height() - (least - room.minimumHeight()), 0)
        curve = self.card.curve
        if curve.isVisibleTo(self.card):
            more = self.text.more_than_least(LINES)
            lacks = room.needed(wide) + curve.lacks + self.card.saved + more - most
            self.card.put_beside(lacks > curve.most)
            curve.give_up(lacks - self.card.saved)
        room.grow(room.needed(wide), most)
        room.setVisible(not self.card.isHidden())

    @Slot()
    def _share_at_once(self) -> None:
        """The card never lies over the ways on, not for one picture: Qt would move them later."""
        self._share()
        if (column := self.layout()) is not None:
            column.activate()

    @property
    def ways(self) -> tuple[QWidget, ...]:
        """On, back, and to where one has been."""
        return self.previous, self.next, self.back, self.lab

    @property
    def way_on(self) -> QWidget:
        """From an answer: how it comes about, where that can be shown, else the next step."""
        ways = self.card.shows, self.next
        return next((each for each in ways if each.isVisibleTo(self)), self.back)

    def show_lesson(self, lesson: Lesson, number: int, count: int) -> None:
        """Which it is, of how many."""
        own = self.tr("Your lesson {} of {} · {}")
        line = own if lesson.is_users else self.tr("Lesson {} of {} · {}")
        self._lesson_line.setText(line.format(number, count, one_line(lesson.title)))

    def show_step(self, lesson: Lesson, place: int) -> None:
        self.show_text(lesson, place)
        self.text.verticalScrollBar().setValue(0)

    def show_text(self, lesson: Lesson, place: int) -> None:
        """In the colours and the size of now."""
        step = lesson.steps[place]
        heading = markdown_text(step.title or lesson.title)
        self.text.show_markdown(f"## {heading}\n\n{step.text}")
        read = first_uses(prose(lesson.steps[:place]))
        ink = theme.current().color("muted")
        mark_words(self.text.document(), read, meaning_of_link, ink)
        close_ends(self.text.document())

    def say_step(self) -> None:
        """All of it aloud: where one is, the text, what is asked or to be done."""
        told = self.text.toPlainText(), self.card.told, self._task.accessibleName()
        say(self.text, "\n".join(filter(None, (self.dots.accessibleName(), *told))))

    def _show_task(self, tasks: Sequence[str], done: bool) -> None:
        """What is to be done, or was, each with its mark; in words to who cannot see that."""
        text = sentences(*tasks)
        words = (self.tr("Done: {}") if done else self.tr("To do: {}")).format(text)
        is_news = done and words != self._task.accessibleName()
        self._task.setText("\n".join(f"{'✓' if done else '○'}  {each}" for each in tasks))
        self._task.setVisible(bool(text))
        self._task.setAccessibleName(words if text else "")
        if text and is_news:
            say(self._task, words)
        palette = self._task.palette()
        palette.setColor(
            palette.ColorRole.WindowText, theme.current().color("right" if done else "text")
        )
        self._task.setPalette(palette)

    def _past_line(self, guide: Guide) -> str:
        """That the step's question was answered before it was begun; "" where it was not."""
        if guide.past is None:
            return ""
        line = self.tr("Answered before, at try {}. “{}” asks it anew.")
        return line.format(guide.past.number, self.back.text())

    def show_state(self, guide: Guide) -> None:
        """What is to be done, or that it is."""
        step = guide.step
        if step is None:
            return
        asks, done = step.asks, guide.is_done
        if step.question is not None:
            self.card.show_verdict(guide.given, guide.verdict, self._past_line(guide))
        lesson = guide.lesson
        if lesson is not None:
            self.dots.show_place(guide.place, len(lesson.steps), guide.at.done)
        wanted: tuple[Sentence, ...] = ()
        if lesson is not None:
            whole = step.until.sentences(lesson.experiment)
            wanted = whole if done else left_to_do(step.until, guide.situation) or whole
        self._show_task([told(each) for each in wanted], done)
        goes_on = guide.at.following is not None
        self.next.setVisible(goes_on)  # where the course ends nothing is grey for ever
        self.next.setDefault(goes_on and (done or not asks))
        self.next.leads(done or not asks)
        self.lab.setVisible(lesson is None or "lab" not in lesson.hide_pages)
        self.previous.setEnabled(guide.at.preceding is not None)
        last = guide.lesson is not None and guide.place + 1 == len(guide.lesson.steps)
        self.next.setEnabled(goes_on)
        self.next.setText(self.tr("Next lesson") if last else self.tr("Next"))


def _inset(widget: QWidget) -> QHBoxLayout:
    """With its edges below those of the text's letters."""
    line = QHBoxLayout()
    line.setContentsMargins(INSET, 0, INSET, 0)
    line.addWidget(widget)
    return line


def _as_wide_as_read(reading: QWidget) -> None:
    """At most MEASURE letters of the text, or SQUARES of it, and the margins."""
    font = type_scale.font("reading")
    squares = QFontInfo(font).pixelSize() * SQUARES
    letters = min(QFontMetricsF(font).horizontalAdvance(PROSE) / len(PROSE) * MEASURE, squares)
    reading.setMaximumWidth(round(letters) + 2 * SIDE)
    reading.setMinimumWidth(type_scale.px(NARROWEST))
