"""Twenty random experiments of every kind, half of them gone on from weights: their programs, each
from its file, print what training computes here, bit for bit.
"""

import contextlib
import io
import re
import runpy
import subprocess
import sys
from random import Random

import pytest
import torch

from core.experiment import Experiment, ModelSpec, RandomInputs, SyntheticTask, TextTask, WordTask
from core.experiment.parameters import parameter_layout
from core.experiment.training import TrainingSpec
from core.export import saved, script
from core.export.script_batch import batch_program
from core.export.script_text import text_file
from core.files.atomic_write import Data
from core.inference.writing import sample
from core.models.demo import Demo
from core.runs.fork import forked
from core.runs.records import decoded
from core.settings import CHOICES, SpecError
from core.text.corpus import digest, encode
from core.text.letters import Letters
from core.text.sampling import Style
from core.training.batch_trainer import BatchTrainer, StepDiverged
from core.training.trainer import Diverged, Trainer

COUNT, DAILY = 20, 2
LETTERS = "abcdehlo'\"\\{}% \t\n你好äß"
CHILD = """
import runpy, sys
for file in sys.argv[1:]:
    print("\\0", end="")
    runpy.run_path(file, run_name="__main__")
"""


# what is drawn ------------------------------------------------------------------------------


def model(lot: Random, kind: str) -> ModelSpec:
    """Any that there is; what cannot be of a kind is refused, and another one drawn."""
    cells = CHOICES["cell"] if kind in ("word", "demo") else ("RNN", "LSTM", "GRU")
    given = {
        "cell": lot.choice(cells),
        "nonlinearity": lot.choice(("tanh", "tanh", "relu")),
        "embedding_dim": lot.choice((0, 0, 5)),
        "hidden_size": lot.randint(1, 24),
        "num_layers": lot.choice((1, 1, 2, 3)),
        "bidirectional": lot.random() < 0.3,
        "batch_first": lot.random() < 0.3,
        "head": lot.choice(("Linear", "Linear", "none")),
        "initial_state": lot.choice(("zeros", "zeros", "random")),
        "forget_bias": lot.choice((0.0, 0.0, 1.0, -2.5)),
        "init": lot.choice(("default", "orthogonal")),
        "gain": lot.choice((1.0, 0.7)),
        "dropout": lot.choice((0.0, 0.0, 0.25)),
    }
    return ModelSpec(**given)


def training(lot: Random, kind: str) -> TrainingSpec:
    many = kind in ("task", "text")
    return TrainingSpec(
        reduction="mean" if many else lot.choice(("sum", "mean")),
        optimizer=lot.choice(CHOICES["optimizer"]),
        lr=lot.choice((0.003, 0.05, 0.1, 1.0)),
        epochs=lot.randint(8, 20),
        seed=lot.choice((0, lot.randrange(2**31))),
        clip_norm=lot.choice((0.0, 0.0, 0.25)),
        batch_size=lot.randint(1, 9) if many else 1,
        weight_decay=lot.choice((0.0, 0.01)),
        scheduler=lot.choice(CHOICES["scheduler"]),
        gamma=lot.choice((0.5, 0.9)),
        period=lot.randint(2, 9),
    )


def word(lot: Random) -> WordTask:
    length = lot.randint(1, 12)
    source, target = ("".join(lot.choices(LETTERS, k=length)) for _ in range(2))
    return WordTask(source, target)


def task(lot: Random) -> SyntheticTask:
    own = (lot.randint(2, 30), lot.randint(2, 9), lot.randint(1, 6))
    return SyntheticTask(lot.choice(CHOICES["kind"]), *own)


def text(lot: Random) -> tuple[TextTask, str]:
    """Made-up lines, with letters that are no ASCII among them."""
    alphabet = lot.sample(LETTERS, k=lot.randint(2, len(LETTERS)))
    told = "".join(alphabet) + "".join(lot.choices(alphabet, k=lot.randint(60, 700)))
    corpus, chunk = encode(told), lot.choice((0, 3, 20, 40))
    held_out = lot.choice((0.0, 0.1)) if chunk else 0.0
    whose = (corpus.vocabulary, len(corpus.codes), digest(corpus))
    told = Letters.spelled(corpus.vocabulary, corpus.codes).text  # controls are left out
    return TextTask("pasted", *whose, chunk, lot.random() < 0.6, held_out), told


def drawn(kind: str, number: int) -> tuple[Experiment, str]:
    """The same at every call; of a text with its letters."""
    lot, told = Random(f"{kind} {number}"), ""
    while True:
        try:
            given = RandomInputs(lot.randint(1, 6), lot.randint(1, 5), lot.randint(1, 3))
            if kind == "text":
                given, told = text(lot)
            elif kind != "demo":
                given = {"word": word, "task": task}[kind](lot)
            made = Experiment(given, model(lot, kind), training(lot, kind))
            names = [name for name, _ in parameter_layout(made)]
            frozen = tuple(lot.sample(names, k=1)) if lot.random() < 0.3 else ()
            return made.with_values(frozen=frozen), told
        except SpecError:
            continue


# what training computes -------------------------------------------------------------------------


def begun(experiment: Experiment, number: int, told: str):
    """What it goes on from: nothing, or what another training had led to."""
    if number % 2 == 0 or not experiment.trains:
        return None
    before = experiment.with_values(lr=0.02, seed=3, scheduler="none", frozen=(), clip_norm=0.5)
    trainer = trainer_of(before, told)
    for _ in range(number % 7):
        trainer.advance()
    return forked(before, trainer.state(), experiment)


def trainer_of(experiment, told, state=None):
    if experiment.batched:
        codes = encode(told).codes if isinstance(experiment.task, TextTask) else None
        return BatchTrainer(experiment, codes, state)
    return Trainer(experiment, state)


def expected(experiment, told, state) -> list[str]:
    """Each of them is to stand in what the program prints, in this order."""
    if not experiment.trains:
        return Demo.of(experiment).lines
    trainer, lines = trainer_of(experiment, told, state), []
    try:
        while trainer.updates < experiment.training.epochs:
            epoch = trainer.advance()
            if not experiment.batched:
                lines.append(decoded(experiment, epoch.predicted).text)
            lines.append(f"loss={epoch.loss!r}\n")
    except (Diverged, StepDiverged):  # a program goes on, as the lecture's does
        return lines
    return [*lines, *ending(experiment, trainer)]


def ending(experiment, trainer) -> list[str]:
    if isinstance(experiment.task, SyntheticTask):
        return [f" {trainer.evaluate().score!r}"]
    if isinstance(experiment.task, TextTask):
        return [sample(trainer, 240, Style()).letters.text + "\n"]
    return []


# what its program prints ------------------------------------------------------------------------


def write(path, experiment, told, state) -> None:
    after = None if state is None else state.updates
    make = batch_program if experiment.batched else script.program
    source = make(experiment, after).text.replace(":.4f", "!r")
    made: dict = saved.with_state(path, source.encode(), experiment, state)
    if isinstance(experiment.task, TextTask):
        made[path.with_suffix(".txt")] = text_file(Letters.of(told))
    for file, data in made.items():
        _put(file, data)


def _put(file, data: Data) -> None:
    if callable(data):
        with file.open("wb") as stream:
            data(stream)
    else:
        file.write_bytes(data)


def here(files) -> list[str]:
    """What each prints, in this process."""
    found = []
    for file in files:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), torch.random.fork_rng():
            runpy.run_path(str(file), run_name="__main__")
        found.append(printed.getvalue())
    return found


def elsewhere(files) -> list[str]:
    """In a process of their own, which has nothing of Unroll's."""
    command = [sys.executable, "-X", "utf8", "-c", CHILD, *map(str, files)]
    done = subprocess.run(command, capture_output=True, cwd=files[0].parent)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return done.stdout.decode().split("\0")[1:]


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("run", "count"),
    [pytest.param(here, DAILY, id="two"), pytest.param(elsewhere, COUNT, marks=pytest.mark.slow)],
)
@pytest.mark.parametrize("kind", ["word", "demo", "task", "text"])
def test_random_experiments_have_the_very_losses_and_words_of_the_training(
    kind, run, count, tmp_path
):
    files, wanted = [], []
    for number in range(count):
        experiment, told = drawn(kind, number)
        state = begun(experiment, number, told)
        files.append(tmp_path / f"{number}.py")
        write(files[-1], experiment, told, state)
        wanted.append(expected(experiment, told, state))
    for number, (printed, parts) in enumerate(zip(run(files), wanted, strict=True)):
        missing = first_missing(parts, printed)
        assert missing is None, f"{kind} {number}: {missing!r} is not in\n{printed[-1500:]}"
        if kind != "demo":
            losses = len(re.findall(r"loss=", printed))
            assert losses >= sum(part.startswith("loss=") for part in parts)


def first_missing(parts, printed) -> str | None:
    """Of parts that are to stand one after another."""
    place = 0
    for part in parts:
        found = printed.find(part, place)
        if found < 0:
            return part
        place = found + len(part)
    return None


@pytest.mark.slow
def test_every_cell_optimiser_and_way_of_reading_is_among_what_is_drawn():
    made = [drawn(kind, number)[0] for kind in ("word", "task", "text") for number in range(COUNT)]
    for name in ("cell", "optimizer", "scheduler", "head", "initial_state", "init"):
        assert {each.value_of(name) for each in made} == set(CHOICES[name])
    texts = [each.task for each in made if isinstance(each.task, TextTask)]
    assert {each.whole for each in texts} == {each.carry for each in texts} == {True, False}
