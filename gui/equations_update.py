r"""The equations of the update: clipping, schedule, decay, the step. See gui.equations. No widgets.

Clipping and decay change the gradient that the step is taken with, in this order; both are
written as torch does them, as another value of the same thing.
"""

from core.spec import Experiment, TrainingSpec
from gui.equation import DECAYED, DW, Equation
from gui.operation_text import tr

LR, OLD, NEW = r"\term{lr}{\eta}", r"\term{W}{W}", r"\term{W_new}{W}"
M, V = r"\term{m}{m}", r"\term{v}{v}"
M_HAT, V_HAT = r"\term{m_hat}{\hat{m}}", r"\term{v_hat}{\hat{v}}"


def update(experiment: Experiment) -> list[Equation]:
    """What is done with the gradients, in order."""
    training, group = experiment.training, tr("Update")
    found = [_clip(group)] if training.clip_norm else []
    found += [_rate(group, training)] if training.scheduler != "none" else []
    found += [_decay(group)] if training.weight_decay else []
    grad = DECAYED if training.weight_decay else DW
    if training.optimizer == "SGD":
        text = rf"{NEW} \leftarrow {OLD} - {LR} \, {grad}"
        return [*found, Equation("update", group, text, "W = W - lr dW")]
    return [*found, *_adam(group, grad)]


def update_keys(experiment: Experiment) -> frozenset[str]:
    """The equations that one parameter's update is part of."""
    training = experiment.training
    keys = ["m", "v", "update"] if training.optimizer == "Adam" else ["update"]
    keys += ["rate"] if training.scheduler != "none" else []
    keys += ["decay"] if training.weight_decay else []
    return frozenset(keys)


def _adam(group: str, grad: str) -> list[Equation]:
    one = rf"{M} \leftarrow 0.9 \, {M} + 0.1 \, {grad}, \quad {M_HAT} = \frac{{{M}}}{{1 - 0.9^k}}"
    two = rf"{V} \leftarrow 0.999 \, {V} + 0.001 \, {grad}^2, \quad "
    two += rf"{V_HAT} = \frac{{{V}}}{{1 - 0.999^k}}"
    step = rf"{NEW} \leftarrow {OLD} - {LR} \frac{{{M_HAT}}}{{\sqrt{{{V_HAT}}} + \epsilon}}"
    return [
        Equation("m", group, one, "m = 0.9 m + 0.1 dW"),
        Equation("v", group, two, "v = 0.999 v + 0.001 dW squared"),
        Equation("update", group, step, "W = W - lr m / (sqrt v + eps)"),
    ]


def _clip(group: str) -> Equation:
    factor = r"\min(1, \frac{\term{limit}{\mathrm{clip}}}{\term{norm}{\|g\|}})"
    text = rf"{DW} \leftarrow {DW} \cdot \term{{scale}}{{{factor}}}"
    return Equation("clip", group, text, "dW = dW min(1, clip / norm)")


def _decay(group: str) -> Equation:
    text = rf"{DECAYED} \leftarrow {DW} + \term{{decay}}{{\lambda}} \, {OLD}"
    return Equation("decay", group, text, "dW = dW + weight decay W")


def _rate(group: str, training: TrainingSpec) -> Equation:
    """Of the epoch's update, as core.schedule has it: epoch - 1 updates are done."""
    lr, gamma, period = _number(training.lr), _number(training.gamma), training.period
    done = r"\mathrm{epoch} - 1"
    if training.scheduler == "CosineAnnealingLR":
        text = rf"\frac{{{lr}}}{{2}} (1 + \cos(\pi \frac{{{done}}}{{{period}}}))"
        plain = f"lr = {training.lr:g} / 2 (1 + cos(pi (epoch - 1) / {period}))"
    elif training.scheduler == "StepLR":
        text = rf"{lr} \cdot {gamma}^{{\lfloor ({done}) / {period} \rfloor}}"
        plain = f"lr = {training.lr:g} {training.gamma:g}^floor((epoch - 1) / {period})"
    else:
        text = rf"{lr} \cdot {gamma}^{{{done}}}"
        plain = f"lr = {training.lr:g} {training.gamma:g}^(epoch - 1)"
    return Equation("rate", group, rf"{LR} = {text}", plain)


def _number(value: float) -> str:
    """A number in LaTeX; a power of ten in brackets, for it may be raised to a power."""
    digits, _, power = f"{value:g}".partition("e")
    return rf"({digits} \cdot 10^{{{int(power)}}})" if power else digits
