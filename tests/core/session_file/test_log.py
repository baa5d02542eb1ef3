"""The log: changes that were told one after another lead to where the session is."""

from random import Random

import numpy as np
import pytest

from core.arrays import Column
from core.files.bounded_read import FileError
from core.runs.records import TrainingState
from core.session_file.contents import Change, Contents, Growth, Items, Rows, States, difference
from core.session_file.log import LogWriter, change_of, records, replay
from tests.core.session_file.test_container import states_at, told


class Growing:
    """Contents that change as a session's do, by lot."""

    def __init__(self, seed):
        self.random = Random(seed)
        self.column = Column("f4", 2)
        self.states = []
        self.values = {}
        self.records = []

    def go_on(self):
        random = self.random
        self.values[random.choice("abc")] = random.choice((1, "x", [2.5, None], {"k": True}))
        if random.random() < 0.2:
            self.values.pop(random.choice(list(self.values)))
        rows = random.randrange(4)
        self.column.extend(np.full((rows, 2), random.random(), "f4"))
        if random.random() < 0.1:
            self.column = Column("f4", 2)
        at = self.states[-1].updates + 1 if self.states else 0
        self.states.append(TrainingState(at, np.full(3, random.random(), "f4")))
        if random.random() < 0.2:
            self.states = self.states[::2]
        self.records.append(object())
        if random.random() < 0.3:
            del self.records[random.randrange(len(self.records)) :]

    @property
    def contents(self):
        number = {each: place for place, each in enumerate(self.records)}
        rows = {"loss": Rows(self.column.rows, self.column)}
        if self.random.random() < 0.8:
            rows["now and then"] = Rows(np.arange(3))
        return Contents(
            dict(self.values),
            {"done": Items(tuple(self.records), lambda each: number.get(each, -1))},
            rows,
            {"run": States(self.states, len(self.states))},
        )


def grown(seed, steps=30):
    """(contents, how they change from those before) as time goes by."""
    growing, before = Growing(seed), Contents()
    for _ in range(steps):
        growing.go_on()
        now = growing.contents
        yield now, difference(before, now)
        before = now


@pytest.mark.turns(3)
@pytest.mark.parametrize("seed", range(5))
def test_changes_lead_to_what_there_is(seed, tmp_path):
    log = LogWriter(tmp_path / "log")
    for now, change in grown(seed):
        log.append(change)
        found = Contents()
        assert replay(tmp_path / "log", found)
        assert told(found) == told(now)
    log.close()


def test_of_a_log_that_was_cut_off_all_that_was_whole_is_there(tmp_path):
    path, lengths, wanted = tmp_path / "log", [0], [told(Contents())]
    log = LogWriter(path)
    for now, change in grown(1, 6):
        log.append(change)
        lengths.append(path.stat().st_size)
        wanted.append(told(now))
    log.close()
    data = path.read_bytes()
    for length in range(0, len(data), 5):
        path.write_bytes(data[:length])
        found = Contents()
        whole = replay(path, found)
        last = max(place for place, each in enumerate(lengths) if each <= length)
        assert whole == (length in lengths)
        assert told(found) == wanted[last]


def test_whatever_byte_is_damaged_only_what_was_before_it_is_taken(tmp_path):
    path = tmp_path / "log"
    log = LogWriter(path)
    known = [told(Contents())]
    for now, change in grown(2, 5):
        log.append(change)
        known.append(told(now))
    log.close()
    data, random = path.read_bytes(), Random(2)
    for _ in range(150):
        changed = bytearray(data)
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
        path.write_bytes(changed)
        found = Contents()
        assert not replay(path, found)
        assert told(found) in known


def test_a_change_that_is_none_of_these_contents_ends_the_log(tmp_path):
    path = tmp_path / "log"
    log = LogWriter(path)
    log.append(Change(rows={"loss": Growth(3, np.zeros(1))}))  # the one before it is missing
    log.close()
    found = Contents()
    assert not replay(path, found)


def test_nothing_that_stays_is_told_again():
    growing = Growing(3)
    growing.go_on()
    now = growing.contents
    change = difference(now, Contents(now.values, now.items, now.rows, now.states))
    assert (dict(change.values), dict(change.items), dict(change.states)) == ({}, {}, {})
    assert [*change.rows] in ([], ["now and then"])  # which has no keeper


def test_many_states_are_told_in_several_records(monkeypatch, tmp_path):
    monkeypatch.setattr("core.session_file.states.CHUNK", 20)
    kept = states_at(*range(5))
    whole = Contents(states={"run": kept, "none": States(), "start": states_at(3)})
    told_ones = list(records(difference(Contents(), whole)))
    assert [change_of(each)[1] for each in told_ones] == [*range(len(told_ones))][::-1]
    assert len(told_ones) > 3
    log = LogWriter(tmp_path / "log")
    log.append(difference(Contents(), whole))
    log.close()
    found = Contents()
    assert replay(tmp_path / "log", found)
    assert told(found) == told(whole)


def test_a_full_disk_leaves_no_half_record(tmp_path, monkeypatch):
    path = tmp_path / "log"
    log = LogWriter(path)
    changes = grown(4, 3)
    now, change = next(changes)
    log.append(change)
    wanted = told(now)
    with monkeypatch.context() as patched:
        patched.setattr("core.session_file.log.os.fsync", _full)
        _, change = next(changes)
        with pytest.raises(FileError, match="the disk is full"):
            log.append(change)
    found = Contents()
    assert replay(path, found)
    assert told(found) == wanted
    log.append(change)
    assert replay(path, Contents())
    log.close()


def _full(_):
    raise OSError(28, "No space left on device")
