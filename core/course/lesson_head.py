"""The head of a lesson's file: what its TOML may say, and the line of what it may not."""

import tomllib
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from core.course.toml_lines import cause, line_in, line_with
from core.course.until import PAGES
from core.experiment import Experiment
from core.sentences import SentenceError, items
from core.settings import SpecError

Found = TypeVar("Found")
FIRST = 2  # the number of its first line: above it stands a fence
TEXTS = ("id", "title", "summary", "prediction_label")
TABLES = ("task", "model", "training")
HIDES = ("hide_pages", "hide_settings")
ALLOWED = (*TEXTS, "minutes", "needs", *HIDES, *TABLES)
LONGEST = 60  # minutes
HIDEABLE = tuple(page for page in PAGES if page != "learn")
DEFAULTS = {"prediction_label": "Predicted: "}


class WrongError(SentenceError, ValueError):
    """What is wrong with a lesson's text, as the sentence goes on after the file's name.

    key: of the head, the one that is meant; "" for none. line: of the file; 0 for none's.
    """

    def __init__(self, key: str, template: str, /, line: int = 0, **values: object) -> None:
        super().__init__(template, line=line, **values)
        self.key = key
        self.line = line


def values_of(head: str, file_id: str) -> tuple[dict[str, Any], list[WrongError]]:
    """What the head says, by the names of Lesson's fields, and what is wrong with it, each with the
    line of its key. Without an experiment where that cannot be.
    """
    try:
        data = tomllib.loads(head)
    except (ValueError, RecursionError) as error:
        told = "has a head that is not TOML: {why} (line {line})"
        line = FIRST + line_in(error)
        raise WrongError("", told, why=cause(head, error), line=line) from error
    reader = _Reader(head)
    kept = reader.kept
    for name in data:
        kept(None, _check_known, name)
    values: dict[str, Any] = {name: kept("?", _text, name, data) for name in TEXTS}
    kept(None, _check_id, values["id"], file_id)
    none: tuple[str, ...] = ()
    values |= {"minutes": kept(0, _minutes, data), "needs": kept(none, _needs, data)}
    own = kept(None, _experiment, data)
    values |= {key: kept(none, _hidden, key, data.get(key, []), own) for key in HIDES}
    return values | ({"experiment": own} if own is not None else {}), reader.faults


class _Reader:
    """Reads the text of one head."""

    def __init__(self, head: str) -> None:
        self._head = head
        self.faults: list[WrongError] = []

    def kept(self, otherwise: Found, read: Callable[..., Found], *given: Any) -> Found:
        """What it reads; where that is wrong, it is noted, and the rest is read all the same."""
        try:
            return read(*given)
        except WrongError as error:
            self._note(error.key, "{what} (line {line})", error, what=error.sentence)
        except SpecError as error:
            told = "has a wrong value in line {line}: {why}"
            self._note(error.field, told, error, why=error.sentence)
        return otherwise

    def _note(
        self, key: str, template: str, error: WrongError | SpecError, **values: object
    ) -> None:
        """With its line; a key that is missing has none."""
        place = line_with(self._head, key)
        if place is not None:
            self.faults.append(WrongError(key, template, line=FIRST + place, **values))
        elif isinstance(error, WrongError):
            self.faults.append(error)
        else:
            self.faults.append(WrongError(key, "has a wrong value: {why}", why=error.sentence))


def _experiment(data: Mapping[str, Any]) -> Experiment | None:
    return Experiment.from_dict({name: data.get(name) for name in TABLES})


def _check_id(given: str, file_id: str) -> None:
    if given not in (file_id, "?"):
        told = "has id {id}; allowed is {allowed}, as in its name"
        raise WrongError("id", told, id=repr(given), allowed=repr(file_id))


def _hidden(key: str, names: Any, experiment: Experiment | None) -> tuple[str, ...]:
    """Pages by their folders' names in gui, or settings of this experiment's network."""
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        raise WrongError(
            key, "has {key} = {value}; allowed is a list of names", key=key, value=names
        )
    for each in names:
        if key == "hide_pages" and each not in HIDEABLE:
            told = "hides the page {name}; allowed is {allowed}"
            raise WrongError(key, told, name=repr(each), allowed=items(HIDEABLE))
        if key == "hide_settings" and experiment is not None and experiment.setting(each) is None:
            raise WrongError(key, "hides the setting {name}, which does not exist", name=repr(each))
    return tuple(names)


def _minutes(data: Mapping[str, Any]) -> int:
    found = data.get("minutes")
    if found is None:
        return 0
    if type(found) is not int or not 1 <= found <= LONGEST:
        raise WrongError(
            "minutes",
            "has minutes = {value}; allowed is a whole number from 1 to {most}",
            value=repr(found),
            most=LONGEST,
        )
    return found


def _needs(data: Mapping[str, Any]) -> tuple[str, ...]:
    found = data.get("needs", [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        told = "has needs = {value}; allowed is a list of ids"
        raise WrongError("needs", told, value=repr(found))
    return tuple(found)


def _check_known(name: str) -> None:
    if name not in ALLOWED:
        told = "has the unknown key {name}; allowed is {allowed}"
        raise WrongError(name, told, name=repr(name), allowed=items(ALLOWED))


def _text(name: str, data: Mapping[str, Any]) -> str:
    value = data.get(name, DEFAULTS.get(name))
    if not isinstance(value, str) or not value.strip():
        told = "has {name} = {value}; allowed is a text that is not empty"
        raise WrongError(name, told, name=name, value=repr(value))
    return value
