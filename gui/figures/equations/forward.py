"""The equations of the pass and its loss, of one lane. See equations."""

from dataclasses import replace

from core.experiment import Experiment
from core.experiment.model import squash
from gui.figures.equations.equation import Equation, LanePlace
from gui.figures.equations.expression import Node, Number, Symbol
from gui.figures.equations.operators import (
    Call,
    Elementwise,
    Fraction,
    Negative,
    OneHot,
    OverTime,
    Picked,
    Product,
    Scaled,
    Stacked,
    Sum,
)
from gui.wording.translate import tr

X = Symbol("x", "x", time=0)
H = Symbol("h", "h", time=0)
C = Symbol("c", "c", time=0)
S = Symbol("s", "logits", time=0)
P = Symbol("p", "p", time=0)
TARGET = Symbol("target", "target", time=0)
LETTER = Symbol("letter", time=0)


def gate(name: str) -> Symbol:
    return Symbol(name, name, time=0)


def forward(place: LanePlace) -> list[Equation]:
    """From the input to the state."""
    group = place.group(tr("Forward pass"))
    return [_input(place, group), *_cell(place, group)]


def _input(place: LanePlace, group: str) -> Equation:
    experiment = place.experiment
    if place.layer > 1:
        states = place.states(place.layer - 1)
        right: Node = states[0] if len(states) == 1 else Stacked(states)
        return Equation("input", group, X, right)
    if not experiment.trains:
        return Equation("input", group, X, Symbol("randn"), "∼", tr("Drawn at random."))
    if experiment.model.embedding_dim:
        table = Symbol("W", "W_emb", "emb")
        return Equation("input", group, X, Picked(table, LETTER))
    return Equation("input", group, X, OneHot(LETTER, Symbol("onehot", time=0)))


def _cell(place: LanePlace, group: str) -> list[Equation]:
    kind = place.experiment.model.cell_kind
    note = _before_note(place)
    if not kind.is_gated:
        right = Call(squash(place.experiment.model, ""), Sum(weighted(place, "")))
        return [Equation("h", group, H, right, note=note)]
    found = []
    for name in kind.gates:
        inside = Sum(weighted(place, name))
        if name == "n":
            inside = _candidate(place)
        right = Call(squash(place.experiment.model, name), inside)
        found.append(Equation(name, group, gate(name), right))
    found[0] = replace(found[0], note=note)
    return [*found, *(_lstm(place, group) if kind.has_c else _gru(place, group))]


def _before_note(place: LanePlace) -> str:
    if place.arrow == "←":
        return tr("This direction reads from the last letter: hₜ₊₁ enters; at t = T the initial h.")
    return tr("At t = 1 the initial state h₀ enters.")


def earlier(place: LanePlace, letter: str) -> Symbol:
    """The state that enters at t."""
    return Symbol(letter, f"{letter}_prev", time=place.before)


def _weights(name: str) -> tuple[Symbol, Symbol, Symbol, Symbol]:
    """W_ih, b_ih, W_hh, b_hh; of one gate its rows."""
    return (
        Symbol("W", "W_ih", "ih", name),
        Symbol("b", "b_ih", "ih", name),
        Symbol("W", "W_hh", "hh", name),
        Symbol("b", "b_hh", "hh", name),
    )


def weighted(place: LanePlace, name: str) -> tuple[Node, ...]:
    """W_i x_t + b_i + W_h h_{t-1} + b_h of one gate; an RNN's sum has no gate's letter."""
    w_ih, b_ih, w_hh, b_hh = _weights(name)
    hidden = Product(w_hh, earlier(place, "h"), "W_hh h")
    return Product(w_ih, X, "W_ih x"), b_ih, hidden, b_hh


def inner(place: LanePlace) -> Sum:
    """What a GRU's reset gate multiplies: W_hn h + b_hn, its bias inside the bracket."""
    return Sum(weighted(place, "n")[2:])


def _candidate(place: LanePlace) -> Sum:
    return Sum((*weighted(place, "n")[:2], Elementwise((gate("r"), inner(place)))))


def _lstm(place: LanePlace, group: str) -> list[Equation]:
    kept = Elementwise((gate("f"), earlier(place, "c")))
    written = Elementwise((gate("i"), gate("g")))
    shown = Elementwise((gate("o"), Call("tanh", C)))
    return [
        Equation("c", group, C, Sum((kept, written))),
        Equation("h", group, H, shown),
    ]


def _gru(place: LanePlace, group: str) -> list[Equation]:
    rest = Sum((Number(1), Negative(gate("z"))))
    kept = Elementwise((gate("z"), earlier(place, "h")))
    return [Equation("h", group, H, Sum((Elementwise((rest, gate("n"))), kept)))]


def output(place: LanePlace) -> list[Equation]:
    """Scores and probabilities, from the states of the top layer."""
    group = tr("Output")
    model = place.experiment.model
    states = place.states(model.num_layers)
    top: Node = states[0] if len(states) == 1 else Stacked(states)
    found = [Equation("scores", group, S, top, note=tr("No Linear layer: the scores are h."))]
    if model.head == "Linear":
        scores = Sum((Product(Symbol("W", "W_fc", "fc"), top), Symbol("b", "b_fc", "fc")))
        found = [Equation("head", group, S, scores)]
    return [*found, Equation("softmax", group, P, Call("softmax", S))]


def loss(experiment: Experiment) -> list[Equation]:
    group = tr("Loss")
    each = Symbol("ℓ", "loss", time=0)
    total: Node = OverTime(each)
    note = ""
    if experiment.training.reduction == "mean":
        total = Scaled(Fraction(Number(1), Symbol("T")), total)
        note = tr("T: how many letters.")
    return [
        Equation("loss", group, each, Negative(Call("ln", Picked(P, TARGET)))),
        Equation("total_loss", group, Symbol("L", "L"), total, note=note),
    ]
