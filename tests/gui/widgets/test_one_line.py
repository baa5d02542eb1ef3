"""A line that says something else lays nothing out anew that has not another size."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from gui.widgets.one_line import OneLine
from gui.widgets.voice import begin
from tests.gui.figures.drawn_texts import drawn_texts, outside

IGNORED, FIXED = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed


class Layouts(QObject):
    """Counts how often a widget was asked to lay itself out."""

    count = 0

    def eventFilter(self, watched, event):  # noqa: N802 - a name of Qt
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def row(qtbot):
    """A window with a line in it, settled; and how often it is laid out."""
    window = QWidget()
    qtbot.addWidget(window)
    line = OneLine("epoch 8")
    QHBoxLayout(window).addWidget(line)
    window.show()
    QApplication.processEvents()
    layouts = Layouts()
    window.installEventFilter(layouts)
    window.layouts = layouts
    return window, line


def laid_out(window, act):
    before = window.layouts.count
    act()
    QApplication.processEvents()
    return window.layouts.count - before


def test_a_longer_text_has_its_window_laid_out(row):
    window, line = row
    assert laid_out(window, lambda: line.setText("epoch 8, after 5 of 5 letters")) > 0


def test_a_line_that_takes_what_there_is_never_has_its_window_laid_out(row):
    window, line = row
    line.setSizePolicy(IGNORED, FIXED)
    line.setText("")
    QApplication.processEvents()
    assert laid_out(window, lambda: line.setText("epoch 8, after 5 of 5 letters")) == 0


def test_a_screen_reader_hears_the_whole_line_unless_it_was_given_a_name(row):
    _, line = row
    assert line.accessibleName() == "epoch 8"
    line.setText("epoch 9")
    assert line.accessibleName() == "epoch 9"
    named = OneLine()
    named.setAccessibleName("Where training is")
    named.setText("epoch 9")
    assert named.accessibleName() == "Where training is"


def test_where_not_even_its_head_has_room_a_line_says_it_shortly_or_nothing(qtbot):
    line = OneLine("<b>Half have a loss below 0.48</b> at epoch 15", headed=True, whole=True)
    qtbot.addWidget(line)
    line.short = "Half below 0.48"
    bold = line._parts()[0][1]
    for wide, shown in (
        (900, "Half have a loss below 0.48 at epoch 15"),
        (QFontMetrics(bold).horizontalAdvance(line.short) + 1, "Half below 0.48"),
        (20, ""),
    ):
        line.resize(wide, 20)
        assert line.shown() == shown


def test_parts_that_stand_apart_are_whole_or_not_there_the_last_ones_first(qtbot):
    line = OneLine("Lesson 11 of 12 · A longer word · more", apart=" · ")
    qtbot.addWidget(line)
    wide = QFontMetrics(line.font()).horizontalAdvance
    for shown in (line.text(), "Lesson 11 of 12 · A longer word", "Lesson 11 of 12"):
        line.resize(wide(shown) + 3, 20)
        assert line.shown() == shown


def test_names_of_a_title_are_set_as_in_formulas_and_it_still_fits(qtbot):
    line = OneLine(headed=True, whole=True, formulas=True)
    qtbot.addWidget(line)
    line.setText("<b>h₃⁽²←⁾ · layer 2</b> · “h” · epoch 6")
    line.resize(line.sizeHint())
    texts = drawn_texts(line, (line.sizeHint().width(), line.sizeHint().height()))
    assert outside(texts) == []
    assert "".join(each.text for each in texts) == "h3(2←) · layer 2 · “h” · epoch 6"
    assert line.accessibleName() == "h₃⁽²←⁾ · layer 2 · “h” · epoch 6"
    line.resize(line.sizeHint().width() - 9, line.height())
    assert line.shown() == "h₃⁽²←⁾ · layer 2"


def test_a_text_with_parts_is_told_in_fewer_words_before_any_part_of_it_is_left_out(qtbot):
    whole = "epoch 8 · backward pass, layer 2 → · t = 1"
    brief = "epoch 8 · back, layer 2 → · t = 1"
    line = OneLine(apart=" · ")
    qtbot.addWidget(line)
    line.brief = brief
    line.setText(whole)
    line.show()
    asked, told = line.sizeHint(), []
    for wide in range(asked.width(), 0, -2):
        line.resize(wide, asked.height())
        told.append(line.shown())
        assert line.toolTip() == ("" if told[-1] == whole else f"<p>{whole}</p>")
        assert line.sizeHint() == asked
    forms = list(dict.fromkeys(told))
    assert forms[:4] == [whole, brief, "epoch 8 · back, layer 2 →", "epoch 8"]


def test_the_lane_in_a_line_is_heard_in_words(qtbot):
    begin()
    line = OneLine("epoch 8 · forward pass, layer 2 ← · t = 1")
    qtbot.addWidget(line)
    line.show()
    heard = QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name)
    assert heard == "epoch 8 · forward pass, layer 2, right to left · t = 1"
