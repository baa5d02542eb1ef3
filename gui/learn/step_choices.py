"""StepChoices: what a step has chosen, chosen once more where the step leads to."""

from collections.abc import Iterable

from core.journal.intent import Intent
from core.journal.intents import ChooseResult, OpenCell, SelectOperation, SelectUnit
from core.session.session import Session

OF_A_PLACE = (
    OpenCell,
    SelectUnit,
    SelectOperation,
    ChooseResult,
)  # choices that last until the playhead moves; an opened cell goes along with it


class StepChoices:
    """What the step that was begun last chooses in its figure."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._left: tuple[Intent, ...] = ()

    def begin(self, acts: Iterable[Intent]) -> None:
        """After a step's acts: if the playhead is still to move, its choices will not last."""
        chosen = tuple(each for each in acts if isinstance(each, OF_A_PLACE))
        self._left = () if self._session.transport.settled else chosen

    def make(self) -> None:
        """Once it has come there."""
        if self._left and self._session.transport.settled:
            choices, self._left = self._left, ()
            acts = self._session.selection.acts()
            for intent in choices:
                acts[type(intent)](intent)
