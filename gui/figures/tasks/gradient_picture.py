"""Gradients through time over a run's updates, as a picture and in words. Draws nothing.

All are norms of total derivatives: every path from a state to the loss is counted.
"""

from collections.abc import Sequence

import numpy as np

from core.arrays import Array
from core.runs.batch_run import BatchRun, Profile
from gui.widgets.log_map import LogPicture
from gui.widgets.log_scale import LogRange
from gui.wording.numbers import number_text, short_number
from gui.wording.punctuation import items
from gui.wording.translate import tr

FIRST = 0.05  # of the height: the untrained network's row
GAP = 0.02
TICKS = 5


def sizes(profile: Profile, lane: int, letter: str) -> Array:
    """(T,): |dL/dh_t| of a lane, or |dL/dc_t|."""
    found = profile.grad_c if letter == "c" and profile.grad_c is not None else profile.grad_h
    lengths: Array = found[lane]
    return lengths


def over_updates(run: BatchRun, lane: int, letter: str, row: int = -1) -> LogPicture | None:
    """Rows: updates looked at, the untrained network set apart on top. Columns: t. None before any.

    The height is that of all updates to come, so that the picture fills from the top.
    """
    profiles = run.profiles
    if not profiles:
        return None
    values = np.stack([sizes(each, lane, letter) for each in profiles])
    last = max(run.updates if run.done else run.experiment.training.epochs, 1)
    # What a run did behind its last look before it diverged, nobody measured.
    measured = run.updates if run.diverged is None else profiles[-1].updates
    edges = _edges([each.updates for each in profiles], measured, last)
    levels = np.full(values.shape, 2)
    if edges[-1, 1] < 1.0:  # what is still to come keeps its room
        values = np.vstack([values, np.full(values.shape[1], np.nan)])
        levels = np.vstack([levels, np.zeros(values.shape[1], int)])
        edges = np.vstack([edges, [edges[-1, 1], 1.0]])

    def tip(at: int, t: int) -> str:
        return tr("update {}: |∂L/∂{}| at step {} = {}").format(
            f"{profiles[at].updates:,}", letter, t + 1, number_text(values[at, t])
        )

    steps = tuple(str(t + 1) for t in range(values.shape[1]))
    shown = LogRange.of(values)
    return LogPicture(values, levels, edges, _ticks(run, last), steps, shown, tip, row=row)


def _edges(updates: list[int], now: int, last: int) -> Array:
    """(rows, 2), where each begins and ends, of a height of 1."""
    ends = [*updates[1:], max(now, updates[-1] + 1)]
    edges = np.array([updates, ends], "f8").T
    edges = np.minimum(_height(edges, updates[0], last), 1.0)
    if updates[0] == 0:
        edges[0] = (0.0, FIRST)
    return edges


def _height(updates: Array, first: int, last: int) -> Array:
    """Where updates lie in a height of 1: below the untrained row where there is one."""
    top, start = (FIRST + GAP, 1) if first == 0 else (0.0, first)
    found: Array = top + (updates - start) / max(last - start, 1) * (1 - top)
    return found


def _ticks(run: BatchRun, last: int) -> tuple[tuple[float, str], ...]:
    """The untrained row's name, and round numbers of updates."""
    first = run.profiles[0].updates
    names = [(FIRST / 2, "0")] if first == 0 else []
    stride = _round(last / TICKS)
    marks = [k for k in range(stride, last + 1, stride) if k >= first]
    heights = _height(np.array(marks, "f8"), first, last)
    return (*names, *((y, f"{k:,}") for y, k in zip(heights.tolist(), marks, strict=True)))


def _round(wanted: float) -> int:
    """1, 2 or 5 times a power of ten, about as large."""
    power = 10.0 ** np.floor(np.log10(max(wanted, 1.0)))
    return int(power * next(k for k in (1, 2, 5, 10) if k * power >= wanted or k == 10))


def flow_text(profiles: Sequence[Profile], lane: int, letter: str) -> str:
    """What step 1 gets of what reaches the last step that gets any, each time, as HTML."""
    last = 0
    told = []
    for profile in profiles:
        lengths = sizes(profile, lane, letter)
        number = profile.updates
        text = tr("{share} after {updates} updates") if number else tr("{share} untrained")
        reached = np.flatnonzero(lengths)
        last = max(last, int(reached[-1]) if len(reached) else 0)
        share = f"<b>{_share_text(lengths, last)}</b>"
        told.append(text.format(share=share, updates=f"{number:,}"))
    text = tr("Of what reaches step {}, step 1 gets {}.")
    return text.format(last + 1, items(dict.fromkeys(told)))


def _share_text(lengths: Array, last: int) -> str:
    if not np.isfinite(lengths).all():
        return tr("no finite number")
    ratio = float(lengths[0]) / float(lengths[last]) if lengths[last] else 0.0
    if not ratio:
        return tr("nothing")
    return short_number(ratio) + ("×" if ratio > 1 else "")
