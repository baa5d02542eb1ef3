"""Forks: a past state begins a run of its own, bit for bit where nothing was changed."""

import json

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.experiment import Experiment
from core.runs.fork import WeightEdit, forked, recurrent_weights
from core.runs.records import TrainingState, named
from core.settings import SpecError
from core.training.trainer import Trainer

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
TRAINED = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")


def trained(experiment, epochs, state=None):
    """The trainer after that many epochs, and their losses."""
    trainer = Trainer(experiment, state)
    return trainer, [trainer.advance().loss for _ in range(epochs)]


@pytest.mark.turns(5, always=("7-hello-lstm-Adam",))
@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
@pytest.mark.parametrize("lesson", TRAINED)
@pytest.mark.parametrize("epoch", [0, 1, 7])
def test_an_unchanged_fork_continues_bit_for_bit(lesson, epoch, optimizer):
    experiment = LESSONS[lesson].with_values(optimizer=optimizer)
    whole, losses = trained(experiment, 12)
    start = trained(experiment, epoch)[0].state()
    fork, rest = trained(experiment, 12 - epoch, forked(experiment, start, experiment))
    assert rest == losses[epoch:]
    assert np.array_equal(fork.state().vector, whole.state().vector)


def test_another_optimiser_starts_without_memory_and_keeps_the_weights():
    adam = LESSONS["hello-rnn"]
    sgd = adam.with_values(optimizer="SGD")
    state = trained(adam, 5)[0].state()
    there = forked(adam, state, sgd)
    assert there.updates == 5
    back = named(adam, forked(sgd, there, adam))
    for name, values in named(adam, state).items():
        assert np.array_equal(back[name], 0 * values if "optimizer" in name else values)


def test_adam_that_begins_late_counts_its_own_steps():
    sgd = LESSONS["hello-rnn"].with_values(optimizer="SGD")
    adam = sgd.with_values(optimizer="Adam")
    state = trained(sgd, 5)[0].state()
    trainer, _ = trained(adam, 2, forked(sgd, state, adam))
    assert named(adam, trainer.state())["optimizer.0.step"] == 2


def test_memory_that_is_cut_and_frozen_leaves_four_of_five_letters_at_best():
    """Both l's get the same answer: teaching.md, section 2."""
    lesson = LESSONS["hello-embedding"]
    cut = recurrent_weights(lesson)
    assert cut == ("rnn.weight_hh_l0", "rnn.weight_hh_l1")
    start = Trainer(lesson).state()
    edits = [WeightEdit(name, (), 0) for name in cut]
    after = lesson.with_values(frozen=cut)
    trainer, losses = trained(after, 60, forked(lesson, start, after, edits))
    assert losses[-1] == pytest.approx(2 * np.log(2) / 5, abs=2e-3)
    weights = named(after, trainer.state())
    assert not any(weights[name].any() for name in cut)


def test_one_number_is_set_by_hand_and_no_other():
    lesson = LESSONS["hello-rnn"]
    state = trained(lesson, 3)[0].state()
    edit = WeightEdit("rnn.weight_hh_l0", (2, 1), 0.5)
    made = forked(lesson, state, lesson, [edit])
    assert made.updates == 3
    assert edit.text == "weight_hh_l0[2, 1] = 0.5"
    before, after = named(lesson, state), named(lesson, made)
    changed = {name for name in before if not np.array_equal(before[name], after[name])}
    assert changed == {"rnn.weight_hh_l0"}
    assert after["rnn.weight_hh_l0"][2, 1] == 0.5
    assert (before["rnn.weight_hh_l0"] != after["rnn.weight_hh_l0"]).sum() == 1


@pytest.mark.parametrize("index", [(4, 0), (0, -1), (0,), (0, 0, 0)])
def test_an_edit_outside_of_its_parameter_is_refused_by_name(index):
    lesson = LESSONS["hello-rnn"]
    with pytest.raises(SpecError, match=r"weight_hh_l0.* is outside of rnn.weight_hh_l0"):
        forked(lesson, Trainer(lesson).state(), lesson, [WeightEdit("rnn.weight_hh_l0", index, 0)])


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e39])
def test_a_number_that_no_weight_can_have_is_refused(value):
    with pytest.raises(SpecError, match="finite"):
        WeightEdit("rnn.weight_hh_l0", (0, 0), value)


def test_another_network_is_no_fork():
    lesson = LESSONS["hello-rnn"]
    with pytest.raises(SpecError, match="keeps its network"):
        forked(lesson, Trainer(lesson).state(), lesson.with_values(hidden_size=8))


def test_a_demo_is_forked_too_with_a_weight_set_by_hand():
    demo = LESSONS["rnn-cell"]
    made = forked(demo, Trainer(demo).state(), demo, [WeightEdit("rnncell.bias_ih", (0,), 2)])
    assert made.updates == 0
    assert named(demo, made)["rnncell.bias_ih"][0] == 2


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"frozen": ("rnn.weight",)}, "'rnn.weight'; allowed is one of rnn.weight_ih_l0"),
        ({"frozen": "rnn.weight_hh_l0"}, "allowed is names of parameters"),
        ({"clip_norm": -1}, "clip_norm is -1; allowed is 0"),
        ({"clip_norm": float("nan")}, "clip_norm is nan"),
        ({"clip_norm": True}, "clip_norm is True"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_value(values, says):
    with pytest.raises(SpecError, match=says):
        LESSONS["hello-rnn"].with_values(**values)


def test_not_everything_may_be_frozen():
    lesson = LESSONS["hello-rnn"]
    names = tuple(name for name in named(lesson, Trainer(lesson).state()) if "optim" not in name)
    with pytest.raises(SpecError, match="at least one must be trained"):
        lesson.with_values(frozen=names)


def test_the_new_settings_survive_json_and_files_without_them_still_open():
    lesson = LESSONS["hello-rnn"].with_values(frozen=("rnn.weight_hh_l0",), clip_norm=1)
    data = lesson.to_dict()
    assert data == json.loads(json.dumps(data))
    assert Experiment.from_dict(data) == lesson
    for name in ("frozen", "clip_norm"):
        del data["training"][name]
    assert Experiment.from_dict(data) == LESSONS["hello-rnn"]


def test_replaying_to_before_adams_first_step_forgets_its_memory():
    lesson = LESSONS["hello-rnn"]
    start = Trainer(lesson).state()
    trainer, losses = trained(lesson, 4)
    trainer.restore(TrainingState(0, start.vector.copy()))
    assert [trainer.advance().loss for _ in range(4)] == losses
