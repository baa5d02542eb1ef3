"""TextTask: to predict the next letter of a text. What the text is; its letters are a Corpus.

A record of identity, small enough for a checkpoint's header: where the text came from, its
vocabulary and its checksum. Frozen and checked at birth; standard library only.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.settings import SpecError, check_fields, refusal, show, spoken
from core.text.encodings import KNOWN
from core.text.held_out import HELD_OUT_SHARE, held_out_of
from core.text.letters import LETTER_MAX

if TYPE_CHECKING:
    from core.text.text import Text

VOCABULARY_MAX = 1000
LETTERS_MAX = 50_000_000
ORIGIN_MAX = 1000


@dataclass(frozen=True)
class TextTask:
    """Predict each letter of a text from those before it.

    origin: a built-in text's id, "pasted", or a file's path. letters: the text's length.
    chunk: time steps that a gradient goes back (truncated BPTT); 0 for the whole text at once,
    as one sequence. carry: the hidden state goes on from chunk to chunk, detached, instead of
    beginning anew. held_out: the share at the text's end that is never trained on. encoding: in
    which a file has to be read to be this text, where its content alone does not tell.
    """

    origin: str = "zen"
    vocabulary: tuple[str, ...] = ("a", "b")
    letters: int = 16
    digest: str = ""
    chunk: int = 64
    carry: bool = True
    held_out: float = HELD_OUT_SHARE
    encoding: str = field(default="", compare=False)

    @classmethod
    def of(cls, text: "Text", chunk: int, carry: bool = True) -> "TextTask":
        """To predict a text's letters; chunk 0: to recite it as a whole."""
        encoding = "" if text.reading.is_sure else text.reading.encoding
        letters = len(text.codes)
        own = (chunk, carry, HELD_OUT_SHARE if chunk else 0.0, encoding)
        return cls(text.origin, text.vocabulary, letters, text.digest, *own)

    def __post_init__(self) -> None:
        check_fields(self)
        if not isinstance(self.origin, str) or not 0 < len(self.origin) <= ORIGIN_MAX:
            raise refusal(
                "origin", self.origin, "a name or path of up to {most:,} letters", most=ORIGIN_MAX
            )
        _check_vocabulary(self.vocabulary)
        if type(self.letters) is not int or not 2 <= self.letters <= LETTERS_MAX:
            raise refusal(
                "letters", self.letters, "a whole number from 2 to {most:,}", most=LETTERS_MAX
            )
        if not isinstance(self.digest, str) or len(self.digest) > 64:
            raise refusal("digest", self.digest, "a sha256 checksum")
        if self.encoding not in ("", *KNOWN):
            raise refusal("encoding", self.encoding, "an encoding from the Text page's menu")

    @property
    def whole(self) -> bool:
        """One sequence from the first letter to the last, nothing held out: to be recited."""
        return self.chunk == 0

    @property
    def trained(self) -> int:
        """Letters that are trained on, from the beginning."""
        untrained = 0 if self.whole else held_out_of(self.letters, self.held_out)
        return self.letters - untrained

    @property
    def seq_len(self) -> int:
        """Time steps of one update."""
        return self.trained - 1 if self.whole else self.chunk

    @property
    def output_size(self) -> int:
        return len(self.vocabulary)

    def check_batch(self, batch_size: int) -> None:
        """SpecError where the text is too short for it: each sequence is a stretch of its own."""
        if self.whole:
            if batch_size != 1:
                raise SpecError(
                    "batch_size",
                    "{spoken} is {value}; the whole text is one sequence.",
                    spoken=spoken("batch_size"),
                    value=batch_size,
                )
            return
        needed = batch_size * (self.chunk + 1)
        if self.trained < needed:
            raise SpecError(
                "batch_size",
                "{value} sequences of {chunk} steps need {needed:,} letters; this text "
                "trains on {trained:,}. Take fewer or shorter ones, or a longer text.",
                value=batch_size,
                chunk=self.chunk,
                needed=needed,
                trained=self.trained,
            )


_checked: list[object] = [None]  # a form asks of the same text three times a second


def _check_vocabulary(vocabulary: object) -> None:
    """Sorted, different letters; of what was just found so, nothing is asked again."""
    if vocabulary is not _checked[0]:
        _check_letters(vocabulary)
        _checked[0] = vocabulary


def _check_letters(vocabulary: object) -> None:
    """What of them is refused."""
    if not isinstance(vocabulary, tuple) or not 2 <= len(vocabulary) <= VOCABULARY_MAX:
        count = len(vocabulary) if isinstance(vocabulary, tuple) else show(vocabulary)
        raise SpecError(
            "vocabulary",
            "The vocabulary has {count} letters; allowed are 2 to {most:,}.",
            count=count,
            most=VOCABULARY_MAX,
        )
    if not all(isinstance(each, str) and 0 < len(each) <= LETTER_MAX for each in vocabulary):
        raise SpecError("vocabulary", "A letter has 1 to {most} code points.", most=LETTER_MAX)
    if len(set(vocabulary)) < len(vocabulary):
        raise SpecError("vocabulary", "The vocabulary has a letter twice.")
