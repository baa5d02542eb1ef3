"""What the plot of a run's losses shows now, in a sentence. Knows no widgets."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from core.arrays import Array
from core.runs.run import Run
from gui.wording.numbers import loss_text
from gui.wording.punctuation import sentences
from gui.wording.runs import past_told, under_way
from gui.wording.translate import tr


class Grey(NamedTuple):
    """Which curves of earlier runs are drawn. drawn: how many, beside this run's. under: some are
    the same as its. converted: some were sums where this run's are means, or the reverse. own: it
    is the lesson's, in a step about a variant of that. name: of the one that there is, "" of
    several. told: whether each bears its name.
    """

    drawn: int
    under: bool
    converted: bool
    own: bool = False
    name: str = ""
    told: bool = False


def headline(
    run: Run, losses: Array, here: int, floor: float | None, grey: Grey, playing: bool = False
) -> tuple[str, ...]:
    """losses: of all epochs shown, `here` of them up to the playhead. From the fullest form to the
    shortest.
    """
    missing = int((~np.isfinite(losses)).sum())
    if not len(losses):
        return _before_any(under_way(run, playing))
    if run.diverged is not None:
        text = tr("diverged at epoch {}: loss {}")
        return (
            text.format(run.diverged.number, loss_text(run.diverged.loss)),
            tr("diverged"),
        )
    if missing:
        return (tr("{} losses are not finite and not drawn").format(missing),)
    past = past_told(run)
    told = _past(run, past) if past else _now(losses, here, floor)
    return tuple(_with_grey(told, grey))


def _before_any(begun: str) -> tuple[str, ...]:
    """Of no epoch the loss is known."""
    if not begun:
        return (tr("Press Run or Step."),)
    return sentences(begun, tr("Its loss comes at the end of its forward pass.")), begun


def _with_grey(told: tuple[str, ...], grey: Grey) -> Iterator[str]:
    """Each form with what the grey curves are. In fewer words, and in no others: where they have
    names of their own what this run's has come to, else what they are, or they would be taken for
    what comes of this run.
    """
    if not grey.drawn:
        if grey.under:
            yield sentences(told[0], tr("An earlier run has the same curve."))
        yield from told
        return
    fuller, text = _greys(grey)
    yield from (sentences(told[0], each) for each in fuller)
    yield from (sentences(each, text) for each in told)
    yield from told if grey.told else (text,)


def tells_of_grey(shown: str, grey: Grey) -> bool:
    """Whether this form, of those above, says what the grey curves are."""
    fuller, text = _greys(grey)
    return any(shown.endswith(each) for each in (*fuller, text))


def _greys(grey: Grey) -> tuple[tuple[str, ...], str]:
    """What they are, in full and for any room."""
    if grey.own:
        named = tr("Grey: the lesson's own run, {}.").format(grey.name)
        own = tr("Grey: the lesson's own run.")
        return (() if grey.told or not grey.name else (named,)), own
    text = tr("Grey: an earlier run.") if grey.drawn == 1 else tr("Grey: earlier runs.")
    full = tr("Grey: earlier runs, sum ↔ mean converted.")
    if grey.drawn == 1:
        full = tr("Grey: an earlier run, sum ↔ mean converted.")
    return ((full,) if grey.converted else ()), text


def _past(run: Run, full: str) -> tuple[str, ...]:
    """Of a run whose file tells of no epoch before."""
    updates = f"{run.first_epoch - 1:,}"
    return full, tr("Opened after {} updates.").format(updates)


def _now(losses: Array, here: int, floor: float | None) -> tuple[str, ...]:
    """What the curve has come to at the playhead."""
    if here < 2:
        text = tr("It goes on from here as the network learns.")
        return text, tr("It goes on from here.")
    first, now = (loss_text(float(each)) for each in (losses[0], losses[here - 1]))
    short = tr("From {} to {}.").format(first, now)
    if floor is None:
        return (short,)
    full = tr("From {} to {}; this model's floor is {}.")
    return full.format(first, now, loss_text(floor)), short
