"""The pictures of opened cells that are kept: of one pass, and not without end."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from gui.figures.cell import drawing as drawing_module
from gui.figures.cell import kept as kept_module
from gui.figures.cell.kept import Kept

SIZE = QSize(10, 10)


@pytest.fixture
def room_for_three(qapp, monkeypatch):
    monkeypatch.setattr(kept_module, "ROOM", 300)


def test_of_those_that_have_no_room_what_is_whole_goes_last(room_for_three):
    kept, trace = Kept(), object()
    pictures = kept.of(trace, SIZE)
    for key, whole in (("a", True), ("b", False), ("c", False), ("d", False), ("e", True)):
        kept.keep(key, QPixmap(SIZE), whole=whole)
    assert list(pictures) == ["a", "d", "e"]
    kept.keep("f", QPixmap(SIZE), whole=True)
    kept.keep("g", QPixmap(SIZE), whole=True)
    assert list(pictures) == ["e", "f", "g"]


def test_another_pass_or_size_begins_with_none(room_for_three):
    kept, trace = Kept(), object()
    kept.of(trace, SIZE)
    kept.keep("a", QPixmap(SIZE), whole=True)
    assert kept.of(trace, SIZE)
    assert not kept.of(trace, QSize(11, 10))
    kept.keep("a", QPixmap(SIZE), whole=True)
    assert not kept.of(object(), QSize(11, 10))


def test_who_steps_back_sees_an_opened_cell_as_it_was_and_not_painted_again(
    window, wait, monkeypatch
):
    session, transport = window.session, window.session.transport
    session.runs.edit(cell="LSTM", source="abb", target="bab")
    wait()
    transport.set_step_size("operation")
    session.selection.inspect(0, 0)
    figure = window.stage.opened.inspector.card.drawing
    seen = []
    for _ in range(12):
        transport.step()
        wait()
        window.redraw.now()
        seen.append(figure.grab().toImage())
    assert any(one != seen[0] for one in seen)
    painted = []
    monkeypatch.setattr(drawing_module.CellPainter, "paint", lambda self: painted.append(self))
    for before in reversed(seen[:-1]):
        transport.step_back()
        wait()
        window.redraw.now()
        assert figure.grab().toImage() == before
    assert not painted
