"""Names of any length in a combo box are told whole or with an ellipsis, never cut."""

from gui.widgets.choice_box import ChoiceBox
from tests.gui.figures.drawn_texts import drawn_texts, outside

NAME = "LSTM 128 · Python's help topics · lr 0.003 · seed 0"


def box_of(*names):
    box = ChoiceBox()
    box.addItems(names)
    return box


def test_a_box_is_as_wide_as_its_longest_name(qapp):
    box = box_of("RNN", NAME)
    box.setCurrentIndex(1)
    texts = drawn_texts(box, box.sizeHint().toTuple())
    assert [each.text for each in texts] == [NAME]


def test_where_there_is_less_room_the_middle_is_left_out_and_nothing_is_cut(qapp):
    box = box_of(NAME)
    (text,) = drawn_texts(box, box.minimumSizeHint().toTuple())
    assert text.text.startswith("LSTM")
    assert text.text.endswith("0")
    assert "…" in text.text
    assert outside([text]) == []


def test_a_name_with_letters_of_another_font_is_whole_at_the_box_own_size(qapp):
    box = box_of("▸ layer 1 →")
    box.resize(box.sizeHint())
    assert box.shown_text() == "▸ layer 1 →"
