"""How far apart a lesson's lines stand: most have room beneath them, in a low window none has."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat

from gui.learn.reading_text import AIRY, ReadingText
from gui.widgets.marked_words import mark_words
from gui.wording.glossary import first_uses, meaning_of_link

TABLE = "| a | b |\n| --- | ---: |\n" + "| what it is | 1 |\n" * 6
TEXT = "# A heading\n\nOne line that is read.\n\n- A point of a list.\n\n```\ncode = 1\n```\n"


def leads(text):
    block, found = text.document().begin(), {}
    while block.isValid():
        found[block.text().replace("\u00a0", " ")] = block.blockFormat().lineHeight()
        block = block.next()
    return found


def test_what_is_read_at_length_has_air_between_its_lines_and_code_has_none(qtbot):
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown(TEXT)
    found = leads(text)
    assert found["One line that is read."] == found["A point of a list."] == AIRY.lead
    assert found["A heading"] != AIRY.lead
    assert found["code = 1"] != AIRY.lead


def test_in_a_low_window_the_rows_of_a_table_stand_closer_and_its_columns_do_not(qtbot):
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown(TABLE)
    text.resize(300, 400)
    beside, heights = [], []
    for low in (False, True, False):
        text.be_dense(low)
        heights.append(text.whole(300))
        table = text.document().rootFrame().childFrames()[0]
        beside.append(table.format().toTableFormat().cellPadding())
    assert heights[0] == heights[2] > heights[1] + 7 * 3
    assert beside[0] == beside[1] == beside[2] > 0


def test_the_heads_of_a_table_are_aligned_as_what_stands_below_them(qtbot):
    """A head of two lines began at the left, over numbers at the right."""
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown(TABLE)
    table = text.document().rootFrame().childFrames()[0]
    for column, side in enumerate((Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)):
        for row in (0, 1):
            block = table.cellAt(row, column).firstCursorPosition().blockFormat()
            assert block.alignment() & side, (row, column)


def test_code_in_a_cell_stands_on_one_line_with_the_words_beside_it(qtbot):
    text = ReadingText()
    qtbot.addWidget(text)
    text.resize(400, 400)
    text.show()
    text.show_markdown("| a | b |\n| --- | --- |\n| `in_code` | in words |\n")
    layout, table = text.document().documentLayout(), text.document().rootFrame().childFrames()[0]
    for low in (False, True):
        text.be_dense(low)
        bases = []
        for column in (0, 1):
            block = table.cellAt(1, column).firstCursorPosition().block()
            line = block.layout().lineAt(0)
            bases.append(layout.blockBoundingRect(block).top() + line.y() + line.ascent())
        assert abs(bases[0] - bases[1]) <= 1


def test_in_a_low_window_it_has_none_and_takes_no_more_room_than_its_lines(qtbot):
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown(TEXT + "\nMore that is read. " * 40)
    text.resize(300, 400)
    airy = text.whole(300)
    text.be_dense(True)
    assert set(leads(text).values()) <= {0, 100}
    assert text.whole(300) < airy - 20
    text.show_markdown(TEXT)
    assert AIRY.lead not in leads(text).values()


def test_dots_below_a_word_of_the_glossary_stay_where_the_window_becomes_low(qtbot):
    """They became a line, as below what leads elsewhere: steps with a program began high."""
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown("The seed of it, and [elsewhere](https://example.org).")
    mark_words(text.document(), first_uses(), meaning_of_link, QColor("red"))
    styles = []
    for low in (True, False):
        text.be_dense(low)
        at, found = text.document().begin().begin(), {}
        while not at.atEnd():
            found[at.fragment().text()] = at.fragment().charFormat().underlineStyle()
            at += 1
        styles.append((found["seed"], found["elsewhere"]))
    line = QTextCharFormat.UnderlineStyle
    assert styles == [(line.DotLine, line.SingleUnderline)] * 2
