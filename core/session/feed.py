"""Feed: the requests of one piece of work, two sent ahead so that the worker never idles. No Qt.

Each piece of work has a ticket of its own: it goes with every request and comes back with each
answer and each refusal. So what belongs to work that was left touches nothing that came after,
and whichever way work ends, the worker is told to let go of what it holds for it.
"""

from collections.abc import Callable
from itertools import count

from core.messages.runs import Grow, Release, Request, Retrain
from core.sentences import Sentence

AHEAD = 2
NOT_TRAINING = Sentence("Nothing is being trained.")
_tickets = count(1)  # of all feeds together: an answer is of one of them alone


class Feed:
    """One piece of work at a time; beginning another lets go of the one before."""

    def __init__(self, send: Callable[[Request], None]) -> None:
        self._send = send
        self._request: Grow | Retrain | None = None
        self._under_way = 0

    @property
    def active(self) -> bool:
        return self._request is not None

    def begin(self, work: Callable[[int], Grow | Retrain]) -> None:
        """work: makes the request that is sent again and again, from its ticket."""
        self.end()
        self._request = work(next(_tickets))
        self._under_way = 0
        self.fill()

    def fill(self) -> None:
        """Sends what is missing."""
        while self._request is not None and self._under_way < AHEAD:
            self._under_way += 1
            self._send(self._request)

    def takes(self, ticket: int) -> bool:
        """Whether an answer or a refusal is of what is under way; it is counted off then."""
        if self._request is None or self._request.ticket != ticket:
            return False
        self._under_way -= 1
        return True

    def end(self) -> None:
        """Nothing more is asked or taken, and the worker lets go."""
        if self._request is not None:
            ticket, self._request = self._request.ticket, None
            self._send(Release(ticket))
