"""Weights of another program: what was found, and what the file does not tell, asked at once."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.foreign import language_model
from core.foreign.imported import (
    TEXT,
    WORD,
    Way,
    checkpoint,
    joined,
    known_letters,
    left_out,
    letters_of,
    split,
    ways,
    words_of,
)
from core.foreign.network import Network
from core.foreign.weights import ForeignError
from core.journal.intents import ImportWeights
from core.journal.journal import Door
from core.sentences import sentence_of
from core.settings import SpecError
from core.tasks.word import ALPHABET_MAX, WORD_MAX
from core.text.builtin import offered
from gui.style import type as type_scale
from gui.widgets.bounded_text import Bound
from gui.widgets.buttons import DialogButtons
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.wording.punctuation import headed, items
from gui.wording.translate import told, tr

FILE = ""  # of the box: none is chosen yet
WIDTH, LINES = 520, 6  # pixels at 100 %; lines of tensors that are shown at once


class ImportDialog(QDialog):
    """Begins a run with the weights, as the answers say; Import waits until they can be."""

    def __init__(self, do: Door, path: str, network: Network, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import weights"))
        self._do = do
        self._path = path
        self._network = network
        self._ways = ways(network)
        letters = letters_of(network)
        source, target = words_of(letters)
        self.task = self._choice("importTask", self.tr("Task"), [_title(w) for w in self._ways])
        said = self.tr("Vocabulary: the letters in the order of their numbers")
        self.vocabulary = self._line("importVocabulary", said, joined(letters), ALPHABET_MAX * 2)
        self.source = self._line("importSource", self.tr("Source"), source, WORD_MAX)
        self.target = self._line("importTarget", self.tr("Target"), target, WORD_MAX)
        self.text = self._text_box()
        self.nonlinearity = self._choice("importNonlinearity", "nonlinearity", ["tanh", "relu"])
        self._error = ErrorLabel("importError")
        self._lay_out()
        self._on_changed()

    def _choice(self, name: str, said: str, texts: list[str]) -> ChoiceBox:
        box = named(ChoiceBox(), name, said)
        box.addItems(texts)
        box.currentIndexChanged.connect(self._on_changed)
        return box

    def _text_box(self) -> ChoiceBox:
        """What a language model learned from: a text of Python's, or a file that is looked for."""
        box = named(ChoiceBox(), "importText", self.tr("Text that it learned from"))
        for each in offered():
            box.addItem(told(each.title), each.id)
        box.addItem(self.tr("A text file…"), FILE)
        box.setCurrentIndex(max(box.findData(language_model.text_for(self._network)), 0))
        box.currentIndexChanged.connect(self._on_changed)
        box.activated.connect(self._on_text)
        return box

    @Slot(int)
    def _on_text(self, row: int) -> None:
        if self.text.itemData(row) != FILE:
            return
        title = self.tr("The text that these weights learned from")
        path, _ = QFileDialog.getOpenFileName(self, title, os.path.dirname(self._path))
        if path:
            self.text.insertItem(row, Path(path).name, path)
            self.text.setCurrentIndex(row)

    def _line(self, name: str, said: str, value: str, most: int) -> QLineEdit:
        line = named(QLineEdit(value), name, said)
        Bound(line, most).refused.connect(self._say)
        line.textChanged.connect(self._on_changed)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        found = Label(self._found(), wordWrap=True, objectName="importFound")
        found.setMinimumWidth(type_scale.px(WIDTH))
        column.addWidget(found)
        if self._network.unused:
            column.addWidget(Label(self.tr("Not used; what it did is missing here:")))
            column.addWidget(self._unused())
        column.addLayout(self._form())
        self._missing = Label(wordWrap=True, objectName="importLeftOut")
        column.addWidget(self._missing)
        column.addWidget(self._error)
        column.addStretch(1)  # another task has fewer rows
        column.addWidget(self._buttons())

    def _found(self) -> str:
        """The network, and what was assumed of it."""
        name = Path(self._path).name
        head = tr("{} holds: {}.").format(name, told(self._network.described()))
        return "\n".join([head, *(told(note) for note in self._network.notes)])

    def _unused(self) -> QPlainTextEdit:
        """Tensor by tensor."""
        lines = [
            headed(f"{each.name} [{', '.join(map(str, each.shape))}]", told(each.why))
            for each in self._network.unused
        ]
        box = named(
            QPlainTextEdit("\n".join(lines)), "importUnused", self.tr("Tensors that are not used")
        )
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        rows = min(LINES, 2 * len(lines))  # a tensor with its reason takes two
        box.setFixedHeight(rows * box.fontMetrics().lineSpacing() + 2 * box.frameWidth() + 8)
        return box

    def _form(self) -> QFormLayout:
        self._rows = form = QFormLayout()
        form.addRow(self.tr("task"), self.task)
        form.addRow(self.tr("text"), self.text)
        form.addRow(self.tr("vocabulary"), self.vocabulary)
        form.addRow(self.tr("source"), self.source)
        form.addRow(self.tr("target"), self.target)
        form.addRow(self.tr("nonlinearity"), self.nonlinearity)
        form.setRowVisible(self.nonlinearity, self._network.cell == "RNN")
        return form

    def _buttons(self) -> DialogButtons:
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel)
        self._go = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setObjectName("importGoButton")
        buttons.accepted.connect(self._on_go)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._go.setDefault(True)
        return buttons

    @property
    def _way(self) -> Way:
        return self._ways[self.task.currentIndex()]

    @property
    def _answers(self) -> dict[str, str]:
        answers = {"task": self._way.name, "nonlinearity": self.nonlinearity.currentText()}
        if self._way.name == TEXT:
            return answers | {"text": str(self.text.currentData())}
        if self._way.name == WORD:
            answers["vocabulary"] = self.vocabulary.text()
            answers |= {"source": self.source.text(), "target": self.target.text()}
        return answers

    @Slot()
    def _on_changed(self) -> None:
        """Judged at every key."""
        is_word, is_text = self._way.name == WORD, self._way.name == TEXT
        for line in (self.vocabulary, self.source, self.target):
            self._rows.setRowVisible(line, is_word)
        self._rows.setRowVisible(self.text, is_text)
        self._missing.setText("\n".join([*self._unsaid(), *map(told, self._left_out())]))
        self._missing.setVisible(bool(self._missing.text()))
        if is_text and self.text.currentData() == FILE:
            self._say(self.tr("Choose the text file that these weights learned from."))
            return
        text = str(self.text.currentData())
        if is_text and not language_model.is_read_at_once(text):  # by whoever trains on it
            self._say(told(language_model.against(text)))
            return
        try:
            checkpoint(self._network, self._answers)
        except (SpecError, ForeignError) as error:
            self._say(told(sentence_of(error)))
        else:
            self._say("")

    def _left_out(self) -> tuple[str, ...]:
        return left_out(self._network, self._way)

    def _unsaid(self) -> list[str]:
        """Letters that only stand for those of the network."""
        if self._way.name == TEXT and not known_letters(self._network):
            return [self._order()]
        if self._way.name != WORD or self._network.letters:
            return []
        try:
            if split(self.vocabulary.text()) != letters_of(self._network):
                return []
        except SpecError:
            return []
        text = self.tr(
            "Which letters these are is not in the file: the {} in the field stand for them, in "
            "the order of their numbers."
        )
        return [text.format(self._network.symbols)]

    def _order(self) -> str:
        """In which a language model's letters are taken to stand."""
        text = str(self.text.currentData())
        first: tuple[str, ...] = ()
        if text != FILE and language_model.is_read_at_once(text):
            with suppress(SpecError):
                first = language_model.assumed(self._network, text)
        if not first:
            return self.tr(
                "The order of the letters is not in the file: they are taken to be sorted."
            )
        others = self.tr(
            "The order of the letters is not in the file: they are taken to be sorted, behind {}, "
            "which Keras puts first and which is left out."
        )
        return others.format(items(map(repr, first)))

    @Slot(str)
    def _say(self, sentence: str) -> None:
        self._error.say(sentence)
        self._go.setEnabled(not sentence)

    @Slot()
    def _on_go(self) -> None:
        refusal = self._do(ImportWeights(self._path, tuple(self._answers.items())))
        self._error.say(told(refusal))
        if not refusal:
            self.accept()


def _title(way: Way) -> str:
    return told(way.title)


def show_import(do: Door, path: str, network: Network, parent: QWidget) -> ImportDialog:
    """The dialog, open."""
    dialog = ImportDialog(do, path, network, parent)
    dialog.open()
    return dialog
