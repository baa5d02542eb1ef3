"""A line of code that goes on in a second row is seen to be one line."""

import pytest

from gui.figures.code.code_editor import CodeEditor
from gui.figures.code.code_view import CodeView
from gui.figures.code.hanging import FURTHER
from gui.figures.code.output_view import OutputView
from tests.gui.figures.drawn_texts import drawn_texts

TEXT = "def train():\n    for epoch in range(epochs):\n        loss = criterion(model(x), y)\n"


def rows(view):
    """(x, letters) of each row of each line, as they are drawn."""
    found = []
    for number in range(view.blockCount()):
        block = view.document().findBlockByNumber(number)
        view.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        lines = [layout.lineAt(k) for k in range(layout.lineCount())]
        found.append(
            [(line.x(), block.text()[line.textStart() :][: line.textLength()]) for line in lines]
        )
    return found


@pytest.fixture(params=[CodeView, lambda: CodeEditor("anEditor", "An editor"), OutputView])
def view(request, qtbot):
    made = request.param()
    qtbot.addWidget(made)
    made.setPlainText(TEXT)
    made.show()
    return made


@pytest.mark.parametrize("letters", [14, 22, 30])
def test_a_row_that_goes_on_stands_further_in_than_the_lines_own_letters(view, letters):
    advance = view.fontMetrics().horizontalAdvance(" ")
    view.resize(letters * advance + view.width() - view.viewport().width() + 16, 400)
    longest = rows(view)[2]
    assert len(longest) > 1
    margin, first = longest[0]
    indent = len(first) - len(first.lstrip())
    narrow = view.viewport().width() * 0.4
    wanted = min((indent + FURTHER) * advance, narrow)
    for x, _ in longest[1:]:
        assert x - margin >= min(wanted, narrow) - 10
    assert "".join(text for _, text in longest) == TEXT.splitlines()[2]


def test_what_wraps_is_counted_when_one_scrolls(view):
    view.resize(150, 60)
    drawn_texts(view, (150, 60))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    told = sum(map(len, rows(view)))
    assert view.document().lineCount() == told
    last = view.document().lastBlock()
    assert view.blockBoundingGeometry(last).translated(view.contentOffset()).top() < 60
