"""The worker without its thread: one request, one answer, whatever happens."""

import logging
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
import torch

from core.checkpoint.checkpoint import is_of_another
from core.messages.runs import (
    Advance,
    Computed,
    Failed,
    ImportWeights,
    Load,
    Save,
    Saved,
    Trace,
    Traced,
    WeightsRead,
)
from core.runs.records import Source
from core.runs.run import Run
from core.training.trainer import Trainer, train
from core.worker import word_trainers
from core.worker.worker import Worker
from tests.core.lecture_loops import EXPERIMENTS

EXPERIMENT = EXPERIMENTS["rnn"]

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def ask():
    """Sends one request and returns its one answer."""
    worker, answers = Worker(), []
    worker.answered.connect(answers.append)

    def ask(request):
        answers.clear()
        worker.handle(request)
        assert len(answers) == 1
        return answers[0]

    return ask


def advance(run, limit, budget=10.0, trace=False):
    done = run.recording.last_epoch
    return Advance(run.source(done), done, budget, limit, trace)


def add(run, answer):
    """What the session does with an answer."""
    run.extend(answer.epochs, answer.keyframes, answer.trace, answer.diverged, answer.timed)


def test_it_trains_to_the_limit_and_on_from_there_as_the_trainer_does(ask):
    run = Run(1, "x", EXPERIMENT)
    for limit in (4, 20, 100):
        add(run, ask(advance(run, limit)))
    assert run.recording.losses().tolist() == pytest.approx([e.loss for e in train(EXPERIMENT)], 0)
    assert run.recording.keyframe(0).updates == 0


def test_without_a_budget_it_answers_one_epoch(ask):
    answer = ask(advance(Run(1, "x", EXPERIMENT), 100, 0.0, True))
    assert [epoch.number for epoch in answer.epochs] == [1]
    assert answer.trace.epoch == 1


def test_at_the_limit_it_answers_nothing_more(ask):
    run = Run(1, "x", EXPERIMENT)
    add(run, ask(advance(run, 3)))
    request = advance(run, 3)
    assert ask(request) == Computed(request, (), (), None, False)


def test_any_epochs_trace_is_replayed_and_the_frontier_stays_where_it_was(ask):
    run = Run(1, "x", EXPERIMENT)
    add(run, ask(advance(run, 50)))
    for epoch in (40, 3, 41, 3):
        answer = ask(Trace(run.source(epoch - 1), epoch))
        assert isinstance(answer, Traced)
        assert answer.trace.epoch == epoch
        assert answer.trace.losses.mean() == pytest.approx(run.recording.loss(epoch), abs=1e-6)
    assert ask(advance(run, 51)).epochs[0].number == 51


def test_two_runs_in_turn_do_not_mix(ask):
    first, second = Run(1, "x", EXPERIMENT), Run(2, "y", EXPERIMENT.with_values(seed=5))
    for limit in (5, 10):
        for run in (first, second):
            add(run, ask(advance(run, limit)))
    for run in (first, second):
        alone = [epoch.loss for epoch in train(run.experiment.with_values(epochs=10))]
        assert run.recording.losses().tolist() == pytest.approx(alone, 0)
    for epoch in (3, 4):
        for run in (first, second):
            trace = ask(Trace(run.source(epoch - 1), epoch)).trace
            assert trace.losses.mean() == pytest.approx(run.recording.loss(epoch), abs=1e-6)


def test_divergence_is_an_answer_with_its_epoch_and_a_state_to_go_back_to(ask):
    run = Run(1, "x", EXPERIMENTS["emb"].with_values(optimizer="SGD", lr=1e30))
    add(run, ask(advance(run, 100)))
    assert run.diverged is not None
    assert run.recording.last_epoch == run.diverged.number
    assert run.recording.keyframe(0).finite


def test_an_unexpected_error_is_one_sentence_and_the_next_request_works(ask, monkeypatch, caplog):
    run = Run(1, "x", EXPERIMENT)
    add(run, ask(advance(run, 5)))
    request, trained = advance(run, 10), Trainer.advance

    def breaks(trainer):
        trained(trainer)  # the weights have moved on when it fails
        raise RuntimeError("broken")

    with monkeypatch.context() as patch, caplog.at_level(logging.CRITICAL):
        patch.setattr(Trainer, "advance", breaks)
        answer = ask(request)
    assert isinstance(answer, Failed)
    assert (answer.run_id, answer.request) == (1, request)
    assert "unexpected error" in answer.sentence
    assert "\n" not in answer.sentence
    add(run, ask(request))
    alone = [epoch.loss for epoch in train(EXPERIMENT.with_values(epochs=10))]
    assert run.recording.losses().tolist() == pytest.approx(alone, 0)


def test_a_file_that_cannot_be_written_or_read_is_one_sentence(ask, tmp_path):
    source = Source(1, EXPERIMENT, None)
    for request in (
        Save(source, "x", 0, str(tmp_path / "no" / "such" / "folder" / "a.safetensors")),
        Load(str(tmp_path / "nothing.safetensors")),
    ):
        answer = ask(request)
        assert isinstance(answer, Failed)
        assert answer.sentence
        assert "Training stopped" not in answer.sentence


def test_a_save_holds_the_updates_it_was_asked_for(ask, tmp_path):
    path = str(tmp_path / "a.safetensors")
    assert ask(Save(Source(1, EXPERIMENT, None), "x", 7, path)) == Saved(path, 7)
    assert ask(Load(path)).state.updates == 7


def test_weights_of_another_program_are_read_once_for_the_question_and_its_answer(
    tmp_path, monkeypatch
):
    """Reading a .pt takes seconds: a process of its own loads torch for it."""
    path = str(tmp_path / "weights.npz")
    kinds = {"weight_ih_l0": (3, 4), "weight_hh_l0": (3, 3), "bias_ih_l0": 3, "bias_hh_l0": 3}
    write = partial(np.savez, path)
    write(**{name: np.zeros(shape, np.float32) for name, shape in kinds.items()})
    read = []
    before = word_trainers.network_in
    monkeypatch.setattr(word_trainers, "network_in", lambda path: read.append(path) or before(path))
    trainers = word_trainers.WordTrainers()
    assert isinstance(trainers.load(Load(path)), WeightsRead)
    demo = ImportWeights(path, (("task", "demo"),))
    assert not trainers.import_weights(demo).state.updates
    assert read == [path]
    write(**{name: np.ones(shape, np.float32) for name, shape in kinds.items()}, more=np.ones(9))
    trainers.import_weights(demo)
    assert read == [path, path]


def test_a_pt_of_another_program_is_told_apart_without_a_process_that_loads_torch(
    tmp_path, monkeypatch
):
    path = tmp_path / "theirs.pt"
    torch.save(torch.nn.RNN(4, 3).half().state_dict(), path)
    monkeypatch.setattr(word_trainers, "load", None)
    assert is_of_another(path)
    monkeypatch.setattr(word_trainers, "network_in", lambda _: "theirs")
    assert word_trainers.WordTrainers().load(Load(str(path))).network == "theirs"
    for ours in DATA.glob("checkpoints/*.pt"):
        assert not is_of_another(ours), ours
    assert not is_of_another(DATA / "checkpoints/word.safetensors")
    packed = tmp_path / "packed.pt"
    with ZipFile(path) as plain, ZipFile(packed, "w", ZIP_DEFLATED) as again:
        for name in plain.namelist():
            again.writestr(name, plain.read(name))
    assert not is_of_another(packed)  # perhaps one of ours
