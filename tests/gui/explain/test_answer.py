"""An answer's reasons are told as the network figure's letters are: by the same code, with the same
numbers.
"""

import re

import pytest

from core.course.lesson import load_lessons
from core.inference.answer import ask
from core.trace.operations import Kind, Operation
from core.tracing.tracer import trace_epoch
from core.training.trainer import Trainer
from gui.explain.answer import answer_page
from gui.explain.operation import operation_page

pytestmark = pytest.mark.usefixtures("qapp")  # tables are set in the window's own face

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}


@pytest.mark.parametrize(
    ("lesson", "kinds"),
    [("hello-rnncell", (Kind.SOFTMAX,)), ("hello-lstm", (Kind.HEAD, Kind.SOFTMAX))],
)
def test_score_and_probability_of_an_answer_are_those_of_the_figure(lesson, kinds):
    trainer = Trainer(LESSONS[lesson])
    for _ in range(3):
        trainer.advance()
    experiment, letters = trainer.experiment, trainer.experiment.task.letters
    trace, asked = trace_epoch(trainer), ask(trainer, letters)
    for letter in (-1, 0):
        told = answer_page(experiment, asked, letters, 3, letter)
        chosen = letter if letter >= 0 else int(trace.logits[3].argmax())
        figures = [
            operation_page(experiment, trace, Operation(kind, t=3), 0, chosen) for kind in kinds
        ]
        tables = [page[-1] for page in figures]
        assert re.findall(r"<table.*?</table>", told) == tables
        assert ("no Linear layer" in told) == (Kind.HEAD not in kinds)
        assert "the picture" not in told
