"""What completes a step: a Situation, which is what the window shows, holds against its Until.
Pure; knows no session.
"""

from collections.abc import Collection
from dataclasses import dataclass

from core.course.practice import is_on
from core.course.until import Until
from core.experiment import Experiment
from core.experiment.same import same
from core.journal.intent import Intent
from core.journal.intents import ForgetGrid, ForgetSeeds, LeaveText, SelectText
from core.runs.batch_run import BatchRun
from core.runs.grid_study import GridResult
from core.runs.run import Run
from core.runs.seed_study import SeedsResult
from core.runs.series import Series
from core.sentences import Sentence, in_a_row
from core.text.letters import Letters
from core.trace.playhead import Playhead, Steps


@dataclass(frozen=True)
class Situation:
    """What the window shows, as far as steps ask. own: the lesson's own experiment. opened: the
    (lane, t) of the cell that is open. page: the one in front, by the name of its folder in gui.
    compared: whether the runs side by side were trained to their end. asked: what the model was
    asked about last. seeds, grid: what was trained last of each, as far as it is. series: of
    which task the one is that Tasks shows, if it was trained to its end. ran, solved: exercises of
    the page Program, of this run. text: the model in front, of all_texts.
    """

    own: Experiment
    run: Run | None = None
    opened: tuple[int, int] | None = None
    page: str = ""
    compared: bool = False
    asked: Letters | None = None
    seeds: SeedsResult | None = None
    grid: GridResult | None = None
    series: str = ""
    all_series: tuple[Series, ...] = ()
    text: BatchRun | None = None
    written: int = 0
    ran: Collection[str] = ()
    solved: Collection[str] = ()
    all_texts: tuple[BatchRun, ...] = ()


def is_met(until: Until, situation: Situation) -> bool:
    """Whether all of it is so now."""
    own = until.own or situation.own
    return not _is_elsewhere(until, situation.run, own) and all(
        _holds(part, situation, own) for part in until.parts
    )


def left_to_do(until: Until, situation: Situation) -> tuple[Sentence, ...]:
    """What is still to be done, one by one; none where it is met."""
    own = until.own or situation.own
    if _is_elsewhere(until, situation.run, own):
        return (Sentence("This is another run; go back to the step."),)
    left = (part for part in until.parts if not _holds(part, situation, own))
    return tuple(part.sentence(own) for part in left)


def to_do(until: Until, situation: Situation) -> Sentence:
    """The same in a row; "" where it is met."""
    return in_a_row(left_to_do(until, situation))


def clears(until: Until, situation: Situation) -> tuple[Intent, ...]:
    """What takes from the page what was trained of something else, where a step has it trained.
    Who comes back has the model that they have trained of it.
    """
    own = until.own or situation.own
    seeds, grid = situation.seeds, situation.grid
    others: list[Intent] = []
    if until.seeds and seeds is not None and not _are_trained(until, seeds, own):
        others.append(ForgetSeeds())
    if until.grid and grid is not None and not _is_grid_trained(until.grid, grid, own):
        others.append(ForgetGrid())
    if until.text and not is_on(situation.text, until.text.origin):
        kept = [run.id for run in situation.all_texts if until.text.is_met(run)]
        left = [LeaveText()] if situation.text is not None else []
        others += [SelectText(kept[-1])] if kept else left
    return tuple(others)


def _is_elsewhere(until: Until, run: Run | None, own: Experiment) -> bool:
    """Whether the step is about a run, and another one is looked at that it does not lead to."""
    of_run = until.epoch or until.trained or until.opened or until.asked or until.of_program
    if run is None or until.changed or until.edited or not of_run:
        return False
    return not same(run.experiment, own)


def _holds(part: Until, situation: Situation, own: Experiment) -> bool:
    """Whether one part of an Until is so now."""
    run = situation.run
    if part.page:
        return situation.page == part.page
    if part.compared:
        return situation.compared
    if part.series:
        return situation.series == part.series
    if part.asked:
        return situation.asked == Letters.of(part.asked)
    if part.seeds:
        return _are_trained(part, situation.seeds, own)
    if part.grid:
        return _is_grid_trained(part.grid, situation.grid, own)
    if part.practised or part.text or part.written:
        return _is_practised(part, situation)
    if part.of_program:
        return part.of_program in (situation.ran if part.ran else situation.solved)
    if run is None:
        return False
    if part.changed:
        return run.experiment.setting(part.changed) not in (None, own.setting(part.changed))
    if part.edited:
        return bool(run.edits)
    if part.trained:
        return _is_trained(run, own)
    if part.opened:
        any_cell = part.opened is True and situation.opened is not None
        return any_cell or situation.opened == part.opened
    return run.playhead >= _wanted(part, run.steps)


def _is_practised(part: Until, situation: Situation) -> bool:
    if part.practised is not None:
        return part.practised.is_met(situation.all_series)
    if part.text is not None:
        return part.text.is_met(situation.text)
    return situation.written >= part.written


def _wanted(until: Until, steps: Steps) -> Playhead:
    if until.step is None:
        return steps.whole(until.epoch)
    return steps.settled(Playhead(until.epoch, until.step, until.operation), 1)


def _is_trained(run: Run, own: Experiment) -> bool:
    """As far as the step's own experiment goes, or as far as it could be, since the step began: it
    may have been so before.
    """
    if run.diverged is not None:
        return run.playhead >= run.end
    return run.playhead >= Playhead(own.training.epochs, run.steps.last)


def _are_trained(part: Until, study: SeedsResult | None, own: Experiment) -> bool:
    """Seeds of the step's own experiment."""
    if study is None or not study.ended or len(study.seeds) < part.seeds:
        return False
    if study.epochs < part.seed_epochs:
        return False
    return same(study.experiment, own, apart=("seed", "epochs"))


def _is_grid_trained(epochs: int, study: GridResult | None, own: Experiment) -> bool:
    """Of the step's own experiment, whatever is varied."""
    if study is None or study.grid.epochs < epochs or study.ended < len(study.grid.possible):
        return False
    return same(study.grid.experiment, own, apart=("seed", "epochs"))
