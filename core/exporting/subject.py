"""Subject: what WHAT names in `export WHAT`: a lesson, a checkpoint, a run of a session, a link."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from core.checkpoint.checkpoint import load
from core.course.lesson import Lesson, lesson_called, read_lesson
from core.experiment import Experiment, WordTask
from core.export.record import no_text
from core.exporting.text import kept_in, read_again
from core.runs.fork import forked, with_room
from core.runs.note import Note
from core.runs.records import TrainingState
from core.sentences import items
from core.session_file import container
from core.session_file.contents import Contents
from core.session_file.summary import runs_of
from core.sharing.set_up import SCHEME, set_up_of
from core.tasks.task import type_name
from core.text.kind import SESSION, sniff_file
from core.text.letters import Letters
from core.text.plain import one_line

TOLD = 12  # runs of a session that a sentence names


class SubjectError(ValueError):
    """There is no such run; str() is one sentence."""


@dataclass(frozen=True)
class Subject:
    """name: as files call it. start: the state that it goes on from; None: the seed's. text: of a
    language model what it reads. notes: what was written about it.
    """

    name: str
    experiment: Experiment
    start: TrainingState | None = None
    text: Callable[[], Letters] = no_text
    notes: tuple[Note, ...] = ()

    @property
    def first_epoch(self) -> int:
        return 1 if self.start is None else self.start.updates + 1

    def is_same(self, other: "Subject") -> bool:
        """The very run, whatever it is called."""
        if self.experiment != other.experiment:
            return False
        ours, theirs = self.start, other.start
        if ours is None or theirs is None:
            return ours is theirs
        return ours.updates == theirs.updates and np.array_equal(ours.vector, theirs.vector)

    def changed(self, **values: object) -> "Subject":
        """With other settings. SpecError where a state does not fit them."""
        after = self.experiment.with_values(**values)
        start = None if self.start is None else forked(self.experiment, self.start, after)
        return replace(self, experiment=after, start=start)


def subject_of(what: str, run: str | None = None) -> Subject:
    """Of a set-up's link; of a checkpoint, a session or a lesson where there is such a file; else a
    lesson's of the course.
    run: the number or the name of a session's.

    LessonError, CheckpointError, SessionFileError, FileError, SpecError or SubjectError say what is
    wrong.
    """
    if what.startswith(SCHEME) and run is None:
        set_up = set_up_of(what)
        name = set_up.lesson_id or own_name(set_up.experiment)
        return Subject(name, set_up.experiment, text=read_again(set_up.experiment))
    is_file = os.path.exists(what)
    if is_file and sniff_file(what) is SESSION:
        return _of_session(container.read(what), what, run)
    lesson = lesson_of(what)
    if run is not None:
        raise SubjectError(f"--run is {run!r}, but {what} is no session.")
    if lesson is not None:
        return Subject(lesson.id, lesson.experiment)
    found = load(what)
    # As in the window: a stop mark that is passed already is moved on.
    experiment = with_room(found.experiment, found.state.updates)
    text = read_again(experiment)
    return _begun(Subject(Path(what).stem, experiment, found.state, text, found.notes))


def own_name(experiment: Experiment) -> str:
    """ "hello RNN", of what has no other."""
    task = experiment.task
    what = task.source.text if isinstance(task, WordTask) else type_name(task)
    return f"{what} {experiment.model.cell}"


def lesson_of(what: str) -> Lesson | None:
    """By its file or its id; None of anything else. LessonError says what is wrong with it."""
    if what.startswith(SCHEME):
        return None
    if not os.path.exists(what):
        return lesson_called(what)
    return read_lesson(Path(what)) if what.lower().endswith(".md") else None


def _of_session(told: Contents, what: str, wanted: str | None) -> Subject:
    """Of several one must be named."""
    runs = runs_of(told)
    found = [r for r in runs if wanted in (None, str(r.id), r.name or r.lesson_id)]
    if len(found) != 1:
        how = f"is {wanted!r}" if wanted is not None else "is missing"
        names = [f"{r.id} ({one_line(r.name or r.lesson_id or 'no name', 40)})" for r in runs]
        more = [f"{len(runs) - TOLD:,} more (info {what} tells them)"] if len(runs) > TOLD else []
        allowed = items(names[:TOLD] + more)
        raise SubjectError(f"--run {how}; {what} has {allowed or 'none'}.")
    run = found[0]
    name = run.name or run.lesson_id or f"run {run.id}"
    text = kept_in(told, run.experiment)
    return _begun(Subject(name, run.experiment, run.start, text, run.notes))


def _begun(subject: Subject) -> Subject:
    """Without a state where the seed alone begins with these very weights."""
    start = subject.start
    if start is None or start.updates or subject.experiment.batched:
        return subject
    from core.training.trainer import Trainer

    fresh = Trainer(subject.experiment).state().vector.tobytes() == start.vector.tobytes()
    return replace(subject, start=None) if fresh else subject
