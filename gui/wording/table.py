"""Tables of numbers as HTML: each row follows from those above it, computed as printed."""

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from gui.style import maths_face
from gui.style import type as type_scale
from gui.wording.arithmetic import Digits, Formula, Row, settled
from gui.wording.numbers import aligned, number_text, typographic
from gui.wording.punctuation import sentences, stopped
from gui.wording.together import BLANK, LONGEST_END, together_html

ARROW = re.compile(r"(?<=[⁽⁰-⁹¹²³])([→←])(?=⁾)")
SIZE = re.compile(r"font-size:([\d.]+)pt")
TAG = re.compile(r"<[a-z/]")
MARK = 1.15
MARKED = re.compile(r"<(su[bp])><span[^>]*>(<i>|)")
SMALL = re.compile(r"(?P<sign>[+-]?)(?P<digit>\d)(\.(?P<more>\d+))?e-0*(?P<power>\d+)")
ZEROS = 7  # before the first digit, beside numbers without a power of ten
SHORT = 5  # letters of a word that does not stand alone
JOIN = "\u2060"  # no line ends there; <nobr> keeps spaces alone together
# The last blank of a paragraph or heading, before a word that is short, or one that a sign hangs
# on; not one within a tag.
END = re.compile(
    rf" (?=(?:</?\w[^<>]*>)*(?:[^\s<>]{{1,{SHORT}}}|[^\s<>]{{1,{LONGEST_END}}}{BLANK})"
    r"(?:</?\w[^<>]*>[^\s<>]?)*</(?:p|h\d)>)"
)


def unbroken(html: str) -> str:
    """No line of it ends within a name, "∂L/∂h₃⁽²←⁾", whose arrow is raised, after "−ln" or within
    "t = 3"; none is a word alone at the end of a paragraph.
    """
    raised = together_html(_raised(html).replace("⁾[", f"⁾{JOIN}["))
    return END.sub(BLANK, raised.replace("−ln ", f"−ln{BLANK}"))


def _raised(html: str) -> str:
    return ARROW.sub(r"<sup>\1</sup>", html)


def tip_of_names(text: str) -> str:
    """A tool tip, plain or HTML of ours, in which a name's arrow is raised, as in a text."""
    if not ARROW.search(text):
        return text
    if TAG.search(text):
        return _raised(text)
    return f'<p style="white-space:pre">{_raised(escape(text))}</p>'


def larger(html: str, times: float) -> str:
    """HTML of ours for a text whose own type is so many times as large."""
    return SIZE.sub(lambda each: f"font-size:{float(each[1]) * times:.2f}pt", html)


def code(text: str) -> str:
    """HTML of ours in the window's own face for code, in which l is no 1. Smaller than the text
    around it, so that lines with code are no taller than others.
    """
    found = type_scale.font("number", mono=True)
    # As heavy as beside a heading's words, too: bold its small letters run together.
    style = f"font-family:'{found.family()}';font-size:{found.pointSizeF():.2f}pt;font-weight:400"
    return f'<span style="{style}">{text}</span>'


def maths(text: str) -> str:
    """HTML of ours in the face of formulas."""
    found = maths_face.font()
    # As heavy as beside a heading's words, too: bold its small letters run together.
    style = f"font-family:'{found.family()}';font-size:{found.pointSizeF():.2f}pt;font-weight:400"
    return f'<span style="{style}">{text}</span>'


def mark(text: str, tag: str) -> str:
    """HTML of maths, below or above; larger than Qt would have it, which takes two thirds."""
    size = MARK * maths_face.font().pointSizeF()
    return f'<{tag}><span style="font-size:{size:.2f}pt">{text}</span></{tag}>'


class Entry(NamedTuple):
    """A row with its name in HTML; "{}" in it is where its formula stands in numbers.

    result: it is what the table leads to.
    """

    name: str
    row: Row
    result: bool = False


def table(entries: Sequence[Entry]) -> str:
    """Names and numbers, with as many digits as the rows' arithmetic needs."""
    told = settled([each.row for each in entries])
    numbers = _compared_rows(entries, [told.text(each.row) for each in entries])
    values = _aligned([typographic(each) for each in numbers])
    cells = []
    # Cells are aligned at their tops: a space of the other's font in each puts both on one line.
    for entry, value in zip(entries, values, strict=True):
        name, bold = entry.name, entry.result and maths_face.family() not in entry.name
        if "{}" in name and entry.row.formula is not None:
            # Put in, not formatted: a letter of the user's may be a brace. Of a result its name
            # and number are bold: the long formula between them is what they follow from.
            text = code(_text(entry.row.formula, told.digits))  # in the face of its results
            name = name.replace("{}", f"</b>{text}<b>" if bold else text)
        name = f"<b>{name}</b>" if bold else name  # the face of formulas has no bold letters
        cells.append(_row(name, f"<b>{value}</b>" if entry.result else value))
    return f"<table cellpadding=1>{''.join(cells)}</table>"


def _compared_rows(entries: Sequence[Entry], numbers: Sequence[str]) -> list[str]:
    """A result is told as it is everywhere: what leads to it can be compared."""
    parts = [each for entry, each in zip(entries, numbers, strict=True) if not entry.result]
    shown = iter(compared(parts))
    pairs = zip(entries, numbers, strict=True)
    return [each if entry.result else next(shown) for entry, each in pairs]


def compared(numbers: Sequence[str]) -> list[str]:
    """The same, where some have a power of ten and some have none with all their zeros: what stands
    below each other can be compared then. Of more zeros than that a power is easier to read.
    """
    found = [SMALL.fullmatch(each) for each in numbers]
    if all(found) or not any(found):
        return [*numbers]
    if max(int(each["power"]) for each in found if each is not None) > ZEROS:
        return [*numbers]
    pairs = zip(numbers, found, strict=True)
    return [number if small is None else _with_zeros(small) for number, small in pairs]


def _with_zeros(small: re.Match[str]) -> str:
    """ "+0.00004129" of "+4.129e-5"."""
    zeros = "0" * (int(small["power"]) - 1)
    return f"{small['sign']}0.{zeros}{small['digit']}{small['more'] or ''}"


def plain_table(names: Sequence[str], values: Sequence[float]) -> str:
    """Names in HTML and numbers that follow from nothing."""
    told = _aligned([number_text(each) for each in values])
    rows = (_row(name, value) for name, value in zip(names, told, strict=True))
    return f"<table cellpadding=1>{''.join(rows)}</table>"


def _row(name: str, value: str) -> str:
    tall = _like(name)
    return f"<tr><td>{name}&nbsp;{code('&nbsp;')}</td><td>&nbsp;{code(value)}{tall}</td></tr>"


def _aligned(numbers: Sequence[str]) -> list[str]:
    """Point below point; nothing stands to their right."""
    return [each.rstrip(BLANK) for each in aligned(numbers)]


def _like(name: str) -> str:
    """Spaces as tall as what stands in a row's name, and as deep."""
    if maths_face.family() not in name:
        return ""
    tall = {
        tag: mark("<i>&nbsp;</i>" if italic else "&nbsp;", tag)
        for tag, italic in MARKED.findall(name)
    }
    return maths("".join(tall.values()) or "&nbsp;")


def headed_table(heading: str, more: str = "") -> str:
    """What the table below is of, and a sentence that goes on in the smallest type, pale."""
    if not more:
        return f"<p><b>{heading}</b></p>"
    style = f"font-size:{type_scale.font('label').pointSizeF():.2f}pt"
    pale = f'<span class=muted style="{style}">{more}</span>'
    return f"<p>{sentences(f'<b>{stopped(heading)}</b>', pale)}</p>"


def marked(paragraphs: Sequence[str], sign: str) -> list[str]:
    """With a sign behind the last of their sentences: below a table it would stand alone."""
    for place, text in reversed(list(enumerate(paragraphs))):
        if text and not text.startswith("<table"):
            told = text.removesuffix("</p>").removesuffix("</span>")
            told = f"{told}{BLANK}{sign}{text[len(told) :]}"
            return [*paragraphs[:place], told, *paragraphs[place + 1 :]]
    return [*paragraphs, f"<p>{sign}</p>"]


def _text(formula: Formula, digits: Digits) -> str:
    return "".join(piece.text for piece in formula.pieces(digits))
