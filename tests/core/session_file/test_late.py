"""A large session file: what is read at once, what later, and what becomes of what is damaged."""

import os
from random import Random

import numpy as np
import pytest

from core.runs.keyframes import Keyframes
from core.runs.late_states import LateStates
from core.runs.records import TrainingState
from core.session_file import container, late, states
from core.session_file.contents import Contents, States
from core.session_file.error import DAMAGED, SessionFileError

EACH = 40  # states of a run
SIZE = 300  # numbers of one


def run_of(first):
    """States that are all other ones."""
    vectors = np.random.default_rng(first).standard_normal((EACH, SIZE)).astype("f4")
    found = TrainingState.of_rows([first + 3 * place for place in range(EACH)], vectors)
    return States(found, len(found))


def told(kept):
    return [(state.updates, state.vector.tobytes()) for state in kept]


@pytest.fixture
def whole():
    start = States(run_of(7).all[:1], 1)
    return Contents(
        {"a": 1},
        states={"runs/1/states": run_of(5), "runs/2/states": run_of(1_000), "runs/2/start": start},
    )


@pytest.fixture
def file(tmp_path, whole, monkeypatch):
    """In ten blocks or so, none of which is read before it is asked for."""
    monkeypatch.setattr(late, "AT_ONCE", 0)
    monkeypatch.setattr(states, "CHUNK", 12_000)
    path = tmp_path / "day.unroll"
    container.save(path, whole)
    return path


def read_late(path):
    """(contents, what is still to be read); who reads on closes."""
    file = container.SessionFile(path)
    try:
        return late.read(file)
    except SessionFileError:
        file.close()
        raise


@pytest.fixture
def opened(file):
    found, rest = read_late(file)
    yield found, rest
    rest.file.close()


def kept(found, run=1):
    """As a run keeps them."""
    frames = Keyframes()
    frames.put_back(found.states[f"runs/{run}/states"].keeper, (1, EACH))
    return frames


def there(rest):
    return sum(not block.is_open for block in rest.blocks)


def test_of_a_small_file_nothing_comes_later(file, whole, monkeypatch):
    monkeypatch.setattr(late, "AT_ONCE", os.path.getsize(file))
    opened = container.SessionFile(file)
    found, rest = late.read(opened)
    assert rest is None
    assert opened._file.closed
    for name, each in whole.states.items():
        assert told(found.states[name].keeper) == told(each.all)


def test_at_first_it_is_known_which_states_there_are_and_none_is_read(opened, whole):
    found, rest = opened
    assert len(rest.blocks) > 6
    for run, first in ((1, 5), (2, 1_000)):
        frames = kept(found, run)
        assert len(frames) == EACH
        assert frames.nbytes == EACH * (4 * SIZE + 200)
        frames.add(TrainingState(first + 3 * EACH - 3, np.zeros(SIZE, "f4")))  # is there already
        assert len(frames) == EACH
    assert there(rest) == 0
    (start,) = found.states["runs/2/start"].keeper  # without which the run cannot be made
    assert told([start]) == told(whole.states["runs/2/start"].all)


def test_whoever_asks_for_a_state_has_its_block_read_and_no_other(opened, whole):
    found, rest = opened
    states = whole.states["runs/1/states"].all
    frames = kept(found)
    assert frames.up_to(4) is None
    assert there(rest) == 0
    assert told([frames.up_to(5 + 3 * 20 + 2)]) == told([states[20]])
    assert there(rest) == 1
    assert told([frames.up_to(10**6)]) == told(states[-1:])
    assert there(rest) == 2


def test_what_grows_meanwhile_stands_behind_what_is_still_in_the_file(opened, whole):
    found, rest = opened
    frames = kept(found)
    new = TrainingState(500, np.ones(SIZE, "f4"))
    frames.add(new)
    assert frames.up_to(501) is new
    assert [*frames.states[EACH : EACH + 1]] == [new]  # as a log tells what is new
    assert there(rest) == 0
    assert told(frames.states) == told([*whole.states["runs/1/states"].all, new])


def test_runs_that_are_thinned_meanwhile_keep_every_other_state(opened, whole):
    found, _ = opened
    frames = kept(found)
    assert frames.shrink()
    states = whole.states["runs/1/states"].all
    assert told(frames.states) == told([*states[::2], states[-1]])


def test_what_is_written_before_all_was_read_has_all_of_it(opened, whole, tmp_path):
    found, _ = opened
    copy = tmp_path / "copy.unroll"
    container.save(copy, found)
    read = container.read(copy)
    for name, each in whole.states.items():
        assert told(read.states[name].all) == told(each.all)


def test_a_file_that_is_saved_over_or_gone_is_read_to_its_end(opened, file, whole):
    found, _ = opened
    container.save(file, Contents({"another": 1}))
    assert told(found.states["runs/1/states"].keeper) == told(whole.states["runs/1/states"].all)
    file.unlink()
    assert told(found.states["runs/2/states"].keeper) == told(whole.states["runs/2/states"].all)


def test_a_block_that_is_damaged_takes_only_its_own_states_with_it(file, whole):
    data = bytearray(file.read_bytes())
    states = whole.states["runs/1/states"].all
    data[data.index(states[12].vector.tobytes()) + 5] ^= 1
    file.write_bytes(data)
    found, rest = read_late(file)
    frames = kept(found)
    before = frames.up_to(states[12].updates)
    assert before in [*frames.states]
    left = told(frames.states)
    (block,) = (each for each in rest.blocks if each.why)
    assert 0 < block.lost == EACH - len(left) < EACH // 2
    assert block.why == DAMAGED
    assert told(states[12:13])[0] not in left
    assert left == [each for each in told(states) if each in left]
    assert told([before]) == [each for each in left if each[0] < states[12].updates][-1:]
    rest.file.close()


def test_a_file_that_another_program_cuts_off_meanwhile_loses_what_was_not_read(
    opened, file, whole
):
    found, rest = opened
    frames = kept(found)
    first = frames.up_to(5)
    with open(file, "r+b") as other:
        other.truncate(200)
    assert told(frames.states)[:1] == told([first])
    assert len(frames) < EACH // 2
    assert told(frames.states) == told(whole.states["runs/1/states"].all[: len(frames)])
    assert frames.up_to(10**6) is frames.states[-1]
    assert kept(found, run=2).up_to(10**6) is None
    assert sum(each.lost for each in rest.blocks) == 2 * EACH - len(frames)


def test_no_change_of_a_byte_makes_another_state(file, whole):
    """Wherever it is: the file is refused, or what is not what it was is missing."""
    data, random = file.read_bytes(), Random(2)
    wanted = {name: told(each.all) for name, each in whole.states.items()}
    opened = missing = 0
    for _ in range(100):
        changed = bytearray(data)
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
        file.write_bytes(changed)
        try:
            found, rest = read_late(file)
        except SessionFileError:
            continue
        opened += 1
        for name, each in found.states.items():
            there = told(each.keeper)
            assert {*there} <= {*wanted[name]}
            missing += len(wanted[name]) - len(there)
        if rest is not None:
            rest.file.close()
    assert opened > 50
    assert missing > 200


def test_states_that_are_out_of_order_are_refused(file, whole, tmp_path):
    one = whole.states["runs/1/states"].all
    back = Contents({"a": 1}, states={"runs/1/states": States([*one[20:], *one[:20]], EACH)})
    container.save(file, back)
    with pytest.raises(SessionFileError, match="damaged"):
        read_late(file)


def test_where_a_run_begins_must_be_whole_for_the_file_to_be_opened(file, whole):
    data = bytearray(file.read_bytes())
    data[data.index(whole.states["runs/2/start"].all[0].vector.tobytes()) + 5] ^= 1
    file.write_bytes(data)
    with pytest.raises(SessionFileError, match="damaged"):
        read_late(file)


def test_a_block_that_is_not_what_its_beginning_said_is_lost(file):
    """As where the file was damaged then, and is not now."""
    right = file.read_bytes()
    place = right.index(np.array([5 + 3 * 20, 5 + 3 * 21], "<i8").tobytes())
    file.write_bytes(right[:place] + bytes([right[place] + 1]) + right[place + 1 :])
    found, rest = read_late(file)
    file.write_bytes(right)
    frames = kept(found)
    before = frames.up_to(5 + 3 * 20 + 1)
    assert before.updates < 5 + 3 * 20 - 2
    assert [each.why for each in rest.blocks if each.why] == [DAMAGED]
    assert EACH // 2 < len(frames) < EACH
    rest.file.close()


def test_states_are_the_very_same_objects_however_often_they_are_read(opened):
    found, rest = opened
    frames = kept(found)
    one = frames.up_to(5 + 3 * 20)
    for block in rest.blocks:
        block.take(block.read())
    assert frames.up_to(5 + 3 * 20) is one
    assert isinstance(frames.states, LateStates)
    assert frames.states[20] is one
    assert [*frames.states][20] is one
