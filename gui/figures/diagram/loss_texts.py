"""What stands in the boxes of the losses: all in one form, or some would seem coarser; and what
they become, told so that what is printed gives it.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from core.trace.operands import total_loss
from gui.figures.diagram.sheet import Sheet
from gui.wording.alike import FEWEST, is_surely_told
from gui.wording.numbers import (
    DIGITS,
    loss_text,
    number_text,
    read_back,
    short_number,
    terse_number,
    to_place,
)

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace
    from gui.figures.diagram.picture import Picture


INSIDE = 4  # pixels, left and right of a loss in its box, together: its outline is no digit's
ADDED = 12  # letters of a word whose losses somebody may add up
UNTOLD = "?"  # of a loss that is computed, while losses are asked for

Form = Callable[[float], str]
# As many digits as all other results, and more where their sum needs them.
FULL: tuple[Form, ...] = tuple(partial(loss_text, digits=n) for n in range(DIGITS, DIGITS + 3))
# With their digits, of which their sum has no more where it comes out.
FORMS: tuple[tuple[Form, int], ...] = (
    (loss_text, DIGITS),
    (lambda loss: number_text(loss, 3), 3),
    (short_number, 2),
)
SHORTEST: tuple[tuple[Form, int], ...] = (
    (lambda loss: number_text(loss, 1), 1),
    (terse_number, 1),
)
PLACES = range(2, 6)  # behind the point: so far losses are told down to the least one's place
TO_A_PLACE = 3  # digits of what such losses give, at most


def loss_texts(sheet: Sheet, picture: "Picture") -> list[str]:
    """Of each time step: in the fullest form for which all have room; found once for a trace."""
    trace = picture.trace
    assert trace is not None
    if picture.withheld == "losses":
        return [UNTOLD] * len(_losses(trace))
    return _known(sheet, trace)[0]


def total_text(sheet: Sheet, picture: "Picture") -> str:
    """What they become; "" where that is not told yet."""
    trace = picture.trace
    return "" if trace is None or picture.total is None else _known(sheet, trace)[1]


def rough_totals(sheet: Sheet, picture: "Picture") -> list[str]:
    """The same in fewer digits, as far as those that are printed give it, the fullest first."""
    trace, told = picture.trace, total_text(sheet, picture)
    if trace is None or not told:
        return []
    texts = _known(sheet, trace)[0]
    whole, terms = _whole(sheet, trace), _terms(sheet, trace)
    fewer = (n for n in (3, FEWEST) if _gives(texts, terms, whole, n))
    found = [loss_text(whole, n) for n in fewer]
    return [each for each in found if len(each) < len(told)]


def _known(sheet: Sheet, trace: "EpochTrace") -> tuple[list[str], str]:
    known = sheet.coloured(trace)
    if "loss texts" not in known:
        known["loss texts"] = _found(sheet, trace)
    found: tuple[list[str], str] = known["loss texts"]
    return found


def _whole(sheet: Sheet, trace: "EpochTrace") -> float:
    whole = total_loss(sheet.layout.experiment, trace)
    assert whole is not None
    return whole


def _terms(sheet: Sheet, trace: "EpochTrace") -> int:
    """By how many their sum is divided."""
    is_sum = sheet.layout.experiment.training.reduction == "sum"
    return 1 if is_sum else len(_losses(trace))


def _losses(trace: "EpochTrace") -> list[float]:
    losses: list[float] = [] if trace.losses is None else trace.losses.tolist()
    return losses


def _found(sheet: Sheet, trace: "EpochTrace") -> tuple[list[str], str]:
    losses = _losses(trace)
    if not losses:
        return [], ""
    whole, terms = _whole(sheet, trace), _terms(sheet, trace)
    for form in FULL if len(losses) <= ADDED else ():
        texts = [form(each) for each in losses]
        if _has_room(sheet, texts) and _gives(texts, terms, whole, DIGITS):
            return texts, loss_text(whole)
    forms = dict((*FORMS, *_to_one_place(losses), *SHORTEST))
    fitting = (form for form in forms if _has_room(sheet, [form(each) for each in losses]))
    form = next(fitting, terse_number)
    texts, digits = [form(each) for each in losses], forms[form]
    if _gives(texts, terms, whole, digits):
        return texts, form(whole)
    # As rough as it comes out; where it does not, in full: few digits are seen to be rough.
    rough = (n for n in range(digits - 1, FEWEST - 1, -1) if _gives(texts, terms, whole, n))
    return texts, loss_text(whole, next(rough, DIGITS))


def _to_one_place(losses: Sequence[float]) -> Iterator[tuple[Form, int]]:
    """All down to the place of the least one's first digit: of small losses one digit each has as
    many letters, and tells less of the larger ones.
    """
    least = min(losses)
    places = -math.floor(math.log10(least)) if 0 < least < math.inf else 0
    if places in PLACES and all(map(math.isfinite, losses)):
        yield partial(to_place, decimals=places), TO_A_PLACE


def _has_room(sheet: Sheet, texts: Sequence[str]) -> bool:
    node = sheet.layout.node("loss", -1, 0)
    room = 0.0 if node is None else node.rect.width() - INSIDE
    return max(map(sheet.fonts.texts("number").width, texts)) <= room


def _gives(texts: Sequence[str], terms: int, whole: float, digits: int) -> bool:
    """Whether what is printed, added up or its mean, is what is told of the whole word."""
    printed = math.fsum(float(read_back(each)) for each in texts) / terms
    return is_surely_told(printed, whole, digits)
