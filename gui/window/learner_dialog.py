"""Asks for a learner's name, and before what a learner has done is put aside."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.journal.intent import Intent
from core.journal.intents import NewLearner, RenameLearner
from core.journal.journal import Door
from gui.style import type as type_scale
from gui.widgets.bounded_text import NAME_MAX, Bound
from gui.widgets.buttons import DialogButtons
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label
from gui.widgets.message_box import MessageBox
from gui.widgets.named import named
from gui.wording.translate import told, tr

WIDTH = 400  # pixels at 100 %


class LearnerDialog(QDialog):
    """A name, which is refused with its reason as long as it cannot be."""

    def __init__(
        self,
        do: Door,
        wanted: Callable[[str], Intent],
        words: tuple[str, str, str],
        name: str,
        parent: QWidget,
    ) -> None:
        """wanted: the act, of the name. words: title, what it is about, what the button says."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("learnerDialog")
        title, about, go = words
        self.setWindowTitle(title)
        self._do = do
        self._wanted = wanted
        self.line = named(QLineEdit(name), "learnerName", self.tr("Name of the learner"))
        self._error = ErrorLabel("learnerError")
        Bound(self.line, NAME_MAX).refused.connect(self._error.say)
        self.line.textEdited.connect(lambda _: self._error.say(""))
        self._lay_out(about, go)
        self.line.selectAll()
        self.line.setFocus()

    def _lay_out(self, about: str, go: str) -> None:
        text = Label(about, wordWrap=True)
        text.setMinimumWidth(type_scale.px(WIDTH))
        form = QFormLayout()
        form.addRow(self.tr("name"), self.line)
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel)
        accept = buttons.addButton(go, QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setObjectName("learnerGoButton")
        buttons.accepted.connect(self._on_go)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(text)
        column.addLayout(form)
        column.addWidget(self._error)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        accept.setDefault(True)

    @Slot()
    def _on_go(self) -> None:
        refusal = self._do(self._wanted(self.line.text()))
        self._error.say(told(refusal))
        if not refusal:
            self.accept()


def ask_new(do: Door, parent: QWidget) -> LearnerDialog:
    """Another one beside those there are."""
    about = tr(
        "What this learner does and answers is kept apart from what others do. "
        "It begins at lesson 1."
    )
    words = tr("New learner"), about, tr("Begin")
    return _opened(LearnerDialog(do, NewLearner, words, "", parent))


def ask_rename(do: Door, name: str, parent: QWidget) -> LearnerDialog:
    about = tr("What was done and answered stays.")
    words = tr("Rename the learner"), about, tr("Rename")
    return _opened(LearnerDialog(do, RenameLearner, words, name, parent))


def ask_whose(do: Door, parent: QWidget) -> LearnerDialog:
    """Before the nameless one hands something in."""
    about = tr("A hand-in needs a name. The one you give is this learner's from now on.")
    words = tr("Whose work is this?"), about, tr("Go on")
    return _opened(LearnerDialog(do, RenameLearner, words, "", parent))


def _opened(dialog: LearnerDialog) -> LearnerDialog:
    dialog.open()
    return dialog


def ask_before(
    parent: QWidget, words: tuple[str, str, str], act: Callable[[], object]
) -> MessageBox:
    """Whether it shall be done. words: title, the question, what the button says."""
    title, question, go = words
    box = MessageBox(parent, "learnerQuestion", title, question)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.warn()
    does = box.addButton(go, MessageBox.ButtonRole.DestructiveRole)
    does.setObjectName("learnerAgreed")
    box.setDefaultButton(box.addButton(MessageBox.StandardButton.Cancel))
    box.setEscapeButton(MessageBox.StandardButton.Cancel)
    does.clicked.connect(lambda: act())
    box.open()
    return box
