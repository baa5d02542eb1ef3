"""What stands in an opened cell comes out as it is printed: boxes, labels and the line below."""

import math
import re
from itertools import product

import pytest

from core.trace.playhead import Playhead
from gui.figures.cell import rounding as cell_rounding
from gui.figures.cell.formula import cell_formula
from gui.figures.cell.parts import cell_parts, results_of
from gui.figures.cell.rounding import Formulas, Rounding, rounding
from gui.wording import alike
from gui.wording.pieces import as_text
from tests.gui.figures.cell.cells import CELLS, drawing, sized, trained
from tests.gui.figures.cell.test_forms import LOW, ONE_LAYER, roomy

NUMBER = re.compile(r"[+−]?\d+(?:\.\d+)?(?:e−?\d+)?$")
SIZES = (*LOW, (588, 310), (620, 520), (1100, 380))


def sigma(x):
    return 1 / (1 + math.exp(-x))


# What follows from what, of the numbers that are drawn at these boxes and symbols.
SUMS = {
    "RNN": {
        ("add", "Wx", "Wh", "b"): lambda x, h, b: x + h + b,
        ("h", "add"): math.tanh,
    },
    "LSTM": {
        ("keep", "f", "c_prev"): lambda f, c: f * c,
        ("write", "i", "g"): lambda i, g: i * g,
        ("c", "keep", "write"): lambda kept, new: kept + new,
        ("c", "f", "c_prev", "i", "g"): lambda f, c, i, g: f * c + i * g,
        ("squash", "c"): math.tanh,
        ("h", "o", "squash"): lambda o, shown: o * shown,
        ("h", "o", "c"): lambda o, c: o * math.tanh(c),
    },
    "GRU": {
        ("reset", "r", "Wh"): lambda r, said: r * said,
        ("rest", "z"): lambda z: 1 - z,
        ("keep", "z", "h_prev"): lambda z, h: z * h,
        ("write", "rest", "n"): lambda rest, n: rest * n,
        ("h", "keep", "write"): lambda kept, new: kept + new,
        ("h", "z", "n", "h_prev"): lambda z, n, h: (1 - z) * n + z * h,
    },
}
INSIDE = {
    "RNN": {"": (math.tanh, ("Wx", "Wh", "b"))},
    "LSTM": dict.fromkeys("ifo", (sigma, ("Wx", "Wh", "b")))
    | {"g": (math.tanh, ("Wx", "Wh", "b"))},
    "GRU": dict.fromkeys("rz", (sigma, ("Wx", "Wh", "b"))) | {"n": (math.tanh, ())},
}


def drawn(layout):
    """The numbers in sight, as they are written, by what they stand at."""
    found = {}
    for each in layout.texts:
        number = NUMBER.search(each.text)
        if number:
            found[each.key] = number[0]
    return found


def value(text):
    return float(text.replace("−", "-"))


def comes_out(told, found):
    """As printed, to the last digit that is told."""
    mantissa, _, power = told.partition("e")
    last = 10.0 ** (int(power.replace("−", "-") or 0) - len(mantissa.partition(".")[2]))
    return abs(value(told) - found) <= 0.5 * last * (1 + 1e-6)


def wrong(numbers, sums):
    """What does not come out, of all whose numbers are drawn."""
    return [
        (keys, [numbers[each] for each in keys])
        for keys, of in sums.items()
        if all(each in numbers for each in keys)
        and not comes_out(numbers[keys[0]], of(*(value(numbers[each]) for each in keys[1:])))
    ]


def views(cell, inside=None):
    for run, lanes in ((trained(cell, 8), range(4)), (trained(cell, 4, **ONE_LAYER), (0,))):
        for lane, unit in product(lanes, range(0, run.experiment.model.hidden_size, 3)):
            yield drawing(run, inside, lane, unit)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_what_is_drawn_in_an_opened_cell_adds_up_as_it_is_drawn(qapp, cell, size):
    checked = 0
    for view in views(cell):
        numbers = drawn(sized(view, roomy(size)).layout_now())
        assert wrong(numbers, SUMS[cell]) == [], (size, numbers)
        checked += sum(all(each in numbers for each in keys) for keys in SUMS[cell])
    assert checked > 10


@pytest.mark.parametrize("cell", CELLS)
def test_the_line_below_has_the_numbers_of_the_boxes(qapp, cell):
    of = {
        "RNN": {"h": ("Wx", "Wh", "h")},
        "LSTM": {"c": ("f", "c_prev", "i", "g", "c"), "h": ("o", "c", "h")},
    }
    of["GRU"] = {"h": ("z", "n", "h_prev", "h")}
    for view in views(cell):
        numbers = drawn(sized(view, roomy((900, 560))).layout_now())
        for result, keys in of[cell].items():
            line = as_text(cell_formula(view._parts, result, view._unit).numbers)
            for key in keys:
                assert numbers[key].lstrip("+−") in re.findall(r"[\d.]+(?:e−\d+)?", line), (
                    key,
                    line,
                )


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", [(620, 520), (1100, 380)])
def test_inside_a_gate_the_sum_is_that_of_its_boxes(qapp, cell, size):
    for gate, (squashed, summands) in INSIDE[cell].items():
        for view in views(cell, gate):
            numbers = drawn(sized(view, roomy(size)).layout_now())
            sums = {("y", "sum"): squashed, ("x result", "Wx"): float, ("h result", "Wh"): float}
            if summands:
                sums["sum", *summands] = lambda *each: sum(each)
            else:
                keys = ("sum", "Wx", "b", "r", "Wh", "b_hh")
                sums[keys] = lambda x, b, r, h, inner: x + b + r * (h + inner)
            assert wrong(numbers, sums) == [], (gate, numbers)
            line = as_text(cell_formula(view._parts, gate or "h", view._unit).numbers)
            told = value(line.rpartition(" = ")[2])
            assert "y" not in numbers or comes_out(numbers["y"], told)  # of fewer digits, maybe


def test_while_a_cell_is_computed_its_numbers_come_out_as_far_as_they_are_there(qapp):
    run = trained("LSTM", 4, **ONE_LAYER)
    last = run.playhead
    try:
        for step in range(run.steps.last):
            run.move(Playhead(last.epoch, step))
            view = drawing(run, lane=0)
            numbers = drawn(sized(view, (900, 560)).layout_now())
            assert wrong(numbers, SUMS["LSTM"]) == []
            for result in results_of(view._parts):
                assert cell_formula(cell_parts(run, run.trace, 0, 2), result, 0).numbers
    finally:
        run.move(last)


def test_in_a_low_card_symbols_are_silent_before_any_box_is(qapp):
    """A unit whose parts of c cancel each other: with them numbers would be too long for it."""
    silent = 0
    for view in views("LSTM"):
        layout = sized(view, roomy(LOW[0])).layout_now()
        numbers = drawn(layout)
        assert {"f", "i", "g", "o", "c_prev", "c", "h"} <= {*numbers}
        silent += not {"keep", "write", "squash"} & {*numbers}
    assert silent


def steps_of(run):
    """What is known of a cell at each step, there and back."""
    last = run.playhead
    try:
        for step in (*range(run.steps.last + 1), *reversed(range(run.steps.last))):
            run.move(Playhead(last.epoch, step))
            yield cell_parts(run, run.trace, 0, 2)
    finally:
        run.move(last)


@pytest.mark.parametrize("cell", CELLS)
def test_what_is_kept_of_a_pass_is_what_would_be_found_anew_by_writing_every_text(
    qapp, cell, monkeypatch
):
    def said(numbers, parts):
        lines = [numbers.line_told(each) for each in results_of(parts)]
        digits = [numbers.digits(n, gate) for n in (4, 3, 2) for gate in (None, *parts.gates)]
        return [found.text(row) for row, found in lines], digits

    run = trained(cell, 4, **ONE_LAYER)
    kept = [said(rounding(parts, 1), parts) for parts in steps_of(run)]
    monkeypatch.setattr(alike, "_bounds", lambda number, digits: None)
    anew = [said(Rounding(parts, 1, Formulas()), parts) for parts in steps_of(run)]
    assert kept == anew


def test_a_step_back_settles_nothing_again_and_of_gates_only_the_one_that_is_told(
    qapp, monkeypatch
):
    asked = []
    found = cell_rounding.told
    monkeypatch.setattr(cell_rounding, "told", lambda *each: asked.append(each) or found(*each))
    run = trained("LSTM", 4, **ONE_LAYER)
    monkeypatch.setattr(cell_rounding, "_LATEST", cell_rounding._Latest())
    for parts in steps_of(run):
        rounding(parts, 1).line_told("f")
    assert len(asked) == 3  # of f, and of c and h, whose numbers stand in the whole cell
    counted = []
    monkeypatch.setattr(cell_rounding, "settled", lambda *each: counted.append(each))
    for parts in steps_of(run):
        rounding(parts, 1).line_told("f")
    assert not counted
