"""Dialogs are drawn in the window's own hand: no clip art of the style's beside their buttons."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget

from gui.text.paste_dialog import PasteDialog
from gui.widgets.run_button import RunButton
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


def test_a_button_that_leads_on_leaves_its_text_room_at_both_sides(qtbot):
    made = RunButton("next", "Next lesson")
    qtbot.addWidget(made)
    made.does("go on")
    text = made.fontMetrics().horizontalAdvance("Next lesson")
    assert made.sizeHint().width() >= text + 2 * 14
