"""CodeEditor: a program to be changed. No Session."""

from PySide6.QtCore import QEvent, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor

from gui.figures.code.code_view import CodeView, spans_of
from gui.figures.code.room_for_type import LIKE, font_for
from gui.style import type as type_scale
from gui.widgets.code_units import paired
from gui.widgets.named import named
from gui.widgets.quiet import quiet

INDENT = "    "
BEYOND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # the line


class CodeEditor(CodeView):
    """edited(): by the user. Tab indents; Escape, then Tab, leaves, for who has no mouse."""

    edited = Signal()
    _lent = 0

    def __init__(self, name: str, said: str) -> None:
        super().__init__()
        named(self, name, said)
        self.setReadOnly(False)
        self.setCursorWidth(1)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self._leaves = False
        self._lines: tuple[str, ...] = ()  # of the program, before anything is typed
        self.textChanged.connect(self._on_changed)
        type_scale.keep(self, lambda _: self._grow())

    def show_program(self, text: str) -> None:
        """Another text, whole, from its first line on; where it is the same, the cursor stays where
        it is.
        """
        if text != self.toPlainText():
            self._opened, self._is_left = 0, False
            with quiet(self):
                self.setPlainText(text)
                self.light(0)
            self._color()
            self._make_room()
            self._lines = tuple(text.splitlines())
            self._grow()

    def line_of(self, text: str) -> int:
        """The first line (from 1) that says this; 0 for none."""
        lines = self.toPlainText().split("\n")
        return lines.index(text) + 1 if text in lines else 0

    def lend(self, pixels: int) -> None:
        """So much of its height something else has for a while: no reason for other type."""
        if pixels != self._lent:
            self._lent = pixels
            self._grow()

    def open_at(self, number: int, written: bool = False) -> None:
        """written: whether the line is to be written there; else the cursor stands at the very
        beginning, where it betrays nothing.
        """
        super().open_at(number)
        block = self.document().findBlockByNumber(number - 1 if written else 0)
        indent = len(block.text()) - len(block.text().lstrip())
        place = self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(block.position() + indent)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(place)  # which Qt moves for the cursor's sake

    def _grow(self) -> None:
        """As large as leaves a program whole, one as another; what is typed changes nothing."""
        room = QSizeF(self.contentsRect().size())
        room.setHeight(room.height() + self._lent)
        fonts = (font_for(lines, room) for lines in (LIKE, self._lines))
        found = min(fonts, key=lambda font: font.pointSizeF())
        if found.key() != self.font().key():
            self.setFont(found)
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _on_changed(self) -> None:
        self._color()
        self._make_room()
        self.edited.emit()

    def _color(self) -> None:
        with quiet(self):
            self._colors.spans = spans_of(self.toPlainText())
            self._colors.rehighlight()
        self._numbers.update()

    def event(self, event: QEvent) -> bool:
        """The first Escape is its own, and not the window's."""
        asks = event.type() == QEvent.Type.ShortcutOverride and not self._leaves
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, leaves, self._opened, self._is_left = event.key(), self._leaves, 0, True
        self._leaves = key == Qt.Key.Key_Escape
        if key == Qt.Key.Key_Tab and not leaves:
            self.insertPlainText(INDENT)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._break_line()
        elif key == Qt.Key.Key_Backspace and self._takes_indent():
            return
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() & BEYOND:
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go_to_end(key == Qt.Key.Key_End, bool(held))
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab is typed, unless Escape came before it."""
        self.setTabChangesFocus(self._leaves or not forwards)
        left = super().focusNextPrevChild(forwards)
        self.setTabChangesFocus(False)
        return left

    def _go_to_end(self, forwards: bool, selects: bool) -> None:
        """Of the row, and from there of the line, however many rows that has; at the beginning of
        a line, first behind its indent.
        """
        cursor, move = self.textCursor(), QTextCursor.MoveOperation
        keep = QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor
        line, place = cursor.block(), cursor.position()
        cursor.movePosition(move.EndOfLine if forwards else move.StartOfLine, keep)
        is_row = cursor.position() not in (place, line.position())
        if forwards and not is_row:
            cursor.movePosition(move.EndOfBlock, keep)
        elif not forwards and not is_row:
            text = line.text()
            behind = line.position() + len(text) - len(text.lstrip())
            cursor.setPosition(line.position() if place == behind else behind, keep)
        self.setTextCursor(cursor)

    def _break_line(self) -> None:
        """What is pushed down takes this line's indent, in place of the blanks that it had."""
        cursor, indent = self.textCursor(), self._indent()
        before, behind = self._around(cursor)
        if before.strip() and not cursor.hasSelection():
            right, keep = QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor
            cursor.movePosition(right, keep, len(behind) - len(behind.lstrip()))
        cursor.insertText("\n" + indent)
        self.setTextCursor(cursor)

    @staticmethod
    def _around(cursor: QTextCursor) -> tuple[str, str]:
        """Its line, up to it and from it on; both as Qt counts."""
        line, place = paired(cursor.block().text()), cursor.positionInBlock()
        return line[:place], line[place:]

    def _indent(self) -> str:
        """Of the line in which the cursor is; one more behind a colon."""
        line, _ = self._around(self.textCursor())
        own = line[: len(line) - len(line.lstrip())]
        return own + (INDENT if line.rstrip().endswith(":") else "")

    def _takes_indent(self) -> bool:
        """Whether an indent stood before the cursor and is gone now as a whole."""
        cursor = self.textCursor()
        before, _ = self._around(cursor)
        if cursor.hasSelection() or not before or before.strip() or len(before) % len(INDENT):
            return False
        left, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, len(INDENT))
        cursor.removeSelectedText()
        return True
