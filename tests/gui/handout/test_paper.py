"""What a view is without on paper."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from gui.handout.paper import out_of_sight, take_bars_off


@pytest.mark.parametrize("made", [QPlainTextEdit, QScrollArea])
def test_as_much_higher_as_is_out_of_sight_all_is_seen(qtbot, made):
    """A plain text counts what it scrolls in lines, all others in pixels."""
    view = made()
    qtbot.addWidget(view)
    if isinstance(view, QPlainTextEdit):
        view.setPlainText("line\n" * 60)
    else:
        view.setWidget(QWidget())
        view.widget().setFixedHeight(900)
    view.resize(300, 200)
    view.show()
    more = out_of_sight(view)
    assert more > 500
    view.resize(300, 200 + more)
    assert view.verticalScrollBar().maximum() == 0
    take_bars_off(view)
    view.resize(300, 100)
    assert not view.verticalScrollBar().isVisible()
