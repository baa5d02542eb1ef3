"""F1: what lies under the pointer, or has the keyboard; and the ways on from there."""

from urllib.parse import unquote

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QTextBrowser

from core.course.glossary import glossary
from core.journal.intents import ShowGlossary
from gui.widgets.popover import Popover
from gui.widgets.what_is_this import explanation_at, explanation_of
from gui.window.frame import Frame
from gui.window.glossary_window import go_where_taught
from gui.window.tips import link_with_keys, tip_of
from gui.wording.glossary import GLOSSARY, TAUGHT
from gui.wording.translate import tr


def explain_here(window: Frame, pointer: QPoint, by_keys: bool = False) -> bool:
    """Whether there was anything to be explained. pointer: of the screen. by_keys: the keyboard
    has come somewhere since the mouse was pressed: then it is meant, and the pointer rests.
    """
    if by_keys:
        return _by_focus(window) or _by_pointer(window, pointer)
    return _by_pointer(window, pointer) or _by_focus(window)


def _by_pointer(window: Frame, pointer: QPoint) -> bool:
    about = explanation_at(pointer)
    if about is not None:
        Popover(about, window).show_by(pointer)
    return about is not None


def _by_focus(window: Frame) -> bool:
    """Of words in a text those that Tab has come to."""
    focused = QApplication.focusWidget()
    if focused is None:
        return False
    on_link = isinstance(focused, QTextBrowser) and link_with_keys(focused) is not None
    middle = focused.mapToGlobal(
        tip_of(focused)[1].center() if on_link else focused.rect().center()
    )
    about = explanation_of(focused, middle if on_link else None)
    if about is not None:
        Popover(about, window).show_by(middle)
    return about is not None


def follow(window: Frame, href: str) -> None:
    """A link of an explanation."""
    scheme, _, term = href.partition(":")
    term = unquote(term)
    if scheme == GLOSSARY:
        window.do(ShowGlossary(term))
    elif scheme == TAUGHT:
        entry = glossary().find(term)
        if entry is not None and window.session.runs.lesson(entry.lesson) is None:
            window.tell(tr("No lesson teaches it yet."))
        go_where_taught(window, term)
