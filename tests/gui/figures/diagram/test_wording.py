"""What is said of a box that is pointed at."""

from PySide6.QtCore import QRectF

from core.trace.operations import Kind
from core.trace.playhead import Playhead
from gui.figures.diagram.parts import Node
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.wording import node_text
from gui.wording.names import state_name
from gui.wording.numbers import number_text
from tests.gui.figures.diagram.runs import run_of


def test_pointed_at_a_cell_tells_its_c_before_its_h_is_there(qapp):
    run = run_of("hello-lstm", 1)
    before, operations = run.playhead, run.operations
    done = [each.kind for each in operations.of(2)].index(Kind.CELL) + 1
    run.move(Playhead(1, 1, done))
    run.hides_ahead = True
    found = picture_of(run)
    run.move(before)
    run.hides_ahead = False
    told = node_text(found, Node("state", 0, 1, QRectF()), 2, False).splitlines()
    c = number_text(found.trace.lanes[0].c[1, 2], sign="+")
    assert len(told) == 2
    assert "not computed yet" in told[0]
    assert told[1].endswith(f"[2] = {c}")


def test_pointed_at_what_enters_says_that_it_is_the_first_states(qapp):
    found = picture_of(run_of("hello-lstm", 1))
    told = node_text(found, Node("initial", 0, -1, QRectF()), 0, False).splitlines()
    assert told == [f"{state_name(found.experiment, 0, 0, letter)} = 0" for letter in "hc"]
