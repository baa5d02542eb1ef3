"""Runs on one clock, on the Compare page."""

import pytest

from core.course.lecture import six_models
from core.course.lesson import load_lessons
from core.training.trainer import train
from gui.compare.wording import six_on


@pytest.fixture
def page(window, qtbot):
    found = window.pages.show("compare")
    window.redraw.now()
    return found


@pytest.fixture
def settled(window, page, qtbot):
    """Waits until the clock rests and all that it shows is known."""

    def wait():
        qtbot.waitUntil(lambda: window.session.comparison.settled)
        window.redraw.only(page)
        window.redraw.now()

    return wait


@pytest.fixture(scope="module")
def epochs():
    """Of the six models, in their order, as the lecture's loop trains them."""
    lesson = next(each for each in load_lessons().lessons if each.id == "hello-rnn")
    seed, count = lesson.experiment.training.seed, lesson.experiment.training.epochs
    models = six_models(lesson.experiment.task, seed, count).values()
    return [tuple(train(experiment)) for experiment in models]


@pytest.fixture
def beside(window, page, settled, epochs):
    """Puts the first so many of the six models side by side, trained to their end."""

    def choose(count):
        session, clock = window.session, window.session.comparison
        models = six_on(session.runs.current).models[:count]
        runs = [session.runs.add(experiment, name) for name, experiment in models]
        for run, each in zip(runs, epochs[:count], strict=True):
            run.extend(each, timed=(len(each), 0.01))
        clock.choose(runs)
        clock.seek(clock.end)
        clock.speed = None
        settled()
        return clock.runs

    return choose


@pytest.fixture
def six(beside):
    return beside(6)


@pytest.fixture
def three(beside):
    """For what is of each run alike."""
    return beside(3)
