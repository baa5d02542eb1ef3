"""A sweep: the same bits whoever computes it, in which order, stopped or not."""

import csv
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import torch

from core.course.lesson import find_lesson
from core.files.bounded_read import FileError
from core.runs.grid_study import Grid
from core.sweep import plan, run
from core.sweep import store as store_module
from core.sweep.answers import AnswerError, checked
from core.sweep.block import computed
from core.sweep.plan import Block, Sweep
from core.sweep.store import Store
from core.system import folders
from core.terminal import sweep as command
from core.terminal.arguments import ArgumentsError
from core.terminal.commands import main
from core.training.seed_stack import Stack

CELLS = ("RNN", "LSTM", "GRU")
HELLO = find_lesson("hello-rnn").experiment


def small(seeds: int = 5) -> Sweep:
    return Sweep(Grid(HELLO, (0.1,), (4,), CELLS, seeds, 3))


@contextmanager
def unstopped() -> Iterator[list[int]]:
    yield []


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(plan, "BLOCK", 2)
    monkeypatch.setattr(folders, "state", lambda: tmp_path / "state")


def test_blocks_follow_from_the_sweep_alone_and_hold_every_seed_once():
    blocks = small().blocks
    assert [(each.first, each.count) for each in blocks[:3]] == [(0, 2), (2, 2), (4, 1)]
    assert len(blocks) == 9
    assert Block.of(blocks[4].to_json()).to_json() == blocks[4].to_json()
    assert small().name("2") == small().name("2")
    assert len({small().name("2"), small(6).name("2"), small().name("3")}) == 3


def test_what_is_stopped_and_goes_on_in_another_order_has_the_same_bits(tmp_path):
    sweep = small()
    whole = {each.number: computed(each.to_json()) for each in sweep.blocks}
    store = Store(tmp_path / sweep.name("2"))
    run.here(sweep.blocks, store.put, lambda: store.has(sweep.blocks[3]))
    lacking = [each for each in sweep.blocks if not store.has(each)]
    assert [each.number for each in lacking] == [4, 5, 6, 7, 8]
    run.here(lacking[::-1], store.put, lambda: False)
    for block in sweep.blocks:
        found = store.get(block)
        assert found is not None
        for name, array in whole[block.number].items():
            assert array.tobytes() == found[name].tobytes()


def test_a_damaged_block_is_computed_again(tmp_path):
    sweep, store = small(), Store(tmp_path / "kept")
    block = sweep.blocks[0]
    store.put(block, computed(block.to_json()))
    (file,) = store.folder.iterdir()
    data = file.read_bytes()
    for broken in (data[:-30], b"", b"no numbers", data[:200] + b"\0" * 40 + data[240:]):
        file.write_bytes(broken)
        assert not store.has(block)


def test_an_answer_of_another_shape_or_kind_is_refused():
    block = small().blocks[0]
    good = computed(block.to_json())
    assert checked(block, good) is good
    bad = [None, {}, good | {"more": good["losses"]}, good | {"losses": good["losses"][1:]}]
    bad += [good | {"losses": good["losses"].astype("f8")}]
    bad += [good | {"losses": np.full_like(good["losses"], np.inf)}]
    bad += [good | {"predicted": np.full_like(good["predicted"], 200)}]
    for answer in bad:
        with pytest.raises(AnswerError, match="block 1 is not a result"):
            checked(block, answer)


def test_in_this_process_no_socket_is_opened_and_the_file_has_every_epoch(
    tmp_path, monkeypatch, capsys
):
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a socket")

    monkeypatch.setattr(socket, "socket", refused)
    out = tmp_path / "a.csv"
    told = ["hello-rnn", "--seeds", "3", "--epochs", "2", "--grid", "lr=0.1,0.3,cell=GRU"]
    assert main(["sweep", *told, "--workers", "0", "--out", str(out)]) == 0
    rows = list(csv.reader(out.read_text(encoding="utf-8").splitlines()))
    assert rows[0][-2:] == ["loss (nats per letter)", "string"]
    assert len(rows) == 1 + 2 * 3 * 2
    assert rows[1][:4] == ["hello-rnn", "GRU", "0.1", str(HELLO.model.hidden_size)]
    assert rows[1][4:6] == ["0", "1"]
    assert len(rows[1][7]) == HELLO.task.seq_len
    said = capsys.readouterr()
    assert said.out.count(" of 3 solved, median loss ") == 2
    assert not list((tmp_path / "state" / "sweeps").iterdir())  # nothing is left over


def test_a_sweep_that_is_stopped_keeps_what_is_done_and_goes_on(tmp_path, capsys):
    asked: list[int] = []

    @contextmanager
    def stopping() -> Iterator[list[int]]:
        yield asked

    told = ["hello-rnn", "--seeds", "4", "--epochs", "2", "--workers", "0"]
    kept, real = [], Store.put

    def put(store: Store, *given: object) -> None:
        real(store, *given)  # type: ignore[arg-type]
        kept.append(given)
        asked.append(2)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "put", put)
        assert command.run(told, stopping) == 130
    assert len(kept) == 1
    assert "Stopped after 2 of 4 runs, which are kept" in capsys.readouterr().err
    assert command.run(told, unstopped) == 0
    assert "2 of 4 runs were done before." in capsys.readouterr().err


def test_ctrl_c_is_answered_at_once_and_the_second_one_does_not_wait_for_the_block(
    capsys, monkeypatch
):
    epochs, asked = [], []

    @contextmanager
    def stopping() -> Iterator[list[int]]:
        yield asked

    class Slow(Stack):
        def advance(self):
            epochs.append(len(asked))
            asked.append(2)  # in each epoch
            return super().advance()

    monkeypatch.setattr("core.training.seed_stack.Stack", Slow)
    told = ["hello-rnn", "--seeds", "4", "--epochs", "9", "--workers", "0"]
    assert command.run(told, stopping) == 130
    assert epochs == [0, 1]
    said = capsys.readouterr().err
    assert said.count("Stopping once the block under way is done; Ctrl+C again") == 1
    assert "Stopped before any of 4 runs was done." in said


@pytest.fixture
def full(monkeypatch):
    """How many more files the disk of what is kept takes: none."""
    room, real = [0], store_module.write_bytes

    def write(path, data):
        if not room[0]:
            raise FileError("{path} cannot be written: the disk is full.", path=str(path))
        room[0] -= 1
        real(path, data)

    monkeypatch.setattr(store_module, "write_bytes", write)
    return room


TOLD = ["hello-rnn", "--seeds", "6", "--epochs", "2", "--workers", "0"]


def test_a_full_disk_of_what_is_kept_is_told_once_and_the_file_elsewhere_is_written(
    tmp_path, capsys, full
):
    out = tmp_path / "a.csv"
    assert command.run([*TOLD, "--out", str(out)], unstopped) == 0
    said = capsys.readouterr().err
    assert said.count("cannot be written: the disk is full. The sweep goes on") == 1
    full[0] = 3
    again = tmp_path / "b.csv"
    assert command.run([*TOLD, "--out", str(again)], unstopped) == 0
    assert again.read_bytes() == out.read_bytes()
    assert "cannot be written" not in capsys.readouterr().err


def test_what_a_full_disk_did_not_keep_is_not_said_to_be_kept(capsys, full, monkeypatch):
    asked = [2]

    @contextmanager
    def stopping():
        yield asked

    full[0] = 1
    run_here = run.here

    def here(blocks, keep, *_):
        run_here(blocks[:2], keep, lambda: False)

    monkeypatch.setattr(run, "here", here)
    assert command.run(TOLD, stopping) == 130
    assert "Stopped after 4 of 6 runs, of which 2 are kept" in capsys.readouterr().err
    monkeypatch.setattr(store_module, "HELD_MAX", 0)
    assert command.run(TOLD, unstopped) == 1
    assert "the disk is full. What is done is kept" in capsys.readouterr().err


def test_what_is_held_in_memory_is_written_as_soon_as_there_is_room(tmp_path, full):
    blocks, told = small().blocks[:3], []
    store = Store(tmp_path / "kept", told.append)
    whole = [computed(each.to_json()) for each in blocks]
    for block, answer in zip(blocks[:2], whole, strict=False):
        store.put(block, answer)
    assert [store.has(each) for each in blocks] == [True, True, False]
    assert not any(map(store.keeps, blocks))
    assert len(told) == 1
    full[0] = 3
    store.put(blocks[2], whole[2])
    assert all(map(store.keeps, blocks))
    for block, answer in zip(blocks, whole, strict=True):
        found = store.get(block)
        assert all(found[name].tobytes() == array.tobytes() for name, array in answer.items())


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["hello-rnn"], "--seeds is missing"),
        (["hello-rnn", "--seeds", "0"], "--seeds is '0'; allowed is a whole number from 1"),
        (["hello-rnn", "--seeds", "2", "--out", "x.txt"], "ending in .unroll or .csv"),
        (["hello-rnn", "--seeds", "2", "--grid", "gain=2"], "--grid has 'gain=2'"),
        (["hello-rnn", "--seeds", "2", "--dask", "nonsense"], "--dask is 'nonsense'; .*tcp://127"),
        (["hello-rnn", "--seeds", "2", "--dask", "http://x:1"], "--dask is 'http://x:1'"),
        (["hello-rnn", "--seeds", "2", "--dask", ""], "--dask is ''"),  # as of an unset variable
    ],
)
def test_what_means_nothing_is_refused_in_a_sentence(argv, said):
    with pytest.raises(ArgumentsError, match=said.replace("(", r"\(")):
        command.read(argv)


class Idle:
    """A cluster that has no worker at first."""

    def __init__(self) -> None:
        self.counts = [0, 0, 1]

    def workers(self) -> int:
        return self.counts.pop(0) if len(self.counts) > 1 else self.counts[0]

    def ask(self, task: Callable[[str], object], told: str) -> "Answer":
        return Answer(task(told))

    def wait(self, futures: list[object], seconds: float) -> None:
        """Nothing is to be awaited."""

    def check(self, future: object) -> None:
        """Nothing is lost."""


class Answer:
    def __init__(self, value: object) -> None:
        self.result = lambda: value
        self.asked = 0

    def done(self) -> bool:
        self.asked += 1
        return self.asked > 2


def test_that_a_scheduler_has_no_worker_is_told_once_and_waited_for(monkeypatch):
    monkeypatch.setattr(run, "LOOK", 0)
    kept: list[int] = []
    said: list[str] = []
    tasks = run._Tasks(Idle(), lambda block, _: kept.append(block.number), said.append)
    tasks.do(small().blocks[:3], lambda: False)
    assert sorted(kept) == [0, 1, 2]
    assert [each[:31] for each in said] == ["The scheduler has no worker now"]


def test_what_computes_is_this_machine_or_a_scheduler_and_never_both():
    told = ["hello-rnn", "--seeds", "2", "--workers", "2", "--dask", "tcp://x:1"]
    with pytest.raises(ArgumentsError, match="leave one of the two out"):
        command.read(told)


def test_without_dask_a_scheduler_s_address_is_refused_with_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(run, "has_dask", lambda: False)
    told = ["sweep", "hello-rnn", "--seeds", "4", "--epochs", "1", "--dask", "tcp://x:1"]
    assert main(told) == 1
    said = capsys.readouterr().err
    assert "-m pip install dask distributed`" in said
    assert "is kept" not in said  # nothing is
    request = command.read(told[1:])
    store = Store(folders.state() / "sweeps" / request.sweep.name(torch.__version__))
    store.put(request.sweep.blocks[0], computed(request.sweep.blocks[0].to_json()))
    assert main(told) == 1
    assert "What is done is kept; the same command goes on" in capsys.readouterr().err
