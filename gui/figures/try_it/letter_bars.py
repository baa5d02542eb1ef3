"""LetterBars: the likeliest letters at one place, as bars; the chosen one stands out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.text.letters import drawn
from core.text.sampling import Letter
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.named import named
from gui.widgets.painting import painted
from gui.wording.numbers import percent_text
from gui.wording.pasted import rows
from gui.wording.punctuation import items


class LetterBars(Figure, QWidget):
    """Knows no Session."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "letterBars", self.tr("Probability of each next letter"))
        self._letter: Letter | None = None
        self._about = ""
        self.setWhatsThis(
            self.tr("Which letters might have come at this place, by the model's own probability.")
        )
        type_scale.keep_least(self, 200)

    def show_letter(self, letter: Letter | None, about: str) -> None:
        self._letter = letter
        self._about = about
        self.update()

    def headline(self) -> str:
        if self._letter is None:
            return self.tr("Likeliest letters: nothing is written yet")
        told = items(f"{drawn(text)} {percent_text(p)}" for text, p in self._letter.top)
        return self.tr("Likeliest letters: {}").format(told)

    def values_text(self) -> str:
        if self._letter is None:
            return ""
        head = [self.tr("letter"), self.tr("probability")]
        return rows(head, [(drawn(text), p) for text, p in self._letter.top])

    def sizeHint(self) -> QSize:
        return QSize(260, 220)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.fillRect(self.rect(), colors.color("panel"))
        line = self.fontMetrics().height() * 1.7
        painter.setPen(colors.color("muted"))
        wrapped = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        if self._letter is None:
            text = self.tr("Press Write, or One letter. The likeliest letters appear here.")
            painter.drawText(QRectF(self.rect()), wrapped, text)
            return
        head = self.tr("What might have come: {}").format(self._about)
        room = QRectF(self.rect())
        painter.drawText(room, wrapped, head)
        under = painter.boundingRect(room, wrapped, head).bottom() + line / 4
        rows = [*self._letter.top]
        if self._letter.text not in [text for text, _ in rows]:
            rows.append((self._letter.text, self._letter.p))
        for row, (text, p) in enumerate(rows):
            self._bar(painter, QRectF(0, under + row * line, self.width(), line - 4), text, p)
        painter.setPen(colors.color("muted"))
        about = self.tr(
            "The model's own probabilities. Temperature and top-k change how a letter is drawn "
            "from them: a temperature below 1 favours the likeliest even more, one above 1 the "
            "others."
        )
        place = QRectF(0, under + (len(rows) + 0.4) * line, self.width(), self.height())
        painter.drawText(place, wrapped, about)

    def _bar(self, painter: QPainter, room: QRectF, text: str, p: float) -> None:
        assert self._letter is not None
        colors = theme.current()
        metrics = self.fontMetrics()
        chosen = text == self._letter.text
        name_wide = metrics.height() * 2.0
        number_wide = metrics.horizontalAdvance("100.0 %") + 8
        painter.setPen(colors.color("accent" if chosen else "text"))
        center = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, room.top(), name_wide, room.height()), center, drawn(text))
        wide = (room.width() - name_wide - number_wide) * p
        bar = QRectF(name_wide, room.top() + 2, max(wide, 1.0), room.height() - 4)
        painter.fillRect(bar, QColor(colors.accent if chosen else colors.faint))
        right = QRectF(room.right() - number_wide, room.top(), number_wide, room.height())
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(right, end, percent_text(p))
