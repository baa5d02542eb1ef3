"""The last line of a text is no single word, wherever it is wrapped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from gui.style import type as type_scale
from gui.widgets.even_lines import SHORT, even_document, even_text, evened
from gui.widgets.headline import HeadedHeadline, Headline, HtmlHeadline
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.paragraph import HtmlParagraph, Paragraph
from gui.wording.together import BLANK
from tests.gui.figures.drawn_texts import drawn_texts

TEXT = "From one place to the next it goes on; grey are those that were earlier runs."


def rows(widget, wide):
    """The texts that are drawn, line by line."""
    lines = {}
    for each in drawn_texts(widget, (wide, 90)):
        lines.setdefault(round(each.rect.center().y() / 8), []).append(each)
    return [
        (
            " ".join(each.text.strip() for each in sorted(line, key=lambda e: e.rect.left())),
            max(each.rect.right() for each in line) - min(each.rect.left() for each in line),
        )
        for _, line in sorted(lines.items())
    ]


def headline(kind):
    holder = QWidget()
    made = kind("aHeadline", TEXT, holder)
    made.setParent(holder)
    made.head = ""
    made._rows = lambda: 2
    made.say(TEXT)
    made._holder = holder
    return made


def html(text):
    made = HtmlHeadline("aHeadline")
    made.setText(text)
    return made


def paragraph(kind):
    made = kind("aParagraph")
    made.setText(TEXT)
    return made


MADE = {
    "headline": lambda: headline(Headline),
    "headed": lambda: headline(HeadedHeadline),
    "html headline": lambda: html(TEXT),
    "paragraph": lambda: paragraph(Paragraph),
    "html paragraph": lambda: paragraph(HtmlParagraph),
    "label": lambda: Label(TEXT, wordWrap=True),
    "centred label": lambda: Label(TEXT, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter),
    "html label": lambda: HtmlLabel(TEXT, wordWrap=True),
}


@pytest.mark.parametrize("name", MADE)
def test_no_word_stands_alone_on_the_last_of_two_lines(qtbot, name):
    advance = Label(TEXT).fontMetrics().horizontalAdvance(TEXT)
    seen = 0
    for less in range(8, advance // 3, 9):
        made = MADE[name]()
        qtbot.addWidget(made)
        wide = advance - less
        made.resize(wide, 90)
        found = rows(made, wide)
        if len(found) == 2:
            seen += 1
            last, across = found[-1]
            assert " " in last.replace(BLANK, " "), (wide, found)
            assert across >= 0.2 * wide or "html label" in name, (wide, found)
    assert seen > 5


def test_no_line_is_added_and_what_has_room_is_left_as_it_is(qapp):
    font = type_scale.font()
    words = [len(each) for each in TEXT.split()]

    def widths(wide):
        lines = [0]
        for word in words:
            if lines[-1] and lines[-1] + 1 + word > wide:
                lines.append(0)
            lines[-1] += word + bool(lines[-1])
        return lines

    for wide in range(14, 90):
        even = evened(widths, wide)
        assert even <= wide
        assert len(widths(even)) == len(widths(wide))
        assert widths(even)[-1] >= widths(wide)[-1]
        if widths(wide)[-1] >= SHORT * wide or len(widths(wide)) == 1:
            assert even == wide
    assert even_text("short", font, 500) == 500
    assert even_text(f"{TEXT}\nshort", font, 300) == 300  # a line of its own


def test_a_paragraph_before_the_last_takes_no_more_lines_than_it_had(qapp):
    document = QTextDocument()
    document.setDefaultFont(type_scale.font())
    for wide in range(150, 600, 7):
        document.setHtml(f"<p>{TEXT}</p><p>{TEXT} {TEXT}</p>")
        document.setTextWidth(wide)
        high = document.size().height()
        even_document(document, wide)
        assert document.size().height() == high


def test_a_point_of_a_list_takes_the_room_that_it_has(qtbot):
    """What is to be done wrapped at two thirds of its column, as if that were all."""
    made = Paragraph("aParagraph")
    qtbot.addWidget(made)
    made.setText("○  Train 3 seeds to their end (task Marked recall, cell LSTM, forget bias 5).")
    metrics, words = made.fontMetrics(), "Train 3 seeds to their end (task"
    wide = metrics.horizontalAdvance(f"○  {words}") + 30
    made.resize(wide, 90)
    assert any(text.endswith(words) for text, _ in rows(made, wide))
