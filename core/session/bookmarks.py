"""Bookmarks: named moments of the current run, which the timeline shows and a lecture jumps to."""

from dataclasses import replace

from core.journal.intents import AddBookmark, GoToBookmark, NameBookmark, RemoveBookmark
from core.journal.journal import Acts, Refusals
from core.runs.bookmark import MOST, Bookmark, in_order
from core.runs.run import Run
from core.sentences import Sentence
from core.session.pinned import NO_RUN, Pinned
from core.trace.playhead import Playhead


class Bookmarks(Pinned[Bookmark]):
    """The bookmarks of the current run, in order of time."""

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
            GoToBookmark: lambda intent: self._unless_in_reach(intent.number),
        }

    @property
    def here(self) -> int:
        """The number of the one under the playhead; 0 where there is none."""
        run = self._runs.current
        return self.at(run.playhead) if run is not None else 0

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
        self._put([*self.all, Bookmark(place, name)])

    def name(self, number: int, name: str) -> None:
        """name: "" for its place alone."""
        if self.all:
            self._replace(number, replace(self.all[number - 1], name=name))

    def _of(self, run: Run) -> tuple[Bookmark, ...]:
        return run.bookmarks

    def _pin(self, run: Run, pins: list[Bookmark]) -> None:
        run.bookmarks = in_order(pins)

    def _none_such(self, number: int) -> Sentence:
        return Sentence("There is no bookmark {number}.", number=number)

    def _out_of_reach(self, number: int, epoch: int) -> Sentence:
        return Sentence(
            "Bookmark {number} is in epoch {epoch:,}, which this run does not hold.",
            number=number,
            epoch=epoch,
        )

    def _against_adding(self, epoch: int | None) -> str:
        run = self._runs.current
        if run is None:
            return NO_RUN
        if epoch is not None and not run.first_epoch <= epoch <= run.limit:
            return Sentence("Epoch {epoch:,} is not in this run.", epoch=epoch)
        if len(self.all) >= MOST and not self.here:
            return Sentence("A run has at most {most} bookmarks; remove one first.", most=MOST)
        return ""
