"""Speaking a language: our texts and Qt's own, the course's files, which way lines go."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from core.course import language as course
from gui.figures.code.code_view import CodeView
from gui.figures.code.output_view import OutputView
from gui.figures.diagram.flow_scale import FlowScale
from gui.lab.transport.bar import TransportBar
from gui.style import type as type_scale
from gui.widgets.color_scale import ColorScale
from gui.widgets.figure import Figure
from gui.widgets.hover import Pointed
from gui.widgets.log_scale import LogScale
from gui.widgets.plots import Plot
from gui.wording import languages, translate

# What is read from left to right in every language: time, formulas, programs, plots.
KEPT = (Figure, Pointed, TransportBar, CodeView, OutputView, ColorScale, LogScale, FlowScale)


class _Direction(QObject):
    """Where lines go from right to left, figures do not: each is told before it is first seen."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish and isinstance(watched, KEPT):
            watched.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            if isinstance(watched, Plot):  # whose axes are no widgets
                watched.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return False


_put_in: list[QTranslator] = []
_direction: list[_Direction] = []


def speak(choice: str) -> None:
    """What is made from now on is in this language; what was made stays as it is."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    language = languages.meant(choice)
    for each in _put_in:
        app.removeTranslator(each)
    _put_in[:] = [] if language == course.ENGLISH else _translators(language)
    for each in _put_in:
        app.installTranslator(each)
    course.speak(language)
    type_scale.write(languages.faces(language))
    translate.forget()
    _turn(app, QLocale(language).textDirection())


def _translators(language: str) -> list[QTranslator]:
    qts, ours = QTranslator(), QTranslator()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qts.load(f"qtbase_{language}", str(folder))
    ours.load(str(languages.FOLDER / f"{languages.PREFIX}{language}.qm"))
    return [qts, ours]


def _turn(app: QApplication, direction: Qt.LayoutDirection) -> None:
    for each in _direction:
        app.removeEventFilter(each)
    _direction.clear()
    app.setLayoutDirection(direction)
    if direction == Qt.LayoutDirection.RightToLeft:
        _direction.append(_Direction())
        app.installEventFilter(_direction[0])
