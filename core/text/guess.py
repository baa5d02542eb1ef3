"""Which old encoding a text's bytes are in, guessed: where its letters are most at home.

Every encoding is tried on a sample and every language asked how likely the letters are in it:
naive Bayes over letters, their frequencies by rank (Gusein-Zade 1988), less what no writer does,
a capital or a sign inside of a word or two scripts in one. Standard library only.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from core.text.languages import (
    CJK_SIGNS,
    CYRILLIC,
    HANGUL,
    HANZI,
    HANZI_OLD,
    KANA,
    KANJI,
    LATIN,
    OTHERS,
)

# By how many files are in them; among those that read a text alike the first is meant.
SINGLE = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
    "iso8859_2",
    "iso8859_15",
    "koi8_r",
    "koi8_u",
    "iso8859_7",
    "iso8859_5",
    "iso8859_13",
    "cp850",
    "cp852",
    "cp866",
    "cp437",
    "cp1258",
    "mac_roman",
    "iso8859_8",
    "iso8859_6",
    "iso8859_3",
    "iso8859_4",
    "iso8859_10",
    "iso8859_16",
    "cp737",
    "cp857",
    "cp862",
    "cp775",
    "cp720",
    "cp865",
    "cp860",
    "cp861",
    "cp863",
    "cp855",
    "cp1125",
    "mac_cyrillic",
    "cp869",
    "mac_latin2",
    "mac_greek",
    "mac_turkish",
    "mac_iceland",
    "mac_arabic",
    "kz1048",
)
MULTI = ("cp932", "gb18030", "euc_jp", "cp949", "cp950", "big5hkscs", "johab")

SAMPLE = 20_000  # bytes
FINALISTS = 8  # of which the pairs of letters are looked at, too
PRIOR = 0.12  # of a place in the order above, in nats
CAPITALS = 0.05
SIGNS = 1e-3
FOREIGN = 1e-5
UNKNOWN = 1e-6
BROKEN = 1e-8
TYPED = "’“”„«»–—…‘\u00a0"
TYPED_EACH = 2e-3
RARE_SIGNS = "‚‹›•·°§€£½¼©®™ªº¿¡´`¨×±²³µ№¬‰†‡\u00ad"
ODD_PAIR = -4.0  # nats

Likelihood = Callable[[str], float]  # of a character, its logarithm


class Guess(NamedTuple):
    """encoding: Python's name. score: log-likelihood of the sample, in nats, less penalties."""

    encoding: str
    score: float


def guessed(data: bytes) -> str:
    """The likeliest encoding of bytes that are not in Unicode, as Python names it."""
    sample = sampled(data)
    first = sorted(_by_letters(sample), key=lambda guess: -guess.score)[:FINALISTS]
    scored = [Guess(each.encoding, each.score + _by_pairs(sample, each.encoding)) for each in first]
    return max(scored, key=lambda guess: guess.score).encoding


# the sample ---------------------------------------------------------------------------------

_NOT_ASCII = re.compile(rb"[^\n\r]*[\x80-\xff][^\n\r]*[\n\r]*")
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]")


def sampled(data: bytes) -> bytes:
    """Lines with bytes above 127, as many as fit; a first line that is too long is cut.

    A long line is cut after a space or a comma, which are no byte's second half.
    """
    lines: list[bytes] = []
    size = 0
    for found in _NOT_ASCII.finditer(data):
        size += len(found[0])
        if size > SAMPLE and lines:
            break
        lines.append(found[0])
    sample = b"".join(lines)
    if len(sample) <= SAMPLE:
        return sample
    first = _ABOVE_ASCII.search(sample)
    start = max(first.start() - 1000, 0) if first else 0
    sample = sample[start : start + SAMPLE]
    end = max(sample.rfind(b" "), sample.rfind(b","))
    return sample[:end] if end > SAMPLE // 2 else sample


# letters ------------------------------------------------------------------------------------


def _by_letters(sample: bytes) -> Iterable[Guess]:
    """Every encoding with its best language."""
    for place, encoding in enumerate(SINGLE):
        letters = Counter(sample.decode(encoding, "replace"))
        yield Guess(encoding, _best(letters, _alphabetic()) - PRIOR * place)
    for place, encoding in enumerate(MULTI):
        letters = Counter(sample.decode(encoding, "replace"))
        yield Guess(encoding, _best(letters, _many(encoding)) - PRIOR * place)


def _best(letters: Counter[str], languages: tuple[Likelihood, ...]) -> float:
    return max(sum(n * of(letter) for letter, n in letters.items()) for of in languages)


@cache
def _alphabetic() -> tuple[Likelihood, ...]:
    """A likelihood for each language with an alphabet."""
    latin = [_language(letters, "") for letters in LATIN.values()]
    ascii_letters = LATIN["English"][:26]  # that stand beside any script
    others = (*CYRILLIC.values(), *OTHERS.values())
    return (*latin, *(_language(letters, ascii_letters) for letters in others))


def _language(letters: str, beside: str) -> Likelihood:
    """letters: the language's own, by rank; beside: those of names and code in its texts."""
    table = dict.fromkeys(map(chr, range(32)), math.log(UNKNOWN))
    table |= dict.fromkeys(map(chr, range(32, 127)), math.log(0.002))
    table |= {" ": math.log(0.16), "\n": math.log(0.02), "\r": math.log(0.02), "\t": math.log(0.01)}
    table |= dict.fromkeys(RARE_SIGNS, math.log(SIGNS)) | dict.fromkeys(TYPED, math.log(TYPED_EACH))
    for found, share in ((beside, 0.05), (letters, 0.75)):
        for letter, p in _ranked(found, share):
            table[letter.upper() if len(letter.upper()) == 1 else letter] = math.log(CAPITALS * p)
            table[letter] = math.log(p)
    return _open_table(table)


def _ranked(letters: str, share: float) -> Iterable[tuple[str, float]]:
    """Each letter with its probability: log((n + 1) / rank), of `share` in all."""
    weights = [math.log((len(letters) + 1) / rank) for rank in range(1, len(letters) + 1)]
    return zip(letters, (share * each / sum(weights) for each in weights), strict=True)


def _open_table(table: dict[str, float]) -> Likelihood:
    """The table's logarithms, and what it lacks by what kind of character it is."""

    def of(letter: str) -> float:
        if letter not in table:
            table[letter] = math.log(_strange(letter))
        return table[letter]

    return of


def _strange(letter: str) -> float:
    if letter == "\ufffd" or "\x7f" <= letter < "\xa0" or "\ue000" <= letter <= "\uf8ff":
        return BROKEN
    return FOREIGN if letter.isalpha() else UNKNOWN


# scripts of thousands of letters ------------------------------------------------------------


@lru_cache(maxsize=len(MULTI))
def _many(encoding: str) -> tuple[Likelihood, ...]:
    """Likelihoods of the languages that an encoding of several bytes a letter is for."""
    made: dict[str, Callable[[], Likelihood]] = {
        "cp932": _japanese,
        "euc_jp": _japanese,
        "gb18030": lambda: _chinese(HANZI, "gb2312", range(0xB0, 0xD8)),
        "cp950": lambda: _chinese(HANZI_OLD, "big5", range(0xA4, 0xC7)),
        "big5hkscs": lambda: _chinese(HANZI_OLD, "big5", range(0xA4, 0xC7)),
    }
    return (made.get(encoding, _korean)(),)


def _japanese() -> Likelihood:
    common = _rows("euc_jp", range(0xB0, 0xD0))
    katakana = "".join(map(chr, range(0x30A1, 0x30FD)))
    half = "".join(map(chr, range(0xFF61, 0xFFA0)))
    rest = _rows("euc_jp", range(0xD0, 0xF5))
    return _syllabic(
        (KANA, 0.45),
        (KANJI, 0.12),
        even=((katakana, 0.1), (common, 0.15)),
        rare=((rest, 0.004), (half, 0.001)),
    )


def _chinese(hanzi: str, encoding: str, first: range) -> Likelihood:
    """first: the lead bytes of its first level, the common ones."""
    rest = _rows(encoding, range(first.stop, 0xFA))
    common = _rows(encoding, first)
    return _syllabic((hanzi, 0.4), even=((common, 0.35),), rare=((rest, 0.01),))


def _korean() -> Likelihood:
    hangul = _rows("euc_kr", range(0xB0, 0xC9))
    hanja = _rows("euc_kr", range(0xCA, 0xFE))
    every = "".join(map(chr, range(0xAC00, 0xD7A4)))
    rare = ((every, 0.003), (hanja, 0.005))
    return _syllabic((HANGUL, 0.45), even=((hangul, 0.2),), rare=rare)


def _rows(encoding: str, leads: range) -> str:
    """All letters of some lead bytes of a table of 94 columns, or Big5's 157."""
    trails = range(0x40, 0xFF) if encoding == "big5" else range(0xA1, 0xFF)
    pairs = (bytes((lead, trail)) for lead in leads for trail in trails)
    return "".join(pair.decode(encoding, "ignore") for pair in pairs)


def _syllabic(
    *ranked: tuple[str, float],
    even: tuple[tuple[str, float], ...],
    rare: tuple[tuple[str, float], ...],
) -> Likelihood:
    """Letters by rank; letters of which none is known to be more frequent; those hardly used."""
    table = dict.fromkeys(map(chr, range(128)), math.log(5e-4))
    table |= {"\n": math.log(0.02), "\r": math.log(0.02), " ": math.log(0.03)}
    for letters, share in (*rare, *even):
        table |= dict.fromkeys(letters, math.log(share / len(letters)))
    for letters, share in ranked:
        table |= {letter: math.log(p) for letter, p in _ranked(letters, share)}
    table |= dict.fromkeys(CJK_SIGNS, math.log(0.12 / len(CJK_SIGNS)))
    return _open_table(table)


# pairs --------------------------------------------------------------------------------------

_SIGN_INSIDE = re.compile(
    r"(?<=[^\W\d_])(?:[^\w\s\x00-\x7f’\u00ad·–—](?=[^\W\d_])|[„‚])"  # these two only open
)


def _by_pairs(sample: bytes, encoding: str) -> float:
    """What is taken off for pairs that no writer makes, in nats."""
    if encoding in MULTI:
        return 0.0
    text = sample.decode(encoding, "replace")
    pairs = Counter(pairwise(text))
    odd = sum(n for (one, other), n in pairs.items() if _is_odd(one, other))
    return ODD_PAIR * (odd + len(_SIGN_INSIDE.findall(text)))


def _is_odd(one: str, other: str) -> bool:
    """A capital after a small letter, or letters of two scripts; of ASCII alone nothing is odd."""
    if (one.isascii() and other.isascii()) or not (one.isalpha() and other.isalpha()):
        return False
    return (one.islower() and other.isupper()) or _script(one) != _script(other)


def _script(letter: str) -> int:
    """Blocks of Unicode: Latin 0, Greek 1, Cyrillic 2, Hebrew and Arabic and beyond by 128."""
    point = ord(letter)
    if point < 0x370 or 0x1E00 <= point < 0x1F00:
        return 0
    return 1 if point < 0x400 else 2 if point < 0x530 else point // 0x100
