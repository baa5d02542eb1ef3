"""How a term (core.trace.terms) is written, for Explain and hover texts. No widgets."""

from core.experiment import Experiment
from core.trace.operations import Kind, Operation
from gui.wording.names import earlier_name, gate_weight, state_name
from gui.wording.operations import input_name
from gui.wording.translate import tr

_LETTERS = {
    "logits": "logit",  # each row tells one number
    "dlogits": "∂L/∂logit",
    "limit": "clip_norm",
    "loss": "−ln p",
}


def _words() -> dict[str, str]:
    """Of the terms that no letters stand for."""
    return {
        "above": tr("from above"),
        "next": tr("back through time"),
        "m_hat": tr("m / (1 − β₁<sup>k</sup>), Adam's k-th update"),
        "v_hat": "v / (1 − β₂<sup>k</sup>)",
        "lr": tr("learning rate"),
        "decay": tr("weight decay λ"),
        "norm": tr("norm of all gradients"),
        "scale": tr("all are multiplied by"),
        "share": tr("share in the loss"),
        "L": tr("loss L"),
    }


def term_text(
    experiment: Experiment, operation: Operation, term: str, at: str = "", weight: str = "W"
) -> str:
    """HTML but for the marks of its names: states carry their time step and layer, the rest its
    usual letter. at: "[0]", which number of it is meant, of a matrix "[0, 3]"; words need none.
    weight: what the operation is on, "W_hh".
    """
    if term == "lr" and experiment.training.scheduler != "none":
        return tr("learning rate of this update")
    if term.startswith("sum"):  # "sum o", of a gate; "sum" where there is but one
        return tr("sum") + term.removeprefix("sum")
    if term == "x":
        return f"{input_name(experiment, max(operation.lane, 0), operation.t)}{at}"
    found = _of_a_weight(f"{weight}{at}").get(term)
    if found is None and operation.lane >= 0:
        found = _in_a_cell(experiment, operation, at).get(term)
    return found or (_LETTERS | _words()).get(term) or f"{term}{at}"


def _of_a_weight(weight: str) -> dict[str, str]:
    return {
        "W": tr("{} before").format(weight),
        "W_new": tr("{} after").format(weight),
        "dW": f"∂L/∂{weight}",
        "decayed": f"∂L/∂{weight} + λ {weight}",
    }


def _in_a_cell(experiment: Experiment, operation: Operation, at: str) -> dict[str, str]:
    lane, t = operation.lane, operation.t
    x, h_prev = input_name(experiment, lane, t), earlier_name(experiment, lane, t)
    h, c = (state_name(experiment, lane, t + 1, letter) for letter in "hc")
    gate = _gate_of(experiment, operation)
    b_ih, b_hh = (f"{gate_weight(bias, gate)}{at}" for bias in ("b_ih", "b_hh"))
    apart = experiment.model.cell == "GRU" and operation.part == "n"  # b_hh stands elsewhere
    return {
        "h_prev": f"{h_prev}{at}",
        "c_prev": f"{earlier_name(experiment, lane, t, 'c')}{at}",
        "h": f"{h}{at}",
        "c": f"{c}{at}",
        "dh": f"∂L/∂{h}{at}",
        "dc": f"∂L/∂{c}{at}",
        "dc_next": tr("∂L/∂c, one step later"),
        "f_next": tr("f, one step later"),
        "dsum": tr("∂L/∂ sum"),
        "b": b_ih if apart else f"{b_ih} + {b_hh}",
        "b_ih": b_ih,
        "b_hh": b_hh,
        "W_ih x": _of_product(f"{gate_weight('W_ih', gate)} {x}", at),
        "W_hh h": _of_product(f"{gate_weight('W_hh', gate)} {h_prev}", at),
    }


def _gate_of(experiment: Experiment, operation: Operation) -> str:
    """Whose rows of weights and biases alone an operation takes; "" where it takes all."""
    if operation.kind == Kind.GRAD_SUM and experiment.model.cell == "GRU":
        return "n"
    return operation.part if operation.kind == Kind.SUM else ""


def _of_product(product: str, at: str) -> str:
    return f"({product}){at}" if at else product
