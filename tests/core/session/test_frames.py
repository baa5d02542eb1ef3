"""The pace of pictures at full speed, with a clock of the test's own."""

import pytest

from core.session import frames


@pytest.fixture
def clock(monkeypatch):
    """Adds to the time that Frames reads, and tells it."""
    now = [5.0]
    monkeypatch.setattr(frames, "perf_counter", lambda: now[0])
    return lambda seconds=0.0: now.__setitem__(0, now[0] + seconds) or now[0]


def played(clock, pace, extra, count=40):
    """When pictures came from a worker that takes `extra` seconds more for a trace. Two requests
    are under way.
    """
    came, under_way = [], [pace.ask(watched=True), pace.ask(watched=True)]
    while len(came) < count:
        picture = under_way.pop(0)
        clock(pace.budget(picture, watched=True) + extra * picture)
        if picture:
            pace.came()
            came.append(clock())
        under_way.append(pace.ask(watched=True))
    return came


@pytest.mark.parametrize("extra", [0.0, 0.010, 0.020])
def test_ten_pictures_come_a_second_whatever_a_trace_takes(clock, extra):
    came = played(clock, frames.Frames(), extra)
    assert (came[-1] - came[-11]) / 10 == pytest.approx(frames.FRAME, rel=0.01)


def test_where_nobody_looks_one_is_asked_for_a_second(clock):
    pace = frames.Frames()
    asked = [pace.ask(watched=False) for _ in range(30) if clock(0.1)]
    assert sum(asked) == 3


def test_where_nobody_looks_answers_are_few_and_yet_a_window_that_comes_back_waits_for_none(clock):
    pace = frames.Frames()
    asked = [pace.budget(picture, watched=False) for picture in (True, False)]
    assert min(asked) > 2 * frames.MOST
    assert sum(asked) < 0.5


def test_a_pause_makes_no_picture_later(clock):
    pace = frames.Frames()
    played(clock, pace, 0.012)
    before = pace.budget(False, watched=True)
    clock(60.0)
    pace.came()
    assert pace.budget(False, watched=True) == before
