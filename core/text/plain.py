"""Text from outside (names of files and runs, origins, words) on one line, as plain text.

Whatever it holds, it can neither end the line that it stands in nor steer a terminal nor turn
what stands beside it around.
"""

import re
import unicodedata
from collections.abc import Sequence

from core.text.letters import Letters, beginning, drawn, isolated

LINE_MAX = 80  # letters: what is longer fills a line by itself

_OPENING = "\u2066\u2067\u2068"
_CLOSING = "\u2069"
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

UNTOLD = "?"  # in the place of what must not be seen


def one_line(text: str | Letters, most: int = LINE_MAX) -> str:
    """In one line of at most `most` letters, with signs for what would be invisible.

    Line ends, controls and the marks that turn the direction of writing become signs; a text of
    which letters run from right to left stands isolated. What is one line already stays as it is.
    """
    letters = text if isinstance(text, Letters) else beginning(text, most + 1)
    parts = list(letters) if len(letters) <= most else [*letters[: most - 1], "…"]
    kept = _OPENING + _CLOSING if _is_closed(parts) else ""
    shown = "".join(
        each if each == " " or each in kept or _stands(parts, at) else drawn(each)
        for at, each in enumerate(parts)
    )
    return _apart(_CONTROLS.sub("?", shown))


def lines(text: str, most: int = 2000) -> str:
    """The same for a sentence that names something from outside, whose own line ends stay."""
    kept = beginning(text, most).text.split("\n")
    return "\n".join(one_line(each, most) for each in kept)


def _is_closed(parts: Sequence[str]) -> bool:
    """Whether every isolate ends, and none that was not begun."""
    depth = 0
    for each in parts:
        depth += (each in _OPENING) - (each == _CLOSING)
        if depth < 0:
            return False
    return depth == 0


def _stands(parts: Sequence[str], at: int) -> bool:
    """Whether it is a mark that is a letter of its own, as vowels of Burmese are, behind another:
    it takes its own room there, and needs no circle to stand on.
    """
    return at > 0 and unicodedata.category(parts[at][0]) == "Mc"


def _apart(shown: str) -> str:
    """Isolated, once."""
    whole = shown.startswith("\u2068") and shown.find(_CLOSING) == len(shown) - 1
    return shown if whole else isolated(shown)
