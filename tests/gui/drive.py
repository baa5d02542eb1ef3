"""A user without a plan: random acts on whatever is in reach in a window, from a seed.

It presses, types, turns, hovers, opens and deletes; it leaves no input alone but tab bars of
docks, whose drags only a real display can deliver. What it did is counted by name, so that a test
can see that it got anywhere.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.window import Window

K = Qt.Key
KEYS = (K.Key_Space, K.Key_Left, K.Key_Right, K.Key_Home, K.Key_End, K.Key_Up, K.Key_Down)
KEYS += (K.Key_PageUp, K.Key_PageDown, K.Key_Return, K.Key_Escape, K.Key_Tab, K.Key_Plus)
KEYS += (K.Key_Minus, K.Key_Delete, K.Key_F2)
TEXTS = ("hello", "l", "", "xyz", "0.1", "0,9", "1e9", "-3", "ohlol", "é👩‍👩‍👧", "שלום", "<b>")
# What ends the window, or belongs to the system.
LEFT_ALONE = ("quit", "fullScreen", "openLog", "openFolder")
SIZES = ((1024, 700), (1180, 720), (1440, 900), (1920, 1080))
PAGES = ("Compare", "Seeds", "Tasks", "Text", "Try it")
SMALL = {"seedsCountBox": 6, "taskSeedsBox": 2}  # so that what is begun also ends


class Driver:
    """One random user of one window. files: what may be opened; folder: where it saves."""

    def __init__(self, window: Window, seed: int, files: Sequence[Path], folder: Path) -> None:
        self.window, self.files, self.folder = window, files, folder
        self.random = Random(seed)
        self.done: Counter[str] = Counter()
        acts: dict[Callable[[], None], int] = {
            self.press: 24,
            self.choose: 12,
            self.turn: 14,
            self.slide: 8,
            self.write: 8,
            self.point: 24,
            self.key: 18,
            self.pick: 10,
            self.trigger: 8,
            self.page: 8,
            self.open: 6,
            self.save: 2,
            self.tab: 4,
            self.resize: 2,
            self.tree: 4,
        }
        self._acts, self._weights = list(acts), list(acts.values())

    def act(self) -> str:
        """One act, and whatever follows from it at once; its name."""
        act = self.random.choices(self._acts, self._weights)[0]
        act()
        QApplication.processEvents()
        return act.__name__

    def _of(self, *kinds: type[QWidget]) -> QWidget | None:
        """Any widget of these kinds that a user could reach now."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        tops.sort(key=lambda top: (top.objectName(), type(top).__name__))
        found = [each for top in tops for kind in kinds for each in top.findChildren(kind)]
        for each in self.random.sample(found, len(found)):
            if each.isVisible() and each.isEnabled() and not each.visibleRegion().isEmpty():
                return each
        return None

    def _count(self, what: str, widget: QWidget | QAction) -> None:
        self.done[what] += 1
        self.done[f"{what} {widget.objectName()}"] += 1

    def press(self) -> None:
        button = self._of(QAbstractButton)
        if button is None:
            return
        self._count("press", button)
        menu = button.menu() if isinstance(button, QToolButton | QPushButton) else None
        if menu is None:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
        menu.aboutToShow.emit()  # shown, it would wait for a choice
        choices = [each for each in menu.actions() if each.isEnabled() and not each.isSeparator()]
        if choices:
            self.random.choice(choices).trigger()

    def choose(self) -> None:
        box = self._of(QComboBox)
        if box is not None and box.count():
            self._count("choose", box)
            model, place = box.model(), self.random.randrange(box.count())
            if not model.flags(model.index(place, 0)) & Qt.ItemFlag.ItemIsEnabled:
                return  # a line between groups, or greyed
            box.setCurrentIndex(place)
            box.activated.emit(place)

    def turn(self) -> None:
        box = self._of(QAbstractSpinBox)
        if box is not None:
            self._count("turn", box)
            name = box.objectName()
            if name in SMALL:
                box.setValue(SMALL[name])
            else:
                box.stepBy(self.random.choice((-2, -1, 1, 1)))

    def slide(self) -> None:
        slider = self._of(QAbstractSlider)
        if slider is not None:
            self._count("slide", slider)
            slider.setValue(self.random.randint(slider.minimum(), slider.maximum()))

    def write(self) -> None:
        field = self._of(QLineEdit, QPlainTextEdit)
        if field is None or field.isReadOnly():
            return
        self._count("write", field)
        field.setFocus()
        text = self.random.choice(TEXTS)
        if isinstance(field, QLineEdit):
            field.selectAll()
            field.insert(text)
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            field.setPlainText(text)

    def point(self) -> None:
        """Over a picture, and often a click there."""
        widget = self._of(QWidget)
        if widget is None or isinstance(widget, QTabBar | QAbstractButton | QComboBox):
            return
        if isinstance(widget, QAbstractScrollArea):
            widget = widget.viewport()
        width, height = max(widget.width(), 1), max(widget.height(), 1)
        place = QPoint(self.random.randrange(width), self.random.randrange(height))
        self._count("point", widget)
        QTest.mouseMove(widget, place)
        kind = self.random.random()
        if kind < 0.5:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        elif kind < 0.56:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=place)
        elif kind < 0.6:
            self._drag(widget, place)

    def _drag(self, widget: QWidget, place: QPoint) -> None:
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=place)
        for _ in range(3):
            place = place + QPoint(self.random.randint(-60, 60), self.random.randint(-20, 20))
            QTest.mouseMove(widget, place)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=place)

    def key(self) -> None:
        modifiers = self.random.choices(
            (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier), (4, 1)
        )[0]
        self.done["key"] += 1
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, self.random.choice(KEYS), modifiers)

    def pick(self) -> None:
        view = self._of(QAbstractItemView)
        model = view.model() if view is not None else None
        if model is not None and model.rowCount():
            self._count("pick", view)
            index = model.index(self.random.randrange(model.rowCount()), 0)
            view.setCurrentIndex(index)
            if self.random.random() < 0.3:
                view.activated.emit(index)

    def trigger(self) -> None:
        found = self.window.findChildren(QAction)
        actions = [each for each in found if each.isEnabled() and each.objectName()]  # ours
        actions = [each for each in actions if not each.isSeparator() and not each.menu()]
        actions = [each for each in actions if not each.objectName().startswith(LEFT_ALONE)]
        actions.sort(key=lambda each: (each.objectName(), each.text()))
        action = self.random.choice(actions)
        self._count("trigger", action)
        action.trigger()

    def page(self) -> None:
        name = self.random.choice(("Train", *PAGES))
        self.done[f"page {name}"] += 1
        self.window.pages.show_train() if name == "Train" else self.window.pages.page(name)

    def open(self) -> None:
        file = self.random.choice(self.files)
        self.done[f"open {file.name}"] += 1
        self.window.open_path(str(file))

    def save(self) -> None:
        if self.window.session.run is not None:
            self.done["save"] += 1
            ending = self.random.choice((".safetensors", ".pt"))
            self.window.session.save(str(self.folder / f"saved{ending}"))

    def tab(self) -> None:
        bar = self._of(QTabBar)
        if bar is not None and bar.count():
            self._count("tab", bar)
            bar.setCurrentIndex(self.random.randrange(bar.count()))

    def resize(self) -> None:
        self.done["resize"] += 1
        self.window.resize(*self.random.choice(SIZES))

    def tree(self) -> None:
        """Runs go and come back; their number stays small, so that the drive stays quick."""
        session = self.window.session
        runs = session.runs
        if len(runs) > 12 or (runs and self.random.random() < 0.4):
            self.done["delete"] += 1
            session.delete(self.random.choice(runs))
        elif self.random.random() < 0.5:
            self.done["undelete"] += 1
            session.undo_delete()
        else:
            self.done["lesson"] += 1
            session.open_lesson(self.random.choice(session.lessons).id)
