"""Checkpoints of an earlier version, in format 1: they open, and train on as they did there.

tests/data/checkpoints/next.json holds what that version itself came to in the three updates after
each file, and, of a word, the letters it then answered.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from core.checkpoint import pt as checkpoint_pt
from core.checkpoint import pt_child
from core.checkpoint.checkpoint import Checkpoint, load
from core.checkpoint.format import about
from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.settings import SpecError
from core.tasks.synthetic import SyntheticTask
from core.tasks.text import TextTask
from core.training.batch_trainer import BatchTrainer
from core.training.trainer import Trainer

FILES = Path(__file__).resolve().parents[2] / "data" / "checkpoints"
NEXT = json.loads((FILES / "next.json").read_text(encoding="utf-8"))
SUFFIXES = (".safetensors", ".pt")
EARLIER = {
    "word": Experiment(
        WordTask("café👍🏽", "afé👍🏽c"),
        ModelSpec("LSTM", hidden_size=3, embedding_dim=2, head="Linear"),
        TrainingSpec(lr=0.1, clip_norm=1.0, frozen=("emb.weight",)),
    ),
    "word-rnn": Experiment(
        WordTask("hello", "ohlol"),
        ModelSpec("RNN", "relu", 0, 3, 2, True, True, "Linear", "random"),
        TrainingSpec(optimizer="SGD", lr=0.2, seed=7),
    ),
    "word-gru": Experiment(
        WordTask("naïve ", "aïve n"),
        ModelSpec("GRU", "tanh", 3, 4, 1, True, head="Linear", init="orthogonal", gain=0.9),
        TrainingSpec(lr=0.05, weight_decay=0.01, scheduler="StepLR", gamma=0.5, period=2),
    ),
    "task": Experiment(
        SyntheticTask("echo", 8),
        ModelSpec("GRU", hidden_size=4, head="Linear"),
        TrainingSpec(batch_size=2, optimizer="SGD"),
    ),
    "task-lstm": Experiment(
        SyntheticTask("adding", 12),
        ModelSpec("LSTM", hidden_size=4, bidirectional=True, head="Linear", forget_bias=1.0),
        TrainingSpec(batch_size=3, lr=0.01, seed=3),
    ),
    "task-rnn": Experiment(
        SyntheticTask("parity", 9),
        ModelSpec("RNN", hidden_size=3, num_layers=2, dropout=0.5, head="Linear"),
        TrainingSpec(batch_size=4, lr=0.02, clip_norm=0.5, seed=5),
    ),
    "text": Experiment(
        TextTask("pasted", ("a", "b", "é"), 64, chunk=8, encoding="cp1252"),
        ModelSpec("RNN", hidden_size=4, head="Linear"),
        TrainingSpec(batch_size=2),
    ),
    "text-lstm": Experiment(
        TextTask("zen", ("\n", " ", "a", "b", "ß"), 90, "0" * 64, chunk=6, held_out=0.2),
        ModelSpec("LSTM", "tanh", 2, 4, 2, head="Linear", dropout=0.25),
        TrainingSpec(batch_size=3, lr=0.03, seed=2),
    ),
    "text-gru": Experiment(
        TextTask("pasted", ("x", "y"), 24, chunk=0),
        ModelSpec("GRU", hidden_size=3, head="Linear"),
        TrainingSpec(batch_size=1, lr=0.1, optimizer="SGD", frozen=("gru.bias_hh_l0",)),
    ),
}


@pytest.fixture
def opened(monkeypatch):
    """Opens .pt in this process: a child takes two seconds, and has tests of its own."""
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: b"".join(pt_child.convert(data)))
    return lambda kind, suffix: load(FILES / f"{kind}{suffix}")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", EARLIER)
def test_files_whose_task_does_not_name_its_type_open_as_ever(kind, suffix, opened):
    found = opened(kind, suffix)
    assert found.experiment == EARLIER[kind]
    assert found.state.updates == 3
    assert found.state.finite
    encoding = getattr(found.experiment.task, "encoding", "")  # not compared by ==
    assert encoding == ("cp1252" if kind == "text" else "")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", EARLIER)
def test_they_train_on_as_they_did_in_the_version_that_wrote_them(kind, suffix, opened):
    found = opened(kind, suffix)
    trainer = going_on(found)
    steps = [trainer.advance() for _ in NEXT[kind]["losses"]]
    assert [step.loss for step in steps] == pytest.approx(NEXT[kind]["losses"], rel=1e-5)
    if isinstance(found.experiment.task, WordTask):
        assert steps[-1].predicted.tolist() == NEXT[kind]["predicted"]


def going_on(checkpoint):
    """From its state; a text's letters are made up here, as they were for next.json."""
    experiment, task = checkpoint.experiment, checkpoint.experiment.task
    if isinstance(task, WordTask):
        return Trainer(experiment, checkpoint.state)
    codes = None
    if isinstance(task, TextTask):
        codes = np.arange(task.letters, dtype=np.uint8) ** 2 % 7 % len(task.vocabulary)
    return BatchTrainer(experiment, codes, checkpoint.state)


def test_a_file_names_its_task_s_type_and_an_unknown_one_is_refused():
    task = EARLIER["task"]
    saved = about(Checkpoint(task, "", BatchTrainer(task).state()))
    assert (saved["format"], saved["experiment"]["task"]["type"]) == (2, "synthetic")
    assert Experiment.from_dict(saved["experiment"]) == task
    for wrong in ("word", "poem", ["text"], None):
        saved["experiment"]["task"]["type"] = wrong
        with pytest.raises(SpecError):
            Experiment.from_dict(saved["experiment"])
