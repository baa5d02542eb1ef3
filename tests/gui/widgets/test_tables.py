"""Tables that are read: whole rows, and heads that stand as their columns do."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu, QTableWidget, QTableWidgetItem

from gui.lab.bookmarks_dialog import BookmarksDialog
from gui.lab.fork_dialog import ForkDialog
from gui.widgets.tables import Header, ReadTable
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.gui.lab.test_decoded import chosen

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def table(qtbot):
    made = ReadTable(2, widest=0, chosen=True, lines=2)
    made.setHorizontalHeaderLabels(["series", "solved"])
    made.hold_numbers(1)
    for row in range(12):
        made.insertRow(row)
        made.setItem(row, 0, QTableWidgetItem("RNN"))
        made.setItem(row, 1, QTableWidgetItem("0/5"))
    made.align()
    qtbot.addWidget(made)
    return made


def is_plain(image: QImage) -> bool:
    return all(
        image.pixel(x, y) == image.pixel(1, 1)
        for x in range(1, image.width() - 20)
        for y in range(1, image.height() - 1)
    )


@pytest.mark.parametrize("top", [0, 3])
def test_a_row_that_would_be_cut_below_is_not_there(table, top):
    high = table.rowHeight(0)
    view = table.horizontalHeader().sizeHint().height()
    table.resize(300, view + 3 * high + high // 2)
    table.show()
    table.verticalScrollBar().setValue(top)
    shown = table.viewport().grab().toImage()
    cut = table.rowViewportPosition(top + 3)
    assert cut < table.viewport().height() < cut + high
    assert not is_plain(shown.copy(0, cut - high, 200, high))
    assert is_plain(shown.copy(0, cut, 200, table.viewport().height() - cut))


def test_a_row_that_would_be_cut_at_the_top_is_not_there_where_all_is_scrolled_to_its_end(table):
    high = table.rowHeight(0)
    table.resize(300, table.horizontalHeader().sizeHint().height() + 3 * high + high // 2)
    table.show()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    first = table.rowAt(0)
    below = table.rowViewportPosition(first) + high
    assert 0 < below < high
    shown = table.viewport().grab().toImage()
    assert is_plain(shown.copy(0, 0, 200, below))
    assert not is_plain(shown.copy(0, below, 200, high))


def test_heads_stand_as_their_columns_do(table):
    texts = drawn_texts(table, (300, 200))
    of = {each.text.strip(): each.rect for each in reversed(texts)}
    assert of["series"].left() == pytest.approx(of["RNN"].left(), abs=2)
    assert of["solved"].right() == pytest.approx(of["0/5"].right(), abs=2)
    assert touching(texts) == outside(texts) == []


def test_heads_of_numbers_and_of_the_words_behind_them_do_not_read_as_one(qtbot):
    made = ReadTable(3, widest=0, chosen=False)
    made.setHorizontalHeaderLabels(["run", "loss a letter", "decoded"])
    made.hold_numbers(1)
    qtbot.addWidget(made)
    made.insertRow(0)
    for column, text in enumerate(("RNN", "0.003185", "ohlol")):
        made.setItem(0, column, QTableWidgetItem(text))
    made.align()
    of = {each.text.strip(): each.rect for each in drawn_texts(made, (400, 100))}
    for number, word in (("loss a letter", "decoded"), ("0.003185", "ohlol")):
        assert of[word].left() - of[number].right() > made.fontMetrics().horizontalAdvance("n")


def test_the_focus_alone_chooses_no_row(table, qtbot):
    told = []
    table.currentCellChanged.connect(lambda row, *_: told.append(row))
    reason = Qt.FocusReason.TabFocusReason
    QApplication.sendEvent(table, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert (told, table.currentRow()) == ([], -1)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert told == [0]


def test_a_right_click_on_a_tables_heads_has_the_tables_menu_and_on_a_row_copies_that_row(table):
    table.show()
    heads = table.horizontalHeader()
    mouse, at = QContextMenuEvent.Reason.Mouse, QPoint(5, 5)
    QApplication.sendEvent(
        heads.viewport(), QContextMenuEvent(mouse, at, heads.viewport().mapToGlobal(at))
    )
    menu = table.findChild(QMenu, table.MENU)
    assert not menu.actions()[0].isEnabled()  # it is no row
    assert menu.actions()[-1].text() == "What is this?"
    menu.close()
    chosen(table.figure_menu(QPoint(5, table.rowViewportPosition(0) + 2)), "Copy this row")
    told = [table.plain_cell(0, column) for column in range(table.columnCount())]
    assert QGuiApplication.clipboard().text() == "\t".join(told) == "RNN\t0/5"


def test_tables_that_are_worked_with_have_the_heads_of_those_that_are_read(window, qtbot, settle):
    window.session.runs.open_lesson("hello-rnn")
    settle(window.session)
    session = window.session
    bookmarks = BookmarksDialog(session.bookmarks, session.runs, window.do, window)
    fork = ForkDialog(window.do, session.runs.current, window)
    for dialog, name in ((bookmarks, "bookmarkTable"), (fork, "forkTable")):
        table = dialog.findChild(QTableWidget, name)
        assert isinstance(table.horizontalHeader(), Header)
        assert not table.showGrid()
        dialog.close()
