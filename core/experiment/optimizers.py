"""The optimiser of a training: torch's own class, without what torch's compiler adds to it.

Each of torch's optimisers imports the compiler when it is first made, which nobody here asks for:
as much processor time as torch's own import, at each start of the program and of each process that
trains. The methods below the compiler's wrappers are the very ones that it, too, would call.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from core.experiment.training import TrainingSpec

if TYPE_CHECKING:
    from torch import Tensor
    from torch.optim import Optimizer

# What Adam and AdamW remember of a parameter, by torch's names.
ADAM_STATE = ("step", "exp_avg", "exp_avg_sq")
# What the compiler is told to leave alone, and imported for that.
LEFT_ALONE = ("add_param_group", "zero_grad", "state_dict", "load_state_dict")


def optimizer_of(
    training: TrainingSpec, parameters: Iterable["Tensor"], **given: Any
) -> "Optimizer":
    """A fresh one over these parameters. given: in place of the training's own values."""
    values = {"lr": training.lr, "weight_decay": training.weight_decay, **given}
    made: Optimizer = _uncompiled(training.optimizer)(parameters, **values)
    return made


@cache
def _uncompiled(name: str) -> type["Optimizer"]:
    """The class of this name in torch.optim, with its methods as they are below the wrappers."""
    import torch

    kind: type[Optimizer] = getattr(torch.optim, name)
    methods = {name: _innermost(getattr(kind, name)) for name in LEFT_ALONE}
    methods["step"] = torch.no_grad()(_innermost(kind.step))
    return type(name, (kind,), methods)


def _innermost(method: Callable[..., Any]) -> Callable[..., Any]:
    """What was decorated."""
    while hasattr(method, "__wrapped__"):
        method = method.__wrapped__
    return method
