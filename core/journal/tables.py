"""Intents as tables of plain values, as lessons write them: `{ intent = "Seek", epoch = 9 }`."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from core.journal import intents
from core.journal.intent import Intent
from core.sentences import SentenceError

NAME = "intent"
PLAIN = (bool, int, float, str)


class TableError(SentenceError, ValueError):
    """A table that is no intent; str() is a sentence without its full stop."""


@cache
def kinds() -> dict[str, type[Intent]]:
    """{name: kind} of all acts of a user."""
    found = vars(intents).values()
    ours = (each for each in found if isinstance(each, type) and issubclass(each, Intent))
    return {kind.__name__: kind for kind in ours if kind.__module__ == intents.__name__}


def intent_of(table: Mapping[str, Any]) -> Intent:
    """The record that a table tells. TableError names what is wrong and what is allowed."""
    name = table.get(NAME)
    kind = kinds().get(name) if isinstance(name, str) else None
    if kind is None:
        raise TableError("there is no intent {name}", name=repr(name))
    own = {entry.name: entry for entry in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    for key in table:
        if key != NAME and key not in own:
            allowed = ", ".join(own) or "none"
            raise TableError(
                "{intent} has no field {name}; allowed is {allowed}",
                intent=name,
                name=repr(key),
                allowed=allowed,
            )
    hints = get_type_hints(kind)
    values = {}
    for key, entry in own.items():
        if key in table:
            values[key] = _value(f"{name}.{key}", hints[key], table[key])
        elif _is_needed(entry):
            raise TableError("{intent} needs its field {name}", intent=name, name=repr(key))
    return kind(**values)


def table_of(intent: Intent) -> dict[str, object]:
    """The way back: what differs from the defaults. TableError where a value is no plain one."""
    kind = type(intent)
    table: dict[str, object] = {NAME: kind.__name__}
    hints = get_type_hints(kind)
    for entry in fields(kind):  # type: ignore[arg-type]  # a dataclass
        value = getattr(intent, entry.name)
        if _is_needed(entry) or value != entry.default:
            table[entry.name] = _told(f"{kind.__name__}.{entry.name}", hints[entry.name], value)
    return table


def _is_needed(entry: "Field[Any]") -> bool:
    return entry.default is MISSING and entry.default_factory is MISSING


def _value(where: str, hint: Any, value: Any) -> Any:
    if hint == intents.Values:
        if not isinstance(value, Mapping):
            raise _wrong(where, value)
        return tuple((name, _plain(where, each)) for name, each in value.items())
    allowed = get_args(hint) if get_origin(hint) in (UnionType, Union) else (hint,)
    if float in allowed and type(value) is int:
        value = float(value)
    if type(value) not in [each for each in allowed if each in PLAIN]:
        raise _wrong(where, value)
    return value


def _plain(where: str, value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    if type(value) not in PLAIN:
        raise _wrong(where, value)
    return value


def _told(where: str, hint: Any, value: Any) -> object:
    if hint == intents.Values:
        return {name: [*each] if isinstance(each, tuple) else each for name, each in value}
    if type(value) in PLAIN:
        return value
    raise _wrong(where, value)


def _wrong(where: str, value: object) -> TableError:
    return TableError("{where} cannot be {value}", where=where, value=repr(value))
