"""Training on batches: bit for bit a plain loop, from anywhere, never on what is held out."""

import re
from functools import cache

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_layout
from core.experiment.training import TrainingSpec, lr_at
from core.inference.length_test import probe
from core.inference.writing import recite, sample, write
from core.messages.batch_runs import Probe
from core.messages.texts import Recite, Write
from core.runs.batch_run import BatchSource
from core.settings import SpecError
from core.tasks.batches import held_out, of_text, synthetic, updates_a_pass
from core.text.letters import Letters
from core.text.sampling import Style
from core.tracing.gradient_profile import profile
from core.training.batch_trainer import BatchTrainer, StepDiverged, of_update

KINDS = ("adding", "recall", "parity", "parity_last", "echo", "next")


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


def recall(cell="LSTM", training=None, **model):
    values = {"lr": 0.01, "batch_size": 8, "seed": 3} | (training or {})
    spec = ModelSpec(cell, hidden_size=6, head="Linear", **model)
    return Experiment(SyntheticTask("recall", 7), spec, TrainingSpec(**values))


LETTERS = ("a", "b", "c", "d")
CODES = np.random.default_rng(0).integers(0, 4, 400).astype(np.uint16)


def text(chunk=9, carry=True, cell="LSTM", batch_size=3, **training):
    task = TextTask("pasted", LETTERS, len(CODES), "", chunk, carry, 0.1 if chunk else 0.0)
    model = ModelSpec(cell, hidden_size=6, embedding_dim=3, head="Linear")
    values = {"lr": 0.01, "batch_size": batch_size, "seed": 1, "clip_norm": 1.0} | training
    return Experiment(task, model, TrainingSpec(**values))


def source(experiment, codes=None):
    return BatchSource(1, experiment, codes, None)


def losses(trainer, count):
    return [trainer.advance().loss for _ in range(count)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_batch_is_what_its_seed_and_update_say_and_no_other(kind):
    task = SyntheticTask(kind, 9, 4, 2)
    one, same = synthetic(task, 5, 7, 4), synthetic(task, 5, 7, 4)
    assert (one.inputs == same.inputs).all()
    assert (one.targets == same.targets).all()
    assert (one.inputs != synthetic(task, 5, 8, 4).inputs).any()
    assert (one.inputs != held_out(task, 5, 4).inputs).any()
    assert one.inputs.shape == (9, 4, task.input_size)
    assert len(one.targets) + one.asked <= 9


def test_each_synthetic_target_is_what_the_task_says():
    batch = synthetic(SyntheticTask("adding", 10), 0, 0, 50)
    marked = (batch.inputs[..., 0] * batch.inputs[..., 1]).sum(axis=0)
    assert batch.targets[0] == pytest.approx(marked)
    assert (batch.inputs[:5, :, 1].sum(axis=0) == 1).all()
    assert (batch.inputs[..., 1].sum(axis=0) == 2).all()
    batch = synthetic(SyntheticTask("recall", 10), 0, 0, 50)
    assert (batch.inputs[0, :, :4].argmax(axis=1) == batch.targets[0]).all()
    assert (batch.inputs[:, :, 4].sum(axis=0) == 1).all()
    batch = synthetic(SyntheticTask("parity", 10), 0, 0, 50)
    assert (batch.inputs[:4, :, 0].sum(axis=0) % 2 == batch.targets[3]).all()
    batch = synthetic(SyntheticTask("echo", 10, 4, 3), 0, 0, 50)
    assert batch.asked == 3
    assert (batch.inputs[:7].argmax(axis=2) == batch.targets).all()
    batch = synthetic(SyntheticTask("next", 10), 0, 0, 50)
    assert (batch.inputs[1:].argmax(axis=2) == batch.targets).all()


@pytest.mark.turns(3)
@pytest.mark.parametrize("cell", ["RNN", "LSTM", "GRU"])
def test_losses_are_those_of_a_plain_loop_bit_for_bit(cell):
    experiment = recall(cell, {"clip_norm": 0.5})
    torch.manual_seed(3)
    recurrent, head = getattr(nn, cell)(5, 6), nn.Linear(6, 4)
    parameters = [*recurrent.parameters(), *head.parameters()]
    optimizer, found = torch.optim.Adam(parameters, lr=0.01), []
    for update in range(30):
        batch = of_update(experiment, update)
        optimizer.zero_grad()
        out, _ = recurrent(torch.from_numpy(batch.inputs))
        logits = head(out)[-1]
        loss = functional.cross_entropy(logits, torch.from_numpy(batch.targets[0]))
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 0.5)
        optimizer.step()
        found.append(loss.item())
    assert losses(BatchTrainer(experiment), 30) == found


def test_a_language_model_is_a_plain_loop_with_carried_and_detached_state():
    experiment = text(weight_decay=0.01)
    torch.manual_seed(1)
    table, lstm, head = nn.Embedding(4, 3), nn.LSTM(3, 6), nn.Linear(6, 4)
    parameters = [*table.parameters(), *lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01, weight_decay=0.01)
    data = torch.from_numpy(CODES[:360].astype(np.int64)).view(3, 120).t()
    found, state = [], None
    for update in range(30):
        place = update % 13 * 9
        if place == 0:
            state = (torch.zeros(1, 3, 6), torch.zeros(1, 3, 6))
        optimizer.zero_grad()
        out, state = lstm(table(data[place : place + 9]), tuple(s.detach() for s in state))
        target = data[place + 1 : place + 10]
        loss = functional.cross_entropy(head(out).flatten(0, 1), target.flatten())
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        found.append(loss.item())
    assert updates_a_pass(experiment.task, 3) == 13
    assert losses(BatchTrainer(experiment, CODES), 30) == found


RESUMED = {
    "carried": text(),
    "reset SGD": text(carry=False, optimizer="SGD"),
    "GRU StepLR": text(cell="GRU", scheduler="StepLR", period=5),
    "dropout": recall(num_layers=2, dropout=0.5),
    "bidirectional": recall("GRU", bidirectional=True),
}
SPLITS = (0, 1, 7, 13, 14, 20)


# Daily each run at three updates and each update with two runs or three.
@pytest.mark.turns(5, always=("dropout-13",))
@pytest.mark.parametrize(
    ("experiment", "split"),
    [
        pytest.param(
            *(experiment, split),
            marks=[pytest.mark.slow] if (row + column) % 2 else [],
            id=f"{name}-{split}",
        )
        for row, (name, experiment) in enumerate(RESUMED.items())
        for column, split in enumerate(SPLITS)
    ],
)
def test_a_run_resumed_at_any_update_goes_on_bit_for_bit(experiment, split):
    codes = codes_of(experiment)
    first = BatchTrainer(experiment, codes)
    expected, end = whole(experiment)
    assert losses(first, split) == expected[:split]
    resumed = BatchTrainer(experiment, codes, first.state())
    assert losses(resumed, 30 - split) == expected[split:]
    assert (resumed.state().vector == end.vector).all()


def codes_of(experiment):
    return CODES if isinstance(experiment.task, TextTask) else None


@cache
def whole(experiment):
    """The losses of 30 updates without a rest, and the state after them."""
    trainer = BatchTrainer(experiment, codes_of(experiment))
    return losses(trainer, 30), trainer.state()


def test_looking_changes_nothing_of_the_run():
    experiment = text(batch_size=2)
    plain, looked = BatchTrainer(experiment, CODES), BatchTrainer(experiment, CODES)
    expected = losses(plain, 12)
    found = []
    for _ in range(12):
        looked.evaluate()
        profile(looked)
        sample(looked, 20, Style())
        write(looked, Write(source(experiment), 0, Letters.of("ab"), 4, Style(), 0))
        recite(looked, Recite(source(experiment), 0, 3, 20))
        found.append(looked.advance().loss)
    assert found == expected


def test_held_out_letters_are_never_read_in_training():
    experiment = text(chunk=9, batch_size=3)
    seen = set()
    places = np.arange(400)
    for update in range(updates_a_pass(experiment.task, 3) * 2):
        batch = of_text(experiment.task, places, update, 3)
        seen |= set(batch.inputs.ravel()) | set(batch.targets.ravel())
        assert (batch.inputs[1:] == batch.targets[:-1]).all()
    assert max(seen) < experiment.task.trained == 360


def test_the_whole_text_is_one_sequence_from_its_first_letter():
    experiment = text(chunk=0, batch_size=1, carry=False)
    batch = of_update(experiment, 5, CODES)
    assert batch.inputs.shape == (399, 1)
    assert (batch.targets[:, 0] == CODES[1:]).all()


@pytest.mark.parametrize("name", ["StepLR", "ExponentialLR", "CosineAnnealingLR"])
def test_the_learning_rate_is_that_of_torchs_scheduler(name):
    training = TrainingSpec(lr=0.1, scheduler=name, gamma=0.9, period=7)
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.1)
    options = {"StepLR": (7, 0.9), "ExponentialLR": (0.9,), "CosineAnnealingLR": (7,)}
    scheduler = getattr(torch.optim.lr_scheduler, name)(optimizer, *options[name])
    for update in range(20):
        assert lr_at(training, update) == pytest.approx(optimizer.param_groups[0]["lr"], abs=1e-12)
        optimizer.step()
        scheduler.step()


def test_an_orthogonal_start_and_a_forget_bias_are_what_they_say():
    model = BatchTrainer(recall(init="orthogonal", gain=1.5, forget_bias=5.0)).model
    plain = BatchTrainer(recall()).model
    weights = model.lane_weights(0)
    for gate in weights.weight_hh.chunk(4):
        assert torch.allclose(gate @ gate.T, 2.25 * torch.eye(6), atol=1e-5)
    assert (weights.bias_ih + weights.bias_hh)[6:12].tolist() == [5.0] * 6
    assert torch.equal(weights.weight_ih, plain.lane_weights(0).weight_ih)
    assert torch.equal(weights.bias_hh[:6], plain.lane_weights(0).bias_hh[:6])


def test_gradients_through_time_are_autograds_total_ones():
    experiment = recall("RNN")
    trainer = BatchTrainer(experiment)
    batch = of_update(experiment, 0)
    x, h, states = torch.from_numpy(batch.inputs), torch.zeros(8, 6), []
    rnn = trainer.model.rnn
    for x_t in x:
        pre = functional.linear(x_t, rnn.weight_ih_l0, rnn.bias_ih_l0)
        h = torch.tanh(pre + functional.linear(h, rnn.weight_hh_l0, rnn.bias_hh_l0))
        h.retain_grad()
        states.append(h)
    logits = trainer.model.fc(h)
    functional.cross_entropy(logits, torch.from_numpy(batch.targets[0])).backward()
    found = profile(trainer).grad_h[0]
    assert found == pytest.approx([float(state.grad.norm()) for state in states], rel=1e-4)


def test_a_loss_out_of_all_bounds_ends_the_run_and_the_state_before_is_finite():
    task = SyntheticTask("adding", 30)
    model = ModelSpec("RNN", hidden_size=32, head="Linear", init="orthogonal", gain=1.5)
    training = TrainingSpec(optimizer="SGD", lr=0.1, batch_size=32)
    trainer = BatchTrainer(Experiment(task, model, training))
    with pytest.raises(StepDiverged, match="diverged at update"):
        losses(trainer, 200)
    clipped = BatchTrainer(
        Experiment(task, model, TrainingSpec(optimizer="SGD", lr=0.1, batch_size=32, clip_norm=1.0))
    )
    assert all(np.isfinite(losses(clipped, 60)))


@pytest.mark.slow  # tests/gui/tasks/test_closer_look.py trains such a one, too
def test_a_bidirectional_net_knows_the_next_symbol_only_because_it_reads_it():
    task = SyntheticTask("next", 8, 4)
    model = ModelSpec("GRU", hidden_size=16, head="Linear", bidirectional=True)
    trainer = BatchTrainer(Experiment(task, model, TrainingSpec(lr=0.02, batch_size=32)))
    losses(trainer, 150)
    found = probe(trainer, Probe(source(trainer.experiment), 150, 8))
    assert found.score > 0.98
    assert found.prefixes < 0.4


def test_writing_at_temperature_0_takes_the_likeliest_and_top_k_keeps_the_rest_out():
    trainer = BatchTrainer(text(), CODES)
    greedy = write(trainer, Write(source(text()), 0, Letters.of("abc"), 12, Style(0.0), 1))
    assert all(letter.text == letter.top[0][0] for letter in greedy.letters)
    few = write(trainer, Write(source(text()), 0, Letters.of("abc"), 40, Style(3.0, 2), 1))
    assert all(letter.text in [name for name, _ in letter.top[:2]] for letter in few.letters)
    assert len({letter.text for letter in few.letters}) > 1
    assert sum(p for _, p in greedy.letters[0].top) == pytest.approx(1.0, abs=1e-5)


def test_an_unknown_letter_or_an_empty_prompt_is_refused_in_a_sentence():
    trainer = BatchTrainer(text(), CODES)
    for prompt, told in (("", "Type at least one letter"), ("xa", "never met 'x'")):
        found = write(trainer, Write(source(text()), 0, Letters.of(prompt), 3, Style(), 1))
        assert told in found.refusal
        assert not found.letters


@pytest.mark.parametrize(
    ("build", "field", "told"),
    [
        (lambda: text(batch_size=200), "batch_size", "need 2,000 letters"),
        (lambda: recall("RNNCell"), "cell", "fed step by step"),
        (lambda: recall("GRU", forget_bias=1.0), "forget_bias", "only an LSTM"),
        (lambda: recall(dropout=0.5), "dropout", "acts between layers"),
        (lambda: recall(embedding_dim=4), "embedding_dim", "numbers already"),
        (lambda: SyntheticTask("echo", 5, 4, 5), "delay", "less than the length"),
        (lambda: SyntheticTask("adding", 501), "length", "from 2 to 500"),
        (
            lambda: Experiment(
                SyntheticTask(), ModelSpec("LSTM", hidden_size=2048, head="Linear", num_layers=4)
            ),
            "hidden_size",
            "MB of weights",
        ),
        (
            lambda: Experiment(
                SyntheticTask("adding", 500),
                ModelSpec("LSTM", hidden_size=512, head="Linear"),
                TrainingSpec(batch_size=1024),
            ),
            "batch_size",
            "A pass over 1,024 sequences of 500 steps needs about",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_its_field_and_a_sentence(build, field, told):
    with pytest.raises(SpecError) as caught:
        build()
    assert caught.value.field == field
    assert told in str(caught.value)


def test_an_experiment_on_a_text_survives_plain_dicts():
    for experiment in (text(), recall(), Experiment(SyntheticTask("parity"), recall().model)):
        assert Experiment.from_dict(experiment.to_dict()) == experiment


@pytest.mark.parametrize(("cell", "layers"), [("LSTM", 4), ("LSTM", 1), ("RNN", 4)])
def test_a_network_too_large_is_told_the_most_units_that_are_kept(cell, layers):
    def sized(size):
        return Experiment(
            SyntheticTask(),
            ModelSpec(cell, hidden_size=size, head="Linear", num_layers=layers),
        )

    with pytest.raises(SpecError, match="MB of weights") as refused:
        sized(2048)
    sentence = str(refused.value)
    assert (f"with {layers} layers" in sentence) == (layers > 1)
    assert "lane" not in sentence
    most = int(re.search(r"enough for ([\d,]+) units", sentence)[1].replace(",", ""))
    sized(most)
    with pytest.raises(SpecError, match="MB of weights"):
        sized(most + 1)


FROZEN = {
    "all that is recurrent": lambda name: not name.startswith("fc."),
    "the head": lambda name: name.startswith("fc."),
    "all but one bias": lambda name: name != "fc.bias",
}


@pytest.mark.parametrize("which", FROZEN)
@pytest.mark.parametrize("cell", ["RNN", "LSTM", "GRU"])
def test_what_is_frozen_changes_no_gradient_through_time_and_the_run_goes_on(cell, which):
    free = recall(cell)
    names = tuple(name for name, _ in parameter_layout(free) if FROZEN[which](name))
    trainer = BatchTrainer(free.with_values(frozen=names))
    found, expected = profile(trainer), profile(BatchTrainer(free))
    assert np.array_equal(found.grad_h, expected.grad_h)
    assert found.grad_h.any()
    before = {name: each.clone() for name, each in trainer.model.named_parameters()}
    trainer.advance()
    still = [n for n, each in trainer.model.named_parameters() if torch.equal(each, before[n])]
    assert still == list(names)
