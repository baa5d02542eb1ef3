"""The terminal: transcripts, JSON, checkpoints, and a sentence for every wrong argument."""

import io
import json
import os
import signal
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from core.course.lesson import find_lesson, load_lessons
from core.experiment import Experiment
from core.terminal import arguments
from core.terminal import commands as terminal
from core.terminal import progress_bar as progress
from core.terminal.commands import main
from core.training.trainer import train

ROOT = Path(__file__).parents[3]
# ../shared/reference/parity.json, seed 0: losses of epochs 1 and 15
CELL_LOSSES = (6.7618632316589355, 2.7694599628448486)
RNN_LOSSES = (1.352372646331787, 0.5538920164108276)
DIVERGING = ["train", "hello-embedding", "--set", "optimizer=SGD", "lr=1e38", "nonlinearity=relu"]


class FakeTerminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command line that must be refused, and gives its one sentence."""

    def run(*argv: str, code: int = 2) -> str:
        assert main(list(argv)) == code
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert err.endswith(".\n")
        return err.strip()

    return run


def read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def test_lessons_are_listed_with_id_and_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(load_lessons())
    assert lines[3].split(maxsplit=1) == ["hello-rnn", "hello with nn.RNN"]


def test_main_hands_every_command_on() -> None:
    import main as entry

    assert (*entry.COMMANDS,) == (*arguments.COMMANDS,)


def test_a_broken_lesson_is_named_below_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "01-one.md").write_text("no head", encoding="utf-8")
    monkeypatch.setattr("resources.path", lambda name: tmp_path)
    assert main(["lessons"]) == 1
    assert "01-one.md has no head" in capsys.readouterr().err
    assert main(["train", "one"]) == 2
    assert "01-one.md has no head" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lesson", "first", "last"),
    [
        (
            "hello-rnncell",
            "Predicted string:hlllh, Epoch [1/15] loss={cell[0]:.4f}",
            "Predicted string:ohlll, Epoch [15/15] loss={cell[1]:.4f}",
        ),
        (
            "hello-rnn",
            "Predicted: hlllh, Epoch [1/15] loss={rnn[0]:.4f}",
            "Predicted: ohlll, Epoch [15/15] loss={rnn[1]:.4f}",
        ),
    ],
)
def test_the_transcript_is_that_of_the_lecture(
    lesson: str, first: str, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    losses = {"cell": CELL_LOSSES, "rnn": RNN_LOSSES}
    assert main(["train", lesson, "--seed", "0"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 15
    assert lines[0] == first.format(**losses)
    assert lines[-1] == last.format(**losses)


def test_the_cell_demo_prints_what_the_lecture_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "rnn-cell", "--seed", "0"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "==================== 0 ====================",
        "Input size: torch.Size([1, 4])",
        "hidden size: torch.Size([1, 2])",
        "tensor([[-0.6982, -0.2092]], grad_fn=<TanhBackward0>)",
    ]
    assert len(lines) == 12


def test_the_layers_demo_prints_what_the_lecture_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "rnn-layers", "--seed", "0"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "Output size: torch.Size([3, 1, 2])\nOutput: tensor([[[ 0.3645, -0.2877]]"
    )
    assert "Hidden size: torch.Size([2, 1, 2])\nHidden: tensor([[[-0.8633,  0.2971]]" in out


@pytest.mark.parametrize("cell", ["LSTM", "RNN"])
def test_a_demo_works_with_changed_settings(
    cell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "demo.json"
    settings = [f"cell={cell}", "batch_first=on", "bidirectional=on", "initial_state=random"]
    assert main(["train", "rnn-layers", "--set", *settings, "--json", str(file)]) == 0
    out = capsys.readouterr().out
    assert "Output size: torch.Size([1, 3, 4])" in out
    assert ("Cell size: torch.Size([4, 1, 2])" in out) == (cell == "LSTM")
    record = read_json(file)
    assert record["epochs"] == []
    assert [step["step"] for step in record["steps"]] == [1, 2, 3]
    assert [len(step["input"]) for step in record["steps"]] == [4, 4, 4]
    assert [len(step["hidden"]) for step in record["steps"]] == [4, 4, 4]


def test_json_holds_every_epoch_to_the_last_digit(tmp_path: Path) -> None:
    from core.course.lesson import find_lesson
    from core.training.trainer import train

    file = tmp_path / "run.json"
    assert main(["train", "hello-rnn", "--epochs", "3", "--seed", "5", "--json", str(file)]) == 0
    experiment = find_lesson("hello-rnn").experiment.with_values(epochs=3, seed=5)
    record = read_json(file)
    assert (record["lesson"], record["experiment"]) == ("hello-rnn", experiment.to_dict())
    expected = list(train(experiment))
    assert [entry["epoch"] for entry in record["epochs"]] == [1, 2, 3]
    assert [entry["loss"] for entry in record["epochs"]] == [epoch.loss for epoch in expected]
    probabilities = [list(epoch.target_probability((3, 1, 2, 3, 2))) for epoch in expected]
    assert [entry["target_probability"] for entry in record["epochs"]] == probabilities


def test_settings_are_applied_at_once_in_either_order(capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for settings in (["cell=RNN", "num_layers=2"], ["num_layers=2", "cell=RNN"]):
        assert main(["train", "hello-rnncell", "--set", settings[0], "--set", settings[1]]) == 0
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


@pytest.mark.parametrize(
    ("argv", "parts"),
    [
        ("", ("nothing", "train, lessons, lesson, info")),
        ("tarin", ("'tarin'", "train, lessons, lesson, info")),
        ("train", ("LESSON is missing", "hello-rnn")),
        ("train hello", ("'hello'", "hello-rnn")),
        ("train hello-rnn extra", ("'extra'", "LESSON [--seed N]")),
        ("train hello-rnn --sede 1", ("'--sede'", "[--seed N]")),
        ("train hello-rnn --seed", ("--seed has no value", "0 to 2,147,483,647")),
        ("train hello-rnn --seed abc", ("'abc'", "0 to 2,147,483,647")),
        ("train hello-rnn --epochs -1", ("epochs is -1", "1 to 10,000,000")),
        ("train hello-rnn --epochs 1e3", ("'1e3'", "1 to 10,000,000")),
        ("train hello-rnn --set", ("--set has no value", "hidden_size")),
        ("train hello-rnn --set lr", ("'lr'", "KEY=VALUE")),
        ("train hello-rnn --set seed=1", ("'seed'", "hidden_size")),
        ("train hello-rnn --set lr=nan", ("learning rate is nan", "above 0")),
        ("train hello-rnn --set hidden_size=0", ("hidden_size is 0", "1 to 2,048")),
        ("train hello-rnn --set hidden_size=3", ("3 outputs", "4 or more")),
        ("train hello-rnn --set cell=CNN", ("'CNN'", "RNNCell, RNN, LSTM, GRU")),
        ("train hello-rnn --save run.txt", ("'run.txt'", ".safetensors or .pt")),
        ("train hello-rnn --save a.pt --json a.pt", ("'a.pt'", "two names")),
        ("train rnn-cell --epochs 3", ("--epochs is 3", "rnn-cell is one forward pass")),
        ("train rnn-cell --set lr=1", ("--set lr is 1.0", "rnn-cell is one forward pass")),
        ("train rnn-cell --set head=Linear", ("'Linear'", "one forward pass")),
        ("train rnn-cell --set period=3", ("--set period is 3", "rnn-cell is one forward pass")),
        ("train hello-rnn --set forget_bias=5", ("forget_bias is 5", "only an LSTM")),
        ("train hello-rnn --set weight_decay=11", ("weight_decay is 11", "up to 10")),
        ("train hello-rnn --set scheduler=Step", ("'Step'", "none, StepLR, ExponentialLR")),
        ("train hello-rnn --set gamma=2", ("gamma is 2", "from 0 to 1")),
        ("lessons all", ("'all'", "lessons")),
        ("info", ("FILE is missing", ".safetensors or .pt")),
    ],
)
def test_a_wrong_argument_is_one_sentence_with_the_value_and_what_is_allowed(
    argv: str, parts: tuple[str, str], refused: Any
) -> None:
    sentence = refused(*argv.split())
    assert all(part in sentence for part in parts), sentence


@pytest.mark.parametrize("argv", [["train", "--help"], ["lessons", "--help"], ["info", "-h"]])
def test_help_says_what_there_is(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 0
    assert "python main.py" in capsys.readouterr().out


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


def test_ctrl_c_ends_between_two_epochs_and_saves_what_there_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.training.trainer import Trainer

    advance = Trainer.advance

    def interrupted(trainer: Trainer) -> object:
        if trainer.updates == 2:
            signal.raise_signal(signal.SIGINT)
        return advance(trainer)

    monkeypatch.setattr(Trainer, "advance", interrupted)
    save, record = tmp_path / "run.safetensors", tmp_path / "run.json"
    argv = ["train", "hello-rnn", "--epochs", "900", "--save", str(save), "--json", str(record)]
    assert main(argv) == 130
    out, err = capsys.readouterr()
    assert out.count("\n") == 3
    assert err.splitlines()[-1] == "Stopped after 3 of 900 epochs."
    assert len(read_json(record)["epochs"]) == 3
    assert main(["info", str(save)]) == 0
    assert "Updates     3" in capsys.readouterr().out


def test_ctrl_c_outside_of_training_is_a_sentence_too(
    monkeypatch: pytest.MonkeyPatch, refused: Any
) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(terminal, "load_lessons", interrupt)
    assert refused("lessons", code=130) == "Stopped."


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


def test_a_long_run_in_a_terminal_shows_a_bar_and_few_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out, err = FakeTerminal(), FakeTerminal()
    monkeypatch.setattr(progress, "INTERVAL", 0.0)
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert main(["train", "hello-rnn", "--epochs", "400"]) == 0
    lines = out.getvalue().splitlines()
    assert len(lines) == 21
    assert "Epoch [1/400]" in lines[0]
    assert "Epoch [400/400]" in lines[-1]
    assert "[###############...............] 200/400 epochs" in err.getvalue()
    assert err.getvalue().endswith(" \r")


@pytest.mark.parametrize("epochs", ["200", "201"])
def test_a_run_into_a_file_has_every_line_and_no_bar(
    epochs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "hello-rnn", "--epochs", epochs]) == 0
    out, err = capsys.readouterr()
    assert out.count("\n") == int(epochs)
    assert err == ""


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


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_a_run_between_two_epochs_and_what_was_asked_for_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    number = getattr(signal, name, None)
    if number is None:
        pytest.skip(f"no {name} here")
    shown: list[str] = []

    def show(line: str) -> None:
        shown.append(line)
        signal.raise_signal(number)

    monkeypatch.setattr(terminal, "show", show)
    before = signal.signal(number, lambda *_: None)
    try:
        record = tmp_path / "run.json"
        assert main(["train", "hello-rnn", "--json", str(record)]) == 128 + number
    finally:
        signal.signal(number, before)
    assert len(shown) == len(read_json(record)["epochs"]) == 1
    assert "Stopped after 1 of 15 epochs." in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no SIGHUP here")
def test_under_nohup_a_closed_terminal_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []

    def show(line: str) -> None:
        shown.append(line)
        signal.raise_signal(signal.SIGHUP)

    monkeypatch.setattr(terminal, "show", show)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert main(["train", "hello-rnn", "--epochs", "3"]) == 0
    finally:
        signal.signal(signal.SIGHUP, before)
    assert len(shown) == 3
