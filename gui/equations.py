r"""The equations of an experiment in the order of an epoch, with their terms. No widgets.

Forms as in torch's documentation; gradients by the chain rule. A term is \term{key}{body},
keys as in core.terms. a_t stands for a cell's pre-activation, z_t for the logits.
"""

from typing import NamedTuple

from core.operations import Operation
from core.spec import GATE_NAMES, GATED, Experiment
from gui.operation_text import tr


class Equation(NamedTuple):
    """key: which operations it belongs to, see keys_of. plain: for who cannot see it."""

    key: str
    group: str
    latex: str
    plain: str


X, H_PREV, C_PREV = r"\term{x}{x_t}", r"\term{h_prev}{h_{t-1}}", r"\term{c_prev}{c_{t-1}}"
H, C = r"\term{h}{h_t}", r"\term{c}{c_t}"
DH, DC = (
    r"\term{dh}{\frac{\partial L}{\partial h_t}}",
    r"\term{dc}{\frac{\partial L}{\partial c_t}}",
)
DA = r"\term{dsum}{\frac{\partial L}{\partial a_t}}"
DZ = r"\term{dlogits}{\frac{\partial L}{\partial z_t}}"
DW = r"\term{dW}{\frac{\partial L}{\partial W}}"


def equations(experiment: Experiment) -> tuple[Equation, ...]:
    """All of them, grouped as Forward, Loss, Backward and Update."""
    forward = tr("Forward")
    found = [Equation("input", forward, *_input(experiment))]
    found += [Equation(key, forward, *text) for key, text in _cell(experiment).items()]
    if not experiment.trains:
        return tuple(found)
    if experiment.model.head == "Linear":
        head = r"\term{logits}{z_t} = \term{W_fc}{W_{fc}} \term{h}{h_t} + \term{b_fc}{b_{fc}}"
        found.append(Equation("head", forward, head, "z = W_fc h + b_fc"))
    soft = r"\term{p}{p_t} = \mathrm{softmax}(\term{logits}{z_t})"
    found.append(Equation("softmax", forward, soft, "p = softmax(z)"))
    return (*found, *_loss(experiment), *_backward(experiment), *_update(experiment))


def keys_of(experiment: Experiment, operation: Operation) -> frozenset[str]:
    """The equations that an operation is part of."""
    gates = [gate for gate in GATE_NAMES[experiment.model.cell] if gate]
    kind = operation.kind
    if kind in ("input_product", "hidden_product", "biases"):
        return frozenset(gates or ["h"])
    if kind in ("sum", "gate"):
        return frozenset([operation.part or "h"])
    if kind == "grad_sum":
        return frozenset([f"grad {gate}" for gate in gates] or ["grad_sum"])
    if kind == "update" and experiment.training.optimizer == "Adam":
        return frozenset(["m", "v", "update"])
    return frozenset([{"cell": "c", "hidden": "h"}.get(kind, kind)])


def term_of(operation: Operation) -> str:
    """The term that an operation computes; "" where the whole line is meant."""
    terms = {
        "input": "x",
        "input_product": "W_ih x",
        "hidden_product": "W_hh h",
        "biases": "b",
        "gate": operation.part,
        "cell": "c",
        "hidden": "h",
        "head": "logits",
        "softmax": "p",
        "loss": "loss",
        "total_loss": "L",
        "grad_logits": "dlogits",
        "grad_hidden": "dh",
        "grad_cell": "dc",
        "gradient": "dW",
        "update": "W_new",
    }
    return terms.get(operation.kind, "")


PARTS = {"W_ih x": ("W_ih", "x"), "W_hh h": ("W_hh", "h_prev"), "b": ("b_ih", "b_hh")}


def is_lit(key: str, term: str) -> bool:
    """Whether a term of an equation is meant by `term`, which may stand for a product."""
    return bool(term) and (key == term or key in PARTS.get(term, ()))


def _input(experiment: Experiment) -> tuple[str, str]:
    if not experiment.trains:
        return r"\term{x}{x_t} \sim \mathrm{randn}", "x is random"
    if experiment.model.embedding_dim:
        return r"\term{x}{x_t} = \term{W_emb}{W_{emb}}[\mathrm{letter}_t]", "x = W_emb[letter]"
    return r"\term{x}{x_t} = \mathrm{onehot}(\mathrm{letter}_t)", "x = onehot(letter)"


def _weighted(gate: str) -> str:
    """W_i x_t + b_i + W_h h_{t-1} + b_h of one gate; an RNN's sum has no gate's letter."""
    i, h = f"i{gate}" if gate else "ih", f"h{gate}" if gate else "hh"
    inputs = rf"\term{{W_ih}}{{W_{{{i}}}}} {X} + \term{{b_ih}}{{b_{{{i}}}}}"
    return rf"{inputs} + \term{{W_hh}}{{W_{{{h}}}}} {H_PREV} + \term{{b_hh}}{{b_{{{h}}}}}"


def _cell(experiment: Experiment) -> dict[str, tuple[str, str]]:
    """{key: (latex, plain)} of the cell's lines."""
    cell = experiment.model.cell
    if cell not in GATED:
        name = r"\tanh" if experiment.model.nonlinearity == "tanh" else r"\mathrm{relu}"
        return {"h": (rf"{H} = {name}({_weighted('')})", "h = tanh(W_ih x + b + W_hh h + b)")}
    found = {}
    for gate in GATE_NAMES[cell]:
        squash = r"\tanh" if gate in "gn" else r"\sigma"
        text = rf"\term{{{gate}}}{{{gate}_t}} = {squash}({_weighted(gate)})"
        found[gate] = (text, f"{gate} = squash(W x + b + W h + b)")
    if cell == "LSTM":
        f, i, g, o = (rf"\term{{{gate}}}{{{gate}_t}}" for gate in "figo")
        found["c"] = (rf"{C} = {f} \circ {C_PREV} + {i} \circ {g}", "c = f c + i g")
        found["h"] = (rf"{H} = {o} \circ \tanh({C})", "h = o tanh(c)")
        return found
    z, n, r = (rf"\term{{{gate}}}{{{gate}_t}}" for gate in "znr")
    inner = rf"\term{{W_hh}}{{W_{{hn}}}} {H_PREV} + \term{{b_hh}}{{b_{{hn}}}}"
    outer = rf"\term{{W_ih}}{{W_{{in}}}} {X} + \term{{b_ih}}{{b_{{in}}}}"
    found["n"] = (rf"{n} = \tanh({outer} + {r} \circ ({inner}))", "n = tanh(W x + b + r (W h + b))")
    found["h"] = (rf"{H} = (1 - {z}) \circ {n} + {z} \circ {H_PREV}", "h = (1 - z) n + z h")
    return found


def _loss(experiment: Experiment) -> list[Equation]:
    group = tr("Loss")
    letter = r"\term{loss}{\ell_t} = -\ln \term{p}{p_t}[\term{target}{\mathrm{target}_t}]"
    share = "" if experiment.training.reduction == "sum" else r"\frac{1}{T} "
    total = rf"\term{{L}}{{L}} = {share}\sum_t \term{{loss}}{{\ell_t}}"
    return [
        Equation("loss", group, letter, "loss = -ln p[target]"),
        Equation("total_loss", group, total, "L = sum of the losses"),
    ]


def _backward(experiment: Experiment) -> list[Equation]:
    group, cell = tr("Backward"), experiment.model.cell
    share = "" if experiment.training.reduction == "sum" else r"\frac{1}{T}"
    inside = r"\term{p}{p_t} - \mathrm{onehot}(\term{target}{\mathrm{target}_t})"
    logits = rf"{DZ} = \term{{share}}{{{share}}}({inside})" if share else rf"{DZ} = {inside}"
    above = r"\term{above}{W_{\uparrow}^T \frac{\partial L}{\partial a^{\uparrow}_t}}"
    later = r"\term{next}{W_{hh}^T \frac{\partial L}{\partial a_{t+1}}}"
    if cell == "GRU":
        later += r" + \term{next}{z_{t+1} \circ \frac{\partial L}{\partial h_{t+1}}}"
    found = [
        Equation("grad_logits", group, logits, "dz = p - target"),
        Equation("grad_hidden", group, rf"{DH} = {above} + {later}", "dh = above + later"),
    ]
    if cell == "LSTM":
        later = r"\term{f_next}{f_{t+1}} \circ \term{dc_next}{\frac{\partial L}{\partial c_{t+1}}}"
        text = rf"{DC} = {DH} \circ \term{{o}}{{o_t}} \circ (1 - \tanh^2 {C}) + {later}"
        found.append(Equation("grad_cell", group, text, "dc = dh o (1 - tanh2 c) + f dc"))
    found += [Equation(key, group, *text) for key, text in _slopes(experiment).items()]
    weight = rf"{DW} = \sum_t {DA} \, {X}^T"
    return [*found, Equation("gradient", group, weight, "dW = sum over t of da x")]


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


def _update(experiment: Experiment) -> list[Equation]:
    group, lr = tr("Update"), r"\term{lr}{\eta}"
    old, new = r"\term{W}{W}", r"\term{W_new}{W}"
    if experiment.training.optimizer == "SGD":
        text = rf"{new} \leftarrow {old} - {lr} \, {DW}"
        return [Equation("update", group, text, "W = W - lr dW")]
    m, v = r"\term{m}{m}", r"\term{v}{v}"
    hats = r"\term{m_hat}{\hat{m}}", r"\term{v_hat}{\hat{v}}"
    step = rf"{new} \leftarrow {old} - {lr} \frac{{{hats[0]}}}{{\sqrt{{{hats[1]}}} + \epsilon}}"
    one = rf"{m} \leftarrow 0.9 \, {m} + 0.1 \, {DW}, \quad {hats[0]} = \frac{{{m}}}{{1 - 0.9^k}}"
    two = rf"{v} \leftarrow 0.999 \, {v} + 0.001 \, {DW}^2, \quad "
    two += rf"{hats[1]} = \frac{{{v}}}{{1 - 0.999^k}}"
    return [
        Equation("m", group, one, "m = 0.9 m + 0.1 dW"),
        Equation("v", group, two, "v = 0.999 v + 0.001 dW squared"),
        Equation("update", group, step, "W = W - lr m / (sqrt v + eps)"),
    ]
