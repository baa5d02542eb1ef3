"""All runs together keep to one budget; what is dropped is had again by replay, to the bit."""

import numpy as np
import pytest

from core.experiment import Experiment, SyntheticTask, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun
from core.runs.keyframes import Keyframes
from core.runs.records import TrainingState
from core.runs.run import Run
from core.runs.run_memory import DEFAULT_MB, MB, RunMemory
from core.training.batch_trainer import BatchTrainer

TASK = Experiment(
    SyntheticTask("echo", 5),
    ModelSpec("RNN", hidden_size=6, head="Linear"),
    TrainingSpec(epochs=64, batch_size=4),
)
STATE = 10_200  # bytes of a kept state of 10,000, with what is around it


def state(updates):
    return TrainingState(updates, np.zeros(2_500, "f4"))


def filled(run_id, count, start=None):
    run = BatchRun(run_id, TASK, start)
    for updates in range(1, count + 1):
        run.keyframes.add(state(updates))
    return run


@pytest.mark.turns(5)
@pytest.mark.parametrize("shrinks", [1, 2, 3, 8])
@pytest.mark.parametrize("more", [0, 1, 7, 40])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 7, 8, 33])
def test_however_often_it_is_thinned_the_first_and_the_last_state_stay(count, more, shrinks):
    kept = Keyframes()
    for updates in range(count):
        kept.add(state(updates))
    for _ in range(shrinks):
        before = len(kept)
        thinner = kept.shrink()
        assert thinner == (len(kept) < before)
        assert len(kept) >= min(count, 2)
    for updates in range(count, count + more):
        kept.add(state(updates))
    if count:
        assert kept.up_to(10**9).updates >= count - 1
        assert kept.up_to(0).updates == 0


def test_the_least_missed_are_thinned_first_and_the_sum_keeps_to_the_budget():
    runs = [filled(number, 32) for number in range(3)]
    memory = RunMemory(lambda: runs)
    full = runs[0].nbytes
    memory.budget = memory.used - 40 * STATE
    memory.fit()
    assert memory.used <= memory.budget
    assert len(runs[0].keyframes) == 2
    assert 2 < len(runs[1].keyframes) < 32
    assert runs[2].nbytes == full
    memory.budget = 0
    memory.fit()  # nothing more to thin, and no end of trying
    assert [len(run.keyframes) for run in runs] == [2, 2, 2]


def test_within_the_budget_nothing_is_thinned():
    run = filled(1, 32)
    memory = RunMemory(lambda: [run], lambda: 1_000)
    memory.budget = memory.used
    memory.fit()
    assert len(run.keyframes) == 32
    assert memory.used == run.nbytes + 1_000
    assert RunMemory(lambda: []).budget == DEFAULT_MB * MB


def test_what_a_run_began_with_counts_and_is_never_dropped():
    start = state(5)
    run = filled(1, 0, start)
    assert run.nbytes >= start.vector.nbytes
    assert not run.shrink()
    assert run.state_before(7) is start


def test_after_thinning_every_update_is_still_the_very_same():
    trainer, run = BatchTrainer(TASK), BatchRun(1, TASK)
    vectors = {}
    for updates in range(33):
        if updates % 4 == 0:
            run.keyframes.add(trainer.state())
        vectors[updates] = trainer.state().vector
        trainer.advance()
    while run.shrink():
        pass
    assert len(run.keyframes) == 2
    for updates in (3, 17, 31, 32):
        again = BatchTrainer(TASK, None, run.state_before(updates))
        while again.updates < updates:
            again.advance()
        assert np.array_equal(again.state().vector, vectors[updates])


@pytest.fixture
def traced():
    """A word's run with a few traces."""
    from core.tracing.tracer import advance_traced
    from core.training.trainer import Trainer

    made = Experiment(WordTask("ab", "ba"), ModelSpec("RNN", hidden_size=4), TrainingSpec())
    trainer, run = Trainer(made), Run(1, "", made)
    for _ in range(4):
        run.keep(advance_traced(trainer).trace)
    run.move(run.steps.whole(3))
    return run


def test_traces_are_dropped_first_but_for_the_newest_and_the_one_that_is_shown(traced):
    before = traced.nbytes
    assert traced.shrink()
    assert traced.nbytes < before
    assert traced.trace is not None
    assert [epoch for epoch in range(1, 5) if traced.trace_of(epoch)] == [3, 4]
    assert not traced.shrink()
