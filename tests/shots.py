"""Screenshots of every lesson: `python -m tests.shots DIR [LESSON ...]`.

At rest, mid-run, stepping, going back and done, then with the other panels in front and a cell
open, in both sizes and themes. `python -m tests.shots DIR pages` takes the other pages instead,
each after an experiment of the menu. They are for looking at after every change to the window;
the README uses some of them.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.offscreen import PLATFORM

os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
os.environ.setdefault("OMP_NUM_THREADS", "1")

from PySide6.QtCore import QEventLoop, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from core.session.session import Session
from gui.app import make_application, make_window
from gui.tasks.presets import presets
from gui.window.window import Window

SIZES = ((1440, 900), (1180, 720))
THEMES = ("light", "dark")


def settle(session: Session) -> None:
    while not session.transport.settled:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def rest(window: Window) -> None:
    window.session.transport.rewind()


def stepping(window: Window) -> None:
    """Three steps into the third epoch; in a demo, two steps in."""
    session = window.session
    trains = session.runs.current.experiment.trains
    for _ in range(3 if trains else 0):
        session.transport.next_epoch()
        settle(session)
    for _ in range(4 if trains else 2):
        session.transport.step()
        settle(session)


def midway(window: Window) -> None:
    for _ in range(8 if window.session.runs.current.experiment.trains else 1):
        window.session.transport.next_epoch()
        settle(window.session)


def done(window: Window) -> None:
    """Run to the end as fast as it goes."""
    window.transport_bar.speed.setValue(window.transport_bar.speed.maximum())
    window.session.transport.play()


def backward(window: Window) -> None:
    """Operation by operation, half-way back through the epoch under the playhead."""
    session = window.session
    if not session.runs.current.experiment.trains:
        return
    steps = session.runs.current.steps
    session.transport.seek(
        session.runs.current.playhead.epoch, steps.forward + 1 + steps.forward // 2
    )
    settle(session)


MOMENTS = {
    "rest": rest,
    "stepping": stepping,
    "midway": midway,
    "backward": backward,
    "done": done,
}
# Which panels stand in front, and which cell is open, (lane, t).
SCENES: dict[str, tuple[tuple[str, ...], tuple[int, int] | None]] = {
    "cell": (("equations",), (0, 2)),
    "gates": (("gates", "gradients", "code"), None),
    "weights": (("weights",), None),
    "embedding": (("embedding",), None),
}


def shoot(window: Window, folder: Path, lessons: list[str]) -> None:
    session = window.session
    for lesson in lessons:
        session.runs.open_lesson(lesson)
        settle(session)
        for moment, bring in MOMENTS.items():
            bring(window)
            settle(session)
            for theme in THEMES:
                for size in SIZES:
                    take(window, folder / f"{lesson}-{moment}-{size[0]}-{theme}.png", theme, size)


def shoot_scenes(window: Window, folder: Path, lessons: list[str]) -> None:
    """Each of the other panels in front, after some epochs, and an opened cell."""
    session = window.session
    for lesson in lessons:
        session.runs.open_lesson(lesson)
        settle(session)
        session.transport.rewind()
        settle(session)
        midway(window)
        settle(session)
        for scene, (docks, cell) in SCENES.items():
            for theme in THEMES:
                for size in SIZES:
                    path = folder / f"{lesson}-{scene}-{size[0]}-{theme}.png"
                    take(window, path, theme, size, docks, cell)


def in_front(window: Window, docks: tuple[str, ...], cell: tuple[int, int] | None) -> None:
    for name in docks:
        window.docks[name].raise_()
    if cell is None:
        window.session.selection.close_inspector()
    else:
        window.session.selection.inspect(*cell)
    QApplication.processEvents()
    window.redraw.all()
    window.redraw.now()
    while "equations" in docks and not window.docks["equations"].widget().page.is_set:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.redraw.now()


def waiting(done: Callable[[], bool]) -> None:
    """Runs the event loop until then."""
    wake = QTimer()
    wake.start(20)
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def shoot_pages(window: Window, folder: Path) -> None:
    """Each page after one of its experiments."""
    session, does = window.session, window.menus.experiments
    language = session.texts
    scenes: dict[str, tuple[Callable[[], None], Callable[[], bool]]] = {
        "compare": (does.six_models, lambda: session.comparison.epoch >= 14),
        "seeds": (lambda: does.seeds(256, 100), lambda: not session.seeds.running),
        "grid": (does.grid, lambda: not session.grid.running),
        "tasks": (lambda: recall(window), lambda: not session.tasks.running),
        "poem": (lambda: does.text(0), lambda: bool(language.run) and language.run.updates >= 60),
        "text": (
            lambda: does.text(2),
            lambda: not language.opening.busy and language.run.updates >= 1200,
        ),
    }
    for scene, (begin, done) in scenes.items():
        begin()
        waiting(done)
        session.comparison.pause()
        language.pause()
        waiting(lambda: session.comparison.settled)
        for theme in THEMES:
            for size in SIZES:
                take_page(window, folder / f"{scene}-{size[0]}-{theme}.png", theme, size)
    page = window.pages.show("try_it")
    page.refresh()
    page.writing.go.click()
    waiting(lambda: len(page.writing._letters) > 400)
    take_page(window, folder / "try-1440-light.png", *("light", SIZES[0]))


def recall(window: Window) -> None:
    """The marked symbol: RNN, LSTM as torch makes it, and with open forget gates."""
    numbers = [k for k, each in enumerate(presets()) if each.group == "recall"]
    for number in numbers:
        window.menus.experiments.task(number)
        if number != numbers[-1]:
            waiting(lambda: not window.session.tasks.running)


def take_page(window: Window, path: Path, theme: str, size: tuple[int, int]) -> None:
    window.set_theme(theme)
    window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()
        window.redraw.all()
        window.redraw.now()
    window.grab().save(str(path))
    print(path)


def take(
    window: Window,
    path: Path,
    theme: str,
    size: tuple[int, int],
    docks: tuple[str, ...] = (),
    cell: tuple[int, int] | None = None,
) -> None:
    window.set_theme(theme)
    window.resize(*size)
    window.docks.arrange()
    in_front(window, docks, cell)
    for _ in range(3):
        window.docks.tidy_tabs()
        QApplication.processEvents()
        window.redraw.all()
        window.redraw.now()
    QApplication.processEvents()
    window.grab().save(str(path))
    print(path)


def main(arguments: list[str]) -> int:
    if not arguments:
        print("Usage: python -m tests.shots DIR [LESSON ...]", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    QStandardPaths.setTestModeEnabled(True)
    make_application(sys.argv[:1])
    window = make_window(None, Path(tempfile.mkdtemp()) / "settings.json")
    window.show()
    window.session.start()
    if arguments[1:] == ["pages"]:
        window.session.runs.open_lesson("hello-rnn")
        settle(window.session)
        shoot_pages(window, folder)
        window.close()
        return 0
    lessons = arguments[1:] or [lesson.id for lesson in window.session.runs.lessons]
    shoot(window, folder, lessons)
    shoot_scenes(window, folder, lessons)
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
