"""What a run in the terminal writes: checkpoints and JSON, and where they cannot be written."""

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from core.course.lesson import find_lesson
from core.experiment import Experiment
from core.terminal.commands import main
from core.training.trainer import train
from tests.core.terminal.conftest import read_json

DIVERGING = ["train", "hello-embedding", "--set", "optimizer=SGD", "lr=1e38", "nonlinearity=relu"]


def test_a_checkpoint_is_saved_and_described(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "run.safetensors"
    assert main(["train", "hello-lstm", "--seed", "3", "--save", str(file)]) == 0
    assert f"Saved {file} (after 15 updates)." in capsys.readouterr().err
    assert main(["info", str(file)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Lesson      hello-lstm",
        "Task        hello -> ohlol",
        "Model       LSTM, embedding_dim 10, hidden_size 8, num_layers 2, bidirectional, "
        "batch_first, head Linear, initial_state zeros",
        "Training    Adam, lr 0.1, loss mean, epochs 15, seed 3",
        "Updates     15",
        "Parameters  3,052",
        "Vocabulary  e h l o",
    ]


SCHEDULED = ["forget_bias=5", "scheduler=StepLR", "gamma=0.5", "period=5"]
SCHEDULED += ["weight_decay=0.01", "init=orthogonal", "gain=1.5", "clip_norm=2"]


def test_a_schedule_and_decay_train_as_they_do_in_the_window(tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    argv = ["train", "hello-lstm", "--epochs", "12", "--json", str(file)]
    assert main([*argv, *(part for each in SCHEDULED for part in ("--set", each))]) == 0
    experiment = find_lesson("hello-lstm").experiment.with_values(
        forget_bias=5.0,
        scheduler="StepLR",
        gamma=0.5,
        period=5,
        weight_decay=0.01,
        init="orthogonal",
        gain=1.5,
        clip_norm=2.0,
        epochs=12,
    )
    record = read_json(file)
    assert Experiment.from_dict(record["experiment"]) == experiment
    assert [each["loss"] for each in record["epochs"]] == [each.loss for each in train(experiment)]


@pytest.mark.parametrize("suffix", [".safetensors", ".pt"])
def test_a_checkpoint_tells_its_schedule_and_decay_where_they_are_set(
    suffix: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    without_child: None,
) -> None:
    file = tmp_path / f"run{suffix}"
    for settings in (SCHEDULED, ["lr=0.02"]):
        assert main(["train", "hello-lstm", "--set", *settings, "--save", str(file)]) == 0
        capsys.readouterr()
        assert main(["info", str(file)]) == 0
        told = capsys.readouterr().out
        for words in (
            "forget_bias 5",
            "orthogonal W_hh, gain 1.5",
            "StepLR, gamma 0.5, period 5, clip_norm 2, weight_decay 0.01",
        ):
            assert (words in told) == (settings is SCHEDULED)


def test_a_demo_can_be_saved_and_described(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "demo.safetensors"
    assert main(["train", "rnn-layers", "--save", str(file)]) == 0
    capsys.readouterr()
    assert main(["info", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Task        3 random inputs of size 4" in out
    assert "Training    none (one forward pass), seed 1" in out


def test_a_damaged_checkpoint_is_one_sentence(tmp_path: Path, refused: Any) -> None:
    file = tmp_path / "damaged.safetensors"
    file.write_bytes(b"\x00" * 100)
    refused("info", str(file))
    refused("info", str(tmp_path / "nowhere.safetensors"))


def test_a_diverged_run_names_the_epoch_and_keeps_its_last_finite_state(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save, record = tmp_path / "run.safetensors", tmp_path / "run.json"
    assert main([*DIVERGING, "--save", str(save), "--json", str(record)]) == 1
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    said = err.splitlines()[-1]
    assert said.startswith("Epoch 2 diverged: its loss is ")  # nan or 1e37: the processor's choice
    assert said.endswith("; lower lr (now 1e+38) or choose optimizer Adam.")
    assert len(read_json(record)["epochs"]) == 1
    assert read_json(record)["diverged"]["epoch"] == 2
    assert main(["info", str(save)]) == 0
    assert "Updates     0" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--save", "--json"])
def test_a_file_that_cannot_be_written_is_found_before_training(
    option: str, tmp_path: Path, refused: Any
) -> None:
    file = tmp_path / "nowhere" / "run.pt"
    sentence = refused("train", "hello-rnn", option, str(file), code=1)
    assert sentence.startswith(f"{file} cannot be written: its folder does not exist.")
    folder = tmp_path / "folder.pt"
    folder.mkdir()
    assert "it is a folder" in refused("train", "hello-rnn", option, str(folder), code=1)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_read_only_folder_is_a_sentence(tmp_path: Path, refused: Any) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    sentence = refused("train", "hello-rnn", "--json", str(tmp_path / "run.json"), code=1)
    assert "its folder is read-only" in sentence


def test_a_disk_that_fills_up_meanwhile_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.files.bounded_read import FileError

    def full(path: Path, data: bytes) -> None:
        raise FileError("run.json cannot be written: the disk is full.")

    monkeypatch.setattr("core.files.bounded_read.write_bytes", full)
    assert main(["train", "hello-rnn", "--json", str(tmp_path / "run.json")]) == 1
    out, err = capsys.readouterr()
    assert out.count("\n") == 15
    assert err == "run.json cannot be written: the disk is full.\n"


def test_a_checkpoint_that_cannot_be_saved_does_not_cost_the_json(tmp_path, capsys, monkeypatch):
    def full(path: Path, checkpoint: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.checkpoint.checkpoint.save", full)
    kept = tmp_path / "run.json"
    files = ["--save", str(tmp_path / "a.pt"), "--json", str(kept)]
    assert main(["train", "hello-rnn", "--epochs", "2", *files]) == 1
    assert "No space left" in capsys.readouterr().err
    assert len(json.loads(kept.read_text(encoding="utf-8"))["epochs"]) == 2


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX names, links and pipes")
@pytest.mark.parametrize("option", ["--save", "--json"])
@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("\udcff.pt", "its name has a character that no file name may have"),
        ("n" * 253 + ".pt", "its name is too long"),
        ("loop.pt", "its symbolic links lead in a circle"),
        ("dangling.pt", "its folder does not exist"),
        ("pipe.pt", "it is a device, not a file"),
        ("null.pt", "it is a device, not a file"),
        ("folder.pt", "it is a folder"),
        ("empty.pt/run.pt", "a part of its path is a file, not a folder"),
    ],
)
def test_no_epoch_is_trained_for_a_file_that_could_not_be_written(
    option: str,
    name: str,
    cause: str,
    tmp_path: Path,
    refused: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop.pt").symlink_to("pool.pt")
    Path("pool.pt").symlink_to("loop.pt")
    Path("dangling.pt").symlink_to("nowhere/run.pt")
    Path("null.pt").symlink_to(os.devnull)
    os.mkfifo("pipe.pt")
    Path("folder.pt").mkdir()
    Path("empty.pt").touch()
    before = sorted(os.listdir())
    assert refused("train", "hello-rnn", option, name, code=1).endswith(f": {cause}.")
    assert sorted(os.listdir()) == before


def test_a_link_to_a_file_that_is_not_there_yet_is_written_through(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("link.json").symlink_to("run.json")
    assert main(["train", "hello-rnn", "--epochs", "1", "--json", "link.json"]) == 0
    assert len(read_json(tmp_path / "run.json")["epochs"]) == 1
    assert Path("link.json").is_symlink()


def test_a_run_whose_file_cannot_be_written_after_all_is_in_another_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.files import bounded_read as files
    from core.system import folders

    def fails(path: Path, data: bytes) -> None:
        if Path(path).parent != tmp_path / "spare":
            raise files.FileError(f"{path} cannot be written: the disk is full.")
        Path(path).write_bytes(data)

    (tmp_path / "spare").mkdir()
    monkeypatch.setattr("core.files.bounded_read.write_bytes", fails)
    monkeypatch.setattr(folders, "spare", lambda: [tmp_path, tmp_path / "spare"])
    wanted = tmp_path / "run.json"
    assert main(["train", "hello-rnn", "--epochs", "1", "--json", str(wanted)]) == 1
    [kept] = (tmp_path / "spare").iterdir()
    err = capsys.readouterr().err
    assert err.endswith(f"{wanted} cannot be written: the disk is full. It is in {kept} instead.\n")
    assert len(read_json(kept)["epochs"]) == 1
