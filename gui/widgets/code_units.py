"""Places in a text as Qt counts them: in UTF-16, in which a letter beyond U+FFFF, as an emoji is,
counts two. Python counts one.
"""

import re

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def paired(text: str) -> str:
    """The text with both halves of such letters as letters: what is found in it stands where Qt
    has it. To be looked through, and not to be shown.
    """
    return text if text.isascii() else _WIDE.sub(_halves, text)


def units(text: str) -> int:
    """How long it is for Qt."""
    return len(paired(text))


def cut(text: str, start: int, end: int) -> str:
    """What stands between two places of Qt's; of a letter whose half that is, nothing."""
    coded = paired(text)[start:end].encode("utf-16-le", "surrogatepass")
    return coded.decode("utf-16-le", "ignore")


def _halves(found: re.Match[str]) -> str:
    beyond = ord(found.group()) - 0x10000
    return chr(0xD800 + (beyond >> 10)) + chr(0xDC00 + (beyond & 0x3FF))
