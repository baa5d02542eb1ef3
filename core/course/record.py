"""Record: what one learner has done and answered, and the file that tells it (docs/formats.md)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.settings import LIMITS

FORMAT, VERSION = "unroll progress", 2
MOST = 1000  # steps of a lesson
LONGEST = 1000  # characters of an answer
KEPT = 20  # tries at a question
LAST_TRY = 10**9
SEEDS = LIMITS["seed"]


@dataclass(frozen=True)
class Try:
    """One answer to a question. number: which try it was, from 1. seed: of the run that judged."""

    given: str
    right: bool
    number: int = 1
    seed: int = 0


Tries = tuple[Try, ...]
Answers = Mapping[str, Mapping[int, Tries]]  # by lesson and step


@dataclass(frozen=True)
class Record:
    """name: "" for the nameless one. last: the id of the lesson that was worked on last.
    done: the places of steps, from 0, by lesson.
    """

    name: str = ""
    last: str = ""
    done: Mapping[str, frozenset[int]] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)

    def with_done(self, lesson_id: str, place: int) -> "Record":
        places = self.done.get(lesson_id, frozenset()) | {place}
        return replace(self, last=lesson_id, done={**self.done, lesson_id: places})

    def with_answer(
        self, lesson_id: str, place: int, given: str, right: bool, seed: int
    ) -> "Record":
        """As the next try at this question."""
        before = self.tries(lesson_id, place)
        given = given.encode(errors="replace").decode()[:LONGEST]  # half a character is none
        made = Try(given, right, before[-1].number + 1 if before else 1, seed)
        return replace(self._with_tries(lesson_id, place, (*before, made)), last=lesson_id)

    def _with_tries(self, lesson_id: str, place: int, tries: Tries) -> "Record":
        answers = {**self.answers.get(lesson_id, {}), place: thinned(tries)}
        return replace(self, answers={**self.answers, lesson_id: answers})

    def tries(self, lesson_id: str, place: int) -> Tries:
        return self.answers.get(lesson_id, {}).get(place, ())

    def before(self, later: "Record") -> "Record":
        """Both, where `later` was begun when this one was put aside."""
        done = dict(self.done)
        for lesson_id, places in later.done.items():
            done[lesson_id] = done.get(lesson_id, frozenset()) | places
        name, last = later.name or self.name, later.last or self.last
        found = Record(name, last, done, self.answers)
        for lesson_id, answers in later.answers.items():
            for place, tries in answers.items():
                whole = _joined(self.tries(lesson_id, place), tries)
                found = found._with_tries(lesson_id, place, whole)
        return found


def _joined(before: Tries, later: Tries) -> Tries:
    if later[: len(before)] == before:  # it was taken up again already
        return later
    count = before[-1].number
    return (*before, *(replace(each, number=each.number + count) for each in later))


def thinned(tries: Tries) -> Tries:
    """At most KEPT: the first, the first right one, and the last."""
    if len(tries) <= KEPT:
        return tries
    first = {0, next((place for place, each in enumerate(tries) if each.right), 0)}
    last = [place for place in range(len(tries)) if place not in first][len(first) - KEPT :]
    return tuple(tries[place] for place in sorted((*first, *last)))


# the file -----------------------------------------------------------------------------------


def document(record: Record) -> bytes:
    """As it is kept."""
    done = {lesson_id: sorted(places) for lesson_id, places in sorted(record.done.items())}
    answers = {
        lesson_id: {str(place): [plain_try(each) for each in tries] for place, tries in of.items()}
        for lesson_id, of in record.answers.items()
    }
    data = {"format": FORMAT, "version": VERSION, "name": record.name, "last": record.last}
    whole = json.dumps({**data, "done": done, "answers": answers}, indent=1, ensure_ascii=False)
    return whole.encode(errors="replace")


def plain_try(each: Try) -> dict[str, object]:
    return {"try": each.number, "given": each.given, "right": each.right, "seed": each.seed}


def parse(data: bytes) -> Record:
    """What the file tells. ValueError (or RecursionError) where it is none of ours."""
    found = json.loads(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError("another format")
    version = found.get("version")
    if type(version) is not int or version not in (1, VERSION):
        raise ValueError("another version")
    name, last = found.get("name", ""), found.get("last", "")
    done, answers = found.get("done"), found.get("answers", {})
    _check(isinstance(name, str) and isinstance(last, str), "no names")
    if not isinstance(done, dict) or not isinstance(answers, dict):
        raise ValueError("no steps, or no answers")
    _check(all(map(_are_places, done.values())), "no places")
    return Record(
        name,
        last,
        {lesson_id: frozenset(places) for lesson_id, places in done.items()},
        {lesson_id: _answers(of, version) for lesson_id, of in answers.items()},
    )


def _check(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)


def _are_places(places: Any) -> bool:
    return isinstance(places, list) and all(
        type(each) is int and 0 <= each < MOST for each in places
    )


def _answers(of: Any, version: int) -> dict[int, Tries]:
    _check(isinstance(of, dict), "no answers")
    found = {}
    for place, told in of.items():
        _check(place.isascii() and place.isdecimal() and int(place) < MOST, "no place")
        _check(version == 1 or (isinstance(told, list) and bool(told)), "no tries")
        found[int(place)] = read_tries(told) if version > 1 else (_older(told),)
    return found


def _older(told: Any) -> Try:
    """Version 1 kept the last answer alone, and how many there were."""
    _check(isinstance(told, dict), "no answer")
    number = told.get("tries", 1)
    return read_try({"seed": 0, **told, "try": number or 1})


def read_tries(told: Sequence[Any]) -> Tries:
    """At least one, each later than the one before. ValueError else."""
    found = tuple(map(read_try, told))
    _check(0 < len(found) <= KEPT, "too many tries, or none")
    numbers = [each.number for each in found]
    _check(numbers == sorted(set(numbers)), "tries out of order")
    return found


def read_try(told: Any) -> Try:
    """ValueError where it is none."""
    _check(isinstance(told, dict), "no try")
    given, right, number, seed = (told.get(key) for key in ("given", "right", "try", "seed"))
    if not isinstance(given, str) or not isinstance(right, bool):
        raise ValueError("no answer")
    if type(number) is not int or type(seed) is not int:
        raise ValueError("no numbers")
    _check(len(given) <= LONGEST and 1 <= number <= LAST_TRY, "a try that cannot be")
    _check(SEEDS[0] <= seed <= SEEDS[1], "a seed that cannot be")
    return Try(given, right, number, seed)
