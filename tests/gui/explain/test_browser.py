"""The page that tells a step: laid out once, and then as Qt has it."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextTable

from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead
from gui.explain.browser import Explained
from gui.explain.explain import explain
from gui.explain.html_page import page as html_of
from gui.explain.operation import TERMS, operation_page
from gui.explain.unit import unit_table
from gui.figures.equations.term_names import in_formulas
from gui.widgets.whole_text import WholeText
from gui.wording.arithmetic import Added, Row, Shown
from gui.wording.pieces import Piece, in_lines
from gui.wording.table import Entry, larger, table, unbroken
from gui.wording.together import BLANK
from tests.gui.explain.test_explain import run_of

HEAD, DH = Operation(Kind.HEAD, t=0), Operation(Kind.GRAD_HIDDEN, 2, 1)
SHORT, LONG = "<p>A step.</p>", "<p>The network reads a letter and answers one.</p>" * 40


@pytest.mark.parametrize("texts", [(SHORT, LONG), (LONG, SHORT), (LONG, LONG + SHORT)])
def test_a_text_after_another_stands_and_scrolls_as_one_set_by_qt(qtbot, texts):
    told, by_qt = Explained("told", "A page"), Explained("byQt", "A page")
    for page in (told, by_qt):
        qtbot.addWidget(page)
        page.resize(300, 200)
        page.show()
    for text in texts:
        told.tell(text)
        by_qt.setHtml(larger(unbroken(text), 1.0))
    bars = [page.verticalScrollBar() for page in (told, by_qt)]
    assert bars[0].isVisible() == bars[1].isVisible() == (len(texts[1]) > 100)
    assert bars[0].maximum() == bars[1].maximum()
    assert told.viewport().size() == by_qt.viewport().size()
    assert told.grab().toImage() == by_qt.grab().toImage()


def test_who_has_scrolled_down_reads_the_next_answer_there(qtbot):
    page = Explained("told", "A page")
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    page.tell(LONG)
    page.verticalScrollBar().setValue(70)
    page.tell(LONG + SHORT)
    assert page.verticalScrollBar().value() == 70


def test_a_page_that_goes_on_below_ends_in_a_whole_line(qtbot):
    page = Explained("told", "A page")
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    page.tell(LONG)
    assert page.findChild(WholeText).isVisible()
    page.tell(SHORT)
    assert not page.findChild(WholeText).isVisible()


def baseline(document, position):
    """Of the line in which that letter stands."""
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    block = cursor.block()
    line = block.layout().lineForTextPosition(position - block.position())
    top = document.documentLayout().blockBoundingRect(block).topLeft().toPoint()
    return (QPoint(0, round(line.y() + line.ascent())) + top).y()


@pytest.mark.parametrize("role", ["text", "heading"])
@pytest.mark.parametrize(("lesson", "step"), [("hello-rnncell", 2), ("hello-lstm", 20)])
def test_a_number_stands_on_the_line_of_the_name_beside_it(qtbot, lesson, step, role):
    """A letter that is lowered makes its line deeper, and its baseline lie elsewhere."""
    run = run_of(lesson)
    page = Explained("told", "A page")
    qtbot.addWidget(page)
    page.resize(600, 900)
    page.show()
    run.move(Playhead(1, step))
    every = [each for step in range(1, run.steps.last + 1) for each in run.operations.of(step)]
    pages = ["".join(operation_page(run.experiment, run.trace, each, 0)) for each in every[::7]]
    told = 0
    for html in (explain(run), *pages):
        page.tell(html, role)
        document = page.document()
        for frame in document.rootFrame().childFrames():
            for row in range(frame.rows() if isinstance(frame, QTextTable) else 0):
                cells = (frame.cellAt(row, column).firstPosition() for column in (0, 1))
                assert len({baseline(document, each) for each in cells}) == 1, (html, row)
                told += 1
    assert told > 4


def test_a_sum_that_is_wrapped_keeps_its_end_together():
    line = (Piece("("), Piece("1.5"), Piece(" + 2.5"), Piece(")"), Piece(" / "), Piece("2"))
    told = in_lines((*line, Piece(" = "), Piece("2")))
    assert told.split(" ") == ["(1.5", f"+{BLANK}2.5){BLANK}/{BLANK}2{BLANK}={BLANK}2"]


@pytest.mark.parametrize(
    ("html", "end"),
    [
        ("<p>what comes back, added up.</p>", f"added{BLANK}up."),
        ("<h3>Step t = 11: “a” number 5</h3>", f"number{BLANK}5"),
        ("<p>The answer is “l”: <b class=right>right</b>.</p>", f"“l”:{BLANK}<b class=right>"),
        ("<p>Its loss is −ln 0.5 = 0.6931</p>", f"−ln{BLANK}0.5{BLANK}={BLANK}0.6931"),
    ],
)
def test_no_word_stands_alone_on_the_last_line(html, end):
    assert end in unbroken(html)


def test_a_blank_within_a_tag_stays_one():
    link = "<p><a class=muted href='x y' style='color: red'>ⓘ</a></p>"
    assert unbroken(link) == link


def test_the_number_that_a_table_leads_to_is_bold_and_no_formula_is(qapp):
    """Its face has no bold letters: they would be drawn twice, and smeared."""
    half, whole = Shown(1.5), Shown(3.0)
    row = Row(whole, Added((half, half)))
    words, formula = (table([Entry(name, row, True)]) for name in ("sum", in_formulas("h₃")))
    assert [page.count("<b>") for page in (words, formula)] == [2, 1]
    assert formula.index("<b>") < formula.index("3.000</b>")


def pressed(qtbot, page, key):
    qtbot.keyClick(page, key)
    return page.toPlainText()


def test_all_terms_of_a_long_sum_are_told_and_folded_again_by_a_key_or_a_click(qtbot):
    run = run_of("two-directions", hidden_size=8)
    page = Explained("told", "A page")
    qtbot.addWidget(page)
    page.resize(400, 900)
    page.show()
    page.setFocus()

    def tell():
        parts = operation_page(run.experiment, run.trace, HEAD, 0, 0, whole=page.whole)
        page.tell("".join(parts))
        return parts

    page.whole_chosen.connect(tell)
    folded = tell()
    assert "8 more products" in page.toPlainText()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert page.textCursor().selectedText() == "all 16"
    for more, rows in ((f"the first 8 of{BLANK}16", 18), ("all 16", 11)):
        told = pressed(qtbot, page, Qt.Key.Key_Return)
        assert page.textCursor().selectedText() == more
        assert ("more products" in told) == (rows == 11)
        assert page.document().toHtml().count("<tr>") == rows
    assert tell() == folded
    page.anchorClicked.emit(QUrl(TERMS))  # by the mouse: nothing is left chosen
    assert page.whole
    assert not page.textCursor().hasSelection()


def test_names_in_headings_are_set_as_the_formulas_below_them_have_them():
    run = run_of("hello-lstm")
    told = html_of(
        *headed(operation_page(run.experiment, run.trace, Operation(Kind.INPUT_PRODUCT, 2, 1), 0))
    )
    told += "".join(unit_table(run, 2, 1, 0))
    told += html_of(*headed(operation_page(run.experiment, run.trace, DH, 0)))
    headings = re.findall("<h3>.*?</h3>|<p><b>.*?</b>", told)
    assert sum("₂" in each for each in headings) == 3
    for each in headings:  # a letter of the maths face before each mark
        assert not re.search("(?<!</i>)[₀-₉]", each), each
    assert "font-family" in html_of("h₃", [])


def headed(parts):
    return parts[0], parts[1:]


def test_no_word_of_a_page_stands_alone_at_any_width(qtbot):
    """ "train." did, six letters long, and what was wrapped anew as the pane became another."""
    page = Explained("told", "A page")
    qtbot.addWidget(page)
    page.show()
    page.resize(200, 300)
    text = "Press Step to feed the first input of this word, or Run to do it all and train."
    page.tell(f"<p>{text}</p>")
    alone = 0
    for wide in range(230, 420, 3):
        page.resize(wide, 300)
        layout = page.document().firstBlock().layout()
        last = layout.lineAt(layout.lineCount() - 1)
        alone += page.document().firstBlock().text()[last.textStart() :] == "train."
        assert page.toPlainText().replace(BLANK, " ") == text
    assert not alone
