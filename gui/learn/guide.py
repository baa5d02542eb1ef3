"""Guide: where the learner is in the course, and what the window is to do and show for it.

A step brings the window to its moment by intents, and the window's state completes the step. The
learner may wander off at any time; that changes nothing here until they come back.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from core.course.completion import Situation, is_met
from core.course.judgement import Past, judged, kept
from core.course.lesson import Lesson
from core.course.question import Question, Verdict
from core.course.stand_in import show_now
from core.course.step import Show, Step
from core.course.step_series import meant_by
from core.experiment import Experiment
from core.journal.intents import OpenLesson, RevealAnswers
from core.messages.texts import Written
from core.sentences import Sentence
from core.session.session import Session
from core.session.situation import situation_of
from core.settings import SpecError
from gui.learn.answer_showing import AnswerShowing
from gui.learn.attempt import Attempt
from gui.learn.lesson_pace import LessonPace
from gui.learn.lesson_place import LessonPlace
from gui.learn.stand import Stand
from gui.learn.step_choices import StepChoices
from gui.learn.step_moment import StepMoment
from gui.learn.unanswered import Left, Unanswered
from gui.learn.veil import Veil
from gui.shell import Shell


class Guide(QObject):
    """moved: another lesson or step. completed: the step was, just now. answered: its question.
    showing_began: how the answer comes about, or what was still to be trained, in another figure.
    """

    moved = Signal()
    completed = Signal()
    answered = Signal()
    showing_began = Signal()

    def __init__(self, session: Session, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)  # and hears nothing of the session when its page is gone
        self._session = session
        self._shell = shell
        self._pace = LessonPace(session, shell)
        self.at = LessonPlace(session)
        self._choices = StepChoices(session)
        self._showing = AnswerShowing(session, shell, self._pace)
        self._moment = StepMoment(session, shell, self._pace)
        self._veil = Veil(shell)
        self._unanswered = Unanswered(shell)
        self._shown = Show()
        self.attempt = Attempt()
        self.is_left = False  # by one learner, and not yet taken up by another
        self._presents = False
        self._on_the_way = False  # to the step's moment: what was before stands
        self._awaits_moment = False  # which is still being computed
        for signal in _may_complete(session):
            signal.connect(self.look)
        session.transport.playhead_moved.connect(self._on_moved)
        session.runs.lessons_changed.connect(self._on_lessons_changed)
        session.learners.switched.connect(self._on_switched)
        session.texts.written.connect(self._on_written)

    @property
    def lesson(self) -> Lesson | None:
        return self.at.lesson

    @property
    def place(self) -> int:
        return self.at.place

    @property
    def step(self) -> Step | None:
        return self.at.step

    @property
    def is_done(self) -> bool:
        """Whether the step is, since it was begun."""
        return self.attempt.is_done

    @property
    def given(self) -> str:
        """What was committed to; "" before."""
        return self.attempt.given

    @property
    def verdict(self) -> Verdict | None:
        """What came of it."""
        return self.attempt.verdict

    @property
    def past(self) -> Past | None:
        """What was answered before the step was begun."""
        return self.attempt.past

    def begin(self, lesson_id: str, place: int | None = None) -> None:
        """A step of a lesson, from 0; None is the first that is not done."""
        lesson = self._session.runs.lesson(lesson_id)
        if lesson is None:
            return
        if place is None:
            place = self._session.progress.next_step(lesson)
        if self.lesson is not None and not self._presents:
            self._unanswered.leave(self.lesson, self.place, self.attempt, self.situation)
        self.at.stand(lesson, place)
        left = self._unanswered.back(lesson, self.place) if not self._presents else None
        self.attempt.tries = left.tries if left is not None else 0
        self.restore(None if self._presents or left is not None else self.at.past, left)
        self.moved.emit()

    def present(self, on: bool) -> None:
        """While one does, what the learner has said does not count: each step is asked anew."""
        self._presents = on
        self.withhold(self._shell.page == "learn")  # what the hall was shown
        if on and self.given:
            self.restore()
            self.moved.emit()

    @Slot()
    def _on_switched(self) -> None:
        """What the one has begun is not completed by the other, who goes on where they were."""
        self._unanswered.forget()
        if self.lesson is None:
            return
        self.at.stand(None)
        self.is_left = True
        if self._shell.page == "learn":
            self.take_up()
        else:
            self._veil.over_lesson(None)

    def go_on(self, before: "Guide") -> None:
        """The step as it stands there, in the lesson as it is now: nothing is begun anew."""
        lesson = self._session.runs.lesson(before.lesson.id) if before.lesson is not None else None
        if lesson is None:
            return
        self.at.stand(lesson, lesson.place_of(before.step, before.place))
        self.is_left = before.is_left
        self.attempt = replace(before.attempt, past=before.past and self.at.past)
        self._unanswered.take(before._unanswered)
        self._veil.over_lesson(lesson)
        self.moved.emit()

    @property
    def stand(self) -> dict[str, object]:
        """Where the learner is, as plain values."""
        if self.lesson is None or self.step is None:
            return {}
        return self.attempt.stand(self.lesson.id, self.lesson.step_ids[self.place]).plain

    def take_stand(self, plain: Mapping[str, object]) -> None:
        """As `stand` told once: nothing is begun anew. What it does not know is left out."""
        stand = Stand.of(plain)
        lesson = self._session.runs.lesson(stand.lesson)
        if lesson is None:
            return
        known = lesson.step_ids
        self.at.stand(lesson, known.index(stand.step) if stand.step in known else 0)
        self._pace.recall(lesson.id, lesson.steps[: self.place + 1])
        self._recall(self.at.past if stand.is_past else None)
        self.attempt.take(stand)
        self._veil.over_lesson(lesson)
        self.moved.emit()
        self.come(self._shell.page == "learn")
        self.look()

    def take_up(self) -> None:
        """The step where this learner goes on is begun."""
        self.is_left = False
        lesson = self.at.left_off()
        self._session.runs.begin_anew()  # else what the one saw stands there dimmed for the other
        if lesson is not None:
            self.begin(lesson.id)

    @Slot()
    def _on_lessons_changed(self) -> None:
        """The step stays where it was; one that says something else now is begun anew."""
        before = self.lesson
        if before is None:
            return
        lesson = self._session.runs.lesson(before.id)
        if lesson is None:  # its file is gone
            self.begin(self._session.runs.lessons[0].id)
        elif lesson != before:
            self._take(lesson, before)

    def _take(self, lesson: Lesson, before: Lesson) -> None:
        """Another version of the lesson that is open."""
        self._unanswered.forget()
        step, place = self.step, lesson.place_of(self.step, self.place)
        self.at.stand(lesson, place)
        if lesson.experiment != before.experiment:
            self._shell.do(OpenLesson(lesson.id))
        if lesson.experiment != before.experiment or lesson.steps[place] != step:
            self.attempt.tries = 0
            self.restore()
        self.moved.emit()

    def _recall(self, past: Past | None) -> None:
        self.attempt.recall(past, self.place in self.at.done)

    def restore(self, past: Past | None = None, left: Left | None = None) -> None:
        """The window is brought to the step's moment, wherever the learner had gone. past: what was
        answered there before, and stands there again; left: so does what was only committed to.
        """
        step, lesson = self.step, self.lesson
        if step is None or lesson is None:
            return
        self._recall(past)
        self.attempt.given = left.given if left is not None else self.attempt.given
        self._showing.end()
        self._on_the_way = True
        self.attempt.written = 0
        self._moment.open(lesson, step)
        self._veil.over_lesson(lesson)
        self._veil.over_answers(step, past)
        self._moment.lead(lesson, self.place, self.experiment)
        self.come(True)
        self._session.selection.light(next(iter(step.show.terms), ""))
        asked = step.question if self.verdict is None else None
        then = left.then if left is not None else None
        self._moment.clear(step.until, asked, self.situation, then)
        self._on_the_way = False
        self._awaits_moment = True
        self._shown = self.show
        self._choices.begin(step.do)
        self.look()
        if left is not None:
            self._unanswered.train_on(step, self.given, self.situation)

    @property
    def experiment(self) -> Experiment:
        """What the step asks of: what its acts lead to, or what is drawn for this try."""
        step, lesson = self.step, self.lesson
        assert step is not None
        assert lesson is not None
        own, drawn = step.own or lesson.experiment, step.variation
        return own if drawn is None else drawn.drawn(own, self.attempt.tries)

    def ask_again(self) -> None:
        """Of another network, where the step has more than one."""
        if self.step is not None and self.step.variation is not None:
            self.attempt.tries += 1
            self.restore()
            self.moved.emit()

    def come(self, on_page: bool) -> None:
        """In sight, or out of it: then Tasks shows what the user has chosen there."""
        self.withhold(on_page)
        self._session.tasks.mean(meant_by(self.step) if on_page and self.step else None)

    def withhold(self, on_page: bool) -> None:
        """What is asked for, in sight; nothing, out of it."""
        self._veil.over_step(self.step if on_page else None, self.attempt)

    def next(self) -> None:
        """The next step, or the next lesson; what was only to be read is done by then."""
        if self.step is not None and not self.step.asks:
            self._complete()
        self._go(self.at.following)

    def previous(self) -> None:
        """The step before, or the last one of the lesson before."""
        self._go(self.at.preceding)

    def _go(self, where: tuple[Lesson, int] | None) -> None:
        if where is not None:
            self.begin(where[0].id, where[1])

    @property
    def situation(self) -> Situation:
        """What the window shows, as far as steps ask."""
        assert self.lesson is not None
        return situation_of(self._session, self.lesson, self._shell.page, self.attempt.written)

    def commit(self, given: str) -> None:
        """From now on this is the answer; the run goes on to where it is known. SpecError where it
        is none.
        """
        question, run = self.question, self._session.runs.current
        if question is None or run is None or self.given:
            return
        refusal = question.refusal(given)
        if refusal:
            raise SpecError("given", refusal)
        self.attempt.given = given
        self.withhold(True)
        way = question.way(run)
        refusal = self._shell.refusal(way) if way is not None else ""
        if way is not None and refusal and question.stops is not None:
            self._shell.do(question.stops)
            refusal = self._shell.refusal(way)
        if refusal:
            self.attempt.given = ""
            self.withhold(True)
            raise SpecError("given", refusal)
        if way is not None:
            self._shell.do(way)
        self.look()

    @property
    def figure(self) -> str:
        """What is to be seen now, by its name in core.course.step."""
        return self._showing.figure or self.show.figure

    @property
    def show(self) -> Show:
        """What the step shows, or has trained before that (core.course.stand_in)."""
        if self.lesson is None:
            return Show()
        return show_now(self.lesson.steps, self.place, self._session.texts.run)

    def show_why(self) -> None:
        """How the answer comes about, from its beginning; SpecError before it is given."""
        showing = self.step.showing(self.experiment) if self.step is not None else None
        if showing is None or self.verdict is None or self.lesson is None:
            raise SpecError("showing", Sentence("Answer the question first."))
        self._showing.begin(self.lesson.id, showing)
        self.showing_began.emit()

    @Slot()
    def _on_moved(self) -> None:
        """What the step chose is chosen once it has come there."""
        self._choices.make()
        self._showing.stop_there()

    @property
    def question(self) -> Question | None:
        return self.step.question if self.step is not None else None

    @Slot(object)
    def _on_written(self, written: Written) -> None:
        self.attempt.written += len(written.letters)
        self.look()

    @Slot()
    def look(self) -> None:
        """Whether the step is complete now: what ends the course, with nothing to go on to, is."""
        self._awaits_moment = self._awaits_moment and self._session.transport.is_awaiting
        step, begins = self.step, self._on_the_way or self._awaits_moment
        if step is None or self.is_done or begins or not (step.asks or self.at.following is None):
            return
        self._reveal()
        if self.show != self._shown:
            self._shown = self.show
            self.showing_began.emit()
        answered = self.question is None or self.verdict is not None
        if answered and is_met(step.until, self.situation):
            self._complete()
            self.withhold(self._shell.page == "learn")
            self.completed.emit()

    def _reveal(self) -> None:
        """What came of the answer, once the run has come there."""
        step, lesson, run = self.step, self.lesson, self._session.runs.current
        if step is None or lesson is None or run is None or not self.given or self.verdict:
            return
        given, is_told = self.given, self.attempt.is_told
        self.attempt.verdict = judged(step, given, self.situation, is_told)
        if self.verdict is not None:
            self.withhold(False)
            self._shell.do(RevealAnswers())
            if not is_told:
                seed = run.experiment.training.seed
                answer = kept(self.verdict, seed, self.attempt.tries)
                self._session.progress.answer(lesson, self.place, answer)
            self.answered.emit()

    def _complete(self) -> None:
        assert self.lesson is not None
        self.attempt.is_done = True
        self._session.progress.complete(self.lesson, self.place)


def _may_complete(session: Session) -> tuple[SignalInstance, ...]:
    """After each of these the step may be complete."""
    return (
        session.transport.playhead_moved,
        session.transport.state_changed,
        session.selection.changed,
        session.runs.current_changed,
        session.comparison.changed,
        session.answers.arrived,
        session.seeds.state_changed,
        session.grid.state_changed,
        session.tasks.state_changed,
        session.tasks.series_changed,
        session.tasks.changed,
        session.tasks.probed,
        session.texts.changed,
        session.texts.state_changed,
        session.programs.changed,
    )
