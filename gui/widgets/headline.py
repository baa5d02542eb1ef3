"""Headline: what a plot shows now, in a sentence that is whole or not there at all.

How many lines it has follows from the room alone, so no sentence, however long, moves the plot
below it; of a sentence's forms the first that fits is drawn. The whole is always its tip, and what
is read to who cannot see the plot.
"""

import re
from time import perf_counter
from weakref import WeakKeyDictionary, WeakSet

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QAccessible,
    QFont,
    QFontMetrics,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from gui.style import type as type_scale
from gui.widgets import formula_lines
from gui.widgets.even_lines import even_document, even_text, evened, line_widths
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.named import named
from gui.widgets.painting import painting
from gui.wording.plain import tip_text
from gui.wording.punctuation import COLONS
from gui.wording.together import together, together_html

GAP, APART = 6, 10  # pixels at 100 %: of a box from the headline, and from the next
SURELY = 4  # pixels: a line that much shorter than its room is not broken
READ = 0.3  # seconds that a sentence stands at least while training hurries: nobody reads faster
TWO_FROM, ONE_FROM = 12, 5  # lines of text that the panel is high, for so many lines of headline


class _Hurry:
    """Whether training runs at full speed, and whose sentences wait until the last was read."""

    def __init__(self) -> None:
        self.is_on = False
        self.waiting: WeakSet[Headline] = WeakSet()
        self.said: WeakKeyDictionary[Headline, float] = WeakKeyDictionary()  # when

    def set_on(self, on: bool) -> None:
        self.is_on = on
        if not on:
            self.end()
            self.said.clear()

    def end(self) -> None:
        """All say what is so now."""
        for each in tuple(self.waiting):
            if isValid(each):
                each.say_now()


HURRY = _Hurry()


class Headline(Label):
    """text(): the sentence in full. like: one as long as they are, which says where one line is
    enough, and whether names of states are among it. plot: what it is about.
    """

    READS = QAccessible.Role.StaticText
    _forms: tuple[str, ...] = ("",)
    # For which forms, room and font; the one that fits, as it is drawn, and what it is clear of.
    _fitted: tuple[object, str, str, int] = (None, "", "", 0)
    _line: tuple[str, int] = ("", 0)  # of which font; how high
    _next: tuple[str, ...] | None = None  # what it says when the last sentence was read
    kept_clear = 0  # pixels at its right, but for the shortest form: what stands there is no word

    def __init__(self, name: str, like: str, plot: QWidget, most: int = 2) -> None:
        super().__init__()
        named(self, name)
        self._like = like
        self._plot = plot
        self._has_names = formula_lines.has_names(like)
        self._most = most
        self._panel: QWidget | None = None
        self._asked = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Kept by itself: a label of Qt's has the window laid out anew at every setText."""
        return self._forms[0]

    def say(self, *forms: str) -> None:
        """The same from the fullest to the shortest; what comes too fast to be read waits."""
        self._next = forms
        if HURRY.is_on:
            now = perf_counter()
            if now - HURRY.said.get(self, 0.0) < READ:
                HURRY.waiting.add(self)
                return
            HURRY.said[self] = now
        self.say_now()

    def say_now(self) -> None:
        """What waited."""
        forms, self._next = self._next, None
        HURRY.waiting.discard(self)
        if forms is None or forms == self._forms:
            return
        self._forms = forms
        self.setAccessibleName(forms[0])
        self._plot.setAccessibleDescription(forms[0])
        self.update()

    def _is_set(self, text: str) -> bool:
        """Whether its names are set as formulas: there is room for their marks then."""
        return self._has_names and formula_lines.has_names(text)

    def _around(self) -> tuple[int, int]:
        return formula_lines.around(self.font()) if self._has_names else (0, 0)

    def shown(self) -> str:
        """The form that is drawn now, "" where none has room."""
        return self._fit()[0]

    def _fit(self) -> tuple[str, str, int]:
        """That form, and as it is drawn: asked for when it is said, and when it is painted."""
        key = self._forms, self.contentsRect().size().toTuple(), self.font().key()
        if key != self._fitted[0]:
            most = self.contentsRect().height() // self.line_height()
            for form in self._forms:
                drawn = together(form)
                clear = self.kept_clear if form is not self._forms[-1] else 0
                if (lines := self._lines(drawn, clear)) <= most:
                    clear = self._even(drawn, clear) if lines > 1 else clear
                    self._fitted = key, form, drawn, clear
                    break
            else:
                self._fitted = key, "", "", 0
        return self._fitted[1:]

    def line_height(self) -> int:
        """Of its texts: letters that the face lacks come from another, which may be higher."""
        font = self.font().key()
        if font != self._line[0]:
            metrics = self.fontMetrics()
            drawn = metrics.boundingRect(QRect(0, 0, 100_000, 10_000), 0, self._like).height()
            self._line = font, max(metrics.lineSpacing(), drawn)
        return self._line[1]

    def _lines(self, text: str, clear: int = 0) -> int:
        """That it takes here; more than there can be where a word alone is too long."""
        metrics: QFontMetrics = self.fontMetrics()
        width = max(self.width() - clear, 1)
        if self._is_set(text):
            wide = formula_lines.widths(text, self.font(), width)
            return len(wide) if max(wide) <= width else self._most + 1
        if "\n" not in text and metrics.horizontalAdvance(text) + SURELY <= width:
            return 1  # found in a third of the time
        room, flags = QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap
        found = metrics.boundingRect(room, flags, text)
        if found.width() > width:
            return self._most + 1
        return max(round(found.height() / self.line_height()), 1)

    def _even(self, text: str, clear: int) -> int:
        """What it is clear of then, so that its last line is no single word."""
        if self._is_set(text):

            def widths(wide: int) -> list[float]:
                return formula_lines.widths(text, self.font(), wide)

            return self.width() - evened(widths, max(self.width() - clear, 1))
        return self.width() - even_text(text, self.font(), max(self.width() - clear, 1))

    def sizeHint(self) -> QSize:
        rows, beside = self._rows(), self.contentsMargins().top()
        return QSize(1, rows * self.line_height() + beside + (sum(self._around()) if rows else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _rows(self) -> int:
        if self._panel is None:
            return 1
        lines = self._panel.height() / self.line_height()
        most = 2 if lines >= TWO_FROM else 1 if lines >= ONE_FROM else 0
        if self.width() > 1:
            most = min(most, self._lines(together(self._like)))
        return min(most, self._most)

    def event(self, event: QEvent) -> bool:
        panel = self.parentWidget()
        if event.type() == QEvent.Type.ParentChange and panel is not None:
            self._panel = panel
            panel.installEventFilter(self)
        elif event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.toolTip())
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._panel:
            self._ask()
        return False

    def _ask(self) -> None:
        """For its lines, where these are others than before."""
        if self._rows() != self._asked:
            self._asked = self._rows()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def toolTip(self) -> str:
        """What has no room. Qt is told when it asks: at each step it would cost a fit more."""
        return "" if self.shown() == self.text() else tip_text(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            flags = self.alignment() | Qt.TextFlag.TextWordWrap
            _, drawn, clear = self._fit()
            if self._is_set(drawn):
                room, high = self.contentsRect(), self.line_height()
                wide, corner = room.width() - clear, QPointF(room.topLeft())
                corner += QPointF(0, self._around()[0])
                formula_lines.draw(painter, corner, drawn, wide, high)
                return
            painter.drawText(self.contentsRect().adjusted(0, 0, -clear, 0), flags, drawn)


class HeadedHeadline(Headline):
    """One that begins with what it is about, in bold, as headlines of other figures do; a form of
    it without its head has none.
    """

    head = ""  # said together with the forms

    def _head_of(self, text: str) -> int:
        """Letters that are bold; of what it is measured by, those before its colon."""
        if text == together(self._like):
            return next((at for at, each in enumerate(text) if each in COLONS.strip()), 0)
        return len(self.head) if text.startswith(together(self.head)) else 0

    def _even(self, text: str, clear: int) -> int:
        def widths(wide: int) -> list[float]:
            return line_widths(self._laid(text, self.width() - wide))

        return self.width() - evened(widths, max(self.width() - clear, 1))

    def _laid(self, text: str, clear: int = 0) -> QTextLayout:
        layout = QTextLayout(text, self.font())
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = 0, self._head_of(text), bold
        layout.setFormats([part])
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(self.width() - clear, 1))
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * self.line_height()))
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _lines(self, text: str, clear: int = 0) -> int:
        layout = self._laid(text, clear)
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        if any(line.naturalTextWidth() > self.width() - clear for line in lines):
            return self._most + 1
        return max(len(lines), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            laid = self._laid(*self._fit()[1:])
            laid.draw(painter, QPointF(self.contentsRect().topLeft()))


def beside(headline: Headline, *boxes: QWidget) -> QHBoxLayout:
    """The headline, and boxes at its right: however many lines it has, they stand on its first."""
    row, at_right = QHBoxLayout(), QHBoxLayout()
    for box in boxes:
        at_right.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(headline, 1)
    row.addLayout(at_right)
    row.setAlignment(at_right, Qt.AlignmentFlag.AlignTop)

    def lower(_: QWidget) -> None:
        """Its first line to the middle of the highest box, and all apart as the type asks."""
        row.setSpacing(type_scale.px(GAP))
        at_right.setSpacing(type_scale.px(APART))
        high = max(box.sizeHint().height() for box in boxes)
        over = max(high - headline.line_height(), 0) // 2
        headline.setContentsMargins(0, over, 0, 0)
        headline.kept_clear = 2 * headline.line_height() // 3

    for each in (headline, *boxes):
        type_scale.keep(each, lower)
    return row


HEAD = re.compile(r"<b>.*?</b>", re.DOTALL)


class HtmlHeadline(HtmlLabel):
    """HTML of ours in two lines at all times; where all of it has no room, its bold beginning."""

    READS = QAccessible.Role.StaticText
    _said = ""

    def __init__(self, name: str) -> None:
        super().__init__()
        named(self, name)
        self._laid = QTextDocument(self)
        self._laid.setDocumentMargin(0)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)
        type_scale.keep(self, _two_lines)

    def text(self) -> str:
        """Kept by itself, as Headline's."""
        return self._said

    def shown(self) -> str:
        """What can be read of it now, without its tags."""
        return self._laid.toPlainText()

    def setText(self, text: str) -> None:
        if text != self._said:
            self._said = text
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._lay(self._said)
        fits = self._laid.size().height() <= self.height()
        head = HEAD.match(self._said)
        if not fits:
            self._lay(head[0] if head is not None else "")
        self.setAccessibleName(self._laid.toPlainText())
        self.setToolTip("" if fits else f"<p>{self._said}</p>")
        self.update()

    def _lay(self, html: str) -> None:
        self._laid.setDefaultFont(self.font())
        self._laid.setTextWidth(self.width())
        self._laid.setHtml(together_html(html))
        even_document(self._laid, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette = self.palette()
            self._laid.documentLayout().draw(painter, context)


def _two_lines(label: QWidget) -> None:
    label.setFixedHeight(2 * label.fontMetrics().lineSpacing() + 2)
