"""Until: what completes a step, asked of what the window shows. Pure; knows no session.

A step that asks for nothing is completed by reading on.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from core.course.practice import WantedSeries, WantedText, is_on
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
from core.settings import CAPTIONS
from core.text.letters import Letters, quoted
from core.trace.playhead import Playhead, Steps

PAGES = {
    "learn": Sentence("Learn"),
    "lab": Sentence("Lab"),
    "compare": Sentence("Compare"),
    "seeds": Sentence("Seeds"),
    "tasks": Sentence("Tasks"),
    "text": Sentence("Text"),
    "try_it": Sentence("Try it"),
    "program": Sentence("Program"),
}

PLACES = {
    "loss": "Go on to the loss.",
    "gradients": "Go on to the gradients.",
    "update": "Go on to the update.",
}


OF_PAGE = {  # where it is done, unless the step's figure is that page's
    "changed": "lab",
    "compared": "compare",
    "asked": "try_it",
    "written": "try_it",
    "seeds": "seeds",
    "grid": "seeds",
    "series": "tasks",
    "practised": "tasks",
    "text": "text",
    "ran": "program",
    "solved": "program",
}
SOLVE = Sentence("Change the program until it prints what it should.")


@dataclass(frozen=True)
class Until:
    """epoch, step, operation: the playhead stands there or beyond; step None: its pass is whole.
    trained: the run was trained to its end. opened: a cell is open, this one (lane, t) or any.
    changed: this setting differs from the step's own. edited: a weight was set by hand. page: it is
    in front. compared: the runs side by side were trained to their end. asked: these letters were
    typed on Try it. seeds: so many of them, or more, were trained to their end, for seed_epochs or
    more. grid: a grid was, for so many epochs or more. series: of this task, the one that Tasks
    shows was. practised, text: what was trained on Tasks, and on Text. written: so many letters on
    Try it. ran, solved: this exercise of the page Program was run, and is solved
    (core.export.exercises). own: the experiment of the step's own run, whose playhead is meant.
    """

    epoch: int = 0
    step: int | None = None
    operation: int = 0
    trained: bool = False
    opened: bool | tuple[int, int] = False
    changed: str = ""
    edited: bool = False
    page: str = ""
    compared: bool = False
    asked: str = ""
    seeds: int = 0
    seed_epochs: int = 0
    grid: int = 0
    series: str = ""
    practised: WantedSeries | None = None
    text: WantedText | None = None
    written: int = 0
    ran: str = ""
    solved: str = ""
    own: Experiment | None = field(default=None, compare=False, repr=False)

    @property
    def asks(self) -> bool:
        """Whether anything is to be done."""
        return self != NOTHING

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """(key, page) of each part that takes one to a page."""
        told = (("page", self.page),) if self.page else ()
        return (*told, *((key, page) for key, page in OF_PAGE.items() if getattr(self, key)))

    @property
    def of_program(self) -> str:
        """The exercise that is meant; "" for none."""
        return self.ran or self.solved

    @property
    def parts(self) -> tuple["Until", ...]:
        """What is asked for, one by one, in the order in which it is told."""
        own = self.own
        each = (
            Until(changed=self.changed, own=own),
            Until(edited=self.edited, own=own),
            Until(self.epoch, self.step, self.operation, own=own),
            Until(trained=self.trained, own=own),
            Until(opened=self.opened, own=own),
            Until(page=self.page, own=own),
            Until(compared=self.compared, own=own),
            Until(asked=self.asked, own=own),
            Until(seeds=self.seeds, seed_epochs=self.seed_epochs, own=own),
            Until(grid=self.grid, own=own),
            Until(series=self.series, own=own),
            Until(practised=self.practised, own=own),
            Until(text=self.text, own=own),
            Until(written=self.written, own=own),
            Until(ran=self.ran, own=own),
            Until(solved=self.solved, own=own),
        )
        return tuple(part for part in each if part.asks)

    def sentence(self, experiment: Experiment) -> Sentence:
        """What is to be done in the step's own run, else in one of this; "" for nothing."""
        return in_a_row(part._told(self.own or experiment) for part in self.parts)

    def _told(self, experiment: Experiment) -> Sentence:
        """Of one part."""
        if self.page:
            return Sentence("Go to the page {page}.", page=PAGES[self.page])
        if self.trained:
            return Sentence("Train the run to its end.")
        if self.edited:
            return Sentence("Change a weight, by hand or in a fork.")
        if self.compared:
            return Sentence("Train the runs side by side to their end.")
        if self.series:
            return Sentence("Let it train to its end.")
        if self.asked:
            return Sentence("Type {letters} into the field.", letters=quoted(self.asked))
        if self.seeds:
            return self._seeds()
        if self.grid:
            return Sentence("Train the grid for {count} epochs.", count=self.grid)
        if self.practised or self.text or self.written:
            return self._practised()
        if self.ran or self.solved:
            return Sentence("Run the program.") if self.ran else SOLVE
        if self.changed:
            caption = CAPTIONS.get(self.changed, self.changed)
            return Sentence("Change the setting “{name}” in the Lab.", name=caption)
        return _cell(experiment, self.opened) if self.opened else self._moment(experiment)

    def _seeds(self) -> Sentence:
        if not self.seed_epochs:
            return Sentence("Train {count} seeds to their end.", count=self.seeds)
        told = "Train {count} seeds for {epochs} epochs."
        return Sentence(told, count=self.seeds, epochs=self.seed_epochs)

    def _practised(self) -> Sentence:
        wanted = self.practised or self.text
        if wanted is not None:
            return wanted.sentence()
        return Sentence("Let the model write {count} letters.", count=self.written)

    def _moment(self, experiment: Experiment) -> Sentence:
        if self.step is None:
            return Sentence("Go on to epoch {epoch}.", epoch=self.epoch)
        place = _place(experiment, self.step)
        if self.operation:
            place = Sentence(
                "{place} Then go on by operation, {count} times.", place=place, count=self.operation
            )
        if not experiment.trains:
            return place
        return Sentence("Epoch {epoch}: {place}", epoch=self.epoch, place=place)


def _cell(experiment: Experiment, cell: bool | tuple[int, int]) -> Sentence:
    """Which cell is to be opened."""
    if isinstance(cell, bool):
        return Sentence("Open a cell: click one in the picture.")
    (lane, t), lanes = cell, experiment.lanes
    if experiment.model.num_lanes == 1:
        return Sentence("Open the cell at t = {t}: click it in the picture.", t=t + 1)
    layer = lanes.layer(lane) + 1
    if lanes.num_directions == 1:
        return Sentence("Open the cell of layer {layer} at t = {t}.", layer=layer, t=t + 1)
    if lanes.is_backward(lane):
        return Sentence("Open layer {layer}'s backward cell at t = {t}.", layer=layer, t=t + 1)
    return Sentence("Open layer {layer}'s forward cell at t = {t}.", layer=layer, t=t + 1)


def _place(experiment: Experiment, step: int) -> Sentence:
    """Where a step of an epoch leads."""
    steps = Steps.of(experiment)
    phase = steps.phase(step)
    if not phase:
        return Sentence("Go to its beginning.")
    if phase not in ("forward", "backward"):
        return Sentence(PLACES[phase])
    lane, t = steps.cells(step)[-1]
    if phase == "backward":
        return Sentence("Go back through time to t = {t}.", t=t + 1)
    lanes = experiment.lanes
    if lanes.num_directions == 1:  # all layers are there at once
        return Sentence("Go on to t = {t}.", t=t + 1)
    layer = lanes.layer(lane) + 1
    if lanes.is_backward(lane):
        return Sentence("Go on to layer {layer}, backward, t = {t}.", layer=layer, t=t + 1)
    return Sentence("Go on to layer {layer}, forward, t = {t}.", layer=layer, t=t + 1)


NOTHING = Until()


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


def to_do(until: Until, situation: Situation) -> Sentence:
    """What is still to be done, as sentences; "" where it is met."""
    own = until.own or situation.own
    if _is_elsewhere(until, situation.run, own):
        return Sentence("This is another run; go back to the step.")
    left = (part for part in until.parts if not _holds(part, situation, own))
    return in_a_row(part.sentence(own) for part in left)


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
    """Of one part."""
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
