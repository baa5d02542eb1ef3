"""Letters: what is counted, cut, indexed and compared is what a reader calls a letter."""

import copy
import pickle
import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from core.text.letters import _ALONE as ALONE
from core.text.letters import Letters, LettersError, beginning, counted, drawn, quoted
from tests.any_text import any_text

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG, SKIN = "\U0001f1e9\U0001f1ea", "\U0001f44d\U0001f3fd"
PIECES = [
    *"ab z\n",
    "\r\n",
    "é",
    "e\u0301",
    "\u0301",
    "ą̂́",
    FAMILY,
    FLAG,
    SKIN,
    "\U0001f1e9",
    "\u200d",
    "한",
    "\u1112\u1161\u11ab",
    "हि",
    "न्दी",
    "क्ष",
    "שָׁ",
    "مَ",
    "\u202e",
    "ก็",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | any_text(max_size=20)
SOUND = TEXTS.filter(lambda text: not any("\ud800" <= each <= "\udfff" for each in text))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("hello", list("hello")),
        (f"a{FAMILY}{FLAG}{SKIN}", ["a", FAMILY, FLAG, SKIN]),
        ("e\u0301e", ["é", "e"]),
        ("हिन्दी", ["हि", "न्दी"]),
        ("한국", ["한", "국"]),
        ("a\r\nb", ["a", "\r\n", "b"]),
        ("שלום", list("שלום")),
        ("", []),
    ],
)
def test_letters_are_what_a_reader_calls_so(text, letters):
    found = Letters.of(text)
    assert list(found) == letters
    assert len(found) == len(letters)
    assert [found[k] for k in range(len(letters))] == letters
    assert [found[k - len(letters)] for k in range(len(letters))] == letters
    assert all(letter in found for letter in letters)


@given(SOUND)
def test_the_text_comes_back_in_nfc_and_taking_it_apart_again_changes_nothing(text):
    found = Letters.of(text)
    assert found.text == unicodedata.normalize("NFC", text)
    assert Letters.of(found.text) == found
    assert Letters(list(found)) == found
    assert Letters.of(unicodedata.normalize("NFD", text)) == found


@given(SOUND, SOUND, SOUND)
def test_letters_that_are_put_together_stay_the_letters_they_were(one, two, three):
    a, b, c = map(Letters.of, (one, two, three))
    assert list(a + b) == [*a, *b]
    assert len(a + b) == len(a) + len(b)
    assert (a + b) + c == a + (b + c)
    assert a + Letters() == a == Letters() + a
    assert (a + b)[: len(a)] == a
    assert (a + b)[len(a) :] == b


@given(SOUND, st.slices(12))
def test_a_slice_is_that_of_the_list_of_letters_and_is_never_half_a_letter(text, cut):
    found = Letters.of(text)
    assert list(found[cut]) == list(found)[cut]
    assert found[cut] == Letters(list(found)[cut])
    whole = found[cut.start : cut.stop]
    assert Letters.of(whole.text) == whole


@given(SOUND, SOUND)
def test_equal_letters_are_equal_and_have_one_hash(one, two):
    a, b = Letters.of(one), Letters.of(two)
    assert (a == b) == (list(a) == list(b))
    assert hash(Letters(list(a))) == hash(a)
    assert len({a, Letters.of(one)}) == 1
    assert pickle.loads(pickle.dumps(a)) == copy.deepcopy(a) == a


def test_what_a_vocabulary_spells_stays_as_it_was_spelled():
    """A model may write "e" and then a lone accent: two letters, though they read as one."""
    spelled = Letters.spelled(("e", "\u0301"), [0, 1, 0])
    assert list(spelled) == ["e", "\u0301", "e"]
    assert len(spelled) == 3
    assert spelled.text == "e\u0301e"
    assert spelled != Letters.of(spelled.text)
    assert list(spelled[-2:]) == ["\u0301", "e"]
    halves = Letters(["\U0001f1e9", "\U0001f1ea"])
    assert len(halves) == 2
    assert halves != Letters.of(FLAG)
    assert halves.text == Letters.of(FLAG).text


def test_letters_are_no_string_and_turn_into_none_by_accident():
    word = Letters.of("ab")
    assert not isinstance(word, str)
    assert word != "ab"
    assert str(word) == word.text == "ab"
    with pytest.raises(TypeError):
        word + "c"
    with pytest.raises(TypeError):
        "c" + word
    with pytest.raises(TypeError):
        "".join([word])
    with pytest.raises(TypeError):
        Letters("ab")
    with pytest.raises(AttributeError):
        word.text = "c"
    with pytest.raises(IndexError):
        word[2]
    with pytest.raises(IndexError):
        Letters.of(FAMILY)[1]


@pytest.mark.parametrize("text", ["a\ud83d", "\udc00", "é\ud800é"])
def test_half_a_character_is_refused_by_its_place(text):
    with pytest.raises(LettersError, match=r"has half of a character \(U\+D.* at position \d"):
        Letters.of(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a" * 6, "has 6 letters; allowed are up to 5"),
        (FAMILY * 6, "has 6 letters; allowed are up to 5"),
        ("a" * 1_000_000, "has 1,000,000 characters; allowed are up to 5 letters"),
        (
            "ab\0",
            "has a control character (U+0000) at position 3, which is not a letter; delete it",
        ),
        (
            "ab\x1b",
            "has a control character (U+001B) at position 3, which is not a letter; delete it",
        ),
    ],
)
def test_what_was_typed_is_bounded_in_letters_and_refused_in_a_sentence(text, told):
    with pytest.raises(LettersError) as refused:
        Letters.up_to(5, text)
    assert str(refused.value) == told
    assert len(Letters.up_to(5, FAMILY * 5)) == 5
    assert len(Letters.up_to(5, "e\u0301" * 5)) == 5


def test_what_is_taken_apart_without_regex_is_what_regex_makes_of_it():
    """Code points that are a letter each: none joins another, and none is written another way."""
    alone = "".join(each for each in map(chr, range(0x10000)) if ALONE.fullmatch(each))
    for text in (alone, alone[::-1]):
        assert regex.findall(r"\X", text) == [*text] == [*Letters.of(text)]
        assert unicodedata.normalize("NFC", text) == text
    pairs = (unicodedata.normalize("NFD", chr(each)) for each in range(0x10000))
    assert not any(len(each) > 1 and ALONE.fullmatch(each) for each in pairs)
    assert not ALONE.fullmatch("\r")


def test_a_text_of_fifty_megabytes_costs_nothing_where_each_letter_is_a_character():
    text = "ab\n" * 16_000_000
    found = Letters.of(text)
    assert found.text is text
    assert len(found) == 48_000_000
    assert found[-1_000:].text == text[-1_000:]


def test_counts_and_quotes_are_in_letters():
    assert counted(Letters.of(FAMILY)) == "1 letter"
    assert counted(Letters.of("a" * 1001)) == "1,001 letters"
    assert quoted(FAMILY) == quoted(Letters.of(FAMILY)) == f"'{FAMILY}'"
    long = quoted(FAMILY * 40)
    assert long == f"'{FAMILY * 7}..."
    assert quoted("a" * 100) == "'" + "a" * 56 + "..."
    assert quoted("x\n") == r"'x\n'"
    assert beginning(FAMILY * 1000, 3) == Letters.of(FAMILY * 3)
    assert beginning("e\u0301\ud83d\n", 9).text == "é?\n"
    assert quoted("\ud83d") == r"'\ud83d'"


@pytest.mark.parametrize(
    ("letter", "sign"),
    [
        ("a", "a"),
        (" ", "␣"),
        ("\n", "⏎"),
        ("\r\n", "⏎"),
        ("\t", "⇥"),
        ("\u0301", "◌\u0301"),
        ("\u200d", "◌"),
    ],
)
def test_what_would_be_invisible_alone_gets_a_sign(letter, sign):
    assert drawn(letter) == sign
