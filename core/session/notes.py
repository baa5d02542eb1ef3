"""Notes: what is written about moments of the current run, and about the run, as Markdown."""

from dataclasses import replace

from core.journal.intents import AddNote, EditNote, GoToNote, RemoveNote
from core.journal.journal import Acts, Refusals
from core.runs.note import MOST, Note, in_order
from core.runs.run import Run
from core.sentences import Sentence
from core.session.pinned import NO_RUN, Pinned
from core.settings import SpecError
from core.trace.playhead import Playhead


class Notes(Pinned[Note]):
    """The run's own note first, then in order of time."""

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            AddNote: lambda intent: self.add(_place(intent), intent.text),
            EditNote: lambda intent: self.edit(intent.number, intent.text),
            RemoveNote: lambda intent: self.remove(intent.number),
            GoToNote: lambda intent: self.go_to(intent.number),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            AddNote: lambda intent: self._against_adding(_place(intent), intent.text),
            EditNote: lambda intent: self._unless_there(intent.number) or _against(intent.text),
            RemoveNote: lambda intent: self._unless_there(intent.number),
            GoToNote: lambda intent: self._against_going(intent.number),
        }

    def add(self, place: Playhead | None, text: str) -> None:
        """place: None for the whole run; a moment that the run may not have come to yet."""
        self._put([*self.all, Note(place, text)])

    def edit(self, number: int, text: str) -> None:
        """Where it is pinned stays."""
        if self.all:
            self._replace(number, replace(self.all[number - 1], text=text))

    def _of(self, run: Run) -> tuple[Note, ...]:
        return run.notes

    def _pin(self, run: Run, pins: list[Note]) -> None:
        run.notes = in_order(pins)

    def _none_such(self, number: int) -> Sentence:
        return Sentence("There is no note {number}.", number=number)

    def _out_of_reach(self, number: int, epoch: int) -> Sentence:
        return Sentence(
            "Note {number} is in epoch {epoch:,}, which this run does not hold.",
            number=number,
            epoch=epoch,
        )

    def _against_adding(self, place: Playhead | None, text: str) -> str:
        run = self._runs.current
        if run is None:
            return NO_RUN
        if place is not None and not _is_of(run, place):
            return Sentence("Epoch {epoch:,} of this run has no such moment.", epoch=place.epoch)
        if self.at(place):
            return Sentence("There is already a note: note {number}.", number=self.at(place))
        if len(self.all) >= MOST:
            return Sentence("A run has at most {most} notes; remove one first.", most=MOST)
        return _against(text)

    def _against_going(self, number: int) -> str:
        refusal = self._unless_in_reach(number)
        if not refusal and self.all[number - 1].place is None:
            return Sentence("Note {number} is about the whole run.", number=number)
        return refusal


def _place(intent: AddNote) -> Playhead | None:
    if intent.epoch is None:
        return None
    return Playhead(intent.epoch, intent.step, intent.operation)


def _against(text: str) -> str:
    try:
        Note(None, text)
    except SpecError as error:
        return error.sentence
    return ""


def _is_of(run: Run, place: Playhead) -> bool:
    """Whether its epochs, as far as its settings go, have this moment."""
    if not run.first_epoch <= place.epoch <= run.limit or not 0 <= place.step <= run.steps.last:
        return False
    if not place.operation:
        return True
    return 0 < place.operation < len(run.operations.of(place.step + 1))
