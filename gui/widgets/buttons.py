"""Buttons of cards: named for tests and style, and told to who cannot see them."""

from PySide6.QtWidgets import QPushButton


def button(name: str, text: str, said: str = "") -> QPushButton:
    """name: of the object. said: its accessible name, the text where none is given."""
    made = QPushButton(text, objectName=name)
    made.setAccessibleName(said or text)
    return made
