"""LearnerRecord: what one learner has done and answered; its file (docs/formats.md)."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.course.step_id import is_id
from core.settings import LIMITS

FORMAT, VERSION = "unroll progress", 3
MOST = 1000  # steps of a lesson; a number has three digits
NUMBERED = "#"  # before the number, from 0, of a step of an older file
LONGEST = 1000  # characters of an answer, and of what came of it
POINTS = 100  # of a curve that came
NETWORKS = 10_000  # of which a question is asked
KEPT = 20  # tries at a question
LAST_TRY = 10**9
SEEDS = LIMITS["seed"]
_NUMBER = re.compile(rf"{NUMBERED}(0|[1-9]\d{{0,2}})", re.ASCII)


@dataclass(frozen=True)
class Try:
    """One answer to a question. number: which try it was, from 1. seed: of the run that judged.
    came: what that run said, "" where it is not kept; of a curve its losses. network: which one was
    asked of, from 0, where the question varies.
    """

    given: str
    right: bool
    number: int = 1
    seed: int = 0
    came: str = ""
    curve: tuple[float, ...] = ()
    network: int = 0


Tries = tuple[Try, ...]
Answers = Mapping[str, Mapping[str, Tries]]  # by lesson and step


@dataclass(frozen=True)
class LearnerRecord:
    """name: "" for the nameless one. last: the id of the lesson that was worked on last.
    done: the ids of steps (core.course.step_id), by lesson; those of an older file are numbers,
    "#3", until the lesson is at hand. What was done in a step that is no more is kept.
    """

    name: str = ""
    last: str = ""
    done: Mapping[str, frozenset[str]] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)

    def with_done(self, lesson_id: str, step: str) -> "LearnerRecord":
        steps = self.done.get(lesson_id, frozenset()) | {step}
        return replace(self, last=lesson_id, done={**self.done, lesson_id: steps})

    def with_answer(self, lesson_id: str, step: str, answer: Try) -> "LearnerRecord":
        """As the next try at this question, whatever its number says."""
        before = self.tries(lesson_id, step)
        number = before[-1].number + 1 if before else 1
        given, came = _kept(answer.given), _kept(answer.came)
        made = replace(answer, number=number, given=given, came=came)
        return replace(self._with_tries(lesson_id, step, (*before, made)), last=lesson_id)

    def _with_tries(self, lesson_id: str, step: str, tries: Tries) -> "LearnerRecord":
        answers = {**self.answers.get(lesson_id, {}), step: thinned(tries)}
        return replace(self, answers={**self.answers, lesson_id: answers})

    def tries(self, lesson_id: str, step: str) -> Tries:
        return self.answers.get(lesson_id, {}).get(step, ())

    def named(self, lesson_id: str, steps: Sequence[str]) -> "LearnerRecord":
        """Numbers of an older file are those of these steps of the lesson, as it is now."""
        ids = {f"{NUMBERED}{place}": step for place, step in enumerate(steps)}
        done, answers = self.done.get(lesson_id, frozenset()), self.answers.get(lesson_id, {})
        if ids.keys().isdisjoint({*done, *answers}):
            return self
        known = frozenset(ids[each] for each in done if each in ids)
        older = LearnerRecord(done={lesson_id: known})
        for number, tries in answers.items():
            if number in ids:
                older = older._with_tries(lesson_id, ids[number], tries)
        steps_done = frozenset(each for each in done if each not in ids)
        left = {step: tries for step, tries in answers.items() if step not in ids}
        rest = replace(
            self,
            done={**self.done, lesson_id: steps_done},
            answers={**self.answers, lesson_id: left},
        )
        return older.before(rest)

    def before(self, later: "LearnerRecord") -> "LearnerRecord":
        """Both, where `later` was begun when this one was put aside."""
        done = dict(self.done)
        for lesson_id, steps in later.done.items():
            done[lesson_id] = done.get(lesson_id, frozenset()) | steps
        name, last = later.name or self.name, later.last or self.last
        found = LearnerRecord(name, last, done, self.answers)
        for lesson_id, answers in later.answers.items():
            for step, tries in answers.items():
                whole = _joined(self.tries(lesson_id, step), tries)
                found = found._with_tries(lesson_id, step, whole)
        return found


def _kept(text: str) -> str:
    return text.encode(errors="replace").decode()[:LONGEST]  # half a character is none


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


def document(record: LearnerRecord) -> bytes:
    """The JSON of a record, as it is kept."""
    done = {lesson_id: sorted(steps) for lesson_id, steps in sorted(record.done.items())}
    answers = {
        lesson_id: {step: [_whole(each) for each in tries] for step, tries in of.items()}
        for lesson_id, of in record.answers.items()
    }
    data = {"format": FORMAT, "version": VERSION, "name": record.name, "last": record.last}
    whole = json.dumps({**data, "done": done, "answers": answers}, indent=1, ensure_ascii=False)
    return whole.encode(errors="replace")


def _whole(each: Try) -> dict[str, object]:
    """With what is shown to who comes back; nothing of it where it is not known."""
    told = {"came": each.came, "curve": [*each.curve], "network": each.network}
    return plain_try(each) | {key: value for key, value in told.items() if value}


def bare(tries: Tries) -> Tries:
    """As they are handed in: nothing of what came."""
    return tuple(Try(each.given, each.right, each.number, each.seed) for each in tries)


def plain_try(each: Try) -> dict[str, object]:
    """As it is handed in."""
    return {"try": each.number, "given": each.given, "right": each.right, "seed": each.seed}


def parse(data: bytes) -> LearnerRecord:
    """What the file tells. ValueError (or RecursionError) where it is none of ours."""
    found = json.loads(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ValueError("another format")
    version = found.get("version")
    if type(version) is not int or version not in range(1, VERSION + 1):
        raise ValueError("another version")
    name, last = found.get("name", ""), found.get("last", "")
    done, answers = found.get("done"), found.get("answers", {})
    _check(isinstance(name, str) and isinstance(last, str), "no names")
    if not isinstance(done, dict) or not isinstance(answers, dict):
        raise ValueError("no steps, or no answers")
    return LearnerRecord(
        name,
        last,
        {lesson_id: _done(steps, version) for lesson_id, steps in done.items()},
        {lesson_id: _answers(of, version) for lesson_id, of in answers.items()},
    )


def _check(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)


def _done(steps: Any, version: int) -> frozenset[str]:
    if not isinstance(steps, list):
        raise ValueError("no steps")
    if version < VERSION:
        _check(all(type(each) is int for each in steps), "no numbers")
        steps = [f"{NUMBERED}{each}" for each in steps]
    _check(all(map(_is_step, steps)), "no steps")
    return frozenset(steps)


def _answers(of: Any, version: int) -> dict[str, Tries]:
    _check(isinstance(of, dict), "no answers")
    found = {}
    for name, told in of.items():
        step = name if version == VERSION else f"{NUMBERED}{name}"
        _check(_is_step(step), "no step")
        _check(version == 1 or (isinstance(told, list) and bool(told)), "no tries")
        found[step] = read_tries(told) if version > 1 else (_older(told),)
    return found


def _is_step(told: Any) -> bool:
    return is_id(told) or (isinstance(told, str) and _NUMBER.fullmatch(told) is not None)


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
    return Try(given, right, number, seed, *_read_came(told))


def _read_came(told: Mapping[str, Any]) -> tuple[str, tuple[float, ...], int]:
    """What came, its curve, and of which network; older files tell nothing of it."""
    came, curve, network = (
        told.get(key, none) for key, none in (("came", ""), ("curve", []), ("network", 0))
    )
    if not isinstance(came, str) or not isinstance(curve, list) or type(network) is not int:
        raise ValueError("nothing that came")
    _check(len(came) <= LONGEST and len(curve) <= POINTS, "more than can have come")
    _check(all(type(each) is float and math.isfinite(each) for each in curve), "no curve")
    _check(0 <= network < NETWORKS, "a network that cannot be")
    return came, tuple(curve), network
