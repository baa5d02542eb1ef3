"""A line of code that goes on in a second row is seen to be one line."""

from itertools import pairwise

import pytest

from core.course.lesson import load_lessons
from core.export.script import program
from gui.figures.code.code_editor import CodeEditor
from gui.figures.code.code_view import CodeView
from gui.figures.code.output_view import OutputView
from gui.widgets.code_rows import FURTHER, end_of_row, rows_of
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


# What a row may end in, and what the next may begin with, wherever a reader would break a line.
ENDS, BEGINS = tuple(" ,([{=/*:;"), tuple(".([#")


@pytest.mark.parametrize("letters", [26, 34, 44, 58])
@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-lstm", "longer-word"])
def test_a_row_of_a_program_ends_where_a_reader_would_break_it(qtbot, lesson, letters):
    found = {each.id: each for each in load_lessons().lessons}[lesson]
    view = CodeView()
    qtbot.addWidget(view)
    view.show_text(program(found.experiment).text)
    view.show()
    advance = view.fontMetrics().horizontalAdvance(" ")
    view.resize(letters * advance + view.width() - view.viewport().width() + 16, 400)
    for (_, row), (_, after) in (pair for line in rows(view) for pair in pairwise(line)):
        assert row.endswith(ENDS) or after.startswith(BEGINS), (row, after)
        assert not row.endswith("# "), (row, after)  # its comment begins below


def test_no_number_and_no_name_is_cut_where_there_is_another_place():
    def first(text, room):
        return text[: end_of_row(text, 0, room)]

    assert first("optimizer = torch.optim.Adam(model.parameters(), lr=0.1)", 45) == (
        "optimizer = torch.optim.Adam("
    )
    assert first("h_0 = torch.zeros(4, 1, 8)  # (2 * num_layers, batch)", 40) == (
        "h_0 = torch.zeros(4, 1, 8)  "
    )
    assert first("loss = 0.0123456789 + 1.25e-05", 29) == "loss = 0.0123456789 + "
    assert first("abcdefghijklmnop", 7) == "abcdefg"  # what has no place is cut where the room ends


def test_what_wraps_is_counted_when_one_scrolls(view):
    view.resize(150, 60)
    drawn_texts(view, (150, 60))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    told = sum(map(len, rows(view)))
    assert view.document().lineCount() == told
    last = view.document().lastBlock()
    assert view.blockBoundingGeometry(last).translated(view.contentOffset()).top() < 60


@pytest.mark.parametrize("epochs", [15, 100])
def test_a_printed_line_that_just_has_no_room_takes_two_rows_and_no_third(epochs):
    """Its text had a row of its own, in which what closes it had no room."""
    line = f'    print(f"Predicted: {{word}}, Epoch [{{epoch}}/{epochs}] loss={{loss.item():.4f}}")'
    assert {rows_of(line, room) for room in range(56, len(line))} == {2}


def test_no_text_in_quotes_is_cut_that_has_room_in_a_row_of_its_own():
    def rows_in(text, room):
        found, start = [], 0
        while start < len(text):
            end = end_of_row(text, start, min(start + room, len(text)))
            found.append(text[start:end])
            start = end
        return found

    line = """print(f"{epoch:3d} {loss.item():.4f}", decoded, "a b")  # don't"""
    for room in (31, 36, 42, 50):
        told = rows_in(line, room)
        assert len(told) > 1
        for quoted in ('f"{epoch:3d} {loss.item():.4f}"', '"a b"'):
            assert any(quoted in row for row in told) or room < len(quoted) + FURTHER, (room, told)
    # One that has room in none is broken as words are.
    assert rows_in('print("one two three four five six")', 16)[0] == 'print("one two '


@pytest.mark.parametrize(
    ("line", "room", "row"),
    [
        (
            "    for x, target in zip(inputs, targets.view(-1, 1)):",
            52,
            "    for x, target in zip(inputs, ",
        ),
        ("inputs = torch.eye(4)[source].view(5, 1, 4)", 40, "inputs = torch.eye(4)[source]"),
        (
            '    print(f"Predicted: {word}, loss={loss.item():.4f}")',
            41,
            '    print(f"Predicted: {word}, ',
        ),
        ('print("|dL/dh_t|:", *[f"{h.norm():.1e}" for h in out.grad])', 52, 'print("|dL/dh_t|:", '),
        (
            "optimizer = Adam(model.parameters(), lr=0.1)",
            40,
            "optimizer = Adam(model.parameters(), ",
        ),
    ],
)
def test_a_line_of_code_is_broken_within_as_few_brackets_as_can_be(line, room, row):
    assert line[: end_of_row(line, 0, room)] == row
