"""core.text.guess: the encodings that people's old texts are in, told by their letters."""

import time

import pytest

from core.text.encodings import KNOWN, title
from core.text.guess import MULTI, SINGLE, guessed, sampled
from tests.core.text.samples import PAIRS, SAMPLES


@pytest.mark.turns(
    5, always=("Japanese-shift_jis", "Ukrainian-koi8-u", "Chinese-gbk", "Spanish-cp1252")
)
@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_two_sentences_are_enough_to_tell_the_encoding(language, encoding):
    data = SAMPLES[language][1].encode(encoding, "replace")
    assert data.decode(guessed(data)) == data.decode(encoding)


def test_signs_alone_are_taken_for_what_most_files_are_in():
    for told in ("20 °C, 5 µm, § 3, © 2024", "“That’s all,” she said – for 30 €.", "na\xefve"):
        assert guessed(told.encode("cp1252")) == "cp1252"
    assert guessed("We met at the café in town.".encode("cp850")) == "cp850"


def test_half_a_letter_does_not_change_what_the_rest_is_in():
    for language, encoding in (("Japanese", "cp932"), ("Chinese", "gb18030"), ("Korean", "cp949")):
        data = SAMPLES[language][1].encode(encoding) * 3
        assert guessed(data[:-2]) == encoding  # the line's end and half of what is before it
        assert guessed(data[:40] + data[41:]) == encoding


def test_every_encoding_that_is_guessed_can_be_chosen_and_has_a_name():
    assert set(SINGLE + MULTI) <= KNOWN
    assert len({title(each) for each in KNOWN}) == len(KNOWN)
    assert [title(each) for each in ("cp1250", "iso8859_2", "cp850", "utf-8", "koi8_r")] == [
        "Windows-1250",
        "ISO-8859-2",
        "DOS 850",
        "UTF-8",
        "KOI8-R",
    ]


def test_a_long_text_takes_no_longer_than_its_sample():
    data = SAMPLES["Russian"][1].encode("koi8-r") * 10_000
    assert len(sampled(data)) <= 20_000
    start = time.thread_time()
    guessed(data)
    assert time.thread_time() - start < 5  # 0.3 s on a machine that does nothing else
