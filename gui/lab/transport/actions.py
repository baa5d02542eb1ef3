"""The transport's commands, a QAction each: menu, toolbar and key share it, and its reason.

A command that cannot be done now is grey, and its tool tip says why.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from core.journal import intents
from core.journal.intent import Intent
from core.session.session import Session
from gui.style import icons, theme
from gui.wording.punctuation import dashed, keyed
from gui.wording.translate import told, tr


@dataclass(frozen=True)
class Command:
    """intent: what it does now, by whether the transport plays. keys: the first is shown."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...]
    intent: Callable[[bool], Intent]


def commands() -> tuple[Command, ...]:
    """The transport's commands, each with its keys, in the order of the toolbar."""
    return (
        Command("rewind", tr("Rewind"), "mdi6.skip-backward", ("Home",), _always(intents.Rewind())),
        Command(
            "step_back",
            tr("Step back"),
            "mdi6.step-backward",
            ("Left",),
            _always(intents.StepBack()),
        ),
        Command("run", tr("Run"), "mdi6.play", ("Space",), _run_or_pause),
        Command("step", tr("Step"), "mdi6.step-forward", ("Right",), _always(intents.Step())),
        Command(
            "next_epoch",
            tr("Next epoch"),
            "mdi6.skip-next",
            ("Shift+Right",),
            _always(intents.NextEpoch()),
        ),
        Command(
            "previous_epoch",
            tr("Previous epoch"),
            "mdi6.skip-previous",
            ("Shift+Left",),
            _always(intents.PreviousEpoch()),
        ),
        Command(
            "end",
            tr("Go to the newest epoch"),
            "mdi6.skip-forward",
            ("End",),
            _always(intents.GoToEnd()),
        ),
    )


def run_pages_only() -> str:
    """Why what acts on the current run is grey on every page that does not show it."""
    return tr("This is for Learn and the Lab.")


def _always(intent: Intent) -> Callable[[bool], Intent]:
    return lambda _: intent


def _run_or_pause(playing: bool) -> Intent:
    return intents.Pause() if playing else intents.Play()


class TransportActions(QObject):
    """The transport's QActions, kept enabled and explained as the session goes."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.on_run = True  # the page in front shows the current run
        self._commands = commands()
        self.actions = {command.name: self._make(command) for command in self._commands}
        self._shown: dict[str, tuple[object, ...]] = {}
        self.refresh()

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(f"{command.name}Action")
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setIconVisibleInMenu(command.name != "run")  # of the accent's ink: not seen there
        # triggered passes a bool that no intent wants: this is the one place that drops it
        action.triggered.connect(lambda _=False: self._do(command))
        return action

    def _do(self, command: Command) -> None:
        self._session.do(command.intent(self._session.transport.playing))

    def refresh(self) -> None:
        """Brings text, icon, enabled and reason up to date; cheap when nothing changed."""
        playing = self._session.transport.playing
        for command in self._commands:
            reason = told(self._session.refusal(command.intent(playing)))
            reason = reason if self.on_run else run_pages_only()
            state = (reason, playing, theme.current().dark)
            if self._shown.get(command.name) != state:
                self._shown[command.name] = state
                self._show(command, reason, playing)

    def _show(self, command: Command, reason: str, playing: bool) -> None:
        action = self.actions[command.name]
        pause = command.name == "run" and playing
        text = tr("Pause") if pause else command.text
        action.setText(text)
        action.setEnabled(not reason)
        key = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(dashed(keyed(text, key), reason))
        action.setStatusTip(reason)
        colors = theme.current()
        icon = "mdi6.pause" if pause else command.icon
        color = colors.on_accent if command.name == "run" else colors.text
        action.setIcon(icons.icon(icon, color, colors.faint))
