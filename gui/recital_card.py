"""RecitalCard: a stretch of the text read with the right letter told each time, and written alone.

Teacher forcing beside free running: a low loss is about the former, a good text about the latter.
"""

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from core.longrun import LongRun
from core.session import Session
from core.spec import TextTask
from core.text.letters import quoted
from core.text_messages import Recited
from gui.text_telling import recited_letters
from gui.widgets.letters_view import LettersView

LENGTH = 400


class RecitalCard(QWidget):
    """Asks for the update that is looked at, whenever it is in view and that is another one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._language = session.language
        self._asked: object = None
        self._told: Recited | None = None
        self.read = LettersView("recitalRead", self.tr("Read, told the right letter each time"))
        self.free = LettersView("recitalFree", self.tr("Written on its own"))
        self.read.tip, self.free.tip = self._read_tip, self._free_tip
        self._read_about, self._free_about = QLabel(), QLabel()
        self.start = self._box("recitalStartBox", self.tr("from letter"), 1, 1)
        self.told = self._box("recitalToldBox", self.tr("told letters"), 1, 20)
        self._to_held_out = QPushButton(self.tr("Held-out part"), objectName="recitalHeldOut")
        self._to_held_out.setAccessibleName(self.tr("Go to the part that is never trained on"))
        self._to_held_out.clicked.connect(self._on_held_out)
        self._lay_out()
        self._language.recited.connect(self._on_recited)
        session.failed.connect(self._on_failed)
        for box in (self.start, self.told):
            box.valueChanged.connect(self._ask)

    def _box(self, name: str, text: str, low: int, value: int) -> QSpinBox:
        box = QSpinBox(objectName=name)
        box.setAccessibleName(text)
        box.setRange(low, 50_000_000)
        box.setValue(value)
        box.setGroupSeparatorShown(True)
        box.setKeyboardTracking(False)
        return box

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        for text, box in ((self.tr("from letter"), self.start), (self.tr("told"), self.told)):
            line.addWidget(QLabel(text))
            line.addWidget(box)
            line.addSpacing(8)
        line.addWidget(self._to_held_out)
        line.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 6, 4, 0)
        grid.setVerticalSpacing(4)
        grid.addLayout(line, 0, 0, 1, 2)
        for column, (about, view) in enumerate(
            ((self._read_about, self.read), (self._free_about, self.free))
        ):
            grid.addWidget(about, 1, column)
            grid.addWidget(view, 2, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(2, 1)

    def show_run(self, run: LongRun | None) -> None:
        """While it trains the newest update is asked for again and again, one at a time."""
        known = run is not None and self._language.opening.codes(run) is not None
        self.setEnabled(known)
        if run is not None and isinstance(run.experiment.task, TextTask):
            self._to_held_out.setEnabled(known and not run.experiment.task.whole)
            self.start.setMaximum(max(run.experiment.task.letters - 2, 1))
        if known and self.isVisible():
            self._ask()
        if self._told is not None:
            self._show(self._told)

    @Slot()
    def _ask(self) -> None:
        run = self._language.run
        if run is None or not self.isVisible():
            return
        wanted = (run.id, self._language.at, self.start.value(), self.told.value())
        waiting = self._asked is not None and self._told is None
        if wanted == self._asked or waiting:
            return
        self._asked, self._told = wanted, None
        told = min(self.told.value(), LENGTH - 1)
        self._language.recite(self.start.value() - 1, LENGTH, told)

    @Slot(object)
    def _on_recited(self, told: Recited) -> None:
        self._told = told
        self._show(told)
        self._ask()  # what was wished for meanwhile

    @Slot()
    def _on_failed(self) -> None:
        """Whatever it was that failed: what is awaited may never come."""
        self._asked = None

    def _show(self, told: Recited) -> None:
        run = self._language.run
        if run is None or told.request.source.run_id != run.id:
            return
        read, free = recited_letters(told, run.experiment.vocabulary)
        self.read.show_letters(read)
        self.free.show_letters(free)
        right = float(np.mean(told.read[1:] == told.right[1:])) * 100
        text = self.tr("<b>Told the right letter each time</b>, it would say {:.0f} % right")
        self._read_about.setText(text.format(right))
        given = told.request.told
        alone = told.free[given:] == told.right[given:]
        slip = int(np.argmin(alone)) if not alone.all() else len(alone)
        text = self.tr("<b>On its own</b> after {} letters: {} right before the first slip")
        self._free_about.setText(text.format(given, f"{slip:,}"))

    def _read_tip(self, place: int) -> str:
        told, run = self._told, self._language.run
        if told is None or run is None or not 0 < place < len(told.right):
            return ""
        names = run.experiment.vocabulary
        text = self.tr("It says {}; right is {}, to which it gave {:.1f} %.")
        answer, right = names[told.read[place]], names[told.right[place]]
        return text.format(quoted(answer), quoted(right), 100 * told.sure[place])

    def _free_tip(self, place: int) -> str:
        told, run = self._told, self._language.run
        if told is None or run is None or not 0 <= place < len(told.right):
            return ""
        names = run.experiment.vocabulary
        text = self.tr("It wrote {}; the text has {}.")
        return text.format(quoted(names[told.free[place]]), quoted(names[told.right[place]]))

    @Slot()
    def _on_held_out(self) -> None:
        run = self._language.run
        if run is not None and isinstance(run.experiment.task, TextTask):
            self.start.setValue(run.experiment.task.trained + 1)
