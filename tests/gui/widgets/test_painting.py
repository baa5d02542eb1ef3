"""No paint ever raises: what cannot be painted is an empty ground and one line in the log."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

import gui
from gui.style import theme
from gui.widgets.painting import guarded, painted, painting
from tests.sampled import some

SOURCES = sorted(Path(gui.__file__).parent.rglob("*.py"))


class Broken(QWidget):
    def __init__(self):
        super().__init__()
        self.resize(40, 40)
        self.broken = True

    @painted
    def paintEvent(self, event, painter):  # noqa: N802
        painter.fillRect(self.rect(), Qt.GlobalColor.red)
        if self.broken:
            raise IndexError("of another task")


def color(widget):
    return widget.grab().toImage().pixelColor(20, 20)


def test_a_paint_that_raises_leaves_an_empty_ground_and_the_next_one_paints(qtbot, failed_paints):
    widget = Broken()
    qtbot.addWidget(widget)
    ground = widget.palette().window().color()
    assert color(widget) == ground
    assert color(widget) == ground
    assert len(failed_paints) == 1  # the same again and again is told once
    assert "Broken could not be painted" in failed_paints[0]
    assert "IndexError: of another task" in failed_paints[0]  # with its traceback
    widget.broken = False
    assert color(widget) == Qt.GlobalColor.red
    failed_paints.clear()


def test_a_pixmap_that_could_not_be_painted_is_clear_and_may_be_used(qapp, failed_paints):
    pixmap = QPixmap(4, 4)
    with painting(pixmap) as painter:
        painter.fillRect(0, 0, 4, 4, Qt.GlobalColor.red)
        raise ValueError
    assert pixmap.toImage().pixelColor(1, 1).alpha() == 0
    assert not pixmap.paintingActive()
    failed_paints.clear()


def test_an_item_that_raises_leaves_its_painter_to_the_others(qapp, failed_paints):
    class Item:
        @guarded
        def paint(self, painter, option):
            painter.setOpacity(0.5)
            raise TypeError

    pixmap = QPixmap(4, 4)
    painter = QPainter(pixmap)
    Item().paint(painter, None)
    assert painter.opacity() == 1.0
    painter.end()
    assert len(failed_paints) == 1
    failed_paints.clear()


# all of ours ------------------------------------------------------------------------------------


@cache
def _painting():
    """(file, class, function) of every method in gui that paints, and (file, the painters that are
    made in it).
    """
    methods, painters = [], []
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        if "def paint" not in source and "QPainter" not in source:
            continue  # to take all files apart takes seconds
        nodes = list(ast.walk(ast.parse(source)))
        for node in nodes:
            for each in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(each, ast.FunctionDef) and each.name in ("paint", "paintEvent"):
                    methods.append((path.name, node.name, each))
        made = [ast.unparse(each) for each in nodes if is_painter(each)]
        painters.append((path.name, made))
    return methods, painters


def is_painter(node):
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
    return named and ast.unparse(node.func) == "QPainter"


def functions(name):
    return [each for each in _painting()[0] if each[2].name == name]


def arg_name(argument):
    return argument.arg


def decorators(function):
    return [ast.unparse(each) for each in function.decorator_list]


def test_every_paint_event_of_ours_is_painted_by_the_one_mechanism():
    found = list(functions("paintEvent"))
    assert len(found) >= 20
    for file, name, function in found:
        if "painted" in decorators(function):
            continue
        lines = [ast.unparse(each) for each in function.body]
        if lines == ["super().paintEvent(QPaintEvent(event.region() - self._cut()))"]:
            continue  # less of Qt's own picture: no painter of ours
        if lines[0] == "super().paintEvent(event)":  # Qt's own picture, and something over it
            lines = lines[1:]
        elif lines[-1] == "super().paintEvent(event)":  # or something below it
            lines = lines[:-1]
        assert lines, (file, name)
        assert all(each.startswith(("with painting(", "if ")) for each in lines), (file, name)
        assert all("with painting(" in each for each in lines), (file, name)


def test_every_item_and_delegate_of_ours_is_guarded():
    theirs = [each for each in functions("paint") if "painter" in map(arg_name, each[2].args.args)]
    assert {name for _, name, _ in theirs} >= {"HeatMap", "LetterDelegate"}
    assert all("guarded" in decorators(function) for _, _, function in theirs)


def test_painters_are_made_in_one_place_alone():
    for name, made in _painting()[1]:
        # type.py measures letters on an image that nobody sees, before any widget is there.
        assert not made or name in ("painting.py", "type.py"), (name, made)


@pytest.fixture
def all_pages(window, qtbot, wait):
    """Every page was shown with something on it."""
    window.session.transport.next_epoch()
    wait()
    window.session.selection.inspect(0, 1)
    for title in ("compare", "seeds", "tasks", "text", "try_it", "program"):
        window.pages.show(title)
        window.redraw.all()
        window.redraw.now()
        QApplication.processEvents()
    window.pages.show("lab")
    wait()
    return window


@pytest.mark.painted
def test_whatever_widget_of_the_window_fails_to_paint_the_others_still_do(
    all_pages, monkeypatch, failed_paints
):
    parts = [each for each in all_pages.findChildren(QWidget) if "paintEvent" in vars(type(each))]
    ours = {type(each): each for each in parts}.values()  # one of a kind
    assert len(ours) > 15
    ours = some(ours, of=3)

    # To render what is out of sight tells it of its size anew; the opened cell would follow, and
    # that is no painting.
    monkeypatch.setattr(all_pages.session.selection, "inspected", None)

    def broken():
        raise RuntimeError("no colours")

    monkeypatch.setattr(theme, "current", broken)
    for widget in ours:
        pixmap = QPixmap(200, 100)
        widget.render(pixmap)
        assert not pixmap.paintingActive(), type(widget).__name__
    assert failed_paints
    monkeypatch.undo()
    failed_paints.clear()
    for widget in ours:
        widget.render(QPixmap(200, 100))


def test_a_part_of_an_image_is_drawn_by_the_one_who_knows_how_files_take_it():
    """Qt's SVG and PDF take `drawImage(place, image, part)` for something else."""
    three = re.compile(r"drawImage\((?:[^,()]|\([^()]*\))+,(?:[^,()]|\([^()]*\))+,")
    told = [path.name for path in SOURCES if three.search(path.read_text(encoding="utf-8"))]
    assert told == ["painting.py"]
