"""Tips in lines, whether words are parted by blanks or not."""

from textwrap import fill

from gui.wording.wrapped import in_lines, in_one_line

ENGLISH = "How much of the old cell state is kept, number by number: 1 is all, 0 is nothing."


def test_english_is_wrapped_between_words():
    assert in_lines(ENGLISH, 30) == fill(ENGLISH, 30)
    assert in_lines("", 30) == ""


def test_where_words_are_not_parted_a_line_ends_between_letters_and_begins_with_no_comma():
    text = "旧的细胞状态保留多少，逐个数地决定：1 是全部，0 是一点不留。LSTM 的门。"
    lines = in_lines(text, 22).split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) == 4
    for line in lines:
        assert line[0] not in "，。：；"
        assert len(line) <= 22
    assert any("LSTM" in line for line in lines)


def test_what_was_wrapped_is_one_line_again():
    chinese = "旧的细胞状态保留多少，逐个数地决定：1 是全部，0 是一点不留。LSTM 的门。"
    for text in (ENGLISH, chinese):
        for columns in range(8, 60):
            assert in_one_line(in_lines(text, columns)) == text
    assert in_one_line(" One\n\n  two ") == "One two"
