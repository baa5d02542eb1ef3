"""How far apart a lesson's lines stand: most have room beneath them, in a low window none has."""

from gui.learn.reading_text import AIRY, ReadingText

TEXT = "# A heading\n\nOne line that is read.\n\n- A point of a list.\n\n```\ncode = 1\n```\n"


def leads(text):
    block, found = text.document().begin(), {}
    while block.isValid():
        found[block.text().replace("\u00a0", " ")] = block.blockFormat().lineHeight()
        block = block.next()
    return found


def test_what_is_read_at_length_has_air_between_its_lines_and_code_has_none(qtbot):
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown(TEXT)
    found = leads(text)
    assert found["One line that is read."] == found["A point of a list."] == AIRY
    assert found["A heading"] != AIRY
    assert found["code = 1"] != AIRY


def test_in_a_low_window_it_has_none_and_takes_no_more_room_than_its_lines(qtbot):
    text = ReadingText()
    qtbot.addWidget(text)
    text.show_markdown(TEXT + "\nMore that is read. " * 40)
    text.resize(300, 400)
    airy = text.whole(300)
    text.be_dense(True)
    assert set(leads(text).values()) <= {0, 100}
    assert text.whole(300) < airy - 20
    text.show_markdown(TEXT)
    assert AIRY not in leads(text).values()
