"""PictureDialog: a figure as a picture, as it stands there: in which format, how fine, with what
below it.

What a page shows (many seeds, tasks, texts, runs side by side) no command makes again, so that it
is drawn here, by the figure itself.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.files.bounded_read import FileError, shown, write_bytes
from core.settings import CAPTION_MAX, PICTURE_DPI, PICTURE_DPIS
from core.text.plain import one_line
from gui.style import type as type_scale
from gui.widgets import vector
from gui.widgets.bounded_text import Bound
from gui.widgets.buttons import DialogButtons, button
from gui.widgets.captioned import Captioned
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.pictures import Pictures
from gui.widgets.save_dialog import Kind, ask_save
from gui.widgets.voice import say
from gui.wording.file_names import part
from gui.wording.punctuation import sentences, stopped
from gui.wording.translate import told

KINDS = (Kind("PNG", ".png"), Kind("SVG", ".svg"), Kind("PDF", ".pdf"))
SIZE = (760, 560)  # pixels at 100 %
SEEN = 2.0  # pixels of what is looked at, to one of the window


Shown = tuple[QWidget, Callable[[], str]]


class PictureDialog(QDialog):
    """figures: to choose from, each with what tells what it shows now. run_wanted: a run is to be
    exported instead, where there is one (has_run).
    """

    run_wanted = Signal()

    def __init__(self, figures: Sequence[Shown], has_run: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("pictureDialog")
        self.setWindowTitle(self.tr("Export a picture"))
        self._figures = figures
        self._saved = Path()
        self._make()
        self._lay_out(has_run)
        self._connect()
        self._show()

    def _make(self) -> None:
        self.figure = named(ChoiceBox(), "pictureFigure", self.tr("Figure"))
        self.kind = named(ChoiceBox(), "pictureKind", self.tr("Format"))
        said = self.tr("Dots per inch")
        self.dpi = named(WholeNumberBox(said, limits=PICTURE_DPIS), "exportDpi", said)
        self.dpi.setValue(PICTURE_DPI)
        self.has_caption = named(QCheckBox(self.tr("Caption below it")), "exportHasCaption")
        self.caption = named(QLineEdit(), "exportCaption", self.tr("Caption"))
        Bound(self.caption, CAPTION_MAX)
        self.preview = named(Pictures(), "exportPictures", self.tr("Preview"))
        type_scale.keep_least(self.preview, 260, 180)
        self.error = ErrorLabel("pictureError")
        self.outcome = Label(wordWrap=True, objectName="pictureOutcome")
        self.folder = button("exportFolder", self.tr("Open the folder"))
        for each, _ in self._figures:
            self.figure.addItem(each.accessibleName())
        for kind in KINDS:
            self.kind.addItem(kind.name, kind.ending)

    def _lay_out(self, has_run: bool) -> None:
        self._rows = form = QFormLayout()
        for title, widget in (
            (self.tr("figure"), self.figure),
            (self.tr("format"), self.kind),
            (self.tr("dots per inch"), self.dpi),
            ("", self.has_caption),
            ("", self.caption),
        ):
            form.addRow(title, widget)
        end = QHBoxLayout()
        end.addWidget(self.outcome, 1)
        end.addWidget(self.folder)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addWidget(self.error)
        column.addLayout(end)
        column.addWidget(self._buttons(has_run))
        self.folder.hide()
        wide, high = map(type_scale.px, SIZE)
        room = self.screen().availableSize()
        self.resize(min(wide, room.width() - 40), min(high, room.height() - 60))

    def _buttons(self, has_run: bool) -> DialogButtons:
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole
        if has_run:
            other = buttons.addButton(self.tr("Export a run…"), role.ResetRole)
            named(other, "pictureRunButton").clicked.connect(self._on_run)
            other.setAutoDefault(False)
        go = buttons.addButton(self.tr("Export…"), role.ActionRole)
        named(go, "pictureGo").clicked.connect(self._on_go)
        go.setDefault(True)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.folder.setAutoDefault(False)
        return buttons

    def _connect(self) -> None:
        for box in (self.figure, self.kind):
            box.currentIndexChanged.connect(self._show)
        self.has_caption.toggled.connect(self._show)
        self.caption.textEdited.connect(self._show)
        self.dpi.refused.connect(self.error.say)
        self.folder.clicked.connect(self._on_folder)

    @property
    def _chosen(self) -> Shown:
        return self._figures[self.figure.currentIndex()]

    def picture(self) -> Captioned:
        """What is drawn, as it stands now."""
        figure, headline = self._chosen
        own = one_line(sentences(stopped(figure.accessibleName()), headline()), CAPTION_MAX)
        caption = self.caption.text().strip() or own
        return Captioned(figure, caption if self.has_caption.isChecked() else "")

    @Slot()
    def _show(self) -> None:
        self._rows.setRowVisible(self.dpi, self.kind.currentData() == ".png")
        self._rows.setRowVisible(self.caption, self.has_caption.isChecked())
        self.caption.setPlaceholderText(self.tr("what it shows"))
        self.error.say("")
        self.preview.show_images(((self.picture().image(SEEN), ""),))

    def file(self) -> bytes:
        """The picture as a file of the chosen kind."""
        picture, name = self.picture(), self._chosen[0].accessibleName()
        if self.kind.currentData() == ".svg":
            return vector.svg_of(picture, name)
        if self.kind.currentData() == ".pdf":
            return vector.pdf_of(picture, name)
        return picture.png(self.dpi.value())

    @Slot()
    def _on_go(self) -> None:
        data = self.file()  # as it is now; what is under way goes on behind the dialog
        kind = KINDS[self.kind.currentIndex()]
        proposed = part(self._chosen[0].accessibleName())
        path = ask_save(self, self.tr("Export a picture"), proposed, (kind,), "picture")
        if not path:
            return
        try:
            write_bytes(path, data)
        except FileError as error:
            self.error.say(told(error))
            return
        self._saved = Path(path)
        self.outcome.setText(self.tr("Saved {}.").format(shown(path)))
        self.folder.show()
        say(self.outcome, self.outcome.text())

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    @Slot()
    def _on_run(self) -> None:
        self.accept()
        self.run_wanted.emit()
