"""Unroll without a window: `train`, `lessons`, `lesson`, `info`, `export`, and what they print.

Transcripts go to stdout, everything else to stderr. Lessons are read in the terminal's language;
what the program says of itself, and every key and id, is English. Exit codes: 0 done, 1 diverged
or could not write, 2 wrong arguments or a damaged file, 128 + n stopped by signal n (Ctrl+C: 130).
A reader that goes away (`| head`) ends a listing with 0 and a run with 1. torch is imported late.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import resources
from core.course.language import of_environment, speaking
from core.course.lesson import LessonError, load_lessons
from core.exporting.sketch import Drawer
from core.files.bounded_read import FileError, why_unwritable
from core.session_file import container
from core.session_file.error import SessionFileError
from core.session_file.summary import runs_of
from core.settings import SpecError
from core.sweep_file import unroll_file
from core.sweep_file.studies import lines_of
from core.system import folders, streams
from core.system.ending import ending_signals
from core.system.streams import LostOutputError, say, show
from core.terminal import arguments, desktop, export, import_weights, sweep
from core.terminal.arguments import ArgumentsError, TrainRequest
from core.terminal.lesson import command
from core.terminal.lesson.printing import Drawing
from core.terminal.progress_bar import ProgressBar
from core.terminal.transcript import (
    JsonRecord,
    checkpoint_lines,
    demo_steps,
    divergence,
    epoch_line,
    session_lines,
)
from core.text.kind import SESSION, sniff_file

if TYPE_CHECKING:
    from core.training.trainer import Trainer

LINES_OF_A_LONG_RUN = 20


class Ending(NamedTuple):
    """How a run ended: the exit code and, unless all is well, a sentence."""

    code: int = 0
    sentence: str = ""


def main(argv: list[str], drawing: Drawing | None = None, drawer: Drawer | None = None) -> int:
    """Runs a command line (without the program's name) and returns the exit code. drawing, drawer:
    what draws a handout, and pictures; nothing here can.
    """
    streams.prepare()
    try:
        with speaking(of_environment(os.environ)):
            code = _run(argv, drawing, drawer)
        streams.flush()
    except (ArgumentsError, LessonError, SpecError) as error:
        return _fail(Ending(2, str(error)))
    except KeyboardInterrupt:
        return _fail(Ending(130, "Stopped."))
    except LostOutputError as lost:
        return _fail(Ending(1 if str(lost) else 0, str(lost)))
    return code


def _run(argv: list[str], drawing: Drawing | None, drawer: Drawer | None) -> int:
    commands: dict[str, Callable[[list[str]], int]] = {
        "train": _train,
        "lessons": _lessons,
        "info": _info,
        "desktop": _desktop,
        "lesson": partial(command.run, drawing=drawing),
        "export": partial(export.run, drawer=drawer, drawing=drawing),
        "import": import_weights.run,
        "sweep": partial(sweep.run, stopping=_stop_asked),
    }
    try:
        return commands[arguments.command_of(argv)](argv[1:])
    except SystemExit as end:  # argparse's way to end --help
        return int(end.code or 0)


def _fail(ending: Ending) -> int:
    if ending.sentence:
        say(ending.sentence)
    return ending.code


def _desktop(argv: list[str]) -> int:
    is_removed = arguments.read_desktop(argv)
    problem = desktop.problem()
    if problem:
        return _fail(Ending(1, problem))
    data = desktop.data_home()
    try:
        if is_removed:
            told = "Removed"
            files = desktop.remove(data)
        else:
            icon = resources.path("icons/unroll.svg").read_bytes()
            told = "Wrote"
            files = desktop.install(data, desktop.command(), icon)
    except (FileError, OSError) as error:
        return _fail(Ending(1, str(error)))
    for path in files:
        show(f"{told} {path}")
    return 0


# lessons and info ---------------------------------------------------------------------------


def _lessons(argv: list[str]) -> int:
    with speaking(arguments.read_lessons(argv)):
        library = load_lessons()
    width = max((len(lesson.id) for lesson in library), default=0)
    for lesson in library:
        show(f"{lesson.id:{width}}  {lesson.title}")
    return _fail(Ending(1 if library.problems else 0, "\n".join(map(str, library.problems))))


def _info(argv: list[str]) -> int:
    file = arguments.read_info(argv)
    from core.checkpoint.checkpoint import CheckpointError, load

    try:
        if sniff_file(file) is SESSION and unroll_file.is_one(file):
            show("\n".join(lines_of(unroll_file.read(file))))
            return 0
        elif sniff_file(file) is SESSION:
            show("\n".join(session_lines(runs_of(container.read(file)))))
            return 0
        checkpoint = load(file)
    except (CheckpointError, SessionFileError, OSError) as error:
        return _fail(Ending(2, str(error)))
    show("\n".join(checkpoint_lines(checkpoint)))
    return 0


# train --------------------------------------------------------------------------------------


def _train(argv: list[str]) -> int:
    request = arguments.read_train(argv)
    refusals = [why_unwritable(file) for file in (request.save, request.json) if file is not None]
    if any(refusals):  # found out before hours of training, not after
        return _fail(Ending(1, " ".join(filter(None, refusals))))
    import torch

    from core.training.trainer import Trainer

    torch.set_num_threads(1)  # these networks are small: more threads only wait for each other
    trainer = Trainer(request.experiment)
    record = JsonRecord(request.lesson, request.experiment)
    ending = _epochs(request, trainer, record) if request.experiment.trains else _demo(record)
    return _fail(_written(request, trainer, record, ending))


def _demo(record: JsonRecord) -> Ending:
    from core.models.demo import Demo

    demo = Demo.of(record.experiment)
    record.end["steps"] = demo_steps(demo)
    show("\n".join(demo.lines))
    return Ending()


def _epochs(request: TrainRequest, trainer: "Trainer", record: JsonRecord) -> Ending:
    from core.training.trainer import Diverged

    try:
        with _stop_asked() as stop:
            _advance(request, trainer, record, stop)
    except Diverged as end:
        record.diverged(end.epoch)
        return Ending(1, divergence(end.epoch, request.experiment))
    except LostOutputError as lost:
        return Ending(1, str(lost))
    total = request.experiment.training.epochs
    if trainer.updates < total:
        return Ending(128 + stop[0], f"Stopped after {trainer.updates:,} of {total:,} epochs.")
    return Ending()


def _advance(
    request: TrainRequest, trainer: "Trainer", record: JsonRecord, stop: list[int]
) -> None:
    """Trains to the end or until asked to stop, printing the transcript and the progress."""
    total = request.experiment.training.epochs
    bar = ProgressBar(total, sys.stderr)
    # A bar and ten thousand lines do not share a terminal; a file or a pipe gets every line.
    every = total // LINES_OF_A_LONG_RUN if bar.active and sys.stdout.isatty() else 1
    try:
        while trainer.updates < total and not stop:
            epoch = trainer.advance()
            if request.json is not None:
                record.add(epoch)
            if epoch.number in (1, total) or epoch.number % every == 0:
                bar.clear()
                show(epoch_line(request.lesson, request.experiment, epoch))
            bar.show(epoch.number)
    finally:
        bar.clear()


@contextmanager
def _stop_asked() -> Iterator[list[int]]:
    """A list that Ctrl+C, a termination and a closed terminal fill with their numbers.

    The run then ends between two epochs, never inside an update, and what was asked for is
    written.
    """
    asked: list[int] = []
    before = {number: signal.getsignal(number) for number in ending_signals()}
    for number in before:
        signal.signal(number, lambda number, _: asked.append(number))
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _written(
    request: TrainRequest, trainer: "Trainer", record: JsonRecord, ending: Ending
) -> Ending:
    """Writes what was asked for, whatever way the run ended; a failure becomes its ending.

    Where one file cannot be written, the other still is.
    """
    for file, write in (
        (request.save, partial(_save, request, trainer)),
        (request.json, partial(_write, record)),
    ):
        problem = _put(file, write) if file is not None else ""
        if problem:
            ending = Ending(1, f"{ending.sentence} {problem}".strip())
    return ending


def _put(file: Path, write: Callable[[Path], None]) -> str:
    """Writes the file, or one of its kind in a place that can be written; "" if in its own."""
    from core.checkpoint.checkpoint import CheckpointError

    try:
        write(file)
    except (CheckpointError, OSError) as error:  # FileError's sentence is ready to be shown
        problem = str(error)
    else:
        return ""
    for folder in folders.spare():
        spare = folder / f"unroll-{os.getpid()}{file.suffix}"
        with suppress(CheckpointError, OSError):
            write(spare)
            return f"{problem} It is in {spare} instead."
    return problem


def _write(record: JsonRecord, file: Path) -> None:
    from core.files.bounded_read import shown, write_bytes

    write_bytes(file, record.document())
    say(f"Wrote {shown(file)}.")


def _save(request: TrainRequest, trainer: "Trainer", file: Path) -> None:
    from core.checkpoint.checkpoint import Checkpoint, save
    from core.files.bounded_read import shown

    save(file, Checkpoint(request.experiment, request.lesson.id, trainer.state()))
    say(f"Saved {shown(file)} (after {trainer.updates:,} updates).")
