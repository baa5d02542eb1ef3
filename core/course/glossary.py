"""The glossary: what each term of the field means and where it is taught, a TOML file a language.

resources/glossary/en.toml says in its head what an entry may hold. It is ours, and read whole: a
wrong entry is a GlossaryError, for tests to meet before anybody else does.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any

from core.course.language import glossary_file, spoken, translated
from core.course.lesson import Lesson
from core.sentences import SentenceError

PROPER = ("Adam", "Linear")  # in small letters they would be other words


class GlossaryError(SentenceError, ValueError):
    """An entry that cannot be; str() names it and what is allowed."""


@dataclass(frozen=True)
class Entry:
    """A term. text: Markdown. symbol: LaTeX, "" for none. lesson: its id; step: by its title, ""
    for the lesson's beginning. words: other forms of its name. marks: what it is by in the trace
    (core.trace.terms) and among the settings. silent: no text is marked with it.
    """

    id: str
    name: str
    text: str
    lesson: str
    step: str = ""
    symbol: str = ""
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    silent: bool = False

    @property
    def plain_text(self) -> str:
        """Without the marks of Markdown; formulas stay LaTeX."""
        return self.text.replace("`", "")

    def place_in(self, lesson: Lesson) -> int:
        """Of the step that teaches it; 0 where that bears another title by now."""
        titles = [step.title for step in lesson.steps]
        return titles.index(self.step) if self.step in titles else 0


@dataclass(frozen=True)
class Use:
    """Where a text says a term."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """All entries, in order of their names."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: entry.name.casefold()))
        self._by_id = {entry.id: entry for entry in entries}
        self._by_mark = {mark: entry for entry in entries for mark in entry.marks}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def find(self, entry_id: str) -> Entry | None:
        return self._by_id.get(entry_id)

    def of(self, mark: str) -> Entry | None:
        """What a term of the trace or a setting is in words; "sum f" is a sum. An entry's own id
        will do, too. None for what is unknown.
        """
        known = "sum" if mark.startswith("sum") else mark
        return self._by_mark.get(known) or self.find(known)

    def search(self, wanted: str) -> tuple[Entry, ...]:
        """All in which it stands: what is called so first, then those whose name has it."""
        key = wanted.strip().casefold()
        named = [each for each in self.entries if key in _names(each).casefold()]
        named.sort(key=lambda entry: entry.name.casefold() != key)
        told = [each for each in self.entries if each not in named and key in each.text.casefold()]
        return (*named, *told)

    def uses(self, text: str) -> list[Use]:
        """Where terms stand in a plain text, the longest name first where several fit."""
        return [
            Use(found.start(), found.end(), self._forms[_form(found[0])])
            for found in self._pattern.finditer(text)
        ]

    @cached_property
    def _forms(self) -> Mapping[str, Entry]:
        heard = (entry for entry in self.entries if not entry.silent)
        return {_form(word): entry for entry in heard for word in (entry.name, *entry.words)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """An abbreviation is one only in its capitals; all other names begin sentences, too."""
        longest = sorted(self._forms, key=len, reverse=True)
        forms = "|".join(
            re.escape(form) if form != form.lower() else f"(?i:{re.escape(form)})"
            for form in longest
        )
        return re.compile(rf"(?<![\w.])(?:{forms})(?!\w|\.\w)")


def _form(word: str) -> str:
    """ "Hidden state" and "hidden state" are one; "GRU" and "Adam" stay as they are."""
    return word if sum(map(str.isupper, word)) > 1 or word in PROPER else word.lower()


def _names(entry: Entry) -> str:
    return "\n".join((entry.name, entry.id, *entry.words, entry.symbol))


def glossary() -> Glossary:
    """The program's own, in the language that is spoken. GlossaryError names what is wrong."""
    return _in_language(spoken())


@cache
def _in_language(language: str) -> Glossary:
    file = glossary_file()
    return glossary_of((translated(file, language) or file).read_text(encoding="utf-8"))


def glossary_of(text: str) -> Glossary:
    """Of a file's text."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise GlossaryError("The glossary is not TOML: {why}.", why=error) from error
    entries = [_entry(name, values) for name, values in table.items()]
    _check_apart(entries)
    return Glossary(entries)


def _entry(name: str, values: Any) -> Entry:
    if not isinstance(values, dict):
        raise GlossaryError("The glossary's {name} is no table.", name=repr(name))
    known = {field.name: field.type for field in fields(Entry) if field.name != "id"}
    for key, value in values.items():
        if key not in known:
            told = "The glossary's {name} has the key {key}; allowed is {allowed}."
            raise GlossaryError(told, name=repr(name), key=repr(key), allowed=", ".join(known))
        if not _can_be(key, value):
            told = "The glossary's {name} has {key} = {value}, which cannot be."
            raise GlossaryError(told, name=repr(name), key=key, value=repr(value))
    for key in ("name", "text", "lesson"):
        if not values.get(key, "").strip():
            raise GlossaryError("The glossary's {name} has no {key}.", name=repr(name), key=key)
    made: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
    return Entry(name, **made)


def _can_be(key: str, value: Any) -> bool:
    if key in ("words", "marks"):
        return isinstance(value, list) and all(type(each) is str for each in value)
    return type(value) is (bool if key == "silent" else str)


def _check_apart(entries: Sequence[Entry]) -> None:
    """No form of a name and no mark leads to two entries."""
    for names in ({e.id: (e.name, *e.words) for e in entries}, {e.id: e.marks for e in entries}):
        seen: dict[str, str] = {}
        for entry in entries:
            for each in names[entry.id]:
                if each in seen:
                    told = "The glossary has {form} twice: in {one} and in {other}."
                    raise GlossaryError(told, form=repr(each), one=seen[each], other=entry.id)
                seen[each] = entry.id
