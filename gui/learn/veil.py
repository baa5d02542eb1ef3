"""Veil: what a lesson does not offer of the window, and what a step does not tell."""

from core.course.judgement import Past
from core.course.lesson import Lesson
from core.course.step import Step
from core.journal.intent import Intent
from core.journal.intents import HideAhead, HideAnswers, HidePages, HideSettings, Withhold
from gui.learn.attempt import Attempt
from gui.shell import Shell


class Veil:
    """Knows what it has hidden."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._hides: tuple[Intent, ...] = (HidePages(), HideSettings())

    def over_lesson(self, lesson: Lesson | None) -> None:
        """What of the window it does not offer; None: all is."""
        pages = HidePages(lesson.hide_pages) if lesson is not None else HidePages()
        settings = HideSettings(lesson.hide_settings) if lesson is not None else HideSettings()
        if (pages, settings) != self._hides:
            self._hides = pages, settings
            self._shell.do(pages)
            self._shell.do(settings)

    def over_answers(self, step: Step, past: Past | None) -> None:
        """At every place, as the step says; or from the one on that it asks for."""
        question = step.question if past is None else None
        if step.show.hide_answers or question is None or question.withholds != "answers":
            self._shell.do(HideAnswers(step.show.hide_answers))
        else:
            self._shell.do(HideAnswers(True, *question.hidden_from))

    def over_step(self, step: Step | None, attempt: Attempt) -> None:
        """What is asked for is not in sight before, however often it was; in the Lab, where step is
        None, one may look for it. Who has committed may train what tells it.
        """
        asking = step if attempt.verdict is None else None
        what = asking.withholds if asking is not None else ""
        self._shell.do(Withhold("" if what == "training" and attempt.given else what))
        self._shell.do(HideAhead(asking is not None and asking.asks and not attempt.is_done))
