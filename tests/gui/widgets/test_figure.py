"""A right click on any figure: its picture, its values, what it is; and it moves nothing."""

import ast
import importlib
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from core.journal import intents
from gui.figures.seeds.fan_plot import FanPlot
from gui.figures.tasks.plot import TaskPlot
from gui.figures.text.bits_plot import BitsPlot
from gui.widgets import picture_dialog
from gui.widgets.figure import Figure
from gui.widgets.letters_view import LettersView
from gui.widgets.log_map import LogMap
from gui.widgets.picture_dialog import PictureDialog
from gui.widgets.plots import Plot
from gui.widgets.tables import ReadTable
from gui.widgets.values_table import ValuesTable
from gui.wording.numbers import number_text
from tests.gui.lab.test_decoded import chosen
from tests.gui.read_aloud import read_of
from tests.sampled import some

ROOT = Path(__file__).parents[3]
OFFERED = ["Copy picture", "Save picture…", "Copy values", "Copy as torch code"]
OFFERED += ["Values as a table…", "What is this?"]
# A margin, keys of colours, what holds a figure, and a text, which has a menu of its own.
NO_FIGURES = {"_Numbers", "GridScale", "FlowScale", "Inspector", "CodeView"}


def drawn_classes():
    """All that draw themselves from a record."""
    for path in sorted((ROOT / "gui" / "figures").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and node.name not in NO_FIGURES:
                found = getattr(importlib.import_module(name), node.name)
                paints = "paintEvent" in vars(found) or issubclass(found, Plot | ReadTable)
                if issubclass(found, QWidget) and paints:
                    yield found


@pytest.mark.parametrize("kind", [*drawn_classes(), Plot, LogMap])
def test_whatever_draws_itself_from_a_record_is_a_figure(kind):
    assert issubclass(kind, Figure)


def figures_of(window):
    """All that are there, from every page."""
    for page in ("lab", "compare", "seeds", "tasks", "text", "try_it", "program"):
        window.do(intents.ShowPage(page))
        window.redraw.all()
        window.redraw.now()
        front = window.findChildren(QWidget)
        yield from (each for each in front if isinstance(each, Figure) and each.isVisible())
    window.do(intents.ShowPage("lab"))


def plots_to_come(window):
    """Those that a page shows once something has run."""
    for kind in (FanPlot, TaskPlot, BitsPlot):
        yield from window.findChildren(kind)


def open_all_of_an_lstm(window, settle):
    session = window.session
    window.resize(1440, 900)
    window.do(intents.OpenLesson("hello-lstm"))
    settle(session)
    window.do(intents.SeekComparison(1))
    for _ in range(2):
        window.do(intents.NextEpoch())
        settle(session)
    for panel in ("gates", "gradients", "embedding", "equations"):
        window.docks[panel].raise_()
    QApplication.processEvents()


def assert_heard(figure):
    """Who cannot see it has its name, what it shows now, and what it is."""
    heard = read_of(figure)
    assert heard.name == figure.accessibleName()
    if figure.READS is not None:  # tables are Qt's own, and read row by row
        assert heard.role == figure.READS
        assert heard.description == " ".join(filter(None, (figure.headline(), figure.whatsThis())))
    told = figure.headline()
    assert bool(told) or not figure.values_text(), figure
    assert "\t" not in told


def test_every_figure_says_what_it_is_and_offers_the_same(window, settle):
    open_all_of_an_lstm(window, settle)
    seen = set()
    figures = [*figures_of(window), *plots_to_come(window)]
    copied = some(figures, of=3)
    for figure in figures:
        seen.add(type(figure).__name__)
        assert figure.whatsThis().endswith("."), figure
        assert figure.accessibleName(), figure
        assert figure.focusPolicy() & Qt.FocusPolicy.TabFocus, figure  # its menu, by the keys
        assert_heard(figure)
        menu = figure.figure_menu(QPoint(5, 5))
        assert [action.text() for action in menu.actions()][-6:] == OFFERED
        if figure in copied:
            chosen(menu, "Copy picture")
            size = QGuiApplication.clipboard().pixmap().size()
            assert size.width() >= 2 * figure.width()
        menu.close()
    assert {"NetworkDiagram", "Belt", "LogMap", "LetterPlane", "EquationPage"} <= seen
    assert {"FanPlot", "TaskPlot", "BitsPlot", "RunTable", "AnswerTable"} <= seen


def test_a_right_click_on_a_figure_moves_nothing(window, settle):
    open_all_of_an_lstm(window, settle)
    session = window.session
    before = session.runs.current.playhead
    for figure in some(figures_of(window), of=3):
        done = len(session.journal.done)
        ground = figure.viewport() if isinstance(figure, QAbstractScrollArea) else figure
        for share in (0.2, 0.5, 0.8):
            at = QPoint(int(ground.width() * share), int(ground.height() * share))
            QTest.mouseClick(ground, Qt.MouseButton.RightButton, pos=at)
        mouse, where = QContextMenuEvent.Reason.Mouse, ground.mapToGlobal(at)
        QApplication.sendEvent(ground, QContextMenuEvent(mouse, at, where))
        menu = figure.findChild(QMenu, figure.MENU)
        assert menu is not None, figure
        menu.close()
        assert len(session.journal.done) == done, figure
    assert session.runs.current.playhead == before


def test_what_is_copied_are_the_numbers_that_are_shown(window, settle):
    open_all_of_an_lstm(window, settle)
    trace = window.session.runs.current.trace
    copied = window.stage.diagram.values_text().splitlines()
    first = [float(each) for each in copied[1].split("\t")[1:] if each]
    assert np.array_equal(np.array(first, "f4"), trace.lanes[0].h[0])
    panel = window.docks["hidden_state"].widget()
    rows = panel.plot.values_text().splitlines()
    column = [float(line.split("\t")[1]) for line in rows[1:]]
    assert np.array_equal(np.array(column, "f4"), panel.map.values[0])


def test_the_numbers_of_a_figure_are_read_cell_by_cell(window, settle):
    open_all_of_an_lstm(window, settle)
    diagram = window.stage.diagram
    chosen(diagram.figure_menu(QPoint(5, 5)), "Values as a table…")
    dialog = window.findChild(ValuesTable)
    copied = [line.split("\t") for line in diagram.values_text().splitlines()]
    table = dialog.table
    assert table.rowCount() == len(copied) - 1
    assert table.item(0, 0).text() == copied[1][0]
    assert table.item(0, 1).text() == number_text(float(copied[1][1]))
    assert read_of(table).name == "Values of Network unrolled in time"
    assert dialog.findChild(QLabel, "valuesHeadline").text() == diagram.headline()
    dialog.close()


def test_save_picture_asks_for_its_format_and_how_fine_it_is(qtbot, tmp_path, monkeypatch):
    plot = Plot("aPlot", "Some numbers")
    qtbot.addWidget(plot)
    plot.resize(200, 100)
    chosen(plot.figure_menu(QPoint(5, 5)), "Save picture…")
    dialog = plot.window().findChild(PictureDialog)
    dialog.dpi.setValue(288)
    monkeypatch.setattr(picture_dialog, "ask_save", lambda *_: str(tmp_path / "a.png"))
    dialog.findChild(QPushButton, "pictureGo").click()
    assert QImage(str(tmp_path / "a.png")).size() == plot.size() * 3
    dialog.close()


def test_texts_keep_the_menu_that_texts_have():
    assert not issubclass(LettersView, Figure)
