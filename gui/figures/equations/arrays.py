"""Arrays: what the symbols of an equation stand for in one epoch, by lane, time and parameter.

Everything is looked up in a trace: what training and autograd gave. A state before the first
step of its lane is the initial one, a gradient after its last is zero.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.experiment.parameters import lane_names, parameter_layout
from core.experiment.training import lr_at
from core.trace import gradient_flow as flow
from core.trace.optimizer_step import (
    BETA1,
    BETA2,
    EPSILON,
    Memory,
    OptimizerStep,
    clip_scale,
    memory,
    update,
)
from core.trace.trace import Backward, EpochTrace, Lane
from gui.figures.equations.expression import Symbol

_ROWS = {"ih": (0, 2), "hh": (1, 3)}  # of W and b in core.experiment.parameters.lane_names


@dataclass(frozen=True)
class Arrays:
    """One place of an epoch. t: from 0. parameter: whose update it is about, "" for none's."""

    experiment: Experiment
    trace: EpochTrace
    lane: int = 0
    t: int = 0
    parameter: str = ""

    def steps(self) -> "Iterator[Arrays]":
        """The same place at every time step."""
        for t in range(self.experiment.task.seq_len):
            yield replace(self, t=t)

    def parameters(self) -> "Iterator[Arrays]":
        """For every parameter that is trained."""
        frozen = self.experiment.training.frozen
        for name, _ in parameter_layout(self.experiment):
            if name not in frozen:
                yield replace(self, parameter=name)

    def find(self, symbol: Symbol) -> Array:
        """The symbol's numbers; KeyError for one that this experiment does not have."""
        if symbol.name in "Wb" and (symbol.below or symbol.name == "b"):
            found = self._parameter(symbol)
        elif symbol.name in _UPDATE:
            found = _UPDATE[symbol.name](self, symbol)
        elif symbol.time is None:
            found = self._single(symbol)
        else:
            found = self._in_time(symbol)
        if symbol.columns:
            size = self.experiment.model.hidden_size
            start = size * (symbol.columns == "←")
            found = found[..., start : start + size]
        return np.asarray(found)

    @property
    def back(self) -> Backward:
        """The gradients: who asks for one has seen that the trace has them."""
        assert self.trace.backward is not None
        return self.trace.backward

    def _lane_of(self, symbol: Symbol) -> int:
        directions = self.experiment.model.num_directions
        layer, direction = divmod(self.lane, directions)
        layer = layer if symbol.layer is None else symbol.layer - 1
        direction = {"→": 0, "←": 1}.get(symbol.direction, direction)
        if not 0 <= layer < self.experiment.model.num_layers or direction >= directions:
            raise KeyError(symbol)
        return layer * directions + direction

    def _parameter(self, symbol: Symbol) -> Array:
        named = {("W", "fc"): "fc.weight", ("b", "fc"): "fc.bias", ("W", "emb"): "emb.weight"}
        name = named.get((symbol.name, symbol.below), "")
        if not name:
            place = _ROWS[symbol.below][symbol.name == "b"]
            name = lane_names(self.experiment, self._lane_of(symbol))[place]
        state = _after(self) if symbol.stage else self.trace.state
        found = self.back.weights[name] if symbol.grad else state[name]
        rows = self._rows(symbol.gate) if symbol.gate else slice(None)
        part: Array = found[rows]
        return part

    def _rows(self, gate: str) -> slice:
        size = self.experiment.model.hidden_size
        start = self.experiment.model.cell_kind.gates.index(gate) * size
        return slice(start, start + size)

    def _in_time(self, symbol: Symbol) -> Array:
        assert symbol.time is not None
        step = self.t + symbol.time
        last = self.experiment.task.seq_len
        if symbol.name in _OF_WORD:
            return np.asarray(np.asarray(_OF_WORD[symbol.name](self, symbol))[step])
        index = self._lane_of(symbol)
        lane = self.trace.lanes[index]
        if symbol.name in ("h", "c") and not symbol.grad and not 0 <= step < last:
            initial = lane.h0 if symbol.name == "h" else lane.c0
            assert initial is not None
            return initial
        over_time = self._lanes_own(symbol, lane, index)
        return over_time[step] if 0 <= step < last else np.zeros_like(over_time[0])

    def _lanes_own(self, symbol: Symbol, lane: Lane, index: int) -> Array:
        """All time steps of what a lane has, (T, n)."""
        if symbol.name == "x" and symbol.grad:
            return _known(flow.through_all(self.experiment, self.trace, self._layer(index)))
        plain = {"x": lane.x, "h": lane.h, "c": lane.c, "a": lane.named["sum"]}
        source = self._back_to(symbol, index) if symbol.grad else plain
        if symbol.name not in source:
            return lane.named[symbol.name]
        found = _known(source[symbol.name])
        return found[:, self._rows(symbol.gate)] if symbol.gate else found

    def _back_to(self, symbol: Symbol, index: int) -> dict[str, Array | None]:
        """What comes back to a lane, by the name of what it is the gradient of."""
        found = self.back.lanes[index]
        back = {"h": found.h, "c": found.c, "a": found.sum}
        if symbol.name == "u":
            back["u"] = flow.grad_from_hidden(self.experiment, self.trace.lanes[index], found)
        return back

    def _layer(self, index: int) -> range:
        lanes = self.experiment.lanes
        return lanes.of_layer(lanes.layer(index))

    def _single(self, symbol: Symbol) -> Array:
        trace = self.trace
        training = self.experiment.training
        if symbol.name == "L":
            assert trace.losses is not None
            by_sum = training.reduction == "sum"
            return np.asarray(trace.losses.sum() if by_sum else trace.losses.mean())
        values = {
            "T": self.experiment.task.seq_len,
            "π": np.pi,
            "epoch": trace.epoch,
            "η": lr_at(training, trace.epoch - 1),
            "λ": training.weight_decay,
            "ε": EPSILON,
            "β₁": BETA1,
            "β₂": BETA2,
            "clip": training.clip_norm,
            "‖g‖": trace.grad_norm,
            "scale": clip_scale(self.experiment, trace.grad_norm or 0),
        }
        return np.asarray(values[symbol.name], np.float64)

    def _memory(self) -> Memory:
        return memory(self.experiment, self.trace.state, self.parameter)

    def _step(self) -> OptimizerStep:
        trace = self.trace
        scale = clip_scale(self.experiment, self.trace.grad_norm or 0)
        grad = self.back.weights[self.parameter]
        updates = trace.epoch - 1
        return update(self.experiment, trace.state, self.parameter, grad, updates, scale)


def _known(found: Array | None) -> Array:
    assert found is not None
    return found


def _targets(at: Arrays, symbol: Symbol) -> Array:
    assert isinstance(at.experiment.task, WordTask)
    return np.asarray(at.experiment.task.targets)


def _scores(at: Arrays, symbol: Symbol) -> Array:
    return at.back.logits if symbol.grad else _known(at.trace.logits)


_OF_WORD: dict[str, Callable[[Arrays, Symbol], Array]] = {
    "letter": lambda at, symbol: at.trace.inputs.argmax(axis=1),
    "onehot": lambda at, symbol: at.trace.inputs,
    "target": _targets,
    "s": _scores,
    "p": lambda at, symbol: _known(at.trace.probabilities),
    "ℓ": lambda at, symbol: _known(at.trace.losses),
}


def _weight(at: Arrays, symbol: Symbol) -> Array:
    """A parameter before its update, or as training left it; its gradient by its stages."""
    trace = at.trace
    name = at.parameter
    if not symbol.grad:
        return _after(at)[name] if symbol.stage else trace.state[name]
    if not symbol.stage:
        return at.back.weights[name]
    clipped = at.back.weights[name] * np.float32(clip_scale(at.experiment, trace.grad_norm or 0))
    decayed = at._step().decayed
    return clipped if symbol.stage == 1 else _known(decayed)


def _average(at: Arrays, symbol: Symbol) -> Array:
    """Adam's memory: before the update, or as training left it."""
    state = _after(at) if symbol.stage else at.trace.state
    m, v, _ = memory(at.experiment, state, at.parameter)
    return m if symbol.name == "m" else v


def _after(at: Arrays) -> Mapping[str, Array]:
    assert at.trace.update is not None
    return at.trace.update.after


_UPDATE: dict[str, Callable[[Arrays, Symbol], Array]] = {
    "W": _weight,
    "m": _average,
    "v": _average,
    "m̂": lambda at, symbol: _known(at._step().m_hat),
    "v̂": lambda at, symbol: _known(at._step().v_hat),
    "k": lambda at, symbol: np.asarray(at._memory().steps + 1),
}
