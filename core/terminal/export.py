"""`export WHAT --to FORMAT --out FILE` and `export --list WHAT`.

Exit codes: 0 written, 1 the run diverged or the file cannot be written, 2 a wrong call.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from core.checkpoint.format import CheckpointError
from core.experiment import Experiment
from core.export.offers import OFFERS
from core.export.record import ExportError, Offer, Wanted, joined
from core.export.saved import in_the_way
from core.export.tables import TABLES, tables_of
from core.exporting.replay import Range, Replay
from core.exporting.sketch import HANDOUT, Drawer
from core.exporting.subject import Subject, SubjectError, subject_of
from core.files.bounded_read import FileError, shown, why_unwritable, write_together
from core.files.new_folder import folder_of
from core.sentences import sentence_of
from core.session_file.error import SessionFileError
from core.system.streams import say, show
from core.terminal import drawn, handed_out
from core.terminal.arguments import (
    PROGRAM,
    ArgumentsError,
    Parser,
    add_settings,
    out_of,
    parser_of,
    refuse_training,
    settings_of,
)
from core.terminal.lesson.printing import Drawing
from core.terminal.moment import last_epoch, moment_in
from core.terminal.progress_bar import ProgressBar
from core.terminal.transcript import divergence
from core.trace.playhead import Playhead, Steps

USAGE = (
    "WHAT [--run NAME] --to FORMAT --out FILE [--replace] [--seed N] [--epochs N] "
    "[--set KEY=VALUE ...] [--at EPOCH[.STEP]] [--from EPOCH --until EPOCH] [--table NAME] "
    "[--figure NAME] [--size WxH] [--dpi N] [--theme light|dark] [--caption on|TEXT]"
)
FORMATS = joined([*(each.name for each in OFFERS), *drawn.KINDS, HANDOUT])


@dataclass(frozen=True)
class Request:
    """`export`, checked as far as can be before anything is computed."""

    subject: Subject
    offer: Offer
    wanted: Wanted
    range: Range


def run(argv: list[str], drawer: Drawer | None = None, drawing: Drawing | None = None) -> int:
    """Does what the command line asks for. drawer, drawing: draw pictures, and a handout; nothing
    here can.
    """
    given = _parser().read(argv)
    if given.what is None:
        raise ArgumentsError(
            "WHAT is missing; allowed is the id of a lesson "
            f"(`{PROGRAM} lessons` lists them), the name of a checkpoint, or a set-up's link."
        )
    try:
        subject = subject_of(given.what, given.run)
    except (CheckpointError, SessionFileError, FileError, SubjectError) as error:
        raise ArgumentsError(str(error)) from error
    if given.list:
        show("\n".join([*_listed(subject), *handed_out.listed(given.what)]))
        return 0
    if given.to == HANDOUT:
        return handed_out.export(given, drawing)
    if given.to in drawn.KINDS:
        return drawn.export(given, _changed(subject, settings_of(given)), drawer)
    drawn.refuse(given)
    return _export(_request(given, subject, drawing.tell if drawing is not None else str))


def _parser() -> Parser:
    parser = parser_of("export", USAGE, f"`{PROGRAM} export --list WHAT` says what WHAT has.")
    what = (
        f"a lesson's id (`{PROGRAM} lessons`), a lesson's, a checkpoint's or a session's file, or "
        "a set-up's link"
    )
    parser.add_argument("what", metavar="WHAT", nargs="?", help=what)
    parser.add_argument("--run", metavar="NAME", help="of a session: its number or its name")
    parser.add_argument("--list", action="store_true", help="print what WHAT can be exported as")
    parser.add_argument("--to", metavar="FORMAT", help=f"one of {FORMATS}")
    parser.add_argument("--out", metavar="FILE", help="the file to write")
    told = "write over what belongs beside FILE, too, where it is there already"
    parser.add_argument("--replace", action="store_true", help=told)
    add_settings(parser)
    told = "the moment: after STEP steps of EPOCH, without STEP after all of them"
    parser.add_argument("--at", metavar="EPOCH[.STEP]", help=told)
    parser.add_argument("--from", dest="first", metavar="EPOCH", help="the first epoch")
    parser.add_argument("--until", dest="last", metavar="EPOCH", help="the last epoch")
    parser.add_argument("--table", metavar="NAME", help=f"one of {joined(TABLES)}")
    drawn.add_to(parser)
    return parser


def _listed(subject: Subject) -> list[str]:
    """Formats and tables that it has, a line each."""
    experiment = subject.experiment
    offers = [each for each in OFFERS if not each.why_not(experiment)]
    lines = [("format", each.name, each.about, each.extra) for each in offers]
    lines += [("table", name, TABLES[name].about, "") for name in tables_of(experiment)]
    return [
        f"{kind:8}{name:13}{about}{f' (needs {extra})' if extra else ''}"
        for kind, name, about, extra in lines
    ] + drawn.listed(experiment)


# what is asked for --------------------------------------------------------------------------


def _request(given: Namespace, subject: Subject, tell: Callable[[str], str]) -> Request:
    offer = _offer(given.to)
    path = out_of(given, offer.endings, offer.inside)
    subject = _changed(subject, settings_of(given))
    why = offer.why_not(subject.experiment)
    if why:
        raise ArgumentsError(f"--to is {offer.name!r}, but of {given.what} there is none: {why}.")
    _refuse_clashes(given, path, offer.beside(subject.experiment, subject.start is not None))
    wanted = Wanted(path, _table(given, offer, subject.experiment), tell)
    return Request(subject, offer, wanted, _range(given, offer, wanted, subject))


def _refuse_clashes(given: Namespace, path: Path, endings: tuple[str, ...]) -> None:
    """What nobody named is not written over."""
    files = [path.with_suffix(ending) for ending in endings]
    source = next((each for each in files if _are_same(each, given.what)), None)
    other = source or (None if given.replace else in_the_way(path, endings))
    if other is not None:
        or_else = "" if source is not None else ", or --replace"
        raise ArgumentsError(
            f"--out is {path.name!r}, beside which belongs {other.name!r}, which there is already; "
            f"allowed is another name{or_else}."
        )


def _are_same(path: Path, other: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(other)


def _offer(name: str | None) -> Offer:
    found = next((each for each in OFFERS if each.name == name), None)
    if found is None:
        told = "is missing" if name is None else f"is {name!r}"
        raise ArgumentsError(f"--to {told}; allowed is one of {FORMATS}.")
    return found


def _changed(subject: Subject, settings: Mapping[str, object]) -> Subject:
    if not subject.experiment.trains:
        refuse_training(subject.name, settings, "--seed, and --set with a model's key")
    epochs = settings.get("epochs")
    if isinstance(epochs, int) and epochs < subject.first_epoch:
        raise ArgumentsError(
            f"--epochs is {epochs}, but {subject.name} has {subject.first_epoch - 1:,} behind it; "
            "allowed is a larger number."
        )
    return subject.changed(**settings) if settings else subject


def _table(given: Namespace, offer: Offer, experiment: Experiment) -> str:
    if "table" not in offer.takes:
        if given.table is not None:
            raise ArgumentsError(f"--table is {given.table!r}, but {offer.name} is no table.")
        return ""
    has = tables_of(experiment)
    if given.table in has:
        return str(given.table)
    if given.table in TABLES:
        why = TABLES[given.table].why_not(experiment)
        told = f"is {given.table!r}, but of {given.what} there is none: {why}"
    else:
        told = "is missing" if given.table is None else f"is {given.table!r}"
    raise ArgumentsError(f"--table {told}; allowed is one of {joined(has)}.")


def _range(given: Namespace, offer: Offer, wanted: Wanted, subject: Subject) -> Range:
    """The epochs and the weights that are asked for; by default the last ones, of a table of epochs
    all. A checkpoint's weights are its own, and the pass the one that they do.
    """
    _refuse_moments(given, offer, subject)
    steps, begun = Steps.of(subject.experiment), subject.first_epoch - 1
    by = TABLES[wanted.table].by if wanted.table else "states"
    if by == "notes":
        _refuse_any_moment(given)
    whole = by in ("epochs", "updates", "notes") or "at" not in offer.takes
    last = last_epoch(subject)
    if given.at is not None:
        epoch, step = moment_in("--at", given.at, subject, steps.last)
        if step is not None and by != "states":
            raise ArgumentsError(f"--at is {given.at!r}; a table of {wanted.table} takes no STEP.")
        updates = steps.updates(Playhead(epoch, steps.last if step is None else step))
        return Range(epoch, epoch, (updates,))
    if given.first is not None or given.last is not None:
        first = _epoch("--from", given.first, subject) if given.first else begun + 1
        last = _epoch("--until", given.last, subject) if given.last else last
        if first > last:
            raise ArgumentsError(f"--from is {first}, and --until {last}; allowed is no less.")
        return Range(first, last, tuple(range(first, last + 1)))
    if subject.start is not None and given.epochs is None and not whole:
        return Range(begun + 1, begun + 1, (begun,))
    return Range(begun + 1 if whole else last, last, (last if steps.trains else 0,))


def _refuse_any_moment(given: Namespace) -> None:
    """Notes are of the whole run."""
    for name, text in (("--at", given.at), ("--from", given.first), ("--until", given.last)):
        if text:
            raise ArgumentsError(f"{name} is {text!r}, but notes are always of the whole run.")


def _refuse_moments(given: Namespace, offer: Offer, subject: Subject) -> None:
    at, some = given.at, given.at or given.first or given.last
    if not some:
        return
    if at and (given.first or given.last):
        raise ArgumentsError(f"--at is {at!r}, beside --from or --until; allowed is one of them.")
    name = "--at" if at else "--from" if given.first else "--until"
    if ("at" if at else "range") not in offer.takes:
        told = "has --from and --until" if "range" in offer.takes else "is always of the whole run"
        raise ArgumentsError(f"{name} is {some!r}, but {offer.name} {told}.")
    if not subject.experiment.trains:
        raise ArgumentsError(
            f"{name} is {some!r}, but {subject.name} is one forward pass without epochs."
        )
    if subject.experiment.batched:
        raise ArgumentsError(
            f"{name} is {some!r}, but a run that learns from batches is told as a whole, and its "
            "weights as they are in its checkpoint, or else at its end."
        )


def _epoch(option: str, text: str, subject: Subject) -> int:
    epoch, step = moment_in(option, text, subject)
    if step is not None:
        raise ArgumentsError(f"{option} is {text!r}; allowed is an epoch without a STEP.")
    return epoch


# doing it -----------------------------------------------------------------------------------


def _export(request: Request) -> int:
    """The exit code."""
    path = request.wanted.path
    try:
        with folder_of(path) if request.offer.inside else nullcontext():
            refusal = why_unwritable(path)
            if not refusal:
                return _train(request)
    except FileError as error:
        say(sentence_of(error))
        return 1
    say(refusal)
    return 1


def _train(request: Request) -> int:
    import torch

    torch.set_num_threads(1)  # as the window: one order of adding up, the same digits
    begun = request.subject.first_epoch - 1
    bar = ProgressBar(max(request.range.last - begun, 1), sys.stderr)
    replay = Replay(request.subject, request.range, lambda epoch: bar.show(epoch - begun))
    try:
        files = request.offer.files(replay.record, request.wanted)
        write_together(files)
    except (ExportError, FileError) as error:
        bar.clear()
        say(sentence_of(error))
        return 1
    finally:
        bar.clear()
    for path in files:
        say(f"Wrote {shown(path)}.")
    if replay.diverged is not None:
        say(divergence(replay.diverged, request.subject.experiment))
        return 1
    return 0
