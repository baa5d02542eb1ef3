"""Checkpoints: what is saved is what is loaded, here and in programs that know no Unroll."""

import io
import json
import math
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from core.checkpoint import checkpoint as module
from core.checkpoint import format as checkpoint_format
from core.checkpoint import pt as checkpoint_pt
from core.checkpoint import pt_child
from core.checkpoint.checkpoint import Checkpoint, CheckpointError, load, save
from core.course.lesson import load_lessons
from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.parameters import state_layout
from core.experiment.training import TrainingSpec
from core.files.bounded_read import FileError
from core.models import build
from core.runs import note
from core.runs.bookmark import Bookmark
from core.runs.note import Note
from core.runs.records import TrainingState
from core.trace.playhead import Playhead
from core.training.trainer import Trainer

torch.set_num_threads(1)  # as the app does: waiting threads make a busy machine crawl

ROOT = Path(__file__).resolve().parents[3]
LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons()}
LSTM = LESSONS["hello-lstm"]
KINDS = LESSONS | {
    "sgd": Experiment(training=TrainingSpec(optimizer="SGD", lr=1)),
    "rare letters": Experiment(WordTask("𝔊😀\t", "é'\""), ModelSpec(hidden_size=6)),
    "relu": Experiment(model=ModelSpec("RNN", "relu", 3, 5, 3, True, False, "Linear", "random")),
}
SUFFIXES = (".safetensors", ".pt")


def noise(experiment, updates=3):
    """A state of any bits at all, NaN and infinities among them."""
    size = sum(math.prod(shape) for _, shape in state_layout(experiment))
    vector = np.random.default_rng(5).integers(0, 2**32, size, dtype=np.uint32).view(np.float32)
    return TrainingState(updates if experiment.trains else 0, vector)


def trained(experiment, updates):
    trainer = Trainer(experiment)
    while trainer.updates < updates:
        trainer.advance()
    return trainer.state()


def same(one, other):
    assert one.experiment == other.experiment
    assert one.lesson_id == other.lesson_id
    assert one.state.updates == other.state.updates
    assert one.state.vector.dtype == np.float32
    assert not one.state.vector.flags.writeable
    return one.state.vector.tobytes() == other.state.vector.tobytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_model_comes_back_bit_for_bit(tmp_path, kind, suffix, without_child):
    saved = Checkpoint(KINDS[kind], "hello-lstm", noise(KINDS[kind]))
    save(tmp_path / f"run{suffix}", saved)
    assert same(load(tmp_path / f"run{suffix}"), saved)
    assert os.listdir(tmp_path) == [f"run{suffix}"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", ["hello-rnn", "hello-lstm", "sgd"])
def test_a_run_can_be_saved_before_its_first_update(tmp_path, kind, suffix, without_child):
    saved = Checkpoint(KINDS[kind], "hello-rnn", Trainer(KINDS[kind]).state())
    save(tmp_path / f"run{suffix}", saved)
    assert same(load(tmp_path / f"run{suffix}"), saved)


def test_a_pt_comes_back_through_its_child(tmp_path):
    saved = Checkpoint(LSTM, "hello-lstm", noise(LSTM))
    save(tmp_path / "run.PT", saved)
    (tmp_path / "run.PT").rename(tmp_path / "run.safetensors")  # told by its content
    assert same(load(tmp_path / "run.safetensors"), saved)


LENGTHS = range(checkpoint_format.LESSON_MAX)


@pytest.mark.parametrize(
    "sizes",
    [
        {2: (0, 99), 54: range(85, 95), 106: (0, 99)},
        pytest.param(dict.fromkeys((2, 54, 106), LENGTHS), marks=pytest.mark.slow),
    ],
    ids=["around a refusal's", "all"],
)
def test_a_pt_opens_whatever_length_its_header_has(without_child, sizes):
    """That length is where an answer begins, and a refusal begins with a byte that it may have."""
    starts = set()
    for letters, lengths in sizes.items():
        experiment = Experiment(WordTask("ab" * (letters // 2), "ba" * (letters // 2)))
        for size in lengths:
            data = checkpoint_pt.serialise_pt(Checkpoint(experiment, "x" * size, noise(experiment)))
            answer = checkpoint_pt.to_safetensors(data)
            starts.add(answer[0])
            assert checkpoint_format.parse(answer).lesson_id == "x" * size
    assert b"!"[0] in starts


@pytest.mark.turns(4)
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", ["hello-rnncell", "hello-lstm", "relu", "sgd"])
def test_15_epochs_saved_and_15_more_are_30(tmp_path, kind, suffix, without_child):
    experiment = KINDS[kind]
    save(tmp_path / f"run{suffix}", Checkpoint(experiment, kind, trained(experiment, 15)))
    found = load(tmp_path / f"run{suffix}")
    trainer = Trainer(found.experiment, found.state)
    while trainer.updates < 30:
        trainer.advance()
    assert trainer.state().vector.tobytes() == trained(experiment, 30).vector.tobytes()


def plain_lstm(weights):
    lstm = nn.LSTM(10, 8, num_layers=2, bidirectional=True, batch_first=True)
    named = {k.removeprefix("lstm."): v for k, v in weights.items() if k.startswith("lstm.")}
    assert str(lstm.load_state_dict(named)) == "<All keys matched successfully>"
    return lstm


def test_the_weights_load_into_a_plain_lstm(tmp_path):
    state = trained(LSTM, 4)
    for suffix in SUFFIXES:
        save(tmp_path / f"run{suffix}", Checkpoint(LSTM, "hello-lstm", state))
    trainer = Trainer(LSTM, state)
    ours = [each.tolist() for each in trainer.model.lstm.parameters()]
    pt = torch.load(tmp_path / "run.pt", weights_only=True)
    for weights in (load_file(tmp_path / "run.safetensors"), pt["model_state_dict"]):
        assert [each.tolist() for each in plain_lstm(weights).parameters()] == ours


@pytest.mark.turns(2, always=("hello-lstm-4",))
@pytest.mark.parametrize("updates", [0, 4])
@pytest.mark.parametrize("kind", ["hello-lstm", "sgd"])
def test_another_program_goes_on_training_from_a_pt(tmp_path, kind, updates):
    experiment = KINDS[kind]
    save(tmp_path / "run.pt", Checkpoint(experiment, kind, trained(experiment, updates)))
    found = torch.load(tmp_path / "run.pt", weights_only=True)
    assert bool(found["optimizer_state_dict"]["state"]) == (updates > 0 and kind != "sgd")
    model = build(experiment).model
    model.load_state_dict(found["model_state_dict"])
    optimizer = getattr(torch.optim, experiment.training.optimizer)(model.parameters())
    optimizer.load_state_dict(found["optimizer_state_dict"])
    trainer = Trainer(experiment)
    trainer.model, trainer.optimizer, trainer.updates = model, optimizer, updates
    trainer.advance()
    expected = trained(experiment, updates + 1)
    assert trainer.state().vector.tobytes() == expected.vector.tobytes()


def test_a_pt_is_a_plain_dict_of_plain_values(tmp_path):
    save(tmp_path / "run.pt", Checkpoint(LSTM, "hello-lstm", trained(LSTM, 2)))
    found = torch.load(tmp_path / "run.pt", weights_only=True)
    assert list(found) == [
        "app",
        "format",
        "lesson",
        "experiment",
        "vocabulary",
        "updates",
        "model_state_dict",
        "optimizer_state_dict",
        "sha256",
    ]
    assert found["vocabulary"] == ["e", "h", "l", "o"]
    assert found["updates"] == 2
    assert Experiment.from_dict(found["experiment"]) == LSTM
    assert (tmp_path / "run.pt").stat().st_size < 80_000  # no tensor drags the whole vector along


def test_the_metadata_of_a_safetensors_is_json_that_anyone_can_read(tmp_path):
    file = tmp_path / "run.safetensors"
    save(file, Checkpoint(LSTM, "hello-lstm", trained(LSTM, 2)))
    data = file.read_bytes()
    header = json.loads(data[8 : 8 + int.from_bytes(data[:8], "little")])
    about = json.loads(header["__metadata__"]["unroll"])
    assert set(about) == {"format", "lesson", "experiment", "vocabulary", "updates"}
    assert header["lstm.weight_hh_l1_reverse"]["shape"] == [32, 8]
    assert header["optimizer.0.step"]["shape"] == []


def test_a_safetensors_is_described_without_torch(tmp_path):
    save(tmp_path / "run.safetensors", Checkpoint(LSTM, "hello-lstm", trained(LSTM, 2)))
    code = (
        "import sys; from core.checkpoint.checkpoint import load; load(sys.argv[1]); "
        "sys.exit(any(name in sys.modules for name in ('torch', 'safetensors', 'PySide6.QtGui')))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "run.safetensors")]
    assert subprocess.run(command, cwd=ROOT).returncode == 0


@pytest.mark.parametrize("name", ["run", "run.txt", "run.pt.bak", ".safetensors"])
def test_another_ending_is_refused(tmp_path, name):
    with pytest.raises(CheckpointError, match=r"must end in \.safetensors or \.pt\.$"):
        save(tmp_path / name, Checkpoint(LSTM, "hello-lstm", noise(LSTM)))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_could_not_be_opened_again_is_not_saved(tmp_path, suffix):
    good = Checkpoint(LSTM, "hello-lstm", noise(LSTM))
    short = TrainingState(1, good.state.vector[:-1])
    for bad in (
        replace(good, state=short),
        replace(good, lesson_id="a\nb"),
        replace(good, state=TrainingState(-1, good.state.vector)),
    ):
        with pytest.raises(CheckpointError):
            save(tmp_path / f"run{suffix}", bad)
    assert os.listdir(tmp_path) == []


def test_a_disk_that_gives_back_other_bytes_is_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "read_bytes", lambda path, limit: b"other")
    with pytest.raises(FileError, match="bytes read back from the disk are different"):
        save(tmp_path / "run.safetensors", Checkpoint(LSTM, "hello-lstm", noise(LSTM)))


def test_the_longest_header_is_within_its_limit():
    # 1,000 letters of 16 code points each, all different, and each four bytes long in UTF-8.
    words = [
        "".join(
            chr(0x1F600 + word) + chr(0xE0030 + i % 64) + chr(0xE0030 + i // 64) + 13 * "\U000e0061"
            for i in range(1000)
        )
        for word in (0, 1)
    ]
    model = ModelSpec("LSTM", "tanh", 1, 1, 4, True, True, "Linear")
    experiment = Experiment(WordTask(*words), model)
    checkpoint = Checkpoint(experiment, "l" * 100, noise(experiment))
    data = checkpoint_format.serialise(checkpoint)
    assert int.from_bytes(data[:8], "little") < checkpoint_format.HEADER_LIMIT / 2
    assert same(checkpoint_format.parse(data), checkpoint)


def test_torch_gets_a_whole_file_from_memory_only(monkeypatch, tmp_path):
    real, places = torch.save, []
    monkeypatch.setattr(
        torch, "save", lambda what, where: (places.append(where), real(what, where))
    )
    save(tmp_path / "run.pt", Checkpoint(LSTM, "hello-lstm", noise(LSTM)))
    assert [type(place) for place in places] == [io.BytesIO]


NOTES = (
    Note(None, "# A *bold* word\n\n- one"),
    Note(Playhead(2, 3, 1), "line\nline"),
    Note(Playhead(4, 0), "说明"),
)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_notes_go_along_and_the_format_is_the_newest_only_where_there_are_some(
    tmp_path, monkeypatch, suffix
):
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: b"".join(pt_child.convert(data)))
    run = Checkpoint(LSTM, "hello-lstm", trained(LSTM, 1))
    marked = replace(run, bookmarks=(Bookmark(Playhead(2, 1), "here"),))
    for each, number in ((run, 2), (marked, 3), (replace(marked, notes=NOTES), 5)):
        save(tmp_path / f"run{suffix}", each)
        found = load(tmp_path / f"run{suffix}")
        assert (found.notes, found.bookmarks) == (each.notes, each.bookmarks)
        assert checkpoint_format.about(each)["format"] == number


def test_all_notes_that_a_run_can_have_are_within_the_header_s_limit():
    letters = "\U0001f600" * note.TEXT_MAX
    places = (None, *(Playhead(epoch, 6, 0) for epoch in range(1, note.MOST)))
    notes = tuple(Note(place, letters) for place in places)
    data = checkpoint_format.serialise(Checkpoint(LSTM, "hello-lstm", trained(LSTM, 1), (), notes))
    assert int.from_bytes(data[:8], "little") < checkpoint_format.HEADER_LIMIT - 1_048_576
    assert checkpoint_format.parse(data).notes == notes
