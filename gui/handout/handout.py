"""Handout: a lesson's file or id to one HTML page, drawn by Qt without a display."""

import logging
import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from core.course.language import ENGLISH, spoken
from core.course.lesson import Lesson

log = logging.getLogger(__name__)


def handout(lesson: Lesson) -> bytes:
    """The page, UTF-8, in the language that is spoken. It takes as long as what it trains."""
    app = application()
    from gui.handout.document import document
    from gui.handout.leaves import leaves_of
    from gui.window.language import speak

    before = qInstallMessageHandler(keep_quiet)
    try:
        speak(spoken())
        page = document(lesson, leaves_of(lesson)).encode()
        app.processEvents()
    finally:
        qInstallMessageHandler(before)
    return page


def unspoken(language: str) -> str:
    """Why no page can be in it, as a sentence goes on; "" where one can."""
    if language == ENGLISH:
        return ""
    application()
    from gui.wording import languages

    package = languages.lacking(language)
    if package:
        return f"no face here has the letters of {language} (install {package})"
    if language not in languages.there():
        return f"the texts of {language} are not made yet (start once with `python3 run.py`)"
    return ""


def application() -> QApplication:
    if sys.platform == "linux":  # elsewhere that platform has no letters, and a display is there
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.app import make_application

    there = QApplication.instance()
    return there if isinstance(there, QApplication) else make_application(["unroll"])


def keep_quiet(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """What Qt says of the platform without a display is no news to anybody."""
    if not text.startswith("This plugin does not support"):
        log.warning("qt: %s", text)
