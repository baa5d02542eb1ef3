"""Random acts over all pages, kinds of task mixed: nothing raises, nothing warns."""

import gc
import logging
import os
import tempfile
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QMessageBox, QPushButton

from core.checkpoint.checkpoint import Checkpoint, save
from core.experiment import Experiment, SyntheticTask, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.session import batch_training as long_training
from core.session import feed
from core.session import grid_training as gridding
from core.session import seed_training as studying
from core.session import text_training as language
from core.session.seed_training import SeedTraining
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.text import builtin as builtin_texts
from core.text import text as texts
from core.training.batch_trainer import BatchTrainer
from core.training.trainer import Trainer
from gui.widgets import open_dialog, save_dialog
from tests.gui.drive import Driver
from tests.gui.drive_bounds import bounds, stand_in

KINDS = ("adding", "parity", "echo", "recall", "next")
MODEL = ModelSpec("LSTM", hidden_size=6, head="Linear")


@pytest.fixture
def files(tmp_path):
    """A checkpoint of each kind of task and of words, and texts, one of them empty."""
    found = []
    for kind in KINDS:
        task = SyntheticTask(kind, 5)
        trainer = BatchTrainer(Experiment(task, MODEL, TrainingSpec(epochs=4, batch_size=4)))
        trainer.advance()
        found.append(tmp_path / f"{kind}.safetensors")
        save(found[-1], Checkpoint(trainer.experiment, "", trainer.state()))
    for word, answer in (("hello", "ohlol"), ("ab" * 8, "ba" * 8)):
        trainer = Trainer(Experiment(WordTask(word, answer), MODEL, TrainingSpec(epochs=9)))
        trainer.advance()
        found.append(tmp_path / f"{word}.safetensors")
        save(found[-1], Checkpoint(trainer.experiment, "", trainer.state()))
    for name, text in (("fox", "the quick brown fox "), ("hindi", "नमस्ते दुनिया "), ("no", "")):
        found.append(tmp_path / f"{name}.txt")
        found[-1].write_text(text * 90, encoding="utf-8")
    return found


@pytest.fixture
def small(monkeypatch):
    """What is trained is small, and a little at a time, whatever a form or preset asks for."""
    task, text, study = TaskTraining.start, TextTraining.begin, SeedTraining.start
    monkeypatch.setattr(
        TaskTraining,
        "start",
        lambda to, one, first=0, count=1, at=0: task(to, lean(one), first, min(count, 2), at),
    )
    monkeypatch.setattr(TextTraining, "begin", lambda to, one: text(to, lean(one)))
    monkeypatch.setattr(
        SeedTraining,
        "start",
        lambda to, one, lesson, first, count, epochs: study(
            to, one, lesson, first, min(count, 6), epochs
        ),
    )
    for module in (long_training, studying, gridding):
        monkeypatch.setattr(module, "BUDGET", 0.01)
    for module in (long_training, feed):
        monkeypatch.setattr(module, "AHEAD", 1)
    monkeypatch.setattr(language, "SAMPLE", 24)
    whole = builtin_texts.read_builtin
    monkeypatch.setattr(texts, "read_builtin", lambda name: whole(name)[:4000])


def lean(experiment):
    size, batch = experiment.model.hidden_size, experiment.training.batch_size
    return experiment.with_values(hidden_size=min(size, 8), batch_size=min(batch, 4))


@pytest.fixture
def driver(window, small, files, tmp_path, monkeypatch):
    """Makes a random user from a seed; its questions are answered at once, by chance.

    It stands in a folder that stays empty, and nothing is written but in the test's own.
    """
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # where an export begins, in children
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # and here: it is looked for but once

    def make(seed, kinds=(".safetensors",)):
        user = Driver(window, seed, files, tmp_path, kinds)
        answers = stand_in(user.random, tmp_path, user.files, kinds)
        for module in (open_dialog, save_dialog):
            monkeypatch.setattr(module, "QFileDialog", answers)
        yes_or_no = QMessageBox.StandardButton.Yes.value, QMessageBox.StandardButton.No.value
        monkeypatch.setattr(QMessageBox, "exec", lambda _: user.random.choice(yes_or_no))
        monkeypatch.setattr(QDialog, "exec", lambda _: user.random.randrange(2))
        return user

    monkeypatch.setattr(QFileDialog, "__init__", refused)
    with bounds(tmp_path, Path.home()) as kept:
        yield make
        window.close()
    assert not kept.broken
    assert not list((tmp_path / "here").iterdir())


def refused(*_, **__):
    raise AssertionError("a real file dialog, in which anything can be made or deleted")


def drive(user, acts, qtbot, caplog):
    """So many acts, and more until it has got around: that hangs on what was ready when it came."""
    for number in range(9 * acts):
        if number >= acts and user.got_around:
            break
        name = user.act()
        if number % 500 == 499:
            gc.collect()  # as the program does between events; in a test it is off
        bad = [each for each in caplog.records if each.levelno >= logging.WARNING]
        assert not bad, (number, name, bad)
        assert user.window.isVisible(), (number, name)  # else what follows reaches nobody
    session = user.window.session
    session.transport.pause()
    qtbot.waitUntil(lambda: session.transport.settled)
    user.window.redraw.all()
    user.window.redraw.now()


@pytest.mark.painted
@pytest.mark.parametrize(("seed", "acts"), [(3, 150), pytest.param(2, 250, marks=pytest.mark.slow)])
def test_some_hundred_random_acts_raise_nothing_and_warn_of_nothing(
    driver, qtbot, caplog, seed, acts
):
    user = driver(seed)
    drive(user, acts, qtbot, caplog)
    assert user.got_around, user.done


@pytest.mark.slow
def test_twenty_thousand_random_acts_raise_nothing_and_warn_of_nothing(driver, qtbot, caplog):
    drive(driver(4, (".safetensors", ".pt")), 20_000, qtbot, caplog)


def test_a_random_user_touches_nothing_outside_of_its_folder(driver, tmp_path):
    outside = tmp_path.parent / "outside"
    with bounds(tmp_path) as kept:
        for touch in (outside.mkdir, outside.touch, lambda: os.rename(tmp_path / "here", outside)):
            with pytest.raises(PermissionError):
                touch()
        assert len(kept.broken) == 3
        (tmp_path / "inside").mkdir()
        outside.exists()
        os.listdir(tmp_path.parent)
    assert not outside.exists()
    with pytest.raises(AssertionError, match="a real file dialog"):
        QFileDialog()


def test_a_random_user_chooses_only_what_is_in_reach(driver, window):
    """Actions of a dialog's own are children of the window, too, shown or not."""
    user = driver(1)
    hidden = QAction("Delete everything", QDialog(window))
    dialog = QDialog(window)
    reach = list(user._actions())
    assert hidden not in reach
    assert {"aboutAction", "saveAction", "Tasks0Action"} & {each.objectName() for each in reach}
    dialog.setModal(True)
    dialog.setObjectName("question")
    QPushButton("Yes", dialog).setObjectName("yesButton")
    dialog.show()
    assert {user._of(QAbstractButton).objectName() for _ in range(9)} == {"yesButton"}
    dialog.close()
