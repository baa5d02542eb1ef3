"""What a program does once, before its loop: the first weights, the optimiser, its schedule.

What a setting leaves unused is not written. Text alone; which line does which operation is
core.export.script's.
"""

import math
from collections.abc import Collection

from core.experiment import Experiment
from core.experiment.training import TrainingSpec

OWN = ("math", "os", "pathlib")  # modules of Python itself


def initialised(experiment: Experiment, module: str) -> list[str]:
    """What core.models.initialise changes of the seed's draw; module: "model.lstm", "rnn"."""
    spec = experiment.model
    orthogonal = spec.init == "orthogonal"
    if not orthogonal and not spec.forget_bias:
        return []
    first = "with torch.no_grad():"
    if spec.num_lanes == 1:
        suffix = "" if spec.cell_kind.by_step else "_l0"
        names = [f"{module}.{name}{suffix}" for name in ("weight_hh", "bias_ih", "bias_hh")]
        if len(spec.cell_kind.gates) == 1:  # torch's initialisers need no no_grad
            return _changes(experiment, "", *names)
        return [first, *_changes(experiment, "    ", *names)]
    w_hh = "w_hh" if orthogonal else "_"
    both = "b_ih, b_hh" if spec.forget_bias else "_, _"
    each = f"    for _, {w_hh}, {both} in {module}.all_weights:  # of each layer and direction"
    return [first, each, *_changes(experiment, " " * 8, w_hh, "b_ih", "b_hh")]


def _changes(experiment: Experiment, indent: str, w_hh: str, b_ih: str, b_hh: str) -> list[str]:
    """Of one lane: orthogonal W_hh gate by gate, and a bias for forgetting."""
    spec = experiment.model
    lines = []
    gates, size = spec.cell_kind.gates, spec.hidden_size
    if spec.init == "orthogonal" and len(gates) == 1:
        lines.append(f"{indent}nn.init.orthogonal_({w_hh}, gain={spec.gain!r})")
    elif spec.init == "orthogonal":
        told = f"# the rows of {', '.join(gates)}"
        lines.append(f"{indent}for rows in {w_hh}.chunk({len(gates)}):  {told}")
        lines.append(f"{indent}    nn.init.orthogonal_(rows, gain={spec.gain!r})")
    if spec.forget_bias:
        rows = f"[{size}:{2 * size}]"
        lines.append(f"{indent}{b_ih}{rows} = {spec.forget_bias!r}  # the rows of f")
        lines.append(f"{indent}{b_hh}{rows} = 0.0")
    return lines


def schedule(training: TrainingSpec) -> list[str]:
    """The function that the learning rate is multiplied with; none where it stays, or where
    torch's own scheduler gives the very same rates.

    It multiplies update by update and ends in other last digits than the closed form, which
    replay needs; but for halves, quarters and their like.
    """
    factor = _factor(training)
    if not factor or is_exact(training):
        return []
    told = f"    # {training.scheduler} in closed form: its share of lr after so many updates"
    return ["def factor(updates):", told, f"    return {factor}"]


def optimiser(training: TrainingSpec) -> list[str]:
    """The optimiser, and what changes its learning rate."""
    given = [f"lr={training.lr!r}"]
    given += [f"weight_decay={training.weight_decay!r}"] if training.weight_decay else []
    make = f"torch.optim.{training.optimizer}(model.parameters(), {', '.join(given)})"
    return [f"optimizer = {make}", *_scheduler(training)]


def _scheduler(training: TrainingSpec) -> list[str]:
    if training.scheduler == "none":
        return []
    given = "LambdaLR(optimizer, factor)"
    if is_exact(training):
        period = f"step_size={training.period}, " if training.scheduler == "StepLR" else ""
        given = f"{training.scheduler}(optimizer, {period}gamma={training.gamma!r})"
    return [f"scheduler = torch.optim.lr_scheduler.{given}"]


def is_exact(training: TrainingSpec) -> bool:
    """Whether multiplying again and again loses no digit: gamma is a power of two."""
    steps = training.scheduler in ("StepLR", "ExponentialLR")
    return steps and math.frexp(training.gamma)[0] == 0.5


def _factor(training: TrainingSpec) -> str:
    """core.experiment.training.lr_at as a share of lr, in the same order of operations."""
    if training.scheduler == "StepLR":
        return f"{training.gamma!r} ** (updates // {training.period})"
    if training.scheduler == "ExponentialLR":
        return f"{training.gamma!r}**updates"
    if training.scheduler == "CosineAnnealingLR":
        return f"(1 + math.cos(math.pi * updates / {training.period})) / 2"
    return ""


def named_by(ending: str) -> str:
    """How a program names the file beside it, whatever its own name is by then."""
    return f'Path(__file__).with_suffix("{ending}")'


WEIGHTS = named_by(".pt")


def resumed(experiment: Experiment, updates: int, weights: str = WEIGHTS) -> list[str]:
    """What takes up a run after so many updates: from the file that core.export.saved writes, which
    the expression `weights` names.
    """
    load = f"saved = torch.load({weights}, weights_only=True)"
    if not experiment.trains:
        module = experiment.model.cell_kind.module
        told = "# These weights are in the file beside this one, which has its name."
        return [told, load, f'{module}.load_state_dict(saved["model"])']
    told = (
        f"# It goes on after {updates:,} updates, from the file beside this one of the same name."
    )
    names = ["model", "optimizer"]
    names += ["scheduler"] if experiment.training.scheduler != "none" else []
    return [told, load, *(f'{name}.load_state_dict(saved["{name}"])' for name in names)]


def imports(experiment: Experiment, resumes: bool, in_one: bool) -> list[str]:
    """The modules, one a line."""
    found = {"import torch", "from torch import nn", *(["import os"] if in_one else [])}
    if experiment.trains and experiment.training.scheduler == "CosineAnnealingLR":
        found.add("import math")
    if resumes:
        found.add("from pathlib import Path")
    return module_imports(found)


def module_imports(found: Collection[str]) -> list[str]:
    """As PEP 8 and isort have them: Python's own above the others."""
    own = [each for each in sorted(found, key=_order) if each.split()[1] in OWN]
    others = [each for each in sorted(found, key=_order) if each not in own]
    return [*own, *([""] if own else []), *others]


def _order(statement: str) -> tuple[bool, str]:
    return statement.startswith("from"), statement.split()[1]


def alone() -> list[str]:
    """One sequence cannot be shared; what torchrun starts beside the first process ends at once."""
    return [
        'if os.environ.get("RANK", "0") != "0":  # one of several that torchrun has started',
        '    print("One sequence is trained by one process, the first; this one ends.")',
        "    raise SystemExit",
    ]


def recurrent(experiment: Experiment) -> str:
    """The torch module, with the arguments that differ from its defaults."""
    spec = experiment.model
    given = [str(experiment.input_size), str(spec.hidden_size)]
    given += [f"num_layers={spec.num_layers}"] if spec.num_layers > 1 else []
    given += ['nonlinearity="relu"'] if spec.nonlinearity == "relu" else []
    given += ["batch_first=True"] if spec.batch_first else []
    given += [f"dropout={spec.dropout!r}"] if spec.dropout else []
    given += ["bidirectional=True"] if spec.bidirectional else []
    return f"nn.{spec.cell_kind.torch or spec.cell}({', '.join(given)})"
