"""Files of sweeps: what goes in comes out, and what is no sweep is refused in a sentence."""

import random

import numpy as np
import pytest

from core.course.lesson import find_lesson
from core.runs.grid_study import Grid
from core.session_file import container
from core.session_file.contents import Contents
from core.session_file.error import SessionFileError
from core.sweep import run
from core.sweep.plan import Sweep
from core.sweep.result import pieces, studies
from core.sweep.store import Store
from core.sweep_file import csv_file, unroll_file
from core.sweep_file.csv_file import SweepFileError

HELLO = find_lesson("hello-lstm").experiment.with_values(hidden_size=4, reduction="sum")
LESSONS = {"hello-lstm": HELLO}


@pytest.fixture(scope="module", params=[("LSTM",), ("LSTM", "RNN")], ids=["one", "grid"])
def done(request, tmp_path_factory):
    """(a sweep, its blocks, what they come to)."""
    sweep = Sweep(Grid(HELLO, (0.1, 0.5), (4,), request.param, 3, 4))
    if len(request.param) == 1:
        sweep = Sweep(Grid(HELLO, (0.1,), (4,), ("LSTM",), 3, 4))
    store = Store(tmp_path_factory.mktemp("sweep"))
    run.here(sweep.blocks, store.put, lambda: False)
    return sweep, store, studies(sweep, store, "hello-lstm")


def same(one, other):
    assert one.lesson_id == other.lesson_id
    assert (one.grid is None) == (other.grid is None)
    assert one.seeds.experiment == other.seeds.experiment
    kept = [(one.seeds, other.seeds)]
    if one.grid is not None:
        assert one.grid.grid == other.grid.grid
        assert [*one.grid.squares] == [*other.grid.squares]
        assert (one.grid.lowest, one.grid.highest) == (other.grid.lowest, other.grid.highest)
        kept += zip(one.grid.squares.values(), other.grid.squares.values(), strict=True)
    for each, again in kept:
        for name, column in each.columns.items():
            np.testing.assert_array_equal(column, again.columns[name], name)


def test_a_sweep_s_session_file_gives_back_curves_and_grid(done, tmp_path):
    path = tmp_path / "a.unroll"
    unroll_file.write(path, done[2])
    assert unroll_file.is_one(path)
    same(unroll_file.read(path), done[2])


def test_a_sweep_s_table_gives_back_curves_and_grid_in_whatever_order_its_lines_stand(
    done, tmp_path
):
    sweep, store, found = done
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        csv_file.write(file, "hello-lstm", pieces(sweep, store))
    assert csv_file.is_one(path)
    same(csv_file.read(path, LESSONS), found)
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    first, rest = lines[0], lines[1:]
    random.Random(1).shuffle(rest)
    text = "\r\n".join([head, first, *rest])  # as a spreadsheet saves it
    path.write_text(text, encoding="utf-8-sig", newline="")
    again = csv_file.read(path, LESSONS)
    if again.grid is None:
        same(again, found)


def test_curves_are_the_lesson_s_own_where_they_are_among_them(done):
    found = done[2]
    if found.grid is not None:
        assert found.seeds.experiment == HELLO
        assert len(found.grid.squares) == 4


def test_a_session_is_no_sweep_and_a_sweep_is_no_session(tmp_path, done):
    day = tmp_path / "day.unroll"
    container.save(day, Contents())
    assert not unroll_file.is_one(day)
    with pytest.raises(SessionFileError, match=r"day.unroll cannot be opened: it is damaged"):
        unroll_file.read(day)


HEAD = ",".join(csv_file.COLUMNS)
LINE = "hello-lstm,LSTM,0.1,4,0,1,1.5,hello"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "line 1: nothing follows"),
        (["a,b"], "line 2: it has other columns"),
        ([LINE.replace("hello-lstm", "mine")], "there is no lesson “mine” here"),
        ([LINE.replace("0.1", "fast")], "learning rate is 'fast'"),
        ([LINE.replace(",0,1,", ",-1,1,")], "“-1” is not a whole number up to 9,999"),
        ([LINE.replace(",0,1,", ",1,1,")], "lines before it are missing"),
        ([LINE, LINE], "lines before it are missing, or are there twice"),
        ([LINE.replace("1.5", "much")], "“much” is not a loss"),
        ([LINE.replace("1.5", "inf")], "a loss is infinite"),
        ([LINE.replace("1.5,hello", "1.5,hallo")], "“hallo” is not an answer to this word"),
        ([LINE, LINE.replace("hello-lstm", "other")], "it has several lessons"),
        ([LINE.replace(",LSTM", ",Transformer")], "cell"),
        ([LINE.replace(",0,1,", ",0,0,")], "epochs is 0"),
    ],
)
def test_a_table_that_is_no_whole_sweep_is_refused_with_its_line(lines, said, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    with pytest.raises(SweepFileError) as caught:
        csv_file.read(path, LESSONS)
    assert str(caught.value).startswith(str(path))
    assert said in str(caught.value)


def test_another_table_is_no_sweep(tmp_path):
    path = tmp_path / "a.csv"
    for text in ("", "a,b\n1,2\n", HEAD.replace("seed,", "")):
        path.write_text(text, encoding="utf-8")
        assert not csv_file.is_one(path)
