"""The lessons of the course, in order: which are done, which is open, which comes next."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.course.lesson import Lesson
from core.files.bounded_read import shown
from core.text.plain import one_line
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.lesson_menu import lesson_menu
from gui.widgets.named import named
from gui.widgets.painting import guarded
from gui.widgets.quiet import quiet
from gui.wording.plain import tip_text
from gui.wording.punctuation import items
from gui.wording.translate import tr

NARROW, WIDE = 56, 230  # pixels at 100 %
LOW, HIGH = 29, 40  # of a row: as high as all have room for
DONE = Qt.ItemDataRole.UserRole


class Contents(QListWidget):
    """A number a lesson; beside it its title where there is room. chosen(lesson id). file_of: the
    file of a lesson of the user's own, by its id.
    """

    chosen = Signal(str)

    def __init__(
        self,
        lessons: Sequence[Lesson],
        file_of: Callable[[str], Path | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._file_of = file_of
        named(self, "lessonList", self.tr("Lessons of the course"))
        self._lessons: Sequence[Lesson] = ()
        self._laid = 0  # the height of a row, as all are laid out
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Drawn(self))
        self.set_lessons(lessons)
        self.itemClicked.connect(self._on_item)
        self.itemActivated.connect(self._on_item)
        self.is_wide = False
        type_scale.keep(self, lambda _: self.widen(self.is_wide))

    def set_lessons(self, lessons: Sequence[Lesson]) -> None:
        """The course's, and after them the user's own."""
        self._lessons = lessons
        with quiet(self):
            self.clear()
            for row, lesson in enumerate(lessons):
                self.addItem(QListWidgetItem(f"{self.number(row)}  {one_line(lesson.title)}"))

    def lesson(self, row: int) -> Lesson:
        return self._lessons[row]

    def number(self, row: int) -> int:
        """As it is counted in the course, or among the user's own."""
        own = self._lessons[row].is_users
        return sum(each.is_users == own for each in self._lessons[: row + 1])

    def is_first_own(self, row: int) -> bool:
        """A line above it parts the two."""
        return row > 0 and self._lessons[row].is_users and not self._lessons[row - 1].is_users

    def widen(self, wide: bool) -> None:
        """With the titles, or the numbers alone."""
        self.is_wide = wide
        self.setFixedWidth(type_scale.px(WIDE if wide else NARROW))
        self.viewport().update()

    @property
    def row_height(self) -> int:
        """So that all are seen without scrolling, where they can be."""
        each = self.height() // max(self.count(), 1)
        return min(max(each, type_scale.px(LOW)), type_scale.px(HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.row_height != self._laid:
            self._laid = self.row_height
            self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())  # once all had room it began at the first again

    def show_lessons(self, current: Lesson, is_done: Callable[[Lesson], bool]) -> None:
        with quiet(self):
            for row, lesson in enumerate(self._lessons):
                item, done = self.item(row), is_done(lesson)
                item.setData(DONE, done)
                item.setToolTip(tip_text(self._told(lesson, self.number(row), done)))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
                if lesson.id == current.id:
                    self.setCurrentRow(row)
        self.viewport().update()

    def _told(self, lesson: Lesson, number: int, done: bool) -> str:
        """ "3 · hello with RNNCell · 10 minutes · after 1, 2 · done"."""
        parts = [f"{number} · {lesson.title}"]
        if lesson.is_users:
            file = self._file_of(lesson.id)
            own = self.tr("a lesson of your own")
            parts.append(own if file is None else tr("{} in {}").format(own, shown(file)))
        if lesson.minutes:
            parts.append(self.tr("{} minutes").format(lesson.minutes))
        ids = [each.id for each in self._lessons]
        rows = [ids.index(need) for need in lesson.needs if need in ids]
        before = items(self._before(lesson, row) for row in rows)
        if before:
            parts.append(tr("after {}").format(before))
        if done:
            parts.append(self.tr("done"))
        return " · ".join(parts)

    def _before(self, lesson: Lesson, row: int) -> str:
        """A lesson by its number; by its title where that counts in another row."""
        other = self._lessons[row]
        return str(self.number(row)) if other.is_users == lesson.is_users else other.title

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click opens the menu and chooses nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse of the lesson under it, by the keyboard of the one that is marked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        row = self.indexAt(event.pos()).row() if by_mouse else self.currentRow()
        if row >= 0:
            lesson = self._lessons[row]
            lesson_menu(self, lesson.title, self._file_of(lesson.id)).popup(event.globalPos())

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._lessons[self.row(item)].id)


class _Drawn(QStyledItemDelegate):
    """A disc with the number, or a tick where it is done; the title beside it. A square is
    one of the user's own.
    """

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents)
        self._contents = contents

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(type_scale.px(NARROW), self._contents.row_height)

    @guarded
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colors, contents = theme.current(), self._contents
        row, done = index.row(), bool(index.data(DONE))
        now = row == contents.currentRow()
        room = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_MouseOver or now:
            painter.fillRect(room, colors.color("accent_soft" if now else "window"))
        if contents.is_first_own(row):
            painter.setPen(colors.color("border"))
            painter.drawLine(room.topLeft(), room.topRight())
        self._draw_disc(painter, room, row, done and not now)
        if contents.is_wide:
            painter.setPen(colors.color("text"))
            painter.setFont(type_scale.font("text", bold=now))
            title = room.adjusted(type_scale.px(NARROW), 0, -type_scale.px(6), 0)
            text = painter.fontMetrics().elidedText(
                one_line(contents.lesson(row).title),
                Qt.TextElideMode.ElideRight,
                int(title.width()),
            )
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_disc(self, painter: QPainter, room: QRectF, row: int, done: bool) -> None:
        """The lesson's number, or that it was done; of the one that is read the number stays."""
        colors, contents = theme.current(), self._contents
        now = row == contents.currentRow()
        side = type_scale.px(26)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(
            room.topLeft() + QRectF(0, 0, type_scale.px(NARROW), room.height()).center()
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent" if now else "right_soft" if done else "raised"
        ink = "on_accent" if now else "right" if done else "muted"
        painter.setPen(colors.color("accent" if now else "right" if done else "border"))
        painter.setBrush(colors.color(ground))
        if contents.lesson(row).is_users:  # by its shape, too
            painter.drawRoundedRect(disc, side / 6, side / 6)
        else:
            painter.drawEllipse(disc)
        painter.setPen(colors.color(ink))
        painter.setFont(type_scale.font("label", bold=True))
        number = "✓" if done else str(contents.number(row))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)
