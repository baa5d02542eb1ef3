"""AnswerCard: an input of one's own for the model under the playhead, answered letter by letter."""

from functools import partial
from html import escape

from PySide6.QtCore import QPointF, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.journal.intents import Look, OpenLesson
from core.messages.runs import ASKED_MAX, Answered
from core.runs.records import decoded
from core.runs.run import Run
from core.session.answers import Answers
from core.session.question import Question
from core.session.run_list import RunList
from core.text.letters import Letters, LettersError, drawn, isolated
from gui.figures.compare.run_maps import RunMap, RunMaps
from gui.figures.seeds.grid_colors import GridScale
from gui.figures.try_it.answer_table import AnswerTable
from gui.shell import Shell
from gui.style import theme
from gui.style import type as type_scale
from gui.try_it.reasons import Reasons
from gui.widgets.bounded_text import Bound
from gui.widgets.buttons import button
from gui.widgets.cards import card
from gui.widgets.color_scale import ColorScale
from gui.widgets.error_label import ErrorLabel
from gui.widgets.home import give_home
from gui.widgets.label import HtmlLabel
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.page_results import PageResults
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.quiet import quiet
from gui.wording.names import out_names
from gui.wording.numbers import scale_end_text
from gui.wording.plain import html_text
from gui.wording.punctuation import sentences
from gui.wording.runs import name_of, opens_text, word_html
from gui.wording.table import code
from gui.wording.translate import told, tr

BLINK_MS = 150
LEFT_TO_RIGHT = "\u200e"  # a sentence that begins with an Arabic name is still English
SHOWN = 60  # letters of the line; the table has them all
STEP = "step:"  # before a time step, from 0, in what a letter of the answer links to
LINKS = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


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
        self._run_id = -1  # whose answer was asked for last
        self._blink = QTimer(self, singleShot=True, interval=BLINK_MS)
        self._blink.timeout.connect(self._on_blink)
        self._what = HtmlLabel(wordWrap=True, objectName="tryWhat")
        self.input = named(QLineEdit(), "tryInput", self.tr("Input to the model"))
        Bound(self.input, ASKED_MAX).refused.connect(self._say)
        type_scale.wear(self.input, "heading")
        self._word = button("tryWordButton", self.tr("The word it was trained on"))
        self._word.clicked.connect(self._on_word_wanted)
        self.answer = named(
            HtmlLabel(wordWrap=True),
            "tryAnswer",
            self.tr("What it answers; each letter is explained"),
        )
        self.answer.setTextInteractionFlags(LINKS)
        type_scale.keep(self.answer, _as_high_as_an_answer)
        self._error = ErrorLabel("tryError")
        self.table = AnswerTable()
        self.maps = RunMaps()
        self.share_key = named(GridScale(), "tryShareKey", self.tr("Colours of probabilities"))
        self.share_key.show_ends("0", "1")
        self.share_key.setToolTip(self.tr("The stronger the colour, the more probable."))
        self.key = ColorScale(self.tr("Blue is negative, orange positive."))
        self.reasons = Reasons()
        self._lay_out()
        self.input.textChanged.connect(self._on_typed)
        self.answer.linkActivated.connect(self._on_link)
        self.table.currentCellChanged.connect(self._on_chosen)
        self.reasons.chosen.connect(self._on_chosen)
        answers.arrived.connect(self._on_told)
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
        letters = QVBoxLayout()
        letters.setSpacing(10)
        rows = card(self.table)
        rows.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        letters.addWidget(rows, 2)
        letters.addWidget(card(self.reasons), 3)
        low.addLayout(letters, 2)
        pictures = QVBoxLayout()
        pictures.addWidget(self.maps, 1)
        keys = QHBoxLayout()  # each below its map
        for key in (self.share_key, self.key):
            keys.addWidget(key, 1, Qt.AlignmentFlag.AlignLeft)
        pictures.addLayout(keys)
        low.addWidget(card(pictures), 3)
        self._asking = card(column)
        nothing = self.tr("A demo has learned nothing; open a lesson that trains.")
        self.results = PageResults(low, nothing, "tryInviteButton", "")
        self.results.invitation.button.clicked.connect(self._on_invited)
        self._invite()
        layout = in_column(self, spacing=10)
        layout.addWidget(self._asking)
        layout.addWidget(self.results, 1)

    def refresh(self) -> None:
        run = self._runs.current
        if run is None:
            return
        task = run.experiment.task
        self.results.invite(not isinstance(task, WordTask), self._asking)
        if not isinstance(task, WordTask):
            self._question.forget()
            self._show_nothing("")
            self._invite()
            return
        self._what.setText(self._about(run, task))
        other, self._run_id = run.id != self._run_id, run.id
        if not self.input.text() or (other and not _reads(task, self.input.text())):
            self.input.setText(self._word_of(run))
        else:
            self._ask(run)
            if self._question.answer is not None:  # the theme may be another one
                self._show(self._question.answer)

    def _invite(self) -> None:
        """To the first lesson that learns a word."""
        lesson, invitation = self._runs.first_that_trains, self.results.invitation
        invitation.button.setVisible(lesson is not None)
        if lesson is not None:
            invitation.offer(invitation.sentence.text(), opens_text(lesson))

    @Slot()
    def _on_invited(self) -> None:
        offered = self._runs.first_that_trains
        if offered is not None:
            self._shell.do(OpenLesson(offered.id))

    def _about(self, run: Run, task: WordTask) -> str:
        text = tr("The run “<b>{}</b>” after {} updates. It knows the letters {}.")
        if not run.updates:
            text = tr(
                "The run “<b>{}</b>” is untrained: after {} updates its weights are as they were "
                "drawn, and its answers are chance. It knows the letters {}."
            )
        # In the face of code: a full stop among them ends no sentence.
        letters = " ".join(code(escape(isolated(drawn(each)))) for each in task.vocabulary)
        named = html_text(name_of(self._runs, run))
        known = LEFT_TO_RIGHT + text.format(named, f"{run.updates:,}", letters)
        spare = run.experiment.logit_size - len(task.vocabulary)
        if spare <= 0:
            return known
        none = code(escape(drawn(run.experiment.decode(len(task.vocabulary)))))
        text = tr("It has {} scores, as many as its state has numbers: {} is one of no letter.")
        return sentences(known, text.format(run.experiment.logit_size, none))

    def _ask(self, run: Run) -> None:
        try:
            letters = Letters.up_to(ASKED_MAX, self.input.text())
        except LettersError as error:
            self._question.forget()
            self._show_nothing(tr("The input {}.").format(told(error)))
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

    @property
    def asks(self) -> bool:
        """Whether an answer is still to come."""
        return self._question.open

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
        with quiet(self.table):
            self.table.setRowCount(0)
        self.maps.show_maps([])
        self.reasons.clear()

    def _show(self, found: Answered) -> None:
        if found.trace is None:
            self._show_nothing(found.refusal)
            return
        so_far = tr("{} Below is the answer to the letters before it.")
        self._say(so_far.format(told(found.refusal)) if found.refusal else "")
        experiment, letters = _asked(found)
        assert found.trace.probabilities is not None
        self._show_answer(experiment, letters, found.trace.probabilities)
        self.table.show_answers(experiment, letters, found.trace.probabilities)
        self._show_reasons(found)

    def _show_answer(self, experiment: Experiment, letters: Letters, p: Array) -> None:
        """As the table has it, in a line; each letter is a way to its reasons."""
        task = experiment.task
        assert isinstance(task, WordTask)
        told = decoded(experiment, p.argmax(axis=1))
        # Right or wrong is known of the word that was trained alone.
        answer = " ".join(map(_link, range(SHOWN), told))
        if letters == task.letters:
            answer = word_html(told[:SHOWN], task.answers[:SHOWN], STEP)
        if len(told) > SHOWN:
            answer += " …"
        self.answer.setText(f"<span style='font-size: x-large'>→ {answer}</span>")

    def _show_reasons(self, found: Answered) -> None:
        """Of the chosen letter, else of the last; it is marked in the maps."""
        trace = found.trace
        assert trace is not None
        assert trace.probabilities is not None
        experiment, letters = _asked(found)
        t = self.table.currentRow()
        t = t if 0 <= t < len(letters) else len(letters) - 1
        self.reasons.show_answer(experiment, trace, letters, t)
        p = trace.probabilities
        shown = tuple(map(drawn, letters))
        names = tuple(drawn(experiment.decode(k)) for k in range(p.shape[1]))
        scores = self.tr("probabilities")
        first = RunMap(scores, "", "", p, shown, signed=False, units=names, now=t)
        units = out_names(experiment)
        layers = experiment.model.num_layers
        title = self.tr("hidden state h")
        if layers > 1:
            title = self.tr("hidden state h, layer {}").format(layers)
        state = RunMap(title, "", "", trace.out, shown, units=units, now=t)
        self.maps.show_maps([first, state])
        self.key.end_at(scale_end_text(self.maps.top) if self.maps.top > 1 else "")
        for place, plot in enumerate(self.maps.plots):
            if plot.clicks is None:
                goes = self.tr("Explain this letter")
                PlotClicks(plot, partial(self._on_map, place), goes)

    # what is chosen ---------------------------------------------------------------------------

    @Slot(str)
    def _on_link(self, link: str) -> None:
        self._shell.do(Look(self.table.objectName(), int(link.removeprefix(STEP))))

    def _on_map(self, place: int, point: QPointF) -> None:
        """A column is a letter that is read; a row of the first map one that might be answered."""
        spot = self.maps.plots[place].getViewBox().mapSceneToView(point)
        t, letter = round(spot.x()), round(spot.y())
        if 0 <= t < self.table.rowCount():
            self._shell.do(Look(self.table.objectName(), t))
            if place == 0 and 0 <= letter < self.reasons.box.count() - 1:
                self._shell.do(Look(self.reasons.box.objectName(), letter + 1))

    @Slot()
    def _on_chosen(self) -> None:
        if self._question.answer is not None and self._question.answer.trace is not None:
            self._show_reasons(self._question.answer)


def _reads(task: WordTask, text: str) -> bool:
    """Whether a model of this task met all letters of a text, which another one may have read."""
    try:
        return {*Letters.up_to(ASKED_MAX, text)} <= {*task.vocabulary}
    except LettersError:
        return False


def _asked(found: Answered) -> tuple[Experiment, Letters]:
    """Of what, and which letters were answered."""
    assert found.trace is not None
    request = found.request
    return request.source.experiment, request.letters[: len(found.trace.out)]


def _as_high_as_an_answer(label: QWidget) -> None:
    """Before there is one, too: what stands below keeps its place when it comes."""
    label.setMinimumHeight(2 * label.fontMetrics().height())


def _link(t: int, letter: str) -> str:
    ink = theme.current().text
    style = f"color:{ink};text-decoration:none"
    return f"<a href='{STEP}{t}' style='{style}'><b>{isolated(escape(drawn(letter)))}</b></a>"
