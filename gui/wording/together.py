"""Signs that are read as one stay on one line: "t = 3", "(3, 1, 4)", "84 %", "5 × 400", "epoch 6",
"layer 1 →", "log₂ 8", "12 bits", "i, f, g, o". A formula among Markdown, "$p$ = ½", is a name as
any other.

Widgets that wrap their text write it so; what they say of it, text(), keeps its plain blanks.
"""

import re

from core.course.formulas import PLACE

BLANK = "\u00a0"  # no line ends there
LONGEST = 16  # letters of a tuple; a longer one may be parted
LONGEST_END = 16  # letters of a caption's last words on one line; longer ones are parted
LAST, BEFORE = 4, 4  # of a running text's last word and the one before it, to be kept together

_NUMBER = r"[−+-]?[\d½¼¾][\d.,]*"
_NAME = r"[^\W\d_][\w₀-₉ₜ₊₋]{0,3}"  # as V, h₀, L2: no word
_FORMULA = rf"(?:\$[^$\n ]{{1,8}}\$|{PLACE})"  # a short one, or one that was taken out
_ENTRIES = rf"(?=[^()\[\]]{{1,{LONGEST}}}[)\]])[−\w.]+(?:, [−\w.]+)+"
_TUPLE = rf"(?<!\w)[(\[]{_ENTRIES}[)\]]"
_INDEX = rf"(?<=\w)\[{_ENTRIES}\]"  # h_n[3, 0, 1]
_LOGARITHM = (
    rf"(?<!\w)(?:ln|log[₀-₉]*) (?:{_NUMBER}|[^\W\d_](?!\w)|{_FORMULA}|\((?:[^() ]+ ?){{1,3}}\))"
)
_EQUATION = (
    rf"(?:{_LOGARITHM}|(?<![\w.]){_NAME}|(?<!\$){_FORMULA}) [=≈≤≥] "
    rf"(?:{_NUMBER}|{_NAME}(?!\w)|{_FORMULA}|[(\[]{_ENTRIES}[)\]])"
)
_SUM = r"(?<=\()\w{1,3} [−+] (?=\w{1,3}\)|\()"  # "(H − 1)", "(1 + ("
_UNIT = r"(?<=\d) (?:%|‰|×(?: \d+)?|(?:s|ms|min|kB|MB|GB|bits?)(?!\w))"
_FROM_TO = r"(?<!\w)from \d+ to \d+"  # "a head from 4 to 5"
_LANE = r"(?<!\w)(?:(?i:layer) \d+|第 \d+ 层) [→←]"  # as on the stage
_PLACE = rf"(?<!\w)(?i:epoch|unit|layer|step|seed|lesson|update)s? {_NUMBER}"
_LETTER = rf"(?:[^\W\d_](?!\w)|{_FORMULA})"
_GATES = rf"(?<!\w){_LETTER}(?:, {_LETTER}){{2,3}}"  # "i, f, g, o"
_WORDS = f"{_FROM_TO}|{_LANE}|{_PLACE}|{_GATES}"
_ONE = re.compile(f"{_EQUATION}|{_LOGARITHM}|{_SUM}|{_TUPLE}|{_INDEX}|{_UNIT}|{_WORDS}")
_LAST_WORDS = re.compile(r"(\S+) (\S+)$", re.MULTILINE)
_TAG = re.compile(r"(<[^<>]*>)")
_LAST = re.compile(r"[^<>]+(?=(?:</\w+>)*(?:<br ?/?>|$))")  # before a line's end


def together(text: str) -> str:
    """Plain text or Markdown, to be wrapped. No line begins with a sign that parts two names."""
    return _ONE.sub(lambda found: found[0].replace(" ", BLANK), text).replace(" ·", f"{BLANK}·")


def together_html(html: str) -> str:
    """The same for HTML of ours, whose tags stay as they are."""
    texts = _TAG.split(html)  # between them, at odd places, the tags
    texts[::2] = [together(each) if " " in each else each for each in texts[::2]]
    return "".join(texts)


def keep_together(before: str, last: str, running: bool = True) -> bool:
    """Whether a text's last two words go to its last line as one. That leaves the line before
    short, in a running text a worse sight than a word alone: only a short one is kept from it.
    """
    if running:
        return len(last) <= LAST and len(before) <= BEFORE
    return len(before) + 1 + len(last) <= LONGEST_END


def ended(text: str) -> str:
    """Plain text whose last word, if it is short, does not stand on a line alone."""
    return _LAST_WORDS.sub(_ended, text)


def _ended(found: re.Match[str]) -> str:
    return f"{found[1]}{BLANK if keep_together(found[1], found[2]) else ' '}{found[2]}"


def closed(text: str, words: int = 3) -> str:
    """Its last words on one line: none stands alone on the last."""
    return BLANK.join(text.rsplit(" ", words - 1))


def closed_html(html: str) -> str:
    """The same for HTML of ours: the last words of each of its lines, as far as they are short and
    within no tag.
    """
    return _LAST.sub(lambda found: _bound(found[0]), html)


def _bound(last: str) -> str:
    if BLANK in last.rpartition(" ")[2]:  # its last words are bound already
        return last
    for words, most in ((3, 3 * LAST), (2, LONGEST_END)):
        bound = closed(last, words)
        if last.count(" ") >= words - 1 and len(bound.rpartition(" ")[2]) <= most:
            return bound
    return last
