"""A word does not stand alone on a paragraph's last line, where the line before can spare one."""

import pytest
from PySide6.QtGui import QFont, QTextDocument

from gui.widgets.company import RUNNING, Company, accompanied
from gui.wording.together import BLANK

WORDS = "Now a network of another seed is here and one may read its probability off the bars below"


def lines_of(document):
    block = document.begin()
    layout, text = block.layout(), block.text()
    lines = [layout.lineAt(k) for k in range(layout.lineCount())]
    return [(text[x.textStart() :][: x.textLength()].strip(), x.naturalTextWidth()) for x in lines]


def laid(text, wide):
    document = QTextDocument(text)
    document.setTextWidth(wide)
    company = Company(document)
    company.keep()
    document.size()
    return document, company


@pytest.mark.parametrize("wide", range(150, 420, 7))
def test_no_word_stands_alone_unless_the_line_before_would_be_too_short(qapp, wide):
    plain = QTextDocument(WORDS)
    plain.setTextWidth(wide)
    plain.size()
    document, _ = laid(WORDS, wide)
    before, after = lines_of(plain), lines_of(document)
    assert document.toPlainText() == WORDS
    room = wide - 2 * document.documentMargin()
    if " " in before[-1][0] or before[-1][1] > RUNNING.alone * room:
        assert after == before
    elif BLANK in after[-1][0]:
        assert len(after) == len(before)
        assert after[-2][1] >= RUNNING.spares * room - 1
    else:
        assert after == before


def test_some_are_kept_and_in_another_width_others_are(qapp):
    document, company = laid(WORDS, 200)
    kept = {}
    for wide in range(150, 420):
        document.setTextWidth(wide)
        company.keep()
        kept[wide] = document.begin().text().count(BLANK)
    assert set(kept.values()) == {0, 1}
    assert sum(kept.values()) >= 10


def test_code_stays_as_it_is(qapp):
    document = QTextDocument()
    document.setMarkdown(f"`{WORDS.replace(' ', ' + ')}`\n")
    company = Company(document)
    for wide in range(150, 420, 3):
        document.setTextWidth(wide)
        company.keep()
        assert BLANK not in document.begin().text()


def test_a_heading_ends_in_no_long_word_alone_and_its_line_before_may_be_short(qapp):
    """ "gradients?" stood alone below "Is it the cure for vanishing"."""
    document = QTextDocument()
    document.setMarkdown("# Is it the cure for vanishing gradients?\n")
    document.setTextWidth(1000)
    document.size()
    whole = document.begin().layout().lineAt(0).naturalTextWidth()
    document.setTextWidth(0.85 * whole)
    Company(document).keep()
    assert [text for text, _ in lines_of(document)] == [
        "Is it the cure for",
        f"vanishing{BLANK}gradients?",
    ]


def test_a_cell_of_a_table_ends_in_no_word_alone_and_grows_no_wider_for_it(qapp):
    document = QTextDocument()
    document.setMarkdown("| one-hot | embedding |\n| --- | --- |\n| as long as all words | x |")
    cell = document.rootFrame().childFrames()[0].cellAt(1, 0).firstCursorPosition().block()
    company, moved = Company(document), 0
    for wide in range(120, 400, 3):
        document.setTextWidth(wide)
        company.keep()
        document.size()
        layout = cell.layout()
        lines = [layout.lineAt(k) for k in range(layout.lineCount())]
        assert all(each.naturalTextWidth() <= each.width() + 0.5 for each in lines)
        moved += BLANK in cell.text()
    assert moved


def test_what_is_kept_together_stands_as_alone_as_a_word(qapp):
    """ "t = 1." stood alone below "from t = 5 to", "84 %." below a whole line."""
    kept = WORDS.replace("bars below", f"bars below in 84{BLANK}%")
    document = QTextDocument(kept)
    company, found = Company(document), 0
    for wide in range(150, 420):
        plain = QTextDocument(kept)
        plain.setTextWidth(wide)
        plain.size()
        document.setTextWidth(wide)
        company.keep()
        document.size()
        if lines_of(plain)[-1][0] == f"84{BLANK}%":
            found += lines_of(document)[-1][0] == f"in{BLANK}84{BLANK}%"
    assert found > 5


def test_a_point_of_a_list_that_is_drawn_ends_in_company_too(qapp):
    font, ends = QFont(), set()
    for wide in range(150, 420):
        told = accompanied(WORDS, font, wide)
        assert told.replace(BLANK, " ") == WORDS
        ends.add(told.rpartition(" ")[2])
    assert ends == {"below", f"bars{BLANK}below"}
