"""Every number field of every page, under locales with another decimal sign than ours."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from gui.app import make_application
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.widgets.sampling_boxes import SamplingBoxes

LOCALES = ("de_DE", "fr_FR", "ar_EG", "hi_IN", "tr_TR", "C")
DAILY = ("de_DE", "ar_EG")  # with a whole window; and all others with the experiments marked slow


@pytest.fixture(params=LOCALES)
def foreign(request, monkeypatch, qapp):
    """As if the system had this locale when the application is made."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    make_application(["unroll"])
    yield request.param
    QLocale.setDefault(before)


def put(box: QAbstractSpinBox, text: str) -> float:
    box.lineEdit().setText(text)
    box.interpretText()
    return box.value()


def test_the_application_has_one_decimal_sign_in_every_locale(foreign):
    assert QLocale().decimalPoint() == "."


def test_temperature_is_what_was_typed(foreign, qtbot):
    boxes = SamplingBoxes("test")
    qtbot.addWidget(boxes)
    box = boxes.findChild(QDoubleSpinBox)
    for text in ("0.9", "0,9", "٠٫٩", "०.९"):
        box.setValue(0.5)
        assert put(box, text) == 0.9
        assert (boxes.sample_style.temperature, box.text()) == (0.9, "0.9")
    for text in ("1,000", "1.000,5", "9", "x", ""):
        box.setValue(0.5)
        said = []
        box.refused.connect(said.append)
        assert put(box, text) == 0.5
        assert said[0].endswith("allowed is a number from 0 to 5. It stays at 0.5.")


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    "foreign",
    [pytest.param(each, marks=() if each in DAILY else pytest.mark.slow) for each in LOCALES],
    indirect=True,
)
def test_every_number_field_of_the_window_takes_the_point_and_no_other_number(foreign, window):
    for index in range(window.pages.bar.count()):
        window.pages.bar.setCurrentIndex(index)
    boxes = window.findChildren(QAbstractSpinBox)
    reals = [box for box in boxes if isinstance(box, QDoubleSpinBox)]
    assert len(boxes) > 20
    assert len(reals) > 3
    assert all(isinstance(box, RealNumberBox) for box in reals), "one kind of field for all"
    for box in boxes:
        box.blockSignals(True)  # what is typed here starts no run
        before = box.value()
        if isinstance(box, QDoubleSpinBox):
            middle = box.minimum() + 0.25 if box.minimum() >= 0 else 0.25
            for text in (f"{middle}", f"{middle}".replace(".", ",")):
                assert put(box, text) in (middle, before), box.objectName()
        else:
            assert put(box, "3,5") == before, box.objectName()
        box.setValue(before)
        box.blockSignals(False)


def test_whole_number_fields_are_one_kind(window):
    for index in range(window.pages.bar.count()):
        window.pages.bar.setCurrentIndex(index)
    for box in window.findChildren(QSpinBox):
        assert isinstance(box, WholeNumberBox), box.objectName()
