"""The order of operations, that back undoes forth, and that every operation has its place."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment import Experiment, RandomInputs
from core.experiment.model import ModelSpec
from core.trace.operations import Kind, Operation, Operations
from core.trace.playhead import Playhead
from tests.core.trace.test_operands import experiments


def kinds(experiment, step):
    return [each.kind for each in Operations(experiment).of(step)]


def test_the_lectures_loop_takes_its_loss_at_every_step():
    experiment = Experiment(model=ModelSpec("RNNCell"))
    step = ["input", "input_product", "hidden_product", "biases", "sum", "hidden", "softmax"]
    assert kinds(experiment, 1) == ["zero_grad", *step, "loss"]
    assert kinds(experiment, 6) == ["total_loss"]


def test_an_rnn_takes_its_losses_after_the_pass_and_its_gradients_backward():
    experiment = Experiment(model=ModelSpec("RNN", num_layers=2, head="Linear"))
    assert kinds(experiment, 2).count("hidden") == 2
    assert kinds(experiment, 2)[-2:] == ["head", "softmax"]
    assert kinds(experiment, 6) == ["loss"] * 5 + ["total_loss"]
    back = Operations(experiment).of(7)
    assert back[0] == Operation("grad_logits", t=4)
    assert [each.lane for each in back[1:]] == [1, 1, 0, 0]


def test_an_lstms_gates_are_computed_one_after_the_other():
    experiment = Experiment(model=ModelSpec("LSTM", head="Linear"))
    found = [(each.kind, each.part) for each in Operations(experiment).of(2)]
    gates = [pair for gate in "ifgo" for pair in (("sum", gate), ("gate", gate))]
    assert found[4:12] == gates
    assert [kind for kind, _ in found[12:]] == ["cell", "hidden", "head", "softmax"]


def test_a_demo_ends_with_its_pass():
    operations = Operations(Experiment(RandomInputs(), ModelSpec("RNN")))
    assert operations.of(1)[0].kind == "input"
    assert {each.kind for each in operations.of(3)}.isdisjoint({"softmax", "loss"})
    assert operations.of(4) == ()


@given(experiments(), st.integers(0, 400))
@settings(max_examples=30, deadline=None)
def test_step_back_undoes_every_operation(experiment, count):
    operations, heads = Operations(experiment), [Playhead(1, 0)]
    for _ in range(count):
        heads.append(operations.after(heads[-1]))
    assert heads == sorted(set(heads))  # each moment has one name, and later is greater
    for earlier, later in pairwise(heads):
        assert operations.before(later, 1) == earlier
    assert operations.before(Playhead(1, 0), 1) == Playhead(1, 0)


@given(experiments())
@settings(max_examples=30, deadline=None)
def test_an_epoch_does_each_operation_once(experiment):
    operations = Operations(experiment)
    steps = range(1, operations.steps.last + 1)
    found = [each for step in steps for each in operations.of(step)]
    assert len(found) == len(set(found))
    assert {each.kind for each in found} <= set(Kind)
    cells = {(each.lane, each.t) for each in found if each.kind == "hidden"}
    back = {(each.lane, each.t) for each in found if each.kind == "grad_hidden"}
    assert len(cells) == experiment.task.seq_len * experiment.model.num_lanes
    assert cells == back
    assert sum(each.kind == "loss" for each in found) == experiment.task.seq_len
