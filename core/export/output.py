"""What the program of a run has printed by the time at which the run stands. No torch."""

from core.export.script import label_of
from core.runs.records import decoded
from core.runs.run import Run
from core.tasks.word import WORD_MAX
from core.text.plain import one_line

MOST = 500  # lines that are told; earlier ones are counted


def printed(run: Run) -> list[str]:
    """A line an epoch, once it is over; of a demo what it prints at each step, or at its end."""
    if not run.experiment.trains:
        return _of_demo(run)
    start = run.first_epoch - 1
    count = max(run.updates - start, 0)
    shown = range(max(count - MOST, 0), count)
    lines = [f"… {shown.start:,} lines before"] if shown.start else []
    return lines + [_line(run, start + number + 1) for number in shown]


def _line(run: Run, epoch: int) -> str:
    word = one_line(decoded(run.experiment, run.recording.predicted(epoch)), WORD_MAX)
    total = run.experiment.training.epochs
    label = label_of(run.experiment.model)
    return f"{label}{word}, Epoch [{epoch}/{total}] loss={run.recording.loss(epoch):.4f}"


def _of_demo(run: Run) -> list[str]:
    if run.trace is None:
        return []
    by_step = run.experiment.model.cell_kind.by_step
    step = run.playhead.step
    done = step if by_step else int(step >= run.steps.last)
    return [line for block in run.trace.printed[:done] for line in block]
