"""What a step shows as long as the model that it tries is not trained: what has it trained, as a
step before it shows that.
"""

from collections.abc import Sequence

from core.course.step import Show, Step
from core.runs.batch_run import BatchRun


def show_now(steps: Sequence[Step], place: int, text: BatchRun | None) -> Show:
    """Of the step at this place. text: the language model that is current."""
    step = steps[place]
    wanted = step.until.text
    if step.show.figure != "try_it" or wanted is None or wanted.is_met(text):
        return step.show
    before = (each.show for each in reversed(steps[:place]) if each.show.figure == "text")
    return next(before, step.show)
