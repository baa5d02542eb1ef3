"""Texts: what a language model learns from, opened: its letters, its checksum, its baselines.

From the built-in ones, a file or the clipboard; reading tells how far it is and can be
cancelled. Runs in the worker. No Qt, no torch.
"""

from dataclasses import dataclass
from pathlib import Path

from core.arrays import Array
from core.sentences import Sentence
from core.text.baselines import Baseline, baselines
from core.text.builtin import BUILTIN, read_builtin
from core.text.corpus import Corpus, CorpusError, Progress, digest, encode
from core.text.encoding import Decoded
from core.text.file import Reading, read_text_file, tidied
from core.text.held_out import held_out_of
from core.text.letters import Letters
from core.text.repeats import repeated_share

PASTED = "pasted"
PASTED_TITLE = Sentence("Pasted text")
READ, MEASURED = 0.4, 0.9  # of the progress: from here the baselines, from there repeats


@dataclass(frozen=True)
class Text:
    """title: a Sentence of ours, or a file's name. vocabulary: sorted. codes: (letters,) places in
    it, read-only. replaced: letters that were too rare to keep. baselines: what n-grams reach on
    the last tenth, in bits per character. reading: how it came out of the file or the clipboard.
    repeated: the share of the last tenth that also stands word for word in the rest.
    """

    origin: str
    title: str
    reading: Reading
    vocabulary: tuple[str, ...]
    codes: Array
    replaced: int
    digest: str
    baselines: tuple[Baseline, ...]
    repeated: float = 0.0

    @property
    def is_file(self) -> bool:
        """Neither built-in nor pasted: it can be read again."""
        return bool(self.reading.encoding)

    def letters(self, start: int, count: int) -> Letters:
        """A stretch of it."""
        return Letters.spelled(self.vocabulary, self.codes[start : start + count])


class OtherTextError(CorpusError):
    """The text is another than the one that was wanted."""


def read(
    origin: str,
    pasted: str = "",
    encoding: str = "",
    wanted: str = "",
    progress: Progress | None = None,
) -> Text:
    """Reads, splits into letters and takes the baselines' measure.

    origin: a built-in's id, a file's path, or PASTED with `pasted`. encoding: in which a file is
    read, "" for what it tells. wanted: the digest that it must have, "" for any. progress: told
    a share from 0 to 1; answers False to end it. CorpusError, FileError; Cancelled.
    """
    title, reading, text = _read(origin, pasted, encoding)
    corpus = encode(text, progress=_between(progress, 0, READ))
    found = digest(corpus)
    if wanted and found != wanted:
        raise OtherTextError(
            "{title} is not the text that this run was trained on; it has changed since. The "
            "run can write, but cannot be trained further.",
            title=title,
        )
    codes = corpus.codes
    split = len(codes) - held_out_of(len(codes))
    train = codes[:split]
    valid = codes[split:]
    counted = _between(progress, READ, MEASURED)
    compared = _between(progress, MEASURED, 1)
    return Text(
        origin,
        title,
        reading,
        corpus.vocabulary,
        codes,
        corpus.replaced,
        found,
        baselines(train, valid, len(corpus.vocabulary), progress=counted),
        repeated_share(train, valid, progress=compared),
    )


def corpus_of(origin: str, encoding: str = "") -> tuple[Reading, Corpus]:
    """Its letters alone, without the baselines' measure. origin, encoding, errors: as of read."""
    _, reading, text = _read(origin, "", encoding)
    return reading, encode(text)


def _between(progress: Progress | None, low: float, high: float) -> Progress | None:
    """Tells a part's share as one of the whole, where the part goes from `low` to `high`."""
    if progress is None:
        return None
    return lambda share: progress(low + (high - low) * share)


def _read(origin: str, pasted: str, encoding: str) -> tuple[str, Reading, str]:
    """(title, how it was read, the text)."""
    for each in BUILTIN:
        if each.id == origin:
            return each.title, Reading(), read_builtin(each.id)
    if origin == PASTED:
        text, reading = tidied(Decoded(pasted, "", "valid"))
        return PASTED_TITLE, reading, text
    found = read_text_file(origin, encoding)
    return Path(origin).name, found.reading, found.text
