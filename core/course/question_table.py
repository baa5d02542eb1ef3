"""A question as a step writes it: a prompt, perhaps a why, and one key that says its kind.

    ask = { prompt = "What will it answer to the second l?", letter = { epoch = 9, t = 4 } }
    ask = { prompt = "The shape of out?", shape = "out" }
    ask = { prompt = "The first number of h_2?", number = { t = 2, unit = 0, within = 0.05 } }
    ask = { prompt = "How far open is the forget gate?", number = { of = "f", t = 2, unit = 0 } }
    ask = { prompt = "The first number of dL/dh_2?", gradient = { epoch = 9, t = 2, unit = 0 } }
    ask = { prompt = "The loss before training?", loss = { epoch = 1, within = 0.2 } }
    ask = { prompt = "How sure is it of o?", probability = { epoch = 9, t = 1, letter = "o" } }
    ask = { prompt = "Its first weight?", weight = { name = "rnn.weight_ih_l0", row = 0 } }
    ask = { prompt = "How many numbers to learn?", count = { of = "parameters" } }
    ask = { prompt = "How many letters are right?", count = { of = "right", epoch = 9 } }
    ask = { prompt = "How strongly does the last loss reach h_1?", reach = { letter = 5, t = 1 } }
    ask = { prompt = "How many?", seeds = { of = "right", count = 100, epoch = 15, within = 5 } }
    ask = { prompt = "Which rate?", grid = { rates = "0.1, 1", seeds = 50, epoch = 15 } }
    ask = { prompt = "How many?", series = { count = 3, values = { kind = "recall" } } }
    ask = { prompt = "Right at 200?", tested = { length = 200, values = { kind = "parity" } } }
    ask = { prompt = "How will it go?", curve = { epochs = 15, within = 0.2 } }
    ask = { prompt = "How good?", text = { origin = "topics", of = "bits", updates = 200 } }
    ask = { prompt = "Which loses more?", choice = ["A", "B"], right = 1, why = "..." }
    ask = { prompt = "Which line is the bug?", line = ["a = 1", "b = a + c"], right = 2 }
    ask = { prompt = "In which order?", order = ["zero_grad", "backward", "step"] }

A `show` beside it says how the answer comes about, where the run does not (core.course.showing).
Epochs, t, choices and lines count from 1; units, lanes, rows and columns from 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any, NamedTuple

from core.course.authored_questions import ChoiceQuestion, LineQuestion, OrderQuestion
from core.course.curve_question import CurveQuestion
from core.course.practice_questions import LengthQuestion, SeriesQuestion, TextQuestion
from core.course.question import Answering, Question, QuestionError
from core.course.reach_question import ReachQuestion
from core.course.run_questions import (
    CountQuestion,
    GradientQuestion,
    LetterQuestion,
    LossQuestion,
    NumberQuestion,
    ProbabilityQuestion,
    ShapeQuestion,
    WeightQuestion,
)
from core.course.study_questions import GridQuestion, SeedsQuestion
from core.experiment import Experiment
from core.sentences import items

COMMON = ("prompt", "why")


def question_of(table: Any, experiment: Experiment) -> Question | None:
    """What a table asks; None of an empty one. QuestionError where it cannot be asked."""
    if table == {}:
        return None
    if not isinstance(table, Mapping) or not isinstance(table.get("prompt"), str):
        raise QuestionError("ask = {table} has no prompt", table=repr(table))
    why = table.get("why", "")
    kinds = [name for name in KINDS if name in table]
    beside = KINDS[kinds[0]].beside if kinds else ()
    extra = set(table) - {*COMMON, *kinds, *beside}
    if len(kinds) != 1 or extra or not isinstance(why, str):
        raise QuestionError(
            "ask has a prompt, perhaps a why, and one of {allowed}", allowed=items(KINDS)
        )
    name, kind = kinds[0], KINDS[kinds[0]]
    found = kind.read(kind.question, name, table["prompt"], why, table)
    found.check(experiment)
    return found


def _by_fields(
    kind: type[Question], name: str, prompt: str, why: str, table: Mapping[str, Any]
) -> Question:
    return kind(prompt, why, **_given(kind, name, table[name]))


def _series(
    kind: type[SeriesQuestion], name: str, prompt: str, why: str, table: Mapping[str, Any]
) -> Question:
    given = dict(table[name]) if isinstance(table[name], Mapping) else {}
    values, count, within = (given.pop(each, 0) for each in ("values", "count", "within"))
    whole = type(count) is int and type(within) is int
    if given or not isinstance(values, Mapping) or not whole:
        raise QuestionError("a series has values, a count and perhaps within")
    return kind(prompt, why, tuple(values.items()), count, within)


def _tested(
    kind: type[LengthQuestion], name: str, prompt: str, why: str, table: Mapping[str, Any]
) -> Question:
    given = dict(table[name]) if isinstance(table[name], Mapping) else {}
    values = given.pop("values", 0)
    length = given.pop("length", 0)
    within = given.pop("within", 5.0)
    if given or not isinstance(values, Mapping) or not _is_of(within, float):
        raise QuestionError("a test has values, a length and perhaps within")
    return kind(prompt, why, tuple(values.items()), length, within)


def _shape(
    kind: type[ShapeQuestion], name: str, prompt: str, why: str, table: Mapping[str, Any]
) -> Question:
    if not isinstance(table[name], str):
        raise QuestionError("shape = {value} is not the name of a tensor", value=repr(table[name]))
    return kind(prompt, why, table[name])


def _choice(
    kind: type[ChoiceQuestion], name: str, prompt: str, why: str, table: Mapping[str, Any]
) -> Question:
    right = table.get("right")
    if not _are_texts(table[name]) or type(right) is not int:
        raise QuestionError(
            "a {kind} is a list of texts, and right is the number of one of them, counted from 1",
            kind=name,
        )
    return kind(prompt, why, tuple(table[name]), right)


def _order(
    kind: type[OrderQuestion], name: str, prompt: str, why: str, table: Mapping[str, Any]
) -> Question:
    if not _are_texts(table[name]):
        raise QuestionError("an order is a list of texts")
    return kind(prompt, why, tuple(table[name]))


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


Reader = Callable[[type[Any], str, str, str, Mapping[str, Any]], Question]


class Kind(NamedTuple):
    """What a key means. question: the record that it becomes, which knows all else of it. read:
    from (that record, the key, the prompt, the why, the table). beside: keys that it has beside
    its own.
    """

    question: type[Question]
    read: Reader = _by_fields
    beside: tuple[str, ...] = ()


KINDS = {
    "letter": Kind(LetterQuestion),
    "number": Kind(NumberQuestion),
    "gradient": Kind(GradientQuestion),
    "loss": Kind(LossQuestion),
    "probability": Kind(ProbabilityQuestion),
    "weight": Kind(WeightQuestion),
    "count": Kind(CountQuestion),
    "reach": Kind(ReachQuestion),
    "seeds": Kind(SeedsQuestion),
    "grid": Kind(GridQuestion),
    "curve": Kind(CurveQuestion),
    "series": Kind(SeriesQuestion, _series),
    "tested": Kind(LengthQuestion, _tested),
    "text": Kind(TextQuestion),
    "shape": Kind(ShapeQuestion, _shape),
    "choice": Kind(ChoiceQuestion, _choice, ("right",)),
    "line": Kind(LineQuestion, _choice, ("right",)),
    "order": Kind(OrderQuestion, _order),
}
# Keys whose texts a translation says in its own words; code stays as it is.
WORDED = tuple(
    name
    for name, kind in KINDS.items()
    if kind.question.answering in (Answering.CHOICE, Answering.ORDER)
)


def _given(kind: type[Question], asked: str, table: Any) -> dict[str, Any]:
    """The fields of a question, checked by their types."""
    hints = {entry.name: entry.type for entry in fields(kind) if entry.name not in COMMON}
    allowed = items(hints)
    if not isinstance(table, Mapping):
        told = "{name} = {table} is not a table of {allowed}"
        raise QuestionError(told, name=asked, table=repr(table), allowed=allowed)
    if set(table) - set(hints):
        told = "{table} has a key other than {allowed}"
        raise QuestionError(told, table=repr(table), allowed=allowed)
    for name, value in table.items():
        if not _is_of(value, hints[name]):
            raise QuestionError("{name} cannot be {value}", name=name, value=repr(value))
    needed = [e.name for e in fields(kind) if e.name in hints and e.default is MISSING]
    missing = [name for name in needed if name not in table]
    if missing:
        raise QuestionError("{names} must be given", names=items(missing))
    return dict(table)


def _is_of(value: Any, hint: Any) -> bool:
    return type(value) in {float: (int, float), int: (int,), str: (str,)}[hint]
