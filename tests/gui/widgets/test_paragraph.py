"""A text of several lines that changes while one looks at it has the window laid out only where
it has another number of lines; a headline of HTML never.
"""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.widgets.headline import HtmlHeadline
from gui.widgets.paragraph import HtmlParagraph, Paragraph
from tests.gui.widgets.test_one_line import Layouts, laid_out

SHORT, LONG = "8 of 100 updates", "8 of 100 updates · 61,234 letters/s · 3 min left " * 3


@pytest.fixture(params=[Paragraph, HtmlParagraph])
def column(qtbot, request):
    """A narrow window with each of them over what takes the rest, settled."""
    window = QWidget()
    qtbot.addWidget(window)
    paragraph, headline, rest = request.param("some"), HtmlHeadline("other"), QWidget()
    box = QVBoxLayout(window)
    for widget, stretch in ((paragraph, 0), (headline, 0), (rest, 1)):
        box.addWidget(widget, stretch)
    paragraph.setText(SHORT)
    window.resize(240, 400)
    window.show()
    QApplication.processEvents()
    layouts = Layouts()
    window.installEventFilter(layouts)
    window.layouts = layouts
    return window, paragraph, headline


def test_another_text_of_as_many_lines_lays_nothing_out(column):
    window, paragraph, headline = column
    assert not laid_out(window, lambda: paragraph.setText("9 of 100 updates"))
    assert not laid_out(window, lambda: headline.setText("<b>2.31 bits</b> per letter"))


def test_a_paragraph_gets_the_lines_that_it_takes_and_gives_them_back(column):
    window, paragraph, _ = column
    line = paragraph.height()
    assert laid_out(window, lambda: paragraph.setText(LONG))
    assert paragraph.height() >= 3 * line
    assert paragraph.height() == paragraph.heightForWidth(paragraph.width())
    assert laid_out(window, lambda: paragraph.setText(SHORT))
    assert paragraph.height() == line
    assert paragraph.text() == paragraph.accessibleName() == SHORT


def test_lines_that_it_always_has_are_asked_for_once(column):
    window, paragraph, _ = column
    kind, line = type(paragraph), paragraph.height()
    roomy = kind("roomy", lines=2)
    window.layout().insertWidget(0, roomy)
    QApplication.processEvents()
    assert not laid_out(window, lambda: roomy.setText(LONG[:50]))
    assert roomy.height() == 2 * line
    assert paragraph.height() == line


def test_a_headline_without_room_is_its_bold_beginning_and_its_tip_the_whole(column):
    window, _, headline = column
    told = f"<b>2.31 bits</b> per letter; {'better than counting; ' * 20}"
    assert not laid_out(window, lambda: headline.setText(told))
    assert headline.shown() == "2.31 bits"
    assert "better than counting" in headline.toolTip()
    window.resize(4000, 400)
    QApplication.processEvents()
    assert headline.shown().startswith("2.31 bits per letter; better")
    assert headline.toolTip() == ""


def test_lines_behind_a_sign_all_begin_where_its_words_do(qtbot):
    paragraph = Paragraph("some")
    qtbot.addWidget(paragraph)
    paragraph.setText("○  " + "Train three seeds to their end. " * 4)
    wide = 200
    high = paragraph.heightForWidth(wide)
    paragraph.resize(wide, high)
    line = paragraph.fontMetrics().height()
    assert high >= 3 * line
    image = paragraph.grab().toImage()
    sign = paragraph.fontMetrics().horizontalAdvance("○ ")
    ground = image.pixelColor(0, high - 1)

    def inked(top, bottom):
        return any(
            image.pixelColor(x, y) != ground for x in range(sign) for y in range(top, bottom)
        )

    assert inked(0, line)
    assert not inked(line, high)


@pytest.mark.painted
def test_each_line_has_its_own_sign_also_below_one_that_is_wrapped(qtbot):
    made = Paragraph("some")
    qtbot.addWidget(made)
    made.resize(160, 10)
    made.setText("○  Train a model for so many updates, and then for some more\n○  Let it write")
    line = made.fontMetrics().height()
    high = made.heightForWidth(160)
    assert high >= 3 * line
    made.resize(160, high)
    image = made.grab().toImage()
    ground = image.pixelColor(159, high - 1)
    sign = made.fontMetrics().horizontalAdvance("○")

    def marked(top):
        spots = ((x, y) for x in range(sign) for y in range(top, top + line - 1))
        return any(image.pixelColor(x, y) != ground for x, y in spots)

    marks = [marked(row * line) for row in range(high // line)]
    assert marks == [True, *[False] * (len(marks) - 2), True]


@pytest.mark.parametrize(
    "text", ["Train 3 seeds (cell LSTM, forget bias 5).", "A sign\nand a word"]
)
def test_no_word_of_a_paragraph_stands_alone_on_its_last_line(qtbot, text):
    made = Paragraph("some")
    qtbot.addWidget(made)
    made.setText(f"○  {text}")
    last = text.rsplit(" ", 1)[1]
    assert made._parts()[-1][1].endswith(f"\u00a0{last}")
    assert made.text() == f"○  {text}"  # as it is copied and heard
