"""The glossary: what each term of the field means and where it is taught, a TOML file a language.

resources/glossary/en.toml says in its head what an entry may hold. It is ours, and read whole: a
wrong entry is a GlossaryError, for tests to meet before anybody else does. Another language's file
says its entries' words anew and nothing else.
"""

import logging
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from core.course.language import glossary_file, spoken, translated
from core.course.lesson import Lesson, in_english
from core.sentences import SentenceError, items

PROPER = ("Adam", "Linear")  # in small letters they would be other words
SAID = ("name", "text", "words", "others")  # of an entry, what another language says anew
# What is written without spaces: Thai to Burmese, Khmer, Japanese and Chinese; and Korean, whose
# words carry their particles.
UNSPACED = "\u0e00-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
LETTER = rf"[^\W{UNSPACED}]"  # of a word that has an end
log = logging.getLogger(__name__)


class GlossaryError(SentenceError, ValueError):
    """An entry that cannot be; str() names it and what is allowed."""


@dataclass(frozen=True)
class Entry:
    """A term. text: Markdown. symbol: LaTeX, "" for none. lesson: its id; step: by its title, ""
    for the lesson's beginning. words: other forms of its name. others: words that mean something
    else, though one of these stands in them. marks: what it is by in the trace (core.trace.terms)
    and among the settings. silent: no text is marked with it. english: its English name, in
    another language.
    """

    id: str
    name: str
    text: str
    lesson: str
    step: str = ""
    symbol: str = ""
    words: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    silent: bool = False
    english: str = ""

    @property
    def foreign_name(self) -> str:
        """As books and PyTorch call it, in a language that says it otherwise; "" elsewhere."""
        return self.english if self.english != self.name else ""

    @property
    def plain_text(self) -> str:
        """Without the marks of Markdown; formulas stay LaTeX."""
        return self.text.replace("`", "")

    def place_in(self, lesson: Lesson) -> int:
        """Of the step that teaches it, in any language; 0 where that bears another title by now."""
        titles = [step.title for step in in_english(lesson).steps]
        return titles.index(self.step) if self.step in titles else 0


@dataclass(frozen=True)
class Use:
    """Where a text says a term."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """All entries, in order of their names; in another language in the order of the field, as
    letters alone do not say how its words are sorted.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        foreign = any(entry.english for entry in entries)
        in_order = entries if foreign else sorted(entries, key=lambda entry: entry.name.casefold())
        self.entries = tuple(in_order)
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
        named.sort(key=lambda entry: key not in (entry.name.casefold(), entry.english.casefold()))
        told_of = [
            each for each in self.entries if each not in named and key in each.text.casefold()
        ]
        return (*named, *told_of)

    def uses(self, text: str) -> list[Use]:
        """Where terms stand in a plain text, the longest name first where several fit."""
        folded = text.casefold()
        said = ((rank, form) for rank, (form, key) in enumerate(self._longest) if key in folded)
        places = ((rank, each) for rank, form in said for each in _pattern(form).finditer(text))
        found, end = [], 0
        for _, each in sorted(places, key=lambda place: (place[1].start(), place[0])):
            if each.start() >= end:
                end = each.end()
                entry = self._forms[_form(each[0])]
                found += [] if entry is None else [Use(each.start(), end, entry)]
        return found

    @cached_property
    def _forms(self) -> Mapping[str, Entry | None]:
        heard = [entry for entry in self.entries if not entry.silent]
        others = {_form(word): None for entry in heard for word in entry.others}
        return others | {_form(word): each for each in heard for word in (each.name, *each.words)}

    @cached_property
    def _longest(self) -> list[tuple[str, str]]:
        """All forms, the longest first, each as it stands in a text of small letters, too."""
        return [(form, form.casefold()) for form in sorted(self._forms, key=len, reverse=True)]


@cache  # of those that a text has: one pattern of all would delay the first paint
def _pattern(form: str) -> re.Pattern[str]:
    """Of a form where it is no part of a longer word, as far as its letters make words that end."""
    begins, ends = (re.match(LETTER, form[end]) for end in (0, -1))
    before = rf"(?<!{LETTER})(?<!\.)" if begins else ""
    after = rf"(?!{LETTER}|\.\w)" if ends else ""
    return re.compile(f"{before}{_said(form)}{after}")


def _said(form: str) -> str:
    """An abbreviation is one only in its capitals; all other names begin sentences, too."""
    return re.escape(form) if form != form.lower() else f"(?i:{re.escape(form)})"


def _form(word: str) -> str:
    """ "Hidden state" and "hidden state" are one; "GRU" and "Adam" stay as they are."""
    return word if sum(map(str.isupper, word)) > 1 or word in PROPER else word.lower()


def _names(entry: Entry) -> str:
    return "\n".join((entry.name, entry.english, entry.id, *entry.words, entry.symbol))


def glossary() -> Glossary:
    """The program's own, in the language that is spoken. GlossaryError names what is wrong."""
    return _in_language(spoken())


@cache
def _in_language(language: str) -> Glossary:
    file = glossary_file()
    ours = glossary_of(_text_of(file))
    theirs = translated(file, language)
    if theirs is None:
        return ours
    try:
        return said_anew(_entries_of(_text_of(file)), _text_of(theirs))
    except (GlossaryError, OSError, UnicodeDecodeError) as error:
        log.warning("%s cannot be read (%s): the glossary is in English", theirs, error)
        return ours


def _text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def glossary_of(text: str) -> Glossary:
    """The entries that a file's text holds."""
    return Glossary(_entries_of(text))


def said_anew(entries: Sequence[Entry], text: str) -> Glossary:
    """The same in another language, whose file's text this is; what that lacks stays English."""
    table = _table_of(text)
    unknown = sorted({*table} - {entry.id for entry in entries})
    if unknown:
        raise GlossaryError(
            "The glossary's {name} is not a term of the English glossary.", name=repr(unknown[0])
        )
    made = [_said_anew(entry, table[entry.id]) if entry.id in table else entry for entry in entries]
    _check_apart(made)
    return Glossary(made)


def _said_anew(entry: Entry, values: Any) -> Entry:
    made = _checked(entry.id, values, SAID, ("name", "text"))
    return replace(entry, **{"words": (), "others": ()} | made, english=entry.name)


def _entries_of(text: str) -> list[Entry]:
    keys = [field.name for field in fields(Entry) if field.name not in ("id", "english")]
    must = ("name", "text", "lesson")
    entries = [Entry(k, **_checked(k, each, keys, must)) for k, each in _table_of(text).items()]
    _check_apart(entries)
    return entries


def _table_of(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise GlossaryError("The glossary is not TOML: {why}.", why=error) from error


def _checked(name: str, values: Any, keys: Sequence[str], must: Sequence[str]) -> dict[str, Any]:
    """What an entry holds. keys: what it may; must: what it may not lack."""
    if not isinstance(values, dict):
        raise GlossaryError("The glossary's {name} is not a table.", name=repr(name))
    for key, value in values.items():
        if key not in keys:
            told = "The glossary's {name} has the key {key}; allowed is {allowed}."
            raise GlossaryError(told, name=repr(name), key=repr(key), allowed=items(keys))
        if not _can_be(key, value):
            told = "The glossary's {name} has {key} = {value}, which is not allowed."
            raise GlossaryError(told, name=repr(name), key=key, value=repr(value))
    for key in must:
        if not values.get(key, "").strip():
            raise GlossaryError("The glossary's {name} has no {key}.", name=repr(name), key=key)
    return {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}


def _can_be(key: str, value: Any) -> bool:
    if key in ("words", "others", "marks"):
        return isinstance(value, list) and all(type(each) is str for each in value)
    return type(value) is (bool if key == "silent" else str)


def _check_apart(entries: Sequence[Entry]) -> None:
    """No form of a name and no mark leads to two entries, or to one and to none."""
    forms = {e.id: (e.name, *e.words, *e.others) for e in entries}
    for names in (forms, {e.id: e.marks for e in entries}):
        seen: dict[str, str] = {}
        for entry in entries:
            for each in names[entry.id]:
                if each in seen:
                    told = "The glossary has {form} twice: in {one} and in {other}."
                    raise GlossaryError(told, form=repr(each), one=seen[each], other=entry.id)
                seen[each] = entry.id
