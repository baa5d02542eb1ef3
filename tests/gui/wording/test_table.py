"""gui.wording.table: a row's name and its number stand on one line, whatever the fonts."""

import pytest
from PySide6.QtGui import QTextDocument

from gui.wording.arithmetic import Added, Row, Shown
from gui.wording.table import Entry, compared, table, tip_of_names, unbroken

ROWS = [Entry("input gate i", Row(Shown(0.9533))), Entry("c²₂", Row(Shown(3.96156)), True)]


def base_lines(document):
    """Where the letters of each cell stand, in the order of reading."""
    document.documentLayout().documentSize()  # lays it out
    found, block = [], document.begin()
    while block.isValid():
        if block.text():
            line = block.layout().lineAt(0)
            top = document.documentLayout().blockBoundingRect(block).top()
            found.append(top + line.y() + line.ascent())
        block = block.next()
    return found


@pytest.mark.parametrize("family", ["Noto Sans", ""])
def test_names_and_numbers_stand_on_one_line(qapp, family):
    document = QTextDocument()
    font = document.defaultFont()
    font.setPixelSize(31)  # what differs by a pixel shows
    if family:
        font.setFamily(family)
    document.setDefaultFont(font)
    document.setHtml(table(ROWS))
    document.setTextWidth(900)
    lines = base_lines(document)
    assert len(lines) == 2 * len(ROWS)
    assert lines[::2] == pytest.approx(lines[1::2], abs=0.01)


def test_of_a_result_its_name_and_number_are_bold_and_the_long_formula_is_not():
    parts = Shown(0.25), Shown(0.5)
    html = table([Entry("p = {}", Row(Shown(0.75), Added(parts)), True)])
    assert "<b>p = </b>" in html
    assert "0.5" in html
    bold = html.split("<b>")[1:]
    assert not any("0.5" in each.split("</b>")[0] for each in bold)


def test_a_tip_raises_the_arrow_of_a_name_and_keeps_its_lines():
    document = QTextDocument()
    for told in ("h₃⁽²←⁾ reads <&>\nand h₂⁽→⁾", "<p>h₃⁽²←⁾</p>"):
        assert "<sup>←</sup>" in tip_of_names(told)
        document.setHtml(tip_of_names(told))
        assert document.toPlainText() == told.removeprefix("<p>").removesuffix("</p>")
    assert tip_of_names("h₃ → h₄") == "h₃ → h₄"


def test_numbers_that_are_compared_are_written_alike_where_that_is_no_row_of_zeros():
    """ "+4.129e−5" under "−0.02445" in one sum."""
    assert compared(["-0.02445", "+4.129e-5"]) == ["-0.02445", "+0.00004129"]
    for kept in (["+1.5e-12", "0.5"], ["+4.1e-5", "-3.2e-7"], ["0.5", "nan"], []):
        assert compared(kept) == kept


def test_no_line_begins_with_the_mark_of_a_paragraph_nor_with_its_last_word_alone():
    told = unbroken("<p>the mean over the letters.\u00a0<a href='x y'><span>i</span></a></p>")
    assert "over the\u00a0letters.\u00a0<a" in told


def test_a_result_is_told_as_it_is_in_every_figure_whatever_leads_to_it():
    p, loss = Shown(0.99995029), 4.971e-5
    told = table([Entry("p", Row(p)), Entry("loss", Row(Shown(loss)), result=True)])
    assert "4.971e−5" in told
    assert "0.00004971" not in told
