"""Set-ups: copied as a link from the run in front, and opened from what somebody sent."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.experiment import Experiment
from core.journal.intents import OpenSetUp
from core.journal.journal import Door
from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.settings import SpecError
from core.sharing.set_up import LINK_MAX, link_in, set_up_of
from gui.style import type as type_scale
from gui.widgets.buttons import DialogButtons
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.window.frame import Frame
from gui.wording.runs import experiment_text
from gui.wording.translate import told


class SetUps(QObject):
    """What the File menu offers of them."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        window.session.set_ups.opened.connect(self._on_opened)

    def copy(self) -> None:
        """Of the run in front, in words and as a link, to the clipboard."""
        session, run = self._window.session, self._in_front()
        if run is None:
            self._window.tell(self.tr("No run is open."))
            return
        try:
            link = session.set_ups.link(run)
        except SpecError as error:
            self._window.tell(told(error))
            return
        QGuiApplication.clipboard().setText(f"{experiment_text(run.experiment)}\n{link}")
        self._window.tell(self.tr("The set-up is copied: paste it wherever you want it."))

    def open(self) -> None:
        """What was copied stands there already."""
        pasted = QGuiApplication.clipboard().text()[: 10 * LINK_MAX]
        window = self._window
        SetUpDialog(window.do, window.refusal, link_in(pasted), window).open()

    def _in_front(self) -> Run | BatchRun | None:
        session, page = self._window.session, self._window.pages.name
        shown = session.tasks.shown
        if page == "tasks":
            return shown.runs[0] if shown is not None else None
        return session.texts.run if page == "text" else session.runs.current

    @Slot(object)
    def _on_opened(self, experiment: Experiment) -> None:
        self._window.pages.show_for(experiment.task)


class SetUpDialog(QDialog):
    """Whatever was pasted is looked through for a link, and that told before it is opened."""

    def __init__(self, do: Door, against: Door, link: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("setUpDialog")
        self.setWindowTitle(self.tr("Open a set-up"))
        self._do = do
        self._against = against
        self.field = named(QPlainTextEdit(link), "setUpField", self.tr("A set-up's link"))
        self.field.setTabChangesFocus(True)
        self._what = Label(wordWrap=True)
        self._error = ErrorLabel("setUpError")
        standard = QDialogButtonBox.StandardButton
        self.buttons = DialogButtons(standard.Open | standard.Cancel)
        self.opener = named(self.buttons.button(standard.Open), "setUpOpen", self.tr("Open"))
        self.opener.setShortcut("Ctrl+Return")  # Return alone begins a line
        self._lay_out()
        self.field.textChanged.connect(self._look)
        self.buttons.accepted.connect(self._on_open)
        self.buttons.rejected.connect(self.reject)
        self._look()

    def _lay_out(self) -> None:
        about = Label(
            self.tr(
                "Paste what you were sent: a link that begins with unroll:, or a text with one "
                "in it. It makes the same run, digit for digit."
            ),
            wordWrap=True,
        )
        column = QVBoxLayout(self)
        for part in (about, self.field, self._what, self._error):
            column.addWidget(part)
        column.addWidget(self.buttons)
        self.resize(type_scale.px(480), type_scale.px(280))

    @property
    def _link(self) -> str:
        text = self.field.toPlainText().strip()
        return link_in(text) or text

    @Slot()
    def _look(self) -> None:
        link = self._link
        refusal = told(self._against(OpenSetUp(link))) if link else ""
        can = bool(link) and not refusal
        self._what.setText(experiment_text(set_up_of(link).experiment) if can else "")
        self._error.say(refusal)
        self.opener.setEnabled(can)

    @Slot()
    def _on_open(self) -> None:
        refusal = self._do(OpenSetUp(self._link))
        self._error.say(told(refusal))
        if not refusal:
            self.accept()
