"""Thousands of random acts over all pages, kinds of task mixed: nothing raises, nothing warns."""

import logging

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

from core.batch_trainer import BatchTrainer
from core.checkpoint import Checkpoint, save
from core.spec import Experiment, ModelSpec, SyntheticTask, TrainingSpec, WordTask
from core.trainer import Trainer
from tests.gui.drive import PAGES, Driver

KINDS = ("adding", "parity", "echo", "recall", "next")
MODEL = ModelSpec("LSTM", hidden_size=6, head="Linear")


@pytest.fixture
def files(tmp_path):
    """A checkpoint of each kind of task and of words, and two texts."""
    found = []
    for kind in KINDS:
        task = SyntheticTask(kind, 5)
        trainer = BatchTrainer(Experiment(task, MODEL, TrainingSpec(epochs=4, batch_size=4)))
        trainer.advance()
        found.append(tmp_path / f"{kind}.safetensors")
        save(found[-1], Checkpoint(trainer.experiment, "", trainer.state()))
    for word, answer in (("hello", "ohlol"), ("ab" * 12, "ba" * 12)):
        trainer = Trainer(Experiment(WordTask(word, answer), MODEL, TrainingSpec(epochs=9)))
        trainer.advance()
        found.append(tmp_path / f"{word}.pt")
        save(found[-1], Checkpoint(trainer.experiment, "", trainer.state()))
    for name, text in (("fox", "the quick brown fox "), ("hindi", "नमस्ते दुनिया "), ("no", "")):
        found.append(tmp_path / f"{name}.txt")
        found[-1].write_text(text * 90, encoding="utf-8")
    return found


@pytest.fixture
def driver(window, files, tmp_path, monkeypatch):
    """It answers every question that would wait for an answer with never mind."""
    for kind in (QFileDialog, QMessageBox, QDialog):
        monkeypatch.setattr(kind, "exec", lambda self: 0)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    return lambda seed: Driver(window, seed, files, tmp_path)


def drive(driver, acts, qtbot, caplog):
    for number in range(acts):
        name = driver.act()
        bad = [each for each in caplog.records if each.levelno >= logging.WARNING]
        assert not bad, (number, name, bad)
    session = driver.window.session
    session.transport.pause()
    qtbot.waitUntil(lambda: session.transport.settled, timeout=60_000)
    driver.window.redraw.all()
    driver.window.redraw.now()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_thousand_random_acts_raise_nothing_and_warn_of_nothing(driver, qtbot, caplog, seed):
    user = driver(seed)
    drive(user, 1000, qtbot, caplog)
    assert all(user.done[f"page {page}"] for page in ("Train", *PAGES)), user.done
    assert user.done["press"] > 80
    assert sum(count for what, count in user.done.items() if what.startswith("open ")) > 15


@pytest.mark.slow
def test_twenty_thousand_random_acts_raise_nothing_and_warn_of_nothing(driver, qtbot, caplog):
    drive(driver(4), 20_000, qtbot, caplog)
