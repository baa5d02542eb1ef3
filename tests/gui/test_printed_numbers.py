"""Every printed line that computes gives its printed result, to the last digit shown."""

import html
import math
import re

import numpy as np
import pytest

from core.course.lesson import load_lessons
from core.runs.run import Run
from core.trace.operations import Operation
from core.trace.playhead import Playhead
from core.tracing.tracer import advance_traced
from core.training.trainer import Trainer
from gui.explain.operation import PRODUCTS, SUMS, operation_page
from gui.figures.cell.formula import cell_formula, cell_gradient
from gui.figures.cell.parts import cell_parts, results_of
from gui.figures.equations.numbers import step_numbers
from gui.wording.arithmetic import (
    Added,
    Applied,
    Negative,
    Over,
    Shown,
    Squared,
    Times,
    exactly,
    line,
)
from gui.wording.operations import operation_name, operation_sentence
from gui.wording.pieces import as_text
from tests.calculator import computed, reconciles, same
from tests.gui.figures.equations.test_equations_are_true import drawn

pytestmark = pytest.mark.usefixtures("qapp")  # tables are set in the window's own face

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}


def run_of(experiment, epochs):
    """A run whose last epoch is traced and whole under the playhead."""
    run, trainer = Run(1, "hello-rnn", experiment), Trainer(experiment)
    for left in reversed(range(epochs)):
        if left:
            run.extend((trainer.advance(),), (), None, False)
        else:
            found = advance_traced(trainer)
            run.extend((found.epoch,), (), found.trace, found.diverged)
    run.move(Playhead(epochs, run.steps.last))
    return run


def heads(run):
    """The playhead after each operation of the epoch."""
    head, epoch = Playhead(run.playhead.epoch, 0), run.playhead.epoch
    while head.step < run.steps.last:
        head = run.operations.after(head)
        yield Playhead(epoch, head.step, head.operation)


def plain(page):
    return html.unescape(re.sub(r"<[^>]+>", "", page)).replace("\xa0", " ").strip()


def rows_of(page):
    """[(name, value)] of a page's table."""
    found = re.findall(r"<tr><td>(.*?)</td><td[^>]*>(.*?)</td></tr>", page)
    return [(plain(name), plain(value)) for name, value in found]


def number(text):
    """A printed value; of two that are apart, PyTorch's."""
    return computed(text.rpartition("PyTorch: ")[2].rstrip(")"))


def sigma(x):
    return 1 / (1 + math.exp(-x))


def expected(run, operation, rows):
    """The result of a table from its other rows, or from the formula in its own name."""
    *before, (name, _) = rows
    model, values = run.experiment.model, [number(value) for _, value in before]
    if " = " in name:
        return computed(name.rpartition(" = ")[2])
    kind = operation.kind
    if kind in (*PRODUCTS, *SUMS, "grad_hidden") or (kind == "biases" and model.cell != "GRU"):
        return sum(values)
    if kind == "sum" and len(values) == 5:
        w_x, w_h, b, b_hh, r = values
        return w_x + b + r * (w_h + b_hh)
    if kind == "sum":
        return sum(values)
    if kind == "gate":
        return (math.tanh if operation.part in "gn" else sigma)(*values)
    if kind == "cell":
        f, past, i, g = values
        return f * past + i * g
    if kind == "hidden" and len(values) == 1:
        return math.tanh(*values) if model.nonlinearity == "tanh" else max(*values, 0)
    if kind == "hidden" and len(values) == 2:
        return values[0] * math.tanh(values[1])
    if kind == "hidden":
        n, z, past = values
        return (1 - z) * n + z * past
    return expected_back(run, operation, values)


def expected_back(run, operation, values):
    """The same of what follows the pass, by its operands in their order."""
    model, kind = run.experiment.model, operation.kind
    if kind == "loss":
        return -math.log(values[0]) if values[0] else math.inf
    if kind == "grad_logits":
        return (values[0] - 1) * values[1]
    if kind == "grad_cell":
        dh, o, c, dc_next, f_next = values
        return dh * o * (1 - math.tanh(c) ** 2) + f_next * dc_next
    if kind == "grad_sum" and model.cell == "LSTM":
        dc, i, g = values[1], values[4], values[6]
        return dc * i * (1 - g**2)
    if kind == "grad_sum" and model.cell == "GRU":
        dh, z, n = values[0], values[4], values[5]
        return dh * (1 - z) * (1 - n**2)
    if kind == "grad_sum":
        dh, total, h = values
        return dh * (total > 0) if model.nonlinearity == "relu" else dh * (1 - h**2)
    if kind == "clip":
        return min(1, values[1] / (values[0] + 1e-6))
    if kind == "update" and run.experiment.training.optimizer == "Adam":
        return values[0] - values[1] * values[-2] / (math.sqrt(values[-1]) + 1e-8)
    if kind == "update":
        return values[0] - values[1] * values[-1]
    return None


def untrue(run, unit):
    """Every printed line and table of the epoch that does not give what it says."""
    for head in heads(run):
        run.move(head)
        operation = run.operations.at(head)
        text = as_text(step_numbers(run, unit, run.operations.at(run.playhead)))
        if text and "?" not in text and not reconciles(text):
            yield operation, text
        rows = rows_of("".join(operation_page(run.experiment, run.trace, operation, unit)))
        for name, value in rows[:-1]:
            body = name.rpartition(": ")[2]
            if re.search(r"\d (?:/|·)|\d·", body) and not same(computed(body), value):
                yield operation, f"{name} -> {value}"
        value = expected(run, operation, rows) if len(rows) > 1 else None
        if value is not None and not same(value, rows[-1][1].partition(" (PyTorch")[0]):
            yield operation, str(rows)


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("lesson", "epochs", "values"),
    [
        ("hello-rnn", 3, {"lr": 0.0123456, "clip_norm": 0.0345678, "optimizer": "SGD"}),
        ("hello-rnn", 100, {}),
        ("hello-lstm", 15, {}),
        ("hello-embedding", 15, {"cell": "GRU", "clip_norm": 1e-5, "reduction": "sum"}),
        ("hello-rnncell", 40, {"optimizer": "SGD", "lr": 1.0, "weight_decay": 0.01}),
    ],
    ids=lambda value: str(value)[:30],
)
def test_every_line_of_an_epoch_gives_its_printed_result(lesson, epochs, values):
    run = run_of(LESSONS[lesson].with_values(**values), epochs)
    assert not list(untrue(run, 1))


# Three of them each day.
@pytest.mark.turns(3)
@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(each, marks=pytest.mark.slow) for each in range(3, 6))]
)
def test_every_line_of_a_random_experiment_gives_its_printed_result(seed):
    experiment = drawn(seed)
    run = run_of(experiment, 3)
    assert not list(untrue(run, experiment.model.hidden_size - 1)), experiment


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6, 200))
def test_every_line_of_many_more_gives_its_printed_result(seed):
    experiment = drawn(seed)
    run = run_of(experiment, 1 + seed % 60)
    assert not list(untrue(run, 0)), experiment


def test_the_opened_cells_lines_do_in_every_lane():
    run = run_of(LESSONS["hello-lstm"].with_values(cell="GRU"), 8)
    for lane in range(run.steps.num_lanes):
        for t in range(5):
            parts = cell_parts(run, run.trace, lane, t)
            for result in results_of(parts):
                assert reconciles(as_text(cell_formula(parts, result, 2).numbers))
            text = as_text(cell_gradient(run, lane, t, 2)).split("   ")[0]
            body = text.partition(" = ")[2].replace(" from above", "").replace(" from later", "")
            assert reconciles(body), text


def test_above_the_first_layer_what_enters_is_named_by_all_states_below():
    run = run_of(LESSONS["hello-lstm"], 1)
    assert (
        operation_name(run.experiment, Operation("input_product", 2, 3)) == "W_ih [h₄⁽¹→⁾, h₄⁽¹←⁾]"
    )
    assert operation_name(run.experiment, Operation("input_product", 1, 3)) == "W_ih x₄"
    x = cell_parts(run, run.trace, 3, 0).x
    assert (x.label, len(x.values)) == ("[h₁⁽¹→⁾, h₁⁽¹←⁾]", 16)


def test_p_minus_target_is_called_the_gradient_and_a_mean_has_its_share():
    mean = LESSONS["hello-lstm"]
    for experiment in (mean, mean.with_values(reduction="sum")):
        text = operation_sentence(experiment, Operation("grad_logits", t=1))
        assert "the gradient of the loss with respect to the scores" in text
        assert ("share 1 / 5" in text) == (experiment is mean)


FLOAT32 = np.float32


def in_float32(h):
    """dh (1 - h²) as PyTorch takes it, and its printed line."""
    dh = FLOAT32(0.08762)
    slope = Added((exactly(1), Negative(Squared(Shown(float(h))))))
    value = dh * (FLOAT32(1) - h * h)
    return as_text(line(Times((Shown(float(dh)), slope)), float(value)))


def test_where_nearly_all_digits_cancel_the_operands_are_told_with_more():
    p = FLOAT32(0.9999758)
    value = float((p - FLOAT32(1)) / FLOAT32(5))
    text = as_text(line(Over(Added((Shown(float(p)), Negative(exactly(1)))), exactly(5)), value))
    assert text == "(0.9999758 − 1) / 5 = −4.840e−6"
    assert reconciles(in_float32(FLOAT32(0.9999963)))
    assert "1.0000²" not in in_float32(FLOAT32(0.9999963))


def test_where_float32_has_no_digits_left_both_numbers_are_told():
    text = as_text(line(Negative(Applied("ln", Shown(1.0))), 1.19e-08))
    assert text == "−ln 1 = 0 (PyTorch: +1.190e−8)"


def test_a_line_is_no_longer_than_it_must_be():
    parts = tuple(Shown(each) for each in (1.306123456, 0.316044321, -0.487012345))
    text = as_text(line(Applied("tanh", Added(parts)), math.tanh(1.135155432)))
    assert reconciles(text)
    assert max(len(each) for each in re.findall(r"\.\d+", text)) <= 6
