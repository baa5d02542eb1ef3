"""Reads a text for the session: tells how far it is, and why not where it cannot. No torch."""

from collections.abc import Callable

from core.files.bounded_read import FileError
from core.messages.texts import OpenText, TextOpened, TextProgress
from core.text import text
from core.text.corpus import Cancelled, CorpusError


def open_text(request: OpenText, emit: Callable[[object], None]) -> TextOpened:
    """The answer to a request, whatever happens. emit: TextProgress."""

    def tell(share: float) -> bool:
        emit(TextProgress(share))
        return not request.cancelled.is_set()

    wanted = request.origin, request.pasted, request.encoding, request.digest
    try:
        return TextOpened(request, text.read(*wanted, progress=tell))
    except Cancelled:
        return TextOpened(request, None)
    except (CorpusError, FileError) as error:
        return TextOpened(request, None, error.sentence)
