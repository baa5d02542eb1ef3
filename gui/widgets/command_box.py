"""CommandBox: a list of choices and, at its end, commands that ask for something first."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

IS_COMMAND = Qt.ItemDataRole.UserRole + 1


class CommandBox(QComboBox):
    """A command is for the opened list alone: no wheel, arrow or letter over a closed box gives it.

    A closed box passes from choice to choice by these, and a dialog would stop it on the way; so
    its commands are disabled, which is what Qt leaves out there.
    """

    def add_command(self, text: str, data: Any) -> None:
        self.addItem(text, data)
        self.setItemData(self.count() - 1, True, IS_COMMAND)
        self._enable_commands(False)

    def showPopup(self) -> None:
        self._enable_commands(True)
        super().showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        self._enable_commands(False)

    def _enable_commands(self, enabled: bool) -> None:
        model = self.model()
        assert isinstance(model, QStandardItemModel)  # what a combo box makes of its texts
        for index in range(model.rowCount()):
            if self.itemData(index, IS_COMMAND):
                model.item(index).setEnabled(enabled)
