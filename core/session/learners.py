"""Learners: who learns here, what they have done, and the file that they hand in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.course.hand_in import HandInError, document, hand_in
from core.course.language import spoken
from core.course.learner_name import LearnerError, why_not
from core.course.learners import Learner, LearnerFolder, PutAside, names_of
from core.course.progress import Progress
from core.files.bounded_read import FileError, shown, write_bytes
from core.journal.intents import (
    DeleteLearner,
    HandIn,
    NewLearner,
    RenameLearner,
    ResetLearner,
    RestoreLearner,
    SwitchLearner,
)
from core.journal.journal import Acts, Refusals
from core.sentences import Sentence
from core.session.run_list import RunList
from core.settings import SpecError

AGAIN_MS = 5_000  # until it is tried again what the disk did not take


class Learners(QObject):
    """current: the number of the learner. progress: theirs, in memory until the program says which
    folder keeps it; what a disk does not take is tried again, until it does. put_aside: who was
    reset or deleted last, to be brought back.

    switched: what was done is another learner's, or was reset. changed: that, or another name.
    handed_in(path).
    """

    switched = Signal()
    changed = Signal()
    handed_in = Signal(str)

    def __init__(
        self, runs: RunList, tell: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runs = runs
        self._tell = tell
        self._folder: LearnerFolder | None = None
        self.current = 0
        self.progress = Progress()
        self.put_aside: PutAside | None = None
        self._unkept: dict[int, Progress] = {}  # of others who were here, by their number
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._keep)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            SwitchLearner: lambda intent: self._switch(intent.number),
            NewLearner: lambda intent: _whole(lambda: self._new(intent.name)),
            RenameLearner: lambda intent: _whole(lambda: self._rename(intent.name)),
            ResetLearner: lambda _: _whole(self._reset),
            DeleteLearner: lambda _: _whole(self._delete),
            RestoreLearner: lambda _: _whole(self._restore),
            HandIn: lambda intent: _whole(lambda: self._hand_in(intent.path)),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            SwitchLearner: lambda intent: self._unless_there(intent.number),
            NewLearner: lambda intent: self._unless_kept() or why_not(intent.name, self.names()),
            RenameLearner: lambda intent: (
                self._unless_kept() or why_not(intent.name, self.names(self.current))
            ),
            ResetLearner: lambda _: self._unless_kept(),
            DeleteLearner: lambda _: self._unless_kept(),
            RestoreLearner: lambda _: self._unless_put_aside(),
            HandIn: lambda _: self._unless_named(),
        }

    def open(self, folder: Path, number: int = 0) -> None:
        """From now on the learners are those of this folder. number: who was here last. What is
        wrong with the file is for the program to tell: there is no window yet.
        """
        self._folder = LearnerFolder(folder)
        self._begin(number if self._folder.has(number) else 0)

    def close(self) -> None:
        """What can be written is in the files when this returns."""
        self._keep()
        self._again.stop()

    def _on_problem(self, problem: Sentence) -> None:
        self._again.start()
        self._tell(problem)

    @Slot()
    def _keep(self) -> None:
        self._unkept = {of: each for of, each in self._unkept.items() if not each.keep()}
        if self.progress.keep() and not self._unkept:
            self._again.stop()

    @property
    def name(self) -> str:
        """The name of who learns here; "" for the nameless one."""
        return self.progress.record.name

    def all(self) -> tuple[Learner, ...]:
        """In order of their numbers; who is here is always among them."""
        here = Learner(self.current, self.name)
        others = self._folder.all() if self._folder is not None else ()
        found = {each.number: each for each in others} | {here.number: here}
        return tuple(found[number] for number in sorted(found))

    def names(self, but: int | None = None) -> list[str]:
        """Of all who have one, except this number's."""
        return names_of(self.all(), but)

    # acts -------------------------------------------------------------------------------------

    def _switch(self, number: int) -> None:
        if number != self.current:
            self._take(number)

    def _take(self, number: int) -> None:
        self._begin(number)
        if self.progress.problem:
            self._tell(self.progress.problem)

    def _begin(self, number: int) -> None:
        assert self._folder is not None
        if not self.progress.keep():
            self._unkept[self.current] = self.progress
        self.current = number
        known = self._unkept.pop(number, None)
        self.progress = known or Progress(self._folder.file(number), self._on_problem)
        self.progress.name_steps(self._runs.lessons)
        self._tell_all()

    def _tell_all(self) -> None:
        self.switched.emit()
        self.changed.emit()

    def _new(self, name: str) -> None:
        assert self._folder is not None
        self._take(self._folder.new(name))

    def _rename(self, name: str) -> None:
        assert self._folder is not None
        self._folder.rename(self.progress, self.current, name)
        self.changed.emit()

    def _reset(self) -> None:
        assert self._folder is not None
        self.put_aside = self._folder.reset(self.progress, self.current)
        self._tell_all()

    def _delete(self) -> None:
        """Then the next of the others is here, or the first, who has done nothing."""
        assert self._folder is not None
        others = [each.number for each in self.all() if each.number != self.current]
        self.put_aside = self._folder.delete(self.current) or self.put_aside
        self.progress = Progress()  # what it had in no file is to come to none
        later = [number for number in others if number > self.current]
        self._take(next(iter([*later, *others]), 0))

    def _restore(self) -> None:
        """They are here then."""
        aside, folder = self.put_aside, self._folder
        assert aside is not None
        assert folder is not None
        number = aside.learner.number
        is_here = number == self.current
        progress = self.progress if is_here else Progress(folder.file(number), self._on_problem)
        folder.restore(progress, aside)
        self.put_aside = None
        self._take(number)

    def _hand_in(self, path: str) -> None:
        made = hand_in(self.progress.record, self._runs.lessons, spoken())
        try:
            write_bytes(path, document(made))
        except HandInError as error:
            told = "{file} {what}."
            raise LearnerError(told, file=shown(path), what=error.sentence) from error
        self.handed_in.emit(path)

    # what may speak against them ----------------------------------------------------------------

    def _unless_kept(self) -> str:
        if self._folder is None:
            return Sentence("There is no folder in which learners are kept.")
        return ""

    def _unless_there(self, number: int) -> str:
        if self._folder is None or number == self.current or self._folder.has(number):
            return self._unless_kept()
        return Sentence("There is no learner {number}.", number=number)

    def _unless_put_aside(self) -> str:
        if self.put_aside is None:
            return Sentence("No learner has been reset or deleted since the program was started.")
        return self._unless_kept()

    def _unless_named(self) -> str:
        if self.name:
            return ""
        return Sentence("A hand-in needs a name: give one with File > Learner > Rename.")


def _whole(act: Callable[[], None]) -> None:
    """What comes to nothing is told as a refusal."""
    try:
        act()
    except (LearnerError, FileError) as error:
        raise SpecError("learner", error.sentence) from error
