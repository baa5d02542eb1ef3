"""The step's text at a reading measure, what is still to do in it, and the ways on and back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontInfo, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.course.completion import left_to_do
from core.course.lesson import Lesson
from core.course.step import prose
from core.sentences import Sentence
from core.text.plain import one_line
from gui.learn.guide import Guide
from gui.learn.question_card import QuestionCard
from gui.learn.reading_text import ReadingText
from gui.learn.step_dots import StepDots
from gui.learn.step_room import INSET, StepRoom, inset
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.cards import as_card
from gui.widgets.closed_ends import close_ends
from gui.widgets.error_label import ErrorLabel
from gui.widgets.layouts import in_column
from gui.widgets.marked_words import mark_words
from gui.widgets.one_line import OneLine
from gui.widgets.paragraph import Paragraph
from gui.widgets.run_button import RunButton
from gui.widgets.voice import say
from gui.wording.glossary import first_uses, meaning_of_link
from gui.wording.plain import markdown_text
from gui.wording.punctuation import sentences
from gui.wording.translate import told

MEASURE = 60  # times the mean letter of PROSE: 64 of a lesson's. More would take numbers from cells
SQUARES = 34  # as wide as high: so many Chinese letters a line are read as well
# A face's own mean is of all its letters, as if each were as frequent: with it a wide face had 50.
PROSE = "A network that reads one letter at a time has to remember what came before"
NARROWEST = 280  # pixels at 100 %
LOW = 600  # pixels at 100 % in height: in less its parts stand closer together
TOP, FOOT, SPACING = 12, 14, 8  # pixels above its parts, below them, between them
DENSE = 6, 4, 4  # the same in a low window
SIDE = 18  # pixels beside its parts, of which a document of Qt's has INSET itself


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
        self._task = Paragraph("stepTask")
        self.card = QuestionCard()
        self.room = StepRoom(self.text, self.card, self._task)
        self.room.needs_else.connect(self._share)
        self._is_dense, self._foot = False, FOOT
        self._below = 0  # pixels that are kept free at its foot, where nothing needs them
        self.previous = button("previousStepButton", self.tr("Back"), self.tr("Previous step"))
        self.next = RunButton("nextStepButton", self.tr("Next"), self.tr("Next step"))
        self.next.does("go on")
        self.back = button("backToStepButton", self.tr("Restore"))
        self.back.setToolTip(self.tr("Back to this step: everything as it shows it, asked anew"))
        for each in (self.lab, self.previous, self.next, self.back):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        type_scale.keep(self, _as_wide_as_read)

    def _lay_out(self) -> None:
        type_scale.wear(self._lesson_line, "label", bold=True)
        top, self._ways = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._lesson_line, 1)
        top.addWidget(self.lab)
        for part in (self.previous, self.next):
            self._ways.addWidget(part)
        self._ways.addStretch(1)
        self._ways.addWidget(self.back)
        self._column = column = in_column(self, (SIDE - INSET, TOP, SIDE - INSET, FOOT), SPACING)
        column.addLayout(inset(self.problem))
        top.setContentsMargins(INSET, 0, INSET, 0)
        column.addLayout(top)
        column.addLayout(inset(self.dots))
        column.addWidget(self.room, 1)
        self._ways.setContentsMargins(INSET, 0, INSET, 0)
        column.addLayout(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._be_dense()
        self._share()

    def keep_free(self, below: int) -> None:
        """Pixels at its foot: the ways on stand where they did while the transport was there, for
        who presses Next is over it. A low window has none to spare: they stand at its head.
        """
        if below != self._below:
            self._below = below
            self._be_dense()
            self._share()

    def _be_dense(self) -> None:
        """In a low window, whether the transport is there or not: no step looks otherwise."""
        low, column = self.height() - self._below < type_scale.px(LOW), self._column
        if low != self._is_dense:
            self._is_dense = low
            top, self._foot, spacing = DENSE if low else (TOP, FOOT, SPACING)
            column.setContentsMargins(SIDE - INSET, top, SIDE - INSET, self._foot)
            column.setSpacing(spacing)
            column.removeItem(self._ways)
            column.insertLayout(column.indexOf(self.room) + (0 if low else 1), self._ways)
            self.room.be_dense(low)

    @Slot()
    def _share(self) -> None:
        """At once: the card never lies over what is below it, not for one picture."""
        column, margins = self._column, self._column.contentsMargins()
        foot = self._foot + (0 if self._is_dense else self._below)
        if margins.bottom() != foot:
            column.setContentsMargins(margins.left(), margins.top(), margins.right(), foot)
        column.activate()
        self.room.share()

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
        self.room.to_top()

    def show_text(self, lesson: Lesson, place: int) -> None:
        """In the colours and the size of now."""
        step = lesson.steps[place]
        heading = markdown_text(step.title or lesson.title)
        self.text.show_markdown(f"## {heading}\n\n{step.text}")
        read = first_uses(prose(lesson.steps[:place]))
        ink = theme.current().color("muted")
        mark_words(self.text.document(), read, meaning_of_link, ink)
        close_ends(self.text.document())
        self.text.is_written()

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


def _as_wide_as_read(reading: QWidget) -> None:
    """At most MEASURE letters of the text, or SQUARES of it, and the margins."""
    font = type_scale.font("reading")
    squares = QFontInfo(font).pixelSize() * SQUARES
    letters = min(QFontMetricsF(font).horizontalAdvance(PROSE) / len(PROSE) * MEASURE, squares)
    reading.setMaximumWidth(round(letters) + 2 * SIDE)
    reading.setMinimumWidth(type_scale.px(NARROWEST))
