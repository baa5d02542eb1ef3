"""The head of a lesson's file: what its TOML may say, and the line of what it may not."""

import tomllib
from collections.abc import Mapping
from typing import Any

from core.course.lines import line_in, line_with, without_place
from core.course.until import PAGES
from core.experiment import Experiment
from core.sentences import SentenceError
from core.settings import SpecError

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


def values_of(head: str, file_id: str) -> dict[str, Any]:
    """What the head says, by the names of Lesson's fields; an error names the line of its key."""
    try:
        data = tomllib.loads(head)
    except (ValueError, RecursionError) as error:
        told = "has a head that is not TOML: {why} (line {line})"
        line = FIRST + line_in(error)
        raise WrongError("", told, why=without_place(error), line=line) from error
    try:
        return _checked(data, file_id)
    except WrongError as error:
        place = line_with(head, error.key)
        if place is None:
            raise
        told = "{what} (line {line})"
        raise WrongError("", told, what=error.sentence, line=FIRST + place) from error
    except SpecError as error:
        place = line_with(head, error.field)
        if place is None:
            raise
        told = "has a wrong value in line {line}: {why}"
        raise WrongError("", told, line=FIRST + place, why=error.sentence) from error


def _checked(data: Mapping[str, Any], file_id: str) -> dict[str, Any]:
    texts = _texts(data)
    if texts["id"] != file_id:
        raise WrongError(
            "id",
            "has id {id}; allowed is {allowed}, as in its name",
            id=repr(texts["id"]),
            allowed=repr(file_id),
        )
    experiment = Experiment.from_dict({name: data.get(name) for name in TABLES})
    values = {**texts, "experiment": experiment, "minutes": _minutes(data), "needs": _needs(data)}
    return values | {key: _hidden(key, data.get(key, []), experiment) for key in HIDES}


def _hidden(key: str, names: Any, experiment: Experiment) -> tuple[str, ...]:
    """Pages by their folders' names in gui, or settings of this experiment's network."""
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        raise WrongError(
            key, "has {key} = {value}; allowed is a list of names", key=key, value=names
        )
    for each in names:
        if key == "hide_pages" and each not in HIDEABLE:
            told = "hides the page {name}; allowed is {allowed}"
            raise WrongError(key, told, name=repr(each), allowed=", ".join(HIDEABLE))
        if key == "hide_settings" and experiment.setting(each) is None:
            raise WrongError(key, "hides the setting {name}, which there is not", name=repr(each))
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


def _texts(data: Mapping[str, Any]) -> dict[str, str]:
    for name in data:
        if name not in ALLOWED:
            raise WrongError(
                name,
                "has the unknown key {name}; allowed is {allowed}",
                name=repr(name),
                allowed=", ".join(ALLOWED),
            )
    texts = {name: data.get(name, DEFAULTS.get(name)) for name in TEXTS}
    for name, value in texts.items():
        if not isinstance(value, str) or not value.strip():
            raise WrongError(
                name,
                "has {name} = {value}; allowed is a text that is not empty",
                name=name,
                value=repr(value),
            )
    return texts
