"""What a program has printed, in any width."""

from gui.figures.code.output_view import OutputView, with_rules


def test_what_was_printed_is_read_to_its_end_in_a_narrow_panel_too(qtbot):
    view = OutputView()
    qtbot.addWidget(view)
    view.resize(190, 200)
    lines = [f"Predicted: hhhhh, Epoch [{k}/15] loss=1.4062" for k in range(1, 4)]
    view.show_lines(lines)
    view.show()
    view.grab()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.toPlainText().split("\n") == lines


def test_a_rule_that_is_printed_takes_one_row_and_is_as_long_as_it_was_where_it_has_room(qtbot):
    view = OutputView()
    qtbot.addWidget(view)
    rule = f"{'=' * 20} 2 {'=' * 20}"
    view.show_lines(["Input size: torch.Size([1, 4])", rule])
    view.show()
    for wide in (500, 250, 180, 500):
        view.resize(wide, 200)
        view.grab()
        block = view.document().findBlockByNumber(1)
        assert block.layout().lineCount() == 1, wide
        assert (block.text() == rule) == (wide == 500)
    assert with_rules(rule, 10) == rule  # too little room for any
    assert with_rules("a - b -> 2 ------- 3", 6) == "a - b -> 2 ------- 3"
    view.show_lines(["Input size: torch.Size([1, 4])", rule, "end"])
    assert view.toPlainText().endswith(f"{rule}\nend")
