"""A user without a plan: random acts on whatever is in reach in a window, from a seed.

It presses, types, turns, scrolls, hovers, opens, saves and deletes, within the reach that a user
has: no action that is in no menu, nothing behind a modal dialog. What it did is counted by name, so
that a test can see that it got anywhere. It ends no window; what keeps it in its folder is
`drive_bounds`.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from gui.window.pages import PAGES
from gui.window.window import Window

Card = TypeVar("Card")
K = Qt.Key
KEYS = (K.Key_Space, K.Key_Left, K.Key_Right, K.Key_Home, K.Key_End, K.Key_Up, K.Key_Down)
KEYS += (K.Key_PageUp, K.Key_PageDown, K.Key_Return, K.Key_Escape, K.Key_Tab, K.Key_Plus)
KEYS += (K.Key_Minus, K.Key_Delete, K.Key_F2)
TEXTS = ("hello", "l", "", "xyz", "0.1", "0,9", "1e9", "-3", "ohlol", "é👩‍👩‍👧", "שלום", "<b>")
SIZES = ((952, 502), (1024, 700), (1180, 720), (1440, 900), (1920, 1080))
SMALL = {"seedsCountBox": 6, "taskSeedsBox": 2}  # so that what is begun also ends
TRIES = 80  # of widgets, until one is in reach
AT_ONCE = 0.88  # of acts are done before the window has drawn what followed from the one before


class Driver:
    """One random user of one window. files: what may be opened; folder: where it saves.

    endings: of what it saves. A .pt is opened by a process of its own, which takes seconds.
    """

    def __init__(
        self,
        window: Window,
        seed: int,
        files: Sequence[Path],
        folder: Path,
        endings: Sequence[str] = (".safetensors",),
    ) -> None:
        self.window, self.files, self.folder, self.endings = window, files, folder, endings
        self.random = Random(seed)
        self.done: Counter[str] = Counter()
        for end in ("closeAction", "quitAction"):
            window.findChild(QAction, end).setEnabled(False)
        acts: dict[Callable[[], None], int] = {
            self.press: 12,
            self.choose: 6,
            self.turn: 7,
            self.slide: 4,
            self.write: 4,
            self.point: 14,
            self.key: 9,
            self.pick: 5,
            self.trigger: 4,
            self.page: 4,
            self.open: 3,
            self.save: 1,
            self.tab: 2,
            self.resize: 1,
            self.tree: 2,
        }
        self._acts = dealt(self.random, [act for act, often in acts.items() for _ in range(often)])
        self._pages = dealt(self.random, ["lab", *PAGES])

    @property
    def got_around(self) -> bool:
        """Whether what it has done is worth calling a user's: else nothing was in its reach."""
        pages = [each for each in ("lab", *PAGES) if self.done[f"page {each}"]]
        opened = [each for each in self.files if self.done[f"open {each.name}"]]
        return len(pages) >= 4 and len(opened) >= 2 and self.done["press"] > 9

    def act(self) -> str:
        """One act, and often what follows from it at once; its name."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            act: Callable[[], None] = partial(self.answer_popup, popup)
        elif self._modal is not None and self.random.random() < 0.1:
            act = self.leave
        else:
            act = next(self._acts)
        act()
        if self.random.random() >= AT_ONCE:
            settle()
        return getattr(act, "__name__", "answer_popup")

    @property
    def _modal(self) -> QWidget | None:
        return QApplication.activeModalWidget()

    def _of(self, *kinds: type[QWidget]) -> QWidget | None:
        """Any widget of these kinds that a user could reach now."""
        tops = [self._modal] if self._modal is not None else QApplication.topLevelWidgets()
        tops = [top for top in tops if top.isVisible()]
        tops.sort(key=lambda top: (top.objectName(), type(top).__name__))
        found = [each for top in tops for kind in kinds for each in top.findChildren(kind)]
        for each in self.random.sample(found, min(len(found), TRIES)):
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
        if self.random.random() < 0.2:
            QTest.mouseMove(widget, place)  # with entering, leaving, and what waits to be drawn
        else:
            self._move(widget, place)
        kind = self.random.random()
        if kind < 0.5:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        elif kind < 0.56:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=place)
        elif kind < 0.6:
            self._drag(widget, place)
        elif kind < 0.65:
            self._wheel(widget, place)
        elif kind < 0.72:
            self._menu(widget, place)

    def _wheel(self, widget: QWidget, place: QPoint) -> None:
        turn = QPoint(0, self.random.choice((-240, -120, 120, 240)))
        where, on = QPointF(place), QPointF(widget.mapToGlobal(place))
        keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(where, on, QPoint(), turn, Qt.MouseButton.NoButton, keys, phase, False)
        QApplication.sendEvent(widget, event)

    def _menu(self, widget: QWidget, place: QPoint) -> None:
        """A right click; menus of Qt's own would wait for a choice, and are left out."""
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=place)
        if widget.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu:
            reason = QContextMenuEvent.Reason.Mouse
            QApplication.sendEvent(widget, QContextMenuEvent(reason, place))

    def answer_popup(self, popup: QWidget) -> None:
        """In an open menu or list: up and down, choose, or away."""
        self._count("popup", popup)
        choice = self.random.choice((K.Key_Down, K.Key_Up, K.Key_Return, K.Key_Escape))
        QTest.keyClick(popup, choice)

    def leave(self) -> None:
        """Never mind."""
        self._count("leave", self._modal)
        self._modal.reject() if isinstance(self._modal, QDialog) else self._modal.close()

    def _move(
        self, widget: QWidget, place: QPoint, held: Qt.MouseButton = Qt.MouseButton.NoButton
    ) -> None:
        """A move alone."""
        where, on = QPointF(place), QPointF(widget.mapToGlobal(place))
        kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
        event = QMouseEvent(kind, where, on, none, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)

    def _drag(self, widget: QWidget, place: QPoint) -> None:
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=place)
        for _ in range(3):
            place = place + QPoint(self.random.randint(-60, 60), self.random.randint(-20, 20))
            self._move(widget, place, Qt.MouseButton.LeftButton)
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
        if self._modal is not None:
            return
        actions = [each for each in self._actions() if each.isEnabled() and each.isVisible()]
        action = self.random.choice(actions)
        self._count("trigger", action)
        action.trigger()

    def _actions(self) -> Iterator[QAction]:
        """Those of the keys, and all that is in the menus, as they are when they are opened."""
        yield from self.window.actions()
        menus = self.window.menuBar().findChildren(QMenu)
        for menu in menus:
            menu.aboutToShow.emit()
        for menu in menus:
            yield from (e for e in menu.actions() if not e.isSeparator() and e.menu() is None)
            menu.aboutToHide.emit()

    def page(self) -> None:
        if self._modal is not None:
            return
        name = next(self._pages)
        self.done[f"page {name}"] += 1
        self.window.pages.show(name)

    def open(self) -> None:
        file = self.random.choice(self.files)
        self.done[f"open {file.name}"] += 1
        self.window.open_path(str(file))

    def save(self) -> None:
        if self.window.session.runs.current is not None:
            self.done["save"] += 1
            self.window.session.checkpoints.save(
                str(self.folder / f"saved{self.random.choice(self.endings)}")
            )

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
        runs = session.runs.all
        if len(runs) > 12 or (runs and self.random.random() < 0.4):
            self.done["delete"] += 1
            session.runs.delete(self.random.choice(runs))
        elif self.random.random() < 0.5:
            self.done["undelete"] += 1
            session.runs.restore()
        else:
            self.done["lesson"] += 1
            session.runs.open_lesson(self.random.choice(session.runs.lessons).id)


def dealt(random: Random, cards: Sequence[Card]) -> Iterator[Card]:
    """All of them in any order, again and again: drawn singly, some would be left out for long.

    Which, would hang on what the machine had ready, since all draw from one seed.
    """
    while True:
        yield from random.sample(cards, len(cards))


def settle() -> None:
    """What waits in line, deletions included, which only a running event loop does by itself."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
