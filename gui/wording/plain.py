"""Text from outside, for places that give characters a meaning of their own.

A file's or a run's name is shown as it is: no ampersand of it underlines a letter, no "<" of it
begins a tag, no line break tears a menu. One function a kind of place; all of them go through
core.text.plain.one_line. Labels and items that take no HTML show one_line itself.
"""

import re
from html import escape

from core.text.plain import LINE_MAX, one_line

TIP_MAX = 300  # letters: a path is told whole

_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")  # ASCII's punctuation, all of it


def menu_text(text: str) -> str:
    """As the text of an action, a tab or a button, where `&` would make a mnemonic."""
    return one_line(text).replace("&", "&&")


def title_text(text: str) -> str:
    """As a window's title, where `[*]` would be the mark of something unsaved."""
    return one_line(text).replace("[*]", "[*][*]")


def html_text(text: str, most: int = LINE_MAX) -> str:
    """Inside HTML of ours."""
    return escape(one_line(text, most))


def markdown_text(text: str, most: int = LINE_MAX) -> str:
    """Inside Markdown of ours."""
    return _MARKDOWN.sub(r"\\\1", one_line(text, most))


def tip_text(text: str) -> str:
    """As a tool tip, which Qt takes for HTML where it looks like it."""
    plain = one_line(text, TIP_MAX)
    return f"<span>{escape(plain)}</span>" if "<" in plain or "&" in plain else plain
