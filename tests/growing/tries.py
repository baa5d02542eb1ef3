"""Opens and runs what test_growing adds: in a house that has grown, in an interpreter of its own.

    python tries.py lesson panel

An assertion that fails ends it with its traceback; nothing is printed otherwise. Each imports late,
and no more than it needs: a start is most of what it costs.
"""

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from functools import cache
from pathlib import Path
from typing import Any

PATIENCE_MS = 300_000  # on a busy machine, too


@cache
def application() -> Any:
    """A process has one."""
    from gui.app import make_application

    return make_application(sys.argv[:1])


@contextmanager
def opened() -> Iterator[Any]:
    """The window on the opening lesson; nothing is trained."""
    from core.course.lesson import OPENING, load_lessons
    from core.session.session import Session
    from gui.window.preferences import Settings
    from gui.window.window import Window

    app = application()
    window = Window(Session(load_lessons().lessons), Settings(), Path("settings.json"))
    window.show()
    window.session.runs.open_lesson(OPENING)
    yield window
    window.close()
    window.session.close()
    window.deleteLater()
    app.processEvents()


def seen(window: Any, name: str) -> str:
    """What a label in view says."""
    from PySide6.QtWidgets import QWidget

    window.redraw.all()
    window.redraw.now()
    label = window.findChild(QWidget, name)
    assert label.isVisible()
    return label.text()


@contextmanager
def training() -> Iterator[Any]:
    """A session with its training thread, without a window."""
    from PySide6.QtCore import QCoreApplication

    from core.course.lesson import load_lessons
    from core.session.session import Session

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    session = Session(load_lessons().lessons)
    session.start()
    yield session
    session.close()
    app.processEvents()


def until(signal: Any, reached: Callable[[], bool]) -> None:
    """Waits for the signal until it has told of this."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    signal.connect(lambda *_: loop.quit() if reached() else None)
    QTimer.singleShot(PATIENCE_MS, lambda: loop.exit(1))
    assert reached() or not loop.exec(), "nothing came of it"


def trained(session: Any) -> None:
    """The current run, run to its end and looked at: its last epoch's trace is there."""
    session.transport.play()
    until(
        session.transport.playhead_moved,
        lambda: session.runs.current.playhead == session.runs.current.end,
    )
    until(session.transport.playhead_moved, lambda: session.transport.settled)
    assert session.runs.current.trace is not None


def lesson() -> None:
    from core.course.lesson import load_lessons

    library = load_lessons()
    assert library.problems == ()
    assert library.lessons[-1].title == "abab with nn.RNN"


def lesson_run() -> None:
    with training() as session:
        session.runs.open_lesson("abab-rnn")
        trained(session)
        assert session.runs.current.updates == 3


ASKING = """+++
id = "asking"
title = "A question"
summary = "Of a kind of its own."

[task]
source = "hello"
target = "ohlol"

[model]
cell = "LSTM"
hidden_size = 4

[training]
epochs = 3
+++
# What it keeps

```step
ask = { prompt = "How many numbers does it keep?", memory = { states = 2 } }
```
"""


def question() -> None:
    """Asked in a lesson that is played to its end, and judged."""
    from core.rehearsal.check import check
    from core.runs.run import Run

    Path("asking.md").write_text(ASKING, encoding="utf-8")
    played = check(Path("asking.md"))
    assert (played.faults, played.unended) == ([], []), [*map(str, played.faults)]
    lstm = played.lesson.experiment
    [asked] = [each.question for each in played.lesson.steps if each.question is not None]
    verdicts = [asked.verdict(said, Run(1, "asking", lstm)) for said in ("8", "4")]
    assert [each.is_right for each in verdicts] == [True, False]


def panel() -> None:
    from core.journal.intents import ShowPanel

    with opened() as window:
        assert window.docks["updates"].windowTitle() == "Updates"
        window.do(ShowPanel("updates"))  # on a small screen it is folded
        assert seen(window, "updatesText") == "0 updates"


def page() -> None:
    with opened() as window:
        assert window.pages.titles[-1] == "All runs"
        window.pages.bar.setCurrentIndex(window.pages.bar.count() - 1)
        assert seen(window, "allRunsText") == "1 runs"
        assert "save a run in the Lab" in window.pages.file.why_not()


def export() -> None:
    from core.course.lesson import find_lesson
    from core.export.formats import export, formats_of
    from core.runs.run import Run
    from core.terminal.commands import main

    run = Run(1, "hello-rnn", find_lesson("hello-rnn").experiment)
    assert [each.NAME for each in formats_of(run)][-1] == "Shapes"
    export(run, "shapes.csv")
    written = Path("shapes.csv").read_bytes()
    assert written.startswith(b"parameter,shape\nrnn.")
    with redirect_stderr(io.StringIO()) as said:
        assert main(["export", "hello-rnn", "--to", "shapes", "--out", "named.csv"]) == 0
    assert said.getvalue() == "Wrote named.csv.\n"
    assert Path("named.csv").read_bytes() == written


def model() -> None:
    """Its run and its last trace: every operation has its numbers, every view takes them."""
    from core.trace.operands import read
    from gui.figures.cell.parts import cell_parts
    from gui.figures.equations.equations import equations

    with training() as session:
        session.runs.open_lesson("hello-rnn")
        session.runs.edit(cell="IRNN", nonlinearity="relu", epochs=2)
        trained(session)
        run, trace = session.runs.current, session.runs.current.trace
        done = [each for step in range(run.steps.last) for each in run.operations.of(step + 1)]
        assert all(read(run.experiment, trace, each) is not None for each in done)
        assert len(cell_parts(run, trace, 0, 0).matrices) == 2
        assert equations(run.experiment)
        losses = [run.recording.loss(epoch) for epoch in (1, 2)]
        told = [f"loss={loss:.4f}" for loss in losses]
        assert [line.split()[-1] for line in printed_by(run.experiment)] == told


def printed_by(experiment: Any) -> list[str]:
    """The lines of its own program."""
    from contextlib import redirect_stdout
    from io import StringIO

    from core.export.script import program

    with redirect_stdout(StringIO()) as out:
        exec(compile(program(experiment).text, "program.py", "exec"), {})
    return out.getvalue().splitlines()


def task() -> None:
    import numpy as np

    from core.experiment import SyntheticTask
    from core.tasks.batches import held_out
    from gui.tasks.fields import kinds

    assert "majority" in kinds()
    made = held_out(SyntheticTask("majority", length=9), seed=1)
    assert ((made.inputs.sum(axis=(0, 2)) > 4) == made.targets[0]).all()
    assert np.unique(made.targets).tolist() == [0, 1]


def task_run() -> None:
    from core.experiment import Experiment, ModelSpec, SyntheticTask, TrainingSpec

    majority = SyntheticTask("majority", length=9)
    with training() as session:
        made = Experiment(majority, ModelSpec(head="Linear"), TrainingSpec("mean", epochs=3))
        series = session.tasks.start(made)
        until(session.tasks.state_changed, lambda: not session.tasks.running)
        assert series.runs[0].updates == 3


if __name__ == "__main__":
    for each in sys.argv[1:]:
        globals()[each]()
