"""RecitalCard: a stretch of the text read with the right letter told each time, and written alone.

Teacher forcing beside free running: a low loss is about the former, a good text about the latter.
"""

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.experiment import TextTask
from core.messages.texts import Recited
from core.runs.batch_run import BatchRun
from core.session.question import Question
from core.session.text_training import TextTraining
from core.text.letters import quoted
from gui.text.wording import recited_letters
from gui.widgets.buttons import button
from gui.widgets.headline import HtmlHeadline
from gui.widgets.label import Label
from gui.widgets.letters_view import LettersView
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.quiet import quiet
from gui.wording.numbers import percent_text

LENGTH = 400


class RecitalCard(QWidget):
    """Asks for the update that is looked at, whenever it is in view and that is another one."""

    def __init__(self, texts: TextTraining) -> None:
        super().__init__()
        self._texts = texts
        self._question: Question[Recited] = Question()
        self._digest = ""  # of the text that the run which is shown learns from
        self._told: Recited | None = None  # the newest answer about the run that is shown
        self.read = LettersView("recitalRead", self.tr("Read, told the right letter each time"))
        self.free = LettersView("recitalFree", self.tr("Written on its own"))
        self.read.tip = self._read_tip
        self.free.tip = self._free_tip
        self._read_about = HtmlHeadline("recitalReadHeadline")
        self._free_about = HtmlHeadline("recitalFreeHeadline")
        self.start = self._box("recitalStartBox", self.tr("from letter"), 1, 1)
        self.told = self._box("recitalToldBox", self.tr("told letters"), 1, 20)
        self._to_held_out = button(
            "recitalHeldOut",
            self.tr("Held-out part"),
            self.tr("Go to the part that is never trained on"),
        )
        self._to_held_out.clicked.connect(self._on_held_out)
        self._lay_out()
        self._texts.recited.connect(self._on_recited)
        self._texts.dropped.connect(self._on_dropped)
        for box in (self.start, self.told):
            box.valueChanged.connect(self._ask)

    def _box(self, name: str, text: str, low: int, value: int) -> WholeNumberBox:
        box = named(WholeNumberBox(text, limits=(low, 50_000_000)), name, text)
        box.setValue(value)
        box.setGroupSeparatorShown(True)
        return box

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        for text, box in ((self.tr("from letter"), self.start), (self.tr("told"), self.told)):
            line.addWidget(Label(text))
            line.addWidget(box)
            line.addSpacing(8)
        line.addWidget(self._to_held_out)
        line.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 6, 4, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(20)  # the sentences above the two are not one
        grid.addLayout(line, 0, 0, 1, 2)
        for column, (about, view) in enumerate(
            ((self._read_about, self.read), (self._free_about, self.free))
        ):
            grid.addWidget(about, 1, column)
            grid.addWidget(view, 2, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)

    def show_run(self, run: BatchRun | None) -> None:
        """While it trains the newest update is asked for again and again, one at a time."""
        known = run is not None and self._texts.opening.codes(run) is not None
        self.setEnabled(known)
        if run is not None and isinstance(run.experiment.task, TextTask):
            self._to_held_out.setEnabled(known and not run.experiment.task.whole)
            self._begin_anew(run.experiment.task)
            self.start.setMaximum(max(run.experiment.task.letters - 2, 1))
        if known and self.isVisible():
            self._ask()
        self._show()

    def _begin_anew(self, task: TextTask) -> None:
        """A place in another text says nothing about this one."""
        if task.digest != self._digest:
            self._digest = task.digest
            with quiet(self.start):
                self.start.setValue(1)

    @Slot()
    def _ask(self) -> None:
        """One at a time: what is wished for meanwhile is asked when the answer is there."""
        run = self._texts.run
        if run is None or not self.isVisible() or self._question.open:
            return
        start, told = self.start.value() - 1, min(self.told.value(), LENGTH - 1)
        about = (run.id, self._texts.at, start, told)
        self._question.ask(about, lambda: self._texts.recite(start, LENGTH, told))
        self._show()

    @Slot(object)
    def _on_recited(self, told: Recited) -> None:
        if self._question.take(told):
            self._told = told
            self._show()
            self._ask()

    @Slot(object)
    def _on_dropped(self, request: object) -> None:
        self._question.failed(request)

    def _show(self) -> None:
        """The newest answer about this run, this beginning and so many letters told; it says
        itself after how many updates. Until there is one, nothing stands here but that.
        """
        if not self._is_about_what_is_shown():
            self._told = None
            self._read_about.setText(self._why_nothing())
            self._free_about.setText("")
            self.read.show_letters([])
            self.free.show_letters([])
        elif self._told is not None:
            self._show_told(self._told)

    def _why_nothing(self) -> str:
        """What stands here as long as there is nothing to compare."""
        run = self._texts.run
        if run is None:
            return self.tr("Nothing is trained yet.")
        if self._texts.opening.codes(run) is None:
            return self.tr("Its text is not at hand: there is nothing to compare with.")
        if self._question.open:
            return self.tr("It is being read …")
        return self.tr("It is read once the network has been trained for a moment.")

    def _is_about_what_is_shown(self) -> bool:
        run = self._texts.run
        told = self._told
        if run is None or told is None or told.request.source.run_id != run.id:
            return False
        wanted = (self.start.value() - 1, min(self.told.value(), LENGTH - 1))
        return (told.request.start, told.request.told) == wanted

    def _show_told(self, told: Recited) -> None:
        read, free = recited_letters(told, _names(told))
        self.read.show_letters(read)
        self.free.show_letters(free)
        # Rounded down: 100 % is said of all alone.
        right = int(np.mean(told.read[1:] == told.right[1:]) * 100)
        text = self.tr("<b>Told the right letter each time</b>, it says {} % right after {}")
        updates = self.tr("{} updates").format(f"{told.request.updates:,}")
        self._read_about.setText(text.format(right, updates))
        self._free_about.setText(self._alone(told))

    def _alone(self, told: Recited) -> str:
        """How far it came; all that is looked at may well be right."""
        given = min(told.request.told, len(told.right))
        alone = told.free[given:] == told.right[given:]
        if not len(alone):
            return self.tr("<b>On its own</b>: all {} letters from here on were told").format(given)
        if alone.all():
            text = self.tr("<b>On its own</b> after {} letters: the next {} are all right")
            return text.format(given, f"{len(alone):,}")
        names = _names(told)
        if all(names[letter].isspace() for letter in told.free[given:]):  # which look like nothing
            text = self.tr("<b>On its own</b> after {} letters: nothing but spaces and line ends")
            return text.format(given)
        text = self.tr("<b>On its own</b> after {} letters: {} right before the first slip")
        return text.format(given, f"{int(np.argmin(alone)):,}")

    def _read_tip(self, place: int) -> str:
        told = self._told
        if told is None or not 0 < place < len(told.right):
            return ""
        names = _names(told)
        text = self.tr("It says {}; right is {}, to which it gave {}.")
        answer, right = names[told.read[place]], names[told.right[place]]
        return text.format(quoted(answer), quoted(right), percent_text(float(told.sure[place])))

    def _free_tip(self, place: int) -> str:
        told = self._told
        if told is None or not 0 <= place < len(told.right):
            return ""
        names = _names(told)
        text = self.tr("It wrote {}; the text has {}.")
        return text.format(quoted(names[told.free[place]]), quoted(names[told.right[place]]))

    @Slot()
    def _on_held_out(self) -> None:
        run = self._texts.run
        if run is not None and isinstance(run.experiment.task, TextTask):
            self.start.setValue(run.experiment.task.trained + 1)


def _names(told: Recited) -> tuple[str, ...]:
    """The letters of the run that recited."""
    return told.request.source.experiment.vocabulary
