"""`sweep`: many seeds, and their grid, without a window; what is done stays when it is stopped."""

import re
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from core.arrays import Array
from core.course.lesson import find_lesson
from core.files.bounded_read import FileError, shown, why_unwritable, write_bytes
from core.runs.grid_study import AXES, Grid, parse_values
from core.session_file.container import SUFFIX
from core.session_file.error import SessionFileError
from core.settings import parse_value
from core.sweep import run as computing
from core.sweep.answers import AnswerError
from core.sweep.plan import Block, Sweep
from core.sweep.result import pieces, studies, summary
from core.sweep.run import SweepError
from core.sweep.store import Store
from core.sweep_file import csv_file, unroll_file
from core.system import devices, folders
from core.system.streams import say, show
from core.terminal.arguments import COMMANDS, PROGRAM, ArgumentsError, Parser
from core.terminal.progress_bar import ProgressBar

TAKES = "LESSON --seeds N [--epochs N] [--grid KEY=V,V ...] [--dask ADDRESS] [--out FILE]"
WORKERS_MAX = 64
ADDRESS = re.compile(r"((tcp|tls|ucx|ws|wss)://)?(\[[0-9A-Fa-f:.%]+\]|[^\s:/\[\]]+):\d{1,5}")
STOPPING = "Stopping once the block under way is done; Ctrl+C again does not wait for it."
ENDING = "Stopping; the workers are ended."
NOT_KEPT = (
    "{error} The sweep goes on; what is done from now on is only in memory until there is room "
    "there, and is lost if the sweep is stopped before."
)
Stopping = Callable[[], AbstractContextManager[list[int]]]


@dataclass(frozen=True)
class SweepRequest:
    """What was asked for, checked. workers 0: in this process."""

    lesson_id: str
    sweep: Sweep
    out: Path | None
    dask: str
    workers: int


def read(argv: list[str]) -> SweepRequest:
    """ArgumentsError, LessonError or SpecError name what is wrong."""
    parser = Parser(
        usage=f"{PROGRAM} sweep {TAKES}",
        description=f"{COMMANDS['sweep'].capitalize()}.",
        epilog="A scheduler's ADDRESS is trusted like a shell: its tasks can run anything.",
        allow_abbrev=False,
    )
    parser.add_argument("lesson", metavar="LESSON", nargs="?")
    parser.add_argument("--seeds", metavar="N", help="seeds 0 to N - 1")
    parser.add_argument("--epochs", metavar="N", help="of each run; else the lesson's")
    grid = f"values of {', '.join(AXES)}, each with its commas"
    parser.add_argument("--grid", metavar="KEY=V,V", nargs="+", action="extend", help=grid)
    parser.add_argument("--workers", metavar="N", help="processes of this machine; 0: this one")
    parser.add_argument("--dask", metavar="ADDRESS", help="a scheduler, as tcp://host:8786")
    parser.add_argument("--out", metavar="FILE", help="what the Seeds page opens: .unroll, or .csv")
    given = parser.read(argv)
    if given.lesson is None:
        raise ArgumentsError(f"LESSON is missing; `{PROGRAM} lessons` lists them.")
    if given.seeds is None:
        raise ArgumentsError("--seeds is missing; allowed is --seeds N, from 1 to 10,000.")
    seeds = _whole("--seeds", given.seeds, 1, 10_000)
    lesson = find_lesson(given.lesson)
    experiment = lesson.experiment
    epochs = experiment.training.epochs
    if given.epochs is not None:
        epochs = int(str(parse_value("epochs", given.epochs)))
    out = _out(given.out)
    axes = {name: (experiment.setting(name),) for name in AXES} | _axes(given.grid or [])
    sizes = (axes["lr"], axes["hidden_size"], axes["cell"])
    sweep = Sweep(Grid(experiment, *sizes, seeds, epochs))  # type: ignore[arg-type]
    if out is not None and sweep.grid.runs * epochs > csv_file.LINES_MAX:
        raise ArgumentsError(
            f"{sweep.grid.runs:,} runs of {epochs:,} epochs are too many for one file; "
            f"allowed are {csv_file.LINES_MAX:,}: take fewer seeds, epochs or values."
        )
    dask = _address(given.dask)
    return SweepRequest(lesson.id, sweep, out, dask, _workers(given.workers, dask))


def _whole(option: str, text: str, low: int, high: int) -> int:
    if not text.isascii() or not text.isdigit() or not low <= int(text[:12]) <= high:
        allowed = f"a whole number from {low} to {high:,}"
        raise ArgumentsError(f"{option} is {text!r}; allowed is {allowed}.")
    return int(text)


def _address(given: str | None) -> str:
    """Of a scheduler; "" for none. What is none is not waited for."""
    if given is not None and not ADDRESS.fullmatch(given):
        raise ArgumentsError(
            f"--dask is {given!r}; allowed is the address of a scheduler, as tcp://127.0.0.1:8786: "
            "`dask scheduler` prints its own when it starts."
        )
    return given or ""


def _workers(given: str | None, dask: str) -> int:
    if given is not None and dask:
        raise ArgumentsError(
            "--workers counts this machine's processes; with --dask the scheduler's compute: "
            "leave one of the two out."
        )
    if given is not None:
        return _whole("--workers", given, 0, WORKERS_MAX)
    return devices.cores() if computing.has_dask() or dask else 0


def _axes(pairs: list[str]) -> dict[str, tuple[object, ...]]:
    """ "lr=0.1,0.3,hidden_size=4,8" too: what has no `=` is another value of the one before."""
    values: dict[str, list[str]] = {}
    name = ""
    for part in (each for pair in pairs for each in pair.split(",")):
        key, equals, value = part.rpartition("=")
        name = key if equals else name
        if name not in AXES:
            allowed = "lr=V,V, hidden_size=V,V and cell=V,V"
            raise ArgumentsError(f"--grid has {part!r}; allowed is {allowed}.")
        values.setdefault(name, []).append(value)
    return {name: parse_values(name, " ".join(each)) for name, each in values.items()}


def _out(name: str | None) -> Path | None:
    if name is not None and Path(name).suffix.lower() not in (SUFFIX, ".csv"):
        raise ArgumentsError(f"--out is {name!r}; allowed is a name ending in {SUFFIX} or .csv.")
    return None if name is None else Path(name)


def run(argv: list[str], stopping: Stopping) -> int:
    """The exit code. stopping: notes Ctrl+C and its like while it is entered."""
    request = read(argv)
    refusal = why_unwritable(request.out) if request.out is not None else ""
    if refusal:
        say(refusal)
        return 1
    import torch

    place = folders.state() / "sweeps" / request.sweep.name(torch.__version__)
    store = Store(place, lambda error: say(NOT_KEPT.format(error=error)))
    code = 1
    try:
        code = _computed(request, store, stopping)
        if not code:
            _written(request, store)
    except (SweepError, AnswerError, FileError, SessionFileError) as error:
        kept = " What is done is kept; the same command goes on from there."
        say(f"{error}{kept if any(map(store.keeps, request.sweep.blocks)) else ''}")
    return code


def _computed(request: SweepRequest, store: Store, stopping: Stopping) -> int:
    """0 where all of it is done, or what a signal makes of it."""
    blocks = request.sweep.blocks
    lacking = [block for block in blocks if not store.has(block)]
    total = request.sweep.grid.runs
    done = total - sum(block.count for block in lacking)
    if done:
        say(f"{done:,} of {total:,} runs were done before.")
    bar = ProgressBar(total, sys.stderr, unit="runs", begun=done)

    def keep(block: Block, answer: dict[str, Array]) -> None:
        nonlocal done
        store.put(block, answer)
        done += block.count
        bar.show(done)

    def tell(sentence: str) -> None:
        bar.clear()
        say(sentence)

    with stopping() as stop:
        try:
            _compute(request, lacking, keep, _Stop(stop, tell))
        finally:
            bar.clear()
    if done == total:
        return 0
    if not done:
        say(f"Stopped before any of {total:,} runs was done.")
        return 128 + stop[0]
    kept = sum(block.count for block in request.sweep.blocks if store.keeps(block))
    which = "which are kept" if kept == done else f"of which {kept:,} are kept"
    say(f"Stopped after {done:,} of {total:,} runs, {which}; the same command goes on.")
    return 128 + stop[0]


class _Stop:
    """What was asked for by Ctrl+C and its like is told at once: what comes of it takes a while."""

    def __init__(self, asked: list[int], tell: Callable[[str], None]) -> None:
        self._asked = asked
        self._tell = tell
        self._was_told = False

    def is_asked(self, sentence: str) -> bool:
        if self._asked and not self._was_told:
            self._was_told = True
            self._tell(sentence)
        return bool(self._asked)

    def is_urgent(self) -> bool:
        """Asked for again, while a block is computed."""
        return self.is_asked(STOPPING) and len(self._asked) > 1


def _compute(
    request: SweepRequest, lacking: list[Block], keep: computing.Keep, stop: _Stop
) -> None:
    if not lacking:
        return
    if request.dask or request.workers:
        stopped = partial(stop.is_asked, ENDING)
        computing.on_dask(lacking, keep, stopped, request.dask, request.workers, say)
        return
    if not computing.has_dask():
        say("Dask is not installed (extra `sweep`): all is computed in this one process.")
    computing.here(lacking, keep, partial(stop.is_asked, "Stopping."), stop.is_urgent)


def _written(request: SweepRequest, store: Store) -> None:
    show("\n".join(summary(request.sweep, store)))
    out, lesson_id = request.out, request.lesson_id
    if out is not None and out.suffix.lower() == SUFFIX:
        unroll_file.write(out, studies(request.sweep, store, lesson_id))
    elif out is not None:
        told = pieces(request.sweep, store)
        write_bytes(out, lambda file: csv_file.write(file, lesson_id, told))
    if out is not None:
        say(f"Wrote {shown(out)}: the Seeds page opens it.")
    store.forget(request.sweep.blocks)
