"""A view that goes on below fades out, and one that has come to its end does not."""

import pytest
from PySide6.QtWidgets import QTextBrowser

from gui.style import theme
from gui.widgets.fade import Fade
from gui.widgets.letters_view import LettersView, Shown


@pytest.fixture
def view(qtbot):
    made = QTextBrowser()
    made.setFrameShape(QTextBrowser.Shape.NoFrame)
    Fade(made)
    qtbot.addWidget(made)
    made.resize(200, 150)
    made.show()
    return made


def lowest(view):
    """The colours of the lowest row that is seen."""
    image = view.grab().toImage()
    room = view.viewport().geometry()
    return {image.pixelColor(x, room.bottom()).name() for x in range(room.left(), room.right())}


@pytest.mark.parametrize("look", ["light", "dark"])
def test_no_letter_is_cut_where_there_is_more_below(view, look):
    theme.apply(look)
    fade = view.findChild(Fade)
    view.setPlainText("\n".join(["HHHH"] * 50))
    bar = view.verticalScrollBar()
    for place in range(5, 30):
        bar.setValue(place)
        assert lowest(view) == {theme.current().color("panel").name()}
    assert fade.isVisible()
    bar.setValue(bar.maximum())
    assert not fade.isVisible()
    view.setPlainText("short")
    assert not fade.isVisible()
    theme.apply("light")


def test_it_stands_at_the_bottom_however_large_the_view_is(view):
    view.setPlainText("\n".join(["HHHH"] * 50))
    fade = view.findChild(Fade)
    for size in ((200, 150), (400, 300), (100, 20)):
        view.resize(*size)
        view.grab()
        assert fade.geometry().bottom() == view.viewport().geometry().bottom()
        assert fade.width() == view.viewport().width()
        assert fade.height() <= view.viewport().height()


def test_what_a_model_writes_ends_in_no_half_line_either(qtbot):
    view = LettersView("view", "What it writes")
    qtbot.addWidget(view)
    view.resize(200, 150)
    view.show()
    view.show_letters([Shown("H")] * 2000)
    assert lowest(view) == {theme.current().color("panel").name()}
    view.show_letters([Shown("H")])
    assert not view.findChild(Fade).isVisible()
