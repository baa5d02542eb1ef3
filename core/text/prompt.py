"""What a language model can go on from: letters that it has met. Known without asking it."""

from collections.abc import Iterable, Sequence

from core.sentences import Sentence, items
from core.text.letters import beginning, drawn, quoted

UNKNOWN = "\ufffd"  # where a vocabulary has it, it stands for all letters that are not in it
NAMED_MAX = 5
KNOWN_MAX = 160  # letters of those that it knows


def unknown_letters(prompt: Iterable[str], vocabulary: Sequence[str]) -> list[str]:
    """Those of a prompt that no vocabulary like this one reads, each once."""
    if UNKNOWN in vocabulary:
        return []
    met = {*vocabulary}
    return list(dict.fromkeys(each for each in prompt if each not in met))


def refusal(unknown: Sequence[str], vocabulary: Sequence[str]) -> Sentence:
    """Why nothing can be written after a prompt: its unknown letters, or that it has none."""
    if not unknown:
        return Sentence("Type at least one letter for the model to go on from.")
    letters = items(map(quoted, unknown[:NAMED_MAX]))
    is_more = len(unknown) > NAMED_MAX
    named = Sentence("{letters} and others", letters=letters) if is_more else letters
    known = " ".join(sign for each in vocabulary if (sign := drawn(each)).isprintable())
    return Sentence(
        "The model never met {letters}; it knows {known}.",
        letters=named,
        known=beginning(known, KNOWN_MAX),
    )
