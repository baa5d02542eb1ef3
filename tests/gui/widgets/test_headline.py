"""A headline is whole or not there, and no sentence moves the plot below it."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QToolTip, QVBoxLayout, QWidget

from gui.widgets import formula_lines
from gui.widgets.headline import HURRY, HeadedHeadline, Headline, beside
from gui.widgets.layouts import in_column
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching

FORMS = ("From 6.953 to 3.396; least is 1.704.", "6.953 → 3.396")


@pytest.fixture
def made(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    plot = QWidget()
    headline = Headline("someHeadline", FORMS[0], plot)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(headline)
    column.addWidget(plot, 1)
    headline.say(*FORMS)
    panel.show()

    def sized(width, lines):
        panel.resize(width, round(lines * headline.fontMetrics().lineSpacing()))
        panel.layout().activate()
        panel.layout().activate()
        return headline, plot

    return sized


@pytest.mark.parametrize(
    ("letters", "lines", "shown", "rows"),
    [
        (60, 20, FORMS[0], 1),
        (26, 20, FORMS[0], 2),
        (26, 8, FORMS[1], 1),  # too low for two lines
        (15, 20, FORMS[1], 2),
        (5, 20, "", 2),
        (60, 5, FORMS[0], 1),
        (60, 4, "", 0),  # the plot needs all of it
    ],
)
def test_the_fullest_form_that_has_room_is_drawn(made, letters, lines, shown, rows):
    headline, plot = made(400, 20)
    wide = headline.fontMetrics().averageCharWidth() * letters
    headline, plot = made(wide, lines)
    assert headline.shown() == shown
    assert headline.height() == rows * headline.fontMetrics().lineSpacing()
    assert headline.text() == plot.accessibleDescription() == FORMS[0]
    assert bool(headline.toolTip()) == (shown != FORMS[0])


def test_no_sentence_moves_the_plot(made):
    headline, plot = made(200, 20)
    before = plot.geometry()
    for text in ("", "short", "long " * 40):
        headline.say(text)
        headline.parentWidget().layout().activate()
        assert plot.geometry() == before
    assert headline.shown() == ""
    assert headline.toolTip()


def test_who_rests_on_a_headline_without_room_is_told_all_of_what_it_says_now(made):
    headline, _ = made(80, 20)
    for text in ("One sentence that has no room there", "another sentence that has none there"):
        headline.say(text)
        ask(headline)
        assert text in " ".join(QToolTip.text().split())
    QToolTip.hideText()
    headline.say("short")
    ask(headline)
    assert QWidget.toolTip(headline) == ""


def ask(widget):
    """As Qt does for a pointer that rests on it."""
    place = widget.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    QApplication.processEvents()


@pytest.mark.parametrize("letters", [60, 20])
def test_a_box_beside_it_stands_on_its_first_line_however_many_it_has(qtbot, letters):
    panel = QWidget()
    qtbot.addWidget(panel)
    headline, box = Headline("someHeadline", FORMS[0], panel), QCheckBox("log")
    column = QVBoxLayout(panel)
    column.addLayout(beside(headline, box))
    column.addStretch(1)
    headline.say(*FORMS)
    panel.resize(letters * headline.fontMetrics().averageCharWidth(), 400)
    panel.show()
    for _ in range(2):
        panel.layout().activate()
    line = headline.line_height()
    room = headline.contentsRect().translated(headline.pos())
    assert headline.contentsRect().height() == (1 if letters == 60 else 2) * line
    assert room.top() + line / 2 == pytest.approx(box.geometry().center().y(), abs=1)


def test_a_sentence_that_reaches_the_box_beside_it_gives_way_to_a_shorter_one(qtbot):
    """Else the box looks like its end; only the shortest stands there rather than none."""
    panel = QWidget()
    qtbot.addWidget(panel)
    headline = Headline("someHeadline", FORMS[0], panel, most=1)
    headline.setParent(panel)
    beside(headline, QCheckBox("log", panel))
    for form, given, shown in (
        (FORMS[0], FORMS, FORMS[1]),
        (FORMS[0], FORMS[:1], FORMS[0]),
        (FORMS[1], FORMS, FORMS[1]),
    ):
        headline.say(*given)
        wide = headline.fontMetrics().horizontalAdvance(form)
        headline.resize(wide + 6, headline.line_height() + headline.contentsMargins().top())
        assert headline.shown() == shown
    headline.say(*FORMS)
    wide = headline.fontMetrics().horizontalAdvance(FORMS[0])
    headline.resize(wide + 6 + headline.kept_clear, headline.height())
    assert headline.shown() == FORMS[0]


def test_a_sentence_of_two_lines_keeps_clear_of_the_box_in_both(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    headline = Headline("someHeadline", FORMS[0], panel)
    headline.setParent(panel)
    beside(headline, QCheckBox("log", panel))
    headline.say(*FORMS)
    wide = headline.fontMetrics().horizontalAdvance(FORMS[0]) + 6
    high = 2 * headline.line_height() + headline.contentsMargins().top()
    texts = drawn_texts(headline, (wide, high))
    assert headline.shown() == FORMS[0]
    assert max(each.rect.right() for each in texts) <= wide - headline.kept_clear


HEADED = ("LSTM 16: 4 of 5 seeds solved.", "4 of 5 seeds solved.")


def test_what_it_is_about_is_bold_and_measured_so(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    headline = HeadedHeadline("someHeadline", HEADED[0], panel, most=1)
    headline.setParent(panel)
    headline.show()
    headline.head = "LSTM 16"
    headline.say(*HEADED)
    bold = QFont(headline.font())
    bold.setBold(True)
    advance = QFontMetricsF(headline.font()).horizontalAdvance
    wide = (
        advance(HEADED[0]) - advance("LSTM 16") + QFontMetricsF(bold).horizontalAdvance("LSTM 16")
    )
    for room, shown in ((wide + 3, HEADED[0]), (wide - 3, HEADED[1]), (30, "")):
        assert room > advance(HEADED[0]) or shown != HEADED[0]  # the bold is wider
        headline.resize(round(room), headline.line_height())
        assert headline.shown() == shown
    found = drawn_texts(headline, (round(wide + 3), headline.line_height()))
    assert len(found) == 1
    assert found[0].rect.width() > advance(HEADED[0])


def test_while_training_hurries_a_sentence_stands_until_it_was_read_and_the_last_is_told(
    made, monkeypatch
):
    """Ten a second cost a tenth of a frame, and nobody reads them."""
    headline, _ = made(400, 20)
    clock = iter((10.0, 10.1, 10.2, 10.35, 10.4))
    monkeypatch.setattr("gui.widgets.headline.perf_counter", lambda: next(clock))
    HURRY.set_on(True)
    try:
        told = []
        for number in range(5):
            headline.say(f"epoch {number}")
            told.append(headline.text())
        assert told == ["epoch 0", "epoch 0", "epoch 0", "epoch 3", "epoch 3"]
    finally:
        HURRY.set_on(False)
    assert headline.text() == "epoch 4"
    assert headline.accessibleName() == "epoch 4"


@pytest.mark.parametrize("letters", [70, 45])
def test_names_in_it_are_set_as_formulas_have_them_in_every_line(qtbot, letters):
    """ "h₃⁽²→⁾" stood in the text's own face, its arrow as large as a letter."""
    told = "Epoch 7: the loss depends most on h₃⁽²→⁾ (0.10), least on c₁⁽¹←⁾ (0.0019), Wᵢₕ."
    panel = QWidget()
    qtbot.addWidget(panel)
    headline = Headline("someHeadline", told, panel)
    in_column(panel, (0, 0, 0, 0), 0).addWidget(headline)
    panel.layout().addStretch()
    headline.say(told, "Epoch 7")
    panel.resize(headline.fontMetrics().averageCharWidth() * letters, 300)
    panel.show()
    panel.layout().activate()
    assert headline.shown() == told
    texts = drawn_texts(headline, headline.size().toTuple())
    parts = [each.text for each in texts]
    assert {"3", "(2→)", "1", "(1←)", "ih"} <= set(parts)
    assert touching(texts) == []
    assert outside(texts) == []
    assert headline.text() == told  # as it is read aloud


def test_a_sentence_in_chinese_breaks_before_a_name_and_not_within(qapp):
    text = "第 7 轮：损失最依赖于 h₃⁽²→⁾，最不依赖于 h₁⁽¹←⁾。"
    font = QFont(QApplication.font())
    lines = formula_lines._lines(text, font, 120)
    assert len(lines) > 1
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.count("⁽") == line.count("⁾") for line in lines)
