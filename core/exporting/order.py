"""Order: what is to be exported and how, as the arguments of `export`, for whoever runs it."""

import os
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.course.lesson import LessonError, find_lesson
from core.experiment import Experiment
from core.sharing.set_up import SetUp, link_of

SESSION = "SESSION.unroll"  # where there is none yet


@dataclass(frozen=True)
class Order:
    """what: WHAT, and what it is changed to. options: {"--at": "3.2"}, those that are meant."""

    what: tuple[str, ...]
    format: str
    options: dict[str, str] = field(default_factory=dict)

    def arguments(self, out: str) -> list[str]:
        """What stands behind `export` in a command line. out: the file that is written."""
        rest = [each for pair in self.options.items() for each in pair]
        return [*self.what, "--to", self.format, *rest, "--out", out]


def lesson_or_link(experiment: Experiment, lesson_id: str) -> tuple[str, ...]:
    """WHAT of a run that begins with its seed: the lesson where only seed and epochs may be others,
    else a link that holds all.
    """
    try:
        lesson = find_lesson(lesson_id).experiment
    except LessonError:
        return (link_of(SetUp(experiment, lesson_id)),)
    training = experiment.training
    found = [lesson_id]
    for name in ("seed", "epochs"):
        if getattr(training, name) != getattr(lesson.training, name):
            found += [f"--{name}", str(getattr(training, name))]
            lesson = lesson.with_values(**{name: getattr(training, name)})
    return tuple(found) if lesson == experiment else (link_of(SetUp(experiment, lesson_id)),)


def as_typed(arguments: Sequence[str]) -> str:
    """The command as this system's terminal takes it: every argument is one, whatever is in it."""
    whole = ["python", "main.py", "export", *arguments]
    return subprocess.list2cmdline(whole) if os.name == "nt" else shlex.join(whole)
