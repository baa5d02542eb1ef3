"""What an answer is chosen from: letters, sentences, lines of code, or parts to be put in order."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.course.authored_questions import THEN, are_code
from core.course.question import Answering
from gui.figures.equations.in_line import plain_line
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.named import named
from gui.widgets.paragraph import Paragraph
from gui.widgets.wrapped_choice import WrappedChoice
from gui.wording.plain import menu_text
from gui.wording.translate import tr

LETTER = 44  # pixels at 100 %, of a letter's button


class AnswerChoices(QObject):
    """The buttons of a question, in two layouts of the card: `row` has letters, `column` all else.
    chosen: one was pressed.
    """

    chosen = Signal()

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.row = QHBoxLayout()
        self.column = QVBoxLayout()
        self.buttons: list[QAbstractButton] = []
        self._group = QButtonGroup(card)  # of which one is chosen; parts of an order stand alone
        self._ordered: list[str] = []  # what was pressed so far, where an order is asked for
        self.hint = ""  # how it is answered, where the buttons do not say that
        self._labels: list[QWidget] = []

    @property
    def is_one(self) -> bool:
        """Whether one of them is the answer, and not all in an order."""
        return self._group.exclusive()

    @property
    def answer(self) -> str:
        """What is chosen; "" where nothing is."""
        if not self.is_one:
            return THEN.join(self._ordered)
        pressed = self._group.checkedButton()
        return str(pressed.property("answer")) if pressed else ""

    def choose(self, answer: str) -> None:
        """As if it were pressed, in its order."""
        chosen = (answer,) if self.is_one else tuple(answer.split(THEN))
        for each in self.buttons:
            each.setChecked(each.property("answer") in chosen)
        if not self.is_one:
            parts = [str(each.property("answer")) for each in self.buttons]
            self._ordered = [part for part in chosen if part in parts]
            self._number_parts()

    def offer(self, answering: Answering, offered: tuple[str, ...]) -> None:
        """Buttons for these, in place of those that were there."""
        self.clear()
        self._group.setExclusive(answering is not Answering.ORDER)
        is_code = answering is Answering.CODE or (
            answering is Answering.ORDER and are_code(offered)
        )
        for number, each in enumerate(offered, start=1):
            if answering is Answering.LETTER:
                self.row.addWidget(self._taken(_letter_button(each), each))
            elif answering is Answering.ORDER:
                self._add_part(number, each, is_code)
            else:
                self._add_option(number, each, is_code)
        if answering is Answering.LETTER:
            self.row.addStretch(1)
        self._say_how(answering)

    def _say_how(self, answering: Answering) -> None:
        """What no button says: of an order all are pressed, and only then it can be checked."""
        self.hint = ""
        if answering is Answering.ORDER:
            self.hint = tr("Press all of them, one after the other, in your order.")
            label = Paragraph("answerHint")
            label.setText(self.hint)
            type_scale.wear(label, "reading")
            self.column.insertWidget(0, label)
            self._labels.append(label)

    def _add_part(self, number: int, part: str, is_code: bool) -> None:
        """Of an order, below the others."""
        made = button(f"answerPart{number}", menu_text(part), part)
        made.setCheckable(True)
        self.column.addWidget(self._taken(made, part), 0, Qt.AlignmentFlag.AlignLeft)
        if is_code:
            type_scale.wear(made, "text", mono=True)

    def _add_option(self, number: int, option: str, is_code: bool) -> None:
        """Below the others; a line of code in the face of code, with its indent."""
        said = option if is_code else plain_line(option)
        choice = named(WrappedChoice(menu_text(said), hangs=is_code), f"answerChoice{number}", said)
        self.column.addWidget(self._taken(choice, option))
        if is_code:
            type_scale.wear(choice, "text", mono=True)

    def _taken(self, choice: QAbstractButton, answer: str) -> QAbstractButton:
        choice.setProperty("answer", answer)
        choice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choice.clicked.connect(self._on_pressed)
        type_scale.wear(choice, "reading")
        self.buttons.append(choice)
        if self.is_one:  # in any group Tab comes to one alone
            self._group.addButton(choice)
        return choice

    def clear(self) -> None:
        self._ordered = []
        buttons, self.buttons = self.buttons, []
        labels, self._labels = self._labels, []
        for each in buttons:
            self._group.removeButton(each)
        for gone in (*buttons, *labels):
            gone.hide()
            gone.deleteLater()
        for layout in (self.row, self.column):
            while layout.count():
                layout.takeAt(0)

    @Slot()
    def _on_pressed(self) -> None:
        if not self.is_one:
            self._number_parts()
        self.chosen.emit()

    def _number_parts(self) -> None:
        """Each part that was pressed tells its place; pressed again it has none."""
        pressed = {str(each.property("answer")): each for each in self.buttons}
        self._ordered = [part for part in self._ordered if pressed[part].isChecked()]
        self._ordered += [
            part for part, each in pressed.items() if each.isChecked() and part not in self._ordered
        ]
        for part, each in pressed.items():
            place = f"{self._ordered.index(part) + 1}.  " if part in self._ordered else ""
            each.setText(place + menu_text(part))
            each.setAccessibleName(place + part)


def _letter_button(letter: str) -> QPushButton:
    said = tr("Answer {}").format(letter)
    made = button(f"answer_{letter}", menu_text(letter), said)
    made.setCheckable(True)
    type_scale.keep(made, lambda each: each.setFixedSize(*[type_scale.px(LETTER)] * 2))
    return made
