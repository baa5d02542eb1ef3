"""The history: every step that was done, where one stands in it, and the way to any other place."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from core.journal.intents import Redo, Undo
from core.journal.journal import Door
from core.session.undo import UndoHistory
from gui.style import type as type_scale
from gui.widgets.act_dialog import ActDialog
from gui.widgets.buttons import button
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.wording.punctuation import bracketed
from gui.wording.translate import told, tr


class HistoryDialog(ActDialog):
    """A row a step, the newest last; the one after which one stands is bold, what was taken back is
    in brackets.
    """

    def __init__(self, history: UndoHistory, do: Door, parent: QWidget) -> None:
        super().__init__("history", tr("History"), parent)
        self._history = history
        self._do = do
        self.rows = named(QListWidget(), "historyList", self.tr("Steps that were done"))
        self.go = button("historyGo", self.tr("Go there"))
        about = self.tr(
            "What was done to runs, one step a row. Go to a row, and everything after it is "
            "taken back; go on from there, or come back. No run's numbers change."
        )
        self.lay_out(about, self.rows, self.go)
        self.resize(type_scale.px(460), type_scale.px(360))
        self.go.clicked.connect(self._on_go)
        self.rows.itemActivated.connect(self._on_go)
        self.rows.currentRowChanged.connect(self._show_button)
        history.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        done, undone = self._history.done, self._history.undone
        whole = self._history.is_whole
        first = self.tr("As it was at first") if whole else self.tr("As it was before these steps")
        texts = [first, *(told(step.name) for step in done)]
        texts += [bracketed(told(step.name)) for step in reversed(undone)]
        with quiet(self.rows):
            self.rows.clear()
            for row, text in enumerate(texts):
                item = QListWidgetItem(text)
                if row == len(done):
                    font = QFont(self.rows.font())
                    font.setBold(True)
                    item.setFont(font)
                self.rows.addItem(item)
            self.rows.setCurrentRow(len(done))
            self.rows.scrollToItem(self.rows.item(len(done)))
        self._show_button()

    @Slot()
    def _show_button(self) -> None:
        here = self.rows.currentRow() in (-1, len(self._history.done))
        self.go.setEnabled(not here)
        self.go.setToolTip(self.tr("This is where you are.") if here else "")

    @Slot()
    def _on_go(self) -> None:
        by = self.rows.currentRow() - len(self._history.done)
        if by:
            self.error.say(told(self._do(Undo(-by) if by < 0 else Redo(by))))
