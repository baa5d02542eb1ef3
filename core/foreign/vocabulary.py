"""The letters that a network knows, in the order of their numbers.

Some vocabularies begin with entries that no text has: padding and the unknown, as Keras's
TextVectorization ("", "[UNK]") and StringLookup ("[UNK]") put them first. Their rows and columns
are left out: nothing reads them, and what is said to any other letter stays to the last digit.
"""

from dataclasses import replace

import numpy as np

from core.foreign.network import Network
from core.sentences import Sentence
from core.settings import SpecError

Letters = tuple[str, ...]

PADDING, UNKNOWN = "", "[UNK]"
FIRST = (PADDING, UNKNOWN)  # as Keras's layers begin
NO_LETTERS = frozenset({*FIRST, "[PAD]", "<pad>", "<PAD>", "<unk>", "<UNK>", "<oov>", "<OOV>"})
COUNTED = {
    "vocabulary": "The vocabulary has {count:,} letters, these weights know {wanted:,}: each needs "
    "its own, in the order of their numbers.",
    "text": "The text has {count:,} different letters, these weights know {wanted:,}: they learned "
    "from another text, or from one that was cleaned in another way.",
}


def check_count(where: str, letters: int, network: Network) -> None:
    """SpecError where a text, or a vocabulary, has more or fewer than the weights know."""
    if letters != network.symbols:
        raise SpecError(where, COUNTED[where], count=letters, wanted=network.symbols)


def with_letters_alone(network: Network, entries: Letters) -> tuple[Network, Letters]:
    """(without the entries that are no letters, those that are one). entries: by their numbers, of
    this network, or of one that has lost the others already. SpecError where they do not fit.
    """
    letters = tuple(each for each in entries if each not in NO_LETTERS)
    if len(letters) == network.symbols or not _can_lose(network):
        check_count("vocabulary", len(letters), network)
        return network, letters
    check_count("vocabulary", len(entries), network)
    return placed(network, [entries.index(each) for each in letters]), letters


def of_a_file(network: Network) -> Network:
    """The same by what the file tells, and a note that says so."""
    others = [each for each in network.letters if each in NO_LETTERS]
    if not others or len(network.letters) != network.symbols or not _can_lose(network):
        return network
    found, letters = with_letters_alone(network, network.letters)
    note = Sentence(
        "What its vocabulary has besides letters is left out: {others}. No text contains that, "
        "and among letters the network answers as it did.",
        others=" ".join(map(repr, others)),
    )
    return replace(found, letters=letters, notes=(*network.notes, note))


def _can_lose(network: Network) -> bool:
    """Whether each entry has its own output; and two letters are left at least."""
    return network.head is not None and network.answers == network.symbols


def placed(network: Network, places: list[int]) -> Network:
    """The network with letters in another order, and some left out. places: of each letter that
    stays, its number.
    """
    assert network.head is not None
    weight, bias = network.head
    head = np.ascontiguousarray(weight[places]), np.ascontiguousarray(bias[places])
    if network.embedding is not None:
        return replace(network, head=head, embedding=network.embedding[places])
    directions = 2 if network.bidirectional else 1
    first = [
        replace(each, weight_ih=np.ascontiguousarray(each.weight_ih[:, places]))
        for each in network.lanes[:directions]
    ]
    return replace(network, head=head, lanes=(*first, *network.lanes[directions:]))
