"""core.text.file: whatever people's text files are in, they are read, or refused in a sentence.

tests/data/texts has files as they were found: damaged, without marks, in old encodings.
"""

import codecs
import os
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text.corpus import CorpusError, cleaned
from core.text.encoding import decoded
from core.text.file import Reading, plain, read_text_file, tidied
from tests.any_text import any_text

DATA = Path(__file__).parents[2] / "data" / "texts"
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")
LONG = "a long text of ASCII letters.\n"
anything = any_text(max_size=60)

GERMAN = "Über allen Gipfeln ist Ruh, in allen Wipfeln spürest du kaum einen Hauch; \n" * 3
FRENCH = "Où sont les neiges d’antan ? Il était une fois un garçon très naïf à l’école.\n" * 3
JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。\n" * 3
RUSSIAN = (
    "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива "
    "по-своему. Всё смешалось в доме Облонских.\n"
) * 3
POLISH = (
    "Litwo! Ojczyzno moja! ty jesteś jak zdrowie: ile cię trzeba cenić, ten tylko się dowie, "
    "kto cię stracił. Dziś piękność twą w całej ozdobie widzę i opisuję.\n"
)
KOREAN = "신경망은 한 글자씩 읽고 다음 글자를 맞힌다. 오차가 왜 더 이상 줄지 않는지 모른다.\n"
CHINESE = "话说天下大势，分久必合，合久必分。周末七国分争，并入于秦。\n" * 3


@pytest.fixture
def book(tmp_path):
    def write(data, name="book.txt"):
        file = tmp_path / name
        file.write_bytes(data)
        return file

    return write


def refused(path):
    """The sentence of a CorpusError, which must be one and name the file."""
    with pytest.raises(CorpusError) as caught:
        read_text_file(path)
    sentence = str(caught.value)
    assert Path(path).name[-100:].replace("\0", "?") in sentence
    assert sentence.endswith(".")
    assert sentence.isprintable()
    assert "Errno" not in sentence
    return sentence


def read_or_refused(path):
    """(text, "") or ("", the sentence)."""
    try:
        return read_text_file(path).text, ""
    except CorpusError as error:
        return "", str(error)


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("text", "written", "told"),
    [
        (LONG, "ascii", "ascii"),
        (JAPANESE, "utf-8", "utf-8"),
        (JAPANESE, "utf-8-sig", "utf-8-sig"),
        (RUSSIAN, "utf-16", "utf-16-le"),
        (GERMAN, "utf-32", "utf-32-le"),
        (GERMAN, "latin-1", "cp1252"),
        (FRENCH, "cp1252", "cp1252"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (RUSSIAN, "koi8-r", "koi8_r"),
        (RUSSIAN, "cp1251", "cp1251"),
        (POLISH, "cp1250", "cp1250"),
        (POLISH, "iso8859-2", "iso8859_2"),
        (CHINESE, "gb18030", "gb18030"),
    ],
)
def test_a_text_is_read_in_whichever_encoding_it_was_written(book, text, written, told):
    found = read_text_file(book(text.encode(written)))
    assert found.text == text
    assert found.name == "book.txt"
    assert codecs.lookup(found.reading.encoding) == codecs.lookup(told)


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_the_order_and_is_no_letter(book, mark):
    assert read_text_file(book(("\ufeff" + RUSSIAN).encode(mark))).text == RUSSIAN


@settings(max_examples=50, deadline=None)
@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=60),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-32")),
)
def test_any_text_in_unicode_is_read_as_it_is(tmp_path_factory, text, encoding):
    file = tmp_path_factory.mktemp("text") / "book.txt"
    file.write_bytes((text + LONG).encode(encoding))
    assert read_text_file(file).text == cleaned(text + LONG)


@settings(max_examples=50, deadline=None)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused_in_a_sentence(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("bytes") / "book.txt"
    file.write_bytes(data)
    text, sentence = read_or_refused(file)
    assert cleaned(text) == text
    assert bool(text) != sentence.startswith("book.txt ")


def test_line_ends_marks_and_stray_controls_of_a_file_are_put_right(book):
    found = read_text_file(book(b"\xef\xbb\xbfone\r\ntwo\rthr\x0ce\xcc\x81e and more letters"))
    assert found.text == "one\ntwo\nthr\xe9e and more letters"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"abc", "has 3 letters; at least 16 are needed"),
        (b"\xef\xbb\xbf\r\n", "has 1 letter; at least 16 are needed"),
        (b"z" * 1000, "repeats one letter only"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is a picture, not plain text"),
        (b"PK\x03\x04" + bytes(99), "is a zip archive, not plain text; unpack it"),
        (b"\x7fELF\x02\x01\x01" + bytes(99), "is a program"),
        (b"%PDF-1.7\n" + b"letters " * 99, "is a PDF"),
        (b"{\\rtf1\\ansi letters and letters}", "is rich text"),
        (b"letters\x01\x02" * 100, "is not plain text"),
        (zlib.compress(bytes(range(256)) * 9), "is not plain text"),
    ],
)
def test_what_is_no_text_is_refused_with_the_files_name(book, data, why):
    assert refused(book(data)).startswith(f"book.txt {why}")


def test_the_sample_is_taken_where_letters_are_not_ascii(book):
    data = LONG.encode() * 20_000 + JAPANESE.encode("shift_jis") + LONG.encode() * 20_000
    assert JAPANESE in read_text_file(book(data)).text
    line = LONG.strip() * 20_000 + JAPANESE.replace("\n", " ") * 2000
    assert read_text_file(book(line.encode("shift_jis"))).text == line


def test_megabytes_in_an_old_encoding_do_not_take_minutes(book):
    start = time.thread_time()
    found = read_text_file(book(RUSSIAN.encode("koi8-r") * 30_000))  # 11 MB
    assert len(found.text) == len(RUSSIAN) * 30_000
    assert time.thread_time() - start < 10


def test_a_file_beyond_the_limit_is_refused_with_its_size(tmp_path):
    with open(tmp_path / "sparse.txt", "wb") as file:
        file.truncate(2_000_000_000)
    assert refused(tmp_path / "sparse.txt") == (
        "sparse.txt has 2,000.0 MB; texts of up to 50 MB can be read."
    )


@posix
@pytest.mark.parametrize("name", ["fifo", "folder", "missing", "a\0b", "loop"])
def test_only_plain_files_are_read_and_nothing_is_waited_for(tmp_path, name):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    assert "cannot be read: " in refused(f"{tmp_path}/{name}")


@posix
def test_a_device_is_not_read():
    assert refused("/dev/zero").endswith("it is a device, not a file.")


# as they were found -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "told", "beginning"),
    [
        ("cafe_cut.txt", "read as UTF-8, 1 damaged letter at 16,568", "The teacher drew"),
        ("de_byte_lost.txt", "read as UTF-8, 1 damaged letter at 3,446", "Das Netz liest"),
        ("en_quotes_cut.txt", "read as UTF-8, 1 damaged letter at 3,664", "The teacher drew"),
        ("es_byte_lost.txt", "read as UTF-8, 1 damaged letter at 2,225", "Mañana será otro"),
        ("fr_cut.txt", "read as UTF-8, 1 damaged letter at 5,412", "Ça ira mieux demain"),
        ("ja_cut.txt", "read as UTF-8, 1 damaged letter at 1,039", "損失はもう下がらない。"),
        ("cs_iso8859_2.txt", "read as ISO-8859-2, guessed", "Síť čte písmeno po písmeni."),
        ("de_cp850.txt", "read as DOS 850, guessed", "Der Lehrer zeichnete"),
        ("hu_cp1250.txt", "read as Windows-1250, guessed", "A háló betűnként olvas."),
        ("sv_cp850.txt", "read as DOS 850, guessed", "Nätet läser en bokstav i taget."),
        ("utf16le_nobom.txt", "read as UTF-16 (little-endian)", "We waited – half a minute — and"),
        ("nul_one.txt", "read as UTF-8, 1 control character dropped", "We waited – half"),
        ("nul_padded.txt", "read as UTF-8, 512 control characters dropped", "We waited – half"),
        ("iso2022_jp.txt", "read as ISO-2022-JP", "損失はもう下がらない。"),
        ("ansi.log", "read as ASCII, 215 escape sequences dropped", "step 0 loss 9.000\nstep 1"),
        ("corpus.pt", "read as UTF-8", "O professor desenhou um laço no quadro."),
    ],
)
def test_what_was_found_is_read_right_and_says_how(name, told, beginning):
    found = read_text_file(DATA / name)
    assert found.reading.sentence == told
    assert found.text.startswith(beginning)
    assert not set(found.text) & set("\0\x1b")


def test_a_letter_lost_in_the_middle_costs_itself_alone():
    lost = read_text_file(DATA / "de_byte_lost.txt").text
    assert lost.count("\ufffd") == 1
    assert lost.count("Übung") > 3
    assert "\n\ufffdbung macht den Meister" in lost


def test_what_was_chosen_is_what_is_read_and_damage_is_no_refusal():
    found = read_text_file(DATA / "cs_iso8859_2.txt", "cp1252")
    assert found.text.startswith("Sí» ète písmeno")
    assert found.reading.sentence == "read as Windows-1252, chosen"
    wrong = read_text_file(DATA / "cs_iso8859_2.txt", "utf-8")
    assert wrong.reading.damaged == wrong.text.count("\ufffd") > 100
    assert wrong.reading.damaged_at == 2


# damage -------------------------------------------------------------------------------------

PROSE = "Größe, übermäßig; «naïve» — 学ぶ 😀 и так далее: \n"


@settings(deadline=None, max_examples=60)
@given(st.data(), st.sampled_from(("lost", "replaced")))
def test_damaged_utf_8_is_utf_8_and_each_damaged_letter_is_counted(data, kind):
    text = PROSE * 8
    places = [k for k, letter in enumerate(text) if letter > "\x7f" and text[k + 1] <= "\x7f"]
    hit = data.draw(st.sets(st.sampled_from(places), min_size=1, max_size=8))
    parts = [letter.encode() for letter in text]
    for k in hit:
        at = data.draw(st.integers(0, len(parts[k]) - 1))
        put = b"\xff" if kind == "replaced" else b""
        parts[k] = parts[k][:at] + put + parts[k][at + 1 :]
    found = decoded(b"".join(parts))
    assert (found.encoding, found.damaged) == ("utf-8", len(hit))
    assert found.text == "".join("\ufffd" if k in hit else each for k, each in enumerate(text))
    assert found.bad_at == min(hit)


@settings(deadline=None, max_examples=60)
@given(st.integers(1, len(PROSE.encode()) * 3))
def test_utf_8_that_is_cut_anywhere_is_utf_8(size):
    data = ("Größe: " + PROSE * 3).encode()[: size + 10]
    found = decoded(data)
    assert found.encoding == "utf-8"
    assert found.damaged <= 1
    assert data.decode("utf-8", "ignore") == found.text.rstrip("\ufffd")


@pytest.mark.parametrize("end", ["café", "groß", "ALLÉ", "voilà"])
def test_the_last_letter_of_an_old_encoding_is_no_cut_utf_8(end):
    found = decoded(f"Only the last word has one: {end}".encode("cp1252"))
    assert found.text.endswith(end)


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CHINESE, "gb18030"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (KOREAN, "cp949")],
)
def test_cut_and_damaged_texts_of_two_bytes_a_letter_keep_their_encoding(text, encoding):
    data = text.encode(encoding) * 4
    last = (text * 4).rstrip("\n.。")
    cut = last.encode(encoding)[:-1]
    assert decoded(cut).text == last[:-1] + "\ufffd"
    for broken in (cut, data[:21] + data[22:], data[:20] + b"\xff" + data[21:]):
        found = decoded(broken)
        assert (found.encoding, found.how) == (encoding, "guessed")
        assert found.damaged <= 2  # half a letter may be another's, as in Shift-JIS
        assert found.text.count("\ufffd") == found.damaged
        assert text in found.text


# UTF-16 and seven bits ----------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, JAPANESE, LONG, "a letter 😀 of two\n" * 4])
def test_utf_16_and_32_without_a_mark_are_told_by_their_nuls(encoding, text):
    found = decoded(text.encode(encoding))
    assert (found.text, found.encoding, found.how) == (text, encoding, "pattern")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_utf_16_that_is_cut_or_has_half_a_letter_is_still_utf_16(mark):
    data = (mark + GERMAN).encode("utf-16-le")
    for broken in (data[:-1], data[:20] + b"\x00\xd8" + data[20:]):
        found = decoded(broken)
        assert found.encoding == "utf-16-le"
        assert found.damaged == 1


def test_sound_of_sixteen_bits_is_no_utf_16(book):
    samples = b"".join((k * 37 % 190).to_bytes(2, "little") for k in range(4000))
    assert "is not plain text" in refused(book(samples))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(JAPANESE, "iso2022_jp"), (KOREAN, "iso2022_kr"), (CHINESE, "hz")],
)
def test_seven_bit_encodings_are_told_by_their_escapes(text, encoding):
    found = decoded(text.encode(encoding))
    assert (found.text, found.encoding, found.damaged) == (text, encoding, 0)


def test_code_with_tildes_and_braces_stays_as_it_is():
    code = "a = b ~{ x } ~~ c ~{ab~} \n" * 9
    assert decoded(code.encode()).text == code


# what is dropped ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[38;2;1;2;3mcolour\x1b[K", "colour"),
        ("\x1b]0;a title\x07text", "text"),
        ("\x1b]8;;https://a.b\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPq#0~\x1b\\after", "after"),
        ("\x1b(Bplain\x1b=\x1b7", "plain"),
        ("cut off \x1b[3", "cut off "),
        ("cut off \x1b", "cut off "),
        ("\x1b]0;never ended\nnext line", "\nnext line"),
        ("[31m is written here", "[31m is written here"),
    ],
)
def test_escape_sequences_are_dropped_whole(written, left):
    assert plain(written)[0] == left


def test_what_is_dropped_is_counted_and_told():
    assert plain("a\0b\x1b[1mc\x0cd") == ("abcd", 1, 2)
    assert Reading("utf-8", "valid", 2, 7, 1, 3).sentence == (
        "read as UTF-8, 2 damaged letters, the first at 7, 3 escape sequences dropped, "
        "1 control character dropped"
    )
    assert Reading().sentence == ""


def test_the_place_of_damage_is_counted_in_letters_of_the_text_that_is_shown():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    found = decoded(f"\x1b[1m{family}e\u0301\r\nü".encode() + b"\xff" + "ö ö ö ö".encode())
    text, reading = tidied(found)
    assert (reading.damaged, reading.damaged_at) == (1, 5)
    assert text.startswith(f"{family}é\nü\ufffd")
