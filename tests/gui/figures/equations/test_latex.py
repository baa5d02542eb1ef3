"""Equations are copied as LaTeX that any program knows."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea

from core.course.lesson import find_lesson
from gui.figures.equations.equations import equations
from gui.figures.equations.formula_line import FormulaLine
from gui.figures.equations.page import EquationPage
from gui.figures.equations.typeset import typeset
from gui.figures.equations.written import bare
from gui.widgets.captioned import Captioned
from gui.widgets.vector import svg_of
from tests.gui.lab.test_decoded import chosen


def test_what_is_copied_has_no_marks_of_ours():
    for each in equations(find_lesson("hello-lstm").experiment):
        told = bare(each.latex)
        assert "term" not in told
        assert told.count("{") == told.count("}")
        assert told.startswith(each.left.latex(False))
        assert told.endswith(each.right.latex(False))


def test_a_factor_stands_clear_of_the_bar_of_the_fraction_behind_it():
    """The superscript of a matrix touched the numerator, its subscript the bar."""
    (found,) = (
        each
        for each in equations(find_lesson("hello-embedding").experiment)
        if each.key == "grad_input"
    )
    paths = typeset(found.latex).paths
    matrix, gradient = (paths[key].boundingRect() for key in ("W_ih", "dsum"))
    assert matrix.right() + 2 <= gradient.left()  # of type of 24 pixels


def test_the_equation_under_the_pointer_is_copied_or_all(qtbot):
    page = EquationPage()
    qtbot.addWidget(page)
    page.resize(500, 900)
    found = equations(find_lesson("hello-rnn").experiment)
    page.show_equations(found, frozenset((found[1].key,)), "", "")
    page.show()
    qtbot.waitUntil(lambda: page.is_set)
    for wanted, point in ((2, page.rooms[found[2].key].center().toPoint()), (1, QPoint(2, -5))):
        menu = page.figure_menu(point)
        chosen(menu, "Copy this equation as LaTeX")
        assert QGuiApplication.clipboard().text() == bare(found[wanted].latex)
    chosen(menu, "Copy all equations as LaTeX")
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(found)


def test_of_a_vector_picture_half_a_line_is_no_part(qtbot):
    """Qt's SVG knows no edge of what scrolls: its other half would stand in what is below it."""
    area = QScrollArea()
    qtbot.addWidget(area)
    page = EquationPage()
    page.resize(500, 900)
    found = equations(find_lesson("hello-rnn").experiment)
    page.show_equations(found, frozenset(), "", "")
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setWidget(page)
    area.show()
    qtbot.waitUntil(lambda: page.is_set)
    cut = page.rooms[found[1].key]
    drawn = []
    for y in (cut.top() + 5, cut.center().y(), cut.bottom() + 5):
        area.resize(520, round(y))
        QApplication.processEvents()
        drawn.append(svg_of(Captioned(area)).count(b"<path"))
    assert drawn[0] == drawn[1] < drawn[2]


def test_a_formula_among_words_is_copied_too(qtbot):
    line = FormulaLine()
    qtbot.addWidget(line)
    line.show_formula(r"\term{h}{h_t} = \tanh(\term{z}{z_{t}})", "h = tanh(z)", "")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    QApplication.sendEvent(line, event)
    menu = line.findChild(QMenu, "formulaMenu")
    chosen(menu, "Copy this equation as LaTeX")
    assert QGuiApplication.clipboard().text() == r"h_t = \tanh(z_{t})"
    menu.close()


def test_a_gradient_into_a_layer_of_one_direction_is_marked_no_more_than_its_neighbours():
    """What has no mark belongs to this layer; of two directions one is another lane's."""
    for name, marks in (("hello-embedding", 0), ("hello-lstm", 4)):
        found = equations(find_lesson(name).experiment)
        (into,) = [each for each in found if each.key == "grad_input"]
        assert into.plain.count("⁽¹") == marks
