"""The program on show runs, with the very numbers of the training that it stands for."""

import ast
import contextlib
import io
import itertools
import re
import subprocess
import sys

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.lesson import load_lessons
from core.experiment import Experiment, RandomInputs
from core.experiment.model import ModelSpec
from core.experiment.training import USES, TrainingSpec
from core.export.script import program
from core.models.demo import Demo
from core.runs.records import decoded
from core.terminal.transcript import epoch_line
from core.trace.operations import Operations
from core.training.trainer import Trainer
from tests.core.trace.test_operands import experiments

LESSONS = {lesson.id: lesson for lesson in load_lessons().lessons}
DEMOS = [
    (cell, "relu" if cell == "RNN" else "tanh", *rest)
    for cell in ("RNN", "LSTM", "GRU")
    for rest in itertools.product((1, 3), (False, True), (False, True))
] + [(cell, "tanh", 1, False, False) for cell in ("RNNCell", "RNN")]
CALLS = {
    "zero_grad": "zero_grad()",
    "loss": "criterion(",
    "gradient": "backward()",
    "grad_hidden": "backward()",
    "update": "optimizer.step()",
    "softmax": "argmax(",
    "head": "self.fc(",
}


@st.composite
def all_experiments(draw):
    """With a Linear head or without; then each letter needs its output."""
    experiment = draw(experiments())
    if draw(st.booleans()):
        return experiment
    size = max(experiment.model.hidden_size, len(experiment.vocabulary))
    return experiment.with_values(head="none", hidden_size=size, frozen=())


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
    # By its end: a word may hold line ends of its own.
    return [float(each) for each in re.findall(r"loss=(\S+)$", printed.getvalue(), re.MULTILINE)]


@pytest.mark.parametrize("lesson", [name for name in LESSONS if name.startswith("hello")])
def test_a_lessons_program_prints_the_lectures_transcript(lesson):
    experiment, trainer = LESSONS[lesson].experiment, Trainer(LESSONS[lesson].experiment)
    told = [epoch_line(LESSONS[lesson], experiment, trainer.advance()) for _ in range(15)]
    assert run(experiment)[0] == told


@given(all_experiments())
@settings(max_examples=25, deadline=None)
def test_every_settings_program_has_the_very_losses_and_words_of_the_training(experiment):
    experiment = experiment.with_values(epochs=4)
    trainer = Trainer(experiment)
    epochs = [trainer.advance() for _ in range(4)]
    assert losses_of(experiment) == [epoch.loss for epoch in epochs]
    printed, _ = run(experiment)
    for line, epoch in zip(printed, epochs, strict=True):
        assert decoded(experiment, epoch.predicted).text in line


def test_units_beyond_the_letters_are_read_as_a_middle_dot():
    wide = Experiment(model=ModelSpec("RNN", hidden_size=12), training=TrainingSpec(epochs=3))
    assert '"·"' in program(wide).text
    assert "·" not in program(wide.with_values(hidden_size=4)).text
    trainer = Trainer(wide)
    for line in run(wide)[0]:
        assert decoded(wide, trainer.advance().predicted).text in line


def demo(cell, nonlinearity, layers, bidirectional, batch_first, initial_state="zeros"):
    model = ModelSpec(
        cell, nonlinearity, 0, 2, layers, bidirectional, batch_first, initial_state=initial_state
    )
    return Experiment(RandomInputs(3, 4), model, TrainingSpec(seed=4))


@pytest.mark.turns(5)
@pytest.mark.parametrize("model", DEMOS, ids=str)
@pytest.mark.parametrize("initial_state", ["zeros", "random"])
def test_a_demos_program_prints_what_the_lecture_prints(model, initial_state):
    experiment = demo(*model, initial_state)
    assert "\n".join(run(experiment)[0]) == "\n".join(Demo.of(experiment).lines)


@pytest.mark.parametrize("cell", ["RNNCell", "RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("initial_state", ["zeros", "random"])
def test_a_demo_of_several_sequences_prints_what_the_lecture_prints(cell, initial_state):
    model = ModelSpec(cell, hidden_size=2, initial_state=initial_state)
    experiment = Experiment(RandomInputs(3, 4, batch=2), model, TrainingSpec(seed=4))
    assert "\n".join(run(experiment)[0]) == "\n".join(Demo.of(experiment).lines)


@pytest.mark.parametrize(
    "lesson", ["hello-lstm", pytest.param("rnn-layers", marks=pytest.mark.slow)]
)
def test_a_saved_program_runs_by_itself(lesson, tmp_path):
    experiment = LESSONS[lesson].experiment.with_values(epochs=20)
    file = tmp_path / "program.py"
    file.write_bytes(program(experiment).text.encode())
    told = subprocess.run([sys.executable, file], capture_output=True, encoding="utf-8", check=True)
    assert told.stdout.splitlines() == run(experiment)[0]


@given(all_experiments())
@settings(max_examples=25, deadline=None)
def test_every_operation_has_its_line(experiment):
    for operation, text in lines_of(experiment):
        assert CALLS.get(operation.kind, "") in text
        if operation.kind == "hidden":
            assert f"self.{experiment.model.cell.lower()}(" in text


@pytest.mark.parametrize("model", DEMOS, ids=str)
def test_every_operation_of_a_demo_has_its_line(model):
    experiment = demo(*model)
    by_step = experiment.model.cell_kind.by_step
    for operation, text in lines_of(experiment):
        if operation.kind == "input":
            assert text.startswith("for " if by_step else "inputs = torch.randn(")
        else:
            assert f"{experiment.model.cell.lower()}(" in text


def lines_of(experiment):
    """Each operation of an epoch with its line's text."""
    written, operations = program(experiment), Operations(experiment)
    for step in range(1, operations.steps.last + 1):
        for operation in operations.of(step):
            number = written.line_of(operation)
            assert number > 0, operation
            assert operation.kind in written.kinds_of(number)
            yield operation, written.lines[number - 1].text


@pytest.mark.parametrize("embedding_dim", [0, 3])
def test_a_cell_in_a_loop_takes_its_letter_where_the_loop_does(embedding_dim):
    experiment = Experiment(model=ModelSpec("RNNCell", embedding_dim=embedding_dim))
    texts = {text for operation, text in lines_of(experiment) if operation.kind == "input"}
    assert len(texts) == 1
    assert texts.pop().startswith("    for x, target in zip(")


@given(all_experiments())
@settings(max_examples=25, deadline=None)
def test_nothing_is_written_that_is_not_used(experiment):
    nodes = list(ast.walk(ast.parse(program(experiment).text)))
    stored, loaded = used(nodes, ast.Name, "id")
    made, read = used(nodes, ast.Attribute, "attr")
    imported = {each.name for node in nodes for each in getattr(node, "names", ())}
    given = {node.arg for node in nodes if isinstance(node, ast.arg)}
    classes = {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    assert stored - {"_"} | imported | given | classes <= loaded
    assert made <= read
    assert not any(isinstance(node, ast.If | ast.IfExp) for node in nodes)


def used(nodes, kind, name):
    """What is assigned, and what is read, of Names or of attributes."""
    found = [node for node in nodes if isinstance(node, kind)]
    stored = {getattr(node, name) for node in found if isinstance(node.ctx, ast.Store)}
    return stored, {getattr(node, name) for node in found if isinstance(node.ctx, ast.Load)}


@given(all_experiments())
@settings(max_examples=25, deadline=None)
def test_only_a_setting_that_is_chosen_occurs(experiment):
    text, model = program(experiment).text, experiment.model
    assert ("nn.Embedding" in text) == bool(model.embedding_dim)
    assert ("nn.Linear" in text) == (model.head == "Linear")
    assert ("Generator" in text) == (model.initial_state == "random")
    for name in ("batch_first", "bidirectional"):
        assert (f"{name}=True" in text) == getattr(model, name)
    assert ("num_layers=" in text) == (model.num_layers > 1)
    assert ("nonlinearity=" in text) == (model.nonlinearity == "relu")
    training = experiment.training
    assert ("orthogonal_(" in text) == (model.init == "orthogonal")
    assert ("the rows of f\n" in text) == bool(model.forget_bias)
    assert ("weight_decay=" in text) == bool(training.weight_decay)
    assert ("scheduler.step()" in text) == (training.scheduler != "none")
    named = f"lr_scheduler.{training.scheduler}(" in text or f"# {training.scheduler} in" in text
    assert named == (training.scheduler != "none")
    assert ("import math" in text) == (training.scheduler == "CosineAnnealingLR")


ODD = (
    ("hello" * 150, "ohlol" * 150),
    ("'\\\n\"", "\"\n\\'"),
    ('""\'a', 'a\'""'),
    ("👩‍👩‍👧e\u0301ab", "abe\u0301👩‍👩‍👧"),
    ("👩‍👩‍👧b" * 40, "b👩‍👩‍👧" * 40),
    ("".join(map(chr, range(0x4E00, 0x4E80))), "".join(map(chr, range(0x4E01, 0x4E81)))),
    ("#  # x", "x  # #"),
)


def many():
    """Programs of many settings, and of words that mean something to Python or are long."""
    for lesson in LESSONS.values():
        yield lesson.experiment
    for model in DEMOS:
        yield demo(*model, initial_state="random")
    trained = [lesson.experiment for lesson in LESSONS.values() if lesson.experiment.trains]
    wide = {"num_layers": 3, "bidirectional": True, "batch_first": True, "head": "Linear"}
    for base, (scheduler, gamma) in itertools.product(
        trained, [(name, gamma) for name in USES for gamma in (0.5, 0.97)]
    ):
        values = {"scheduler": scheduler, "gamma": gamma, "weight_decay": 0.0003, "clip_norm": 0.5}
        values |= {"init": "orthogonal", "gain": 1.25, "initial_state": "random"}
        if base.model.cell == "LSTM":
            values["forget_bias"] = -1.25
        yield base.with_values(**values)
        if base.model.cell == "RNN":
            yield base.with_values(**values, **wide, nonlinearity="relu", epochs=1_000_000)
    for source, target in ODD:
        for cell in ("RNNCell", "RNN"):
            model = ModelSpec(cell, hidden_size=200, embedding_dim=3 if cell == "RNN" else 0)
            yield Experiment(model=model).with_values(source=source, target=target, epochs=2)


def test_every_program_is_written_as_a_formatter_and_a_linter_want_it(tmp_path):
    """In 88 columns, two blank lines around a class, double quotes, no name unused."""
    for number, experiment in enumerate(many()):
        (tmp_path / f"p{number}.py").write_text(program(experiment).text, encoding="utf-8")
    assert number > 60
    ruff = [sys.executable, "-m", "ruff"]
    told = subprocess.run(
        [*ruff, "format", "--isolated", "--diff", tmp_path], capture_output=True, encoding="utf-8"
    )
    assert told.returncode == 0, told.stdout[:3000]
    rules = ["--isolated", "--select", "E,W,F,I,UP,B,C4,SIM,N", "--ignore", "B905,SIM117"]
    told = subprocess.run([*ruff, "check", *rules, tmp_path], capture_output=True, encoding="utf-8")
    assert told.returncode == 0, told.stdout[:3000]


@pytest.mark.turns(3, always=("0",))
@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_odd_and_long_words_have_the_very_losses_of_the_training(words):
    source, target = words
    model = ModelSpec("RNN", hidden_size=200)
    experiment = Experiment(model=model).with_values(source=source, target=target, epochs=2)
    trainer = Trainer(experiment)
    assert losses_of(experiment) == [trainer.advance().loss for _ in range(2)]


def test_a_program_has_no_trick_that_a_teacher_would_not_show():
    """Seeds as what they are, numbers as places in a list, torch's scheduler where it is exact."""
    random = Experiment(model=ModelSpec("RNN", hidden_size=12, initial_state="random"))
    text = program(random.with_values(scheduler="StepLR", gamma=0.5)).text
    assert "manual_seed(seed * 1_000_003 + epoch)" in text
    assert "logits.argmax(dim=1).tolist()" in text
    assert 'letters += ["·"] * 8' in text
    assert "lr_scheduler.StepLR(optimizer, step_size=100, gamma=0.5)" in text
    text = program(random.with_values(scheduler="StepLR", gamma=0.9)).text
    assert "LambdaLR(optimizer, factor)" in text  # torch's own would end in other digits


DAILY = {("hello-rnncell", scheduler, "Adam") for scheduler in USES} | {
    ("hello-rnn", "StepLR", "SGD"),
    ("hello-embedding", "CosineAnnealingLR", "SGD"),
    ("hello-lstm", "ExponentialLR", "Adam"),
}  # and all others with the experiments marked slow


@pytest.mark.turns(6, always=("hello-rnncell-StepLR-Adam",))
@pytest.mark.parametrize(
    ("lesson", "scheduler", "optimizer"),
    [
        pytest.param(*each, marks=() if each in DAILY else pytest.mark.slow)
        for each in itertools.product(
            [name for name in LESSONS if name.startswith("hello")], USES, ["Adam", "SGD"]
        )
    ],
)
def test_a_lesson_with_a_schedule_and_decay_has_the_very_losses(lesson, scheduler, optimizer):
    """Over many epochs: torch's own recursive StepLR ends in other last digits here."""
    experiment = LESSONS[lesson].experiment.with_values(
        optimizer=optimizer, scheduler=scheduler, gamma=0.9, period=7, weight_decay=0.003, epochs=60
    )
    trainer = Trainer(experiment)
    assert losses_of(experiment) == [trainer.advance().loss for _ in range(60)]


@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("cell", ["RNN", "LSTM", "GRU"])
def test_a_demo_of_orthogonal_weights_prints_what_the_demo_does(cell, layers):
    model = ModelSpec(cell, hidden_size=3, num_layers=layers, init="orthogonal", gain=1.5)
    experiment = Experiment(RandomInputs(3, 4), model, TrainingSpec(seed=4))
    if cell == "LSTM":
        experiment = experiment.with_values(forget_bias=2.0)
    assert "\n".join(run(experiment)[0]) == "\n".join(Demo.of(experiment).lines)


def test_a_word_that_means_something_to_python_stays_a_word():
    experiment = Experiment().with_values(source="'\\\n\"", target="\"\n\\'", epochs=2)
    assert len(losses_of(experiment)) == 2
