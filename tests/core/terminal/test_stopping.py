"""What ends a run in the terminal before its time, and what is written then."""

import signal
from pathlib import Path
from typing import Any

import pytest

from core.terminal import commands as terminal
from core.terminal.commands import main
from tests.core.terminal.conftest import read_json


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
