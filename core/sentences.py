"""Sentence: what is said to people, in English, and what it was made of, for other languages.

The terminal prints it as it is; the window looks its template up (gui.wording.translate.told).
"""

from collections.abc import Iterable


class Sentence(str):
    """`template` with `values` put in, as str.format does; a template alone is taken as it stands.

    A value that is a Sentence itself is told in the other language too.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> "Sentence":
        if isinstance(template, Sentence) and not values:
            return template
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = str(template)
        made.values = values
        return made


class SentenceError(Exception):
    """An error that is told to people: str() is its sentence in English."""

    def __init__(self, template: str, /, **values: object) -> None:
        self.sentence = Sentence(template, **values)
        super().__init__(self.sentence)


def listed(parts: Iterable[str]) -> Sentence:
    """ "a, b, c": parts that are told one after another, each in the other language; "" of none."""
    whole = Sentence("")
    for part in parts:
        whole = Sentence("{before}, {part}", before=whole, part=part) if whole else Sentence(part)
    return whole


def items(parts: Iterable[str]) -> Sentence:
    """The same of names, numbers and the like, which stay as they are: some languages part them by
    a sign of its own.
    """
    whole = Sentence("")
    for part in parts:
        template = "{before}, {item}" if whole else "{item}"
        whole = Sentence(template, before=whole, item=part)
    return whole


def in_a_row(parts: Iterable[Sentence]) -> Sentence:
    """Whole sentences, with what the other language has between them; "" of none."""
    whole = Sentence("")
    for part in parts:
        whole = Sentence("{before} {part}", before=whole, part=part) if whole else part
    return whole


def clause(told: str) -> Sentence:
    """As a sentence goes on in another one: without its full stop."""
    if not isinstance(told, Sentence):
        return Sentence(told.removesuffix("."))
    values = dict(told.values)
    for name, value in values.items():
        if isinstance(value, Sentence) and told.template.endswith(f"{{{name}}}"):
            values[name] = clause(value)
    return Sentence(told.template.removesuffix("."), **values)


def sentence_of(error: Exception) -> str:
    """What an error tells; of one that is not ours, what str() makes of it."""
    return error.sentence if isinstance(error, SentenceError) else str(error)
