"""Until: what a step waits for, and how that is said. Whether it is so: core.course.completion.

A step that asks for nothing is completed by reading on.
"""

from dataclasses import dataclass, field

from core.course.practice import WantedSeries, WantedText
from core.experiment import Experiment
from core.sentences import Sentence, in_a_row
from core.settings import CAPTIONS
from core.text.letters import quoted
from core.trace.playhead import Steps

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
PARTS = (  # keys that say one thing together, in the order in which it is said
    ("changed",),
    ("edited",),
    ("epoch", "step", "operation"),
    ("trained",),
    ("opened",),
    ("page",),
    ("compared",),
    ("asked",),
    ("seeds", "seed_epochs"),
    ("grid",),
    ("series",),
    ("practised",),
    ("text",),
    ("written",),
    ("ran",),
    ("solved",),
)
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
        own = (("page", self.page),) if self.page else ()
        return (*own, *((key, page) for key, page in OF_PAGE.items() if getattr(self, key)))

    @property
    def of_program(self) -> str:
        """The exercise that is meant; "" for none."""
        return self.ran or self.solved

    @property
    def parts(self) -> tuple["Until", ...]:
        """What is asked for, one by one, in the order in which it is told."""
        each = ({name: getattr(self, name) for name in names} for names in PARTS)
        found = (Until(**values, own=self.own) for values in each)
        return tuple(part for part in found if part.asks)

    def sentence(self, experiment: Experiment) -> Sentence:
        """What is to be done in the step's own run, else in one of this; "" for nothing."""
        return in_a_row(self.sentences(experiment))

    def sentences(self, experiment: Experiment) -> tuple[Sentence, ...]:
        """The same, one by one."""
        return tuple(part._told(self.own or experiment) for part in self.parts)

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
        template = "Train {count} seeds for {epochs} epochs."
        return Sentence(template, count=self.seeds, epochs=self.seed_epochs)

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
    arrow, text = lanes.arrow(lane), "Open the cell of layer {layer} {arrow} at t = {t}."
    return Sentence(text, layer=layer, arrow=arrow, t=t + 1)


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
    layer, arrow = lanes.layer(lane) + 1, lanes.arrow(lane)
    return Sentence("Go on to t = {t} of layer {layer} {arrow}.", layer=layer, arrow=arrow, t=t + 1)


NOTHING = Until()
