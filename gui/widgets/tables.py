"""ReadTable: a table to be read, each row a line of it. What its cells say is its heirs'."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QWidget,
)

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.copied_table import copy_table
from gui.widgets.figure import Figure
from gui.widgets.focus import UnchosenByFocus
from gui.widgets.painting import guarded, painting
from gui.wording.numbers import BLANK, in_room, room_for
from gui.wording.pasted import rows
from gui.wording.translate import tr

Fit = QHeaderView.ResizeMode
TIGHT = 1.3  # lines of text that a row is high at least
BESIDE = 3  # pixels that a cell, too, leaves beside its text
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NO_ROW = -1  # a height above all rows
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


ATable = TypeVar("ATable", bound=QTableWidget)


class Header(QHeaderView):
    """What stands above the columns, each aligned as its column is; a line below, none between."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(LEFT)
        self.setSectionsClickable(True)
        type_scale.wear(self, "label")

    @guarded
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colors = theme.current()
        painter.fillRect(rect, colors.color("panel"))
        painter.setPen(colors.color("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(colors.color("muted"))
        model, across = self.model(), self.orientation()
        text = model.headerData(section, across, Qt.ItemDataRole.DisplayRole)
        side = model.headerData(section, across, Qt.ItemDataRole.TextAlignmentRole)
        room = rect.adjusted(BESIDE, 0, -BESIDE - self._after(section), 0)
        painter.drawText(room, int(side or LEFT), str(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painting(self.viewport()) as painter:
            painter.fillRect(self._rest(), theme.current().color("panel"))

    def _rest(self) -> QRect:
        """Beyond the last column, where it has the ground of its table, too; empty for nothing."""
        rest = self.viewport().rect()
        rest.setLeft(self.length())
        return rest if rest.isValid() else QRect()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Its table's, of no row."""
        table = self.parentWidget()
        if isinstance(table, Figure):
            table.figure_menu(QPoint(event.pos().x(), NO_ROW)).popup(event.globalPos())
            event.accept()

    def sectionSizeFromContents(self, section: int) -> QSize:
        """With the same room at both sides; numbers stand apart from words that follow."""
        beside = 2 * BESIDE + self._after(section)
        return super().sectionSizeFromContents(section) + QSize(beside, 0)

    def _after(self, section: int) -> int:
        """Pixels that are left free behind a number, as wide as a digit."""
        table = self.parentWidget()
        if not isinstance(table, ReadTable) or not table.ends_numbers(section):
            return 0
        return QFontMetrics(type_scale.font("text", mono=True)).horizontalAdvance(BLANK)


def dressed(table: ATable) -> ATable:
    """One that is worked with, looking as those that are only read; before its columns are set."""
    table.setHorizontalHeader(Header(table))
    table.horizontalHeader().setHighlightSections(False)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)  # Tab leaves it; the arrows go from cell to cell
    return table


class MonoDelegate(QStyledItemDelegate):
    """A column whose letters and digits are all as wide."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        font = option.font
        font.setFamily(type_scale.face(True))
        option.font = font
        option.fontMetrics = QFontMetrics(font)


class NumberDelegate(MonoDelegate):
    """Numbers of a column, points and units below each other."""

    room = (0, 0)  # see numbers.room_for
    last = False  # of the columns of numbers before one of words

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.displayAlignment = RIGHT
        after = BLANK if self.last else ""
        option.text = BLANK + in_room(option.text, self.room) + after  # apart from what is beside


class ReadTable(UnchosenByFocus, Figure, QTableWidget):
    """widest: the column that takes the room that others leave.

    chosen: whether rows can be chosen, one at a time. lines: how high a row is, in lines of text;
    0 for Qt's own height. Rows come closer where all of them are seen only then.
    """

    READS = None
    gives_way: tuple[int, ...] = ()  # columns that go, the first first, where the widest needs room

    def __init__(
        self,
        columns: int,
        widest: int,
        chosen: bool,
        lines: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, columns, parent)
        dressed(self)
        self._widest = widest
        self._lines = lines
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        if chosen:
            self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
            self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        else:
            self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.fit()
        self.fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()
        self._give_way()

    def fit_rows(self) -> None:
        """All as high as `lines` has it, or a little less where all have room so."""
        if not self._lines:
            return
        line = self.fontMetrics().height()
        room = self.viewport().height() // max(self.rowCount(), 1)
        high = self.row_height
        self.verticalHeader().setDefaultSectionSize(room if line * TIGHT <= room < high else high)

    @property
    def row_height(self) -> int:
        """Of a row that has all its room."""
        return int(self.fontMetrics().height() * self._lines)

    def _give_way(self) -> None:
        header = self.horizontalHeader()
        taken = max(map(self.room_of, range(self.rowCount())), default=0)
        others = [column for column in range(self.columnCount()) if column != self._widest]
        widths = {column: self.wanted(column) for column in others}
        before = header.hiddenSectionCount()
        for column in self.gives_way:
            goes = taken + sum(widths.values()) > self.viewport().width()
            self.setColumnHidden(column, goes)
            if goes:
                del widths[column]
        if header.hiddenSectionCount() != before:
            header.resizeSections()  # at once: how high rows are may follow from it

    def wanted(self, column: int) -> int:
        """How wide it is for what stands in it, and above it."""
        header = self.horizontalHeader()
        assert isinstance(header, Header)
        return max(self.sizeHintForColumn(column), header.sectionSizeFromContents(column).width())

    def room_of(self, row: int) -> int:
        """How wide its text in the widest column is, and what is left beside it."""
        lines = self.plain_cell(row, self._widest).splitlines()
        return max(map(self.fontMetrics().horizontalAdvance, lines), default=0) + 4 * BESIDE

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(QPaintEvent(event.region() - self._cut()))

    def _cut(self) -> QRegion:
        """Where rows are that are not seen whole, which are left out; one alone stays."""
        view, found = self.viewport().rect(), QRegion()
        ends = [self.rowAt(0), self.rowAt(view.height() - 1)]
        for row in ends if ends[0] != ends[1] else ():
            top, high = self.rowViewportPosition(row), self.rowHeight(row)
            if row >= 0 and not (top >= 0 and top + high <= view.height()):
                found += QRegion(0, top, view.width(), high)
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click opens the menu and chooses nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse of the row under it, by the keyboard of the one that is marked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.rowAt(event.pos().y()) if by_mouse else self.currentRow()
        top = self.rowViewportPosition(row) if row >= 0 else NO_ROW
        self.figure_menu(QPoint(event.pos().x(), top)).popup(event.globalPos())
        event.accept()

    def add_own(self, menu: QMenu, point: QPoint) -> None:
        row = self.rowAt(point.y())
        line = menu.addAction(tr("Copy this row"), lambda: self._copy_row(row))
        line.setEnabled(row >= 0)

    def _copy_row(self, row: int) -> None:
        told = (self.plain_cell(row, column) for column in range(self.columnCount()))
        copy_table("\t".join(told))

    def values_text(self) -> str:
        columns = range(self.columnCount())
        heads = (self.horizontalHeaderItem(column) for column in columns)
        head = [each.text() if each is not None else "" for each in heads]
        return rows(
            head, ([self.plain_cell(k, c) for c in columns] for k in range(self.rowCount()))
        )

    def plain_cell(self, row: int, column: int) -> str:
        """A cell, as plain text."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def hold_numbers(self, *columns: int) -> None:
        """These columns are of numbers; align() once their rows are written."""
        for column in columns:
            delegate = NumberDelegate(self)
            delegate.last = column + 1 < self.columnCount() and column + 1 not in columns
            self.setItemDelegateForColumn(column, delegate)
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(RIGHT)

    def ends_numbers(self, column: int) -> bool:
        """Whether words follow these numbers, which would stand close at their right edge."""
        delegate = self.itemDelegateForColumn(column)
        return isinstance(delegate, NumberDelegate) and delegate.last

    def align(self) -> None:
        """Points come to stand below each other."""
        for column in range(self.columnCount()):
            delegate = self.itemDelegateForColumn(column)
            if isinstance(delegate, NumberDelegate):
                told = (self.plain_cell(row, column) for row in range(self.rowCount()))
                delegate.room = room_for(told)
        self.fit_rows()
        self._give_way()
        self.viewport().update()

    def fit(self, others: Fit = Fit.ResizeToContents) -> None:
        """How wide the columns beside the widest one are."""
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, Fit.Stretch if column == self._widest else others)
