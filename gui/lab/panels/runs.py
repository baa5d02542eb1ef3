"""The runs of this session as a tree: an edit begins one, a fork grows one, none is lost."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from core.journal.intents import DeleteRun, RenameRun, RestoreRun, SelectRun
from core.runs.run import Run
from core.session.session import Session
from gui.widgets.bounded_text import NAME_MAX, Bound
from gui.widgets.buttons import without_icons
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.wording.plain import tip_text
from gui.wording.punctuation import keyed
from gui.wording.runs import run_notes, run_outcome, run_settings, run_title
from gui.wording.translate import told, tr

TITLE = "Runs"
AREA = "left"
ORDER = 2
RUN_ID = Qt.ItemDataRole.UserRole


class _Spaced(QStyledItemDelegate):
    """Runs of several lines, told apart by the room between them."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 8)


class Panel(QWidget):
    """The Qt view of session.tree, newest first; choosing a run returns to it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shape: object = None
        self._items: dict[int, QTreeWidgetItem] = {}
        self._tree = named(QTreeWidget(), "runTree", self.tr("Runs and their forks"))
        self._tree.setHeaderHidden(True)
        self._tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        self._tree.setIndentation(12)
        self._tree.setItemDelegate(_Spaced(self._tree))
        self._tree.setUniformRowHeights(False)
        self._tree.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._tree.currentItemChanged.connect(self._on_chosen)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._rename = self._action("renameRun", self.tr("Rename…"), "F2", self._on_rename)
        self._delete = self._action("deleteRun", self.tr("Delete"), "Del", self._on_delete)
        self._undo = self._action("undoDelete", self.tr("Bring back"), "", self._on_undo)
        self._lay_out()
        session.notes.changed.connect(self.refresh)

    def _action(self, name: str, text: str, key: str, do: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"{name}Action")
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(keyed(text.rstrip("…"), key) if key else text)
        action.triggered.connect(do)
        self._tree.addAction(action)
        return action

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in (self._rename, self._delete, self._undo):
            button = named(
                QToolButton(), action.objectName().replace("Action", "Button"), action.text()
            )
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addStretch(1)
        layout = in_column(self, (6, 4, 6, 4), 2)
        layout.addWidget(self._tree, 1)
        layout.addLayout(row)

    def refresh(self) -> None:
        tree = self._session.runs.tree
        shape = [(run.id, run.parent) for run in self._session.runs.all]
        current: QTreeWidgetItem | None = None
        with quiet(self._tree):
            if shape != self._shape:
                self._shape = shape
                self._tree.clear()
                self._items = {}
                for run in tree.children(None)[::-1]:
                    self._grow(self._tree.invisibleRootItem(), run)
                self._tree.expandAll()
                self._tree.setRootIsDecorated(any(run.parent for run in self._session.runs.all))
            for run in self._session.runs.all:
                item = self._items[run.id]
                text = self._text(run)
                if item.text(0) != text:
                    item.setText(0, text)
                    item.setToolTip(0, tip_text(text))
                if run is self._session.runs.current and self._tree.currentItem() is not item:
                    current = item
                    self._tree.setCurrentItem(item)
            if current is not None:  # all have their text, and so their height
                self._tree.scrollToItem(current)
        last = tree.deleted.last
        reason = told(self._session.refusal(RestoreRun()))
        self._undo.setEnabled(not reason)
        name = run_title(self._session.runs, last) if last is not None else ""
        self._undo.setToolTip(tip_text(tr("Bring back {}").format(name)) if last else reason)

    def _grow(self, under: QTreeWidgetItem, run: Run) -> None:
        item = QTreeWidgetItem(under)
        item.setData(0, RUN_ID, run.id)
        self._items[run.id] = item
        for child in self._session.runs.tree.children(run):
            self._grow(item, child)

    def _text(self, run: Run) -> str:
        """Which lesson, what was changed in it, what came of it, how many notes are on it: a line
        each.
        """
        lines = (
            run_title(self._session.runs, run),
            run_settings(self._session.runs, run),
            run_outcome(run, self._session.selection.hides_answers),
            run_notes(run),
        )
        return "\n".join(filter(None, lines))

    def _chosen(self) -> Run | None:
        item = self._tree.currentItem()
        return self._session.runs.tree.find(item.data(0, RUN_ID)) if item is not None else None

    @Slot()
    def _on_chosen(self) -> None:
        run = self._chosen()
        if run is not None:
            self._session.do(SelectRun(run.id))

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._rename, self._delete, self._undo])
        menu.popup(self._tree.viewport().mapToGlobal(place))

    @Slot()
    def _on_rename(self) -> None:
        run = self._chosen()
        if run is None:
            return
        dialog = named(QInputDialog(self), "renameDialog")
        dialog.setWindowTitle(self.tr("Rename the run"))
        dialog.setLabelText(self.tr("Name (empty: its lesson's):"))
        dialog.setTextValue(run_title(self._session.runs, run))
        field = dialog.findChild(QLineEdit)
        assert field is not None
        Bound(field, NAME_MAX)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda text: self._session.do(RenameRun(run.id, text)))
        dialog.open()
        without_icons(dialog)

    @Slot()
    def _on_delete(self) -> None:
        run = self._chosen()
        if run is not None:
            self._session.do(DeleteRun(run.id))

    @Slot()
    def _on_undo(self) -> None:
        self._session.do(RestoreRun())
