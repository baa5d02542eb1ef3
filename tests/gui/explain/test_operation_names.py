"""What an operation's rows are called: a row has one number, and its name says which."""

import re

import pytest

from core.arrays import Array
from core.trace.operands import read
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from gui.explain.operation import operation_page
from tests.gui.explain.test_explain import number, plain, run_of

pytestmark = pytest.mark.usefixtures("qapp")  # tables are set in the window's own face

OF_A_WEIGHT = {
    "Wih": "weight_ih",
    "Whh": "weight_hh",
    "Wfc": "fc.weight",
    "Wemb": "emb.weight",
    "bih": "bias_ih",
    "bhh": "bias_hh",
    "bfc": "fc.bias",
}


def rows_of(run, operation, unit=1):
    page = "".join(operation_page(run.experiment, run.trace, operation, unit))
    found = re.findall(r"<tr><td>(.*?)</td><td[^>]*>(.*?)</td></tr>", page)
    return [(plain(name).partition(" = ")[0].strip(), value) for name, value in found]


def operations(run, *kinds):
    """(Operation, its result's numbers) of the traced epoch."""
    run.move(Playhead(run.playhead.epoch or 1, run.steps.last))
    for step in range(run.steps.last + 1):
        for operation in run.operations.of(step):
            if operation.kind in kinds:
                reading = read(run.experiment, run.trace, operation)
                assert reading is not None
                yield operation, reading.result.value


def at(value: Array, index: str) -> float:
    return float(value[tuple(int(each) for each in index.split(", "))])


@pytest.mark.parametrize(("lesson", "cell"), [("hello-rnn", "RNN"), ("hello-lstm", "LSTM")])
def test_a_state_or_its_gradient_whose_one_number_is_told_has_that_numbers_index(lesson, cell):
    """ "∂L/∂h₄ = 0.08902 + 0.009277" gave a vector one number."""
    run = run_of(lesson)
    kinds = (Kind.HIDDEN, Kind.CELL, Kind.GATE, Kind.GRAD_HIDDEN, Kind.GRAD_CELL)
    found = list(operations(run, *kinds))
    assert found
    for operation, value in found:
        name, told = rows_of(run, operation)[-1]
        told_index = re.fullmatch(r"(?:∂L/∂)?[hcifgo][₀-₉]*(?:⁽.*⁾)?\[(\d+)\]", name)
        assert told_index, name
        assert number(told) == pytest.approx(at(value, told_index[1]), abs=1e-3)
        assert told_index[1] == "1"


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-embedding", "hello-lstm"])
def test_a_gradient_is_named_as_the_lesson_has_it_and_by_its_index(lesson):
    """ "∂L/∂W −0.2464" was number [0, 3] of W_hh's."""
    run = run_of(lesson)
    for operation, value in operations(run, Kind.GRADIENT):
        name, told = rows_of(run, operation)[-1]
        named = re.fullmatch(r"∂L/∂([Wb][a-z]+)\[([\d, ]+)\]", name)
        assert named, name
        assert OF_A_WEIGHT[named[1]] in operation.part
        assert number(told) == pytest.approx(at(value, named[2]), abs=1e-3)


def test_an_update_names_the_number_that_it_changes_before_and_after():
    run = run_of("hello-rnn")
    for operation, _ in operations(run, Kind.UPDATE):
        names = [name for name, _ in rows_of(run, operation)]
        before = names[0].removesuffix(" before")
        assert re.fullmatch(r"[Wb][a-z]+\[[\d, ]+\]", before), names
        assert f"∂L/∂{before}" in names
        assert names[-1] == f"{before} after"


def test_in_one_gates_sum_the_rows_are_called_by_that_gate():
    """Number [1] of W_ih x is the input gate's, whichever gate is summed up."""
    run = run_of("hello-lstm")
    for operation, _ in operations(run, Kind.SUM):
        names = [name for name, _ in rows_of(run, operation)][:-1]
        gate = operation.part
        assert names[0].startswith(f"(Wi{gate} "), names
        assert names[0].endswith(")[1]"), names
        assert names[2] == f"bi{gate}[1] + bh{gate}[1]"
