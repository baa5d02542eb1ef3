"""The program on show runs, with the very numbers of the training that it stands for."""

import ast
import contextlib
import io

import pytest
import torch
from hypothesis import given, settings

from core.epoch import decoded
from core.lessons import load_lessons
from core.operations import Operations
from core.program import program
from core.spec import Experiment, ModelSpec, RandomInputs, TrainingSpec
from core.trainer import Trainer
from core.transcript import Demo, epoch_line
from tests.core.test_reading import experiments

LESSONS = {lesson.id: lesson for lesson in load_lessons().lessons}
CALLS = {
    "zero_grad": "zero_grad()",
    "loss": "criterion(",
    "gradient": "backward()",
    "grad_hidden": "backward()",
    "update": "optimizer.step()",
    "softmax": "argmax(",
    "head": "self.fc(",
}


def run(experiment):
    """What the program prints, and its names."""
    names, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed), torch.random.fork_rng():
        exec(compile(program(experiment).text, "program.py", "exec"), names)
    return printed.getvalue().splitlines(), names


def losses_of(experiment):
    """Every epoch's loss by the program, in full: its own print is made to tell it."""
    text = program(experiment).text.replace(":.4f", "!r")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), torch.random.fork_rng():
        exec(compile(text, "program.py", "exec"), {})
    return [float(line.partition("loss=")[2]) for line in printed.getvalue().splitlines()]


@pytest.mark.parametrize("lesson", [name for name in LESSONS if name.startswith("hello")])
def test_a_lessons_program_prints_the_lectures_transcript(lesson):
    experiment, trainer = LESSONS[lesson].experiment, Trainer(LESSONS[lesson].experiment)
    told = [epoch_line(LESSONS[lesson], experiment, trainer.advance()) for _ in range(15)]
    assert run(experiment)[0] == told


@given(experiments())
@settings(max_examples=40, deadline=None)
def test_every_settings_program_has_the_very_losses_and_words_of_the_training(experiment):
    experiment = experiment.with_values(epochs=4)
    trainer = Trainer(experiment)
    epochs = [trainer.advance() for _ in range(4)]
    assert losses_of(experiment) == [epoch.loss for epoch in epochs]
    printed, _ = run(experiment)
    for line, epoch in zip(printed, epochs, strict=True):
        assert decoded(experiment, epoch.predicted) in line


def test_units_beyond_the_letters_are_read_as_a_middle_dot():
    wide = Experiment(model=ModelSpec("RNN", hidden_size=12), training=TrainingSpec(epochs=3))
    assert '"·"' in program(wide).text
    assert "·" not in program(wide.with_values(hidden_size=4)).text
    trainer = Trainer(wide)
    for line in run(wide)[0]:
        assert decoded(wide, trainer.advance().predicted) in line


@pytest.mark.parametrize("cell", ["RNNCell", "RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("initial_state", ["zeros", "random"])
def test_a_demos_program_prints_what_the_lecture_prints(cell, initial_state):
    model = ModelSpec(cell, hidden_size=2, initial_state=initial_state)
    experiment = Experiment(RandomInputs(3, 4), model, TrainingSpec(seed=4))
    assert "\n".join(run(experiment)[0]) == "\n".join(Demo(experiment).lines)


@given(experiments())
@settings(max_examples=40, deadline=None)
def test_every_operation_has_its_line(experiment):
    written, operations = program(experiment), Operations(experiment)
    for step in range(1, operations.steps.last + 1):
        for operation in operations.of(step):
            number = written.line_of(operation)
            assert number > 0, operation
            text = written.lines[number - 1].text
            assert CALLS.get(operation.kind, "") in text
            assert operation.kind in written.kinds_of(number)
            if operation.kind == "hidden":
                assert f"self.{experiment.model.cell.lower()}(" in text


@given(experiments())
@settings(max_examples=40, deadline=None)
def test_nothing_is_written_that_is_not_used(experiment):
    tree = ast.parse(program(experiment).text)
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    stored = {node.id for node in names if isinstance(node.ctx, ast.Store)} - {"_"}
    loaded = {node.id for node in names if isinstance(node.ctx, ast.Load)}
    assert stored <= loaded
    assert not any(isinstance(node, ast.If) for node in ast.walk(tree))


def test_lines_stay_readable():
    for lesson in LESSONS.values():
        assert all(len(line.text) <= 100 for line in program(lesson.experiment).lines)


def test_a_word_that_means_something_to_python_stays_a_word():
    experiment = Experiment().with_values(source="'\\\n\"", target="\"\n\\'", epochs=2)
    assert len(losses_of(experiment)) == 2
