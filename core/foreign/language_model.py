"""A network that reads and answers the letters of a text: a language model of that text.

A text's letters stand in their own order, sorted; whoever trained the weights may have had another.
So the rows and columns that belong to letters are put in the text's order, and nothing else of
the network changes.
"""

import os
from functools import lru_cache

from core.files.bounded_read import FileError, shown
from core.files.stamp import stamp
from core.foreign.network import Network
from core.foreign.vocabulary import FIRST, Letters, check_count, placed
from core.sentences import items
from core.settings import LIMITS, SpecError
from core.tasks.text import VOCABULARY_MAX, TextTask
from core.text.builtin import offered
from core.text.corpus import Corpus, CorpusError, digest
from core.text.file import Reading
from core.text.held_out import HELD_OUT_SHARE
from core.text.kind import TEXT, sniff_file
from core.text.text import corpus_of

CHUNK, SEQUENCES = 64, 32  # as the Text page begins with
NAMED = 8  # letters that a sentence names
AT_ONCE = 4_000_000  # bytes of a text that is read while one waits, in a fifth of a second


def fits(network: Network) -> bool:
    """Whether it could be a language model: letters in and as many out, read in one direction."""
    return (
        network.head is not None
        and not network.bidirectional
        and network.answers == network.symbols
        and 2 <= network.symbols <= VOCABULARY_MAX
        and network.hidden_size <= LIMITS["hidden_size"][1]
        and network.input_size <= max(LIMITS["embedding_dim"][1], network.symbols)
    )


def text_for(network: Network) -> str:
    """The id of the first text of Python's that has these letters, "" for none."""
    for each in offered():
        found = corpus_of(each.id)[1].vocabulary
        if len(found) == network.symbols and set(network.letters or found) == set(found):
            return each.id
    return ""


def adapted(
    network: Network, text: str, letters: Letters, chunk: int = CHUNK
) -> tuple[Network, TextTask]:
    """The network with its letters in the text's order, and the text as its task.

    text: an id of core.text.builtin, or a file's path. letters: of the network, by their numbers;
    () where nobody knows them: then they are the text's own, sorted, behind `assumed` ones.
    SpecError says why not.
    """
    if not text:
        raise SpecError(
            "text",
            "A language model needs the text that it learned from: name its file, or one of "
            "{known}, with as many different letters as the weights know, {count:,}.",
            known=items(each.id for each in offered()),
            count=network.symbols,
        )
    origin, reading, corpus = _read(text)
    if not letters:
        network, letters = _in_order(network, corpus.vocabulary)
    _check(corpus, network, letters)
    task = TextTask(
        origin,
        corpus.vocabulary,
        len(corpus.codes),
        digest(corpus),
        chunk,
        True,
        HELD_OUT_SHARE if chunk else 0.0,
        "" if reading.is_sure else reading.encoding,
    )
    return placed(network, [letters.index(each) for each in corpus.vocabulary]), task


def is_read_at_once(text: str) -> bool:
    """Whether it is so short, or comes with Python, that whoever asks may wait for it."""
    try:
        return text in {each.id for each in offered()} or os.path.getsize(text) <= AT_ONCE
    except OSError:  # which whoever reads it says
        return True


def against(text: str) -> str:
    """Why a file is no text, as far as its two ends tell; "" where it may be one."""
    try:
        kind = sniff_file(text)
    except FileError as error:
        return error.sentence
    return "" if kind is TEXT else kind.no_text(shown(os.path.basename(text)))


def assumed(network: Network, text: str) -> Letters:
    """The entries that are taken to stand before a text's letters, where nobody tells which there
    are: Keras's, if the weights know 1 or 2 more than the text has. SpecError as of `adapted`.
    """
    over = network.symbols - len(_read(text)[2].vocabulary)
    return FIRST[-over:] if 1 <= over <= len(FIRST) else ()


def _in_order(network: Network, vocabulary: Letters) -> tuple[Network, Letters]:
    """(without entries before the letters, the letters)."""
    over = network.symbols - len(vocabulary)
    if 1 <= over <= len(FIRST):
        network = placed(network, [*range(over, network.symbols)])
    return network, vocabulary


def batch_for(task: TextTask) -> int:
    """As many sequences as the Text page begins with, or as the text has room for."""
    return 1 if task.whole else max(min(SEQUENCES, task.trained // (task.chunk + 1)), 1)


def _read(text: str) -> tuple[str, Reading, Corpus]:
    known = any(each.id == text for each in offered())
    origin = text if known else os.path.abspath(os.path.expanduser(text))
    try:
        return origin, *_corpus(origin, "" if known else stamp(origin))
    except CorpusError as error:
        raise SpecError("text", error.sentence) from error


@lru_cache(maxsize=1)  # whoever chooses one is asked more, and each answer is judged
def _corpus(origin: str, stamp: str) -> tuple[Reading, Corpus]:
    """stamp: changes with the file."""
    return corpus_of(origin)


def _check(corpus: Corpus, network: Network, letters: Letters) -> None:
    """That text and weights know the same letters."""
    found = set(corpus.vocabulary)
    check_count("text", len(found), network)
    if set(letters) != found:
        raise SpecError(
            "text",
            "The text has letters that the weights do not know ({ours}), and they know others "
            "({theirs}): they learned from another text.",
            ours=_named(found - set(letters)),
            theirs=_named(set(letters) - found),
        )


def _named(letters: set[str]) -> str:
    """A few of them, as Python writes them."""
    some = [repr(each) for each in sorted(letters)]
    return " ".join(some[:NAMED]) + (" …" if len(some) > NAMED else "")
