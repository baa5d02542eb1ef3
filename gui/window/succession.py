"""Succession: a window in another language takes the place of the one where that was chosen.

Every text of a window is set when its parts are made, some hundred files of them. So they are made
anew, around the same session: runs, training and what was done go on; page, panels, controls and
the lesson's step are as they were. A dialog that stood open is gone.
"""

from PySide6.QtCore import QSignalBlocker

from core.course.lesson import load_lessons
from gui.window.language import speak
from gui.window.window import Window
from gui.window.window_state import hand_over


def successor(before: Window) -> Window:
    """Shown, in the language of the settings; `before` is still there, for leave()."""
    session, page = before.session, before.page
    before.around_page.take_back()
    chosen = before.looks.chosen
    hand_over(before)
    speak(before.settings.language)
    with QSignalBlocker(session.runs):  # nobody but the new window is to hear of it
        session.own_lessons.set_course(load_lessons().lessons)
    window = before.made_again()
    window.looks.choose(chosen)
    window.pages.take_over(before.pages)
    window.menus.help.tour.go_on(before.menus.help.tour)
    window.show_page(page)
    window.restoreGeometry(before.saveGeometry())
    if not before.isMaximized() and not before.isFullScreen():
        window.setGeometry(before.geometry())
    window.show()
    return window


def leave(before: Window) -> None:
    """The window before goes; the session is the other's."""
    before.hide()
    before.deleteLater()
