"""Every operation of every lesson at the smallest sizes, in words, numbers, code and equations.

A vector of one number is an array still, and no place to be taken for a number.
"""

import itertools

import pytest

from core.trace.operations import Operation
from core.trace.playhead import Playhead
from gui.explain.explain import explain
from gui.explain.operation import operation_page
from gui.figures.cell.formula import cell_formula, cell_gradient
from gui.figures.cell.parts import cell_parts, results_of
from gui.figures.code.line_wording import line_text
from gui.figures.equations.equations import equations, keys_of
from gui.figures.equations.numbers import step_numbers
from gui.figures.equations.term_names import in_formulas
from gui.wording.names import weight_name
from gui.wording.operations import operation_name, operation_sentence
from gui.wording.table import JOIN
from tests.gui.explain.test_explain import LESSONS, plain, run_of

CELLS = ("RNNCell", "RNN", "LSTM", "GRU")


# Daily each cell, each number of layers, one way and both, with and without an embedding.
DAILY = {("RNNCell", 1, False, 1), ("RNN", 2, False, 0), ("LSTM", 2, True, 1), ("GRU", 1, True, 0)}
SIZES = [
    pytest.param(*size, marks=[] if size in DAILY else [pytest.mark.slow])
    for size in itertools.product(CELLS, (1, 2), (False, True), (0, 1))
    if size[0] != "RNNCell" or size[1:3] == (1, False)
]


def places(run):
    """Every moment of an epoch, one operation after another."""
    head, last = Playhead(1, 0), Playhead(1, run.steps.last)
    while head < last:
        head = run.operations.after(head)
        yield head


def network(lesson):
    model = LESSONS[lesson].model
    parts = model.num_layers, model.bidirectional, model.embedding_dim > 0
    return (model.cell, *parts, LESSONS[lesson].trains)


# Daily the first lesson of each network that is not among those: at one unit the others walk
# through the very same lines.
FIRST = {network(lesson): lesson for lesson in reversed(LESSONS)}
for each in DAILY:
    FIRST.pop((*each[:3], bool(each[3]), True), None)
ONCE = [
    pytest.param(each, marks=[] if FIRST.get(network(each)) == each else [pytest.mark.slow])
    for each in LESSONS
]


@pytest.mark.turns(5, always=("two-directions",))
@pytest.mark.parametrize("lesson", ONCE)
def test_each_operation_of_a_lesson_is_told_where_there_is_one_unit(lesson):
    trains = LESSONS[lesson].trains
    walk(run_of(lesson, epochs=1, hidden_size=1, **({"head": "Linear"} if trains else {})))


@pytest.mark.turns(3, always=("GRU-1-True-0",))
@pytest.mark.parametrize(("cell", "layers", "both", "embedded"), SIZES)
def test_each_operation_of_each_cell_is_told_where_there_is_one_unit(cell, layers, both, embedded):
    values = {"cell": cell, "num_layers": layers, "bidirectional": both, "hidden_size": 1}
    values |= {"embedding_dim": embedded, "head": "Linear", "source": "abb", "target": "bab"}
    walk(run_of("hello-rnn", epochs=1, **values))


def walk(run):
    lanes = range(run.experiment.model.num_lanes)
    keys = [{each.key for each in equations(run.experiment, lane)} for lane in lanes]
    told = 0
    for head in places(run):
        run.move(head)
        operation = run.operations.at(head)
        check(run, operation)
        lit = keys_of(run.experiment, operation) & keys[max(operation.lane, 0)]
        assert lit or operation.kind in ("zero_grad", "gradient")
        told += 1
    assert told == sum(len(run.operations.of(step)) for step in range(1, run.steps.last + 1))


def check(run, operation):
    """Explain says which operation it is about, and its table ends with its result."""
    page = plain(explain(run, by_operation=True))
    assert page.startswith(plain(in_formulas(operation_name(run.experiment, operation))))
    assert plain(in_formulas(operation_sentence(run.experiment, operation))) in page
    assert "nan" not in page
    step_numbers(run, 0, run.operations.at(run.playhead))
    name = weight_name(operation_name(run.experiment, operation))
    # The program's line takes the largest, and no softmax; what it leaves is told, not what it did.
    told = {"softmax": "the largest", "zero_grad": "all gradients are 0"}.get(operation.kind, name)
    assert line_text(run, (operation.kind,)).startswith(told)
    if operation.lane >= 0:
        parts = cell_parts(run, run.trace, operation.lane, operation.t)
        for result in results_of(parts):
            assert cell_formula(parts, result, 0).numbers
        cell_gradient(run, operation.lane, operation.t, 0)


@pytest.mark.parametrize("cell", CELLS)
def test_a_single_units_table_has_the_rows_of_a_larger_cells(cell):
    gate = {"LSTM": "f", "GRU": "r"}.get(cell, "")
    for operation in (Operation("biases", 0, 2), Operation("sum", 0, 2, gate), HIDDEN):
        one, five = (rows_of(cell, size, operation) for size in (1, 5))
        assert one == five > 1, operation


HIDDEN = Operation("hidden", 0, 2)


def rows_of(cell, size, operation):
    run = run_of("rnn-cell", cell=cell, hidden_size=size)
    return "".join(operation_page(run.experiment, run.trace, operation, 0)).count("<tr>")


def test_a_window_with_one_unit_steps_through_an_epoch_by_operation(window, wait, find):
    """What a student does in lesson 1, whose text proposes it."""
    session = window.session
    session.runs.open_lesson("rnn-cell")
    session.runs.edit(hidden_size=1)
    wait()
    session.transport.set_step_size("operation")
    while session.runs.current.playhead < session.runs.current.end:
        session.transport.step()
        wait()
        operation = session.runs.current.operations.at(session.runs.current.playhead)
        title = plain(in_formulas(operation_name(session.runs.current.experiment, operation)))
        assert find("liveText").toPlainText().replace(JOIN, "").startswith(title)
