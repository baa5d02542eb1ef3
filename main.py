"""Unroll's entry point: the window, or one of the commands for the terminal.

Standard library alone at import. What is wrong with the machine (packages, display, system
libraries) is said in a sentence here, before Qt or PyTorch are touched.
"""

from __future__ import annotations

import gc
import importlib.util
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.course.lesson import Lesson
    from core.exporting.sketch import Sketch
    from core.terminal.lesson.printing import Drawing

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # "core" is ours, from wherever and however we were started
os.environ.setdefault("OMP_NUM_THREADS", "1")  # torch reads it once; more threads only wait

from core.system import folders, preflight, qt_platform, streams  # noqa: E402 - the path is set
from core.system.version import version  # noqa: E402

PICTURES = {"png", "svg", "pdf", "gif", "mp4", "report", "lesson"}  # formats that Qt draws
COMMANDS = ("train", "lessons", "lesson", "info", "desktop", "export", "import", "sweep")
PACKAGES = (
    "torch",
    "numpy",
    "PySide6",
    "pyqtgraph",
    "safetensors",
    "qtawesome",
    "pygments",
    "ziamath",
    "regex",
)
USAGE = """\
Unroll: see recurrent networks learn, step by step.

usage: python main.py                     open the window
       python main.py FILE                open a session, checkpoint, sweep, lesson or text in it
       python main.py unroll:LINK         open the window with a set-up that somebody sent
       python main.py train LESSON ...    train a lesson here in the terminal
       python main.py lessons             list the lessons
       python main.py lesson check FILE   say what is wrong with a lesson of one's own
       python main.py lesson marks FOLDER say what learners have handed in
       python main.py lesson print FILE   make a handout of it, one HTML page
       python main.py info FILE           say what a checkpoint holds
       python main.py desktop             tell this desktop what opens .unroll and unroll: links
       python main.py export WHAT ...     write a run for other programs (--list WHAT says how)
       python main.py sweep LESSON ...    train many seeds of it, and a grid of settings
       python main.py import FILE ...     make a checkpoint of weights of another program
       python main.py COMMAND --help      what a command takes
       python main.py --version

examples:
       python main.py train hello-lstm --epochs 30 --seed 1
       python main.py train hello-rnn --set hidden_size=8 --save hello.safetensors
       python main.py hello.safetensors
       python main.py lesson print hello-rnn --language zh_CN

`python3 run.py ...` takes the same arguments and installs what is missing first;
`python3 run.py test` runs the tests, `python3 run.py --cuda` installs PyTorch's CUDA build."""

OUT_OF_MEMORY = (
    "There is not enough memory for Unroll here: close other programs, or raise the limit "
    "that is set for this terminal (ulimit -v), then start it again."
)


def main(argv: list[str] | None = None) -> int:
    """Run Unroll with these arguments and return its exit code; no traceback gets out."""
    arguments = sys.argv[1:] if argv is None else argv
    streams.prepare()
    try:
        folders.settle()
        code = dispatch(arguments)
        streams.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except streams.LostOutputError as lost:
        return fail(str(lost)) if str(lost) else 0
    except Exception as error:
        return report(error)


def dispatch(arguments: list[str]) -> int:
    """Go where the first argument points."""
    first = arguments[0] if arguments else ""
    if first.startswith("file://"):  # as Linux desktops hand over a file
        first = unquote(urlsplit(first).path)
    if first in ("-h", "--help", "--version"):
        streams.show(USAGE if first != "--version" else f"Unroll {version()}")
        return 0
    if first in COMMANDS:
        return run_terminal(arguments)
    if first and not first.startswith("unroll:") and not os.path.exists(first):
        return fail(unknown(first), 2)
    if len(arguments) > 1:
        return fail(f"One file at a time: {len(arguments)} arguments were given.", 2)
    if first and not first.startswith("unroll:"):
        first = os.path.abspath(first)  # it is kept, for starts in other folders
    return open_window(first or None)


def run_terminal(arguments: list[str]) -> int:
    """One of the commands, without a window."""
    problem = missing_packages()
    draws = arguments[0] in ("lesson", "export")  # some of what they do is drawn
    if arguments[:2] == ["lesson", "print"] or PICTURES & {*arguments[1:]}:
        problem = problem or preflight.pyside_problem() or preflight.library_problem("offscreen")
    if problem:
        return fail(problem)
    from core.terminal.commands import main as terminal_main

    return terminal_main(arguments, drawing(), sketched) if draws else terminal_main(arguments)


def sketched(sketch: Sketch, told: Callable[[int], None]) -> bytes:
    """A picture of a run's figure, drawn without a display."""
    from gui.export.drawing import draw

    return draw(sketch, told)


def drawing() -> Drawing:
    """A lesson as a page."""
    from core.terminal.lesson.printing import Drawing

    def page(lesson: Lesson) -> bytes:
        from gui.handout.handout import handout

        return handout(lesson)

    def unspoken(language: str) -> str:
        from gui.handout.handout import unspoken

        return unspoken(language)

    return Drawing(page, unspoken)


def open_window(checkpoint: str | None) -> int:
    """The window; where there is no display, the same in the terminal."""
    problem = missing_packages() or preflight.pyside_problem() or qt_platform.settle()
    if problem:
        return fail(problem)
    no_display = preflight.display_problem()
    if no_display:
        return without_window(no_display, checkpoint)
    problem = preflight.library_problem(preflight.platform_name())
    if problem:
        return fail(problem)
    end_at_once()
    gc.disable()  # looking through half-loaded modules is a fifth of the time to the first paint
    try:
        from gui.app import run

        return run(checkpoint, version())
    finally:
        gc.enable()


def end_at_once() -> None:
    """Ctrl+C while Qt is loaded: nothing is there to lose yet, and the window has its own way.

    As KeyboardInterrupt it would be raised in whatever runs just then, a callback included that
    has no caller to tell: then it was lost, and the window opened all the same.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def without_window(reason: str, checkpoint: str | None) -> int:
    """Say why there is no window, then show the checkpoint or the opening lesson as text."""
    from core.course.lesson import OPENING

    instead = "what the file holds" if checkpoint else f"the opening lesson, {OPENING}, as text"
    streams.show(f"There is no display to open a window on ({reason}), so here is {instead}.\n")
    return run_terminal(["info", checkpoint] if checkpoint else ["train", OPENING])


def unknown(word: str) -> str:
    """A sentence about a word that is neither a command nor a file."""
    kind = "not an option" if word.startswith("-") else "neither a command nor a file"
    return f'"{word}" is {kind}; the commands are {", ".join(COMMANDS)} (--help says more).'


def missing_packages() -> str | None:
    """A sentence naming the packages that are not installed, or None."""
    missing = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    cure = "start with `python3 run.py`, which sets everything up."
    return f"Not installed for this Python: {', '.join(missing)}; {cure}" if missing else None


def fail(sentence: str, code: int = 1) -> int:
    """Say what is wrong and return the exit code for it."""
    streams.say(sentence)
    return code


def report(error: Exception) -> int:
    """Keep an unexpected error's traceback in the log file, and say one sentence."""
    if out_of_memory(error):
        return fail(OUT_OF_MEMORY)  # before anything more is imported: there may be no room for it
    from core.system.log import keep

    problem = preflight.library_problem("offscreen") if isinstance(error, ImportError) else None
    if problem:
        return fail(problem)
    said = f"{type(error).__name__}: {error}".rstrip(": .")
    return fail(f"Unroll stopped: {said}. Details are in {keep(error)}.")


def out_of_memory(error: Exception) -> bool:
    """Whether the machine, or a limit like `ulimit -v`, gave too little of it."""
    words = ("failed to map segment", "Cannot allocate memory", "not enough memory")
    return isinstance(error, MemoryError) or any(each in str(error) for each in words)


if __name__ == "__main__":
    sys.exit(main())
