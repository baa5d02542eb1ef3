"""Text from outside, for places that give characters a meaning of their own.

A file's or a run's name is shown as it is: no ampersand of it underlines a letter, no line break
tears a menu. One function a kind of place.
"""

import re

from core.text.letters import Letters, beginning, drawn, isolated

CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
MENU_MAX = 80  # letters: a menu wider than the screen cannot be read


def one_line(text: str, most: int = MENU_MAX) -> str:
    """In one line of at most `most` letters, with signs for what would be invisible."""
    letters = beginning(text, most + 1)
    kept = letters if len(letters) <= most else letters[: most - 1] + Letters(["…"])
    return isolated(CONTROLS.sub("?", "".join(drawn(each) for each in kept)))


def menu_text(text: str) -> str:
    """As the text of an action, a tab or a button, where `&` would make a mnemonic."""
    return one_line(text).replace("&", "&&")


def title_text(text: str) -> str:
    """As a window's title, where `[*]` would be the mark of something unsaved."""
    return one_line(text).replace("[*]", "[*][*]")
