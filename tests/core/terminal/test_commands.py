"""The terminal: its commands, transcripts and JSON, and a sentence for every wrong argument."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from core.course.lesson import find_lesson, load_lessons
from core.terminal import arguments
from core.terminal import progress_bar as progress
from core.terminal.commands import main
from core.training.trainer import train
from tests.core.terminal.conftest import read_json

ROOT = Path(__file__).parents[3]
# ../shared/reference/parity.json, seed 0: losses of epochs 1 and 15
CELL_LOSSES = (6.7618632316589355, 2.7694599628448486)
RNN_LOSSES = (1.352372646331787, 0.5538920164108276)


class FakeTerminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


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
