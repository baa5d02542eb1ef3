"""The question of a step: committed to before it is answered, and what came beside it."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from core.course.curve_question import CurveQuestion
from core.course.judgement import bears_out
from core.course.question import Question, Verdict
from core.course.step import Step
from core.experiment import Experiment
from core.text.plain import one_line
from gui.figures.equations.in_line import LineLabel, plain_line
from gui.learn.answer_choices import AnswerChoices
from gui.learn.curve_field import CurveField
from gui.learn.verdict_words import on_its_way, spoken, what_came
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_line import NumberLine
from gui.widgets.painting import painted, stroke
from gui.widgets.paragraph import Paragraph
from gui.widgets.voice import say
from gui.wording.translate import told

MARGINS, SPACING = (14, 12, 14, 12), 8  # pixels
DENSE = (14, 6, 14, 6), 4  # in a low window
_FOOT = Qt.AlignmentFlag.AlignBottom


class QuestionCard(QWidget):
    """committed(answer). another: the same is to be asked of another network. wondered: how it
    comes about is to be shown. told_now: something is said that was not before.
    """

    READS = QAccessible.Role.Grouping
    committed = Signal(str)
    wondered = Signal()
    another = Signal()
    told_now = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "questionCard", self.tr("Question"))
        self._question: Question | None = None
        self._prompt = LineLabel("reading", objectName="questionPrompt", wordWrap=True)
        type_scale.wear(self._prompt, "reading", bold=True)
        self._choices = AnswerChoices(self)
        self._choices.chosen.connect(self._on_given)
        self._field = named(NumberLine(), "answerField", self.tr("Your answer"))
        self._field.textEdited.connect(self._on_given)
        self._field.returnPressed.connect(self._on_commit)
        self.curve = CurveField()
        self.curve.drawn.connect(self._on_given)
        self._commit = button("commitButton", self.tr("Commit"), self.tr("Commit to this answer"))
        self._check = button("checkButton", self.tr("Check"), self.tr("Check this answer"))
        for done in (self._commit, self._check):
            done.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click tells nothing of the keys
            done.clicked.connect(self._on_commit)
        self._varies = False
        self._another = button("anotherButton", self.tr("Another one"))
        self._another.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._another.setToolTip(self.tr("The same question about another network"))
        self._another.clicked.connect(self.another)
        self._show = button("showWhyButton", self.tr("Show me"))
        self._show.setToolTip(self.tr("How it comes about, step by step in your own run"))
        self._show.clicked.connect(self.wondered)
        self._can_show = False
        self._waits = False  # for the learner to do what shows it
        self._refused = ""  # why what was given is no answer
        self._heard: tuple[str, Verdict | None] = ("", None)  # what was said aloud of this answer
        self._past = Paragraph("answerPast")
        self._said = Paragraph("answerTold")
        self._why = LineLabel("reading", objectName="answerWhy", wordWrap=True)
        for each in (self._past, self._said, self._why):
            type_scale.wear(each, "reading")
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._column = column = in_column(self, MARGINS, SPACING)
        self._foot = foot = QHBoxLayout()
        foot.addWidget(self._field)
        foot.addWidget(self._commit)
        foot.addWidget(self._check)
        foot.addStretch(1)
        column.addWidget(self._prompt)
        column.addLayout(self._choices.row)
        column.addLayout(self._choices.column)
        self._drawn = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._drawn.addWidget(self.curve, 1)
        self._drawn.addLayout(foot)
        column.addLayout(self._drawn)
        column.addWidget(self._past)
        column.addWidget(self._said)
        column.addWidget(self._why)
        last = QHBoxLayout()
        last.addWidget(self._show)
        last.addWidget(self._another)
        last.addStretch(1)
        column.addLayout(last)

    def be_dense(self, low: bool) -> None:
        """In a low window its parts stand closer together."""
        margins, spacing = DENSE if low else (MARGINS, SPACING)
        self._column.setContentsMargins(*margins)
        self._column.setSpacing(spacing)

    def put_beside(self, is_low: bool) -> None:
        """The button beside the curve that is drawn, and not below it, where height is dear."""
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if is_low else ways.TopToBottom
        if way != self._drawn.direction():
            self._drawn.setDirection(way)
            self._foot.setAlignment(self.done, _FOOT if is_low else Qt.AlignmentFlag(0))

    @property
    def saved(self) -> int:
        """Pixels of height that this saves now."""
        beside = self._drawn.direction() == QBoxLayout.Direction.LeftToRight
        high = self._foot.sizeHint().height()
        return high + self._drawn.spacing() if beside and high else 0

    def ask(self, step: Step, experiment: Experiment) -> None:
        """A step's question of this network, or none."""
        self._question = question = step.question
        self._refused = ""
        self._varies = step.variation is not None
        self._can_show = step.showing(experiment) is not None
        self._waits = bears_out(step)
        self.setVisible(question is not None)
        self._choices.clear()
        if question is None:
            return
        varied = step.variation
        prompt = question.prompt if varied is None else varied.filled(question.prompt, experiment)
        self._prompt.setText(prompt)
        for each in (self, self._field):  # heard where one comes to answer, too
            each.setAccessibleDescription(self._prompt.text())
        self._field.clear()
        self._field.setVisible(bool(question.example))
        self._field.setPlaceholderText(told(question.hint))
        self.curve.setVisible(isinstance(question, CurveQuestion))
        if isinstance(question, CurveQuestion):
            axis = question.top(experiment), question.guessed(experiment)
            self.curve.ask(question.places, *axis, self._prompt.text())
        self._choices.offer(question.answering, question.offered(experiment))
        self._show_came("", None)

    def stand_after(self, before: QWidget) -> None:
        """Tab comes from there to the answers in their order, and then to what they are given by;
        a screen reader has them in the same order.
        """
        choices = self._choices.buttons
        for choice in choices:  # of several Qt leaves it to the last alone
            choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        given = (self._field, self.curve, self._commit, self._check)
        after = (self._show, self._another)
        for part in (*given, self._past, self._said, self._why, *after):
            part.raise_()
        for each in (*choices, *given, *after):
            QWidget.setTabOrder(before, each)
            before = each
        for choice in choices[1:] if self._choices.is_one else ():  # the arrows come there
            choice.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def answer(self) -> QWidget | None:
        """Where one is chosen, typed or drawn."""
        ways = (*self._choices.buttons, self._field, self.curve)
        return next((each for each in ways if each.isVisibleTo(self)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the answer that has the keys, or what was drawn, as it does in the field."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focus = self.focusWidget()
        gives = is_enter and self.done.isVisible()
        if gives and focus in self._choices.buttons and self._choices.is_one:
            focus.setChecked(True)
            self._on_commit()
        elif gives and self.done.isEnabled():
            self._on_commit()
        else:
            super().keyPressEvent(event)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        """A card that stands out: here something is to be done; not where it was done before."""
        colors, past = theme.current(), not self._past.isHidden()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(stroke(colors.color("edge" if past else "accent"), 1.5))
        soft = theme.blend(colors.color("panel"), colors.color("accent_soft"), 0.4)
        painter.setBrush(colors.color("panel") if past else soft)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    @property
    def done(self) -> QPushButton:
        """What is pressed when an answer is given: a prediction is committed to, and what one
        knows is checked.
        """
        is_check = self._question is not None and self._question.is_check
        return self._check if is_check else self._commit

    @property
    def told(self) -> str:
        """What is asked, what there is to choose from, and that it was answered before; "" where
        nothing is asked.
        """
        if self._question is None:
            return ""
        options = [str(each.property("answer")) for each in self._choices.buttons]
        asked = self._prompt.text(), self._choices.hint
        return "\n".join(filter(None, [*asked, *options, self._past.text()]))

    @property
    def told_parts(self) -> tuple[QWidget, ...]:
        """What came of the answer, in its order."""
        return self._said, self._why, self._show

    @property
    def shows(self) -> QPushButton:
        """What is pressed to see how the answer comes about."""
        return self._show

    @property
    def given(self) -> str:
        """The answer that is chosen or typed, not yet committed to."""
        if isinstance(self._question, CurveQuestion):
            return self.curve.answer
        return self._choices.answer or self._field.text().strip()

    def show_verdict(self, given: str, verdict: Verdict | None, past: str = "") -> None:
        """What was committed to stays beside what came; that is said aloud once. past: that it was
        given before the step was begun; "" where it was not.
        """
        now = given, verdict
        is_old = bool(past) or now == self._heard
        self._heard = now if is_old or self.isVisible() else ("", None)
        self._show_came(given, verdict, past, is_old)

    def _show_came(
        self, given: str, verdict: Verdict | None, past: str = "", is_old: bool = False
    ) -> None:
        if given and not self.given:  # it was given before
            self._give(given)
        for choice in self._choices.buttons:
            stays = choice.isChecked() and self._choices.is_one  # to be seen
            choice.setEnabled(not given or stays)
        self._field.setEnabled(not given)
        self.curve.setEnabled(not given or verdict is not None)
        if verdict is not None and verdict.curve:
            self.curve.show_answer(verdict.curve)
        for each in (self._commit, self._check):
            each.setEnabled(not given and bool(self.given))
            each.setVisible(not given and each is self.done)
        ink = "text" if verdict is None else "right" if verdict.is_right else "wrong"
        if given or not self._refused:  # which stays until something else is given
            self._tell(self._said_of(given, verdict), ink, is_old)
        why = self._question.why if self._question is not None and verdict is not None else ""
        if plain_line(why) != self._why.text():
            if not is_old:
                say(self, plain_line(why))
            self.told_now.emit()
        if past != self._past.text():
            self._past.setText(past)
            self.update()
        self._past.setVisible(bool(past))
        _ink(self._past, "muted")
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._another.setVisible(self._varies and verdict is not None)
        self._show.setVisible(self._can_show and verdict is not None)

    def _give(self, answer: str) -> None:
        """As if it were chosen, typed or drawn."""
        question = self._question
        if isinstance(question, CurveQuestion) and not question.refusal(answer):
            self.curve.draw(question.read(answer))
        self._choices.choose(answer)
        self._field.setText(one_line(answer) if self._question and self._question.example else "")

    def _said_of(self, given: str, verdict: Verdict | None) -> str:
        """Of what was committed to; "" before."""
        if self._question is None:
            return ""
        if verdict is not None:
            return what_came(self._question, verdict)
        return on_its_way(self._question, given, self._waits) if given else ""

    def show_refusal(self, sentence: str) -> None:
        """Why what was given is no answer; "" where it is one."""
        self._refused = sentence
        if sentence:
            self._tell(sentence, "wrong")

    def _tell(self, text: str, ink: str, is_old: bool = False) -> None:
        if text != self._said.text():
            if not is_old:
                say(self, spoken(text))
            self.told_now.emit()
        self._said.setText(text)
        self._said.setAccessibleName(spoken(text))
        self._said.setVisible(bool(text))
        _ink(self._said, ink)

    @Slot()
    def _on_given(self) -> None:
        self.done.setEnabled(bool(self.given))
        if not self.done.isHidden():  # what was said of another answer
            self._refused = ""
            self._tell("", "text")

    @Slot()
    def _on_commit(self) -> None:
        if self.given:
            self.committed.emit(self.given)


def _ink(part: QWidget, ink: str) -> None:
    palette = part.palette()
    palette.setColor(palette.ColorRole.WindowText, theme.current().color(ink))
    part.setPalette(palette)
