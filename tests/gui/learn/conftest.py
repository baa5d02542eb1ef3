"""Where tests of the Learn page begin."""

from dataclasses import replace

import pytest

from core.course.question_table import question_of
from core.course.step import Show, Step
from core.course.until import NOTHING
from core.course.until_table import until_of
from core.journal import intents


@pytest.fixture
def learn(window, wait):
    """The page on the first lesson, which the Lab does not show before: its text would be set."""
    window.do(intents.OpenLesson("rnn-cell"))
    page = window.pages.show("learn")
    wait()
    return page


@pytest.fixture
def ask(window, learn, wait):
    """Puts a question in the place of the first step's, on the lesson of this id."""

    def put(lesson_id, until=NOTHING, **table):
        lesson = window.session.runs.lesson(lesson_id)
        question = question_of({"prompt": "What comes?", **table}, lesson.experiment)
        step = Step("Think first.", until=until, question=question)
        asking = replace(lesson, steps=(step,))
        window.do(intents.OpenLesson(lesson_id))
        wait()
        learn.guide.at.stand(asking)
        learn.guide.restore()
        learn.guide.moved.emit()
        wait()

    return put


@pytest.fixture
def until(window, learn, wait):
    """Puts what completes it in the place of the first step of a lesson."""

    def put(lesson_id, figure, do=(), **asked):
        lesson = window.session.runs.lesson(lesson_id)
        done = until_of(asked, lesson.experiment)
        step = Step("Do it.", do=do, until=done, show=Show(figure))
        window.do(intents.OpenLesson(lesson_id))
        wait()
        learn.guide.at.stand(replace(lesson, steps=(step,)))
        learn.guide.restore()
        learn.guide.moved.emit()
        wait()

    return put
