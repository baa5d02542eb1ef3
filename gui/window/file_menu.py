"""The menu File: sessions, checkpoints, weights, exports, set-ups, and what is the user's own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from core.foreign.network import Network
from core.journal import intents
from core.journal.intent import Intent
from gui.lab.pair_dialog import PairDialog
from gui.text.sources import ask_text
from gui.window.dialogs import ask_open, ask_weights, show_error, show_new_lesson
from gui.window.exports import Exports
from gui.window.frame import Frame
from gui.window.import_dialog import show_import
from gui.window.learner_menu import LearnerMenu
from gui.window.menu_action import add_action
from gui.window.set_ups import SetUps
from gui.wording.plain import menu_text, tip_text
from gui.wording.translate import told


class FileMenu(QObject):
    """The menu File of one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._exports = Exports(window)
        self._set_ups = SetUps(window)
        self.learners = LearnerMenu(window)
        window.session.checkpoints.weights_read.connect(self._on_weights_read)
        window.session.own_lessons.made.connect(self._on_lesson_made)

    def fill(self, menu: QMenu) -> None:
        self._add_opening(menu)
        menu.addSeparator()
        self._add_saving(menu)
        menu.addSeparator()
        copy, open_ = self._set_ups.copy, self._set_ups.open
        add_action(menu, "copySetUp", self.tr("Copy set-&up"), copy, "Ctrl+Shift+C")
        add_action(menu, "openSetUp", self.tr("Open set-up…"), open_, "Ctrl+Shift+V")
        menu.addSeparator()
        add_action(menu, "pair", self.tr("Own word &pair…"), self._pair, "Ctrl+N")
        add_action(menu, "text", self.tr("Own &text…"), self._text, "Ctrl+T")
        add_action(menu, "newLesson", self.tr("New &lesson…"), self._new_lesson)
        menu.addSeparator()
        self.learners.fill(menu)
        menu.addSeparator()
        add_action(menu, "close", self.tr("&Close"), self._window.close, "Ctrl+W")
        add_action(menu, "quit", self.tr("&Quit"), self._window.close, "Ctrl+Q")

    def _add_opening(self, menu: QMenu) -> None:
        new = partial(self._try, intents.NewSession())
        add_action(menu, "newSession", self.tr("&New session"), new, "Ctrl+Shift+N")
        add_action(menu, "open", self.tr("&Open…"), self._open, "Ctrl+O")
        add_action(menu, "import", self.tr("I&mport weights…"), self._import)
        exporting = self.tr("E&xport…")
        begin = self._exports.begin
        self._exporting = add_action(menu, "export", exporting, begin, "Ctrl+Shift+E")
        self._recent = menu.addMenu(self.tr("Open &recent"))
        self._recent.setToolTipsVisible(True)  # where each of them lies
        self._recent.aboutToShow.connect(self._fill_recent)
        self._earlier = menu.addMenu(self.tr("Earl&ier sessions"))
        self._earlier.aboutToShow.connect(self._fill_earlier)

    def _add_saving(self, menu: QMenu) -> None:
        """The session, and the run in front."""
        sessions = self._window.sessions
        add_action(menu, "saveSession", self.tr("&Save session"), sessions.save, "Ctrl+S")
        saving_as = self.tr("Save session &as…")
        add_action(menu, "saveSessionAs", saving_as, sessions.save_as, "Ctrl+Shift+S")
        copying = partial(sessions.save_as, True)
        add_action(menu, "saveSessionCopy", self.tr("Save a cop&y of the session…"), copying)
        saving = self.tr("Save chec&kpoint…")
        self._saving = add_action(menu, "save", saving, self._save, "Ctrl+Alt+S")
        menu.aboutToShow.connect(self._explain)
        # Grey only while the menu is open: the key says its reason, a grey one would be silent.
        menu.aboutToHide.connect(lambda: self._saving.setEnabled(True))
        menu.aboutToHide.connect(lambda: self._exporting.setEnabled(True))

    @Slot()
    def _explain(self) -> None:
        reason = self._window.pages.file.why_not()
        self._saving.setEnabled(not reason)
        self._saving.setToolTip(reason or self.tr("The run in front, as a file (Ctrl+Alt+S)"))
        self._exporting.setEnabled(self._exports.is_there)

    # files ------------------------------------------------------------------------------------

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
        self._window.status.hush()
        show_import(self._window.do, path, network, self._window)

    def _save(self) -> None:
        """Of the page in front; where it has nothing to be saved, the status bar says why."""
        file = self._window.pages.file
        reason = file.why_not()
        if reason:
            self._window.tell(reason)
        else:
            file.save()

    def _fill_recent(self) -> None:
        self._recent.clear()
        recent = self._window.settings.recent
        for path, name in zip(recent, told_apart(recent), strict=True):
            entry = add_action(self._recent, "recent", menu_text(name), self._opener(path))
            entry.setToolTip(tip_text(path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _opener(self, path: str) -> Callable[[], None]:
        return lambda: self._window.open_path(path)

    def _fill_earlier(self) -> None:
        """Sessions that this one, or another window, has taken the place of."""
        self._earlier.clear()
        for name, when in self._window.sessions.left():
            back = partial(self._try, intents.ContinueSession(name))
            add_action(self._earlier, "earlierSession", menu_text(when), back)
        if self._earlier.isEmpty():
            self._earlier.addAction(self.tr("None yet")).setEnabled(False)

    def _try(self, intent: Intent) -> None:
        """A sentence where it cannot be done."""
        refusal = self._window.do(intent)
        if refusal:
            show_error(self._window, told(refusal))

    # the user's own ---------------------------------------------------------------------------

    def _pair(self) -> None:
        """Source and target of the user's own, on a fresh run. Who cancels stays where they are."""
        run = self._window.session.runs.current
        task = run.experiment.task if run is not None else None
        PairDialog(self._begin_pair, self._window.refusal, task, self._window).open()

    def _begin_pair(self, intent: Intent) -> str:
        """In the Lab; why it cannot be, where it cannot."""
        self._window.do(intents.Pause())
        refusal = self._window.do(intent)
        if not refusal:
            self._window.do(intents.ShowPage("lab"))
        return refusal

    def _text(self) -> None:
        """A file of the user's own, for a language model."""
        given = ask_text(self._window, "file")
        if given is not None:
            self._window.open_text(given[0])

    def _new_lesson(self) -> None:
        """A lesson of the user's own; where it is, a message says when it is there."""
        self._try(intents.NewLesson())

    @Slot(str, str)
    def _on_lesson_made(self, path: str, lesson_id: str) -> None:
        self._window.do(intents.ShowPage("learn"))
        self._window.do(intents.GoToStep(lesson_id, 0))
        show_new_lesson(self._window, path)


def told_apart(paths: list[str]) -> list[str]:
    """Each file's name; where several have the same, with the folders that tell them apart."""
    parts = [Path(path).parts for path in paths]
    names = []
    for mine in parts:
        count = 1
        while count < len(mine) and sum(each[-count:] == mine[-count:] for each in parts) > 1:
            count += 1
        folders = str(Path(*mine[-count:-1])) if count > 1 else ""
        name = "".join(mine[-1:])
        names.append(f"{name} — {folders}" if folders else name)
    return names
