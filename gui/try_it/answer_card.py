"""AnswerCard: an input of one's own for the model under the playhead, answered letter by letter."""

from html import escape

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.journal.intents import Look
from core.messages.runs import ASKED_MAX, Answered
from core.runs.records import decoded
from core.runs.run import Run
from core.session.answers import Answers
from core.session.question import Question
from core.session.run_list import RunList
from core.text.letters import Letters, LettersError, drawn, isolated
from gui.figures.compare.run_maps import RunMap, RunMaps
from gui.figures.try_it.answer_table import AnswerTable
from gui.shell import Shell
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.bounded_text import Bound
from gui.widgets.buttons import button
from gui.widgets.cards import card
from gui.widgets.error_label import ErrorLabel
from gui.widgets.home import give_home
from gui.widgets.label import HtmlLabel
from gui.widgets.named import named
from gui.wording.plain import html_text
from gui.wording.runs import name_of, word_html
from gui.wording.translate import told

BLINK_MS = 150
LEFT_TO_RIGHT = "\u200e"  # a sentence that begins with an Arabic name is still English
SHOWN = 60  # letters of the line; the table has them all


class AnswerCard(QWidget):
    """Asks at every key; what stands there is always the answer to what was typed last, of the
    model that is named: where it takes longer than a blink, nothing but that it is computed.
    """

    def __init__(self, runs: RunList, answers: Answers, shell: Shell) -> None:
        super().__init__()
        self._runs = runs
        self._answers = answers
        self._shell = shell
        self._question: Question[Answered] = Question()
        self._blink = QTimer(self, singleShot=True, interval=BLINK_MS)
        self._blink.timeout.connect(self._on_blink)
        self._what = HtmlLabel(wordWrap=True, objectName="tryWhat")
        self.input = named(QLineEdit(), "tryInput", self.tr("Input to the model"))
        Bound(self.input, ASKED_MAX).refused.connect(self._say)
        type_scale.wear(self.input, "heading")
        self._word = button("tryWordButton", self.tr("The word it was trained on"))
        self._word.clicked.connect(self._on_word_wanted)
        self.answer = HtmlLabel(wordWrap=True, objectName="tryAnswer")
        self._error = ErrorLabel("tryError")
        self.table = AnswerTable()
        self.maps = RunMaps()
        self._lay_out()
        self.input.textChanged.connect(self._on_typed)
        answers.told.connect(self._on_told)
        answers.dropped.connect(self._on_dropped)
        give_home(self, self.input)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.input, 1)
        line.addWidget(self._word)
        column = QVBoxLayout()
        for part in (self._what, line, self._error, self.answer):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        low = QHBoxLayout()
        low.setSpacing(10)
        low.addWidget(card(self.table), 2)
        low.addWidget(card(self.maps), 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(card(column))
        layout.addLayout(low, 1)

    def refresh(self) -> None:
        run = self._runs.current
        if run is None:
            return
        trains = run.experiment.trains
        self.input.setEnabled(trains)
        self._word.setEnabled(trains)
        self._what.setText(self._about(run))
        if not trains:
            self._question.forget()
            self._show_nothing("")
        elif not self.input.text():
            self.input.setText(self._word_of(run))
        else:
            self._ask(run)
            if self._question.answer is not None:  # the theme may be another one
                self._show(self._question.answer)

    def _about(self, run: Run) -> str:
        task = run.experiment.task
        if not isinstance(task, WordTask):
            return self.tr("A demo has learned nothing; open a lesson that trains.")
        text = self.tr("<b>{}</b> after {} updates. It knows the letters {}.")
        if not run.updates:
            text = self.tr(
                "<b>{}</b> is untrained: after {} updates its weights are as they were drawn, and "
                "its answers are chance. It knows the letters {}."
            )
        letters = " ".join(isolated(drawn(each)) for each in task.vocabulary)
        return LEFT_TO_RIGHT + text.format(
            html_text(name_of(self._runs, run)), f"{run.updates:,}", escape(letters)
        )

    def _ask(self, run: Run) -> None:
        try:
            letters = Letters.up_to(ASKED_MAX, self.input.text())
        except LettersError as error:
            self._question.forget()
            self._show_nothing(self.tr("The input {}.").format(told(error)))
            return
        before = self._model
        if self._question.ask((run.id, run.updates, letters), lambda: self._answers.ask(letters)):
            self._blink.start()
            if before != self._model:
                self._on_blink()

    @property
    def _model(self) -> object:
        """Of which run and update it is asked."""
        about = self._question.about
        return about[:2] if isinstance(about, tuple) else None

    @Slot()
    def _on_blink(self) -> None:
        if self._question.open:
            self._show_nothing("")
            self.answer.setText(self.tr("being computed …"))

    @Slot()
    def _on_typed(self) -> None:
        run = self._runs.current
        if run is not None and self.input.text():
            self._ask(run)
        else:
            self._question.forget()
            self._show_nothing("")

    @Slot()
    def _on_word_wanted(self) -> None:
        run = self._runs.current
        if run is not None and self._word_of(run):
            self._shell.do(Look(self.input.objectName(), self._word_of(run)))

    def _word_of(self, run: Run) -> str:
        """That it was trained on; "" where it has none."""
        task = run.experiment.task
        return task.source.text if isinstance(task, WordTask) else ""

    @Slot(object)
    def _on_told(self, told: Answered) -> None:
        if self._question.take(told):
            self._show(told)

    @Slot(object)
    def _on_dropped(self, request: object) -> None:
        if self._question.failed(request):
            self._show_nothing(self.tr("This could not be computed; type it again."))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._error.say(sentence)

    def _show_nothing(self, sentence: str) -> None:
        self._say(sentence)
        self.answer.setText("")
        self.table.setRowCount(0)
        self.maps.show_maps([])

    def _show(self, found: Answered) -> None:
        if found.probabilities is None or found.hidden is None:
            self._show_nothing(found.refusal)
            return
        so_far = self.tr("{} Below is the answer to the letters before it.")
        self._say(so_far.format(told(found.refusal)) if found.refusal else "")
        asked = found.request
        answered = asked.letters[: len(found.probabilities)]
        self._show_answer(asked.source.experiment, answered, found.probabilities, found.hidden)

    def _show_answer(
        self, experiment: Experiment, letters: Letters, p: Array, hidden: Array
    ) -> None:
        task = experiment.task
        assert isinstance(task, WordTask)
        told = decoded(experiment, p.argmax(axis=1))
        size = "font-size: x-large"
        # Right or wrong is known of the word that was trained alone.
        answer = " ".join(f"<b>{isolated(escape(each))}</b>" for each in told[:SHOWN])
        if letters == task.letters:
            answer = word_html(told[:SHOWN], task.answers[:SHOWN])
        if len(told) > SHOWN:
            answer += " …"
        self.answer.setText(f"<span style='{size}'>→ {answer}</span>")
        self.table.show_answers(experiment, letters, p)
        color = theme.current().accent
        shown = tuple(map(drawn, letters))
        scores = self.tr("probability of each letter")
        state = self.tr("hidden state h")
        names = tuple(drawn(experiment.decode(k)) for k in range(p.shape[1]))
        first = RunMap(scores, color, "", p, shown, signed=False, units=names)
        self.maps.show_maps([first, RunMap(state, color, "", hidden, shown)])
