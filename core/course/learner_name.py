"""A learner's name: anything that people are called, in any script, and nothing that misleads.

It is text that is shown, never a part of a path.
"""

import unicodedata
from collections.abc import Iterable

from core.sentences import Sentence, SentenceError
from core.text.letters import Letters, LettersError, quoted

LONGEST = 40  # letters
_JOINERS = {"\u200c", "\u200d", *map(chr, range(0xE0020, 0xE0080))}  # of letters, emoji and flags
_BLANK = {"\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}  # letters, says Unicode


class LearnerError(SentenceError, ValueError):
    """What cannot be done with a learner; str() is one sentence."""


def checked(name: str, others: Iterable[str] = ()) -> str:
    """The name as it is kept, without blanks around it. LearnerError says what is wrong with it."""
    try:
        made = " ".join(Letters.up_to(LONGEST, name.strip()).text.split())
    except LettersError as error:
        raise LearnerError("The name {what}.", what=error.sentence) from error
    if not made:
        raise LearnerError("The name is empty; type one, such as Anna.")
    _check_characters(made)
    if any(_key(made) == _key(each) for each in others):
        told = "There is already a learner {name}; choose another name."
        raise LearnerError(told, name=quoted(made))
    return made


def why_not(name: str, others: Iterable[str] = ()) -> str:
    """What is wrong with it, as a sentence; "" where nothing is."""
    try:
        checked(name, others)
    except LearnerError as error:
        return error.sentence
    return Sentence("")


def _check_characters(name: str) -> None:
    """What cannot be seen, turns the text around it, or breaks its line, is no part of a name."""
    for place, each in enumerate(name, start=1):
        if unicodedata.category(each) in {"Cc", "Cf", "Co", "Zl", "Zp"} and each not in _JOINERS:
            raise LearnerError(
                "The name has an invisible character ({code}) at position {place}; delete it.",
                code=f"U+{ord(each):04X}",
                place=place,
            )
    if not any(unicodedata.category(each)[0] in "LNPS" and each not in _BLANK for each in name):
        raise LearnerError("Nothing in the name can be seen; type a name, such as Anna.")


def _key(name: str) -> str:
    """Equal where people would take two names for one."""
    return unicodedata.normalize("NFKC", name).casefold()
