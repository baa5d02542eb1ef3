"""Notes: what is written about moments of the current run, and about the run, as Markdown."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.journal.intents import AddNote, EditNote, GoToNote, RemoveNote
from core.journal.journal import Acts, Refusals
from core.runs.note import MOST, Note, in_order
from core.runs.run import Run
from core.sentences import Sentence
from core.session.run_list import RunList
from core.session.transport import Transport
from core.settings import SpecError
from core.trace.playhead import Playhead

NO_RUN = Sentence("No run is open.")


class Notes(QObject):
    """changed: those of the current run are other ones. Numbers count from 1: the run's own note
    first, then in order of time. One a place.
    """

    changed = Signal()

    def __init__(self, runs: RunList, transport: Transport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._transport = transport

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

    @property
    def all(self) -> tuple[Note, ...]:
        """Of the current run, in order."""
        run = self._runs.current
        return run.notes if run is not None else ()

    def at(self, place: Playhead | None) -> int:
        """The number of the one that is pinned there; 0 where there is none."""
        places = [each.place for each in self.all]
        return places.index(place) + 1 if place in places else 0

    def add(self, place: Playhead | None, text: str) -> None:
        """place: None for the whole run; a moment that the run may not have come to yet."""
        run = self._runs.current
        if run is not None:
            self._put(run, [*run.notes, Note(place, text)])

    def edit(self, number: int, text: str) -> None:
        """Where it is pinned stays."""
        run = self._runs.current
        if run is not None:
            found = list(run.notes)
            found[number - 1] = replace(found[number - 1], text=text)
            self._put(run, found)

    def remove(self, number: int) -> None:
        """It is gone; those after it count one less."""
        run = self._runs.current
        if run is not None:
            self._put(run, [*run.notes[: number - 1], *run.notes[number:]])

    def go_to(self, number: int) -> None:
        """The playhead to its moment."""
        place = self.all[number - 1].place
        if place is not None:
            self._transport.seek_place(place)

    def _put(self, run: Run, notes: list[Note]) -> None:
        run.notes = in_order(notes)
        self.changed.emit()

    def _against_adding(self, place: Playhead | None, text: str) -> str:
        run = self._runs.current
        if run is None:
            return NO_RUN
        if place is not None and not _is_of(run, place):
            return Sentence("Epoch {epoch:,} of this run has no such moment.", epoch=place.epoch)
        if self.at(place):
            return Sentence("There is a note already: note {number}.", number=self.at(place))
        if len(self.all) >= MOST:
            return Sentence("A run has at most {most} notes; remove one first.", most=MOST)
        return _against(text)

    def _unless_there(self, number: int) -> str:
        if self._runs.current is None:
            return NO_RUN
        if 1 <= number <= len(self.all):
            return ""
        return Sentence("There is no note {number}.", number=number)

    def _against_going(self, number: int) -> str:
        refusal = self._unless_there(number)
        run = self._runs.current
        if refusal or run is None:
            return refusal
        place = self.all[number - 1].place
        if place is None:
            return Sentence("Note {number} is about the whole run.", number=number)
        if Playhead(run.first_epoch, 0) <= place <= run.frontier:
            return ""
        return Sentence(
            "Note {number} is in epoch {epoch:,}, which this run does not hold.",
            number=number,
            epoch=place.epoch,
        )


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
