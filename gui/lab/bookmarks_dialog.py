"""The bookmarks of the present run: named, gone to, removed."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from core.journal.intents import GoToBookmark, NameBookmark, RemoveBookmark
from core.journal.journal import Door
from core.runs.bookmark import NAME_MAX
from core.session.bookmarks import Bookmarks
from core.session.run_list import RunList
from core.text.plain import one_line
from gui.style import type as type_scale
from gui.widgets.act_dialog import ActDialog
from gui.widgets.buttons import button
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.widgets.tables import dressed
from gui.wording.place import moment_text
from gui.wording.punctuation import headed
from gui.wording.runs import name_of
from gui.wording.translate import tr

NUMBER, PLACE, NAME = range(3)  # columns


class BookmarksDialog(ActDialog):
    """A row a bookmark, in order of time; its number is its key while one presents."""

    def __init__(self, bookmarks: Bookmarks, runs: RunList, do: Door, parent: QWidget) -> None:
        whose = name_of(runs, runs.current) if runs.current is not None else ""
        super().__init__("bookmarks", headed(tr("Bookmarks"), whose), parent, "bookmark")
        self._bookmarks = bookmarks
        self._runs = runs
        self._do = do
        self.table = self._table()
        self.go = button("bookmarkGo", self.tr("Go there"))
        self.remove = button("bookmarkRemove", self.tr("Remove"))
        about = self.tr(
            "Ctrl+B puts a bookmark where the playhead stands, and takes it away again. A "
            "click on its flag leads back; so do keys 1 to 9 while you present."
        )
        self.lay_out(about, self.table, self.go, self.remove)
        self.resize(type_scale.px(520), type_scale.px(320))
        self.go.clicked.connect(self._on_go)
        self.remove.clicked.connect(self._on_remove)
        self.table.itemChanged.connect(self._on_named)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        bookmarks.changed.connect(self.refresh)
        self.refresh()

    def _table(self) -> QTableWidget:
        said = self.tr("Bookmarks of this run")
        table = dressed(named(QTableWidget(0, 3), "bookmarkTable", said))
        table.setHorizontalHeaderLabels([self.tr("key"), self.tr("moment"), self.tr("name")])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        return table

    @Slot()
    def refresh(self) -> None:
        run = self._runs.current
        found = self._bookmarks.all
        with quiet(self.table):
            self.table.setRowCount(len(found))
            for row, bookmark in enumerate(found):
                assert run is not None
                place = moment_text(run, bookmark.place)
                for column, text in enumerate((str(row + 1), place, bookmark.name)):
                    item = QTableWidgetItem(text)
                    if column != NAME:
                        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                    self.table.setItem(row, column, item)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        chosen = bool(self.table.selectedItems())
        for each in (self.go, self.remove):
            each.setEnabled(chosen)
            each.setToolTip("" if chosen else self.tr("No bookmark is chosen."))

    @Slot()
    def _on_go(self) -> None:
        self.error.say(self._do(GoToBookmark(self.table.currentRow() + 1)))

    @Slot()
    def _on_remove(self) -> None:
        self.error.say(self._do(RemoveBookmark(self.table.currentRow() + 1)))

    @Slot(QTableWidgetItem)
    def _on_named(self, item: QTableWidgetItem) -> None:
        name = one_line(item.text(), NAME_MAX)
        self.error.say(self._do(NameBookmark(item.row() + 1, name)))
