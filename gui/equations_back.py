r"""The equations of the backward pass, by the chain rule. See gui.equations. No widgets."""

import re

from core.spec import GATED, Experiment
from gui.equation import C_PREV, DA, DC, DH, DZ, H_PREV, C, Equation, H, X
from gui.operation_text import tr


def backward(experiment: Experiment) -> list[Equation]:
    group, cell = tr("Backward"), experiment.model.cell
    share = "" if experiment.training.reduction == "sum" else r"\frac{1}{T}"
    inside = r"\term{p}{p_t} - \mathrm{onehot}(\term{target}{\mathrm{target}_t})"
    logits = rf"{DZ} = \term{{share}}{{{share}}}({inside})" if share else rf"{DZ} = {inside}"
    later = r"\term{next}{W_{hh}^T \frac{\partial L}{\partial a_{t+1}}}"
    if cell == "GRU":
        later = r"\term{next}{W_{hh}^T \frac{\partial L}{\partial u_{t+1}}}"
        later += r" + \term{next}{z_{t+1} \circ \frac{\partial L}{\partial h_{t+1}}}"
    found = [Equation("grad_logits", group, logits, "ds = p - target")]
    head = DZ if experiment.model.head == "none" else rf"W_{{fc}}^T {DZ}"
    top = rf"{DH} = \term{{above}}{{{_plain(head)}}} + {later}"
    found.append(Equation("grad_hidden", group, top, "dh = from above + from later"))
    if experiment.model.num_layers > 1:
        above = r"\term{above}{W_{ih}^T \frac{\partial L}{\partial a^{+1}_t}}"
        text = rf"\mathrm{{below:}} \; {DH} = {above} + {later}"
        found.append(Equation("grad_hidden below", group, text, "dh = layer above + later"))
    if cell == "GRU":
        parts = r"\frac{\partial L}{\partial a^r_t}, \frac{\partial L}{\partial a^z_t}"
        parts += r", r_t \circ \frac{\partial L}{\partial a^n_t}"
        text = rf"\frac{{\partial L}}{{\partial u_t}} = ({parts})"
        found.append(Equation("grad_back", group, text, "du = (da_r, da_z, r da_n)"))
    if cell == "LSTM":
        later = r"\term{f_next}{f_{t+1}} \circ \term{dc_next}{\frac{\partial L}{\partial c_{t+1}}}"
        text = rf"{DC} = {DH} \circ \term{{o}}{{o_t}} \circ (1 - \tanh^2 {C}) + {later}"
        found.append(Equation("grad_cell", group, text, "dc = dh o (1 - tanh2 c) + f dc"))
    found += [Equation(key, group, *text) for key, text in _slopes(experiment).items()]
    return [*found, *_weights(experiment, group)]


def _plain(latex: str) -> str:
    """Without its terms, to stand inside another one."""
    return re.sub(r"\\term\{[^}]*\}", "", latex)


def _weights(experiment: Experiment, group: str) -> list[Equation]:
    """Of each kind of parameter: all time steps share it, so their parts are added up."""
    hidden = DA if experiment.model.cell != "GRU" else r"\frac{\partial L}{\partial u_t}"
    forms = {
        "gradient W_ih": (r"W_{ih}", rf"{DA} \, {X}^T"),
        "gradient W_hh": (r"W_{hh}", rf"{hidden} \, {H_PREV}^T"),
        "gradient b": ("b", DA),
    }
    if experiment.model.head == "Linear":
        forms["gradient fc"] = ("W_{fc}", rf"{DZ} \, {H}^T")
        forms["gradient b_fc"] = ("b_{fc}", DZ)
    if experiment.model.embedding_dim:
        dx = r"\mathrm{onehot}_t \, \term{dx}{\frac{\partial L}{\partial x_t}}^T"
        forms["gradient emb"] = ("W_{emb}", dx)
    return [
        Equation(
            key,
            group,
            rf"\term{{dW}}{{\frac{{\partial L}}{{\partial {name}}}}} = \sum_t {body}",
            f"{key}: a sum over t",
        )
        for key, (name, body) in forms.items()
    ]


def _slopes(experiment: Experiment) -> dict[str, tuple[str, str]]:
    """Through the squashing functions, a gate at a time."""
    cell = experiment.model.cell
    if cell not in GATED:
        slope = rf"(1 - {H}^2)" if experiment.model.nonlinearity == "tanh" else r"[a_t > 0]"
        return {"grad_sum": (rf"{DA} = {DH} \circ {slope}", "da = dh (1 - h2)")}
    i, f, g, o = (rf"\term{{{gate}}}{{{gate}_t}}" for gate in "ifgo")
    r, z, n = (rf"\term{{{gate}}}{{{gate}_t}}" for gate in "rzn")
    flat = {gate: rf"{t}(1 - {t})" for gate, t in zip("iforz", (i, f, o, r, z), strict=True)}
    if cell == "LSTM":
        bodies = {
            "i": rf"{DC} \circ {g} \circ {flat['i']}",
            "f": rf"{DC} \circ {C_PREV} \circ {flat['f']}",
            "g": rf"{DC} \circ {i} \circ (1 - {g}^2)",
            "o": rf"{DH} \circ \tanh({C}) \circ {flat['o']}",
        }
    else:
        inner = r"\term{W_hh h}{(W_{hn} h_{t-1} + b_{hn})}"
        bodies = {
            "r": rf"\frac{{\partial L}}{{\partial a^n_t}} \circ {inner} \circ {flat['r']}",
            "z": rf"{DH} \circ ({H_PREV} - {n}) \circ {flat['z']}",
            "n": rf"{DH} \circ (1 - {z}) \circ (1 - {n}^2)",
        }
    return {
        f"grad {gate}": (
            rf"\term{{dsum}}{{\frac{{\partial L}}{{\partial a^{gate}_t}}}} = {body}",
            f"da of gate {gate}",
        )
        for gate, body in bodies.items()
    }
