"""How a term (core.trace.terms) is written, for Explain and hover texts. No widgets."""

import re

from core.experiment import Experiment
from core.trace.operations import Operation
from gui.wording.names import earlier_name, state_name
from gui.wording.operations import input_name

WEIGHT = re.compile(r"\b([Wb])_(ih|hh|emb|fc)\b")
_WRITTEN = {
    "b": "b_ih + b_hh",
    "dlogits": "∂L/∂logits",
    "above": "from above",
    "next": "back through time",
    "dW": "∂L/∂W",
    "m_hat": "m / (1 − β₁<sup>k</sup>), Adam's k-th update",
    "v_hat": "v / (1 − β₂<sup>k</sup>)",
    "lr": "learning rate",
    "decay": "weight decay λ",
    "decayed": "∂L/∂W + λ W",
    "norm": "norm of all gradients",
    "limit": "clip_norm",
    "scale": "all are multiplied with",
    "W": "W before",
    "W_new": "W after",
    "share": "share in the loss",
    "L": "loss L",
    "loss": "−ln p",
}


def lowered(text: str) -> str:
    """HTML: a text of ours with the marks of its weights as the tables have them."""
    return WEIGHT.sub(r"\1<sub>\2</sub>", text)


def term_text(experiment: Experiment, operation: Operation, term: str) -> str:
    """HTML: states carry their time step and layer, the rest its usual letter."""
    lane = operation.lane
    t = operation.t
    if term == "lr" and experiment.training.scheduler != "none":
        return "learning rate of this update"
    if lane < 0:
        return lowered(_WRITTEN.get(term, term))
    names = {
        "x": input_name(experiment, lane, t),
        "h_prev": earlier_name(experiment, lane, t),
        "c_prev": earlier_name(experiment, lane, t, "c"),
        "h": state_name(experiment, lane, t + 1),
        "c": state_name(experiment, lane, t + 1, "c"),
        "dh": f"∂L/∂{state_name(experiment, lane, t + 1)}",
        "dc": f"∂L/∂{state_name(experiment, lane, t + 1, 'c')}",
        "dc_next": "∂L/∂c, one step later",
        "f_next": "f, one step later",
        "dsum": "∂L/∂ sum",
    }
    if experiment.model.cell == "GRU" and operation.part == "n":
        names["b"] = "b_ih"
    names["W_ih x"] = f"W_ih {names['x']}"
    names["W_hh h"] = f"W_hh {names['h_prev']}"
    return lowered(names.get(term) or _WRITTEN.get(term, term))
