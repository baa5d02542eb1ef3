"""Number fields: what is taken, what is refused, and what they say is kept."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionSpinBox

from gui.style import type as type_scale
from gui.tasks.form import LengthBox
from gui.widgets.named import named
from gui.widgets.number_box import RealNumberBox, WholeNumberBox


@pytest.fixture
def typed(qtbot):
    """Types into a box: its value afterwards, and what it said."""

    def put(box, text, source=None):
        qtbot.addWidget(box)
        said = []
        (source or box).refused.connect(said.append)
        field = getattr(box, "box", box)
        field.lineEdit().setText(text)
        field.interpretText()
        return field.value(), said[:1]

    return put


def hidden_size(value=32):
    box = WholeNumberBox("hidden_size")
    box.setValue(value)
    return box


@pytest.mark.parametrize(
    ("text", "value"), [("1,000", 1000), (" 2,048 ", 2048), ("64", 64), ("1000", 1000)]
)
def test_a_comma_between_thousands_is_read_over(typed, text, value):
    assert typed(hidden_size(), text) == (value, [])


@pytest.mark.parametrize("text", ["3,5", "3,", ",5", "1,00", "1000,000", "1,0000", "1,,000"])
def test_any_other_comma_is_refused_and_nothing_changes(typed, text):
    value, said = typed(hidden_size(), text)
    assert value == 32
    assert said[0].startswith(f"hidden size is “{text}”; allowed is a whole number from 1")
    assert said[0].endswith(" It stays at 32.")


def test_a_comma_is_refused_alike_in_a_box_with_limits_of_its_own(typed):
    box = WholeNumberBox("threads", limits=(1, 64))
    value, said = typed(box, "3,5")
    assert value == 1
    assert said == ["threads is “3,5”; allowed is a whole number from 1 to 64. It stays at 1."]
    assert typed(WholeNumberBox("seeds", limits=(1, 5000)), "1,200") == (1200, [])


def test_a_length_with_a_comma_is_refused(typed):
    box = LengthBox()
    box.show_value(20)
    value, said = typed(box, "3,5")
    assert value == 20
    assert said[0].endswith("from 2 to 500. It stays at 20.")


def test_a_refusal_of_a_number_that_is_off_says_that_it_stays_off(typed):
    box = RealNumberBox("clip_norm")
    box.setSpecialValueText("off")
    value, said = typed(box, "-1")
    assert value == 0
    assert said[0].endswith(" It stays at off.")


@pytest.mark.parametrize("text", ["0.7", "0.25", "1.05"])
def test_there_is_room_for_what_lies_between_short_bounds(qtbot, text):
    """From 0 to 5: Qt's own box would be one digit wide."""
    box = RealNumberBox("temperature", limits=(0, 5))
    qtbot.addWidget(box)
    box.setValue(float(text))
    for hint in (box.sizeHint(), box.minimumSizeHint()):
        box.resize(hint)
        box.show()
        assert box.lineEdit().text() == text
        needed = box.fontMetrics().horizontalAdvance(text)
        assert box.lineEdit().width() >= needed


def test_the_arrows_of_a_number_grow_with_its_letters(qtbot):
    def wide():
        box = named(WholeNumberBox("hidden_size"), "box", "Hidden size")
        qtbot.addWidget(box)
        box.resize(box.sizeHint())
        option = QStyleOptionSpinBox()
        box.initStyleOption(option)
        control, parts = QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl
        up, text = (
            box.style().subControlRect(control, option, part, box)
            for part in (parts.SC_SpinBoxUp, parts.SC_SpinBoxEditField)
        )
        assert not up.intersects(text)
        return up.width()

    before = wide()
    type_scale.set_zoom(200)
    try:
        assert wide() >= 1.9 * before
    finally:
        type_scale.set_zoom(100)
