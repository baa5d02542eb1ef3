"""Buttons of cards: named for tests and style, and told to who cannot see them."""

from PySide6.QtWidgets import QPushButton

from gui.widgets.named import named


def button(name: str, text: str, said: str = "") -> QPushButton:
    """name: of the object. said: its accessible name, the text where none is given."""
    return named(QPushButton(text), name, said or text)
