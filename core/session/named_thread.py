"""The threads of a session, each with a name."""

from PySide6.QtCore import QObject, QThread


def named_thread(parent: QObject, name: str) -> QThread:
    """Not yet started. A new thread that has no name asks its object's class for one, and not under
    Python's lock: PySide looks it up in a table that the window's thread may be growing, and once
    in some hundred starts that ended the program (decision 049).
    """
    thread = QThread(parent)
    thread.setObjectName(name)
    return thread
