"""Handout: a lesson's file or id to one HTML page, drawn by Qt without a display."""

import logging
import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from core.course.lesson import Lesson

log = logging.getLogger(__name__)


def handout(lesson: Lesson) -> bytes:
    """The page, UTF-8. It takes as long as what the lesson trains."""
    if sys.platform == "linux":  # elsewhere that platform has no letters, and a display is there
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from gui.app import make_application
    from gui.handout.document import document
    from gui.handout.leaves import leaves_of

    app = make_application(["unroll"])
    before = qInstallMessageHandler(_keep_quiet)
    try:
        page = document(lesson, leaves_of(lesson)).encode()
        app.processEvents()
    finally:
        qInstallMessageHandler(before)
    return page


def _keep_quiet(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """What Qt says of the platform without a display is no news to anybody."""
    if not text.startswith("This plugin does not support"):
        log.warning("qt: %s", text)
