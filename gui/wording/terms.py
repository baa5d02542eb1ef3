"""How a term (core.trace.terms) is written, for Explain and hover texts. No widgets."""

from core.experiment import Experiment
from core.trace.operations import Operation
from gui.wording.names import earlier_name, state_name
from gui.wording.operations import input_name
from gui.wording.translate import tr

_LETTERS = {
    "b": "b_ih + b_hh",
    "logits": "logit",  # each row tells one number
    "dlogits": "∂L/∂logit",
    "dW": "∂L/∂W",
    "decayed": "∂L/∂W + λ W",
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
        "W": tr("W before"),
        "W_new": tr("W after"),
        "share": tr("share in the loss"),
        "L": tr("loss L"),
    }


def term_text(experiment: Experiment, operation: Operation, term: str) -> str:
    """HTML but for the marks of its names: states carry their time step and layer, the rest its
    usual letter.
    """
    lane = operation.lane
    t = operation.t
    if term == "lr" and experiment.training.scheduler != "none":
        return tr("learning rate of this update")
    if term.startswith("sum"):  # "sum o", of a gate; "sum" where there is but one
        return tr("sum") + term.removeprefix("sum")
    if lane < 0:
        return (_LETTERS | _words()).get(term, term)
    names = {
        "x": input_name(experiment, lane, t),
        "h_prev": earlier_name(experiment, lane, t),
        "c_prev": earlier_name(experiment, lane, t, "c"),
        "h": state_name(experiment, lane, t + 1),
        "c": state_name(experiment, lane, t + 1, "c"),
        "dh": f"∂L/∂{state_name(experiment, lane, t + 1)}",
        "dc": f"∂L/∂{state_name(experiment, lane, t + 1, 'c')}",
        "dc_next": tr("∂L/∂c, one step later"),
        "f_next": tr("f, one step later"),
        "dsum": tr("∂L/∂ sum"),
    }
    if experiment.model.cell == "GRU" and operation.part == "n":
        names["b"] = "b_ih"
    names["W_ih x"] = f"W_ih {names['x']}"
    names["W_hh h"] = f"W_hh {names['h_prev']}"
    return names.get(term) or (_LETTERS | _words()).get(term, term)
