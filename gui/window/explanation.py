"""F1: what lies under the pointer, or has the keyboard; and the ways on from there."""

from urllib.parse import unquote

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from core.course.glossary import glossary
from core.journal.intents import ShowGlossary
from gui.widgets.popover import Popover
from gui.widgets.what_is_this import explanation_at, explanation_of
from gui.window.frame import Frame
from gui.window.glossary_window import go_where_taught
from gui.wording.glossary import GLOSSARY, TAUGHT
from gui.wording.translate import tr


def explain_here(window: Frame, pointer: QPoint) -> bool:
    """Whether there was anything to be explained. pointer: of the screen."""
    about = explanation_at(pointer)
    if about is not None:
        Popover(about, window).show_by(pointer)
        return True
    focused = QApplication.focusWidget()
    about = explanation_of(focused) if focused is not None else None
    if focused is None or about is None:
        return False
    Popover(about, window).show_by(focused.mapToGlobal(focused.rect().center()))
    return True


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
