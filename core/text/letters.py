"""Letters as people count them: grapheme clusters (Unicode UAX 29) of text in NFC.

So a family emoji is one letter, and "é" is the same letter whether it was typed as one code
point or as "e" and an accent. A text that is counted, cut, indexed or compared is a Letters;
str is for what is shown whole or written to a file. How a letter is drawn by itself is here too.
Long texts are codes (core.text.corpus). No widgets.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import overload

from core.sentences import Sentence, SentenceError

LETTER_MAX = 16  # code points: the largest emoji and Tibetan stacks have 11; heaps of marks more

# Controls but tab and line ends, and halves of a surrogate pair, which no UTF-8 can hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
# Code points that are a letter each, whatever stands beside them out of these: of Europe's words,
# their punctuation, arrows and signs of mathematics, and Chinese. A carriage return joins a line
# feed.
_ALONE = re.compile(
    "[\x00-\x0c\x0e-\x7f\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u208e"
    "\u2190-\u2328\u232b-\u23ff\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*"
)
_LINE_ENDS = ("\n", "\r", "\r\n", "\u2028", "\u2029")
_RIGHT_TO_LEFT = ("R", "AL", "AN", "RLE", "RLO", "RLI")
_ISOLATE, _POP = "\u2068", "\u2069"


class LettersError(SentenceError, ValueError):
    """What cannot be taken as letters. str() goes on after the text's name, without a full stop:
    "has 1,001 letters; allowed are up to 1,000".
    """


class Letters(Sequence[str]):
    """An immutable text in letters: len, [t], [a:b], +, == and `in` go by letters.

    Deliberately no str and not equal to one, so that code points are never counted by accident;
    `text` is the joined string. What a vocabulary spells stays as it was spelled: "e" followed
    by a lone accent are two letters, though their text reads as one.
    """

    __slots__ = ("_ends", "_text")

    def __init__(self, letters: tuple[str, ...] | list[str] = ()) -> None:
        """Of letters that are known as such; Letters.of takes a string apart."""
        if isinstance(letters, str):  # type: ignore[unreachable]  # where types are not checked
            raise TypeError("Letters of a string are Letters.of(text).")
        self._text = "".join(letters)
        # Where each letter ends; None where each is one code point, as in most scripts.
        self._ends = _kept(array("I", accumulate(map(len, letters))), self._text)

    @classmethod
    def of(cls, text: str) -> "Letters":
        """The letters of any text; `.text` is its NFC. LettersError for half a character."""
        if (text.isascii() and "\r" not in text) or _ALONE.fullmatch(text):
            return cls._made(text, None)
        half = _HALF.search(text)
        if half is not None:
            raise _no_letter(half)
        # Late: 30 ms that most words, and the first paint, need not wait for.
        from regex import finditer

        text = normal(text)
        return cls._made(text, _kept(array("I", (m.end() for m in finditer(r"\X", text))), text))

    @classmethod
    def up_to(cls, most: int, text: str) -> "Letters":
        """Of what a person typed or pasted: LettersError beyond `most` letters, or where a
        control character is among them. A book is refused by its length, before it is split.
        """
        if len(text) > most * LETTER_MAX:
            raise LettersError(
                "has {count:,} characters; allowed are up to {most:,} letters",
                count=len(text),
                most=most,
            )
        found = _UNFIT.search(text)
        if found is not None:
            raise _no_letter(found)
        letters = cls.of(text)
        if len(letters) > most:
            raise LettersError(
                "has {letters}; allowed are up to {most:,}", letters=counted(letters), most=most
            )
        return letters

    @classmethod
    def spelled(cls, vocabulary: Sequence[str], codes: Iterable[int]) -> "Letters":
        """What codes stand for."""
        return cls([vocabulary[code] for code in codes])

    @classmethod
    def _made(cls, text: str, ends: "array[int] | None") -> "Letters":
        made = cls.__new__(cls)
        made._text = text
        made._ends = ends
        return made

    @property
    def text(self) -> str:
        """The letters joined, for showing and writing."""
        return self._text

    def __len__(self) -> int:
        return len(self._text) if self._ends is None else len(self._ends)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "Letters": ...
    def __getitem__(self, place: int | slice) -> "str | Letters":
        if isinstance(place, slice):
            return self._cut(place)
        if self._ends is None:
            return self._text[place]
        end = self._ends[place]
        place = range(len(self._ends))[place]
        return self._text[self._ends[place - 1] if place else 0 : end]

    def _cut(self, place: slice) -> "Letters":
        if self._ends is None:
            return Letters._made(self._text[place], None)
        start, stop, step = place.indices(len(self._ends))
        if step != 1:
            return Letters([self[k] for k in range(start, stop, step)])
        first = self._ends[start - 1] if start else 0
        ends = array("I", (end - first for end in self._ends[start : max(start, stop)]))
        text = self._text[first : first + (ends[-1] if ends else 0)]
        return Letters._made(text, _kept(ends, text))

    def __iter__(self) -> Iterator[str]:
        if self._ends is None:
            return iter(self._text)
        return map(self.__getitem__, range(len(self._ends)))

    def __add__(self, other: "Letters") -> "Letters":
        """One after the other; letters do not melt into each other where they meet."""
        if not isinstance(other, Letters):
            return NotImplemented
        text, size = self._text + other._text, len(self._text)
        if self._ends is None and other._ends is None:
            return Letters._made(text, None)
        ends = array("I", [*self._every_end(), *(size + end for end in other._every_end())])
        return Letters._made(text, ends)

    def _every_end(self) -> Iterable[int]:
        return range(1, len(self._text) + 1) if self._ends is None else self._ends

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Letters):
            return NotImplemented
        return self._text == other._text and self._ends == other._ends

    def __hash__(self) -> int:
        return hash(self._text)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Letters({quoted(self)})"


def _kept(ends: "array[int]", text: str) -> "array[int] | None":
    """One form for one text, so that equal letters are equal: no ends where all are 1, 2, 3, ..."""
    return None if len(ends) == len(text) else ends


def _no_letter(found: re.Match[str]) -> LettersError:
    half = found[0] >= "\ud800"
    return LettersError(
        "has {kind} ({code}) at position {place:,}, which is not a letter; delete it",
        kind=Sentence("half of a character") if half else Sentence("a control character"),
        code=f"U+{ord(found[0]):04X}",
        place=found.start() + 1,
    )


def normal(text: str) -> str:
    """NFC: the one way to write a text among those that look and mean the same."""
    return unicodedata.normalize("NFC", text)


def beginning(text: str, most: int) -> Letters:
    """The first `most` letters of any string, however long and unsound: for names to be shown.

    Half a character becomes a question mark.
    """
    return Letters.of(_HALF.sub("?", text[: (most + 1) * LETTER_MAX]))[:most]


def counted(letters: Letters) -> Sentence:
    """ "1 letter", "1,001 letters"."""
    if len(letters) == 1:
        return Sentence("1 letter")
    return Sentence("{count:,} letters", count=len(letters))


def quoted(text: str | Letters, length: int = 60) -> str:
    """A text as a sentence quotes it: on one line, at most `length` characters, whole letters.

    ASCII is quoted as by repr; elsewhere joiners stay, so that an emoji is shown as one.
    """
    whole = str(text)
    if whole.isascii():
        told = repr(whole[: length + 1])
        return told if len(told) <= length else told[: length - 3] + "..."
    told = ""
    count = 0
    # A stretch of a string is enough: a longer text is cut anyway.
    for letter in text if isinstance(text, Letters) else _parts(whole[: 4 * length]):
        part = _told(letter)
        if len(told) + len(part) > length - 5:
            break
        told, count = told + part, count + len(letter)
    return f"'{told}'" if count == len(normal(whole)) else f"'{told}..."


def _parts(text: str) -> list[str]:
    """The letters of a string in which half characters may be, to be named."""
    from regex import findall

    found: list[str] = findall(r"\X", normal(text))
    return found


def _told(letter: str) -> str:
    """A letter without anything that would break a line or vanish."""
    joined = len(letter) > 1
    return "".join(
        each
        if each.isprintable() or (joined and unicodedata.category(each) == "Cf")
        else ascii(each)[1:-1]
        for each in letter
    )


def drawn(letter: str) -> str:
    """What stands for a letter that is drawn by itself: signs for what would be invisible.

    A mark without its base gets Unicode's dotted circle; every visible letter is itself.
    """
    if letter == " ":
        return "␣"
    if letter.isascii() and letter.isprintable():
        return letter
    if letter in _LINE_ENDS:
        return "⏎"
    if letter == "\t":
        return "⇥"
    category = unicodedata.category(letter[0])
    if category == "Cf":
        return "◌"
    return "◌" + letter if category.startswith("M") else letter


def isolated(text: str) -> str:
    """`text` so that right-to-left letters in it leave the order of what stands beside it alone.

    Between FSI and PDI of Unicode's bidirectional algorithm (UAX 9) where it needs to be.
    """
    if text.isascii() or not any(_turns(each) for each in text):
        return text
    return f"{_ISOLATE}{text}{_POP}"


def _turns(character: str) -> bool:
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
