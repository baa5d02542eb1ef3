"""What the gradients of the states show now, in a sentence. Knows no widgets."""

from core.runs.visibility import Seen
from gui.widgets.log_map import LogPicture
from gui.wording.punctuation import items, sentences
from gui.wording.translate import tr


def headline(epoch: int, picture: LogPicture, asked: bool, dashed: bool) -> tuple[str, ...]:
    """From the fullest form to the shortest. asked: how large they are is asked for, and not told.
    dashed: c is drawn so.
    """
    faint = bool((picture.levels == Seen.LATER).any())
    sizes = [f"|∂L/∂{letter}|" for letter in ("h", "c") if f"d{letter}" in picture.terms]
    short = tr("Epoch {}; faint: comes later").format(epoch)
    if not faint:
        short = tr("Epoch {}: {}").format(epoch, items(sizes))
    ends = None if asked else picture.ends
    if ends is None:
        told = tr("Epoch {}: how strongly the loss depends on each state.")
        told = (
            tr("How strongly the loss depends on each state; faint: comes later.")
            if faint
            else told
        )
        return told.format(epoch), short
    (most, largest), (least, smallest) = ends
    told = tr("Epoch {}: the loss depends most on {} ({}), least on {} ({}).")
    if faint:
        told = tr(
            "Epoch {}: the loss depends most on {} ({}), least on {} ({}); faint: comes later."
        )
    elif (picture.levels == Seen.NOT).any():
        told = tr("Epoch {}, so far: the loss depends most on {} ({}), least on {} ({}).")
    if most == least:
        told = tr("Epoch {}: how strongly the loss depends on {}: {}.")
    told = told.format(epoch, most, largest, least, smallest).replace(" (", "\u00a0(")
    brief = tr("Epoch {}: the loss depends most on {}, least on {}").format(epoch, most, least)
    if faint:
        brief = tr("{}; faint: comes later").format(brief)
    full = (sentences(told, tr("Dashed: c.")),) if dashed and len(sizes) > 1 else ()
    return *full, told, brief, short
