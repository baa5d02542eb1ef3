"""UnderWay: what one part has asked of the worker and awaits. No Qt.

Several parts ask for epochs of the same run. The request itself is the ticket: an answer carries
the very request that it answers, and so does a refusal.
"""

from collections.abc import Callable

from core.messages.runs import Request


class UnderWay:
    """Sends requests, and knows its own again."""

    def __init__(self, send: Callable[[Request], None]) -> None:
        self._send = send
        self._requests: list[object] = []

    def send(self, request: Request) -> None:
        self._requests.append(request)
        self._send(request)

    @property
    def is_over(self) -> bool:
        """Whether nothing is awaited."""
        return not self._requests

    def takes(self, request: object) -> bool:
        """Whether it was sent from here; it is awaited no more then."""
        for place, each in enumerate(self._requests):
            if each is request:
                del self._requests[place]
                return True
        return False
