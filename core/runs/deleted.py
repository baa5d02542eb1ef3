"""Deleted: what was taken out of a list and can be had back, where it stood. No Qt."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from core.runs.run_memory import UNDO_MAX

T = TypeVar("T")


class Deleted(Generic[T]):
    """The latest UNDO_MAX that were deleted from `items`, the very list that others hold.

    Iterated, the first to be deleted comes first.
    """

    def __init__(self, items: list[T]) -> None:
        self._items = items
        self._left: list[tuple[int, T]] = []

    def __len__(self) -> int:
        return len(self._left)

    def __iter__(self) -> Iterator[T]:
        return (item for _, item in self._left)

    @property
    def at(self) -> list[tuple[int, T]]:
        """(where it stood, what)."""
        return list(self._left)

    @property
    def last(self) -> T | None:
        """What restore() would bring back."""
        return self._left[-1][1] if self._left else None

    def delete(self, item: T) -> int:
        """Takes it out of the list; where it stood there."""
        place = self._items.index(item)
        self._items.remove(item)
        self._left.append((place, item))
        del self._left[:-UNDO_MAX]
        return place

    def bring(self, item: T, place: int) -> None:
        """One that was taken out, however long ago, to where it stood."""
        self._left = [each for each in self._left if each[1] is not item]
        self._items.insert(min(place, len(self._items)), item)

    def restore(self) -> T | None:
        """The one deleted last, where it stood; None where there is none."""
        if not self._left:
            return None
        place, item = self._left.pop()
        self._items.insert(min(place, len(self._items)), item)
        return item

    def forget(self) -> None:
        """Nothing can be had back any more."""
        self._left.clear()

    def put_back(self, left: list[tuple[int, T]]) -> None:
        """What `at` told once."""
        self._left[:] = left
