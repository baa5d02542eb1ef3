"""SessionFileError: why a session cannot be opened, as one sentence."""

from core.sentences import SentenceError

DAMAGED = "it is damaged."
CHECKSUM = "it is damaged; its content does not match its checksum."
FOREIGN = "it is not an Unroll session."
CUT_OFF = "it is damaged; its end is missing or was changed, as by a download that was cut off."
OTHER = "it holds no session; a sweep is opened by File > Open, on the Seeds page."
NEWER = "it was saved by a newer version of Unroll, which is needed to open it."
TOO_LARGE = "it is larger than any session that Unroll saves."


class SessionFileError(SentenceError, ValueError):
    """A session that cannot be opened or saved; str() is one sentence."""


class NewerError(SessionFileError):
    """One of a later version: it is whole, and not for us."""
