"""Terms: what picture, equation, matrix, code and weights call the same thing by.

One table says of each where it stands: on which line of the program, in which product, on which
arrow. Views look it up. Named is an array under its term.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.trace.operations import Kind, Operation


@dataclass(frozen=True)
class Named:
    """term: its key in every view. axes: the axes' names, "" for a single number."""

    term: str
    axes: str
    value: Array


def number(term: str, value: float) -> Named:
    """A single number."""
    return Named(term, "", np.asarray(value, np.float32))


@dataclass(frozen=True)
class Term:
    """line: the kind of operation on whose line of the program it stands. part_of: the product or
    sum that it is a part of. arrow: the weight of the diagram's arrows that it stands for.
    result_of: the kind of operation that computes it.
    """

    line: Kind
    part_of: str = ""
    arrow: str = ""
    result_of: Kind | None = None


def _on(line: Kind, *names: str) -> dict[str, Term]:
    return {name: Term(line) for name in names}


GATES = tuple("ifgorzn")

TERMS: dict[str, Term] = {
    "x": Term(Kind.INPUT, "W_ih x", "ih", Kind.INPUT),
    "W_emb": Term(Kind.INPUT, arrow="embedding"),
    "onehot": Term(Kind.INPUT),
    "W_ih": Term(Kind.HIDDEN, "W_ih x", "ih"),
    "W_hh": Term(Kind.HIDDEN, "W_hh h", "hh"),
    "b_ih": Term(Kind.HIDDEN, "b", "ih"),
    "b_hh": Term(Kind.HIDDEN, "b", "hh"),
    "h_prev": Term(Kind.HIDDEN, "W_hh h", "hh"),
    "W_ih x": Term(Kind.HIDDEN, arrow="ih", result_of=Kind.INPUT_PRODUCT),
    "W_hh h": Term(Kind.HIDDEN, arrow="hh", result_of=Kind.HIDDEN_PRODUCT),
    "b": Term(Kind.HIDDEN, result_of=Kind.BIASES),
    **_on(Kind.HIDDEN, "from_input", "from_hidden", "c_prev"),
    **_on(Kind.HIDDEN, *GATES),  # the gates; "sum f" and its like are found by their beginning
    "c": Term(Kind.HIDDEN, result_of=Kind.CELL),
    "h": Term(Kind.HIDDEN, result_of=Kind.HIDDEN),
    "W_fc": Term(Kind.HEAD, arrow="fc"),
    "b_fc": Term(Kind.HEAD, arrow="fc"),
    "logits": Term(Kind.HEAD, arrow="fc", result_of=Kind.HEAD),
    "p": Term(Kind.SOFTMAX, arrow="softmax", result_of=Kind.SOFTMAX),
    "target": Term(Kind.LOSS),
    "loss": Term(Kind.LOSS, arrow="loss", result_of=Kind.LOSS),
    "L": Term(Kind.TOTAL_LOSS, result_of=Kind.TOTAL_LOSS),
    "share": Term(Kind.TOTAL_LOSS),
    "dlogits": Term(Kind.GRADIENT, result_of=Kind.GRAD_LOGITS),
    "dh": Term(Kind.GRADIENT, result_of=Kind.GRAD_HIDDEN),
    "dc": Term(Kind.GRADIENT, result_of=Kind.GRAD_CELL),
    "dW": Term(Kind.GRADIENT, result_of=Kind.GRADIENT),
    **_on(Kind.GRADIENT, "above", "next", "dc_next", "f_next", "dsum", "dx"),
    "scale": Term(Kind.CLIP, result_of=Kind.CLIP),
    **_on(Kind.CLIP, "norm", "limit"),
    "W_new": Term(Kind.UPDATE, result_of=Kind.UPDATE),
    **_on(Kind.UPDATE, "W", "decay", "decayed", "m", "v", "m_hat", "v_hat", "lr"),
}


# Probabilities, gates of a sigmoid, losses, sizes: numbers that need no sign.
NEVER_NEGATIVE = frozenset(
    ("p", "onehot", "loss", "L", "share", "norm", "limit", "scale", *"iforz")
)


def is_term(name: str) -> bool:
    """Whether anything is called so; "sum f" is the sum in the gate f."""
    gate = name.removeprefix("sum").strip()
    return name in TERMS or (name == f"sum {gate}".strip() and (not gate or gate in GATES))


def term_of(operation: Operation) -> str:
    """The term that an operation computes; "" where a whole line of terms is meant."""
    if operation.kind == Kind.GATE:
        return operation.part
    return next((name for name, each in TERMS.items() if each.result_of == operation.kind), "")


def line_of(experiment: Experiment, term: str) -> Kind | None:
    """The kind of operation on whose line of the program a term stands; None for none's."""
    if term.startswith("sum") or (term == "logits" and experiment.model.head == "none"):
        return Kind.HIDDEN  # without a head h_t are the logits
    return TERMS[term].line if term in TERMS else None


def arrow_of(term: str) -> str:
    """The weight of the arrows that a term stands for; "" for none."""
    return TERMS[term].arrow if term in TERMS else ""


def matrix_on(arrow: str) -> str:
    """The term that arrows multiply by; "" for none."""
    found = (name for name, each in TERMS.items() if each.arrow == arrow != "")
    return next((name for name in found if name.startswith("W_") and " " not in name), "")


def is_lit(key: str, term: str) -> bool:
    """Whether a term of an equation is meant by `term`, which may stand for a product."""
    return bool(term) and (key == term or _is_part(key, term))


def is_same(part: str, term: str) -> bool:
    """Whether a part of the opened cell is meant by `term`, or holds it."""
    return bool(term) and (part == term or _is_part(part, term) or _is_part(term, part))


def _is_part(term: str, whole: str) -> bool:
    return term in TERMS and bool(whole) and TERMS[term].part_of == whole
