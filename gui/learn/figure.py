"""The figure of a step: one view of the Lab, or a page, large and live."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QVBoxLayout, QWidget

from core.course.until import PAGES
from core.journal.intents import Look
from core.session.session import Session
from gui.explain.browser import Explained
from gui.figures.api.cards import ApiCards
from gui.figures.code.loop_code import LoopCode
from gui.figures.embedding.lookup import Lookup
from gui.learn.words_room import WordsRoom
from gui.shell import Shell
from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.figure import Figure
from gui.widgets.home import home_of
from gui.widgets.named import named
from gui.widgets.one_line import OneLine

OWN: dict[str, type[ApiCards] | type[Lookup]] = {"api": ApiCards, "lookup": Lookup}
VIEWS = {
    "network": "architecture",
    "cell": "architecture",
    "loop": "architecture",
}  # where the step's name is another
TOLD_OF = {"explain": "architecture"}  # a view of words alone: what these are about
AROUND = 10  # pixels
BOTH = 330  # pixels at 100 % that the two need in height
ROOMY = 560  # from which nothing is left out of the words for that
AIRY = 640  # and from which they are in large letters


class StepFigure(QWidget):
    """The room for it; what stands there is lent by the window."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        named(self, "lessonFigure", self.tr("Figure of this step"))
        self._session = session
        self._shell = shell
        self._own: dict[str, ApiCards | Lookup] = {}  # views that stand nowhere else
        self.view: QWidget | None = None
        self._heading = named(OneLine(), "figureHeading")
        self._heading.set_bold()
        self._head = self._made_head()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[AROUND] * 4)
        self._column.setSpacing(0)
        self._picture: QWidget | None = None  # above words that are about it
        self._is_named = False  # by the heading above it
        self._words = WordsRoom(self)
        self._words.changed.connect(self._share)
        self._between = QWidget()
        self._between.setFixedHeight(10)
        self._column.addWidget(self._between)
        self._column.addWidget(self._head)
        self._loop = LoopCode()
        self._loop.hide()
        self._column.addWidget(self._loop)

    def _made_head(self) -> QWidget:
        """On the ground that the view below it has."""
        head = QWidget()
        as_card(head)
        line = QVBoxLayout(head)
        line.setContentsMargins(10, 8, 10, 2)
        line.addWidget(self._heading)
        return head

    def show_view(self, name: str, text: str = "") -> None:
        """The figure of this name (core/course/step.py) in the place of the one before. text: of
        the step, which says what of it that is about.
        """
        picture = self._shell.lend(TOLD_OF[name]) if name in TOLD_OF else None
        view, before = self._view(name), self.view
        goes = before is not None and before is not view and before.parent() is self
        keeps_keys = goes and self._has_keys()
        if before is not None and goes:
            if keeps_keys:  # Qt would give them to what comes next in the window
                self.setFocus()
            before.hide()  # first: together they would ask for more room than there is
        self._take_picture(picture, view)
        if view is not before or view.parent() is not self:
            self._column.addWidget(view, 1)
            self.view = view
        # Pages, cards and the network say themselves what they are.
        self._column.setContentsMargins(*[0 if name in PAGES else AROUND] * 4)  # they have theirs
        bare = not (name in OWN or name in VIEWS or name in PAGES)
        self._heading.setText(view.accessibleName().upper() if bare else "")
        self._is_named = bare
        self._loop.setVisible(name == "loop")
        self._light_loop()
        self._words.begin(None if picture is None else view.findChild(Explained))
        self._share()
        view.show()
        if isinstance(view, ApiCards) or name == "code":
            view.open_at(text)  # type: ignore[attr-defined]
        if keeps_keys:
            self.home.setFocus()

    def _take_picture(self, picture: QWidget | None, view: QWidget) -> None:
        """What the view tells of; the picture before is away, unless it is the view now."""
        before, self._picture = self._picture, picture
        if before not in (None, picture, view) and before.parent() is self:
            before.hide()
        if picture is not None:
            self._column.insertWidget(0, picture, 1)

    @Slot()
    def _share(self) -> None:
        """Words that have no room beside their picture stand alone, and are told so."""
        picture, view = self._picture, self.view
        both = self.height() >= type_scale.px(BOTH)
        low = both and picture is not None and self.height() < type_scale.px(ROOMY)
        self._between.setVisible(both and picture is not None)
        self._head.setVisible(self._is_named and not low)  # a title of their own they have, too
        if picture is not None and view is not None:
            picture.setVisible(both)
            room = self.contentsRect().height() - 2 * AROUND - self._between.height()
            room -= 0 if low else self._head.sizeHint().height()
            dense = both and room < type_scale.px(AIRY)
            for name, value in (("alone", not both), ("dense", dense), ("low", low)):
                view.setProperty(name, value)
            least = picture.least_height  # type: ignore[attr-defined]
            words = self._words.of(room, least)
            self._column.setStretchFactor(view, words)
            self._column.setStretchFactor(picture, room - words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _has_keys(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @property
    def home(self) -> QWidget:
        """Where the keys are while it stands here: in what one looks at, not in what holds it."""
        assert self.view is not None
        tab = Qt.FocusPolicy.TabFocus
        kinds = (QAbstractScrollArea, Figure)
        parts = (each for each in self.view.findChildren(QWidget) if isinstance(each, kinds))
        stops = (each for each in parts if each.isVisible() and each.focusPolicy() & tab)
        is_panel = self.view.objectName().endswith("Panel")
        return next(stops, self.view) if is_panel and home_of(self.view) is None else self.view

    def _light_loop(self) -> None:
        """The line of the loop in which the playhead is."""
        run = self._session.runs.current
        if run is not None and not self._loop.isHidden():
            self._loop.show_run(run, self._session.transport.by_operation)

    def _view(self, name: str) -> QWidget:
        if name not in OWN:
            return self._shell.lend(VIEWS.get(name, name))
        if name not in self._own:
            self._own[name] = OWN[name]()
        self._shell.show_own()
        view = self._own[name]
        self._show_run(view)
        return view

    def refresh(self) -> None:
        """What is lent is drawn by who lends it."""
        for view in self._own.values():
            if view.isVisible():
                self._show_run(view)
        self._light_loop()
        if self._picture is not None and not self._words.stands:
            self._let_stand()

    def _let_stand(self) -> None:
        """From here on the words have no less room than at the step's moment."""
        if not self._session.transport.is_awaiting and self.view is not None:
            for each in (self._picture, self.view):
                each.refresh()  # type: ignore[union-attr]  # whose turn may come after this
            self._share()  # the picture may have other rows
            self._words.stand()

    def _show_run(self, view: ApiCards | Lookup) -> None:
        run = self._session.runs.current
        if run is not None:
            view.show_run(run)

    def choose(self, looks: Sequence[Look]) -> tuple[Look, ...]:
        """In the controls of what stands there (core/course/controls.py). What cannot be yet: a
        list of lanes is filled when its first numbers have come.
        """
        if looks and self.view is not None:
            self.view.refresh()  # type: ignore[attr-defined]  # fills its lists for this run
        return tuple(look for look in looks if self._shell.do(look))
