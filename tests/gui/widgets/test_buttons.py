"""Dialogs are drawn in the window's own hand: no clip art of the style's beside their buttons."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from gui.text.paste_dialog import PasteDialog
from gui.window.dialogs import show_error

GUI = Path(__file__).parents[3] / "gui"


def paste(parent):
    dialog = PasteDialog(parent)
    dialog.show()
    return dialog


@pytest.mark.parametrize("opened", [paste, lambda parent: show_error(parent, "It is damaged.")])
def test_the_buttons_of_a_dialog_bear_words_alone(qtbot, opened):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = opened(parent)
    assert isinstance(dialog, QDialog)
    buttons = dialog.findChildren(QAbstractButton)
    assert buttons
    assert all(each.icon().isNull() for each in buttons)
    dialog.close()


def test_no_dialog_takes_its_buttons_or_signs_from_the_style():
    asking = re.compile(
        r"QDialogButtonBox\(|\.setIcon\(QMessageBox|QMessageBox\.(warning|critical)\("
    )
    found = [path.name for path in GUI.rglob("*.py") if asking.search(path.read_text("utf-8"))]
    assert found == []
