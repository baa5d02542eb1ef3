"""Bookmark: a moment of a run that somebody wants to come back to, with a name."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.settings import SpecError
from core.trace.playhead import Playhead

MOST = 99  # of a run
NAME_MAX = 60  # letters


@dataclass(frozen=True, order=True)
class Bookmark:
    """name: "" for one that is told by its place alone."""

    place: Playhead
    name: str = ""

    def __post_init__(self) -> None:
        if len(self.name) > NAME_MAX or not (self.name.isprintable() or not self.name):
            raise SpecError(
                "bookmark",
                "A bookmark's name has at most {most} letters, in one line.",
                most=NAME_MAX,
            )


def in_order(bookmarks: Iterable[Bookmark]) -> tuple[Bookmark, ...]:
    """By their places; one a place, and at most MOST of them."""
    found = {each.place: each for each in bookmarks}
    return tuple(sorted(found.values()))[:MOST]
