"""What the cells of the hidden state show now, in a sentence. Knows no widgets."""

from collections.abc import Sequence

import numpy as np

from core.arrays import Array
from core.experiment import WordTask
from core.runs.run import Run
from gui.wording.names import column_name
from gui.wording.numbers import cell_text
from gui.wording.punctuation import aside, headed, listed
from gui.wording.translate import tr

PLACES = 2  # of a cell's number, as cell_text writes it


def says(
    run: Run, known: int, framed: tuple[str, int], faint: bool, seen: Sequence[str] = ()
) -> tuple[str, ...]:
    """How much of it is there: so many letters of an epoch were read. framed: the opened cell's
    state, or "", and the unit whose row is framed, or -1. faint: whether what comes is drawn; of
    lines it is not. seen: what is to be seen of it, the fullest form first; the first to go.
    """
    if framed[0]:
        return _of_opened(run, *framed)
    if not known:
        nothing = tr("nothing read yet")
        told = tr("{}; faint: comes later").format(nothing), nothing
        return told if faint else (tr("empty: step, or run"), tr("empty"))
    moments = _moments(run, known)
    # What is pale has numbers, and its colours are not those of the key.
    pale = tr("{}; faint: comes later")
    full = [headed(moments[0], each) for each in seen]
    pales = [pale.format(each) for each in (*full, moments[0], moments[-1])] if faint else []
    short = [headed(moments[-1], each) for each in seen[-1:]]
    return *pales, *full, *short, *moments


def _of_opened(run: Run, state: str, unit: int) -> tuple[str, ...]:
    opened = tr("epoch {}, framed: {}, the opened cell").format(f"{run.playhead.epoch:,}", state)
    if not run.experiment.trains:
        opened = tr("framed: {}, the opened cell").format(state)
    short = tr("framed: {}").format(state)
    both = [listed([each, tr("unit {}").format(unit)]) for each in (opened, short)]
    return *(both if unit >= 0 else ()), opened, short


def _moments(run: Run, known: int) -> tuple[str, ...]:
    """When it is, once something was read; the fullest form first."""
    total, epoch = run.steps.seq_len, f"{run.playhead.epoch:,}"
    if not run.experiment.trains:
        return (tr("after {} of {} steps").format(known, total),)
    if total == 1:
        return tr("epoch {}, after its letter").format(epoch), tr("after its letter")
    full = tr("epoch {}, after {} of {} letters").format(epoch, known, total)
    read = tr("after {} of {} letters").format(known, total)
    return full, read, tr("after {} of {}").format(known, total)


def seen_now(run: Run, values: Array, read: Array, now: int) -> tuple[str, ...]:
    """What stands out in values (T, units), in full and in short, in digits as its cells have
    them: which unit parts a letter from the same one before, else which one is strongest. read:
    the columns that are there; now: the one just read, -1 for none.
    """
    if not len(read) or not np.isfinite(values[read]).all():
        return ()
    columns = [now] if now in read else read.tolist()
    pair = _same_letters(run, read.tolist(), columns)
    if pair is not None:
        return _parted(run, values, *pair)
    t, unit = divmod(int(np.abs(values[columns]).argmax()), values.shape[1])
    # With its moment: columns beside it may have larger numbers.
    short = tr("at {}, unit {} is furthest from 0")
    if _is_tied(values[columns], t, unit):
        short = tr("at {}, unit {}, for one, is furthest from 0")
    short = short.format(_column(run, columns[t]), unit)
    return aside(short, cell_text(float(values[columns[t], unit]))), short


def _same_letters(run: Run, read: list[int], columns: list[int]) -> tuple[int, int] | None:
    """The last of these columns whose letter stands in another one that was read, and that one."""
    task = run.experiment.task
    if not isinstance(task, WordTask):
        return None
    for t in reversed(columns):
        others = [each for each in read if each != t and task.letters[each] == task.letters[t]]
        if others:
            nearest = min(others, key=lambda each: abs(each - t))
            return min(t, nearest), max(t, nearest)
    return None


def _parted(run: Run, values: Array, one: int, other: int) -> tuple[str, ...]:
    names = _column(run, one), _column(run, other)
    printed = np.round(values[[one, other]].astype(np.float64), PLACES)
    unit = int(np.abs(values[one] - values[other]).argmax())
    told = [cell_text(float(values[t, unit])) for t in (one, other)]
    if told[0] == told[1]:
        return (tr("{} and {} look the same").format(*names),)
    short = tr("unit {} tells {} from {} best")
    if _is_tied(printed[:1] - printed[1:], 0, unit):
        short = tr("unit {}, for one, tells {} from {}")
    short = short.format(unit, *names)
    return aside(short, tr("{} and {}").format(*told)), short


def _is_tied(values: Array, t: int, unit: int) -> bool:
    """Whether others are as far from 0, as far as cells show it."""
    shown = np.round(np.abs(values.astype(np.float64)), PLACES)
    return int((shown >= shown[t, unit]).sum()) > 1


def _column(run: Run, t: int) -> str:
    task = run.experiment.task
    letter = task.letters[t] if isinstance(task, WordTask) else ""
    return column_name(letter, t) if letter.strip() else f"t = {t + 1}"
