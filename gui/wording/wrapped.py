"""Plain text in lines: a tool tip that is no HTML wraps nothing by itself."""

import re
import unicodedata

from core.course.glossary import UNSPACED
from gui.wording.together import BLANK, together

# What stays together: a word, or where words are not parted a letter and what closes behind it.
_PIECE = re.compile(rf"[{UNSPACED}][^\s\w]*|(?:[^\s{UNSPACED}]|{BLANK})+|\s+")


def in_lines(text: str, columns: int) -> str:
    """Each as long as it may be, where a wide letter takes two columns."""
    lines = [""]
    for piece in _PIECE.findall(together(text)):
        if lines[-1] and _wide(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return "\n".join(line.rstrip() for line in lines).replace(BLANK, " ")


def in_one_line(text: str) -> str:
    """What was wrapped: where words are not parted by blanks, no end of a line is one."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    whole = ""
    for line in filter(None, lines):
        joined = whole and _is_wide(whole[-1]) and _is_wide(line[0])
        closed = whole and _is_wide(whole[-1]) and not whole[-1].isalnum()
        whole += line if joined or closed or not whole else f" {line}"
    return whole


def _is_wide(letter: str) -> bool:
    return _wide(letter) > 1


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
