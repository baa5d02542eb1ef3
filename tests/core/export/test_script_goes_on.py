"""The program of what goes on from weights: two files, which have the very losses of the run."""

import contextlib
import io
import runpy
from dataclasses import replace

import pytest
import torch

from core.course.lesson import find_lesson
from core.export import formats, script
from core.export.saved import in_the_way
from core.files.bounded_read import FileError
from core.runs.fork import WeightEdit, forked
from core.runs.records import decoded
from core.runs.run import Run
from core.training.trainer import Trainer
from tests.sampled import some

LSTM = find_lesson("hello-lstm").experiment.with_values(epochs=12)
RNN = find_lesson("hello-rnn").experiment.with_values(epochs=12)
CELL = find_lesson("hello-rnncell").experiment.with_values(epochs=12)
EDIT = (WeightEdit("lstm.weight_hh_l0", (2, 3), 0.5), WeightEdit("fc.bias", (), 0.0))
# What it was, after how many updates, what it goes on as, and what is set by hand.
FORKS = {
    "as it was": (LSTM, 7, {}, ()),
    "edited weights": (LSTM, 7, {}, EDIT),
    "edited before the first update": (LSTM, 0, {}, EDIT),
    "another lr": (LSTM, 5, {"lr": 0.02, "weight_decay": 0.01}, ()),
    "another optimizer": (RNN, 5, {"optimizer": "SGD", "lr": 0.5, "clip_norm": 0.3}, ()),
    "from SGD to Adam": (RNN.with_values(optimizer="SGD"), 4, {"optimizer": "Adam"}, ()),
    "another word": (RNN, 6, {"source": "lehlo", "target": "olloh"}, ()),
    "random states": (CELL, 3, {"initial_state": "random", "seed": 8}, ()),
    "frozen": (LSTM, 3, {"frozen": ("lstm.weight_ih_l0",)}, ()),
    "torch's own scheduler": (RNN, 5, {"scheduler": "StepLR", "gamma": 0.5, "period": 3}, ()),
    "at its step": (RNN, 6, {"scheduler": "StepLR", "gamma": 0.5, "period": 3}, ()),
    "halves": (RNN, 6, {"scheduler": "ExponentialLR", "gamma": 0.5}, ()),
    "a cosine": (LSTM, 5, {"scheduler": "CosineAnnealingLR", "period": 7}, ()),
}


def fork(name):
    """The run, and the epochs that the window trains of it."""
    before, updates, values, edits = FORKS[name]
    after = before.with_values(**values)
    start = forked(before, Trainer.at(before, None, updates).state(), after, edits)
    trainer = Trainer(after, start)
    epochs = [trainer.advance() for _ in range(after.training.epochs - updates)]
    return Run(2, "", after, start, parent=1, edits=edits), epochs


def test_every_kind_of_fork_has_the_very_losses_and_strings_of_the_window(tmp_path):
    """In this process: that a program runs by itself is shown in test_script, and its start is six
    times as dear as all of these.
    """
    expected, files = [], []
    for number, name in enumerate(some(FORKS, of=2)):
        run, epochs = fork(name)
        file = tmp_path / f"{number}.py"
        formats.export(run, file)
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(":.4f", "!r"), encoding="utf-8")
        expected.append(f"FILE {file}")
        label = script.label_of(run.experiment.model)
        for epoch in epochs:
            word = decoded(run.experiment, epoch.predicted).text
            expected.append(f"{label}{word}, Epoch [{epoch.number}/12] loss={epoch.loss!r}")
        files.append(str(file))
    assert printed_by(files) == expected


def printed_by(files):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), torch.random.fork_rng():
        for file in files:
            print("FILE", file)
            runpy.run_path(file, run_name="__main__")
    return printed.getvalue().splitlines()


def test_what_goes_on_draws_nothing_that_it_takes_from_its_file():
    run, _ = fork("a cosine")
    text = script.program_of(run).text
    assert "manual_seed" not in text
    assert "after 5 updates" in text
    orthogonal = run.experiment.with_values(init="orthogonal", gain=2.0, forget_bias=1.0)
    assert "orthogonal_(" not in script.program(orthogonal, 5).text
    assert "orthogonal_(" in script.program(orthogonal).text


def test_the_file_beside_it_is_a_plain_checkpoint_of_torchs(tmp_path):
    run, _ = fork("another lr")
    formats.export(run, tmp_path / "go.py")
    assert {each.name for each in tmp_path.iterdir()} == {"go.py", "go.pt"}
    saved = torch.load(tmp_path / "go.pt", weights_only=True)
    assert [*saved] == ["epoch", "model", "optimizer"]
    assert saved["epoch"] == 5
    assert saved["optimizer"]["param_groups"][0]["lr"] == 0.02
    assert (tmp_path / "go.pt").stat().st_size < 60_000  # no tensor drags the whole state along


def test_a_demo_of_other_weights_reads_the_inputs_of_its_seed(tmp_path, capsys):
    demo = find_lesson("rnn-layers").experiment
    name = "rnn.weight_hh_l0"
    start = forked(demo, Trainer(demo).state(), demo, (WeightEdit(name, (), 0.0),))
    formats.export(Run(2, "", demo, start, parent=1), tmp_path / "demo.py")
    file = str(tmp_path / "demo.py")
    with torch.random.fork_rng():
        exec(compile((tmp_path / "demo.py").read_text("utf-8"), file, "exec"), {"__file__": file})
    trainer = Trainer(demo, start)
    out, _ = trainer.model.fused(trainer.inputs, trainer.start()[0])
    assert f"Output: {out}" in capsys.readouterr().out


def test_of_two_files_that_belong_together_none_is_without_the_other(tmp_path):
    run, _ = fork("another lr")
    (tmp_path / "go.pt").mkdir()
    with pytest.raises(FileError, match="it is a folder"):
        formats.export(run, tmp_path / "go.py")
    assert not (tmp_path / "go.py").exists()


def test_a_file_that_nobody_named_is_in_the_way_and_one_that_the_program_loads_is_not(tmp_path):
    file, beside = tmp_path / "go.py", tmp_path / "go.pt"
    assert in_the_way(file, (".pt",)) is None
    beside.write_bytes(b"somebody's checkpoint")
    assert in_the_way(file, (".pt",)) == beside
    assert in_the_way(file, ()) is None
    file.write_text("print('a program of its own')", encoding="utf-8")
    assert in_the_way(file, (".pt",)) == beside
    file.write_bytes(script.document(fork("another lr")[0]))
    assert in_the_way(file, (".pt",)) is None


def test_a_run_that_begins_with_its_seed_is_one_file(tmp_path):
    formats.export(Run(1, "hello-rnn", RNN), tmp_path / "a.py")
    assert [each.name for each in tmp_path.iterdir()] == ["a.py"]
    assert not script.beside(Run(1, "hello-rnn", replace(RNN)))
