"""The graph of one gate's arithmetic for one unit: two products of a row with a vector, their sum.

It reads as an equation, from left to right: above how each product comes about, below the sum and
what it goes through.
"""

from dataclasses import replace

from core.experiment.model import squash
from gui.figures.cell.graph import (
    FUNCTION,
    PRODUCT,
    STATE,
    WORD,
    CellGraph,
    Factors,
    Node,
    Quantity,
    graph_of,
)
from gui.figures.cell.graphs import gate_quantity, part_quantity
from gui.figures.cell.parts import CellParts, Part
from gui.wording.names import gate_weight

SIGN_WIDE = 3.6
ARROW = 4.0
FUNCTION_WIDE = 7.0
LOW, HIGH = 86.0, 26.0  # where the sum stands, and how high its boxes are


def graph_of_gate(parts: CellParts, gate: str, unit: int) -> CellGraph:
    """gate: "" for an RNN's only sum."""
    w_ih, w_hh = parts.matrices
    row = parts.gates.index(gate) * parts.hidden_size + unit
    products = [
        _product(part, vector, row, f"{gate_weight(part.label, gate)}[{unit}]", y)
        for part, vector, y in ((w_ih, parts.x, 17.0), (w_hh, parts.h_prev, 52.0))
    ]
    results = [
        replace(
            _summand(parts, column, gate, f"{key} result"), x=92.5, y=y, wide=15.0, among="products"
        )
        for column, key, y in zip(parts.columns[:2], ("x", "h"), (17.0, 52.0), strict=True)
    ]
    equals = [Node(f"{y} is", WORD, 82.0, y, 3, 8, "=") for y in (17.0, 52.0)]
    return graph_of(
        [*products, *equals, *results, *_equation(parts, gate)], "sum.e>squash.w squash.e>y.w"
    )


def _product(part: Part, vector: Part, row: int, name: str, y: float) -> Node:
    names = (name, name.partition("[")[0])
    of_row = Quantity(names, part.values[row], part.values.shape[1], by_unit=False)
    of_vector = part_quantity(vector, vector.names, by_unit=False)
    factors = Factors(((of_row, part.terms[0]), (of_vector, vector.terms[0])))
    return Node(part.terms[0], PRODUCT, 39.5, y, 79, 30, factors=factors)


def _summand(parts: CellParts, part: Part, gate: str, key: str) -> Node:
    """The gate's rows of a column of all gates; it stands nowhere yet."""
    size, place = parts.hidden_size, parts.gates.index(gate)
    values = part.values[place * size : (place + 1) * size]
    names: tuple[str, ...] = (
        (gate_weight(part.label, gate),) if part.label == "b" else (part.label,)
    )
    if part.terms[0].startswith("W_"):
        weight, _, vector = part.terms[0].partition(" ")
        entering = (parts.x if vector == "x" else parts.h_prev).names
        weight = gate_weight(weight, gate)
        names = (*(f"{weight} {name}" for name in entering), f"W{entering[-1]}")
    held = Quantity(names, values if part.is_shown(place) else None, size)
    return Node(key, STATE, 0, 0, high=25, term=part.term(place), holds=held)


def _equation(parts: CellParts, gate: str) -> list[Node]:
    """W_ih x + W_hh h + b = sum -> σ -> f; of a GRU's n, r times what the hidden state says. The
    biases are there before anything is computed, as the rows of the matrices are.
    """
    columns = list(parts.columns[:4])
    columns[2] = replace(columns[2], shown=(True,))
    w_x, w_h, b, total = (
        _summand(parts, part, gate, key)
        for part, key in zip(columns, ("Wx", "Wh", "b", "sum"), strict=True)
    )
    terms: list[Node | str] = [w_x, "+", w_h, "+", b]
    if gate == "n":
        b_hh = Quantity((gate_weight("b_hh", gate),), parts.inner_bias, parts.hidden_size)
        b = replace(b, holds=b.holds and replace(b.holds, names=(gate_weight("b_ih", gate),)))
        r = Node("r", STATE, 0, 0, term="r", holds=gate_quantity(parts, "r"))
        inner = Node("b_hh", STATE, 0, 0, term="b_hh", holds=b_hh)
        terms = [w_x, "+", b, "+", r, "· (", w_h, "+", inner, ")"]
    end = gate_quantity(parts, gate) if gate else part_quantity(parts.states[-1])
    result = Node("y", STATE, 0, 0, term=gate or "h", holds=end)
    squashed = Node("squash", FUNCTION, 0, 0, 7, 12, squash(parts.experiment.model, gate))
    return _in_a_row([*terms, "=", total, squashed, result])


def _in_a_row(items: list[Node | str]) -> list[Node]:
    """The sum's boxes side by side, over the whole width; arrows go to the function and from it."""
    boxes = sum(isinstance(each, Node) and each.kind == STATE for each in items)
    signs = sum(SIGN_WIDE * len(each.replace(" ", "")) for each in items if isinstance(each, str))
    wide = (100 - signs - 2 * ARROW - FUNCTION_WIDE) / boxes
    found: list[Node] = []
    x = 0.0
    for k, each in enumerate(items):
        if isinstance(each, str):
            taken = SIGN_WIDE * len(each.replace(" ", ""))
            found.append(Node(f"sign {k}", WORD, x + taken / 2, LOW, taken, 8, each))
        else:
            before, taken = (ARROW, FUNCTION_WIDE) if each.kind == FUNCTION else (0.0, wide)
            x += before
            high = 12.0 if each.kind == FUNCTION else HIGH
            found.append(replace(each, x=x + taken / 2, y=LOW, wide=taken, high=high))
            x += before
        x += taken
    return found
