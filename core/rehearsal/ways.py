"""Ways: what a learner does to complete a step, each part of its completion in its own way.

A way is the shortest that there is: a completion that asks for a task's training is met by few
updates of it, since nothing else is asked for.
"""

from collections.abc import Callable, Iterator

from core.course.practice import synthetic
from core.course.question import Question
from core.course.until import Until
from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_layout
from core.experiment.training import TrainingSpec
from core.journal import intents
from core.journal.intent import Intent
from core.rehearsal.player import Player
from core.runs.fork import WeightEdit
from core.runs.grid_study import Grid
from core.sentences import Sentence
from core.settings import CHOICES, SpecError
from core.text.letters import Letters
from core.text.sampling import Style
from core.trace.playhead import Steps

BRIEF = 2  # updates of what only has to be trained
LETTERS = 200  # that a model is asked to write at once


class UnendedError(Exception):
    """What has to come first was not done in that time."""


def go(player: Player, part: Until, own: Experiment, seconds: float) -> str:
    """Does what this part asks for; why it cannot be done, "" where it is on its way. UnendedError
    where that takes more than so many seconds.
    """
    if part.page:
        return player.do(intents.ShowPage(part.page))
    if part.opened:
        lane, t = part.opened if isinstance(part.opened, tuple) else (0, 0)
        return player.do(intents.OpenCell(lane, t))
    if part.changed:
        return _change(player, part.changed, own)
    if part.edited:
        name, shape = parameter_layout(own)[0]
        return player.do(intents.Fork((WeightEdit(name, (0,) * len(shape), 0.5),)))
    if part.compared:
        return _compare(player)
    if part.asked:
        return _ask(player, Letters.of(part.asked), seconds)
    if part.text is not None:
        return train_text(player, part.text.origin, part.text.updates, seconds)
    if part.written:
        return _write(player, part.written, seconds)
    if part.of_program:
        return _run_program(player, part, seconds)
    return player.do(_training(player, part, own))


def _training(player: Player, part: Until, own: Experiment) -> Intent:
    """What is trained, and how far."""
    lesson_id, last = player.lesson.id, own.training.epochs
    if part.seeds:
        epochs = part.seed_epochs or min(last, BRIEF)
        return intents.TrainSeeds(own, lesson_id, 0, part.seeds, epochs)
    if part.grid:
        model = own.model
        rates = (own.training.lr,)
        sizes = (model.hidden_size,)
        cells = (model.cell,)
        return intents.TrainGrid(Grid(own, rates, sizes, cells, BRIEF, part.grid), lesson_id)
    if part.series:
        return intents.TrainSeries(synthetic({"kind": part.series, "epochs": BRIEF}))
    if part.practised is not None:
        values = {"epochs": BRIEF, **dict(part.practised.values)}
        return intents.TrainSeries(synthetic(values), 0, part.practised.seeds)
    if part.trained:
        return intents.TrainTo(last, Steps.of(own).last)
    return intents.TrainTo(part.epoch, part.step, part.operation)


def _change(player: Player, name: str, own: Experiment) -> str:
    for value in others(name, own.setting(name)):
        try:
            own.with_values(**{name: value})
            return player.do(intents.Change(((name, value),)))
        except SpecError:
            continue
    return Sentence("{name} can have no other value in this experiment", name=name)


def others(name: str, value: object) -> Iterator[intents.Value]:
    """Values of a setting that may be tried, the nearest first."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (value + 1, value - 1, value * 2, value // 2)
    elif isinstance(value, float):
        yield from (value + 0.5, value - 0.5, value * 2, value / 2)
    elif name in CHOICES:
        yield from (each for each in CHOICES[name] if each != value)
    elif isinstance(value, Letters):
        yield value.text[::-1]


def _compare(player: Player) -> str:
    session = player.session
    run = session.runs.current
    if not session.comparison.runs and run is not None:
        player.do(intents.CompareRuns((run.id,)))
    player.do(intents.PauseComparison())
    return player.do(intents.SeekComparison(session.comparison.end))


def _ask(player: Player, letters: Letters, seconds: float) -> str:
    answers = player.session.answers
    asked = answers.ask(letters)
    _await(player, lambda: answers.last is asked or asked is None, seconds)
    return ""


def _run_program(player: Player, part: Until, seconds: float) -> str:
    programs = player.session.programs
    why = player.do(intents.ChooseExercise(part.of_program))
    if not why and part.solved:
        why = player.do(intents.EditProgram(programs.right))
    why = why or player.do(intents.RunProgram())
    if not why:
        _await(player, lambda: not programs.is_running, seconds)
    return why


def _write(player: Player, count: int, seconds: float) -> str:
    """By a model that has hardly learned."""
    session = player.session
    why = train_text(player, "zen", BRIEF, seconds) if session.texts.run is None else ""
    while not why and player.situation.written < count:
        before = player.situation.written
        start = Letters.of(session.texts.run.experiment.vocabulary[0] if session.texts.run else "a")
        session.texts.write(start, min(LETTERS, count), Style(), 0)
        _await(player, lambda before=before: player.situation.written > before, seconds)  # type: ignore[misc]
    return why


def train_text(player: Player, origin: str, updates: int, seconds: float) -> str:
    """The smallest model that there is, on a built-in text."""
    opening = player.session.texts.opening
    why = player.do(intents.ReadText(origin))
    _await(player, lambda: not opening.busy, seconds)
    if why or opening.text is None:
        return why
    model = ModelSpec("RNN", hidden_size=1, head="Linear")
    training = TrainingSpec(epochs=updates, batch_size=1)
    return player.do(intents.TrainText(Experiment(TextTask.of(opening.text, 2), model, training)))


def _await(player: Player, met: Callable[[], bool], seconds: float) -> None:
    if not player.wait(met, seconds):
        raise UnendedError


def find_out(player: Player, question: Question, seconds: float) -> str:
    """Does what makes its answer known, as committing does."""
    run = player.session.runs.current
    way = question.way(run) if run is not None else None
    if way is not None:
        return player.do(way)
    left = question.by_learner
    return go(player, left, left.own or player.lesson.experiment, seconds) if left.asks else ""
