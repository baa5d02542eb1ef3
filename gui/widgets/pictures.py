"""Pictures: pictures to be looked at, side by side or below each other, scaled to fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.widgets.cards import as_card
from gui.widgets.painting import painted
from gui.wording.punctuation import items

GAP = 8


class Pictures(QWidget):
    """Side by side, each as large as there is room, with its line below."""

    READS = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self._images: tuple[tuple[QImage, str], ...] = ()
        as_card(self)

    def show_images(self, images: tuple[tuple[QImage, str], ...]) -> None:
        self._images = images
        self.setAccessibleDescription(items(title for _, title in images))
        self.update()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        line = self.fontMetrics().height() if any(title for _, title in self._images) else 0
        for (image, title), room in zip(self._images, self._rooms(line), strict=True):
            target = _fitted(image.size(), room.adjusted(0, 0, 0, -line))
            # Scaled at once, every pixel counts; painted smaller, most would be left out.
            ratio = self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = image.scaled(
                target.size() * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
            )
            painter.drawImage(target, scaled)
            painter.setPen(theme.current().color("border"))
            painter.drawRect(target.adjusted(-1, -1, 0, 0))
            painter.setPen(theme.current().color("text"))
            below = QRect(room.left(), target.bottom() + 2, room.width(), line)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, title)

    def _rooms(self, line: int) -> list[QRect]:
        """Beside or below each other, as the pictures are larger."""
        count = len(self._images)
        if not count:
            return []
        beside, below = self._row(count, False), self._row(count, True)
        first = self._images[0][0].size()
        sizes = [_fitted(first, each[0].adjusted(0, 0, 0, -line)) for each in (beside, below)]
        return beside if sizes[0].width() >= sizes[1].width() else below

    def _row(self, count: int, is_down: bool) -> list[QRect]:
        across, down = (1, count) if is_down else (count, 1)
        wide, high = (self.width() - GAP) // across, (self.height() - GAP) // down
        size = QSize(wide - GAP, high - GAP)
        places = [(0, k * high) if is_down else (k * wide, 0) for k in range(count)]
        return [QRect(QPoint(GAP + x, GAP + y), size) for x, y in places]


def _fitted(size: QSize, room: QRect) -> QRect:
    """In the middle, no larger than it is."""
    scaled = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    found = QRect(0, 0, min(scaled.width(), size.width()), min(scaled.height(), size.height()))
    found.moveCenter(room.center())
    return found
