"""Letters as people count them: grapheme clusters (Unicode UAX 29) of text in NFC.

So a family emoji is one letter, and "é" is the same letter whether it was typed as one code
point or as "e" and an accent. How a letter is drawn by itself is here too. No widgets.
"""

import re
import unicodedata

LETTER_MAX = 16  # code points: the largest emoji and Tibetan stacks have 11; heaps of marks more

# Controls but tab and line ends, and halves of a surrogate pair, which no UTF-8 can hold.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_ENDS = ("\n", "\r", "\r\n", "\u2028", "\u2029")
_RIGHT_TO_LEFT = ("R", "AL", "AN", "RLE", "RLO", "RLI")
_ISOLATE, _POP = "\u2068", "\u2069"


def normal(text: str) -> str:
    """NFC: the one way to write a text among those that look and mean the same."""
    return unicodedata.normalize("NFC", text)


def graphemes(text: str) -> tuple[str, ...]:
    """The letters of `text` in reading order, in NFC; joined they are normal(text)."""
    if text.isascii() and "\r" not in text:
        return tuple(text)
    # Late: 30 ms that ASCII words need not wait for.
    from regex import findall  # type: ignore[import-untyped]

    return tuple(findall(r"\X", normal(text)))


def unfit(text: str) -> tuple[int, str] | None:
    """The first character that is no letter: (its place from 0, what it is); None if all are."""
    found = _UNFIT.search(text)
    if found is None:
        return None
    kind = "half of a character" if found[0] >= "\ud800" else "a control character"
    return found.start(), f"{kind} (U+{ord(found[0]):04X})"


def quoted(text: str, length: int = 60) -> str:
    """A text as a sentence quotes it: on one line, at most `length` characters, whole letters.

    ASCII is quoted as by repr; elsewhere joiners stay, so that an emoji is shown as one.
    """
    if text.isascii():
        whole = repr(text)
        return whole if len(whole) <= length else whole[: length - 3] + "..."
    told, count = "", 0
    letters = graphemes(text[: 4 * length])  # enough: a longer text is cut anyway
    for letter in letters:
        part = _told(letter)
        if len(told) + len(part) > length - 5:
            break
        told, count = told + part, count + len(letter)
    return f"'{told}'" if count == len(normal(text)) else f"'{told}..."


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
