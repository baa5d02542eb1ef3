"""Shell: what a page may ask of the window, and all that it knows of it."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from core.journal.intent import Intent
from gui.redraw import Redraw


class Shell(Protocol):
    """The window is the one that there is."""

    @property
    def redraw(self) -> Redraw: ...
    def do(self, intent: Intent) -> str:
        """Does what concerns the window, and passes the others on to Session.do; in one journal.

        Why it is not done, as a sentence; "" where it is.
        """
        ...

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done now, as a sentence; "" when it can, as far as is known before."""
        ...

    def show_page(self, name: str) -> QWidget:
        """Brings a page in front, by the name of its folder in gui/; made when first wanted."""
        ...

    @property
    def page(self) -> str:
        """The page in front, by the name of its folder in gui/."""
        ...

    def show_keys(self) -> None:
        """Where the keyboard is can be seen from now on, as after Tab."""
        ...

    @property
    def keys_shown(self) -> bool:
        """Whether it can be seen: the user, or the window, has led it there by keys."""
        ...

    def lend(self, name: str) -> QWidget:
        """A view of the Lab by its file's name in gui/lab/panels, or a page, until another page
        comes in front: the one there is, to stand in the borrower's room.
        """
        ...

    @property
    def transport_room(self) -> int:
        """Pixels at the foot of the page that the transport leaves it, away as it is; else 0."""
        ...

    def show_own(self) -> None:
        """In that room stands a figure of the page's own again."""
        ...
