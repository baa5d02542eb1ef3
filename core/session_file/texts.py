"""Texts that language models learn from, as a session file tells them: whole, since the file that
one was read from may be gone; those that come with the program by their name alone.
"""

from core.journal.tables import record_of, record_value
from core.session_file.contents import Contents, Rows
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.table import Table, checked, text
from core.text.baselines import Baseline
from core.text.builtin import BUILTIN
from core.text.corpus import Corpus, digest
from core.text.file import Reading
from core.text.text import PASTED, PASTED_TITLE, Text

PATH = 10_000  # letters
LETTERS = 60_000_000


def is_kept(text: Text) -> bool:
    """Whether it must be told whole."""
    return text.origin not in {each.id for each in BUILTIN}


def tell(text: Text) -> Contents:
    told = Contents()
    told.values["text"] = {
        "origin": text.origin,
        "title": "" if text.origin == PASTED else text.title,
        "reading": record_value(text.reading),
        "vocabulary": list(text.vocabulary),
        "replaced": text.replaced,
        "digest": text.digest,
        "baselines": [[each.name, each.bits] for each in text.baselines],
        "repeated": text.repeated,
    }
    told.rows["codes"] = Rows(text.codes, text.codes)
    return told


def text_of(told: Contents) -> Text:
    """The text. SessionFileError where its letters are others than its checksum says."""
    table = Table(told.values.get("text"))
    codes = told.rows["codes"].rows if "codes" in told.rows else None
    if codes is None or codes.dtype != "u2" or codes.ndim != 1 or len(codes) > LETTERS:
        raise SessionFileError(DAMAGED)
    vocabulary = tuple(text(each, 100) for each in table.entries("vocabulary"))
    corpus = checked(lambda: Corpus(vocabulary, codes, table.whole("replaced")))
    if digest(corpus) != table.text("digest"):
        raise SessionFileError(DAMAGED)
    origin = table.text("origin", PATH)
    title = PASTED_TITLE if origin == PASTED else table.text("title", PATH)
    return Text(
        origin,
        title,
        checked(lambda: record_of(Reading, table.table("reading").values)),
        corpus.vocabulary,
        corpus.codes,
        corpus.replaced,
        table.text("digest"),
        tuple(_baseline(each) for each in table.entries("baselines")),
        table.number("repeated"),
    )


def _baseline(value: object) -> Baseline:
    if not isinstance(value, list) or len(value) != 2:
        raise SessionFileError(DAMAGED)
    table = Table({"name": value[0], "bits": value[1]})
    return Baseline(table.text("name", 100), table.number("bits"))
