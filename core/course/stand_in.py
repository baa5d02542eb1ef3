"""What a step shows now: where it tries a model that is not trained, what has it trained, as a step
before it shows that; where it tries one, whose model.
"""

from collections.abc import Sequence
from dataclasses import replace

from core.course.step import Show, Step
from core.journal.intents import Look
from core.runs.batch_run import BatchRun


def show_now(steps: Sequence[Step], place: int, text: BatchRun | None) -> Show:
    """Of the step at this place. text: the language model that is current."""
    step = steps[place]
    wanted = step.until.text
    if step.show.figure != "try_it":
        return step.show
    writes = wanted is not None or bool(step.until.written)
    tried = replace(step.show, set=(Look("tryModelBox", int(writes)), *step.show.set))
    if wanted is None or wanted.is_met(text):
        return tried
    before = (each.show for each in reversed(steps[:place]) if each.show.figure == "text")
    return next(before, tried)
