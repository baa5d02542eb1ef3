"""Unroll without a window: `train`, `lessons` and `info`, and what they print.

Transcripts go to stdout, everything else to stderr. Exit codes: 0 done, 1 diverged or could not
write, 2 wrong arguments or a damaged file, 130 stopped by Ctrl+C. torch is imported late.
"""

import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core import arguments
from core.arguments import ArgumentsError, TrainRequest
from core.lessons import LessonError, load_lessons
from core.progress import ProgressBar
from core.spec import Experiment, SpecError
from core.transcript import Demo, JsonRecord, checkpoint_lines, epoch_line

if TYPE_CHECKING:
    from core.trainer import Diverged, Trainer

LINES_OF_A_LONG_RUN = 20


class Ending(NamedTuple):
    """How a run ended: the exit code and, unless all is well, a sentence."""

    code: int = 0
    sentence: str = ""


def main(argv: list[str]) -> int:
    """Runs a command line (without the program's name) and returns the exit code."""
    _replace_unprintable()
    try:
        code = _run(argv)
        sys.stdout.flush()
    except (ArgumentsError, LessonError, SpecError) as error:
        return _fail(Ending(2, str(error)))
    except KeyboardInterrupt:
        return _fail(Ending(130, "Stopped."))
    except OSError as error:
        return _fail(_lost_output(error, 0))
    except SystemExit as end:  # argparse's way to end --help
        return int(end.code or 0)
    return code


def _run(argv: list[str]) -> int:
    commands = {"train": _train, "lessons": _lessons, "info": _info}
    return commands[arguments.command_of(argv)](argv[1:])


def _fail(ending: Ending) -> int:
    if ending.sentence:
        _say(ending.sentence)
    return ending.code


def _say(sentence: str) -> None:
    """To stderr, behind what was printed so far."""
    with suppress(OSError):
        sys.stdout.flush()
    print(sentence, file=sys.stderr)


def _replace_unprintable() -> None:
    """A terminal without "→" or "·" shows "?" there instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _lost_output(error: OSError, code: int) -> Ending:
    """The reader of our output has gone (`| head`: no words, `code`), or its disk is full."""
    with suppress(OSError, ValueError):  # what Python still holds for it must not raise later
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        return Ending(code)
    return Ending(1, f"The output cannot be written: {error.strerror or error}.")


# lessons and info ---------------------------------------------------------------------------


def _lessons(argv: list[str]) -> int:
    arguments.read_lessons(argv)
    library = load_lessons()
    width = max((len(lesson.id) for lesson in library), default=0)
    for lesson in library:
        print(f"{lesson.id:{width}}  {lesson.title}")
    return _fail(Ending(1 if library.problems else 0, "\n".join(map(str, library.problems))))


def _info(argv: list[str]) -> int:
    file = arguments.read_info(argv)
    from core.checkpoint import CheckpointError, load

    try:
        checkpoint = load(file)
    except (CheckpointError, OSError) as error:
        return _fail(Ending(2, str(error)))
    print("\n".join(checkpoint_lines(checkpoint)))
    return 0


# train --------------------------------------------------------------------------------------


def _train(argv: list[str]) -> int:
    request = arguments.read_train(argv)
    for file in (request.save, request.json):
        if file is not None and (reason := _unwritable(file)):
            return _fail(Ending(1, f"{file} cannot be written: {reason}."))
    import torch

    from core.trainer import Trainer

    torch.set_num_threads(1)  # these networks are small: more threads only wait for each other
    trainer = Trainer(request.experiment)
    record = JsonRecord(request.lesson, request.experiment)
    ending = _epochs(request, trainer, record) if request.experiment.trains else _demo(record)
    return _fail(_written(request, trainer, record, ending))


def _unwritable(file: Path) -> str:
    """Why a file cannot be written, found out before hours of training; "" if it can."""
    if file.is_dir():
        return "it is a folder"
    if file.exists() and not os.access(file, os.W_OK):
        return "it is write-protected"
    try:
        with tempfile.TemporaryFile(dir=file.parent):
            return ""
    except OSError as error:
        return f"{error.strerror or error} ({file.parent})"


def _demo(record: JsonRecord) -> Ending:
    demo = Demo(record.experiment)
    record.end["steps"] = demo.steps()
    print("\n".join(demo.lines))
    return Ending()


def _epochs(request: TrainRequest, trainer: "Trainer", record: JsonRecord) -> Ending:
    from core.trainer import Diverged

    try:
        with _stop_asked() as stop:
            _advance(request, trainer, record, stop)
    except Diverged as end:
        record.diverged(end.epoch)
        return Ending(1, _divergence(end, request.experiment))
    except OSError as error:
        return _lost_output(error, 1)
    total = request.experiment.training.epochs
    if trainer.updates < total:
        return Ending(130, f"Stopped after {trainer.updates:,} of {total:,} epochs.")
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
                print(epoch_line(request.lesson, request.experiment, epoch))
            bar.show(epoch.number)
    finally:
        bar.clear()


@contextmanager
def _stop_asked() -> Iterator[list[int]]:
    """A list that Ctrl+C fills: the run then ends between two epochs, never inside an update."""
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def _divergence(end: "Diverged", experiment: Experiment) -> str:
    training = experiment.training
    other = " or choose optimizer Adam" if training.optimizer == "SGD" else ""
    return (
        f"Epoch {end.epoch.number} diverged: its loss is {end.epoch.loss:g}; "
        f"lower lr (now {training.lr:g}){other}."
    )


def _written(
    request: TrainRequest, trainer: "Trainer", record: JsonRecord, ending: Ending
) -> Ending:
    """Writes what was asked for, whatever way the run ended; a failure becomes its ending.

    Where one file cannot be written, the other still is.
    """
    from core.checkpoint import CheckpointError

    for write in (partial(_save, request, trainer), partial(_write, request, record)):
        try:
            write()
        except (CheckpointError, OSError) as error:  # FileError's sentence is ready to be shown
            ending = Ending(1, f"{ending.sentence} {error}".strip())
    return ending


def _write(request: TrainRequest, record: JsonRecord) -> None:
    from core.files import write_bytes

    if request.json is not None:
        write_bytes(request.json, record.document())
        _say(f"Wrote {request.json}.")


def _save(request: TrainRequest, trainer: "Trainer") -> None:
    from core.checkpoint import Checkpoint, save

    if request.save is not None:
        save(request.save, Checkpoint(request.experiment, request.lesson.id, trainer.state()))
        _say(f"Saved {request.save} (after {trainer.updates:,} updates).")
