"""The equations of the update: clipping, schedule, decay, the step. See equations.

Clipping and decay change the gradient that the step is taken with, in this order; both are
written as torch does them, as another value of the same thing.
"""

from core.experiment.parameters import lane_names, parameter_layout
from core.experiment.training import TrainingSpec, lr_at
from core.trace.optimizer_step import BETA1, BETA2, CLIP_EPSILON
from gui.figures.equations.backward import ONE, TWO, parameter
from gui.figures.equations.equation import Equation, LanePlace
from gui.figures.equations.expression import Node, Number, Symbol
from gui.figures.equations.operators import (
    AtMostOne,
    Call,
    Fraction,
    Negative,
    Power,
    Root,
    RoundedDown,
    Scaled,
    SquaresOfAll,
    Sum,
)
from gui.wording.numbers import setting_text
from gui.wording.punctuation import sentences
from gui.wording.translate import tr

LR = Symbol("η", "lr")
SCALE = Symbol("scale", "scale")
NORM = Symbol("‖g‖", "norm")
OLD = Symbol("W", "W")
NEW = Symbol("W", "W_new", stage=1)
M_HAT = Symbol("m̂", "m_hat", "k")
V_HAT = Symbol("v̂", "v_hat", "k")
RAW, CLIPPED, DECAYED = (
    Symbol("W", key, stage=stage, grad=True) for stage, key in enumerate(("dW", "dW", "decayed"))
)


def update(place: LanePlace) -> list[Equation]:
    """What is done with the gradients, in order."""
    training = place.experiment.training
    group = tr("Update")
    found = _clip(place, group) if training.clip_norm else []
    found += [_rate(group, training)] if training.scheduler != "none" else []
    grad = CLIPPED if training.clip_norm else RAW
    if training.weight_decay:
        right = Sum((grad, Scaled(Symbol("λ", "decay"), OLD)))
        note = tr("λ = {}, the weight decay.").format(setting_text(training.weight_decay))
        found.append(Equation("decay", group, DECAYED, right, "←", note))
        grad = DECAYED
    step = _adam(group, grad) if training.optimizer == "Adam" else [_sgd(group, grad)]
    return [*found, *_with_rate(step, training), *_frozen(place, group)]


def update_keys(training: TrainingSpec) -> frozenset[str]:
    """The equations that one parameter's update is part of."""
    adam = ["m", "m_hat", "v", "v_hat"] if training.optimizer == "Adam" else []
    keys = ["update", *adam]
    keys += ["rate"] if training.scheduler != "none" else []
    keys += ["decay"] if training.weight_decay else []
    return frozenset(keys)


def _with_rate(step: list[Equation], training: TrainingSpec) -> list[Equation]:
    """The last of them, and what its symbols are."""
    *others, last = step
    rate = tr("η: the learning rate.")
    if training.scheduler == "none":
        rate = tr("η = {}, the learning rate.").format(setting_text(lr_at(training, 0)))
    note = sentences(rate, last.note)
    return [*others, Equation(last.key, last.group, last.left, last.right, "←", note)]


def _sgd(group: str, grad: Symbol) -> Equation:
    return Equation("update", group, NEW, Sum((OLD, Negative(Scaled(LR, grad)))), "←")


def _adam(group: str, grad: Symbol) -> list[Equation]:
    """Adam (Kingma & Ba 2015, algorithm 1)."""
    m = _average("m", BETA1, grad)
    v = _average("v", BETA2, Power(grad, TWO))
    step = Scaled(LR, Fraction(M_HAT, Sum((Root(V_HAT), Symbol("ε")))))
    counted = tr("k: how many updates Adam has made, this one included.")
    epsilon = tr("ε = 10⁻⁸ keeps the quotient finite.")
    return [
        Equation("m", group, *m, "←"),
        Equation("m_hat", group, M_HAT, _corrected("m", BETA1), note=counted),
        Equation("v", group, *v, "←"),
        Equation("v_hat", group, V_HAT, _corrected("v", BETA2)),
        Equation("update", group, NEW, Sum((OLD, Negative(step))), "←", epsilon),
    ]


def _average(name: str, beta: float, body: Node) -> tuple[Node, Node]:
    """A moving average before and after."""
    old, new = (Symbol(name, name, stage=stage) for stage in (0, 1))
    rest = Number(round(1 - beta, 6))
    return new, Sum((Scaled(Number(beta), old), Scaled(rest, body)))


def _corrected(name: str, beta: float) -> Node:
    rest = Sum((ONE, Negative(Power(Number(beta), Symbol("k")))))
    return Fraction(Symbol(name, name, stage=1), rest)


def _clip(place: LanePlace, group: str) -> list[Equation]:
    """As torch.nn.utils.clip_grad_norm_ has it, its 1e-6 included."""
    below = Sum((NORM, Number(CLIP_EPSILON)))
    factor = AtMostOne(Fraction(Symbol("clip", "limit"), below))
    whole = tr("Over all parameters together.")
    if place.experiment.training.frozen:
        whole = tr("Over all parameters that are not frozen, together.")
    limit = tr("clip = {}, the setting clip_norm.")
    limit = limit.format(setting_text(place.experiment.training.clip_norm))
    return [
        Equation("norm", group, NORM, Root(SquaresOfAll(RAW)), note=whole),
        Equation("scale", group, SCALE, factor, note=limit),
        Equation("clip", group, CLIPPED, Scaled(SCALE, RAW), "←"),
    ]


def _rate(group: str, training: TrainingSpec) -> Equation:
    """Of the epoch's update, as core.experiment.training.lr_at has it: after epoch - 1 updates."""
    done = Sum((Symbol("epoch"), Negative(ONE)))
    lr = Number(training.lr)
    period = Number(training.period)
    if training.scheduler == "CosineAnnealingLR":
        angle = Scaled(Symbol("π"), Fraction(done, period))
        right: Node = Scaled(Fraction(lr, TWO), Sum((ONE, Call("cos", angle))))
    else:
        steps = training.scheduler == "StepLR"
        power = RoundedDown(Fraction(done, period)) if steps else done
        right = Scaled(lr, Power(Number(training.gamma), power), dot=True)
    return Equation("rate", group, LR, right, note=tr("{}.").format(training.scheduler))


def _frozen(place: LanePlace, group: str) -> list[Equation]:
    """What of this lane, of the embedding and the head stays as it is."""
    elsewhere = {
        name
        for lane in range(place.experiment.model.num_lanes)
        for name in lane_names(place.experiment, lane)
        if lane != place.lane
    }
    found = []
    for name, _ in parameter_layout(place.experiment):
        if name in place.experiment.training.frozen and name not in elsewhere:
            old = parameter(name)
            new = parameter(name, stage=1)
            note = tr("{} is frozen: it takes no gradient and keeps its value.").format(name)
            found.append(Equation(f"frozen {name}", group, new, old, "←", note))
    return found
