"""SessionFileError: why a session cannot be opened, as one sentence."""

from core.sentences import SentenceError

DAMAGED = "it is damaged."
CHECKSUM = "it is damaged; its content does not match its checksum."
FOREIGN = "it is not a session of Unroll."
NEWER = "it was saved by a newer version of Unroll, which is needed to open it."
TOO_LARGE = "it is larger than any session that Unroll saves."


class SessionFileError(SentenceError, ValueError):
    """A session that cannot be opened or saved; str() is one sentence."""
