"""Selection: what the user looks at, shared by all views. Knows no runs.

The chosen unit or operation, the opened cell, the lit term, whether shapes are shown.
"""

from PySide6.QtCore import QObject, Signal, Slot

from core.journal.intents import (
    ChooseResult,
    CloseCell,
    DeselectUnit,
    HideAllAnswers,
    HideAnswers,
    HideSettings,
    LookInside,
    OpenCell,
    RevealAnswers,
    SelectOperation,
    SelectUnit,
    ShowShapes,
    Withhold,
)
from core.journal.journal import Acts, Refusals
from core.runs.looked_at import ALWAYS, LookedAt
from core.sentences import Sentence
from core.trace.opened import Opened
from core.trace.operations import Kind, Operation

ANSWERS = "answers"  # what the network predicts, as withheld has it
ASKED = Sentence("You are asked what it predicts: answer first.")
HIDDEN = Sentence("What it predicts is hidden: press A to see it here.")


class Selection(QObject):
    """changed: something else is chosen, or another cell is open. term_changed: another term is lit
    in all views. shapes_changed: shapes were switched on or off,
    or what is withheld is another.
    """

    changed = Signal()
    term_changed = Signal()
    shapes_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.unit: tuple[int, int] | None = None  # (lane, unit)
        self.t: int | None = None  # of the cell that was chosen, until the playhead moves
        self.operation: Operation | None = None  # chosen instead of a cell, until it moves
        self._letter = -1
        self.inspected: tuple[int, int] | None = None  # (lane, t) of the opened cell
        self.result = "h"  # of an opened cell: whose formula is told
        self.inside = False  # whether the products of that result's gate are shown
        self._result_chosen = False  # since the playhead moved
        self._moved = False  # the playhead, since the cell was opened
        self.term = ""  # what is hovered in any view: picture, equation, matrix or code
        self.shapes = False
        self.withheld = ""  # what may not be seen now, even where it stands at any time
        self.hidden_settings: tuple[str, ...] = ()
        self._hidden = False  # the answers, at every new place
        self._hidden_from = ALWAYS  # and of which epoch and letter on
        self._all_hidden = False  # and whatever a step says
        self._revealed = False

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            SelectUnit: lambda intent: self.select(intent.lane, intent.unit, intent.t),
            DeselectUnit: lambda _: self.deselect(),
            SelectOperation: lambda intent: self.select_operation(
                intent.kind, intent.t, intent.letter
            ),
            OpenCell: lambda intent: self.inspect(intent.lane, intent.t),
            CloseCell: lambda _: self.close_inspector(),
            ChooseResult: lambda intent: self.choose_result(intent.result),
            LookInside: lambda intent: self.look_inside(intent.shown),
            ShowShapes: lambda intent: self.show_shapes(intent.shown),
            Withhold: lambda intent: self.withhold(intent.what),
            HideSettings: lambda intent: self.hide_settings(intent.names),
            HideAnswers: lambda intent: self.hide_answers(intent.hidden, (intent.epoch, intent.t)),
            HideAllAnswers: lambda intent: self.hide_all_answers(intent.hidden),
            RevealAnswers: lambda _: self.reveal_answers(),
        }

    def refusals(self) -> Refusals:
        """Who is asked for it answers first."""
        return {RevealAnswers: lambda _: ASKED if self.withheld == ANSWERS else ""}

    def select(self, lane: int, unit: int, t: int | None = None) -> None:
        """Chooses the hidden unit that is explained; at time step t until the playhead moves."""
        if (self.unit, self.t, self.operation) != ((lane, unit), t, None):
            self.unit = (lane, unit)
            self.t = t
            self.operation = None
            self.changed.emit()

    def select_operation(self, kind: str, t: int, letter: int = -1) -> None:
        """Chooses an operation that belongs to no cell, and of letters one; chosen again, it is no
        more.
        """
        chosen = Operation(Kind(kind), t=t)
        again = (chosen, letter) == (self.operation, self._letter)
        self.operation = None if again else chosen
        self._letter = letter
        self.t = None
        self.changed.emit()

    @property
    def letter(self) -> int:
        """Whose number of the chosen operation's result is told; -1 for the likeliest's."""
        return self._letter if self.operation is not None else -1

    def move_on(self) -> None:
        """The playhead moved: what was chosen at a time step no longer is."""
        self.t = self.operation = None
        self._revealed = self._result_chosen = False
        self._moved = True

    def deselect(self) -> None:
        """Back to the unit that the step itself puts forward."""
        self.unit = self.t = self.operation = None
        self.changed.emit()

    def inspect(self, lane: int, t: int) -> None:
        """Opens a cell, or goes over to another one."""
        if self.inspected != (lane, t):
            self.inspected = (lane, t)
            self.operation = None
            self._moved = False
            self.changed.emit()

    @property
    def opened(self) -> Opened | None:
        """The opened cell, with what is told of it."""
        if self.inspected is None:
            return None
        return Opened(*self.inspected, self.result, self._result_chosen, self._moved)

    @property
    def looked_at(self) -> LookedAt:
        """All of it that a figure or a text of the run follows."""
        chosen = self.unit, self.t, self.opened
        begins = ALWAYS if self._all_hidden else self._hidden_from
        return LookedAt(*chosen, self.operation, self.letter, self.why_hidden, begins)

    def choose_result(self, result: str) -> None:
        """Which of the opened cell's results is told, until a step by operation tells its own."""
        self.result = result
        self._result_chosen = True
        self.changed.emit()

    def look_inside(self, shown: bool) -> None:
        """Whether the products of the chosen gate are shown, until the cell is closed."""
        if self.inside != shown:
            self.inside = shown
            self.changed.emit()

    def hide_settings(self, names: tuple[str, ...]) -> None:
        """These are not offered."""
        if names != self.hidden_settings:
            self.hidden_settings = names
            self.changed.emit()

    def close_inspector(self) -> None:
        """Back to the step under the playhead: the cell's time step is looked at no more."""
        if self.inspected is not None:
            self.inspected = self.t = None
            self.inside = False
            self.term = ""
            self.changed.emit()

    def look_anew(self) -> None:
        """Another run is looked at: nothing of it is chosen yet. Who shows it tells the views."""
        self.unit = self.t = self.operation = self.inspected = None
        self.inside = False
        self.term = ""

    @property
    def hides_answers(self) -> bool:
        """Whether what the network predicts must not be seen now."""
        return self.withheld == ANSWERS or (self.hides_at_new_places and not self._revealed)

    @property
    def hides_at_new_places(self) -> bool:
        """Whether it must not be seen where the playhead comes next, revealed here or not."""
        return self._hidden or self._all_hidden

    @property
    def kept(self) -> dict[str, object]:
        """What is chosen, as plain values; nothing of what a step withholds."""
        return {
            "unit": self.unit,
            "t": self.t,
            "inspected": self.inspected,
            "result": self.result,
            "inside": self.inside,
            "shapes": self.shapes,
            "hidden": self._hidden,
        }

    def bring_back(
        self,
        unit: tuple[int, int] | None,
        t: int | None,
        inspected: tuple[int, int] | None,
        result: str,
        inside: bool,
        shapes: bool,
        hidden: bool,
    ) -> None:
        """What `kept` told once, of the run that is current."""
        self.unit = unit
        self.t = t
        self.inspected = inspected
        self.result = result
        self.inside = inside
        self._hidden = hidden
        self.show_shapes(shapes)
        self.changed.emit()

    @property
    def why_hidden(self) -> Sentence:
        """That it is hidden, and what shows it; "" where it is not."""
        if not self.hides_answers:
            return Sentence("")
        return ASKED if self.withheld == ANSWERS else HIDDEN

    def hide_answers(self, hidden: bool, begins: tuple[int, int] = ALWAYS) -> None:
        """From now on at every place of the playhead, or no more. begins: with which answer, as
        LookedAt.hidden_from.
        """
        self._hidden = hidden
        self._hidden_from = begins if hidden else ALWAYS
        self._revealed = False
        self.changed.emit()

    def hide_all_answers(self, hidden: bool) -> None:
        """From now on whatever a step says, or only what it says."""
        self._all_hidden = hidden
        self._revealed = False
        self.changed.emit()

    def reveal_answers(self) -> None:
        """Until the playhead moves on, or Compare's clock."""
        self._revealed = True
        self.changed.emit()

    @Slot()
    def hide_again(self) -> None:
        """Another place is looked at, and nothing is revealed there."""
        self._revealed = False

    def light(self, term: str) -> None:
        """Lights what `term` names (core.trace.terms) in every view; "" for nothing."""
        if self.term != term:
            self.term = term
            self.term_changed.emit()

    def show_shapes(self, shown: bool) -> None:
        """Whether every arrow and box tells its tensor's shape and axes."""
        if self.shapes != shown:
            self.shapes = shown
            self.shapes_changed.emit()

    def withhold(self, what: str) -> None:
        """What may not be seen from now on: it is asked for. "" for nothing."""
        if self.withheld != what:
            self.withheld = what
            self.shapes_changed.emit()
