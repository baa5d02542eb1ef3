"""What the program of a run has printed by the time at which the run stands. No torch."""

from core.export.script import label_of
from core.runs.records import decoded
from core.runs.run import Run
from core.tasks.word import WORD_MAX
from core.text.plain import UNTOLD, one_line

MOST = 500  # lines that are told; earlier ones are counted


def printed(run: Run, hidden: bool = False) -> list[str]:
    """A line an epoch, once it is over; of a demo what it prints at each step, or at its end.

    hidden: what the playhead's epoch predicts is not told.
    """
    if not run.experiment.trains:
        return _of_demo(run)
    start = run.first_epoch - 1
    count = max(run.updates - start, 0)
    shown = range(max(count - MOST, 0), count)
    lines = [f"… {shown.start:,} lines before"] if shown.start else []
    untold = run.playhead.epoch if hidden else 0
    epochs = [start + number + 1 for number in shown]
    return lines + [_line(run, epoch, epoch == untold) for epoch in epochs]


def _line(run: Run, epoch: int, hidden: bool) -> str:
    word = one_line(decoded(run.experiment, run.recording.predicted(epoch)), WORD_MAX)
    word = UNTOLD * run.experiment.task.seq_len if hidden else word
    loss = UNTOLD if hidden else f"{run.recording.loss(epoch):.4f}"
    total = run.experiment.training.epochs
    label = label_of(run.experiment.model)
    return f"{label}{word}, Epoch [{epoch}/{total}] loss={loss}"


def _of_demo(run: Run) -> list[str]:
    if run.trace is None:
        return []
    by_step = run.experiment.model.cell_kind.by_step
    step = run.playhead.step
    done = step if by_step else int(step >= run.steps.last)
    return [line for block in run.trace.printed[:done] for line in block]
