"""What stands in the boxes of the losses: all in one form, or some would seem coarser."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.figures.diagram.sheet import Sheet
from gui.wording.numbers import loss_text, number_text, short_number, terse_number

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace


INSIDE = 4  # pixels, left and right of a loss in its box, together: its outline is no digit's


FORMS: tuple[Callable[[float], str], ...] = (
    loss_text,
    lambda loss: number_text(loss, 3),
    short_number,
    lambda loss: number_text(loss, 1),
    terse_number,
)


def loss_texts(sheet: Sheet, trace: "EpochTrace") -> list[str]:
    """Of each time step: in the fullest form for which all have room; found once for a trace."""
    known = sheet.coloured(trace)
    if "loss texts" not in known:
        known["loss texts"] = _found(sheet, trace)
    found: list[str] = known["loss texts"]
    return found


def total_text(sheet: Sheet, trace: "EpochTrace", total: float) -> str:
    """What they become, in as many digits as they have."""
    loss_texts(sheet, trace)
    form: Callable[[float], str] = sheet.coloured(trace)["loss form"]
    return form(total)


def _found(sheet: Sheet, trace: "EpochTrace") -> list[str]:
    node = sheet.layout.node("loss", -1, 0)
    losses = [] if trace.losses is None else trace.losses.tolist()
    room = 0.0 if node is None else node.rect.width() - INSIDE
    wide = sheet.fonts.texts("number").width
    for form in FORMS:
        texts = [form(each) for each in losses]
        if max(map(wide, texts), default=0.0) <= room:
            break
    sheet.coloured(trace)["loss form"] = form
    return texts
