"""No paragraph ends in a short word alone, and none for that in a short line before it."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from gui.figures.equations.in_line import LineLabel
from gui.widgets.closed_ends import close_ends
from gui.wording.together import BLANK, ended

TEXT = """## What a share of a hundred is worth

One cell reads **one item** at a time and keeps a note, written anew as it goes on.

- each through its own matrix, however long the word is.

```
for each in range(3): print(each)
```
"""


def _lines(block):
    layout, text = block.layout(), block.text().replace(BLANK, " ")
    spans = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [text[each.textStart() : each.textStart() + each.textLength()] for each in spans]


def _blocks(document):
    document.documentLayout().documentSize()
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


@pytest.fixture
def document(qapp):
    found = QTextDocument()
    found.setMarkdown(TEXT)
    return found


def test_at_no_width_does_a_short_word_stand_alone_on_the_last_line_of_a_paragraph(document):
    close_ends(document)
    for width in range(160, 500, 7):
        document.setTextWidth(width)
        for block in _blocks(document):
            lines = _lines(block)
            if len(lines) > 1 and "print" not in block.text():
                assert " " in lines[-1].strip(), (width, lines)


def test_what_is_said_keeps_its_blanks_and_its_bold_words(document):
    said, bold = document.toPlainText(), document.toMarkdown().count("**")
    close_ends(document)
    assert document.toPlainText() == said
    assert document.toMarkdown().count("**") == bold


def test_code_keeps_its_own(document):
    close_ends(document)
    assert "for each in range(3): print(each)" in [each.text() for each in _blocks(document)]


@pytest.mark.parametrize(
    "line",
    [
        "the target reaches each score exactly, and compute.",
        "below it stands minus the logarithm of the target's probability.",
    ],
)
def test_a_longer_word_is_left_to_stand_alone(qapp, line):
    """Kept to the one before it, it left the line above a quarter short."""
    document = QTextDocument()
    document.setMarkdown(line)
    close_ends(document)
    assert BLANK not in document.begin().text()
    assert BLANK not in ended(line)


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("What is the shape of `out`?", "of~"),
        ("What will it answer to the second l?", "second~l?"),
        ("Which of them is $W h$?", "is "),
        ("Large is wild. Which line does that?", " does~that?"),
        ("How many would the cell have to learn?", "have to~learn?"),
        ("Is it minus ln of the likeliest probability?", "likeliest probability?"),
    ],
)
def test_a_question_does_not_end_in_a_word_alone(qapp, line, ends):
    label = LineLabel("reading")
    label.setText(line)
    told = QLabel.text(label).replace(BLANK, "~")
    assert ends in told
    assert "~" not in label.text().replace(BLANK, "~")
