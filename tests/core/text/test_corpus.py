"""core.text.corpus: any text becomes codes and comes back."""

import hashlib
import os
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text import builtin as builtin_texts
from core.text import segmentation as splitting
from core.text.builtin import BUILTIN, offered, read_builtin
from core.text.corpus import Cancelled, Corpus, CorpusError, cleaned, digest, encode
from core.text.letters import Letters
from core.text.segmentation import REPLACEMENT, Split

ROOT = Path(__file__).resolve().parents[3]
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")

# What joins, what it joins with, and what looks as if it might: marks, joiners, flags, Hangul,
# Indic conjuncts, prepended signs, skin tones, line ends, right-to-left, NUL, surrogates.
AWKWARD = (
    "ae\u0301\u0308\u0344\u200d\u200c\ufe0f\U0001f468\U0001f469\U0001f3fd\u2764\U0001f1e9\U0001f1ea"
    "\u1100\u1161\u11a8\uac00\uac01\u0915\u094d\u0937\u093f\u0903\u0600\u110bd\U000110bd\u0e33\u0e01"
    "\r\n\t\x0c\x85\u2028\u2029\ufeff\0\x1b\ud800\udfff\u05d0\u05b0\u0627\u202e\ufffd \u3042\u3099"
)
anything = st.text(st.sampled_from(AWKWARD) | st.characters(), max_size=60)
awkward = st.text(st.sampled_from(AWKWARD), max_size=60)
LONG = "a long text of ASCII letters.\n"


# letters ------------------------------------------------------------------------------------


@settings(deadline=None)
@given(anything)
def test_cleaning_leaves_nothing_that_is_no_letter_and_twice_is_once(text):
    clean = cleaned(text)
    assert cleaned(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert not set(clean) & set("\r\0\x1b\x7f\x85\x0c\u2028\u2029\ufeff\ud800\udfff")


def test_cleaning_keeps_words_as_they_are():
    assert cleaned("\ufeffone\r\ntwo\rthree\x85four\u2028five\t\x0csix\0") == (
        "one\ntwo\nthree\nfour\nfive\tsix"
    )
    assert cleaned("Cafe\u0301") == "Caf\xe9"
    assert cleaned("\u05e9\u05c1\u05dc\u05d5\u05dd") == "\u05e9\u05c1\u05dc\u05d5\u05dd"


def test_a_heap_of_marks_is_cut_before_it_takes_minutes_to_sort():
    start = time.thread_time()
    clean = cleaned("a" + "\u0301\u0327" * 60_000 + "b")
    assert time.thread_time() - start < 5
    assert len(clean) < 40
    assert clean[-1] == "b"
    once = cleaned("a" + "\u0344" * 30)  # each is two marks in NFC
    assert cleaned(once) == once


@settings(max_examples=200, deadline=None)
@given(awkward | anything, st.sampled_from((1, 2, 3, 7, 1000)))
def test_letters_are_those_of_short_texts_wherever_the_chunks_end(text, chunk):
    text, split = cleaned(text), Split()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(splitting, "_CHUNK", chunk)
        patch.setattr(splitting, "LETTER_MAX", 1000)
        ids = [each for part, _ in split.parts(text) for each in part.tolist()]
    # A chunk that is inside of one letter has no end of a letter to stop at.
    if max(map(len, tuple(Letters.of(text))), default=0) < chunk:
        assert tuple(map(split.symbol, ids)) == tuple(Letters.of(text))
    assert "".join(map(split.symbol, ids)) == text


@settings(deadline=None)
@given(anything.map(lambda text: text + LONG))
def test_what_is_encoded_is_decoded(text):
    found = encode(text)
    assert Letters.spelled(found.vocabulary, found.codes).text == cleaned(text)
    assert found.vocabulary == tuple(sorted(set(Letters.of(cleaned(text)))))
    assert found.replaced == 0
    assert found.codes.dtype == np.uint16
    assert not found.codes.flags.writeable


@settings(deadline=None)
@given(anything.map(lambda text: text + LONG), st.integers(2, 12))
def test_beyond_the_limit_the_rarest_letters_are_replaced_and_counted(text, limit):
    letters = Letters.of(cleaned(text))
    times = Counter(letters)
    found = encode(text, limit)
    assert len(found.codes) == len(letters)
    back = [found.vocabulary[code] for code in found.codes.tolist()]
    assert len(found.vocabulary) == min(limit, len(times))
    assert found.replaced == sum(a != b for a, b in zip(letters, back, strict=True))
    assert all(b in (a, REPLACEMENT) for a, b in zip(letters, back, strict=True))
    kept = set(found.vocabulary) - {REPLACEMENT}
    lost = set(times) - kept - {REPLACEMENT}
    assert min(map(times.get, kept)) >= max(map(times.get, lost), default=0)


def test_an_emoji_a_flag_and_a_letter_with_marks_are_one_symbol_each():
    family, flag, letter = (
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\U0001f1e9\U0001f1ea",
        "x\u0302",
    )
    found = encode((family + flag + letter + flag) * 8)
    assert found.vocabulary == tuple(sorted({family, flag, letter}))
    assert len(found.codes) == 32


def test_letters_of_very_many_code_points_are_replaced_and_counted():
    found = encode(LONG + "a" + "\u0301" * 20 + "b" + REPLACEMENT)
    assert found.replaced == 1
    told = Letters.spelled(found.vocabulary, found.codes).text
    assert told == LONG + f"{REPLACEMENT}b{REPLACEMENT}"


def test_any_number_of_different_heaps_of_marks_takes_bounded_memory(monkeypatch):
    monkeypatch.setattr(splitting, "_CLUSTERS_MAX", 3)
    found = encode("".join(letter + "\u0302" for letter in "qxkbqxkbdfqxkbqxk") + "q\u0302")
    assert len(found.vocabulary) == 4
    assert found.replaced == 5  # three times b, once d and f


@pytest.mark.parametrize("text", ["", "a" * 15, "ab" * 7, "\0" * 50, "\ufeff"])
def test_a_text_of_too_few_letters_is_refused(text):
    with pytest.raises(CorpusError, match=r"^The text has \d+ letters; at least 16 are needed\.$"):
        encode(text)


@pytest.mark.parametrize("text", ["a" * 16, "\0b" * 99, "x\u0302" * 20])
def test_a_text_of_one_symbol_is_refused(text):
    with pytest.raises(CorpusError, match=r"^The text repeats one letter only; .*\.$"):
        encode(text)


@pytest.mark.parametrize("limit", [1, 65537])
def test_a_limit_that_uint16_cannot_hold_is_refused(limit):
    with pytest.raises(ValueError, match="allowed is 2 to 65,536"):
        encode(LONG, limit)


@pytest.mark.parametrize(
    ("vocabulary", "codes"),
    [
        (("b", "a"), [0, 1] * 8),
        (("a", "a"), [0, 1] * 8),
        (("a",), [0] * 16),
        (("a", "b"), [0, 1, 2, 0] * 4),
        (("a", "b"), [0, 1]),
    ],
)
def test_a_corpus_that_is_none_fails_at_birth(vocabulary, codes):
    with pytest.raises(CorpusError, match=r"\.$"):
        Corpus(vocabulary, np.array(codes, np.uint16))


def test_progress_rises_to_one_and_false_cancels(monkeypatch):
    monkeypatch.setattr(splitting, "_CHUNK", 100)
    told = []
    encode(LONG * 20, progress=lambda part: told.append(part) or True)
    assert len(told) > 5
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)
    for end in (1, 3, len(told)):
        answers = iter([True] * (end - 1) + [False])
        with pytest.raises(Cancelled):
            encode(LONG * 20, progress=lambda part, answers=answers: next(answers))


def test_a_digest_tells_texts_apart_and_stays_the_same():
    found = encode("abracadabra abracadabra")
    by_hand = hashlib.sha256((6).to_bytes(4, "little"))
    for symbol in " abcdr":
        by_hand.update((1).to_bytes(4, "little") + symbol.encode())
    by_hand.update(found.codes.astype("<u2").tobytes())
    assert digest(found) == by_hand.hexdigest()
    others = [found.codes[::-1], np.roll(found.codes, 1)]
    digests = {digest(Corpus(found.vocabulary, codes)) for codes in others}
    digests |= {digest(Corpus(tuple(" abcdz"), found.codes)), digest(found)}
    assert len(digests) == 4


def test_decoding_takes_lists_and_arrays_of_any_kind_of_number():
    for codes in ([1, 0], np.array([1, 0], np.int64), iter((1, 0))):
        assert Letters.spelled(("a", "b"), codes).text == "ba"


def test_ten_million_letters_take_little_time():
    start = time.thread_time()
    found = encode("plain ASCII text, here and there\n" * 300_000)
    assert len(found.codes) == 9_900_000
    assert time.thread_time() - start < 5  # 0.15 s on a machine that does nothing else


def test_neither_qt_nor_torch_is_loaded_for_texts_that_are_no_files():
    code = (
        "import sys\nfrom core.text.builtin import read_builtin\n"
        "from core.text.corpus import encode\nimport core.text.baselines\n"
        "encode(read_builtin('zen'))\n"
        "sys.exit(any(each.split('.')[0] in ('PySide6', 'torch') for each in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == b""  # importing `this` would print


# what comes with Python ---------------------------------------------------------------------


def test_the_zen_has_856_letters_and_45_symbols():
    text = read_builtin("zen")
    assert (len(text), len(set(text))) == (856, 45)
    assert text.startswith("The Zen of Python, by Tim Peters\n\nBeautiful is better than ugly.\n")


def test_the_topics_are_300_000_letters_and_say_nothing_at_length_twice():
    text = read_builtin("topics")
    assert len(text) == 300_000
    assert len(set(text)) in (94, 95)
    assert text.isascii()
    long = [each for each in text.split("\n\n") if len(each) > 40]
    assert len(long) == len(set(long))


def test_every_text_that_is_offered_is_clean_and_can_be_learnt():
    assert {"zen", "topics"} <= {each.id for each in offered()}
    for each in offered():
        text = read_builtin(each.id)
        assert cleaned(text) == text
        assert len(encode(text).vocabulary) > 40
        assert each.title
        assert each.description.endswith(".")


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A Python without what others come with."""
    builtin_texts._text.cache_clear()
    monkeypatch.setattr(builtin_texts.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "pydoc_data.topics", None)
    monkeypatch.setattr(builtin_texts.os, "__file__", str(tmp_path / "lib" / "os.py"))
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    yield tmp_path
    builtin_texts._text.cache_clear()


def test_what_a_python_lacks_is_not_offered_and_refused_in_a_sentence(bare):
    (bare / "LICENSE").write_text("another program's licence", encoding="utf-8")
    assert offered() == ()
    for each in BUILTIN:
        with pytest.raises(CorpusError, match=rf"^{each.title} did not come with this Python\.$"):
            read_builtin(each.id)


def test_the_licence_is_found_where_windows_has_it(bare):
    (bare / "LICENSE.txt").write_bytes(b"PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2\n")
    assert read_builtin("licence") == "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2"


def test_an_unknown_text_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="there are zen, topics, licence"):
        read_builtin("bible")
