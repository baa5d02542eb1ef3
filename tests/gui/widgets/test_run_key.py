"""gui.widgets.run_key: one key makes a page go."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.widgets.number_box import WholeNumberBox
from gui.widgets.run_button import RunButton
from gui.widgets.run_key import run_by_key


def test_the_key_presses_the_button_that_leads_and_stops_nothing(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    first, second = RunButton("first", "Train"), RunButton("second", "Go on")
    column = QVBoxLayout(page)
    pressed = []
    for each in (first, second):
        column.addWidget(each)
    first.clicked.connect(lambda: pressed.append("first"))
    second.clicked.connect(lambda: pressed.append("second"))
    run_by_key(page, (first, second), page.update)
    page.show()
    key = page.findChild(QAction, "runByKeyAction")
    key.trigger()
    assert pressed == ["first"]
    first.leads(False)
    key.trigger()
    assert pressed == ["first", "second"]
    second.does("pause")  # it runs by now
    key.trigger()
    first.leads(True)
    first.setEnabled(False)
    key.trigger()
    assert pressed == ["first", "second"]


def test_the_tip_tells_the_key_unless_it_says_why_the_button_rests(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    button = RunButton("one", "Train")
    run_by_key(page, (button,), page.update)
    assert "Ctrl+Enter" in button.toolTip()
    button.setToolTip("Something else is being trained.")
    assert button.toolTip() == "Something else is being trained."
    button.setToolTip("")
    assert "Ctrl+Enter" in button.toolTip()


def test_what_was_typed_is_entered_first_and_what_is_refused_runs_nothing(qtbot, monkeypatch):
    page = QWidget()
    qtbot.addWidget(page)
    button, box = RunButton("one", "Train"), WholeNumberBox("epochs")
    column = QVBoxLayout(page)
    for each in (button, box):
        column.addWidget(each)
    run_by_key(page, (button,), page.update)
    page.show()
    monkeypatch.setattr(QApplication, "focusWidget", lambda: box)
    values = []
    button.clicked.connect(lambda: values.append(box.value()))
    key = page.findChild(QAction, "runByKeyAction")
    for typed in ("1200", "-3", "7"):
        box.lineEdit().setText(typed)
        key.trigger()
    assert values == [1200, 7]
