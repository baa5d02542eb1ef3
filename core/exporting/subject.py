"""Subject: what WHAT names in `export WHAT`. A session's run joins here, in `subject_of`."""

import os
from dataclasses import dataclass
from pathlib import Path

from core.checkpoint.checkpoint import load
from core.course.lesson import find_lesson
from core.experiment import Experiment
from core.runs.fork import forked, with_room
from core.runs.records import TrainingState


@dataclass(frozen=True)
class Subject:
    """name: as files call it. start: the state that it goes on from; None: the seed's."""

    name: str
    experiment: Experiment
    start: TrainingState | None = None

    @property
    def first_epoch(self) -> int:
        return 1 if self.start is None else self.start.updates + 1

    def changed(self, **values: object) -> "Subject":
        """With other settings. SpecError where a state does not fit them."""
        after = self.experiment.with_values(**values)
        if self.start is None:
            return Subject(self.name, after)
        return Subject(self.name, after, forked(self.experiment, self.start, after))


def subject_of(what: str) -> Subject:
    """A checkpoint where there is such a file, else a lesson.

    LessonError, CheckpointError or FileError say what is wrong with it.
    """
    if not os.path.exists(what):
        lesson = find_lesson(what)
        return Subject(lesson.id, lesson.experiment)
    found = load(what)
    # As in the window: a stop mark that is passed already is moved on.
    experiment = with_room(found.experiment, found.state.updates)
    return _begun(Subject(Path(what).stem, experiment, found.state))


def _begun(subject: Subject) -> Subject:
    """Without a state where the seed alone begins with these very weights."""
    start = subject.start
    if start is None or start.updates or subject.experiment.batched:
        return subject
    from core.training.trainer import Trainer

    fresh = Trainer(subject.experiment).state().vector.tobytes() == start.vector.tobytes()
    return Subject(subject.name, subject.experiment) if fresh else subject
