"""The main window: places panels, the transport and the menus; what they show is theirs."""

from pathlib import Path

from PySide6.QtCore import QChildEvent, QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QShowEvent,
    QWhatsThisClickedEvent,
)
from PySide6.QtWidgets import QApplication, QTabBar, QToolBar, QWidget

from core.journal import intents
from core.journal.intent import Intent, WindowIntent
from core.journal.journal import Acts
from core.sentences import Sentence
from core.session.session import Session
from core.system.log import log_file
from gui.lab.transport.actions import TransportActions
from gui.lab.transport.bar import TransportBar
from gui.redraw import Redraw
from gui.widgets.file_places import remember_in
from gui.widgets.headline import HURRY
from gui.widgets.hover import TIP
from gui.widgets.named import named
from gui.widgets.soon import soon
from gui.window.appearance import Appearance
from gui.window.around_page import AroundPage
from gui.window.arrangements import Arrangements
from gui.window.dialogs import show_error
from gui.window.dock_tabs import DockTabs
from gui.window.docks import Docks
from gui.window.drawers import Drawers
from gui.window.explanation import follow
from gui.window.files import Files
from gui.window.focus_ring import FocusRing
from gui.window.frame import Frame
from gui.window.glossary_window import show_glossary
from gui.window.kept_view import view_of
from gui.window.key_yield import KeyYield
from gui.window.lab_panels import LabPanels
from gui.window.leaving import Leaving
from gui.window.looks import Looks
from gui.window.menus import Menus
from gui.window.narrator import Narrator
from gui.window.news import News
from gui.window.pages import Pages
from gui.window.pointer import Pointer
from gui.window.preferences import Settings
from gui.window.presenting import Presenter
from gui.window.remembering import Remembering
from gui.window.screen import Fitter, fit
from gui.window.sessions import Sessions
from gui.window.start import Dropped
from gui.window.status_bar import StatusBar
from gui.window.tips import Tips
from gui.window.title import Title
from gui.window.window_state import layout_of, remember, restore
from gui.wording.translate import tr


class Window(Frame):
    """Docks around the stage, the transport below, menus above.

    reworded: another language was chosen; it takes another window (gui.window.succession).
    session_wanted(Start): another session, in a window of its own in place of this one.
    """

    reworded = Signal()
    session_wanted = Signal(object)

    def __init__(
        self, session: Session, settings: Settings, settings_file: Path, first: str = "lab"
    ) -> None:
        """first: the page that will be shown first; the Lab's panels are made now for it alone."""
        super().__init__()
        self.session = session
        self.settings = settings
        self.settings_file = settings_file
        remember_in(settings.places)
        self._be_main()
        self._make_view(first)
        self._make_acts()
        self._listen()
        self._connect()
        restore(self)
        self._remembering = Remembering(self)
        session.memory.keep_within(self.settings.run_memory)
        self._fitter = Fitter(self)
        self._narrator = Narrator(self)
        self._focus_ring = FocusRing(self)
        self._presenter = Presenter(self)
        # The keys are the transport's until a field is chosen: Space runs, from the first moment.
        self.stage.setFocus()
        QWidget.setTabOrder(self.transport_bar.speed, self.pages.bar)  # last comes before first

    def _make_view(self, first: str) -> None:
        """Panels, pages and the transport, and what places them."""
        self.redraw = Redraw(self)
        self.transport_actions = TransportActions(self.session, self)
        self.docks = Docks(self)
        self.looks = Looks(self, self.session.journal)
        self._dock_tabs = DockTabs(self.docks, self)
        self._add_panels(first)
        self._add_transport()
        self.drawers = Drawers(self, self.docks, self.do, self._shows_panels)
        self.arrangements = Arrangements(self, self.docks, self.drawers, self._shows_panels)

    def _make_acts(self) -> None:
        """What can be done with the window, the menus that offer it, and what is told of it."""
        self.appearance = Appearance(self, self.settings)
        self.sessions = Sessions(self, self.session, self.do, self.session_wanted.emit)
        self.menus = Menus(self)
        self.transport_bar.add_fork(self.menus.run.fork)
        self.around_page = AroundPage(self)
        self.around_page.run_shown.connect(self.menus.run.on_page_changed)
        self._title = Title(self, self.session, self.pages)
        self.around_page.run_shown.connect(self._title.refresh)
        self.status = StatusBar(self.statusBar(), self.session, self.redraw)
        self.leaving = Leaving(self)
        self._news = News(self)
        self._files = Files(self, self._news)

    def _listen(self) -> None:
        """To keys and the mouse, wherever they are; and the session keeps what we show."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._keys = KeyYield(app, self)
        self._tips = Tips(app, self)
        self._pointer = Pointer(app, lambda: self.pages.current, self)
        keeping = self.session.keeping
        keeping.view = lambda: view_of(self)
        keeping.layout = lambda: layout_of(self)
        keeping.follow(self.arrangements.moved)

    def _be_main(self) -> None:
        self.setWindowTitle("Unroll")
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        # Qt's own menu of panels and bars would take the transport away; View has all panels.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _add_panels(self, first: str) -> None:
        self.lab_panels = LabPanels(self.session, self.docks, self.redraw, self)
        self.stage = self.lab_panels.stage
        self.looks.begin(self.stage)
        self.lab_panels.first_made.connect(self.looks.begin)
        if first == "lab":
            self.lab_panels.make_all()
        self.pages = Pages(self, self.session, self.stage, self)
        self.pages.first_made.connect(self.looks.begin)
        self.pages.missed.connect(self._on_missed)

    def do(self, intent: Intent) -> str:
        """Does what concerns the window, and passes the others on; a sentence where it cannot."""
        act = self._acts().get(type(intent))
        if act is not None:
            return self.session.journal.do(intent, act)
        if isinstance(intent, WindowIntent):
            return Sentence("The page that does this has not been opened yet.")
        return self.session.do(intent)

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done now, as a sentence; "" when it can, as far as is known before."""
        return "" if isinstance(intent, WindowIntent) else self.session.refusal(intent)

    def _acts(self) -> Acts:
        return {
            intents.ShowPage: lambda intent: self.pages.show(intent.page),
            intents.HidePages: lambda intent: self.pages.hide(intent.pages),
            intents.ShowPanel: self._show_panel,
            intents.Look: self._look,
            **self.pages.acts(),
            intents.ShowGlossary: lambda intent: show_glossary(self, intent.term),
            intents.ResetLayout: lambda _: self.reset_layout(),
            intents.Present: lambda intent: self.present(intent.on),
            **self.appearance.acts(),
            **self.sessions.acts(),
        }

    def _show_panel(self, intent: intents.ShowPanel) -> None:
        self.lab_panels.made(intent.panel)
        self.drawers.show_panel(intent.panel, intent.shown)

    def _look(self, look: intents.Look) -> None:
        """In a panel that was not wanted yet, too."""
        if not self.looks.has(look.where):
            self.lab_panels.make_all()
        self.looks.show(look)

    def reset_layout(self) -> None:
        """Every panel back to where it stood at first."""
        self.pages.show("lab")
        self.arrangements.put_back()
        self.around_page.show_what_applies()

    def show_page(self, name: str) -> QWidget:
        """Brings a page in front, by the name of its folder in gui/."""
        return self.pages.show(name)

    @property
    def page(self) -> str:
        """The page in front, by the name of its folder in gui/."""
        return self.pages.name

    def show_keys(self) -> None:
        """Where the keyboard is can be seen from now on, as after Tab."""
        self._focus_ring.show_keys()

    @property
    def keys_shown(self) -> bool:
        """Whether it can be seen: the user, or the window, has led it there by keys."""
        return self._focus_ring.by_keys

    def lend(self, name: str) -> QWidget:
        """A view of the Lab, or a page, for a page that shows it in its own room."""
        return self.around_page.lend(name)

    @property
    def transport_room(self) -> int:
        """Pixels at the foot of the page that the transport leaves it, away as it is; else 0."""
        bar = self.transport_tool_bar
        return bar.sizeHint().height() if bar.isHidden() else 0

    def show_own(self) -> None:
        """In that room stands a figure of the page's own again."""
        self.around_page.show_own()

    @Slot(str)
    def _on_missed(self, title: str) -> None:
        self.tell(tr("This lesson hides the page {}; another lesson shows it.").format(title))

    def _add_transport(self) -> None:
        self.transport_bar = TransportBar(self.session, self.transport_actions)
        self.redraw.add(self.transport_bar)
        bar = named(QToolBar(self.tr("Transport")), "transportToolBar")
        bar.setMovable(False)
        bar.addWidget(self.transport_bar)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, bar)
        self.transport_tool_bar = bar
        for action in self.transport_actions.actions.values():
            self.addAction(action)

    def _connect(self) -> None:
        session = self.session
        for signal in (
            session.ready,
            session.runs.changed,
            session.runs.experiment_changed,
            session.selection.changed,
            session.selection.term_changed,
            session.selection.shapes_changed,
            session.history.changed,
            session.transport.playhead_moved,
        ):
            signal.connect(self.redraw.all)
        self.redraw.drawn.connect(TIP.retell)
        self.redraw.hurried.connect(HURRY.set_on)
        session.runs.current_changed.connect(self._on_run_changed)
        session.transport.state_changed.connect(self._on_state_changed)
        session.runs.recorded.connect(self._on_recorded)
        session.learners.changed.connect(self._on_learner_changed)
        for recolour in (self.redraw.all, self.redraw.now):  # in turns half of it is pale a while
            self.appearance.recoloured.connect(recolour)
        for follow_zoom in (self.arrangements.settle_zoomed, self.docks.zoomed, self.redraw.all):
            self.appearance.zoomed.connect(follow_zoom)
        self.appearance.reworded.connect(self.reworded)

    def made_again(self) -> "Window":
        """Another window around the same session, in the language that is chosen now."""
        made = Window(self.session, self.settings, self.settings_file, self.page)
        made.show_session()
        return made

    def show_session(self) -> None:
        """What was done in the session before this window was made."""
        self._on_run_changed()
        self._title.refresh()
        self._on_state_changed()

    @property
    def presents(self) -> bool:
        return self._presenter.on

    @property
    def by_keys(self) -> bool:
        return self._focus_ring.by_keys

    def present(self, on: bool) -> None:
        """Whether one figure fills the window, for an audience."""
        if on != self.presents:
            self._presenter.begin() if on else self._presenter.end()
            self.arrangements.settle_soon()

    def _shows_panels(self) -> bool:
        """Whether they can be seen at all."""
        return self.pages.on_lab and not self.presents and not self.isMinimized()

    @Slot()
    def _on_run_changed(self) -> None:
        lesson = self.session.runs.current_lesson
        if lesson is not None:
            self.settings.lesson = lesson.id
        self.around_page.show_what_applies()
        self.redraw.all()

    @Slot()
    def _on_learner_changed(self) -> None:
        self.settings.learner = self.session.learners.current

    @Slot()
    def _on_state_changed(self) -> None:
        transport = self.session.transport
        # At a set speed all panels show the same step; only full speed may let them differ.
        before, now = self.redraw.in_turns, transport.playing and transport.speed is None
        self.redraw.in_turns = now
        if not (before and now):  # amid full speed nothing of them changes but with the bar
            self.transport_actions.refresh()  # at once: the next key may have been pressed already
        self.redraw.only(self.transport_bar, self.status.line)

    @Slot()
    def _on_recorded(self) -> None:
        """While the playhead is elsewhere, only the status line tells how far training is."""
        if not self.session.transport.following:
            self.redraw.only(self.status.line)

    def tell(self, text: str) -> None:
        """A sentence in the status bar, for a while."""
        self.status.tell(text)

    @Slot(str)
    def show_unexpected(self, text: str) -> None:
        """An error nobody foresaw: one sentence; the log has the rest."""
        sentence = self.tr("Something unexpected happened ({}); your runs are kept. Log: {}")
        show_error(self, sentence.format(text, log_file()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pointer.watch()
        self._focus_ring.watch()
        soon(self, lambda: fit(self))
        soon(self, self.docks.tidy_tabs)

    def changeEvent(self, event: QEvent) -> None:
        """What came while the window was away is drawn when it is back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.session.transport.watched = not self.isMinimized()
            self.redraw.all()

    def event(self, event: QEvent) -> bool:
        """A way on from an explanation is Qt's own event of a link."""
        if isinstance(event, QWhatsThisClickedEvent):
            follow(self, event.href())
            return True
        return super().event(event)

    def childEvent(self, event: QChildEvent) -> None:
        """Qt makes the tab bars of docks, whenever it needs one."""
        super().childEvent(event)
        if event.type() == QEvent.Type.ChildPolished:  # until then a child is but half made
            child = event.child()
            if isinstance(child, QTabBar):
                self._dock_tabs.watch(child)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._files.dragged(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._files.dropped(event)

    def open_dropped(self, then: Dropped) -> None:
        """What was dropped with the session that is there now."""
        self._files.open_all(*then)

    def open_path(self, path: str) -> None:
        """A session, a checkpoint, a sweep, a lesson, a text: told by what is in it."""
        self._files.open_path(path)

    def open_text(self, path: str) -> None:
        """A file that is wanted as a text, whatever it is."""
        self._files.open_text(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.leaving.stays():
            event.ignore()
            return
        self.present(False)
        view = view_of(self)  # before the window is made ready for the settings
        self.session.keeping.view = lambda: view
        layout = layout_of(self)
        self.session.keeping.layout = lambda: layout
        self.redraw.end()
        with self.session.journal.aside():
            remember(self)
        self._remembering.end()
        self.hide()  # an update under way is still finished, out of sight
        self.session.close()
        super().closeEvent(event)

    def open_first(self, checkpoint: str | None, opening: str) -> None:
        """What stands on the screen at the start: the last lesson, or the opening one."""
        ids = [lesson.id for lesson in self.session.runs.lessons]
        wanted = [each for each in (self.settings.lesson, opening, *ids) if each in ids]
        if wanted:
            self.do(intents.OpenLesson(wanted[0]))
        if checkpoint:
            soon(self, lambda: self.open_path(checkpoint))
