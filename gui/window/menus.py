"""The menu bar: everything the toolbar has, files, panels, themes, help; and the keys."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup, QCursor, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QMenu

from core.foreign.network import Network
from core.journal import intents
from core.journal.intent import Intent
from core.trace.playhead import SPEEDS, STEP_SIZES
from gui.lab.bookmarks_dialog import BookmarksDialog
from gui.lab.fork_dialog import ForkDialog
from gui.lab.pair_dialog import PairDialog
from gui.lab.transport.actions import lab_only
from gui.style import motion, theme
from gui.style import type as type_scale
from gui.text.sources import ask_text
from gui.widgets.home import home_of
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.window.compute_dialog import ComputeDialog, chosen, restore
from gui.window.dialogs import (
    ask_open,
    ask_weights,
    show_about,
    show_error,
    show_keys,
    show_new_lesson,
)
from gui.window.edit_menu import EditMenu
from gui.window.experiments_menu import Experiments
from gui.window.explanation import explain_here
from gui.window.exports import Exports
from gui.window.frame import Frame
from gui.window.import_dialog import show_import
from gui.window.key_yield import open_context_menu
from gui.window.language_menu import LanguageMenu
from gui.window.learner_menu import LearnerMenu
from gui.window.notes_menu import NotesMenu
from gui.window.set_ups import SetUps
from gui.window.tour import Tour
from gui.wording.plain import menu_text, tip_text
from gui.wording.translate import told


class Menus(QObject):
    """Builds the menus of one window and carries out what is not the transport's."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._file()
        self.edit = EditMenu(window)
        self.edit.fill(self._menu(self.tr("E&dit")))
        self._run()
        self._experiments()
        self._view()
        self._help()

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _add(
        self, menu: QMenu, name: str, text: str, do: Callable[[], object], *keys: str
    ) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"{name}Action")
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: do())
        return action

    def _file(self) -> None:
        menu = self._menu(self.tr("&File"))
        new = self._doer(intents.NewSession())
        self._add(menu, "newSession", self.tr("&New session"), new, "Ctrl+Shift+N")
        self._add(menu, "open", self.tr("&Open…"), self._open, "Ctrl+O")
        self._add(menu, "import", self.tr("I&mport weights…"), self._import)
        exporting = self.tr("E&xport…")
        self._exports = Exports(self._window)
        do = self._exports.begin
        self._exporting = self._add(menu, "export", exporting, do, "Ctrl+Shift+E")
        self._recent = menu.addMenu(self.tr("Open &recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._earlier = menu.addMenu(self.tr("Earl&ier sessions"))
        self._earlier.aboutToShow.connect(self._fill_earlier)
        menu.addSeparator()
        self._add_saving(menu)
        menu.addSeparator()
        self.set_ups = SetUps(self._window)
        self._add(menu, "copySetUp", self.tr("Copy set-&up"), self.set_ups.copy, "Ctrl+Shift+C")
        self._add(menu, "openSetUp", self.tr("Open set-up…"), self.set_ups.open, "Ctrl+Shift+V")
        menu.addSeparator()
        self._add(menu, "pair", self.tr("Own word &pair…"), self._pair, "Ctrl+N")
        self._add(menu, "text", self.tr("Own &text…"), self._text, "Ctrl+T")
        self._add(menu, "newLesson", self.tr("New &lesson…"), self._new_lesson)
        self._window.session.checkpoints.weights_read.connect(self._on_weights_read)
        self._window.session.own_lessons.made.connect(self._on_lesson_made)
        menu.addSeparator()
        self.learners = LearnerMenu(self._window)
        self.learners.fill(menu)
        menu.addSeparator()
        self._add(menu, "close", self.tr("&Close"), self._window.close, "Ctrl+W")
        self._add(menu, "quit", self.tr("&Quit"), self._window.close, "Ctrl+Q")

    def _add_saving(self, menu: QMenu) -> None:
        """The session, and the run in front."""
        sessions = self._window.sessions
        self._add(menu, "saveSession", self.tr("&Save session"), sessions.save, "Ctrl+S")
        saving_as = self.tr("Save session &as…")
        self._add(menu, "saveSessionAs", saving_as, sessions.save_as, "Ctrl+Shift+S")
        copying = partial(sessions.save_as, True)
        self._add(menu, "saveSessionCopy", self.tr("Save a cop&y of the session…"), copying)
        saving = self.tr("Save chec&kpoint…")
        self._saving = self._add(menu, "save", saving, self._save, "Ctrl+Alt+S")
        menu.aboutToShow.connect(self._explain_saving)
        # Grey only while the menu is open: the key says its reason, a grey one would be silent.
        menu.aboutToHide.connect(lambda: self._saving.setEnabled(True))
        menu.aboutToHide.connect(lambda: self._exporting.setEnabled(True))

    def _run(self) -> None:
        menu = self._menu(self.tr("&Run"))
        for action in self._window.transport_actions.actions.values():
            menu.addAction(action)
        menu.addSeparator()
        box = self._window.transport_bar.step_size
        sizes = menu.addMenu(self.tr("Step &by"))
        acting = [sizes.menuAction()]
        for index in range(box.count()):
            chosen_size = self._doer(intents.SetStepSize(STEP_SIZES[index]))
            self._add(sizes, f"stepSize{index}", box.itemText(index), chosen_size)
        for name, text, by, keys in (
            ("faster", self.tr("&Faster"), 1, ("+", "=")),
            ("slower", self.tr("&Slower"), -1, ("-",)),
        ):
            acting.append(self._add(menu, name, text, partial(self._change_speed, by), *keys))
        menu.addSeparator()
        self._add(menu, "bookmark", self.tr("Boo&kmark this moment"), self._bookmark, "Ctrl+B")
        self._add(menu, "bookmarks", self.tr("Book&marks…"), self._show_bookmarks, "Ctrl+Shift+B")
        NotesMenu(self._window).fill(menu)
        menu.addSeparator()
        session = self._window.session
        self.fork = self._add(menu, "fork", self.tr("F&ork from here…"), self._fork, "Ctrl+K")
        self.fork.setToolTip(self.tr("Fork from here (Ctrl+K): go on in another way"))
        reset = self._add(menu, "reset", self.tr("Reset to &lecture values"), self._reset)
        menu.aboutToShow.connect(
            lambda: reset.setEnabled(
                not session.refusal(intents.Reset()) and self._window.pages.on_run
            )
        )
        self._trains = {each: each.toolTip() for each in (*acting, self.fork, reset)}
        menu.addSeparator()
        compute = self._add(menu, "compute", self.tr("&Compute…"), self._compute)
        compute.setToolTip(
            self.tr("Device and threads of the Tasks and Text pages; memory of all runs")
        )
        session.computing.found.connect(self._on_devices_found)
        if session.computing.is_known:
            self._on_devices_found()

    def _experiments(self) -> None:
        self.experiments = Experiments(self._window)
        self.experiments.fill(self._menu(self.tr("&Experiments")))

    def _view(self) -> None:
        menu = self._menu(self.tr("&View"))
        for name, dock in self._window.docks.items():
            menu.addAction(dock.toggleViewAction())
            dock.toggleViewAction().triggered.connect(self._shower(name))
        menu.addSeparator()
        put_back = self._doer(intents.ResetLayout())
        self._add(menu, "resetLayout", self.tr("&Restore all panels"), put_back)
        menu.addSeparator()
        for name, text, keys, by in (
            ("zoomIn", self.tr("Zoom &in"), ("Ctrl++", "Ctrl+="), 1),
            ("zoomOut", self.tr("Zoom &out"), ("Ctrl+-",), -1),
        ):
            self._add(menu, name, text, partial(self._zoom, by), *keys)
        self._add(
            menu, "zoomReset", self.tr("A&ctual size"), self._doer(intents.Zoom(100)), "Ctrl+0"
        )
        self._add(menu, "present", self.tr("&Present"), self._present, "F5")
        self._full = self._add(menu, "fullScreen", self.tr("&Full screen"), self._show_full, "F11")
        self._full.setCheckable(True)
        menu.aboutToShow.connect(lambda: self._full.setChecked(self._window.isFullScreen()))
        menu.addSeparator()
        themes = menu.addMenu(self.tr("&Theme"))
        group = QActionGroup(themes)
        names = (self.tr("Follow the &system"), self.tr("&Light"), self.tr("&Dark"))
        for choice, name in zip(theme.THEMES, names, strict=True):
            action = self._add(themes, f"{choice}Theme", name, self._doer(intents.SetTheme(choice)))
            action.setCheckable(True)
            action.setChecked(choice == self._window.settings.theme)
            group.addAction(action)
        self._languages = LanguageMenu(self._window)
        self._languages.fill(menu)
        self._still = self._add(
            menu, "reduceMotion", self.tr("Reduce &motion"), self._on_reduce_motion
        )
        self._still.setCheckable(True)
        self._still.setToolTip(self.tr("Figures change at once instead of moving there"))
        menu.aboutToShow.connect(lambda: self._still.setChecked(motion.reduced()))

    def _on_reduce_motion(self) -> None:
        self._do(intents.ReduceMotion(self._still.isChecked()))

    def _help(self) -> None:
        menu = self._menu(self.tr("&Help"))
        self._add(menu, "explain", self.tr("&What is this?"), self._explain, "F1")
        self.tour = Tour(self._window)
        self._add(menu, "tour", self.tr("&Tour"), self.tour.begin)
        glossary = self._doer(intents.ShowGlossary())
        self._add(menu, "glossary", self.tr("&Glossary"), glossary, "Shift+F1")
        self._add(menu, "keys", self.tr("&Keys"), self._show_keys, "?")
        self._add(menu, "about", self.tr("&About Unroll"), lambda: show_about(self._window))
        for key, do in (("Esc", self._leave), ("Shift+F10", self._open_context_menu)):
            self._window.addAction(self._unlisted(key, do))

    def _unlisted(self, key: str, do: Callable[[], object]) -> QAction:
        """That stands in no menu."""
        action = QAction(self)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False: do())
        return action

    def _open_context_menu(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            open_context_menu(focused)

    def _doer(self, intent: Intent) -> Callable[[], None]:
        return lambda: self._do(intent)

    def _do(self, intent: Intent) -> None:
        self._window.do(intent)

    def _shower(self, panel: str) -> Callable[[bool], None]:
        return lambda shown: self._do(intents.ShowPanel(panel, shown))

    def _zoom(self, by: int) -> None:
        self._do(intents.Zoom(type_scale.step(by)))

    def _show_full(self) -> None:
        self._do(intents.FullScreen(not self._window.isFullScreen()))

    def _present(self) -> None:
        self._do(intents.Present(not self._window.presents))

    def _bookmark(self) -> None:
        """Puts one where the playhead stands; where there is one, takes it away."""
        here = self._window.session.bookmarks.here
        refusal = self._window.do(intents.RemoveBookmark(here) if here else intents.AddBookmark())
        if refusal:
            self._window.tell(told(refusal))

    def _show_bookmarks(self) -> None:
        session = self._window.session
        BookmarksDialog(session.bookmarks, session.runs, self._window.do, self._window).open()

    def _reset(self) -> None:
        self._do(intents.Reset())

    def _show_keys(self) -> None:
        show_keys(self._window, self._window.pages.titles)

    def _open(self) -> None:
        path = ask_open(self._window)
        if path:
            self._window.open_path(path)

    def _import(self) -> None:
        """Weights of another program; a checkpoint of ours opens as it does by Open."""
        path = ask_weights(self._window)
        if path:
            self._window.open_path(path)

    @Slot(str, object)
    def _on_weights_read(self, path: str, network: Network) -> None:
        show_import(self._window.do, path, network, self._window)

    def _save(self) -> None:
        """Of the page in front; where it has nothing to be saved, the status bar says why."""
        file = self._window.pages.file
        reason = file.why_not()
        if reason:
            self._window.tell(reason)
        else:
            file.save()

    @Slot()
    def _explain_saving(self) -> None:
        reason = self._window.pages.file.why_not()
        self._saving.setEnabled(not reason)
        self._saving.setToolTip(reason or self.tr("The run in front, as a file (Ctrl+Alt+S)"))
        self._exporting.setEnabled(self._exports.is_there)

    def on_page_changed(self, on_run: bool) -> None:
        """What acts on the current run is grey while a page is in front that does not show it."""
        reason = "" if on_run else lab_only()
        for action, about in self._trains.items():
            action.setEnabled(not reason)
            action.setToolTip(reason or about)

    def _pair(self) -> None:
        """Source and target of the user's own, on a fresh run."""
        self._do(intents.ShowPage("lab"))
        self._do(intents.Pause())
        run = self._window.session.runs.current
        task = run.experiment.task if run is not None else None
        PairDialog(self._window.do, task, self._window).open()

    def _new_lesson(self) -> None:
        """A lesson of the user's own; where it is, a message says when it is there."""
        refusal = self._window.do(intents.NewLesson())
        if refusal:
            show_error(self._window, told(refusal))

    @Slot(str, str)
    def _on_lesson_made(self, path: str, lesson_id: str) -> None:
        self._do(intents.ShowPage("learn"))
        self._do(intents.GoToStep(lesson_id, 0))
        show_new_lesson(self._window, path)

    def _text(self) -> None:
        """A file of the user's own, for a language model."""
        given = ask_text(self._window, "file")
        if given is not None:
            self._window.open_text(given[0])

    def _fork(self) -> None:
        """A run that goes on from the playhead in its own way."""
        run = self._window.session.runs.current
        if run is not None:
            self._do(intents.Pause())
            ForkDialog(self._window.do, run, self._window).open()

    def _compute(self) -> None:
        """What the Tasks and Text pages compute on."""
        dialog = ComputeDialog(self._window.session, self._window.settings, self._window)
        dialog.accepted.connect(self._on_computing_chosen)
        dialog.open()

    @Slot()
    def _on_computing_chosen(self) -> None:
        self._window.tell(chosen(self._window.session.computing))

    @Slot()
    def _on_devices_found(self) -> None:
        """What was chosen last time, as far as it is still there."""
        lost = restore(self._window.session.computing, self._window.settings)
        if lost:
            self._window.tell(lost)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._window.settings.recent:
            name = menu_text(Path(path).name)
            self._add(self._recent, "recent", name, self._loader(path)).setToolTip(tip_text(path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _loader(self, path: str) -> Callable[[], None]:
        return lambda: self._window.open_path(path)

    def _fill_earlier(self) -> None:
        """Sessions that this one, or another window, has taken the place of."""
        self._earlier.clear()
        for name, when in self._window.sessions.left():
            back = self._doer(intents.ContinueSession(name))
            self._add(self._earlier, "earlierSession", menu_text(when), back)
        if self._earlier.isEmpty():
            self._earlier.addAction(self.tr("None yet")).setEnabled(False)

    def _change_speed(self, by: int) -> None:
        place = SPEEDS.index(self._window.session.transport.speed) + by
        if 0 <= place < len(SPEEDS):
            self._do(intents.SetSpeed(SPEEDS[place]))

    def _explain(self) -> None:
        """What lies under the pointer, or, for who goes by keys, what has the keyboard."""
        if not explain_here(self._window, QCursor.pos(), self._window.by_keys):
            self._window.tell(self.tr("Point at something, and press F1: it says what that is."))

    def _leave(self) -> None:
        """Esc: out of the field that has the focus, else out of the selected unit."""
        focused = QApplication.focusWidget()
        stage, page = self._window.stage, self._window.pages.current
        session = self._window.session
        if self._window.presents and not isinstance(focused, QLineEdit | QAbstractSpinBox):
            opened = stage.isVisible() and session.selection.inspected is not None
            self._do(intents.CloseCell() if opened else intents.Present(False))
            return
        if isinstance(focused, WholeNumberBox | RealNumberBox):
            focused.give_up()
        elsewhere = focused not in (None, self._window, page, home_of(page))
        if self._window.drawers.fold(with_focus=True) or elsewhere:
            page.setFocus()
        elif session.selection.inspected is not None:
            self._do(intents.CloseCell())
        elif session.selection.unit is not None:
            self._do(intents.DeselectUnit())
        else:
            self._window.drawers.fold()
