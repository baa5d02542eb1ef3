"""Looks: what the user sets in the controls of pages and panels, kept as intents (Look) and done.

A tick, a tab, a fold, a place in a list or on a slider, a number or words in a form: Qt has set it
already when the journal hears of it, and what the page does then follows from it. Set again, the
page does what it did when the user set it. Controls that speak an intent of their own are not
watched: one act is one record.
"""

from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QObject, Qt, SignalInstance, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTabWidget,
    QWidget,
)

from core.journal.intents import Look
from core.journal.journal import Journal
from core.sentences import Sentence
from core.settings import SpecError
from gui.figures.seeds.outcome_table import OutcomeTable
from gui.figures.try_it.answer_table import AnswerTable
from gui.widgets.folding import Folding
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.widgets.rail import RailButton

BARS = {"pageBar"}  # whose place is the window's own
CHOSEN = OutcomeTable | AnswerTable  # tables of which a row is chosen
CONTROL = Folding | QAbstractButton | QComboBox | QTabBar | QTabWidget | QSlider | WholeNumberBox
CONTROL |= RealNumberBox | QLineEdit | QPlainTextEdit | CHOSEN
Value = str | int | float | bool
SPOKEN = {  # whose page speaks an intent for it
    "compareSlider",
    "exerciseBox",
    "programEditor",
    "compareSpeedBox",
    "gatesUnitBox",
    "insideButton",
    "inspectorUnitBox",
    "shapesButton",
    "textRunBox",
    "textSampleTemperatureBox",
    "textSampleTopKBox",
    "textSlider",
    "textSourceBox",
}


class Looks(QObject):
    """The controls of one window."""

    def __init__(self, window: QWidget, journal: Journal) -> None:
        super().__init__(window)
        self._window = window
        self._journal = journal
        self._awaited: dict[str, Value] = {}  # what is to be chosen in what is not made yet

    @property
    def chosen(self) -> dict[str, Value]:
        """{control: what is chosen in it}, or will be when its page is first wanted."""
        return {**self._awaited, **chosen_in(self._window)}

    def choose(self, chosen: Mapping[str, Value]) -> None:
        """As it was chosen in another window; what is made later is set so then."""
        choose(self._window, chosen)
        made = _controls(self._window)
        self._awaited = {name: each for name, each in chosen.items() if name not in made}

    @Slot(QWidget)
    def begin(self, page: QWidget) -> None:
        """This page, or panel, was made just now."""
        awaited = _controls(page).keys() & self._awaited.keys()
        if awaited:
            # What it shows at first sets some of its controls; then they are set as they were.
            page.refresh()  # type: ignore[attr-defined]  # which pages and panels have
            choose(page, {name: self._awaited.pop(name) for name in awaited})
        self._watch(page)

    def _watch(self, page: QWidget) -> None:
        """From now on what is set on this page is kept."""
        spoken = page.objectName() == "settingsPanel"  # which changes the experiment
        for widget in page.findChildren(QWidget):
            name = _name_of(widget)
            told = _told_by(widget)
            if told is None or not name or name in SPOKEN or name.startswith("qt_"):
                continue
            if isinstance(widget, Folding) or not spoken:
                told.connect(self._keeper(name, widget))

    def _keeper(self, name: str, widget: QWidget) -> Callable[..., None]:
        return lambda *_: self._journal.keep(Look(name, value_of(widget)))

    def has(self, name: str) -> bool:
        """Whether there is such a control in what was made."""
        return self._control(name) is not None

    def _control(self, name: str) -> QWidget | None:
        found: QWidget | None = self._window.findChild(QWidget, name)
        above = found.parent() if found is not None else None
        if isinstance(above, Folding):
            found = above
        return found if found is not None and _told_by(found) is not None else None

    def show(self, look: Look) -> None:
        """As if the user had set it there. SpecError where there is no such control or place."""
        found = self._control(look.where)
        if found is None:
            unknown = Sentence("No page that was opened has a control {name}.", name=look.where)
            raise SpecError("where", unknown)
        if type(value_of(found)) is not type(look.value) or not _has(found, look.value):
            raise SpecError("value", Sentence("{name} cannot be set to that.", name=look.where))
        _set(found, look.value)


def chosen_in(window: QWidget) -> dict[str, Value]:
    """{control: what is chosen in it}, of a window or a page."""
    chosen = {name: (widget, value_of(widget)) for name, widget in _controls(window).items()}
    return {name: value for name, (widget, value) in chosen.items() if _is_meant(widget, value)}


def choose(window: QWidget, chosen: Mapping[str, Value]) -> None:
    """As it was chosen in another window. What a control makes of its place may set others, so
    these are set once more.
    """
    for _ in range(2):
        for name, widget in _controls(window).items():
            value, now = chosen.get(name), value_of(widget)
            if type(value) is not type(now) or value == now or not _is_meant(widget, value):
                continue
            if _has(widget, value):
                _set(widget, value)


def _is_meant(widget: QWidget, value: object) -> bool:
    """Whether somebody has set it so: what a field suggests nobody has, nor that it is empty until
    it does.
    """
    suggestion = widget.property("suggests")
    return suggestion is None or value not in ("", suggestion)


def _controls(window: QWidget) -> dict[str, QWidget]:
    """Those that speak for themselves, by name; which panels stand there, the layout tells."""
    settings = window.findChild(QWidget, "settingsPanel")
    return {
        name: widget
        for widget in window.findChildren(QWidget)
        if _speaks(type(widget))  # type: ignore[arg-type]  # a class is hashable
        if (name := _name_of(widget)) and not name.startswith("qt_")
        if name not in SPOKEN | BARS
        if _told_by(widget) is not None
        if settings is None or not settings.isAncestorOf(widget) or isinstance(widget, Folding)
    }


@cache  # once a second all widgets of a window are asked, and most are no controls
def _speaks(kind: type[QWidget]) -> bool:
    """Whether widgets of this class may be controls that speak for themselves."""
    return issubclass(kind, CONTROL) and not issubclass(kind, RailButton)


def _name_of(widget: QWidget) -> str:
    return (widget.button if isinstance(widget, Folding) else widget).objectName()


def _told_by(widget: QWidget) -> SignalInstance | None:
    """Its signal that the user set it; None of what is no such control."""
    if isinstance(widget, Folding):
        return widget.turned
    if isinstance(widget, QAbstractButton):
        return widget.clicked if widget.isCheckable() else None
    if isinstance(widget, QComboBox):
        return widget.activated
    if isinstance(widget, QTabBar | QTabWidget):
        return widget.currentChanged
    if isinstance(widget, QSlider | WholeNumberBox | RealNumberBox):
        return widget.valueChanged
    if isinstance(widget, QLineEdit):
        return widget.textEdited
    if isinstance(widget, QPlainTextEdit):
        return None if widget.isReadOnly() else widget.textChanged
    return widget.currentCellChanged if isinstance(widget, CHOSEN) else None


def value_of(widget: QWidget) -> Value:
    """What is chosen in a control."""
    if isinstance(widget, Folding):
        return widget.is_open
    if isinstance(widget, QAbstractButton):
        return widget.isChecked()
    if isinstance(widget, QComboBox | QTabBar | QTabWidget):
        return widget.currentIndex()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, CHOSEN):
        return widget.currentRow()
    assert isinstance(widget, QSlider | WholeNumberBox | RealNumberBox)
    return widget.value()


def _has(widget: QWidget, value: object) -> bool:
    """Whether a list or a table has this place; what else there is limits itself."""
    if isinstance(widget, QComboBox):
        place = widget.model().index(int(str(value)), widget.modelColumn())
        return bool(place.flags() & Qt.ItemFlag.ItemIsEnabled)  # no line between others
    if isinstance(widget, QTabBar | QTabWidget):
        return 0 <= int(str(value)) < widget.count()
    return not isinstance(widget, CHOSEN) or 0 <= int(str(value)) < widget.rowCount()


def _set(widget: QWidget, value: object) -> None:
    if isinstance(widget, Folding):
        widget.open(bool(value))
    elif isinstance(widget, QAbstractButton):
        widget.setChecked(bool(value))
        widget.clicked.emit()
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex(int(str(value)))
        widget.activated.emit(int(str(value)))
    elif isinstance(widget, QTabBar | QTabWidget):
        widget.setCurrentIndex(int(str(value)))
    elif isinstance(widget, CHOSEN):
        widget.setCurrentCell(int(str(value)), 0)
    elif isinstance(widget, QSlider | WholeNumberBox):
        widget.setValue(int(str(value)))
    elif isinstance(widget, RealNumberBox):
        widget.setValue(float(str(value)))
    elif isinstance(widget, QLineEdit):
        widget.setText(str(value))
        widget.textEdited.emit(str(value))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(value))
