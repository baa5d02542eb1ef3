"""Pinned: what is put on moments of the current run, as bookmarks and notes are."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from core.runs.run import Run
from core.sentences import Sentence
from core.session.run_list import RunList
from core.session.transport import Transport
from core.trace.playhead import Playhead

NO_RUN = Sentence("No run is open.")


class OnAPlace(Protocol):
    """place: None for the whole run."""

    @property
    def place(self) -> Playhead | None: ...


PIN = TypeVar("PIN", bound=OnAPlace)


class Pinned(QObject, Generic[PIN]):
    """changed: the current run has others. Numbers count from 1, in their order; one a place."""

    changed = Signal()

    def __init__(self, runs: RunList, transport: Transport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._transport = transport

    # what kind they are -------------------------------------------------------------------------

    def _of(self, run: Run) -> tuple[PIN, ...]:
        raise NotImplementedError

    def _pin(self, run: Run, pins: list[PIN]) -> None:
        """The run has these from now on, in whatever order they come."""
        raise NotImplementedError

    def _none_such(self, number: int) -> Sentence:
        """That there is none of this number."""
        raise NotImplementedError

    def _out_of_reach(self, number: int, epoch: int) -> Sentence:
        """That the run does not hold the epoch that it is on."""
        raise NotImplementedError

    # what is done with them ---------------------------------------------------------------------

    @property
    def all(self) -> tuple[PIN, ...]:
        """Of the current run, in order."""
        run = self._runs.current
        return self._of(run) if run is not None else ()

    def at(self, place: Playhead | None) -> int:
        """The number of the one that is pinned there; 0 where there is none."""
        places = [each.place for each in self.all]
        return places.index(place) + 1 if place in places else 0

    def remove(self, number: int) -> None:
        """It is gone; those after it count one less."""
        self._put([*self.all[: number - 1], *self.all[number:]])

    def go_to(self, number: int) -> None:
        """The playhead to its moment."""
        place = self.all[number - 1].place
        if place is not None:
            self._transport.seek_place(place)

    def _replace(self, number: int, pin: PIN) -> None:
        self._put([*self.all[: number - 1], pin, *self.all[number:]])

    def _put(self, pins: list[PIN]) -> None:
        run = self._runs.current
        if run is not None:
            self._pin(run, pins)
            self.changed.emit()

    def _unless_there(self, number: int) -> str:
        if self._runs.current is None:
            return NO_RUN
        return "" if 1 <= number <= len(self.all) else self._none_such(number)

    def _unless_in_reach(self, number: int) -> str:
        """Why the playhead cannot go there."""
        refusal = self._unless_there(number)
        run = self._runs.current
        if refusal or run is None:
            return refusal
        place = self.all[number - 1].place
        if place is None or Playhead(run.first_epoch, 0) <= place <= run.frontier:
            return ""
        return self._out_of_reach(number, place.epoch)
