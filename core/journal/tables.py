"""Intents as tables of plain values, as lessons write them: `{ intent = "Seek", epoch = 9 }`.

The name is the record's, or the same in snake_case. A tuple is a list, pairs of a name and a value
are a table, what is None is left out. An experiment is whole (task, model, training), or, where one
is given, the settings alone that differ from it: `experiment = { cell = "GRU" }`.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from core.experiment import Experiment
from core.journal import intents
from core.journal.intent import Intent
from core.sentences import Sentence, SentenceError, items
from core.settings import SpecError, show

NAME = "intent"
PLAIN = (bool, int, float, str)
PARTS = {"task", "model", "training"}


class TableError(SentenceError, ValueError):
    """A table that is no intent; str() is a sentence without its full stop. key: the one meant."""

    def __init__(self, key: str, template: str, /, **values: object) -> None:
        super().__init__(template, **values)
        self.key = key


@dataclass(frozen=True)
class Given:
    """What a table need not say: the lesson that it stands in, and that lesson's experiment."""

    experiment: Experiment | None = None
    lesson_id: str = ""


ALONE = Given()


@cache
def kinds() -> dict[str, type[Intent]]:
    """{name: kind} of all acts of a user, under both of their names."""
    found = vars(intents).values()
    ours = [each for each in found if isinstance(each, type) and issubclass(each, Intent)]
    known = [kind for kind in ours if kind.__module__ == intents.__name__]
    return {name: kind for kind in known for name in (kind.__name__, snake(kind.__name__))}


def snake(name: str) -> str:
    """ "OpenCell" -> "open_cell"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


# from a table ------------------------------------------------------------------------------------


def intent_of(table: Mapping[str, Any], given: Given = ALONE) -> Intent:
    """The record that a table tells. TableError names what is wrong and what is allowed."""
    name = table.get(NAME)
    kind = kinds().get(name) if isinstance(name, str) else None
    if kind is None:
        raise _unknown(name)
    made = _record(kind, {key: each for key, each in table.items() if key != NAME}, given)
    assert isinstance(made, Intent)
    return made


def _unknown(name: object) -> TableError:
    near = get_close_matches(name, kinds(), n=1) if isinstance(name, str) else []
    if not near:
        return TableError(NAME, "there is no intent {name}", name=show(name))
    template = "there is no intent {name}; perhaps {near} is meant"
    return TableError(NAME, template, name=show(name), near=near[0])


def _record(kind: type[Any], table: Mapping[str, Any], given: Given) -> Any:
    """A frozen record of a table of its fields."""
    own = {entry.name: entry for entry in fields(kind)}
    for key in table:
        if key not in own:
            raise TableError(
                key,
                "{intent} has no field {name}; allowed is {allowed}",
                intent=kind.__name__,
                name=show(key),
                allowed=items(own) or Sentence("none"),
            )
    hints = _hints(kind)  # type: ignore[arg-type]  # a class hashes
    values = {}
    for key, entry in own.items():
        if key in table:
            values[key] = _value(f"{kind.__name__}.{key}", hints[key], table[key], given)
        else:
            values[key] = _untold(kind, entry, hints[key], given)
    try:
        return kind(**values)
    except SpecError as error:
        raise _impossible(error.field, error) from error


@cache
def _hints(kind: type[Any]) -> Mapping[str, Any]:
    """{field: type} of a record; typing evaluates them anew each time."""
    return get_type_hints(kind)


def _untold(kind: type[Any], entry: "Field[Any]", hint: Any, given: Given) -> object:
    """What a field is that the table does not name."""
    if entry.name == "lesson_id" and given.lesson_id:
        return given.lesson_id
    if hint is Experiment and given.experiment is not None:
        return given.experiment
    if not _is_needed(entry):
        return entry.default
    if NoneType in get_args(hint):
        return None
    raise TableError(
        NAME, "{intent} needs its field {name}", intent=kind.__name__, name=repr(entry.name)
    )


def _is_needed(entry: "Field[Any]") -> bool:
    return entry.default is MISSING and entry.default_factory is MISSING


def _value(where: str, hint: Any, value: Any, given: Given) -> Any:
    if hint is Experiment:
        return _experiment(where, value, given)
    if get_origin(hint) is tuple:
        return _several(where, get_args(hint), value, given)
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, Mapping):
            raise _wrong(where, value)
        return _record(hint, value, given)
    return _one_of(where, _members(hint), value)


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)


def _one_of(where: str, allowed: Sequence[Any], value: Any) -> Any:
    """Of plain kinds, and a list of words where that is one of them."""
    if float in allowed and int not in allowed and type(value) is int:
        value = _float(where, value)
    words = isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)
    if words and any(get_origin(each) is tuple for each in allowed):
        return tuple(value)
    if type(value) not in [each for each in allowed if each in PLAIN]:
        raise _wrong(where, value)
    if type(value) is float and not math.isfinite(value):
        raise _wrong(where, value)
    return value


def _float(where: str, value: int) -> float:
    try:
        return float(value)
    except OverflowError as error:
        raise _wrong(where, value) from error


def _several(where: str, kinds: tuple[Any, ...], value: Any, given: Given) -> tuple[Any, ...]:
    """A list; of pairs a table too, in its order."""
    many = kinds[-1] is Ellipsis
    if many and _is_pair(kinds[0]):
        if not isinstance(value, Mapping) and not _are_pairs(value):
            raise _wrong(where, value)
        value = [*value.items()] if isinstance(value, Mapping) else value
    if not isinstance(value, list | tuple) or (not many and len(value) != len(kinds)):
        raise _wrong(where, value)
    each = kinds[:1] * len(value) if many else kinds
    return tuple(_value(where, kind, one, given) for kind, one in zip(each, value, strict=True))


def _is_pair(hint: Any) -> bool:
    """Of a name and a value."""
    parts = get_args(hint)
    return get_origin(hint) is tuple and len(parts) == 2 and parts[0] is str and parts[1] is not ...


def _are_pairs(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, list | tuple) for each in value)


def _experiment(where: str, value: Any, given: Given) -> Experiment:
    whole = isinstance(value, Mapping) and set(value) == PARTS
    if not isinstance(value, Mapping) or (not whole and given.experiment is None):
        raise _wrong(where, value)
    try:
        if whole or given.experiment is None:
            return Experiment.from_dict(value)
        settings = _value(where, intents.Values, value, given)
        return given.experiment.with_values(**dict(settings))
    except SpecError as error:
        raise _impossible(error.field, error) from error


def _wrong(where: str, value: object) -> TableError:
    key = where.rpartition(".")[2]
    return TableError(key, "{where} cannot be {value}", where=where, value=show(value))


def _impossible(key: str, error: SpecError) -> TableError:
    """As the sentence goes on: this one has no full stop."""
    told = error.sentence
    return TableError(key, told.template.removesuffix("."), **told.values)


def record_of(kind: type[Any], table: Mapping[str, Any]) -> Any:
    """A frozen record of a whole table of its fields. TableError, or the record's own SpecError."""
    return _record(kind, table, ALONE)


# to a table --------------------------------------------------------------------------------------


def table_of(intent: Intent) -> dict[str, Any]:
    """The way back: what differs from the defaults."""
    return {NAME: type(intent).__name__, **_told_record(intent)}


def record_value(record: Any) -> dict[str, Any]:
    """The way back from a frozen record of plain values."""
    return _told_record(record)


def _told_record(record: Any) -> dict[str, Any]:
    hints = _hints(type(record))  # type: ignore[arg-type]  # as above
    table = {}
    for entry in fields(record):
        value = getattr(record, entry.name)
        if value is not None and (_is_needed(entry) or value != entry.default):
            table[entry.name] = _told(hints[entry.name], value)
    return table


def _told(hint: Any, value: Any) -> Any:
    if isinstance(value, Experiment):
        return value.to_dict()
    if is_dataclass(value):
        return _told_record(value)
    if not isinstance(value, tuple):
        return value
    kinds = get_args(hint)
    if kinds and _is_pair(kinds[0]):
        kind = get_args(kinds[0])[1]
        pairs = [[name, _told(kind, each)] for name, each in value]
        once = len({name for name, _ in pairs}) == len(pairs)
        return dict(pairs) if once else pairs
    return [_told(kinds[0] if kinds else None, each) for each in value]
