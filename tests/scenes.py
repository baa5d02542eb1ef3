"""What can be looked at in a window: lessons in their moments, with each panel in front, pages."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.export.exercises import IDS, exercise_of
from core.journal.intents import ChooseExercise, GoToStep, OpenLesson, RunProgram, TellExercise
from core.session.session import Session
from gui.tasks.presets import presets
from gui.try_it.answer_card import AnswerCard
from gui.window.window import Window

Bring = Callable[[], None]


def settle(session: Session) -> None:
    while not session.transport.settled:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def waiting(done: Callable[[], bool]) -> None:
    """Runs the event loop until then."""
    wake = QTimer()
    wake.start(20)
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


# moments of a lesson ------------------------------------------------------------------------


def rest(window: Window) -> None:
    window.session.transport.rewind()


def stepping(window: Window) -> None:
    """Three steps into the third epoch; in a demo, two steps in."""
    session = window.session
    trains = session.runs.current.experiment.trains
    session.transport.rewind()
    settle(session)
    for _ in range(3 if trains else 0):
        session.transport.next_epoch()
        settle(session)
    for _ in range(4 if trains else 2):
        session.transport.step()
        settle(session)


def midway(window: Window) -> None:
    window.session.transport.rewind()
    settle(window.session)
    for _ in range(8 if window.session.runs.current.experiment.trains else 1):
        window.session.transport.next_epoch()
        settle(window.session)


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


def done(window: Window) -> None:
    """Run to the end as fast as it goes."""
    window.transport_bar.speed.setValue(window.transport_bar.speed.maximum())
    window.session.transport.play()
    settle(window.session)


MOMENTS: dict[str, Callable[[Window], None]] = {
    "rest": rest,
    "stepping": stepping,
    "midway": midway,
    "backward": backward,
    "done": done,
}
# Which panels stand in front, and which cell is open, (lane, t).
PANELS: dict[str, tuple[tuple[str, ...], tuple[int, int] | None]] = {
    "cell": (("equations",), (0, 2)),
    "gates": (("gates", "gradients", "code"), None),
    "weights": (("weights",), None),
    "embedding": (("embedding",), None),
}


def bring_lesson(window: Window, lesson: str, moment: str) -> None:
    session = window.session
    window.pages.show("lab")
    window.arrangements.settle()  # first of all: the size may be new
    window.arrangements.put_back()
    window.docks.arrange()
    session.runs.open_lesson(lesson)
    settle(session)
    session.selection.close_inspector()
    MOMENTS[moment](window)
    settle(session)


def bring_gru(window: Window, lesson: str, scene: str) -> None:
    """No lesson's own network has it."""
    bring_lesson(window, lesson, "rest")
    window.session.runs.edit(cell="GRU")
    settle(window.session)
    midway(window)
    settle(window.session)
    show_panels(window, scene)


def bring_panels(window: Window, lesson: str, scene: str) -> None:
    bring_lesson(window, lesson, "midway")
    show_panels(window, scene)


def show_panels(window: Window, scene: str) -> None:
    docks, cell = PANELS[scene]
    for name in docks:
        window.drawers.show_panel(name, True)
    if cell is not None:
        window.session.selection.inspect(*cell)
    QApplication.processEvents()
    window.redraw.all()
    window.redraw.now()
    while "equations" in docks and not window.docks["equations"].widget().page.is_set:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.redraw.now()


# pages ----------------------------------------------------------------------------------------


def bring_empty(window: Window, page: str) -> None:
    """As one finds it who opens it first."""
    window.pages.show(page)
    window.redraw.now()
    if page == "try_it":
        word = window.pages.current.word
        waiting(lambda: not word.asks)


def bring_program(window: Window, exercise: str) -> None:
    """Run once; a bug is told then. Of a run that has this bug, else of the first lesson's."""
    session = window.session
    lacks = exercise and exercise_of(session.runs.current.experiment, exercise) is None
    if lacks or not session.runs.current.experiment.trains:
        having = (
            each.id
            for each in session.runs.lessons
            if exercise_of(each.experiment, exercise) is not None
        )
        window.do(OpenLesson(next(having) if lacks else "hello-rnn"))
        settle(session)
    window.pages.show("program")
    programs = window.session.programs
    window.do(ChooseExercise(exercise))
    window.do(RunProgram())
    waiting(lambda: not programs.is_running)
    if exercise and not programs.exercise.is_gap:
        window.do(TellExercise())
    window.redraw.now()


def bring_step(window: Window, lesson: str, place: int) -> None:
    """A step of the course, as its text finds it."""
    window.pages.show("learn")
    window.do(GoToStep(lesson, place))
    settle(window.session)
    window.redraw.all()
    window.redraw.now()
    QApplication.processEvents()
    text = window.pages.current.reading.text
    text.viewport().repaint()  # formulas in sight are seen; others are not set before they are
    waiting(lambda: not text.is_setting)
    waiting(lambda: not any(each.asks for each in window.findChildren(AnswerCard)))
    waiting(lambda: not window.session.texts.opening.busy)  # a page of texts is about one
    window.redraw.now()


def bring_experiment(window: Window, begin: Bring, is_done: Callable[[], bool]) -> None:
    session = window.session
    begin()
    waiting(is_done)
    session.comparison.pause()
    session.texts.pause()
    waiting(lambda: session.comparison.settled)


def recall(window: Window) -> None:
    """The marked symbol: RNN, LSTM as torch makes it, and with open forget gates."""
    numbers = [k for k, each in enumerate(presets()) if each.group == "recall"]
    for number in numbers:
        window.menus.experiments.task(number)
        if number != numbers[-1]:
            waiting(lambda: not window.session.tasks.running)


def bring_writing(window: Window) -> None:
    page = window.pages.show("try_it")
    page.refresh()
    page.writing.go.click()
    waiting(lambda: len(page.writing._letters) > 400)


def _experiments(window: Window) -> dict[str, tuple[Bring, Callable[[], bool]]]:
    session, does = window.session, window.menus.experiments
    texts = session.texts
    return {
        "compare": (does.six_models, lambda: session.comparison.epoch >= 14),
        "seeds": (lambda: does.seeds(256, 100), lambda: not session.seeds.running),
        "grid": (does.grid, lambda: not session.grid.running),
        "tasks": (lambda: recall(window), lambda: not session.tasks.running),
        "poem": (lambda: does.text(0), lambda: bool(texts.run) and texts.run.updates >= 60),
        "text": (
            lambda: does.text(2),
            lambda: not texts.opening.busy and texts.run.updates >= 1200,
        ),
    }


def all_scenes(window: Window, names: list[str]) -> dict[str, Bring]:
    """{name: what brings it about}; names: beginnings of those that are wanted, none for all."""
    found: dict[str, Bring] = {}
    for lesson in [each.id for each in window.session.runs.lessons]:
        for moment in MOMENTS:
            found[f"{lesson}-{moment}"] = partial(bring_lesson, window, lesson, moment)
        for scene in PANELS:
            found[f"{lesson}-{scene}"] = partial(bring_panels, window, lesson, scene)
    for lesson in ("hello-rnn", "hello-lstm"):
        for scene in ("cell", "gates"):
            found[f"gru-{lesson}-{scene}"] = partial(bring_gru, window, lesson, scene)
    for lesson in window.session.runs.lessons:
        for place in range(len(lesson.steps)):
            found[f"learn-{lesson.id}-{place + 1}"] = partial(bring_step, window, lesson.id, place)
    pages: dict[str, Bring] = {}
    for page in ("compare", "seeds", "tasks", "text", "try_it", "program"):
        pages[f"{page}-empty"] = partial(bring_empty, window, page)
    for name, (begin, is_done) in _experiments(window).items():
        pages[name] = partial(bring_experiment, window, begin, is_done)
    for exercise in ("", *IDS):
        pages[f"program-{exercise or 'as-it-is'}"] = partial(bring_program, window, exercise)
    pages["try_it-writing"] = partial(bring_writing, window)
    found |= pages
    if not names:
        return found
    wanted = [*pages, *names] if "pages" in names else names
    return {name: bring for name, bring in found.items() if name.startswith(tuple(wanted))}
