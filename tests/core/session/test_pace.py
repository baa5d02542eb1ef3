"""The clock of a set speed, with a clock of the test's own."""

import pytest

from core.session import pace


@pytest.fixture
def clock(monkeypatch):
    """Sets the time that Pace reads."""
    now = [0.0]
    monkeypatch.setattr(pace, "perf_counter", lambda: now[0])
    return lambda seconds: now.__setitem__(0, seconds)


def test_the_first_unit_is_due_at_once_and_fractions_are_owed(clock):
    clock(5.0)
    ticks = pace.Pace()
    ticks.start()
    assert ticks.due(4) == 1
    due = []
    for tick in range(1, 11):
        clock(5.0 + tick * 0.1)
        due.append(ticks.due(4))
    assert sum(due) == 4
    assert max(due) == 1


def test_a_window_that_was_held_up_does_not_race(clock):
    ticks = pace.Pace()
    ticks.start()
    ticks.due(8)
    clock(60.0)
    assert ticks.due(8) == 2
