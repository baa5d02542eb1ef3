"""The optimiser's step with every intermediate value named: the twin of torch's Adam and SGD.

numpy in float32 and in torch's order of operations; compared with torch.optim in every trace.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import parameter_layout
from core.experiment.training import lr_at

BETA1 = 0.9
BETA2 = 0.999
EPSILON = 1e-8
CLIP_EPSILON = 1e-6  # which clip_grad_norm_ adds to the norm


class OptimizerStep(NamedTuple):
    """One parameter's step, arrays in its shape. m, v and their corrections are None for SGD.

    grad: the gradient as it is used, cut down where clipping does. change is what is subtracted:
    new = old - change. decayed: grad with weight_decay times the weight added, None without it.
    """

    grad: Array
    m: Array | None
    v: Array | None
    m_hat: Array | None
    v_hat: Array | None
    change: Array
    new: Array
    decayed: Array | None = None


class Memory(NamedTuple):
    """What Adam keeps of a parameter: its running means of the gradient and of its square, arrays
    in the parameter's shape, and how many steps they have seen.
    """

    m: Array
    v: Array
    steps: int


def memory(experiment: Experiment, state: Mapping[str, Array], name: str) -> Memory:
    """Of a parameter before the step."""
    names = [each for each, _ in parameter_layout(experiment)]
    slot = f"optimizer.{names.index(name)}"
    steps = int(state[f"{slot}.step"])
    return Memory(state[f"{slot}.exp_avg"], state[f"{slot}.exp_avg_sq"], steps)


def clip_scale(experiment: Experiment, norm: float) -> float:
    """What every gradient is multiplied with: as torch.nn.utils.clip_grad_norm_ has it."""
    limit = experiment.training.clip_norm
    if not limit:
        return 1.0
    with np.errstate(all="ignore"):
        return float(min(np.float32(1), np.float32(limit) / np.float32(norm + CLIP_EPSILON)))


def update(
    experiment: Experiment,
    state: Mapping[str, Array],
    name: str,
    grad: Array,
    updates: int,
    scale: float = 1.0,
) -> OptimizerStep:
    """The optimiser's step on parameter `name`, the one after `updates` others.

    scale: clip_scale() of this epoch.
    """
    training = experiment.training
    weight, lr = state[name], np.float32(lr_at(training, updates))
    with np.errstate(all="ignore"):  # a run that diverges overflows here as it does in torch
        grad = grad if scale == 1 else grad * np.float32(scale)
        decayed = _decayed(weight, grad, training.weight_decay) if training.weight_decay else None
        followed = grad if decayed is None else decayed
        if training.optimizer == "SGD":
            step = _sgd(weight, followed, lr)
        else:
            step = _adam(weight, followed, memory(experiment, state, name), lr)
        return step._replace(grad=grad, decayed=decayed)


def _decayed(weight: Array, grad: Array, decay: float) -> Array:
    """grad + decay * weight, rounded once as torch's fused multiply-add is.

    Where the two nearly cancel, the last bit decides the sign of Adam's step.
    """
    exact = grad.astype(np.float64) + np.float64(np.float32(decay)) * weight
    result: Array = exact.astype(np.float32)
    return result


def _sgd(weight: Array, grad: Array, lr: np.float32) -> OptimizerStep:
    """Plain gradient descent."""
    change = lr * grad
    return OptimizerStep(grad, None, None, None, None, change, weight - change)


def _adam(weight: Array, grad: Array, before: Memory, lr: np.float32) -> OptimizerStep:
    """Adam (Kingma & Ba 2015, algorithm 1), with torch's defaults for beta and epsilon."""
    step = before.steps + 1
    m = before.m + np.float32(1 - BETA1) * (grad - before.m)
    v = np.float32(BETA2) * before.v + np.float32(1 - BETA2) * grad * grad
    m_hat = m / np.float32(1 - BETA1**step)
    v_hat = v / np.float32(1 - BETA2**step)
    change = lr * m_hat / (np.sqrt(v_hat) + np.float32(EPSILON))
    return OptimizerStep(grad, m, v, m_hat, v_hat, change, weight - change)
