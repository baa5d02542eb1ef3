"""SessionFileError: why a session cannot be opened, as one sentence."""

from core.checkpoint.format import CHECKSUM as CHECKSUM
from core.checkpoint.format import DAMAGED as DAMAGED
from core.checkpoint.format import NEWER as NEWER
from core.sentences import SentenceError

FOREIGN = "it is not an Unroll session."
CUT_OFF = "it is damaged; its end is missing or was changed, as by a download that was cut off."
OTHER = "it holds no session; a sweep is opened by File > Open, on the Seeds page."
TOO_LARGE = "it is larger than any session that Unroll saves."


class SessionFileError(SentenceError, ValueError):
    """A session that cannot be opened or saved; str() is one sentence."""


class NewerError(SessionFileError):
    """One of a later version: it is whole, and not for us."""
