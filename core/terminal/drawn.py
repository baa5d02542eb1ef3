"""`export WHAT --to png --figure NAME`, `--to report`: what is asked for, as a Sketch, drawn."""

import re
import sys
from argparse import Namespace

from core.experiment import Experiment
from core.exporting.frames import FRAMES_MAX, frames, seconds_of
from core.exporting.sketch import (
    ABOUT,
    MOVING,
    NEEDS,
    SIZE,
    SIZES,
    STILL,
    THEME,
    Drawer,
    Sketch,
    SketchError,
    figures_of,
)
from core.exporting.subject import Subject
from core.files.bounded_read import FileError, shown, why_unwritable, write_bytes
from core.sentences import sentence_of
from core.settings import CAPTION_MAX, PICTURE_DPI, PICTURE_DPIS
from core.system.streams import say
from core.terminal.arguments import ArgumentsError, Parser, out_of
from core.terminal.moment import last_epoch, moment_in
from core.terminal.progress_bar import ProgressBar
from core.trace.playhead import Playhead, Steps

KINDS = STILL | MOVING
PIXELS = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")
THEMES = ("light", "dark")
NO_DRAWER = (
    "Pictures are drawn by Qt, which this call has not: start it by `python main.py export`."
)


def add_to(parser: Parser) -> None:
    """What pictures take beside moments."""
    parser.add_argument("--figure", metavar="NAME", help="of a picture; --list says which")
    told = f"of a figure, {SIZE[0]}x{SIZE[1]} unless said"
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", help=told)
    told = f"of a picture in pixels, {PICTURE_DPI} unless said"
    parser.add_argument("--dpi", metavar="N", help=told)
    told = "below a picture: its own text, or `on` for what it shows"
    parser.add_argument("--caption", metavar="TEXT", help=told)
    parser.add_argument("--theme", metavar="NAME", help=f"one of {', '.join(THEMES)}")


def listed(experiment: Experiment) -> list[str]:
    """Formats and figures, a line each."""
    figures = figures_of(experiment)
    if not figures:
        return []
    needs = {kind: f" (needs {NEEDS[kind]})" if kind in NEEDS else "" for kind in KINDS}
    lines = [f"{'format':8}{kind:13}{ABOUT[kind]}{needs[kind]}" for kind in KINDS]
    return [*lines, *(f"{'figure':8}{name}" for name in figures)]


def refuse(given: Namespace) -> None:
    """Of any other format: these mean nothing there."""
    for name in ("figure", "size", "dpi", "theme", "caption"):
        value = getattr(given, name)
        if value is not None:
            raise ArgumentsError(f"--{name} is {value!r}, but {given.to} is no picture.")


def export(given: Namespace, subject: Subject, drawer: Drawer | None) -> int:
    """Draws and writes it; the exit code."""
    if drawer is None:
        raise ArgumentsError(NO_DRAWER)
    path = out_of(given, (KINDS[given.to],))
    sketch = sketch_of(given, subject)
    refusal = why_unwritable(path)
    if refusal:
        say(refusal)
        return 1
    count = len(figures_of(subject.experiment)) if given.to == "report" else len(sketch.places)
    bar = ProgressBar(count, sys.stderr)
    try:
        file = drawer(sketch, bar.show)
        write_bytes(path, file)
    except (SketchError, FileError) as error:
        bar.clear()
        say(sentence_of(error))
        return 1
    finally:
        bar.clear()
    say(f"Wrote {shown(path)}.")
    return 0


def sketch_of(given: Namespace, subject: Subject) -> Sketch:
    """ArgumentsError names what is wrong."""
    figures = figures_of(subject.experiment)
    if not figures:
        told = f"--to is {given.to!r}, but of {given.what} there is none"
        raise ArgumentsError(f"{told}: it learns from batches.")
    if given.to == "report" and given.figure is None:
        given.figure = figures[0]  # of several that it has
    if given.figure not in figures:
        told = "is missing" if given.figure is None else f"is {given.figure!r}"
        raise ArgumentsError(f"--figure {told}; allowed is one of {', '.join(figures)}.")
    if given.table is not None:
        raise ArgumentsError(f"--table is {given.table!r}, but {given.to} is no table.")
    if given.theme not in (None, *THEMES):
        told = ", ".join(THEMES)
        raise ArgumentsError(f"--theme is {given.theme!r}; allowed is one of {told}.")
    moves = given.to in MOVING
    places = _frames(given, subject) if moves else (_moment_of(given, subject),)
    return Sketch(
        subject,
        given.figure,
        given.to,
        places,
        _size(given.size),
        _dpi(given.dpi),
        given.theme or THEME,
        seconds_of(places),
        _caption(given),
    )


def _caption(given: Namespace) -> str:
    text = given.caption or ""
    if text and given.to == "report":
        raise ArgumentsError(f"--caption is {text!r}, but a report's figures have captions.")
    if len(text) > CAPTION_MAX or not (text.isprintable() or not text):
        raise ArgumentsError(
            f"--caption is {text[:40]!r}; allowed is one line of up to {CAPTION_MAX} letters."
        )
    return text


def _size(text: str | None) -> tuple[int, int]:
    if text is None:
        return SIZE
    found = PIXELS.fullmatch(text)
    wide, high = (int(found[1]), int(found[2])) if found else (0, 0)
    least, most = SIZES
    if not (least[0] <= wide <= most[0] and least[1] <= high <= most[1]):
        told = f"{least[0]}x{least[1]} to {most[0]}x{most[1]}"
        raise ArgumentsError(f"--size is {text!r}; allowed is {told}.")
    return wide, high


def _dpi(text: str | None) -> int:
    if text is None:
        return PICTURE_DPI
    found = int(text) if re.fullmatch("[0-9]{1,5}", text) else 0
    if not PICTURE_DPIS[0] <= found <= PICTURE_DPIS[1]:
        low, high = PICTURE_DPIS
        raise ArgumentsError(f"--dpi is {text!r}; allowed is {low} to {high}.")
    return found


def _moment_of(given: Namespace, subject: Subject) -> Playhead:
    """Without --at the last epoch's pass, whole."""
    for name, value in (("--from", given.first), ("--until", given.last)):
        if value is not None:
            raise ArgumentsError(f"{name} is {value!r}, but {given.to} is of one moment, --at.")
    if given.at is None:
        return _place("--at", str(last_epoch(subject)), subject)
    return _place("--at", given.at, subject)


def _frames(given: Namespace, subject: Subject) -> tuple[Playhead, ...]:
    """Of epochs, each one's whole pass; of one epoch alone, each of its operations."""
    if given.at is not None:
        raise ArgumentsError(f"--at is {given.at!r}, but {given.to} has --from and --until.")
    first = given.first or str(subject.first_epoch)
    last = given.last or str(last_epoch(subject))
    begin, end = (
        _place(name, text, subject) for name, text in (("--from", first), ("--until", last))
    )
    if begin > end:
        raise ArgumentsError(f"--from is {first!r}, and --until {last!r}; allowed is no less.")
    if begin.epoch == end.epoch and "." not in first:
        begin = Playhead(begin.epoch, 0)
    found = frames(subject.experiment, begin, end)
    if len(found) > FRAMES_MAX:
        told = f"more than {FRAMES_MAX:,} frames; allowed are as many"
        raise ArgumentsError(f"From {first} until {last} there are {told}.")
    return found


def _place(option: str, text: str, subject: Subject) -> Playhead:
    steps = Steps.of(subject.experiment)
    epoch, step = moment_in(option, text, subject, steps.last)
    return steps.whole(epoch) if step is None else Playhead(epoch, step)
