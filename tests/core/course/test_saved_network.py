"""What lesson 12 shows of a saved network is true: its lines are run, on a file that Save wrote."""

import math

import numpy as np
import pytest

from core.checkpoint.checkpoint import Checkpoint, save
from core.course import language
from core.course.lesson import read_lesson
from core.experiment.parameters import state_layout
from core.runs.records import TrainingState
from core.training.trainer import Trainer

LESSONS = sorted(language.course_folder().parent.glob("*/12-real-text.md"))


def lines(lesson):
    (text,) = (step.text for step in lesson.steps if "mine.pt" in step.text)
    return text.split("```")[1]


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
def test_a_network_that_has_learned_the_word_answers_it(file, tmp_path, monkeypatch, capsys):
    lesson = read_lesson(file)
    experiment, trainer = lesson.experiment, Trainer(lesson.experiment)
    for _ in range(experiment.training.epochs):
        trainer.advance()
    save(tmp_path / "mine.pt", Checkpoint(experiment, lesson.id, trainer.state()))
    monkeypatch.chdir(tmp_path)
    exec(lines(lesson), {})
    assert capsys.readouterr().out == f"{experiment.task.target}\n" == "ello.\n"


@pytest.mark.parametrize("file", LESSONS, ids=lambda file: file.parent.name)
def test_its_lines_read_the_network_of_the_step(file, tmp_path, monkeypatch):
    lesson = read_lesson(file)
    experiment = lesson.experiment
    vector = np.arange(sum(math.prod(shape) for _, shape in state_layout(experiment)))
    state = TrainingState(15, vector.astype(np.float32))
    save(tmp_path / "mine.pt", Checkpoint(experiment, lesson.id, state))
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(lines(lesson), names)
    model, saved = names["model"], names["saved"]
    assert saved["vocabulary"] == list(experiment.vocabulary)
    flat = np.concatenate([each.detach().numpy().ravel() for each in model.parameters()])
    assert flat.tolist() == list(range(len(flat)))
