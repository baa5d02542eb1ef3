"""What stands between words, as each language writes it: commas, colons, brackets, full stops."""

from collections.abc import Iterable

from gui.wording.translate import tr

COLONS = ":： "  # what stands between a name and what is said of it, in any language


def listed(parts: Iterable[str]) -> str:
    """ "a, b, c" of those that are not empty."""
    return _joined(tr("{before}, {part}"), parts)  # as core.sentences has it


def items(parts: Iterable[str]) -> str:
    """ "a, b, c" of names, numbers and the like, which some languages part by a sign of its own."""
    return _joined(tr("{before}, {item}"), parts)  # as core.sentences has it


def clauses(*parts: str) -> str:
    """Parts of one sentence, joined: "a; b"."""
    return _joined(tr("{before}; {part}"), parts)


def sentences(*parts: str) -> str:
    """ "A. B." of whole sentences."""
    return _joined(tr("{before} {part}"), parts)


def headed(name: str, text: str) -> str:
    """ "name: text"; the name alone where there is no text."""
    return _joined(tr("{before}: {part}"), (name, text))


def aside(name: str, text: str) -> str:
    """A name with something aside: "name (text)"."""
    return tr("{before} ({part})").format(before=name, part=text)


def keyed(text: str, key: str) -> str:
    """With the key that does it: "text (key)"."""
    return tr("{text} ({key})").format(text=text, key=key)


def dashed(text: str, more: str) -> str:
    """ "text — more"; the text alone where there is no more."""
    return _joined(tr("{before} — {part}"), (text, more))


def bracketed(text: str) -> str:
    """A text in brackets: "(text)"."""
    return tr("({part})").format(part=text)


def stopped(text: str) -> str:
    """A sentence of what had no full stop."""
    return tr("{}.").format(text)


def _joined(pattern: str, parts: Iterable[str]) -> str:
    whole = ""
    for part in filter(None, parts):
        whole = pattern.format(before=whole, part=part, item=part) if whole else part
    return whole
