"""Journal: what the user did, in order. Knows nobody who does it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from core.journal.intent import Intent
from core.journal.intents import Look
from core.settings import SpecError

Acts = dict[type[Intent], Callable[[Any], object]]  # how each kind of intent is done
Refusals = dict[type[Intent], Callable[[Any], str]]  # why not now, as a sentence; "" where it can
Door = Callable[[Intent], str]  # through which one is done; why it was not, "" where it was


class Journal:
    """done: every intent that came through, the first first. The session's and the window's alike.

    An intent that another one brings about while it is done is not kept: done again, the other
    would bring it about again.
    """

    def __init__(self) -> None:
        self.done: list[Intent] = []
        self._depth = 0

    def do(self, intent: Intent, act: Callable[[Any], object]) -> str:
        """Does it and keeps it; where its settings cannot be (SpecError), that as a sentence."""
        self._depth += 1
        try:
            act(intent)
        except SpecError as error:
            return error.sentence
        finally:
            self._depth -= 1
        if not self._depth:
            self.done.append(intent)
        return ""

    @property
    def is_within(self) -> bool:
        """Whether something is being done, of which whatever is done now is a part."""
        return self._depth > 0

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is done meanwhile is no act of the user's."""
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def keep(self, look: Look) -> None:
        """What the user has set already, in a control. Of one that is dragged or typed into, the
        last value alone.
        """
        if self._depth:
            return
        last = self.done[-1] if self.done else None
        if isinstance(last, Look) and last.where == look.where:
            self.done.pop()
        self.done.append(look)
