"""The main window: places panels, the transport and the menus. What they show is theirs."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QShowEvent,
    QWhatsThisClickedEvent,
)
from PySide6.QtWidgets import QApplication, QTabBar, QToolBar, QWidget

from core.journal import intents
from core.journal.intent import Intent, WindowIntent
from core.journal.journal import Acts
from core.sentences import Sentence
from core.session.session import Session
from core.settings import refusal
from core.system.log import log_file
from core.text.plain import one_line
from gui.lab.transport.actions import TransportActions
from gui.lab.transport.bar import TransportBar
from gui.lab.transport.status import HonestLine, StatusLine
from gui.redraw import Redraw
from gui.style import motion, theme
from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.hover import TIP
from gui.widgets.named import named
from gui.widgets.voice import say
from gui.window.dialogs import show_error
from gui.window.dock_tabs import DockTabs
from gui.window.docks import Docks, panel_modules, panel_name
from gui.window.drawers import Drawers
from gui.window.explanation import follow
from gui.window.files import Files
from gui.window.focus_ring import FocusRing
from gui.window.frame import Frame
from gui.window.glossary_window import show_glossary
from gui.window.kept_view import view_of
from gui.window.key_yield import KeyYield
from gui.window.lending import Lending
from gui.window.looks import Looks
from gui.window.menus import Menus
from gui.window.narrator import Narrator
from gui.window.news import News
from gui.window.pages import ON_RUN, Pages
from gui.window.pointer import Pointer
from gui.window.preferences import Settings, save_settings
from gui.window.presenting import Presenter
from gui.window.screen import Fitter, fit
from gui.window.sessions import Sessions
from gui.window.tips import Tips
from gui.window.window_state import layout_of, remember, restore
from gui.wording import languages
from gui.wording.plain import title_text
from gui.wording.runs import run_title

READ = ("left", "right")  # the columns in which one reads
TOLD_MAX = 200  # letters of a sentence in the status bar


class Window(Frame):
    """Docks around the stage, the transport below, menus above.

    reworded: another language was chosen; it takes another window (gui.window.succession).
    session_wanted(Start): another session, in a window of its own in place of this one.
    """

    reworded = Signal()
    session_wanted = Signal(object)

    def __init__(self, session: Session, settings: Settings, settings_file: Path) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.settings_file = settings_file
        self._layout: QByteArray | None = None  # of the panels, while they are away
        self._be_main()
        self.redraw = Redraw(self)
        self.transport_actions = TransportActions(session, self)
        self.docks = Docks(self)
        self._looks = Looks(self, session.journal)
        self._dock_tabs = DockTabs(self.docks, self)
        self._add_panels()
        self._add_transport()
        self.drawers = Drawers(self, self.docks, self.do, lambda: self._panels_in_sight)
        self.sessions = Sessions(self, session, self.do, self.session_wanted.emit)
        self.menus = Menus(self)
        self.transport_bar.add_fork(self.menus.run.fork)
        self._make_status()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._keys = KeyYield(app, self)
        self._tips = Tips(app, self)
        self._pointer = Pointer(app, lambda: self.pages.current, self)
        self._news = News(self)
        self._files = Files(self, self._news)
        session.keeping.view = lambda: view_of(self)
        session.keeping.layout = lambda: layout_of(self)
        session.keeping.follow(self.drawers.moved)
        self._connect()
        restore(self)
        session.memory.keep_within(self.settings.run_memory)
        self._fitter = Fitter(self)
        self._narrator = Narrator(self)
        self._focus_ring = FocusRing(self)
        self._presenter = Presenter(self)
        self._presents_on = False  # the page that is about to come in front
        # The keys are the transport's until a field is chosen: Space runs, from the first moment.
        self.stage.setFocus()
        QWidget.setTabOrder(self.transport_bar.speed, self.pages.bar)  # last comes before first

    def _be_main(self) -> None:
        self.setWindowTitle("Unroll")
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        # Qt's own menu of panels and bars would take the transport away; View has all panels.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _make_status(self) -> None:
        """What stands below everything: where one is, and how honest the numbers are."""
        self._status = StatusLine(self.session)
        self.redraw.add(self._status, is_text=True)
        named(self.statusBar(), "statusBar").addWidget(self._status, 1)
        self.statusBar().setContentsMargins(8, 0, 0, 0)  # as what stands above it
        self._honest = HonestLine(self.session.runs)
        self.redraw.add(self._honest, is_text=True)
        self.statusBar().addPermanentWidget(self._honest)

    def _add_panels(self) -> None:
        for module in panel_modules():
            panel = module.Panel(self.session)
            name = panel_name(module)
            panel.setObjectName(f"{name}Panel")
            panel.setAccessibleName(self.tr(module.TITLE))
            if module.AREA == "center":
                self.stage = panel
                as_card(panel)
            else:
                self.docks.add(module, self.tr(module.TITLE), panel)
                self.redraw.follow(self.docks[name])
            self.redraw.add(panel, is_text=module.AREA in READ or name == "decoded")
            self._looks.watch(panel)
        self.pages = Pages(self, self.session, self.stage, self)
        self.lending = Lending(self.docks, self.pages)
        self.pages.first_made.connect(self._looks.watch)
        self.pages.turning.connect(self._on_turning)
        self.pages.turned.connect(self._on_turned)
        self.pages.missed.connect(self._on_missed)
        self.docks.arrange()

    def do(self, intent: Intent) -> str:
        """Does what concerns the window, and passes the others on; a sentence where it cannot."""
        act = self._acts().get(type(intent))
        if act is not None:
            return self.session.journal.do(intent, act)
        if isinstance(intent, WindowIntent):
            return Sentence("The page that does this was not opened yet.")
        return self.session.do(intent)

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done now, as a sentence; "" when it can, as far as is known before."""
        return "" if isinstance(intent, WindowIntent) else self.session.refusal(intent)

    def _acts(self) -> Acts:
        return {
            intents.ShowPage: lambda intent: self.pages.show(intent.page),
            intents.HidePages: lambda intent: self.pages.hide(intent.pages),
            intents.ShowPanel: lambda intent: self.drawers.show_panel(intent.panel, intent.shown),
            intents.Look: self._looks.show,
            **self.pages.acts(),
            intents.ShowGlossary: lambda intent: show_glossary(self, intent.term),
            intents.ResetLayout: lambda _: self.reset_layout(),
            intents.SetTheme: lambda intent: self.set_theme(intent.choice),
            intents.SetLanguage: lambda intent: self.set_language(intent.choice),
            intents.ReduceMotion: lambda intent: self.reduce_motion(intent.reduced),
            intents.Zoom: lambda intent: self.zoom_to(intent.percent),
            intents.FullScreen: lambda intent: self.show_full(intent.on),
            intents.Present: lambda intent: self._present(intent.on),
            **self.sessions.acts(),
        }

    def reset_layout(self) -> None:
        """Every panel back to where it stood at first."""
        self.pages.show("lab")
        self.drawers.put_back()
        self._show_what_applies()

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

    def lend(self, name: str) -> QWidget:
        """A view of the Lab, or a page, for a page that shows it in its own room."""
        view, self.pages.figure = self.lending.lend(name), name
        self._show_transport()
        return view

    def _show_transport(self) -> None:
        """Its bar and its keys are of what shows the current run."""
        on_run = self.pages.on_run
        if not on_run:
            self.session.transport.pause()
        self.transport_tool_bar.setVisible(on_run)
        self.transport_actions.away = not on_run
        self.transport_actions.refresh()
        self.menus.run.on_page_changed(on_run)

    @Slot(str)
    def _on_turning(self, name: str) -> None:
        """While a page stands in front that has no panels, their layout is kept."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()  # else Qt hands it from panel to panel as they go, all of them heard
        self._presents_on = self.presents
        self._present(False)
        self.lending.take_back()
        self.pages.figure = ""
        if name not in ON_RUN:
            self.session.transport.pause()
        if name != "lab" and self._layout is None:
            self._layout = self.saveState()
            for part in (*self.docks.values(), *self.drawers.rails):
                part.hide()
        self.transport_tool_bar.setVisible(name in ON_RUN)

    @Slot(str)
    def _on_missed(self, title: str) -> None:
        self.tell(self.tr("This lesson hides the page {}; another lesson shows it.").format(title))

    @Slot()
    def _on_turned(self) -> None:
        """What is of the page that is in front now."""
        on_lab = self.pages.on_lab
        if on_lab and self._layout is not None:
            self.restoreState(self._layout)
            self._layout = None
            self.drawers.settle()
        for dock in self.docks.values():
            dock.toggleViewAction().setEnabled(on_lab)
        self._show_transport()
        for line in (self._status, self._honest):
            line.setVisible(self.pages.on_lab)
        self.pages.current.setFocus()
        self._show_title()
        self._show_what_applies()
        self._present(self._presents_on)
        self.redraw.all()

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
        session.runs.current_changed.connect(self._on_run_changed)
        session.transport.state_changed.connect(self._on_state_changed)
        session.runs.recorded.connect(self._on_recorded)
        session.learners.changed.connect(self._on_learner_changed)
        session.keeping.changed.connect(self._show_title)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def set_theme(self, choice: str) -> None:
        """ "system", "light" or "dark", from now on and at the next start."""
        self.settings.theme = choice
        theme.apply(choice)
        self.redraw.all()

    def set_language(self, choice: str) -> None:
        """From now on and at the next start. SpecError where it cannot be read here."""
        if choice not in languages.choices():
            raise refusal("choice", choice, "{choices}", choices=", ".join(languages.choices()))
        self.settings.language = choice
        self.reworded.emit()

    def made_again(self) -> "Window":
        """Another one around the same session, in the language that is spoken now."""
        made = Window(self.session, self.settings, self.settings_file)
        made.show_session()
        return made

    def show_session(self) -> None:
        """What was done in it before there was this window."""
        self._on_run_changed()
        self._on_state_changed()

    def reduce_motion(self, reduced: bool) -> None:
        """Whatever the system says, from now on and at the next start."""
        self.settings.reduced_motion = "on" if reduced else "off"
        motion.apply(self.settings.reduced_motion)

    @property
    def presents(self) -> bool:
        return self._presenter.on

    @property
    def by_keys(self) -> bool:
        return self._focus_ring.by_keys

    def _present(self, on: bool) -> None:
        self._presenter.begin() if on else self._presenter.end()
        self.drawers.settle_soon()

    @property
    def _panels_in_sight(self) -> bool:
        return self.pages.on_lab and not self.presents and not self.isMinimized()

    def zoom_to(self, percent: int) -> None:
        """Text and figures of the whole window, from now on and at the next start."""
        self.settings.zoom = percent
        type_scale.set_zoom(percent)
        self.drawers.settle_soon()
        self.docks.zoomed()
        self.redraw.all()

    def show_full(self, on: bool) -> None:
        """The whole screen; or as the window was before."""
        if on != self.isFullScreen():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self.settings.theme == "system":
            self.set_theme("system")

    @Slot()
    def _on_run_changed(self) -> None:
        lesson = self.session.runs.current_lesson
        if lesson is not None:
            self.settings.lesson = lesson.id
        self._show_title()
        self._show_what_applies()
        self.redraw.all()

    @Slot()
    def _show_title(self) -> None:
        """The lesson or the experiment that is run, else the page; and who learns."""
        lesson = self.session.runs.current_lesson
        run = self.session.runs.current
        bar = self.pages.bar
        name = lesson.title if lesson else (run_title(self.session.runs, run) if run else "")
        if not self.pages.on_run:
            name = bar.tabText(bar.currentIndex())
        file = self.session.keeping.path
        parts = [title_text(each) for each in (name, self.session.learners.name) if each]
        if file:
            parts.insert(1, f"{title_text(Path(file).name)}[*]")  # Qt's place for its mark
        self.setWindowTitle(" — ".join([*parts, "Unroll"]))
        self.setWindowModified(bool(file) and self.session.keeping.is_changed)

    @Slot()
    def _on_learner_changed(self) -> None:
        self.settings.learner = self.session.learners.current
        self._show_title()

    def _show_what_applies(self) -> None:
        run = self.session.runs.current
        if self.pages.on_lab:
            self.docks.rest(run is not None and not run.experiment.trains)
        QTimer.singleShot(0, self, self.docks.tidy_tabs)

    @Slot()
    def _on_state_changed(self) -> None:
        transport = self.session.transport
        # At a set speed all panels show the same step; only full speed may let them differ.
        self.redraw.in_turns = transport.playing and transport.speed is None
        self.redraw.only(self.transport_bar, self._status)

    @Slot()
    def _on_recorded(self) -> None:
        """While the playhead is elsewhere, only the status line tells how far training is."""
        if not self.session.transport.following:
            self.redraw.only(self._status)

    def tell(self, text: str) -> None:
        """A sentence in the status bar, for a while."""
        self.statusBar().showMessage(one_line(text, TOLD_MAX), 8000)
        say(self.statusBar(), one_line(text, TOLD_MAX))

    @Slot(str)
    def show_unexpected(self, text: str) -> None:
        """An error nobody foresaw: one sentence; the log has the rest."""
        sentence = self.tr("Something unexpected happened ({}); your runs are kept. Log: {}")
        show_error(self, sentence.format(text, log_file()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pointer.watch()
        self._focus_ring.watch()
        QTimer.singleShot(0, self, lambda: fit(self))
        QTimer.singleShot(0, self, self.docks.tidy_tabs)

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
        child = event.child()
        if event.type() == QEvent.Type.ChildPolished and isinstance(child, QTabBar):
            self._dock_tabs.watch(child)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._files.dragged(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._files.dropped(event)

    def open_path(self, path: str) -> None:
        """A session, a checkpoint, or a text for a language model: told by what is in it."""
        self._files.open_path(path)

    def open_text(self, path: str) -> None:
        """A file that is wanted as a text, whatever it is."""
        self._files.open_text(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._present(False)
        view = view_of(self)  # before the window is made ready for the settings
        self.session.keeping.view = lambda: view
        layout = layout_of(self)
        self.session.keeping.layout = lambda: layout
        with self.session.journal.aside():
            remember(self)
        save_settings(self.settings_file, self.settings)
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
            QTimer.singleShot(0, self, lambda: self.open_path(checkpoint))
