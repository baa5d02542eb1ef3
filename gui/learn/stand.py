"""Stand: where the learner is in the course, as a session keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass

TRIES_MAX = 10_000


@dataclass(frozen=True)
class Stand:
    """lesson, step: their ids. tries: networks that its question was asked of before. given: what
    was committed to. is_answered: what came of it is known. written: letters, since the step was
    begun. is_past: it was answered before that, and is not asked anew.
    """

    lesson: str = ""
    step: str = ""
    tries: int = 0
    given: str = ""
    is_answered: bool = False
    written: int = 0
    is_past: bool = False

    @property
    def plain(self) -> dict[str, object]:
        """The stand in plain values."""
        return {
            "lesson": self.lesson,
            "step": self.step,
            "tries": self.tries,
            "given": self.given,
            "answered": self.is_answered,
            "written": self.written,
            "past": self.is_past,
        }

    @classmethod
    def of(cls, plain: Mapping[str, object]) -> "Stand":
        """As `plain` told once; what is not as it tells it is left out."""
        step, given = plain.get("step"), plain.get("given")
        tries, written = plain.get("tries"), plain.get("written")
        return cls(
            str(plain.get("lesson", "")),
            step if type(step) is str else "",
            tries if type(tries) is int and 0 <= tries < TRIES_MAX else 0,
            given if type(given) is str else "",
            plain.get("answered") is True,
            written if type(written) is int else 0,
            plain.get("past") is True,
        )
