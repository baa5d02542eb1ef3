"""Popover: an explanation beside what it is about, with the ways on to the glossary and the course.

A way on is told to the window as Qt tells a link of a What's This text: QWhatsThisClickedEvent.
"""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPaintEvent, QWhatsThisClickedEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.painting import painting
from gui.widgets.what_is_this import Explanation, explanation_of
from gui.wording.glossary import GLOSSARY, TAUGHT, href_of
from gui.wording.translate import tr

WIDE = 340  # pixels at 100 %
APART = 14  # from what it is about


class Popover(QFrame):
    """Gone with Esc, with a second F1 and with a click beside it."""

    def __init__(self, about: Explanation, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        named(self, "whatIsThis", about.name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleDescription("\n".join(filter(None, (about.text, about.value))))
        self._window = window
        column = in_column(self, (14, 10, 14, 12), 7)
        for label in _labels(about):
            column.addWidget(label)
        if about.term:
            column.addLayout(self._ways(about.term))
        wide = type_scale.px(WIDE)
        self.setFixedSize(wide, column.totalHeightForWidth(wide) + 2 * self.frameWidth())

    def _ways(self, term: str) -> QHBoxLayout:
        ways = QHBoxLayout()
        for name, text, scheme in (
            ("toTaughtButton", tr("Where it is taught"), TAUGHT),
            ("toGlossaryButton", tr("Glossary"), GLOSSARY),
        ):
            ways.addWidget(self._way(button(name, text), href_of(scheme, term)))
        ways.addStretch(1)
        return ways

    def _way(self, made: QPushButton, href: str) -> QPushButton:
        made.setAutoDefault(True)  # Enter presses it
        made.clicked.connect(lambda: self._follow(href))
        return made

    def _follow(self, href: str) -> None:
        window = self._window
        self.close()
        QApplication.sendEvent(window, QWhatsThisClickedEvent(href))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painting(self) as painter:
            painter.setPen(theme.current().color("accent"))  # an edge that is seen on any ground
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)

    def show_by(self, point: QPoint) -> None:
        """Below this point of the screen, above it where there is more room; never beyond it."""
        screen = QGuiApplication.screenAt(point) or self._window.screen()
        room, apart = screen.availableGeometry(), type_scale.px(APART)
        place = QRect(point + QPoint(apart, apart), self.size())
        if place.bottom() > room.bottom():
            place.moveBottom(point.y() - apart)
        place.moveRight(min(place.right(), room.right()))
        place.moveTop(max(place.top(), room.top()))
        place.moveLeft(max(place.left(), room.left()))
        self.move(place.topLeft())
        self.show()
        way = self.findChild(QPushButton)
        (way or self).setFocus(Qt.FocusReason.PopupFocusReason)


def _labels(about: Explanation) -> list[Label]:
    """Its name, its value, what it is."""
    found = []
    for name, text in (
        ("whatIsThisName", about.name),
        ("whatIsThisValue", about.value),
        ("whatIsThisText", about.text),
    ):
        if text:
            label = Label(text, objectName=name, wordWrap=True)
            type_scale.wear(label, "text", bold=name == "whatIsThisName")
            found.append(label)
    return found


def show_what_is(widget: QWidget, point: QPoint) -> None:
    """What lies at this point of the screen, which is of this widget."""
    about = explanation_of(widget, point)
    if about is not None:
        Popover(about, widget.window()).show_by(point)
