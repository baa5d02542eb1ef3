"""Question: what is asked of the worker and its answer, as one record. Standard library.

A view that asks more than once has two questions under way at times, and the older one's answer
comes after the newer was put. So the request itself is the ticket: an answer carries the very
request that it answers, and is taken by the question that sent it alone.
"""

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar


class Answer(Protocol):
    """What the worker answers: it carries its request."""

    @property
    def request(self) -> Any: ...


A = TypeVar("A", bound=Answer)


class Question(Generic[A]):
    """about: what was asked last, whatever tells it apart. answer: to that and nothing older."""

    def __init__(self) -> None:
        self.about: object = None
        self.answer: A | None = None
        self._request: object = None

    @property
    def open(self) -> bool:
        """The answer is still to come."""
        return self._request is not None and self.answer is None

    def ask(self, about: object, send: Callable[[], object]) -> bool:
        """Puts a question unless it is the one put last; send() returns the request it sent.

        One that came to nothing is not put again by itself: it would come to nothing again.
        """
        if about == self.about:
            return False
        self._request = send()
        self.about = about
        self.answer = None
        return True

    def take(self, answer: A) -> bool:
        """Whether this is the answer; then it is kept."""
        if not self.open or answer.request is not self._request:
            return False
        self.answer = answer
        return True

    def failed(self, request: object) -> bool:
        """Whether it was this question that came to nothing."""
        if not self.open or request is not self._request:
            return False
        self._request = None
        return True

    def forget(self) -> None:
        """Nothing is asked; what is under way is no longer wanted."""
        self.about = self.answer = self._request = None
