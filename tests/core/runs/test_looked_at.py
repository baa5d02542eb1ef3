"""core.runs.looked_at: which cell, lane and operation all views speak of."""

import pytest

from core.runs.looked_at import (
    NOTHING,
    LookedAt,
    cell_now,
    column_now,
    lane_now,
    operation_now,
)
from core.runs.run import Run
from core.sentences import Sentence
from core.trace.opened import Opened
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from tests.core.lecture_loops import EXPERIMENTS


@pytest.fixture
def run():
    """Of two layers, at its second time step."""
    found = Run(1, "", EXPERIMENTS["rnn"].with_values(epochs=15, num_layers=2))
    found.move(Playhead(1, 2))
    return found


def test_where_nothing_is_chosen_it_is_the_steps_topmost_cell(run):
    assert cell_now(run, NOTHING) == (1, 1)
    assert [lane_now(run, NOTHING), column_now(run, 0, None)] == [1, 1]


def test_a_chosen_cell_goes_before_the_steps_and_an_open_one_before_both(run):
    assert cell_now(run, LookedAt((0, 3), 0)) == (0, 0)
    assert cell_now(run, LookedAt((0, 3), 0, Opened(1, 0))) == (1, 0)


def test_a_cell_that_is_not_reached_yet_is_not_looked_at(run):
    assert cell_now(run, LookedAt((0, 3), 4)) == (0, 1)


def test_an_open_cell_tells_of_its_own_result_until_a_step_by_operation_is_in_it(run):
    opened = Opened(0, 1)
    assert operation_now(run, opened, False) == opened.operation
    run.move(Playhead(1, 1, 3))
    here = run.operations.at(run.playhead)
    assert here.kind != Kind.HIDDEN
    assert operation_now(run, Opened(here.lane, here.t), True) == here


def test_what_is_hidden_from_an_answer_on_is_told_before_it(run):
    why = Sentence("It is asked for.")
    asked = LookedAt(why_hidden=why, hidden_from=(2, 4))
    told = {1: [False] * 5, 2: [False] * 3 + [True] * 2, 3: [True] * 5}
    for epoch, hides in told.items():
        run.move(Playhead(epoch, 2))
        assert asked.hides(run).tolist() == hides
        assert LookedAt(why_hidden=why).hides(run).all()  # as the key H has it
        assert not NOTHING.hides(run).any()
    run.move(Playhead(2, 2))
    assert [asked.why_hidden_at(run, t) for t in (2, 3, -1)] == ["", why, why]


def test_of_the_answers_that_are_not_told_one_is_asked_for_or_all(run):
    one, every = (
        LookedAt(why_hidden=Sentence("asked"), hidden_from=begins) for begins in ((1, 2), (0, 0))
    )
    steps = range(run.steps.seq_len)
    assert one.hides(run).tolist() == [t >= 1 for t in steps]
    assert one.asks(run).tolist() == [t == 1 for t in steps]
    assert every.asks(run).tolist() == [True for _ in steps]
    run.move(Playhead(2, 2))
    assert not one.asks(run).any()  # of a later epoch all are hidden, and none is asked for
    assert not NOTHING.asks(run).any()
