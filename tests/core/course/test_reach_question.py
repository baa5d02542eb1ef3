"""core.course.reach_question: how strongly a loss reaches back, told by its power of ten."""

import pytest

from core.course.lesson import find_lesson
from core.course.question import QuestionError
from core.course.question_table import question_of
from core.trace.playhead import Playhead
from tests.gui.figures.diagram.runs import run_of

HELLO = find_lesson("hello-rnn").experiment


def asked(experiment=HELLO, **table):
    return question_of({"prompt": "How strongly?", "reach": table}, experiment)


def test_it_is_known_when_the_gradient_has_come_there_and_right_within_a_factor():
    run = run_of("hello-rnn", 1)
    question = asked(letter=5, t=1, factor=10)
    run.playhead = Playhead(1, 10)
    assert question.place(HELLO) == Playhead(1, 11)
    assert not question.is_known(run)
    run.playhead = Playhead(1, 11)
    assert question.is_known(run)
    value = float(run.trace_of(1).backward.reach[0, 4, 0])
    told = f"{value:.2g}"
    for given, right in ((value * 9, True), (value / 9, True), (value * 11, False), (0, False)):
        verdict = question.verdict(f"{given:.6f}", run)
        assert verdict.came == told
        assert verdict.is_right is right


@pytest.mark.parametrize("table", [{"letter": 2, "t": 3}, {"letter": 6, "t": 1}])
def test_a_loss_does_not_reach_what_comes_after_it(table):
    with pytest.raises(QuestionError, match="reaches back to t"):
        asked(**table)
