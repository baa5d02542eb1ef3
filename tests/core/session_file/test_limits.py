"""Nothing that a person can make makes a file that is not opened again: whatever is looked at when
a file is read allows at least what is made; how much there is is looked at when it is written.
"""

import base64

import numpy as np
import pytest

from core import settings
from core.experiment.experiment import STATE_MAX
from core.runs import bookmark, named, note
from core.runs.records import TrainingState
from core.session import found, kept, programs, task_training
from core.session.comparison import AT_ONCE
from core.session_file import batches, container, limits, log, states, studies, texts, words
from core.session_file.contents import Change, Contents, Growth, Items, Rows, States, apply
from core.session_file.error import SessionFileError
from core.tasks import text as text_task
from core.text import letters
from gui.try_it import writing_card

PATHS = 4_096 * 4  # letters of the longest path, each of which may be told in four

MADE = {  # what is allowed when it is read: what is made at most
    "name of a run": (words.NAME, named.NAME_MAX),
    "name of a run over batches": (batches.NAME, named.NAME_MAX),
    "name of what is compared": (found.NAME, named.NAME_MAX),
    "lesson of a study": (studies.LESSON, 200),
    "program": (4 * found.PROGRAM, programs.LONGEST),
    "epochs": (words.EPOCHS, settings.LIMITS["epochs"][1]),
    "runs of a series": (batches.RUNS_MAX, task_training.SEEDS_MAX),
    "letters of a sample": (batches.SAMPLE_MAX, writing_card.MOST + writing_card.TYPED_MAX),
    "letters of a text": (texts.LETTERS, text_task.LETTERS_MAX),
    "code points of a letter": (100, letters.LETTER_MAX),
    "numbers of a state": (states.SIZE_MAX, STATE_MAX // 4),
    "id of a run": (found.ID_MAX, 2**31),
    "compared": (AT_ONCE, AT_ONCE),
    "intents": (kept.INTENTS_MAX * kept.INTENT_TEXT, kept.INTENTS_MAX * note.TEXT_MAX),
}


@pytest.mark.parametrize("what", MADE)
def test_what_is_read_may_be_as_much_as_is_made(what):
    read, made = MADE[what]
    assert read >= made


def test_a_run_has_no_more_bookmarks_and_notes_than_are_read():
    """Where they are made and where they are read it is the same number of the same module."""
    from core.checkpoint import format as checkpoint_format

    assert checkpoint_format.MOST == bookmark.MOST
    assert checkpoint_format.noted.MOST == note.MOST


def test_the_largest_profile_of_gradients_is_read():
    lanes, steps = 2 * settings.LIMITS["num_layers"][1], settings.LIMITS["chunk"][1]
    packed = base64.b64encode(np.zeros((lanes, steps)).tobytes())
    assert len(packed) < 4_000_000


TOO_MUCH = {
    "session.json": ("SESSION", Contents(values={"a": "word" * 100})),
    "numbers": ("FILE", Contents(rows={"a": Rows(np.zeros((100, 4), "f4"))})),
    "all of it": ("FILE", Contents(values={"a": "word" * 100})),
}


@pytest.mark.parametrize("what", TOO_MUCH)
def test_a_file_that_would_not_be_opened_is_not_written(what, tmp_path, monkeypatch):
    name, contents = TOO_MUCH[what]
    file = tmp_path / "day.unroll"
    container.save(file, Contents())
    before = file.read_bytes()
    monkeypatch.setattr(limits, name, 300)
    monkeypatch.setattr(limits, "MANIFEST", 100)
    with pytest.raises(SessionFileError, match="delete runs"):
        container.save(file, contents)
    assert file.read_bytes() == before
    assert [*tmp_path.iterdir()] == [file]


class Counted:
    """A file of which only the length is kept: more than a disk is to hold for a test."""

    def __init__(self):
        self.at = self.length = 0

    def write(self, data):
        self.at += len(data)
        self.length = max(self.length, self.at)
        return len(data)

    def seek(self, to, whence=0):
        self.at = to
        return to

    def tell(self):
        return self.at

    def flush(self):
        pass

    def seekable(self):
        return True


def test_up_to_the_limit_a_zip_can_be_written(monkeypatch):
    """The limit is that of ZIP's plain form: at most so far from the beginning stands a block."""
    import zipfile

    assert limits.FILE <= zipfile.ZIP64_LIMIT
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 2_000_000)
    monkeypatch.setattr(limits, "FILE", 2_000_000)
    monkeypatch.setattr(limits, "MANIFEST", 40_000)
    monkeypatch.setattr(container, "CHUNK", 1_000)
    piece = Rows(np.zeros((250, 4), "f4"))
    for count in range(340, 480, 10):
        file = Counted()
        try:
            container.write(file, Contents(rows={f"{each}": piece for each in range(count)}))
        except SessionFileError:
            assert file.length < 2_000_000
            break
        assert file.length <= 2_000_000
    else:
        pytest.fail("the limit was not reached")


def test_very_many_names_are_in_blocks_whose_headers_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "HEADER", 40_000)
    monkeypatch.setattr(limits, "NAMED", 200)
    monkeypatch.setattr(container, "CHUNK", 20_000)
    monkeypatch.setattr(states, "CHUNK", 20_000)
    file = tmp_path / "many.unroll"
    none = np.zeros((0, 2), "f4")
    state = (TrainingState(0, np.zeros(1, "f4")),)
    told = Contents(
        rows={f"rows-{number}": Rows(none) for number in range(2_000)},
        states={f"states-{number}": States(state, 1) for number in range(2_000)},
    )
    container.save(file, told)
    with container.SessionFile(file) as opened:
        headers = [
            int.from_bytes(opened._block(name)[:8], "little")
            for name in opened._blocks
            if name.endswith(".safetensors")
        ]
    assert len(headers) > 20
    assert max(headers) < 40_000
    assert len(container.read(file).states) == 2_000


def test_a_change_that_no_log_would_read_is_refused_and_leaves_the_log_as_it_was(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(limits, "HEADER", 2_000)
    writer = log.LogWriter(tmp_path / "log-000001")
    writer.append(Change(values={"n": 1}))
    with pytest.raises(SessionFileError, match="delete runs"):
        writer.append(Change(items={"a": Growth(0, ["word" * 1_000])}))
    writer.append(Change(values={"n": 2}))
    writer.close()
    told = Contents()
    assert log.replay(writer.path, told)
    assert told.values == {"n": 2}


def test_a_change_up_to_the_limit_is_read():
    """What the writer lets pass is what the reader does: of a header one byte below the limit."""
    about = Change(items={"a": Growth(0, ["word" * 5_000])})
    (content,) = log.records(about)
    limits.check_record(content)
    change, _ = log.change_of(content)
    told = Contents()
    apply(told, change)
    assert told.items == {"a": Items(("word" * 5_000,))}
