"""Where a program is scrolled to by itself."""

import pytest
from PySide6.QtWidgets import QApplication

from core.course.lesson import load_lessons
from core.export.script import program
from gui.figures.code.code_view import CodeView
from gui.figures.code.in_view import Line, Room, lines_of, part_at, room_of, spoken_of, top_for
from gui.widgets.whole_lines import WholeLines, blocks_in_view, last_whole

ROOM = Room(6, 6)


def lines(*counts):
    found, row = [], 0
    for count in counts:
        found.append(Line(row, count))
        row += count
    return found


def test_it_begins_with_a_line_and_ends_with_a_whole_one():
    some = lines(1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1)
    assert top_for(some, ROOM, 0, ()) == 0
    assert top_for(some, ROOM, 3, ()) in (2, 4)  # row 3 goes on from row 2
    assert top_for(lines(1, 1, 1, 1, 1, 2, 1, 1, 1), ROOM, 0, ()) == 1  # the line of two is whole


def test_what_is_needed_is_in_view_and_the_dearest_first():
    some = lines(*[1] * 30)
    assert top_for(some, ROOM, 0, [(20,)]) == 14
    assert top_for(some, ROOM, 0, [(20,), (2, 3)]) == 14
    assert top_for(some, ROOM, 0, [(2, 3, 20)]) == 0  # two of three, where all have no room
    assert top_for(some, ROOM, 29, [(30,)]) == 24  # no further than to its end


def test_a_part_goes_from_its_margin_to_the_next_blank_line():
    texts = ["a = 1", "", "for x in X:", "    b = x", "    c = b", "", "print(c)"]
    assert part_at(texts, 4) == (3, 5)
    assert part_at(texts, 7) == (7, 7)


def test_a_name_is_about_the_line_that_makes_it_else_the_first_that_has_it():
    texts = [
        "        self.rnn = nn.RNN(4, 3, bidirectional=True)",
        "        self.fc = nn.Linear(6, 4)  # h_1",
        "    def forward(self, x, h_0):",
        "h_0 = torch.zeros(4, 1, 3)",
    ]
    assert spoken_of(texts, ["h_0", "fc", "bidirectional=True"]) == (1, 2, 4)
    assert spoken_of(texts, ["h_1", "h", "fc.weight"]) == ()


def a_program(lesson):
    found = {each.id: each for each in load_lessons().lessons}[lesson]
    return program(found.experiment).text


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "two-directions"])
@pytest.mark.parametrize("by", ["opened", "lit"])
def test_no_line_is_cut_at_either_end_at_any_size(qtbot, lesson, by):
    view = CodeView()
    qtbot.addWidget(view)
    view.show_text(a_program(lesson))
    texts = view.toPlainText().split("\n")
    line = 1 + next(k for k, text in enumerate(texts) if text.startswith("for epoch"))
    view.open_at(line) if by == "opened" else view.light(line + 1)
    view.show()
    for wide in (300, 420, 560):
        for high in range(180, 330, 7):
            view.resize(wide, high)
            QApplication.processEvents()
            bottom = last_whole(view)
            seen = [each for each in blocks_in_view(view) if each[1].top() < bottom]
            numbers = [block.blockNumber() + 1 for block, _ in seen]
            end = seen[-1][1].top() + sum(
                seen[-1][0].layout().lineAt(row).height()
                for row in range(seen[-1][0].layout().lineCount())
            )
            assert line + (by == "lit") in numbers, (wide, high)
            assert end <= view.viewport().height(), (wide, high, numbers)
            begins = view.verticalScrollBar().value() == seen[0][0].firstLineNumber()
            assert begins or numbers[-1] == len(texts), (wide, high, numbers)


def test_all_of_the_part_that_it_opens_at_is_seen_where_it_has_room(qtbot):
    view = CodeView()
    qtbot.addWidget(view)
    part = ["x = inputs", "out = model(x)", *["out = head(out)"] * 4, "print(out)"]
    view.show_text("\n".join([*["a_name = another_name + one_more"] * 30, "", *part]))
    view.open_at(32)
    view.show()
    for wide in (300, 120):
        for high in range(140, 260, 7):
            view.resize(wide, high)
            QApplication.processEvents()
            if sum(line.rows for line in lines_of(view)[31:]) <= room_of(view).below:
                *_, end = blocks_in_view(view)
                assert end[1].top() + view.fontMetrics().height() <= view.viewport().height()


def test_the_cover_of_a_cut_row_knows_where_the_view_was_scrolled_to(qtbot):
    view = CodeView()
    qtbot.addWidget(view)
    view.show_text(a_program("hello-rnn"))
    view.light(31)
    view.show()
    for wide in (420, 260, 560, 247):
        view.resize(wide, 208)
        QApplication.processEvents()
        cover = view.findChild(WholeLines)
        assert cover.y() == last_whole(view), wide
