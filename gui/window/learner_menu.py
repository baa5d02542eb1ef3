"""File > Learner: who learns, by name; and File > Hand in."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from core.course.learners import Learner
from core.journal import intents
from core.journal.intent import Intent
from gui.widgets.save_dialog import Kind, ask_save
from gui.window.dialogs import show_error
from gui.window.frame import Frame
from gui.window.learner_dialog import ask_before, ask_new, ask_rename, ask_whose
from gui.window.menu_action import add_action
from gui.wording.file_names import hand_in_name
from gui.wording.learners import done_text, learner_name, learner_text
from gui.wording.plain import menu_text
from gui.wording.translate import told, tr

HAND_IN = (Kind("Unroll hand-in", ".json"),)


class LearnerMenu(QObject):
    """Carries them out on one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._learners = window.session.learners
        self._learners.handed_in.connect(self._on_handed_in)
        self._group: QActionGroup | None = None  # of the names

    def fill(self, menu: QMenu) -> None:
        """Two entries for the menu of files."""
        self.menu = menu.addMenu(self.tr("L&earner"))
        self.menu.setObjectName("learnerMenu")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._on_shown)
        self._end = self.menu.addSeparator()
        add_action(self.menu, "newLearner", self.tr("&New…"), self._new)
        add_action(self.menu, "renameLearner", self.tr("Rena&me…"), self._rename)
        add_action(self.menu, "resetLearner", self.tr("&Reset…"), self._reset)
        add_action(self.menu, "deleteLearner", self.tr("&Delete…"), self._delete)
        self._back = add_action(self.menu, "restoreLearner", self.tr("&Bring back"), self._restore)
        hand_in = add_action(menu, "handIn", self.tr("&Hand in…"), self._hand_in)
        hand_in.setToolTip(
            self.tr("What was done and answered, as one file for a teacher to count")
        )

    @Slot()
    def _on_shown(self) -> None:
        """The names as they are now: another window may have given one."""
        if self._group is not None:
            for action in self._group.actions():
                self.menu.removeAction(action)
            self._group.deleteLater()
        self._group = QActionGroup(self.menu)
        for learner in self._learners.all():
            self.menu.insertAction(self._end, self._entry(learner, self._group))
        aside = self._learners.put_aside
        reason = told(self._window.session.refusal(intents.RestoreLearner()))
        text = self.tr("&Bring back")
        if aside is not None:
            text = tr("&Bring back {}").format(menu_text(learner_name(aside.learner)))
        self._back.setText(text)
        self._back.setEnabled(not reason)
        self._back.setToolTip(reason or self.tr("What was reset or deleted last"))

    def _entry(self, learner: Learner, group: QActionGroup) -> QAction:
        """A name, ticked where they are here."""
        action = QAction(menu_text(learner_name(learner)), group)
        action.setObjectName(f"learner{learner.number}Action")
        action.setCheckable(True)
        action.setChecked(learner.number == self._learners.current)
        action.triggered.connect(lambda _=False: self._switch(learner.number))
        return action

    # acts -------------------------------------------------------------------------------------

    def _do(self, intent: Intent) -> bool:
        """Whether it could be; else the reason is told."""
        refusal = self._window.do(intent)
        if refusal:
            show_error(self._window, told(refusal))
        return not refusal

    @property
    def _here(self) -> str:
        return learner_text(Learner(self._learners.current, self._learners.name))

    @property
    def _done(self) -> str:
        return done_text(*self._learners.progress.count(self._window.session.runs.lessons))

    @Slot()
    def _tell_who(self) -> None:
        self._window.tell(tr("{} is learning now: {}.").format(self._here, self._done))

    def _switch(self, number: int) -> None:
        if self._do(intents.SwitchLearner(number)):
            self._tell_who()

    def _new(self) -> None:
        ask_new(self._window.do, self._window).accepted.connect(self._tell_who)

    def _rename(self) -> None:
        ask_rename(self._window.do, self._learners.name, self._window)

    def _reset(self) -> None:
        question = self.tr(
            "{}: {}. Begin anew, with nothing done? A copy is set aside: File > Learner > "
            "Bring back undoes it as long as the window is open."
        )
        asked = question.format(self._here, self._done)
        words = self.tr("Reset the learner"), asked, self.tr("Reset")
        ask_before(self._window, words, self._on_reset)

    def _on_reset(self) -> None:
        if self._do(intents.ResetLearner()):
            self._tell_who()

    def _delete(self) -> None:
        question = self.tr(
            "{}: {}. Delete this learner? A copy is set aside: File > Learner > Bring back "
            "undoes it as long as the window is open."
        )
        asked = question.format(self._here, self._done)
        words = self.tr("Delete the learner"), asked, self.tr("Delete")
        ask_before(self._window, words, self._on_delete)

    def _on_delete(self) -> None:
        if self._do(intents.DeleteLearner()):
            self._tell_who()

    def _restore(self) -> None:
        if self._do(intents.RestoreLearner()):
            self._tell_who()

    def _hand_in(self) -> None:
        """The nameless one is asked for a name first."""
        if self._learners.name:
            self._ask_where()
        else:
            ask_whose(self._window.do, self._window).accepted.connect(self._ask_where)

    @Slot()
    def _ask_where(self) -> None:
        proposed = hand_in_name(self._learners.name)
        path = ask_save(self._window, self.tr("Hand in"), proposed, HAND_IN, "hand-in")
        if path:
            self._do(intents.HandIn(path))

    @Slot(str)
    def _on_handed_in(self, path: str) -> None:
        self._window.tell(tr("Wrote {}: give it to your teacher.").format(Path(path).name))
