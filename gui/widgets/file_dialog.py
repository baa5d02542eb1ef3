"""What dialogs for files have in common, whether they open or save.

Where the system has none of its own Qt's is shown, which has colourful icons, columns too narrow
for what they say, and words that it never translated.
"""

from functools import cache

from PySide6.QtCore import QFileInfo, QSize
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QSplitter,
    QTreeView,
)

from gui.style import icons, theme
from gui.style import type as type_scale
from gui.widgets.buttons import without_icons
from gui.wording.translate import tr

# Of Qt's dialog, by its own objectNames.
BUTTONS = {
    "backButton": "mdi6.arrow-left",
    "forwardButton": "mdi6.arrow-right",
    "toParentButton": "mdi6.arrow-up",
    "newFolderButton": "mdi6.folder-plus-outline",
    "listModeButton": "mdi6.view-grid-outline",
    "detailModeButton": "mdi6.view-list-outline",
}
SIZE = 760, 440  # pixels at 100 %
SIDEBAR = 140
SOME = 0.9  # of a screen, on which large letters would need more


class FileIcons(QAbstractFileIconProvider):
    """Folders, files and the computer, drawn as all that is in the window is."""

    def icon(self, of: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        kinds = QAbstractFileIconProvider.IconType
        if isinstance(of, QFileInfo):
            return _icon("mdi6.folder-outline" if of.isDir() else "mdi6.file-outline")
        places = {kinds.Computer: "mdi6.monitor", kinds.File: "mdi6.file-outline"}
        return _icon(places.get(of, "mdi6.folder-outline"))


@cache
def _file_icons() -> FileIcons:
    """No dialog owns its own."""
    return FileIcons()


def dress(dialog: QFileDialog) -> None:
    """As our dialogs are; nothing of it where the system has its own."""
    for box in dialog.findChildren(QDialogButtonBox):
        without_icons(box)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of type:"))
    dialog.setIconProvider(_file_icons())
    for button in dialog.findChildren(QAbstractButton):
        if button.objectName() in BUTTONS:
            button.setIcon(_icon(BUTTONS[button.objectName()]))
    dialog.resize(
        QSize(*map(type_scale.px, SIZE)).boundedTo(dialog.screen().availableSize() * SOME)
    )
    for parts in dialog.findChildren(QSplitter):
        parts.setSizes([type_scale.px(SIDEBAR), type_scale.px(SIZE[0] - SIDEBAR)])
    for table in dialog.findChildren(QTreeView):
        header = table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _icon(name: str) -> QIcon:
    colors = theme.current()
    return icons.icon(name, colors.text, colors.faint)
