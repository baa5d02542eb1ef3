r"""The equations of an experiment in the order of an epoch, with their terms. No widgets.

Forms as in torch's documentation; gradients by the chain rule. A term is \term{key}{body},
keys as in core.terms. a_t stands for a cell's pre-activation, s_t for the logits (scores).
"""

from core.operations import Operation
from core.spec import GATE_NAMES, GATED, Experiment
from gui.equation import C_PREV, H_PREV, C, Equation, H, X
from gui.equations_back import backward
from gui.equations_update import update, update_keys
from gui.operation_text import tr


def equations(experiment: Experiment) -> tuple[Equation, ...]:
    """All of them, grouped as Forward, Loss, Backward and Update."""
    forward = tr("Forward")
    found = [Equation("input", forward, *_input(experiment))]
    found += [Equation(key, forward, *text) for key, text in _cell(experiment).items()]
    if not experiment.trains:
        return tuple(found)
    if experiment.model.head == "Linear":
        head = r"\term{logits}{s_t} = \term{W_fc}{W_{fc}} \term{h}{h_t} + \term{b_fc}{b_{fc}}"
        found.append(Equation("head", forward, head, "s = W_fc h + b_fc"))
    else:
        found.append(Equation("scores", forward, rf"\term{{logits}}{{s_t}} = {H}", "s = h"))
    soft = r"\term{p}{p_t} = \mathrm{softmax}(\term{logits}{s_t})"
    found.append(Equation("softmax", forward, soft, "p = softmax(s)"))
    return (*found, *_loss(experiment), *backward(experiment), *update(experiment))


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
    if kind == "softmax" and experiment.model.head == "none":
        return frozenset(["scores", "softmax"])
    if kind == "grad_hidden":
        top = operation.lane // experiment.model.num_directions == experiment.model.num_layers - 1
        back = ["grad_back"] if experiment.model.cell == "GRU" else []
        return frozenset(["grad_hidden" if top else "grad_hidden below", *back])
    if kind == "gradient":
        return frozenset([_gradient_key(operation.part)])
    if kind == "update":
        return update_keys(experiment)
    return frozenset([{"cell": "c", "hidden": "h"}.get(kind, kind)])


def _gradient_key(name: str) -> str:
    if name.startswith("emb."):
        return "gradient emb"
    if name.startswith("fc."):
        return "gradient fc" if name.endswith("weight") else "gradient b_fc"
    kinds = {"weight_ih": "gradient W_ih", "weight_hh": "gradient W_hh"}
    return next((key for part, key in kinds.items() if part in name), "gradient b")


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
        "clip": "scale",
        "update": "W_new",
    }
    return terms.get(operation.kind, "")


PARTS = {"W_ih x": ("W_ih", "x"), "W_hh h": ("W_hh", "h_prev"), "b": ("b_ih", "b_hh")}


def is_lit(key: str, term: str) -> bool:
    """Whether a term of an equation is meant by `term`, which may stand for a product."""
    return bool(term) and (key == term or key in PARTS.get(term, ()))


def is_same(part: str, term: str) -> bool:
    """Whether a part of the opened cell is meant by `term`, or holds it."""
    return bool(term) and (
        part == term or part in PARTS.get(term, ()) or term in PARTS.get(part, ())
    )


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
        plain = f"h = {experiment.model.nonlinearity}(W_ih x + b + W_hh h + b)"
        return {"h": (rf"{H} = {name}({_weighted('')})", plain)}
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
        Equation("total_loss", group, total, f"L = {experiment.training.reduction} of the losses"),
    ]
