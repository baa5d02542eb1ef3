"""Bookmarks: named moments of the current run, which the timeline shows and a lecture jumps to."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.journal.intents import (
    AddBookmark,
    GoToBookmark,
    NameBookmark,
    RemoveBookmark,
)
from core.journal.journal import Acts, Refusals
from core.runs.bookmark import MOST, Bookmark, in_order
from core.runs.run import Run
from core.sentences import Sentence
from core.session.run_list import RunList
from core.session.transport import Transport
from core.trace.playhead import Playhead

NO_RUN = Sentence("No run is open.")


class Bookmarks(QObject):
    """changed: those of the current run are other ones. Numbers count from 1, in order of time."""

    changed = Signal()

    def __init__(self, runs: RunList, transport: Transport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._transport = transport

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            AddBookmark: lambda intent: self.add(intent.name, intent.epoch, intent.step),
            NameBookmark: lambda intent: self.name(intent.number, intent.name),
            RemoveBookmark: lambda intent: self.remove(intent.number),
            GoToBookmark: lambda intent: self.go_to(intent.number),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            AddBookmark: lambda intent: self._against_adding(intent.epoch),
            NameBookmark: lambda intent: self._unless_there(intent.number),
            RemoveBookmark: lambda intent: self._unless_there(intent.number),
            GoToBookmark: lambda intent: self._against_going(intent.number),
        }

    @property
    def all(self) -> tuple[Bookmark, ...]:
        """Of the current run, in order of time."""
        run = self._runs.current
        return run.bookmarks if run is not None else ()

    @property
    def here(self) -> int:
        """The number of the one under the playhead; 0 where there is none."""
        run = self._runs.current
        places = [each.place for each in self.all]
        return places.index(run.playhead) + 1 if run is not None and run.playhead in places else 0

    def add(self, name: str, epoch: int | None = None, step: int | None = None) -> None:
        """One at the playhead, or at a moment that the run may not have come to yet; what was there
        before goes by the new name.
        """
        run = self._runs.current
        if run is None:
            return
        place = run.playhead
        if epoch is not None:
            place = run.steps.whole(epoch) if step is None else Playhead(epoch, step)
        self._put(run, (*run.bookmarks, Bookmark(place, name)))

    def name(self, number: int, name: str) -> None:
        """name: "" for its place alone."""
        run = self._runs.current
        if run is not None:
            found = list(run.bookmarks)
            found[number - 1] = replace(found[number - 1], name=name)
            self._put(run, found)

    def remove(self, number: int) -> None:
        """It is gone; those after it count one less."""
        run = self._runs.current
        if run is not None:
            self._put(run, (*run.bookmarks[: number - 1], *run.bookmarks[number:]))

    def go_to(self, number: int) -> None:
        """The playhead to its moment."""
        self._transport.seek_place(self.all[number - 1].place)

    def _put(self, run: Run, bookmarks: tuple[Bookmark, ...] | list[Bookmark]) -> None:
        run.bookmarks = in_order(bookmarks)
        self.changed.emit()

    def _against_adding(self, epoch: int | None) -> str:
        if self._runs.current is None:
            return NO_RUN
        full = Sentence("A run has at most {most} bookmarks; remove one first.", most=MOST)
        if epoch is not None and _lacks(self._runs.current, epoch):
            return Sentence("Epoch {epoch:,} is not of this run.", epoch=epoch)
        return full if len(self.all) >= MOST and not self.here else ""

    def _unless_there(self, number: int) -> str:
        if self._runs.current is None:
            return NO_RUN
        if 1 <= number <= len(self.all):
            return ""
        return Sentence("There is no bookmark {number}.", number=number)

    def _against_going(self, number: int) -> str:
        refusal = self._unless_there(number)
        run = self._runs.current
        if refusal or run is None:
            return refusal
        place = self.all[number - 1].place
        if Playhead(run.first_epoch, 0) <= place <= run.frontier:
            return ""
        return Sentence(
            "Bookmark {number} is in epoch {epoch:,}, which this run does not hold.",
            number=number,
            epoch=place.epoch,
        )


def _lacks(run: Run, epoch: int) -> bool:
    """Whether there is no such epoch in it, by its settings."""
    return not run.first_epoch <= epoch <= run.limit
