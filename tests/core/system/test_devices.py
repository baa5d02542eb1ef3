"""Devices: what is found, moving a run from one to another, and what is said when one fails.

No GPU is needed: "cpu:0" is another device to all of our code, and the same one to torch.
"""

from functools import cache

import numpy as np
import pytest
import torch

from core.checkpoint.checkpoint import load
from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.messages.batch_runs import (
    DevicesFound,
    FindDevices,
    Plan,
    Practise,
    Probe,
    SaveBatchRun,
    SavedBatchRun,
    UseThreads,
)
from core.messages.texts import Write
from core.runs.batch_run import BatchRun, BatchSource
from core.system.devices import CPU, Device, DeviceError, cores, failure, find
from core.text.letters import Letters
from core.text.sampling import Style
from core.training.batch_trainer import BatchTrainer
from core.worker.batch_trainers import BatchTrainers

LETTERS = "to be or not to be, that is the question. " * 12
VOCABULARY = tuple(sorted(set(LETTERS)))
CODES = np.array([VOCABULARY.index(letter) for letter in LETTERS], np.int64)
PLAN = Plan(evaluate=10, profile=10, keyframe=8)
LIMIT = 30


def task_experiment(cell="LSTM", **training):
    values = {"lr": 0.02, "epochs": LIMIT, "batch_size": 4} | training
    model = ModelSpec(cell, hidden_size=8, head="Linear")
    return Experiment(SyntheticTask("echo", 6, 2, 1), model, TrainingSpec(**values))


def text_experiment(cell="GRU", dropout=0.0, optimizer="Adam"):
    task = TextTask("pasted", VOCABULARY, len(CODES), chunk=8)
    layers = 2 if dropout else 1
    model = ModelSpec(
        cell, embedding_dim=4, hidden_size=8, num_layers=layers, dropout=dropout, head="Linear"
    )
    training = TrainingSpec(optimizer=optimizer, lr=0.02, epochs=LIMIT, batch_size=3, clip_norm=1.0)
    return Experiment(task, model, training)


def codes_of(experiment):
    return CODES if isinstance(experiment.task, TextTask) else None


class Bench:
    """A run that is trained an update at a time, as the window's requests would."""

    def __init__(self, experiment):
        self.trainers, self.run = BatchTrainers(lambda _: None), BatchRun(1, experiment)

    def source(self, device, updates=None):
        state = self.run.state_before(self.run.updates if updates is None else updates)
        experiment = self.run.experiment
        return BatchSource(1, experiment, codes_of(experiment), state, device)

    def step(self, device="cpu"):
        request = Practise(self.source(device), self.run.updates, 0.0, LIMIT, PLAN)
        answer = self.trainers.answer(request)
        self.run.append(answer.steps)
        for event in answer.events:
            self.run.add(event)
        for state in answer.keyframes:
            self.run.keyframes.add(state)

    def train(self, device_at=lambda updates: "cpu"):
        while not self.run.done:
            self.step(device_at(self.run.updates))
        return self.run

    @property
    def frontier(self):
        return self.trainers._cache._frontiers[1]


@cache
def undisturbed():
    """The losses of the text's run on one device throughout."""
    return Bench(text_experiment()).train().losses.tolist()


# what there is ------------------------------------------------------------------------------


def test_the_cpu_is_always_there_and_first():
    assert find()[0] == CPU
    assert cores() >= 1


def test_gpus_are_found_with_their_names_and_told_to_reckon_in_full_precision(monkeypatch):
    names = ("NVIDIA GeForce RTX 4070", "NVIDIA H100")
    full = []
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda n: names[n])
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr("core.system.devices._use_full_precision", lambda: full.append(True))
    found = find()
    assert [device.id for device in found] == ["cpu", "cuda:0", "cuda:1", "mps"]
    assert found[1].label == "NVIDIA GeForce RTX 4070 (cuda:0)"
    assert full == [True]


def test_a_driver_that_does_not_fit_leaves_the_cpu(monkeypatch):
    def broken():
        raise RuntimeError("CUDA driver initialization failed")

    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", broken)
    assert find()[0] == CPU
    assert not [device for device in find() if device.id.startswith("cuda")]


def test_the_worker_answers_with_devices_and_cores():
    answer = BatchTrainers(lambda _: None).answer(FindDevices())
    assert isinstance(answer, DevicesFound)
    assert answer.devices[0] == CPU
    assert answer.cores == cores()


# another device -----------------------------------------------------------------------------


@pytest.mark.turns(4, always=("text-lstm-sgd",))
@pytest.mark.parametrize(
    "experiment",
    [
        task_experiment("RNN", optimizer="SGD"),
        task_experiment("LSTM"),
        text_experiment("GRU"),
        text_experiment("LSTM", dropout=0.5),
        text_experiment("LSTM", optimizer="SGD"),
    ],
    ids=["rnn-sgd", "lstm", "text-gru", "text-lstm-dropout", "text-lstm-sgd"],
)
def test_a_run_that_changes_its_device_at_every_update_is_bit_for_bit_the_same(experiment):
    whole = Bench(experiment).train()
    moved = Bench(experiment).train(lambda updates: "cpu:0" if updates % 2 else "cpu")
    assert moved.losses.tolist() == whole.losses.tolist()
    assert moved.norms.tolist() == whole.norms.tolist()
    assert list(moved.scores) == list(whole.scores)
    assert all(
        np.array_equal(one.grad_h, other.grad_h)
        for one, other in zip(moved.profiles, whole.profiles, strict=True)
    )


def test_the_trainer_is_another_one_and_no_batch_is_trained_twice(monkeypatch):
    bench, made = Bench(task_experiment()), []
    plain = BatchTrainer.advance
    monkeypatch.setattr(BatchTrainer, "advance", lambda self: made.append(1) or plain(self))
    for device in ("cpu", "cpu", "cpu:0", "cpu:0"):
        bench.step(device)
        assert bench.frontier.device == device
    assert len(made) == bench.run.updates == 4


def test_a_request_of_the_old_device_that_comes_late_does_no_harm():
    bench = Bench(text_experiment())
    late = Practise(bench.source("cpu"), 0, 0.0, LIMIT, PLAN)
    for _ in range(5):
        bench.step("cpu:0")
    answer = bench.trainers.answer(late)
    bench.run.append(answer.steps)
    bench.train(lambda _: "cpu:0")
    assert bench.run.losses.tolist() == undisturbed()


def test_a_device_that_gives_nothing_back_costs_a_replay_and_no_number(monkeypatch):
    bench = Bench(text_experiment())
    for _ in range(13):
        bench.step("cpu:0")
    lost, plain = bench.frontier, BatchTrainer.state

    def state(self):
        if self is lost:
            raise RuntimeError("CUDA error: unspecified launch failure")
        return plain(self)

    monkeypatch.setattr(BatchTrainer, "state", state)
    bench.train()
    assert bench.run.losses.tolist() == undisturbed()


def test_a_test_and_writing_take_the_device_that_is_asked_for():
    bench = Bench(text_experiment())
    for _ in range(20):
        bench.step()
    style = Style(temperature=0)
    now = [
        bench.trainers.answer(Write(bench.source(device), 20, Letters.of("to "), 6, style, 1))
        for device in ("cpu", "cpu:0")
    ]
    assert now[0].letters == now[1].letters
    assert bench.frontier.device == "cpu:0"
    past = [
        bench.trainers.answer(Write(bench.source(device, 11), 11, Letters.of("to "), 6, style, 1))
        for device in ("cpu", "cpu:0")
    ]
    assert past[0].letters == past[1].letters
    assert [each.device for each in bench.trainers._cache._replayers.values()] == ["cpu:0"]


def test_dropout_passes_over_cudnn_whose_draws_cannot_be_repeated(monkeypatch):
    for dropout, expected in ((0.5, False), (0.0, True)):
        trainer = BatchTrainer(text_experiment("LSTM", dropout), CODES)
        seen, plain = [], trainer.model.read

        def read(*given, seen=seen, plain=plain):
            seen.append(torch.backends.cudnn.enabled)
            return plain(*given)

        monkeypatch.setattr(trainer.model, "read", read)
        trainer.advance()
        assert seen == [expected]
        assert torch.backends.cudnn.enabled


# failing ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB"), "memory is full"),
        (RuntimeError("MPS backend out of memory"), "memory is full"),
        (RuntimeError("CUDA error: no kernel image is available"), "not built for it"),
        (AssertionError("Torch not compiled with CUDA enabled"), "cannot use it"),
        (RuntimeError("CUDA error: launch timed out.\nCUDA kernel errors"), "launch timed out"),
        (RuntimeError(""), "no reason"),
    ],
)
def test_a_failure_is_one_line_that_names_the_device_and_advises_the_cpu(error, reason):
    sentence = str(failure(Device("cuda:0", "NVIDIA H100"), error))
    assert sentence.startswith("NVIDIA H100 (cuda:0) cannot go on: ")
    assert reason in sentence
    assert "choose the CPU under Run > Compute…" in sentence
    assert "\n" not in sentence
    assert ".." not in sentence


@pytest.mark.skipif(torch.cuda.is_available(), reason="its point is a GPU that is not there")
def test_a_gpu_that_is_not_there_is_a_sentence_and_the_run_goes_on_on_the_cpu():
    bench = Bench(text_experiment())
    for _ in range(13):
        bench.step()
    for _ in range(2):  # two requests are under way
        with pytest.raises(DeviceError, match="cuda:0 cannot go on: this PyTorch cannot use it"):
            bench.step("cuda:0")
    bench.train()
    assert bench.run.losses.tolist() == undisturbed()


def test_memory_that_runs_out_costs_no_update_that_was_recorded(monkeypatch):
    bench = Bench(text_experiment())
    for _ in range(21):
        bench.step("cpu:0")
    plain = BatchTrainer.advance

    def advance(self):
        if self.device == "cpu:0":
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return plain(self)

    monkeypatch.setattr(BatchTrainer, "advance", advance)
    with pytest.raises(DeviceError, match="memory is full"):
        bench.step("cpu:0")
    assert bench.run.updates == 21
    assert 1 not in bench.trainers._cache._frontiers
    bench.train()
    assert bench.run.losses.tolist() == undisturbed()


@pytest.mark.skipif(torch.cuda.is_available(), reason="its point is a GPU that is not there")
@pytest.mark.parametrize("fails_first", [False, True])
def test_what_was_trained_can_be_saved_whatever_the_device_does(tmp_path, fails_first):
    bench, path = Bench(text_experiment()), tmp_path / "kept.safetensors"
    for _ in range(13):
        bench.step()
    state = bench.frontier.state()
    if fails_first:  # and nothing is left of the trainer but what was recorded
        bench.trainers.forget()
        with pytest.raises(DeviceError):
            bench.step("cuda:0")
    answer = bench.trainers.answer(SaveBatchRun(bench.source("cuda:0"), "", 13, str(path)))
    assert isinstance(answer, SavedBatchRun)
    assert load(path).state.vector.tolist() == state.vector.tolist()


def test_a_failing_device_takes_no_other_devices_trainers_with_it(monkeypatch):
    bench = Bench(task_experiment())
    for _ in range(5):
        bench.step()
    kept = bench.frontier
    monkeypatch.setattr(
        BatchTrainer, "zeros", lambda *_: (_ for _ in ()).throw(RuntimeError("out of memory"))
    )
    with pytest.raises(DeviceError):
        bench.trainers.answer(Probe(bench.source("cpu:0"), 5, 9))
    assert bench.frontier is kept


def test_an_error_on_the_cpu_is_no_devices_fault(monkeypatch):
    bench = Bench(task_experiment())
    monkeypatch.setattr(BatchTrainer, "advance", lambda self: torch.zeros(2) @ torch.zeros(3))
    with pytest.raises(RuntimeError, match="size"):
        bench.step()


# threads ------------------------------------------------------------------------------------


def test_threads_are_of_these_runs_alone(monkeypatch):
    before, seen, plain = torch.get_num_threads(), [], BatchTrainer.advance

    def advance(self):
        seen.append(torch.get_num_threads())
        return plain(self)

    monkeypatch.setattr(BatchTrainer, "advance", advance)
    bench = Bench(task_experiment())
    bench.trainers.answer(UseThreads(before + 1))
    bench.step()
    bench.trainers.forget()  # after an unexpected error the number still holds
    bench.step()
    assert seen == [before + 1] * 3  # one is the replay
    assert torch.get_num_threads() == before


def test_threads_are_given_back_where_a_device_fails(monkeypatch):
    before, bench = torch.get_num_threads(), Bench(task_experiment())

    def advance(self):
        raise RuntimeError("CUDA out of memory")

    monkeypatch.setattr(BatchTrainer, "advance", advance)
    bench.trainers.answer(UseThreads(before + 1))
    with pytest.raises(DeviceError):
        bench.step("cpu:0")
    assert torch.get_num_threads() == before
