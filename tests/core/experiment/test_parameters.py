"""Parameters: names and shapes counted without torch are those that torch itself has."""

import math
from itertools import product

import pytest
import torch

from core.course.lesson import load_lessons
from core.experiment import Experiment
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_count, parameter_layout, state_layout
from core.experiment.training import TrainingSpec
from core.models import build
from core.training.trainer import Trainer

torch.set_num_threads(1)  # as the app does: waiting threads make a busy machine crawl

GRID = [
    ModelSpec(cell, "tanh", embedding, 5, layers, both, first, head)
    for cell, embedding, layers, both, first, head in product(
        ("RNN", "LSTM"), (0, 3), (1, 2, 3), (False, True), (False, True), ("none", "Linear")
    )
] + [ModelSpec("RNNCell", "relu", embedding, 5, head="Linear") for embedding in (0, 3)]


def torch_layout(experiment):
    model = build(experiment).model
    return tuple((name, tuple(each.shape)) for name, each in model.named_parameters())


@pytest.mark.parametrize("lesson", load_lessons().lessons, ids=lambda lesson: lesson.id)
def test_a_lesson_has_the_parameters_that_torch_names(lesson):
    assert parameter_layout(lesson.experiment) == torch_layout(lesson.experiment)


def test_every_kind_of_model_has_the_parameters_that_torch_names():
    for model in GRID:
        experiment = Experiment(model=model)
        assert parameter_layout(experiment) == torch_layout(experiment)
        sizes = [math.prod(shape) for _, shape in parameter_layout(experiment)]
        assert sum(sizes) == parameter_count(experiment)


@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
def test_the_state_has_the_optimisers_memory_behind_the_parameters(optimizer):
    experiment = Experiment(model=GRID[-1], training=TrainingSpec(optimizer=optimizer))
    trainer = Trainer(experiment)
    trainer.advance()
    layout, parameters = state_layout(experiment), parameter_layout(experiment)
    assert layout[: len(parameters)] == parameters
    saved = trainer.optimizer.state_dict()["state"]
    expected = [
        (f"optimizer.{index}.{part}", tuple(value.shape))
        for index, memory in saved.items()
        for part, value in memory.items()
        if value is not None
    ]
    assert list(layout[len(parameters) :]) == expected
    assert trainer.state().vector.size == sum(math.prod(shape) for _, shape in layout)
