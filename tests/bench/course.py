"""The course: opening a lesson, a step's answer, another language; from the act to its painting."""

import sys
from pathlib import Path
from statistics import median
from tempfile import mkdtemp
from time import perf_counter

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from core.course.run_questions import LetterQuestion, NumberQuestion, ShapeQuestion
from core.journal.intents import CommitAnswer, GoToStep, SetLanguage
from gui.window.succession import leave, successor
from gui.wording import languages
from tests.bench.lecture import epoch_of
from tests.bench.measurement import Measurement
from tests.bench.window import draw, open_window, report, until
from tests.translations import pseudo

TURNS = 20
OPENING, ANSWER, SWITCH = 300, 100, 500  # milliseconds
GIVEN = {LetterQuestion: "l", NumberQuestion: "0", ShapeQuestion: "1"}  # right or wrong


def _drawn(window: object) -> None:
    """All that is asked for is computed, typeset and painted."""
    page = window.pages.current
    until(lambda: window.session.transport.settled)
    text = page.reading.text
    draw(window)  # formulas in sight are seen, and then set
    until(lambda: not text.is_setting)
    draw(window)


def timed_opening(window: object, lesson: str) -> float:
    """Seconds until a lesson's first step stands there."""
    start = perf_counter()
    window.do(GoToStep(lesson, 0))
    _drawn(window)
    return perf_counter() - start


def timed_answer(window: object, lesson: str, place: int, given: str) -> float:
    """Seconds until what came of an answer is told; the step stands there already."""
    window.do(GoToStep(lesson, place))
    guide = window.pages.current.guide
    guide.restore()  # where it was answered before, that answer stands there
    _drawn(window)
    assert guide.verdict is None
    start = perf_counter()
    window.do(CommitAnswer(given))
    until(lambda: guide.verdict is not None)
    draw(window)
    return perf_counter() - start


def asked(window: object) -> list[tuple[str, int, str]]:
    """(lesson, place, an answer) of steps whose run has come to where the answer is known, but for
    a step or two.
    """
    return [
        (lesson.id, place, GIVEN[type(step.question)])
        for lesson in window.session.runs.lessons
        for place, step in enumerate(lesson.steps)
        if type(step.question) in GIVEN and step.variation is None
    ]


def timed_switches(window: object) -> tuple[list[float], object]:
    """Seconds until the window stands there in another language, and the last one."""
    folder = Path(mkdtemp())
    pseudo.make(folder, "eo")
    languages.FOLDER, found = folder, []
    for turn in range(TURNS):
        start = perf_counter()
        window.do(SetLanguage(("eo", "en")[turn % 2]))
        before, window = window, successor(window)
        leave(before)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        _drawn(window)
        found.append(perf_counter() - start)
    return found, window


def main() -> int:
    _, window = open_window("hello-rnn")
    window.show_page("learn")
    lessons = [each.id for each in window.session.runs.lessons]
    firsts = [timed_opening(window, lesson) for lesson in lessons]  # formulas are typeset
    openings = [timed_opening(window, lessons[k % len(lessons)]) for k in range(TURNS)]
    steps = asked(window)
    answers = [timed_answer(window, *steps[k % len(steps)]) for k in range(TURNS)]
    epoch, bare = epoch_of("hello-rnn"), []
    for _ in range(TURNS):
        start = perf_counter()
        epoch()
        bare.append(perf_counter() - start)
    switches, window = timed_switches(window)
    note = f"a bare epoch beside it: {median(bare) * 1000:.2f} ms"
    window.close()
    return report(
        [
            Measurement(
                "a lesson's first opening", median(firsts) * 1000, OPENING, " ms", note=note
            ),
            Measurement("opening a lesson", median(openings) * 1000, OPENING, " ms", note=note),
            Measurement("another language", median(switches) * 1000, SWITCH, " ms", note=note),
            Measurement("a step's answer", median(answers) * 1000, ANSWER, " ms", note=note),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
