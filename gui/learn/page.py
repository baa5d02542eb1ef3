"""Learn: lesson text beside one large live figure that the step chooses; the transport below."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from core.course.lesson import Lesson
from core.journal import intents
from core.journal.journal import Acts
from core.session.session import Session
from gui.learn.contents import Contents
from gui.learn.enter_leads_on import EnterLeadsOn
from gui.learn.figure import StepFigure
from gui.learn.guide import Guide
from gui.learn.reading import Reading
from gui.run_files import RunFile, WordFile
from gui.shell import Shell
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.home import give_home
from gui.widgets.layouts import in_row
from gui.wording.punctuation import keyed, sentences
from gui.wording.translate import told

TITLE = "Learn"
NEXT = "Alt+Right"
PREVIOUS = "Alt+Left"
ANSWER = "Alt+Down"
NATIVE = QKeySequence.SequenceFormat.NativeText
PROBLEMS = 3  # sentences about lessons of the user's own, at once
ROOMY = 1700  # pixels at 100 %; a page that is narrower numbers the lessons


class Page(QWidget):
    """The course: its contents, the step's text, its figure."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._session = session
        self._shell = shell
        self._file = WordFile(session.runs, shell, self)
        self.guide = Guide(session, shell, self)
        self.contents = Contents(session.runs.lessons, session.own_lessons.file_of)
        self.reading = Reading()
        self.figure = StepFigure(session, shell)
        self._look: object = None  # with which the text was made
        self._answers_by_keys = False
        self._looks: tuple[intents.Look, ...] = ()  # that are still to be chosen in the figure
        self._lay_out()
        self._connect()
        EnterLeadsOn(self, self.figure, self.reading.next, shell)

    def _lay_out(self) -> None:
        line = in_row(self, spacing=0)
        line.addWidget(self.contents)
        line.addWidget(self.reading, 45)
        line.addWidget(self.figure, 55)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab would stop where nothing is

    def _connect(self) -> None:
        do, guide = self._shell.do, self.guide
        self.contents.chosen.connect(lambda lesson: do(intents.GoToStep(lesson)))
        self.reading.next.clicked.connect(lambda: do(intents.NextStep()))
        self.reading.previous.clicked.connect(lambda: do(intents.PreviousStep()))
        for key, way in ((NEXT, self.reading.next), (PREVIOUS, self.reading.previous)):
            way.setToolTip(keyed(way.toolTip(), QKeySequence(key).toString(NATIVE)))
        self._add_key(NEXT, lambda: do(intents.NextStep()))
        self._add_key(PREVIOUS, lambda: do(intents.PreviousStep()))
        self._add_key(ANSWER, self._go_to_answer)
        self.reading.back.clicked.connect(lambda: do(intents.BackToStep()))
        self.reading.lab.clicked.connect(lambda: do(intents.ShowPage("lab")))
        self.reading.text.lit.connect(self._session.selection.light)
        self.reading.text.asked.connect(lambda term: do(intents.ShowGlossary(term)))
        guide.moved.connect(self._begin_step)
        self._session.runs.lessons_changed.connect(self._on_lessons_changed)
        self._session.own_lessons.changed.connect(self._show_problems)
        self._show_problems()
        self.reading.card.committed.connect(self._commit)
        self.reading.card.another.connect(self._ask_again)
        self.reading.card.wondered.connect(lambda: do(intents.ShowWhy()))
        guide.showing_began.connect(self._show_other)
        guide.completed.connect(self._show_state)
        guide.completed.connect(self._lead_on)
        guide.answered.connect(self._show_state)

    def _add_key(self, key: str, do: Callable[[], object]) -> None:
        """From anywhere in the window, while this page is in sight; once, however long it is held:
        nobody is to run through a lesson by it.
        """
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setAutoRepeat(False)
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)

    @Slot()
    def _on_lessons_changed(self) -> None:
        self.contents.set_lessons(self._session.runs.lessons)
        if self.guide.lesson is not None:
            self._show_lesson(self.guide.lesson)
            self._show_state()

    def _show_lesson(self, lesson: Lesson) -> None:
        """Among the others."""
        self.contents.show_lessons(lesson, self.guide.at.is_done)
        self.reading.show_lesson(lesson, self.guide.at.number, len(self.guide.at.row))

    @Slot()
    def _show_problems(self) -> None:
        """Of the user's own lessons, as long as there are any: what is shown is the last version
        that was whole.
        """
        found = self._session.own_lessons.problems[:PROBLEMS]
        self.reading.problem.say(sentences(*map(told, found)))

    @Slot()
    def _ask_again(self) -> None:
        by_keys = self._card_has_keys()
        self.setFocus()  # before the button goes, and Qt gives its keys to what comes next
        self._shell.do(intents.AskAgain())
        if by_keys:
            self._go_to_answer()

    def _card_has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.reading.card.isAncestorOf(focus)

    def _go_to_answer(self) -> None:
        """Where one answers; where nothing is asked, or it is known, to the way on."""
        asked = self.guide.question is not None and not self.guide.given
        answer = self.reading.card.answer if asked else None
        self._give_keys(answer or self.reading.way_on)

    def _give_keys(self, part: QWidget) -> None:
        """And shows that it has them, to who has not pressed Tab before."""
        part.setFocus(Qt.FocusReason.TabFocusReason)
        self.reading.room.bring(part)
        self._shell.show_keys()

    @Slot(str)
    def _commit(self, given: str) -> None:
        self._answers_by_keys = self._card_has_keys()
        focus = QApplication.focusWidget()
        self.setFocus()  # before the field is closed, and Qt gives its keys to what comes next
        refusal = told(self._shell.do(intents.CommitAnswer(given)))
        self._show_state()
        self.reading.card.show_refusal(refusal)
        if not refusal:
            self._lead_on()
        elif focus is not None:
            focus.setFocus()

    @Slot()
    def _lead_on(self) -> None:
        """Who answered by keys goes on by them, once nothing is left to do, unless they went
        elsewhere meanwhile, or are typing.
        """
        focus, way = QApplication.focusWidget(), self.reading.way_on
        types = isinstance(focus, QLineEdit | QPlainTextEdit)
        waits = focus in (None, self) or (self.figure.isAncestorOf(focus) and not types)
        if self._answers_by_keys and self.guide.is_done and waits and way.isVisible():
            self._answers_by_keys = False
            self._give_keys(way)

    def go_on(self, before: "Page") -> None:
        """As that page, of a window in another language, was left."""
        self.guide.go_on(before.guide)

    def acts(self) -> Acts:
        """How its intents are done, by whichever way they come."""
        return {
            intents.GoToStep: lambda intent: self.guide.begin(intent.lesson_id, intent.place),
            intents.NextStep: lambda _: self.guide.next(),
            intents.PreviousStep: lambda _: self.guide.previous(),
            intents.CommitAnswer: lambda intent: self.guide.commit(intent.given),
            intents.ShowWhy: lambda _: self.guide.show_why(),
            intents.AskAgain: lambda _: self.guide.ask_again(),
            intents.BackToStep: lambda _: self._back(),
        }

    def _back(self) -> None:
        """The run, and what is chosen in its figure."""
        self.guide.restore()
        self._begin_step()

    @Slot()
    def _begin_step(self) -> None:
        self._looks = self.guide.show.set
        self._answers_by_keys = False
        self._shell.do(intents.StopWriting())  # of the step before: it would complete this one
        if self._card_has_keys():
            self.setFocus()  # before it goes
        self._show_step()
        self.reading.say_step()

    @property
    def file(self) -> RunFile:
        """Of the run that the step is about."""
        return self._file

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        return (self.figure,)

    def present(self, on: bool) -> None:
        """A hall sees each step as who has not answered it does."""
        self.guide.present(on)

    def showEvent(self, event: QShowEvent) -> None:
        """The first time it opens on the lesson of the run in front; later where it was left, or,
        for another learner, where they go on.
        """
        super().showEvent(event)
        if self.guide.is_left:
            self.guide.take_up()
        elif self.guide.lesson is None:
            lessons = self._session.runs.lessons
            lesson = self._session.runs.current_lesson or (lessons[0] if lessons else None)
            if lesson is not None:
                with self._session.journal.aside():
                    self.guide.begin(lesson.id)
        else:
            self._show_step()
            self.guide.come(True)
            self.reading.say_step()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.contents.widen(self.width() >= type_scale.px(ROOMY))
        self.reading.keep_free(self._shell.transport_room)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page may be what the step asks for."""
        super().hideEvent(event)
        self.guide.come(False)
        self.guide.look()

    def refresh(self) -> None:
        """What of it follows the playhead; the figure is drawn for itself."""
        look = theme.current().dark, type_scale.zoom()
        lesson = self.guide.lesson
        if self._looks and self.isVisible():
            self._looks = self.figure.choose(self._looks)
        if look != self._look and lesson is not None:
            self._look = look
            self.reading.show_text(lesson, self.guide.place)
        self.figure.refresh()
        self._show_state()

    @Slot()
    def _show_step(self) -> None:
        lesson, step = self.guide.lesson, self.guide.step
        if lesson is None or step is None or not self.isVisible():
            return
        self._look = theme.current().dark, type_scale.zoom()
        self._show_lesson(lesson)
        self.reading.show_step(lesson, self.guide.place)
        self.reading.card.ask(step, self.guide.experiment)
        self.reading.card.stand_after(self.reading.text)
        self._show_figure()
        self._show_state()

    @Slot()
    def _show_other(self) -> None:
        """Where an answer is shown nothing is chosen that its acts have not."""
        self._looks = self.guide.show.set if self.guide.verdict is None else ()
        self._show_figure()

    @Slot()
    def _show_figure(self) -> None:
        """Of the step, or the one in which an answer is shown. A page that is out of sight borrows
        nothing: it would come in front in the Lab's place.
        """
        if not self.isVisible():
            return
        step = self.guide.step
        self.figure.show_view(self.guide.figure, step.text if step is not None else "")
        self._looks = self.figure.choose(self._looks)
        if self.figure.view is not None:
            give_home(self, self.figure.home)
            # Who goes on by keys stays there, unless there is something to be done by these.
            if self.focusWidget() not in self.reading.ways or self._is_to_be_done:
                self.setFocus()

    @property
    def _is_to_be_done(self) -> bool:
        """Whether the step asks for nothing but keys of the figure, as Space."""
        step = self.guide.step
        return step is not None and step.until.asks and step.question is None

    @Slot()
    def _show_state(self) -> None:
        self.reading.show_state(self.guide)
