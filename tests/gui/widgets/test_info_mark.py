"""A remark that not everyone needs stands behind a mark; a warning stands in words."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QWhatsThis

from gui.explain.explain import REMARK
from gui.lab.transport.status import HonestLine
from gui.widgets.info_mark import SIGN, InfoMark


@pytest.fixture
def opened(monkeypatch):
    """What was told by opening marks."""
    found = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda where, text, of: found.append(text))
    return found


def test_a_mark_tells_its_remark_on_hover_by_a_click_and_by_enter(qtbot, opened):
    mark = InfoMark("aMark", "How it was measured")
    qtbot.addWidget(mark)
    mark.show()
    mark.tell("Losses differ by 1e-07 < 1e-05.")
    assert mark.text() == SIGN
    assert "1e-07 &lt; 1e-05" in mark.toolTip()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    qtbot.keyClick(mark, Qt.Key.Key_Return)
    assert opened == [mark.toolTip()] * 2
    mark.tell("")
    assert (mark.text(), mark.toolTip()) == ("", "")


def test_its_sign_is_drawn_in_a_face_that_has_it(qtbot):
    """Of a bare machine's faces none has, and a box stood there."""
    mark = InfoMark("aMark", "How it was measured")
    qtbot.addWidget(mark)
    mark.tell("Losses differ by 1e-07.")
    mark.resize(mark.sizeHint())
    drawn = mark._fitting()
    assert [text for text, _ in drawn] == [SIGN]
    assert all(QRawFont.fromFont(font).supportsCharacter(ord(SIGN)) for _, font in drawn)
    mark.tell("", "⚠ trained otherwise")
    mark.resize(mark.sizeHint())
    assert mark._fitting() == [("⚠ trained otherwise", mark.font())]


def test_a_mark_has_its_signs_room_before_it_has_a_remark(qtbot):
    mark = InfoMark("some", "said")
    qtbot.addWidget(mark)
    before = mark.sizeHint(), mark.minimumSizeHint()
    mark.resize(before[1])
    mark.tell("a remark")
    assert mark.shown() == SIGN
    assert (mark.sizeHint(), mark.minimumSizeHint()) == before


@pytest.mark.parametrize(("exceeds", "shown"), [(False, SIGN), (True, "⚠")])
def test_the_difference_from_training_is_in_words_only_where_it_is_too_large(qtbot, exceeds, shown):
    difference = SimpleNamespace(exceeds=exceeds, largest=3e-3, where="h")
    runs = SimpleNamespace(
        current=SimpleNamespace(trace=SimpleNamespace(difference=difference)),
    )
    line = HonestLine(runs)
    qtbot.addWidget(line)
    line.refresh()
    assert line.text().startswith(shown)
    assert "0.0030" in line.toolTip()
    assert "0.0030" in line.accessibleDescription()


def test_explain_keeps_what_was_compared_behind_a_mark(window, find, wait, qtbot, opened):
    window.session.transport.step()
    wait()
    text = find("liveText")
    assert "compared" not in text.toPlainText()
    assert SIGN in text.toPlainText()
    (link,) = [
        part.charFormat().anchorHref()
        for block in blocks(text.document())
        for part in parts(block)
        if part.charFormat().anchorHref().startswith(REMARK)
    ]
    text.anchorClicked.emit(link)
    assert "not compared" in opened[0]


def blocks(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def parts(block):
    found = block.begin()
    while not found.atEnd():
        yield found.fragment()
        found += 1
