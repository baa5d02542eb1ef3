"""Reasons: how one of the answers came about, its score and its probability in numbers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.experiment import Experiment
from core.text.letters import Letters, drawn
from core.trace.trace import EpochTrace
from gui.explain.answer import answer_page
from gui.explain.browser import Explained
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named


class Reasons(QWidget):
    """letter: which of the vocabulary is told, -1 for the one that was answered. chosen: it is
    another one now.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        said = self.tr("Letter whose score and probability are told")
        self.box = named(ChoiceBox(), "tryLetterBox", said)
        self.box.addItem(self.tr("what it answers"))
        self.text = Explained("tryReasons", self.tr("How the answer came about"))
        self._told: object = None
        self._trace: EpochTrace | None = None
        line = QHBoxLayout()
        line.addWidget(Label(self.tr("Why this letter?")))
        line.addWidget(self.box, 1)
        column = in_column(self)
        column.addLayout(line)
        column.addWidget(self.text, 1)
        self.box.activated.connect(self._on_letter)
        self.text.whole_chosen.connect(self._on_letter)

    @property
    def letter(self) -> int:
        return self.box.currentIndex() - 1

    def show_answer(
        self, experiment: Experiment, trace: EpochTrace, letters: Letters, t: int
    ) -> None:
        """trace: of the pass over these letters; t: of the one that is told."""
        self._offer(tuple(drawn(each) for each in experiment.vocabulary))
        look = theme.current().dark, type_scale.zoom(), self.text.whole
        key = (id(trace), t, self.letter, look)
        if key != self._told:
            self._told, self._trace = key, trace  # kept, so that no other one has its id
            self.text.tell(answer_page(experiment, trace, letters, t, self.letter, self.text.whole))

    def _offer(self, names: tuple[str, ...]) -> None:
        there = tuple(self.box.itemText(k) for k in range(1, self.box.count()))
        if there != names:
            self.box.clear()
            self.box.addItems([self.tr("what it answers"), *names])

    def clear(self) -> None:
        self._told = None
        self.text.tell("")

    @Slot()
    def _on_letter(self) -> None:
        self.chosen.emit()
