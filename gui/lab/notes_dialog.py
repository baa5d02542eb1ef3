"""The notes of the present run: written, read, gone to, removed. What is typed is kept."""

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QWidget,
)

from core.journal.intents import AddNote, EditNote, GoToNote, RemoveNote
from core.journal.journal import Door
from core.runs.note import typed
from core.runs.run import Run
from core.session.notes import Notes
from core.trace.playhead import Playhead
from gui.lab.note_field import NoteField
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.act_dialog import ActDialog
from gui.widgets.buttons import button
from gui.widgets.markdown_view import MarkdownView
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.wording.place import moment_text
from gui.wording.plain import tip_text
from gui.wording.punctuation import headed
from gui.wording.translate import tr

KEPT_MS = 800  # after the last letter


class NotesDialog(ActDialog):
    """A row a note, and one for the run and for this moment, written or not: the chosen one is
    written beside them, and read below as it will look.
    """

    def __init__(
        self, notes: Notes, run: Run, do: Door, place: Playhead | None, whose: str, parent: QWidget
    ) -> None:
        """whose: what the run is called."""
        super().__init__("notes", headed(tr("Notes"), whose), parent, "note")
        self._notes = notes
        self._run = run
        self._do = do
        self._place = place
        self._places: list[Playhead | None] = []
        self.rows = named(QListWidget(), "notesList", self.tr("Notes of this run"))
        self.rows.setSpacing(3)
        self.rows.setWordWrap(True)  # a first line is told whole
        self.rows.setResizeMode(QListView.ResizeMode.Adjust)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = NoteField("noteField", self.tr("The note, in Markdown"))
        self.read = MarkdownView("noteRead", self.tr("The note as it is read"))
        self.go = button("noteGo", self.tr("Go there"))
        self.remove = button("noteRemove", self.tr("Remove"))
        self._later = QTimer(self, singleShot=True, interval=KEPT_MS)
        about = self.tr(
            "What you type is kept at once, with the run, and written above its program. "
            "Ctrl+J writes about the moment where the playhead stands."
        )
        self.lay_out(about, self._body(), self.go, self.remove)
        self._fit(parent.size())
        self._connect()
        self._choose(place)
        self.field.setFocus()

    def _body(self) -> QSplitter:
        """The rows, and beside them the chosen one: as it is written, and below as it is read."""
        texts = named(QSplitter(Qt.Orientation.Vertical), "noteSplitter")
        whole = named(QSplitter(), "notesSplitter")
        for splitter, parts in ((texts, (self.field, self.read)), (whole, (self.rows, texts))):
            splitter.setChildrenCollapsible(False)
            for each in parts:
                splitter.addWidget(each)
        whole.setStretchFactor(1, 1)
        whole.setSizes([type_scale.px(240), type_scale.px(520)])
        return whole

    def _fit(self, around: QSize) -> None:
        self.resize(
            min(type_scale.px(780), around.width() - 40),
            min(type_scale.px(500), around.height() - 40),
        )

    def _connect(self) -> None:
        self.go.clicked.connect(self._on_go)
        self.remove.clicked.connect(self._on_remove)
        self.rows.currentRowChanged.connect(self._on_row)
        self.rows.itemActivated.connect(lambda _: self.field.setFocus())
        self.field.textChanged.connect(self._on_typed)
        self.field.overflowed.connect(self.error.say)
        self._later.timeout.connect(self._keep)
        self._notes.changed.connect(self._list)

    # what is shown ------------------------------------------------------------------------------

    def _choose(self, place: Playhead | None) -> None:
        """Another one is written from here on."""
        self._place = place
        number = self._notes.at(place)
        with quiet(self.field):
            self.field.begin(self._notes.all[number - 1].text if number else "")
        self.read.tell(self.field.toPlainText())
        self._list()

    @Slot()
    def _list(self) -> None:
        found = {each.place: each for each in self._notes.all}
        moments = {each for each in (*found, self._run.playhead, self._place) if each is not None}
        self._places = [None, *sorted(moments)]
        with quiet(self.rows):
            self.rows.clear()
            for place in self._places:
                note = found.get(place)
                first = note.first_line if note is not None else self.tr("nothing yet")
                item = QListWidgetItem(f"{self._told(place)}\n{first}")
                item.setToolTip(tip_text(first))
                if note is None:
                    item.setForeground(QColor(theme.current().muted))
                self.rows.addItem(item)
            self.rows.setCurrentRow(self._places.index(self._place))
        self._show_buttons()

    def _told(self, place: Playhead | None) -> str:
        return self.tr("The whole run") if place is None else moment_text(self._run, place)

    def _show_buttons(self) -> None:
        number = self._notes.at(self._place)
        is_moment = number > 0 and self._place is not None
        for each, can in ((self.go, is_moment), (self.remove, number > 0)):
            each.setEnabled(can)
            each.setToolTip("" if can else self.tr("Nothing is written here yet."))
        if number and not is_moment:
            self.go.setToolTip(self.tr("This note is about the whole run."))

    # what is done -------------------------------------------------------------------------------

    @Slot(int)
    def _on_row(self, row: int) -> None:
        place = self._places[row]
        self._leave()
        self._choose(place)

    @Slot()
    def _on_typed(self) -> None:
        self.read.tell(self.field.toPlainText())
        self._later.start()

    @Slot()
    def _keep(self) -> None:
        """What stands in the field; of a text that was wiped out the last one stays until one
        leaves it.
        """
        self._later.stop()
        text = typed(self.field.toPlainText())
        number = self._notes.at(self._place)
        if not text.strip():
            return
        if number and self._notes.all[number - 1].text != text:
            self.error.say(self._do(EditNote(number, text)))
        elif not number:
            self.error.say(self._do(_adding(self._place, text)))

    def _leave(self) -> None:
        self._keep()
        number = self._notes.at(self._place)
        if number and not self.field.toPlainText().strip():
            self._do(RemoveNote(number))

    def done(self, result: int) -> None:
        """However it is closed."""
        self._leave()
        super().done(result)

    @Slot()
    def _on_go(self) -> None:
        self._leave()
        self.error.say(self._do(GoToNote(self._notes.at(self._place))))

    @Slot()
    def _on_remove(self) -> None:
        self._later.stop()
        place = self._place
        self.error.say(self._do(RemoveNote(self._notes.at(place))))
        self._choose(place if place in (None, self._run.playhead) else None)


def _adding(place: Playhead | None, text: str) -> AddNote:
    if place is None:
        return AddNote(text)
    return AddNote(text, place.epoch, place.step, place.operation)
