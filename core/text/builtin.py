"""Texts that come with every Python, read where they lie: none is a part of this project.

What they are depends on the Python: a few words of "topics" change from one version to the next.
"""

import codecs
import importlib.util
import os
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.abc import InspectLoader
from itertools import product

from core.sentences import Sentence
from core.text.corpus import CorpusError, cleaned

TOPICS_MAX = 300_000  # letters
LICENCE_MAX = 200_000  # bytes; Windows' has other programs' licences after Python's own

# Typographic signs as they are typed: with them "topics" has 94 symbols, a space among them.
_TYPED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_LONG = 40  # letters: shorter paragraphs ("For example:") are repeated in any text


@dataclass(frozen=True)
class BuiltinText:
    """`id` is what read_builtin asks for; `title` and `description` are for people."""

    id: str
    title: Sentence
    description: str


BUILTIN = (
    BuiltinText(
        "zen",
        Sentence("The Zen of Python"),
        "856 letters: enough to learn by heart, too few to learn a language from.",
    ),
    BuiltinText(
        "topics",
        Sentence("Python's help topics"),
        "300,000 letters of English and code: words come after seconds, phrases after half a "
        "minute.",
    ),
    BuiltinText(
        "licence",
        Sentence("Python's licence"),
        "14,000 letters of legal English: the loss goes on falling in training while it rises "
        "again on held-out text.",
    ),
)


def offered() -> tuple[BuiltinText, ...]:
    """Those of BUILTIN that this Python has; reads them all, some 50 ms the first time."""
    return tuple(each for each in BUILTIN if _text(each.id) is not None)


def read_builtin(id: str) -> str:
    """The cleaned text; CorpusError if this Python does not have it. ValueError: no such id."""
    titles = {each.id: each.title for each in BUILTIN}
    if id not in titles:
        raise ValueError(f"{id!r} is no built-in text; there are {', '.join(titles)}.")
    text = _text(id)
    if text is None:
        raise CorpusError("{title} did not come with this Python.", title=titles[id])
    return text


@cache
def _text(id: str) -> str | None:
    readers = {"zen": _zen, "topics": _topics, "licence": _licence}
    text = readers[id]()
    return None if text is None else cleaned(text).strip("\n")


def _zen() -> str | None:
    """From the module's constants, where it is in rot13: importing it would print it."""
    try:
        found = importlib.util.find_spec("this")
        loader = found.loader if found is not None else None
        code = loader.get_code("this") if isinstance(loader, InspectLoader) else None
    except ImportError:
        return None
    texts = [each for each in code.co_consts if isinstance(each, str)] if code else []
    zen = codecs.decode(max(texts, key=len, default=""), "rot13")
    return zen if zen.startswith("The Zen of Python") else None


def _topics() -> str | None:
    """The topics in the module's order, in ASCII, each long paragraph once.

    Many stand in several topics: held-out text would be known by heart from the training part.
    """
    try:
        from pydoc_data.topics import topics
    except ImportError:
        return None
    text = "\n\n".join(each.strip("\n") for each in topics.values())
    text = _NOT_ASCII.sub("", text.translate(_TYPED))
    seen: set[str] = set()
    kept = []
    for paragraph in text.split("\n\n"):
        if paragraph not in seen or len(paragraph) <= _LONG:
            kept.append(paragraph)
        seen.add(paragraph)
    return "\n\n".join(kept)[:TOPICS_MAX]


def _licence() -> str | None:
    """From the file that license() shows, in one of the folders where installers put it."""
    library = os.path.dirname(os.__file__)
    folders = (library, sys.base_prefix, os.path.dirname(library))
    for folder, name in product(folders, ("LICENSE.txt", "LICENSE")):
        with suppress(OSError, ValueError), open(os.path.join(folder, name), "rb") as file:
            text = file.read(LICENCE_MAX).decode()
            if "PYTHON SOFTWARE FOUNDATION LICENSE" in text:  # and not another program's
                return text
    return None
