"""A shape demo done as the lecture does it: one forward pass, and what the lecture prints of it."""

from collections.abc import Iterator
from typing import Any

from torch import Tensor

from core.experiment import Experiment
from core.models import build, initial_state


class Demo:
    """inputs, hidden: a row of numbers a time step. blocks: the lines that are printed, together
    what is at once: of a cell that is called step by step a block a step, else one for all.
    """

    def __init__(
        self, experiment: Experiment, model: Any, inputs: Tensor, initial: tuple[Tensor, ...]
    ) -> None:
        self.experiment = experiment
        self.blocks: list[list[str]] = []
        if experiment.model.cell_kind.by_step:
            self.hidden = list(self._by_step(model.rnncell, inputs, initial[0]))
        else:
            self.hidden = self._rows(self._whole(model, inputs, initial))
        self.inputs = self._rows(inputs)

    @classmethod
    def of(cls, experiment: Experiment) -> "Demo":
        """As the seed makes it."""
        built = build(experiment)
        return cls(experiment, built.model, built.inputs, initial_state(experiment))

    @property
    def lines(self) -> list[str]:
        """All that is printed."""
        return [line for block in self.blocks for line in block]

    def _by_step(self, cell: Any, inputs: Tensor, hidden: Tensor) -> Iterator[list[float]]:
        for idx, x_t in enumerate(inputs):  # (seq_len, batch, input_size)
            hidden = cell(x_t, hidden)
            told = [f"{'=' * 20} {idx} {'=' * 20}", f"Input size: {x_t.shape}"]
            self.blocks.append([*told, f"hidden size: {hidden.shape}", *str(hidden).split("\n")])
            yield hidden[0].tolist()

    def _whole(self, model: Any, inputs: Tensor, initial: tuple[Tensor, ...]) -> Tensor:
        if self.experiment.model.cell_kind.has_c:
            out, (hidden, cell) = model.lstm(inputs, initial)
            named = {"Output": out, "Hidden": hidden, "Cell": cell}
        else:
            module = getattr(model, self.experiment.model.cell_kind.module)
            out, hidden = module(inputs, initial[0])
            named = {"Output": out, "Hidden": hidden}
        told: list[str] = []
        for name, tensor in named.items():
            told += [f"{name} size: {tensor.shape}", *f"{name}: {tensor}".split("\n")]
        self.blocks.append(told)
        result: Tensor = out
        return result

    def _rows(self, tensor: Tensor) -> list[list[float]]:
        """(seq_len, 1, features), or batch first -> a list of features a time step."""
        rows: list[list[float]] = tensor.detach().flatten(0, 1).tolist()  # the batch is 1
        return rows
