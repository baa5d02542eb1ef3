"""What dialogs for files have in common, whether they open or save."""

from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from gui.widgets.buttons import without_icons
from gui.wording.translate import tr


def dress(dialog: QFileDialog) -> None:
    """Where the system has none of its own: Qt's has icons, and words that it never translated."""
    for box in dialog.findChildren(QDialogButtonBox):
        without_icons(box)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Files of type:"))
