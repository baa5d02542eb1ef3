"""OwnLessons: the user's own lessons, read again whenever a file of theirs changes."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from core.course.lesson import PREFIX, Lesson, LessonError, id_of
from core.course.lesson_folder import LessonFolder
from core.files.bounded_read import FileError
from core.journal.intents import AddLesson, NewLesson
from core.journal.journal import Acts, Refusals
from core.sentences import Sentence, sentence_of
from core.session.run_list import RunList
from core.settings import SpecError

SETTLED_MS = 60  # an editor's one save is several events


class OwnLessons(QObject):
    """changed: other lessons, or other problems. made(path, lesson id): a new one was begun.
    added(path, lesson id): one that somebody sent is there as a copy, or was already.
    """

    changed = Signal()
    made = Signal(str, str)
    added = Signal(str, str)

    def __init__(self, runs: RunList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._course = runs.lessons
        self.folder: LessonFolder | None = None  # until the program says which
        self.problems: tuple[LessonError, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settling.timeout.connect(self.read)
        self._watcher.directoryChanged.connect(self._on_touched)
        self._watcher.fileChanged.connect(self._on_touched)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {NewLesson: lambda _: self.begin(), AddLesson: lambda intent: self.add(intent.path)}

    def refusals(self) -> Refusals:
        """What may speak against them."""
        none = Sentence("There is no folder for lessons of your own.")
        return dict.fromkeys(
            (NewLesson, AddLesson), lambda _: "" if self.folder is not None else none
        )

    def open(self, path: Path) -> None:
        """From now on this folder's lessons stand after the course's."""
        self.folder = LessonFolder(path, [each.id for each in self._course])
        self.read()

    def file_of(self, lesson_id: str) -> Path | None:
        """Where a lesson of the user's own stands; None of any other."""
        return self.folder.file_of(lesson_id) if self.folder is not None else None

    def set_course(self, lessons: tuple[Lesson, ...]) -> None:
        """The course in another language; the user's own are as they were written."""
        own = self._runs.lessons[len(self._course) :]
        self._course = lessons
        self._runs.set_lessons((*lessons, *own))

    def begin(self) -> None:
        """A worked example, to be changed; SpecError where it cannot be written."""
        assert self.folder is not None
        try:
            file = self.folder.new()
        except FileError as error:
            raise SpecError("folder", error.sentence) from error
        self.read()
        self.made.emit(str(file), PREFIX + id_of(file))

    def add(self, path: str) -> None:
        """One that somebody sent; SpecError where it is none that can be shown, or be written."""
        assert self.folder is not None
        try:
            file = self.folder.add(Path(path))
        except (FileError, LessonError) as error:
            raise SpecError("path", "{why}", why=sentence_of(error)) from error
        self.read()
        self.added.emit(str(file), PREFIX + id_of(file))

    @Slot()
    def read(self) -> None:
        """What the files say now."""
        if self.folder is None:
            return
        self._watch(self.folder)
        library = self.folder.read()
        lessons = (*self._course, *library.lessons)
        told = [str(each) for each in library.problems]
        if lessons == self._runs.lessons and told == [str(each) for each in self.problems]:
            return
        self.problems = library.problems
        self._runs.set_lessons(lessons)
        self.changed.emit()

    def _watch(self, folder: LessonFolder) -> None:
        """A file that was replaced is watched no more, and one that is gone cannot be."""
        wanted = {str(each) for each in (folder.path, *folder.files) if each.exists()}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        for paths, act in (
            (watched - wanted, self._watcher.removePaths),
            (wanted - watched, self._watcher.addPaths),
        ):
            if paths:
                act(sorted(paths))

    @Slot(str)
    def _on_touched(self, path: str) -> None:
        self._settling.start()
