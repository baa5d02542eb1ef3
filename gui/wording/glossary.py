"""A term of the glossary in a line, at hover and in links. No widgets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, unquote

from core.course.glossary import Entry, glossary
from core.course.lesson import Lesson
from core.trace.terms import TERMS
from gui.wording.translate import tr

TERM = "term"  # the schemes of links: it lights what it names;
GLOSSARY = "glossary"  # it opens the glossary there;
TAUGHT = "taught"  # it leads to the step that teaches it


@dataclass(frozen=True)
class Marked:
    """Words of a text, from start to end, that mean something. href: "" where they lead nowhere."""

    start: int
    end: int
    href: str
    tip: str


def href_of(scheme: str, name: str) -> str:
    return f"{scheme}:{quote(name)}"


def meaning_html(entry: Entry) -> str:
    """As a tool tip: its name, and what it is."""
    foreign = f" {escape(entry.foreign_name)}" if entry.foreign_name else ""
    return f"<p><b>{escape(entry.name)}</b>{foreign}<br>{escape(entry.plain_text)}</p>"


def meaning_of(mark: str) -> str:
    """Of a term of the trace or a setting, in plain words; "" where the glossary has none."""
    entry = glossary().of(mark)
    return entry.plain_text if entry is not None else ""


def entry_of(mark: str) -> Entry | None:
    """What a part of a figure or a setting is; None for what is no term."""
    return glossary().of(mark) if mark else None


def entry_of_link(href: str) -> Entry | None:
    """What the words of a link mean: of `term:...` and of `glossary:...`."""
    scheme, _, name = href.partition(":")
    if scheme == TERM:
        return glossary().of(unquote(name)) if unquote(name) in TERMS else None
    return glossary().find(unquote(name)) if scheme == GLOSSARY else None


def meaning_of_link(href: str) -> str:
    """At hover over a link; "" where the glossary has no such term."""
    entry = entry_of_link(href)
    return meaning_html(entry) if entry is not None else ""


def taught_text(entry: Entry, lessons: Iterable[Lesson]) -> str:
    """ "Lesson 1, step 2: The note after one step"; "" while no such lesson can be read."""
    for number, lesson in enumerate(lessons, start=1):
        if lesson.id == entry.lesson:
            place = entry.place_in(lesson)
            title = lesson.steps[place].title or lesson.title
            return tr("Lesson {}, step {}: {}").format(number, place + 1, title)
    return ""


def first_uses(known: str = "", linked: bool = True) -> Callable[[str], list[Marked]]:
    """For one text, piece by piece: where it says a term for the first time. known: what was read
    before. linked: to its entry in the glossary.
    """
    said = {use.entry.id for use in glossary().uses(known)}

    def uses(piece: str) -> list[Marked]:
        found = []
        for use in glossary().uses(piece):
            if use.entry.id not in said:
                said.add(use.entry.id)
                href = href_of(GLOSSARY, use.entry.id) if linked else ""
                found.append(Marked(use.start, use.end, href, meaning_html(use.entry)))
        return found

    return uses
