"""The network as nodes of ONNX, for sequences of any length and batches of any size.

A recurrent layer, both its directions, is one node: ONNX's own RNN, GRU or LSTM, and not what is
left of a loop once its length is fixed. An RNNCell's loop is the RNN that it equals. Formulas and
the order of gates: https://onnx.ai/onnx/operators/onnx__LSTM.html and its neighbours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.arrays import Array
from core.experiment import Experiment, TextTask
from core.experiment.parameters import lane_names

# Where ONNX's gates stand among torch's: i o f c in i f g o; z r h in r z n.
ORDER = {"LSTM": (0, 3, 1, 2), "GRU": (1, 0, 2)}


@dataclass
class Graph:
    """What is put together. onnx: the package. A node is named by what it makes."""

    onnx: Any
    nodes: list[Any] = field(default_factory=list)
    tensors: list[Any] = field(default_factory=list)

    def node(self, kind: str, given: Sequence[str], *made: str, **attributes: object) -> str:
        """The name of the first of what it makes."""
        new = self.onnx.helper.make_node(kind, given, made, name=made[0], **attributes)
        self.nodes.append(new)
        return made[0]

    def tensor(self, name: str, values: Array) -> str:
        whole = np.ascontiguousarray(values)
        self.tensors.append(self.onnx.numpy_helper.from_array(whole, name))
        return name

    def rename(self, made: str, name: str) -> None:
        """Of what no other node takes."""
        for node in self.nodes:
            node.output[:] = [name if each == made else each for each in node.output]


def takes_states(experiment: Experiment) -> bool:
    """Whether "h_0" (and "c_0") go in: of what goes on where it stopped, or began at random."""
    return isinstance(experiment.task, TextTask) or experiment.model.initial_state == "random"


def network(graph: Graph, experiment: Experiment, weights: Mapping[str, Array], out: str) -> None:
    """From "input", and the states where it takes them, to `out`, "h_n" (and "c_n")."""
    spec = experiment.model
    x = "input"
    if spec.embedding_dim:
        x = graph.node("Gather", (graph.tensor("emb.weight", weights["emb.weight"]), x), "emb")
    if spec.batch_first:
        x = graph.node("Transpose", (x,), "length_first", perm=(1, 0, 2))
    states = [_initial(graph, experiment, state) for state in spec.cell_kind.states]
    for layer in range(spec.num_layers):
        x = _layer(graph, experiment, weights, layer, (x, *(each[layer] for each in states)))
    if spec.num_layers > 1:
        for state in spec.cell_kind.states:
            ends = [_end(experiment, layer, state) for layer in range(spec.num_layers)]
            graph.node("Concat", ends, f"{state}_n", axis=0)
    if spec.head == "Linear":
        # MatMul knows no transposed weights; Gemm, which does, takes no sequences.
        weight = graph.tensor("fc.weight.T", weights["fc.weight"].T)
        x = graph.node("MatMul", (x, weight), "fc_product")
        x = graph.node("Add", (x, graph.tensor("fc.bias", weights["fc.bias"])), "fc")
    if spec.batch_first:
        x = graph.node("Transpose", (x,), "batch_first", perm=(1, 0, 2))
    graph.rename(x, out)


def _initial(graph: Graph, experiment: Experiment, state: str) -> list[str]:
    """What each layer begins with, (directions, batch, hidden_size); "" for zeros, ONNX's own."""
    spec = experiment.model
    if not takes_states(experiment) or spec.num_layers == 1:
        return [f"{state}_0" if takes_states(experiment) else ""] * spec.num_layers
    parts = [f"{state}_0_l{layer}" for layer in range(spec.num_layers)]
    counts = graph.tensor(f"{state}_0_parts", np.full(len(parts), spec.num_directions, np.int64))
    graph.node("Split", (f"{state}_0", counts), *parts, axis=0)
    return parts


def _end(experiment: Experiment, layer: int, state: str) -> str:
    return f"{state}_n_l{layer}" if experiment.model.num_layers > 1 else f"{state}_n"


def _layer(
    graph: Graph,
    experiment: Experiment,
    weights: Mapping[str, Array],
    layer: int,
    given: Sequence[str],
) -> str:
    """given: x (length, batch, features), and what each state begins with. What it makes is
    (length, batch, directions * hidden_size).
    """
    spec = experiment.model
    name = f"{spec.cell_kind.module}_l{layer}"
    x, *initial = given
    w, r, b = (
        graph.tensor(f"{name}.{letter}", values)
        for letter, values in zip("WRB", _packed(experiment, weights, layer), strict=True)
    )
    ends = [_end(experiment, layer, state) for state in spec.cell_kind.states]
    kind = "RNN" if spec.cell_kind.by_step else spec.cell
    # "" stands where sequences of several lengths would tell theirs.
    graph.node(kind, (x, w, r, b, "", *initial), name, *ends, **_attributes(experiment))
    if spec.num_directions == 1:
        axes = graph.tensor(f"{name}_axes", np.array([1], np.int64))
        return graph.node("Squeeze", (name, axes), f"{name}_out")
    beside = graph.node("Transpose", (name,), f"{name}_beside", perm=(0, 2, 1, 3))
    shape = graph.tensor(f"{name}_shape", np.array([0, 0, spec.output_size], np.int64))  # 0: as is
    return graph.node("Reshape", (beside, shape), f"{name}_out")


def _attributes(experiment: Experiment) -> dict[str, object]:
    spec = experiment.model
    found: dict[str, object] = {
        "hidden_size": spec.hidden_size,
        "direction": "bidirectional" if spec.bidirectional else "forward",
    }
    if spec.cell == "GRU":
        found["linear_before_reset"] = 1  # torch's: r acts on W_hn h + b_hn
    if not spec.cell_kind.is_gated:
        found["activations"] = [spec.nonlinearity.capitalize()] * spec.num_directions
    return found


def _packed(
    experiment: Experiment, weights: Mapping[str, Array], layer: int
) -> tuple[Array, Array, Array]:
    """W, R and both biases in a row, a direction each, their gates in ONNX's order."""
    directions = experiment.model.num_directions
    lanes = range(layer * directions, (layer + 1) * directions)
    names = [lane_names(experiment, lane) for lane in lanes]
    w, r, b_ih, b_hh = (
        np.stack([_ordered(experiment.model.cell, weights[each[place]]) for each in names])
        for place in range(4)
    )
    return w, r, np.concatenate((b_ih, b_hh), axis=1)


def _ordered(cell: str, rows: Array) -> Array:
    """The rows of each gate where ONNX has them."""
    if cell not in ORDER:
        return rows
    gates = np.split(rows, len(ORDER[cell]))
    return np.concatenate([gates[place] for place in ORDER[cell]])
