"""Own word pairs: source and target are typed, and what they ask of a memory is told at once."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.experiment import WordTask
from core.journal.intents import OwnPair
from core.journal.journal import Door
from core.settings import SpecError
from core.tasks.memory import Memory, analyse
from core.tasks.task import Task
from core.tasks.word import WORD_MAX
from core.text.letters import drawn, isolated
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.bounded_text import Bound
from gui.widgets.buttons import DialogButtons
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.wording.punctuation import headed, items, stopped
from gui.wording.translate import told, tr

WIDE = 520  # pixels of what is told, at least
LINES = 15  # of it that have room from the first: a pair of two rows, and what is against a letter
ABREAST = 15  # letters of a row of the table
NONE = "·"  # of letters before it, that an answer needs
SHOWN = 60  # letters of the table; a longer pair is told in numbers alone


class PairDialog(QDialog):
    """Begins a fresh run on the pair, with the present network and training. against: why it
    cannot be, "" where it can; said before anybody presses Begin.
    """

    def __init__(self, do: Door, against: Door, task: Task | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("pairDialog")
        self.setWindowTitle(self.tr("Own word pair"))
        self._do = do
        self._against = against
        pair = task if isinstance(task, WordTask) else WordTask()
        self.source = self._line("pairSource", self.tr("Source"), pair.source.text)
        self.target = self._line("pairTarget", self.tr("Target"), pair.target.text)
        self._told = HtmlLabel(wordWrap=True, objectName="pairMemory")
        self._told.setMinimumWidth(WIDE)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._error = ErrorLabel("pairError")
        self._lay_out()
        self._on_typed()
        self.source.setFocus()
        self.source.selectAll()  # what is typed first replaces the word

    def _line(self, name: str, text: str, value: str) -> QLineEdit:
        line = named(QLineEdit(value), name, text)
        Bound(line, WORD_MAX).refused.connect(self._on_refused)
        line.textChanged.connect(self._on_typed)
        return line

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("source"), self.source)
        form.addRow(self.tr("target"), self.target)
        about = Label(
            self.tr("Each letter of the source is answered by the letter below it."), wordWrap=True
        )
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel)
        self._go = buttons.addButton(self.tr("Begin"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("pairGoButton")
        buttons.accepted.connect(self._on_go)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self._notes(), 1)  # and all the room: the fields stay where they are
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._go.setDefault(True)

    def _notes(self) -> QWidget:
        """What is told and what is against it share a room, so that no key that is typed makes the
        dialog another size.
        """
        notes = QWidget()
        column = in_column(notes)
        column.addWidget(self._error)
        column.addWidget(self._told, 1)
        type_scale.keep(
            notes, lambda room: room.setMinimumHeight(LINES * room.fontMetrics().lineSpacing())
        )
        return notes

    @property
    def _intent(self) -> OwnPair:
        return OwnPair(self.source.text(), self.target.text())

    @Slot()
    def _on_typed(self) -> None:
        """Judged at every key, so that the table follows; Begin waits until it can be."""
        try:
            task = WordTask.of(self.source.text(), self.target.text())
        except SpecError as error:
            self._say(told(error))
            return
        refusal = told(self._against(self._intent))
        self._say(refusal)
        if refusal:
            return
        self._told.setText(memory_html(task, analyse(task)))
        needed = self._told.heightForWidth(max(self._told.width(), WIDE))
        self._told.setMinimumHeight(needed)  # the dialog grows with a long pair

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        """What stands in the fields is as it was."""
        self._error.say(sentence)

    def _say(self, sentence: str) -> None:
        self._error.say(sentence)
        self._go.setEnabled(not sentence)
        if sentence:
            self._told.clear()
            self._told.setMinimumHeight(0)

    @Slot()
    def _on_go(self) -> None:
        self._say(told(self._do(self._intent)))
        if not self._error.text():
            self.accept()


def memory_html(task: WordTask, memory: Memory) -> str:
    """The pair as a table with the look back that each answer needs, and the best without."""
    parts = [_table(task, memory)] if task.seq_len <= SHOWN else []
    needing = [need.t + 1 for need in memory.needs if need.back]
    if parts and 0 < len(needing) < task.seq_len:  # else what follows says it of all of them
        parts.append(_marked(tr("“{}” where its own letter decides the answer.").format(NONE)))
    letters = f"{task.seq_len:,}", f"{len(task.vocabulary):,}"
    text = tr("<b>{} letters</b>, a vocabulary of {}.")
    if task.seq_len == 1:
        text = tr("<b>{} letter</b>, a vocabulary of {}.")
    parts.append(text.format(*letters))
    if needing:
        text = tr(
            "<b>{} of {} answers need memory</b>: a look back by up to {}, or ahead by up to {} "
            "for a network that reads from the right."
        )
        later = max(need.ahead for need in memory.needs)
        parts.append(text.format(len(needing), task.seq_len, memory.back, later))
        best = f"{memory.best:,}", f"{task.seq_len:,}"
        text = tr("Without memory at best <b>{} of {}</b> letters are right")
        parts.append(stopped(headed(text.format(*best), _answers(task, memory))))
    else:
        parts.append(tr("<b>No memory is needed</b>: every letter alone decides its answer."))
    return "".join(part if part.startswith("<table") else f"<p>{part}</p>" for part in parts)


def _answers(task: WordTask, memory: Memory) -> str:
    """The best ones without memory; "" of a longer pair."""
    if task.seq_len > SHOWN:
        return ""
    told = items(isolated(escape(each.text)) for each in memory.examples)
    others = memory.count - len(memory.examples)
    return tr("{} and {} more").format(told, f"{others:,}") if others > 0 else told


def _table(task: WordTask, memory: Memory) -> str:
    colors = theme.current()
    strong = f"<b style='color:{colors.accent}'>{{}}</b>"
    backs = [need.back for need in memory.needs]
    rows = (
        (tr("source"), [escape(drawn(each)) for each in task.letters]),
        (tr("target"), [escape(drawn(each)) for each in task.answers]),
        (
            tr("looks back").replace(" ", "&nbsp;"),
            [strong.format(n) if n else NONE for n in backs],
        ),
    )
    blocks = range(0, task.seq_len, ABREAST)
    return "".join(_block(rows, first, colors.muted) for first in blocks)


def _marked(told: str) -> str:
    return f"<span style='color:{theme.current().muted}'>{told}</span>"


def _block(rows: Sequence[tuple[str, list[str]]], first: int, muted: str) -> str:
    """As many letters as have room side by side."""
    body = "".join(
        f"<tr><td style='color:{muted}'>{name}&nbsp;</td>"
        + "".join(f"<td align=center>&nbsp;{cell}&nbsp;</td>" for cell in cells)
        + "</tr>"
        for name, cells in ((name, cells[first : first + ABREAST]) for name, cells in rows)
    )
    return f"<table cellpadding=2>{body}</table>"
