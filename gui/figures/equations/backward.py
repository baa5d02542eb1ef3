"""The equations of the backward pass, of one lane, by the chain rule. See equations."""

from core.experiment import Experiment, ModelSpec
from core.experiment.model import squash
from core.experiment.parameters import lane_names
from gui.figures.equations.equation import Equation, LanePlace
from gui.figures.equations.expression import Node, Number, Symbol, Term
from gui.figures.equations.forward import LETTER, TARGET, C, H, P, X, earlier, gate, inner
from gui.figures.equations.operators import (
    Call,
    Elementwise,
    Fraction,
    Negative,
    OneHot,
    Outer,
    OverTime,
    Positive,
    Power,
    Product,
    Scaled,
    Stacked,
    Sum,
    Transposed,
)
from gui.wording.names import lane_mark
from gui.wording.punctuation import sentences
from gui.wording.translate import tr

DH = Symbol("h", "dh", time=0, grad=True)
DC = Symbol("c", "dc", time=0, grad=True)
DS = Symbol("s", "dlogits", time=0, grad=True)
DX = Symbol("x", "dx", time=0, grad=True)
ONE = Number(1)
TWO = Number(2)


def dsum(name: str = "", time: int = 0) -> Symbol:
    """dL/da_t of all gates, or of one."""
    return Symbol("a", "dsum", gate=name, time=time, grad=True)


def into_hidden(place: LanePlace, time: int = 0) -> Symbol:
    """dL/d of what W_hh h + b_hh gave: dL/da_t, but for a GRU, whose r scales a part of it."""
    name = "u" if place.experiment.model.cell == "GRU" else "a"
    return Symbol(name, "dsum", time=time, grad=True)


def backward(place: LanePlace) -> list[Equation]:
    group = place.group(tr("Backward pass"))
    found = [_scores(place.experiment, group), _hidden(place, group)]
    if place.experiment.model.cell == "GRU":
        parts = (dsum("r"), dsum("z"), Elementwise((gate("r"), dsum("n"))))
        note = tr("u: what W_hh h + b_hh gave, before r acts on its part of n.")
        found.append(Equation("grad_back", group, into_hidden(place), Stacked(parts), note=note))
    if place.experiment.model.cell_kind.has_c:
        found.append(_cell_state(place, group))
    slopes = _slopes(place).items()
    found += [
        Equation(key, group, dsum(key.partition(" ")[2]), Elementwise(body)) for key, body in slopes
    ]
    if place.layer == 1 and place.experiment.model.embedding_dim:
        found.append(Equation("grad_input", group, DX, _summed(_through(place, 1, ""))))
    return [*found, *_weights(place, group)]


def _scores(experiment: Experiment, group: str) -> Equation:
    """The derivative of softmax and -ln together (Bishop 2006, eq. 4.109). What T is, and that the
    loss is a mean, the loss's own line above has said.
    """
    right: Node = Sum((P, Negative(OneHot(TARGET, P))))
    if experiment.training.reduction == "mean":
        right = Scaled(Fraction(ONE, Symbol("T", "share")), right)
    return Equation("grad_logits", group, DS, right)


def _through(place: LanePlace, layer: int, columns: str) -> tuple[Node, ...]:
    """What comes back through the inputs of a layer, from each of its directions; what belongs to
    this very lane has no mark.
    """
    is_own = layer == place.layer and not place.arrow
    number = None if is_own else place.marked(layer)
    return tuple(
        Product(
            Transposed(Symbol("W", "W_ih", "ih", "", None, number, arrow, columns)),
            Symbol("a", "dsum", "", "", 0, number, arrow, grad=True),
        )
        for arrow in place.arrows
    )


def _summed(parts: tuple[Node, ...]) -> Node:
    return parts[0] if len(parts) == 1 else Sum(parts)


def _above(place: LanePlace) -> Node:
    """What comes down to h_t: of the scores, or of all that reads it in the layer above."""
    if not place.is_top:
        return _summed(_through(place, place.layer + 1, place.arrow))
    if place.experiment.model.head == "none":
        return Symbol("s", "", time=0, columns=place.arrow, grad=True)
    return Product(Transposed(Symbol("W", "W_fc", "fc", columns=place.arrow)), DS)


def _hidden(place: LanePlace, group: str) -> Equation:
    after = -place.before
    back = Product(Transposed(Symbol("W", "W_hh", "hh")), into_hidden(place, after))
    later: tuple[Node, ...] = (back,)
    if place.experiment.model.cell == "GRU":
        kept = Symbol("z", "z", time=after), Symbol("h", "dh", time=after, grad=True)
        later = (back, Elementwise(kept))
    right = Sum((Term("above", _above(place)), Term("next", _summed(later))))
    last = "1" if after < 0 else tr("T, the last letter")
    note = tr("Nothing comes from later at t = {}.").format(last)
    note = sentences(_sum_told(place.experiment.model), note)
    if place.arrow:
        named = tr(" W with {} below: the columns that {} is multiplied by.")
        if place.is_top and place.experiment.model.head == "none":
            named = tr(" s with {} below: those of the scores that are {}.")
        note += named.format(place.arrow, f"h{lane_mark(None, place.arrow)}")
    return Equation("grad_hidden", group, DH, right, note=note)


def _sum_told(model: ModelSpec) -> str:
    """What a is: it has a gradient, and no line of its own."""
    if model.cell_kind.is_gated:
        return tr("a: the sums inside σ and tanh, one gate's below the other's.")
    return tr("a: the sum inside {}.").format(squash(model, ""))


def _cell_state(place: LanePlace, group: str) -> Equation:
    after = -place.before
    slope = Sum((ONE, Negative(Power(Call("tanh", C), TWO))))
    through = Elementwise((DH, gate("o"), slope))
    f_next = Symbol("f", "f_next", time=after)
    dc_next = Symbol("c", "dc_next", time=after, grad=True)
    return Equation("grad_cell", group, DC, Sum((through, Elementwise((f_next, dc_next)))))


def _flat(symbol: Symbol) -> tuple[Node, Node]:
    """The slope of the logistic function, by its value."""
    return symbol, Sum((ONE, Negative(symbol)))


def _round(symbol: Symbol) -> Node:
    """The slope of tanh, by its value."""
    return Sum((ONE, Negative(Power(symbol, TWO))))


def _slopes(place: LanePlace) -> dict[str, tuple[Node, ...]]:
    """Through the squashing functions, a gate at a time: what is multiplied."""
    model = place.experiment.model
    if not model.cell_kind.is_gated:
        slope = Positive(Symbol("a", "sum", time=0)) if model.nonlinearity == "relu" else _round(H)
        return {"grad_sum": (DH, slope)}
    i, f, g, o, r, z, n = (gate(name) for name in "ifgorzn")
    if model.cell_kind.has_c:
        return {
            "grad i": (DC, g, *_flat(i)),
            "grad f": (DC, earlier(place, "c"), *_flat(f)),
            "grad g": (DC, i, _round(g)),
            "grad o": (DH, Call("tanh", C), *_flat(o)),
        }
    return {
        "grad r": (dsum("n"), Term("W_hh h", inner(place)), *_flat(r)),
        "grad z": (DH, Sum((earlier(place, "h"), Negative(n))), *_flat(z)),
        "grad n": (DH, Sum((ONE, Negative(z))), _round(n)),
    }


def gradient_key(name: str) -> str:
    """The equation of a parameter's gradient, by the parameter's name."""
    if name.startswith("emb."):
        return "gradient W_emb"
    letter = "W" if "weight" in name else "b"
    side = "fc" if name.startswith("fc.") else "ih" if "_ih" in name else "hh"
    return f"gradient {letter}_{side}"


def _weights(place: LanePlace, group: str) -> list[Equation]:
    """Of each parameter that is trained: all time steps share it, so their parts are added up."""
    experiment = place.experiment
    names = lane_names(place.experiment, place.lane)
    hidden = into_hidden(place)
    before = earlier(place, "h")
    bodies: dict[str, Node] = dict(
        zip(names, (Outer(dsum(), X), Outer(hidden, before), dsum(), hidden), strict=True)
    )
    if experiment.model.head == "Linear":
        states = place.states(experiment.model.num_layers)
        top: Node = states[0] if len(states) == 1 else Stacked(states)
        bodies |= {"fc.weight": Outer(DS, top), "fc.bias": DS}
    if experiment.model.embedding_dim and place.layer == 1:
        letters = OneHot(LETTER, Symbol("onehot", time=0))
        bodies["emb.weight"] = Outer(Term("onehot", letters), DX)
    frozen = experiment.training.frozen
    return [
        Equation(gradient_key(name), group, parameter(name, grad=True), OverTime(body))
        for name, body in bodies.items()
        if name not in frozen
    ]


def parameter(name: str, grad: bool = False, stage: int = 0) -> Symbol:
    """A lane's parameter, or one of embedding and head, by its name in torch."""
    letter, _, side = gradient_key(name).removeprefix("gradient ").partition("_")
    return Symbol(letter, "dW" if grad else "W", side, stage=stage, grad=grad)


def gates(experiment: Experiment) -> tuple[str, ...]:
    """Of a gated cell."""
    return tuple(each for each in experiment.model.cell_kind.gates if each)
