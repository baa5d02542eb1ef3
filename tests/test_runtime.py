"""PySide6 releases that lose references to None would abort a live plot within a second."""

import sys

from PySide6.QtCore import QObject


def test_a_thousand_void_qt_calls_leave_the_count_of_none_alone():
    kept, thing = [None] * 1_000_000, QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("x")
        thing.blockSignals(False)
        thing.setProperty("a", 1)
    assert abs(sys.getrefcount(None) - before) < 50 or sys.version_info >= (3, 12)
    assert len(kept) == 1_000_000
