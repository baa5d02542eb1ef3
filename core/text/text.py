"""Texts: what a language model learns from, opened: its letters, its checksum, its baselines.

From the built-in ones, a file or the clipboard; reading tells how far it is and can be
cancelled. Runs in the worker. No Qt, no torch.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.arrays import Array
from core.files.bounded_read import FileError
from core.messages.texts import OpenText, TextOpened, TextProgress
from core.tasks.text import TextTask
from core.text.baselines import Baseline, baselines
from core.text.builtin import BUILTIN, read_builtin
from core.text.corpus import Cancelled, Corpus, CorpusError, Progress, digest, encode
from core.text.encoding import Decoded
from core.text.file import Reading, read_text_file, tidied
from core.text.letters import Letters
from core.text.repeats import repeated_share

PASTED, PASTED_TITLE = "pasted", "Pasted text"
HELD_OUT = 0.1
READ, MEASURED = 0.4, 0.9  # of the progress: from here the baselines, from there repeats


@dataclass(frozen=True)
class Text:
    """vocabulary: sorted. codes: (letters,) places in it, read-only. replaced: letters that were
    too rare to keep. baselines: what n-grams reach on the last tenth, in bits per character.
    reading: how it came out of the file or the clipboard. repeated: the share of the last tenth
    that also stands word for word in the rest.
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

    def task(self, chunk: int, carry: bool = True) -> TextTask:
        """To predict its letters; chunk 0: to recite it as a whole."""
        held_out = HELD_OUT if chunk else 0.0
        encoding = "" if self.reading.is_sure else self.reading.encoding
        letters, own = len(self.codes), (chunk, carry, held_out, encoding)
        return TextTask(self.origin, self.vocabulary, letters, self.digest, *own)

    @property
    def is_file(self) -> bool:
        """Neither built-in nor pasted: it can be read again."""
        return bool(self.reading.encoding)

    def letters(self, start: int, count: int) -> Letters:
        """A stretch of it."""
        return Letters.spelled(self.vocabulary, self.codes[start : start + count])


def open_text(request: OpenText, emit: Callable[[object], None]) -> TextOpened:
    """Reads, splits into letters and takes the baselines' measure. emit: TextProgress."""

    def tell(share: float) -> bool:
        emit(TextProgress(READ * share))
        return not request.cancelled.is_set()

    try:
        title, reading, text = _read(request)
        corpus = encode(text, progress=tell)
        found = digest(corpus)
        if request.digest and found != request.digest:
            return TextOpened(
                request,
                None,
                f"{title} is not the text that this run was trained on; it was "
                "changed since. The run can write, but not be trained on.",
            )
        text_found = _measured(request, title, reading, corpus, found, emit)
    except Cancelled:
        return TextOpened(request, None)
    except (CorpusError, FileError) as error:
        return TextOpened(request, None, str(error))
    return TextOpened(request, text_found)


def _read(request: OpenText) -> tuple[str, Reading, str]:
    """(title, how it was read, the text)."""
    for each in BUILTIN:
        if each.id == request.origin:
            return each.title, Reading(), read_builtin(each.id)
    if request.origin == PASTED:
        text, reading = tidied(Decoded(request.pasted, "", "valid"))
        return PASTED_TITLE, reading, text
    found = read_text_file(request.origin, request.encoding)
    return Path(request.origin).name, found.reading, found.text


def _measured(
    request: OpenText,
    title: str,
    reading: Reading,
    corpus: Corpus,
    checksum: str,
    emit: Callable[[object], None],
) -> Text:
    def between(low: float, high: float) -> Progress:
        def tell(share: float) -> bool:
            emit(TextProgress(low + (high - low) * share))
            return not request.cancelled.is_set()

        return tell

    codes = corpus.codes
    split = len(codes) - int(len(codes) * HELD_OUT)
    train, valid = codes[:split], codes[split:]
    own = between(READ, MEASURED)
    return Text(
        *(request.origin, title, reading, corpus.vocabulary, codes, corpus.replaced, checksum),
        baselines(train, valid, len(corpus.vocabulary), progress=own),
        repeated_share(train, valid, progress=between(MEASURED, 1.0)),
    )
