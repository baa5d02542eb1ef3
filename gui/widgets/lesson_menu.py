"""The menu of a lesson in a list of them: of one's own, where its file is."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from gui.widgets.named import named
from gui.wording.translate import tr


def lesson_menu(parent: QWidget, title: str, file: Path | None) -> QMenu:
    """It deletes itself once closed. title: the lesson's. file: of one of the user's own; else
    None.
    """
    menu = named(QMenu(parent), "lessonMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = QGuiApplication.clipboard().setText
    menu.addAction(tr("Copy title"), lambda: copy(title))
    if file is not None:
        menu.addAction(tr("Copy path"), lambda: copy(str(file)))
        folder = QUrl.fromLocalFile(str(file.parent))
        menu.addAction(tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))
    return menu
