"""Tests paint their window once, and a part of them: see unpainted.py."""

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.unpainted import ONE_IN, is_painted


class Counted(QWidget):
    times = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - a name of Qt
        self.times += 1


@pytest.fixture
def counted(qtbot, unpainted):
    window = QWidget()
    qtbot.addWidget(window)
    made = Counted(window)
    window.show()
    QApplication.processEvents()
    made.times = 0
    unpainted.begin(window)
    changes(made)
    assert made.times == 0
    yield made
    unpainted.end(painted=False)


def changes(widget):
    for _ in range(3):
        widget.update()
        QApplication.processEvents()


def test_what_changes_is_painted_once_and_at_the_end(counted, unpainted):
    unpainted.go_on(at_once=False)
    changes(counted)
    assert counted.times == 0
    unpainted.end(painted=True)
    assert counted.times == 1


def test_what_is_not_painted_at_the_end_holds_up_no_later_test(counted, unpainted):
    unpainted.go_on(at_once=False)
    changes(counted)
    unpainted.end(painted=False)
    assert counted.times == 0
    changes(counted)
    assert counted.times == 3


def test_where_it_is_asked_for_all_is_painted_at_once(counted, unpainted):
    unpainted.go_on(at_once=True)
    changes(counted)
    assert counted.times == 3


def test_who_asks_for_a_picture_has_it(counted, unpainted):
    unpainted.go_on(at_once=False)
    counted.grab()
    assert counted.times == 1


def test_about_a_tenth_of_the_tests_is_painted_and_always_the_same():
    names = [f"tests/gui/test_{k}.py::test_it" for k in range(1000)]
    painted = [name for name in names if is_painted(name)]
    assert abs(len(painted) - 1000 / ONE_IN) < 40
    assert painted == [name for name in names if is_painted(name)]
