"""`export LESSON --to lesson`: its handout, as `lesson print` makes it."""

from argparse import Namespace

from core.course.language import spoken
from core.exporting.sketch import ABOUT, HANDOUT, PAGE
from core.exporting.subject import lesson_of
from core.terminal.arguments import ArgumentsError, out_of
from core.terminal.lesson.printing import Drawing, written

# What a handout has as the lesson's file has it: `lesson print` takes none of it either.
OTHERS = (
    "seed",
    "epochs",
    "set",
    "at",
    "from",
    "until",
    "table",
    "figure",
    "size",
    "dpi",
    "theme",
    "caption",
)
NO_DRAWING = (
    "A handout is drawn by Qt, which this call has not: start it by `python main.py export`."
)


def listed(what: str) -> list[str]:
    """A line, of a lesson."""
    return [] if lesson_of(what) is None else [f"{'format':8}{HANDOUT:13}{ABOUT[HANDOUT]}"]


def export(given: Namespace, drawing: Drawing | None) -> int:
    """Writes it; the exit code."""
    if lesson_of(given.what) is None:
        raise ArgumentsError(
            f"--to is {HANDOUT!r}, but {given.what} is none; --to report makes a page of a run."
        )
    _refuse(given)
    out = out_of(given, (PAGE,))
    if drawing is None:
        raise ArgumentsError(NO_DRAWING)
    return written(given.what, out, spoken(), drawing)


def _refuse(given: Namespace) -> None:
    for name in OTHERS:
        value = getattr(given, {"from": "first", "until": "last"}.get(name, name))
        if value:
            raise ArgumentsError(
                f"--{name} is {value!r}, but a handout is always of the lesson as it is written."
            )
