"""EncodingLine: how the open text was read, and a menu of encodings that reads its file again.

Knows no Session; whether the file is still there is for whoever shows it to find out.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from core.text.encodings import GROUPS, title
from core.text.file import Reading
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.wording.punctuation import stopped
from gui.wording.translate import told, tr


class EncodingLine(QWidget):
    """chosen(encoding): read the file in it; "" for as its content tells."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(wordWrap=True, objectName="textEncodingLabel")
        self.button = named(
            QPushButton(), "textEncodingButton", self.tr("Read the file in another encoding")
        )
        self.button.setText(self.tr("Read as"))
        self._choices = QActionGroup(self)
        self.button.setMenu(self._menu())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.label, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_reading(None, "")

    def _menu(self) -> QMenu:
        menu = named(QMenu(self), "textEncodingMenu")
        self._add(menu, "", self.tr("By its content"))
        menu.addSeparator()
        for group, encodings in GROUPS.items():
            own = menu.addMenu(_group(group))
            for each in encodings:
                self._add(own, each, title(each))
        return menu

    def _add(self, menu: QMenu, encoding: str, text: str) -> None:
        action = menu.addAction(text)
        action.setObjectName(f"read_{encoding or 'automatic'}")
        action.setData(encoding)
        action.setCheckable(True)
        action.triggered.connect(lambda _=False: self.chosen.emit(encoding))
        self._choices.addAction(action)

    @property
    def actions_by_encoding(self) -> dict[str, QAction]:
        return {each.data(): each for each in self._choices.actions()}

    def show_reading(self, reading: Reading | None, why_not: str) -> None:
        """reading: of the text that is open. why_not: why it cannot be read again; "" if it can."""
        said = told(reading.sentence) if reading is not None else ""
        self.label.setText(stopped(said[:1].upper() + said[1:]) if said else "")
        is_file = reading is not None and bool(reading.encoding)
        self.setVisible(bool(said) or is_file)
        self.button.setVisible(is_file)
        self.button.setEnabled(not why_not)
        self.button.setToolTip(
            why_not or self.tr("Wrong letters? Read the file in another encoding.")
        )
        chosen = reading is not None and reading.how == "chosen"
        wanted = reading.encoding if reading is not None and chosen else ""
        self.actions_by_encoding[wanted].setChecked(True)


def _group(name: str) -> str:
    """A group of encodings in words."""
    return {
        "Unicode": tr("Unicode"),
        "Western European": tr("Western European"),
        "Central European": tr("Central European"),
        "Baltic": tr("Baltic"),
        "Turkish and others": tr("Turkish and others"),
        "Cyrillic": tr("Cyrillic"),
        "Greek": tr("Greek"),
        "Hebrew": tr("Hebrew"),
        "Arabic": tr("Arabic"),
        "Thai": tr("Thai"),
        "Japanese": tr("Japanese"),
        "Chinese": tr("Chinese"),
        "Korean": tr("Korean"),
    }[name]
