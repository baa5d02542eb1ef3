"""The words of the network diagram: names of boxes and weights, shapes, hover texts."""

from typing import TYPE_CHECKING

from core.experiment import Experiment, WordTask
from core.trace.trace import EpochTrace
from gui.figures.diagram.layout import Node, Row, Weight

if TYPE_CHECKING:
    from gui.figures.diagram.picture import Picture
from gui.wording.names import lane_label, state_name, subscript
from gui.wording.translate import tr


def row_label(experiment: Experiment, row: Row) -> str:
    """The row's name, in the margin."""
    if row.kind == "state":
        return lane_label(experiment, row.lane)
    names = {
        "letters": tr("predicted"),
        "output": tr("softmax"),
        "embedding": tr("embedding"),
        "input": tr("input"),
    }
    return names[row.kind]


def row_shape(experiment: Experiment, trace: EpochTrace | None, row: Row) -> str:
    """The row's tensor shape as torch reports it; the letters row says what is below it."""
    if row.kind == "letters":
        return tr("target")
    if trace is None:
        return ""
    if row.kind == "state":
        return _lane_shape(experiment, trace, row.lane)
    found = trace.shapes.get({"output": "logits"}.get(row.kind, row.kind))
    return str(found[1]).replace(",)", ")") if found else ""


def _lane_shape(experiment: Experiment, trace: EpochTrace, lane: int) -> str:
    steps, size = trace.lanes[lane].h.shape
    if experiment.model.cell_kind.by_step:
        return str(trace.shapes["hidden"][1])
    batch = experiment.batch
    return str((batch, steps, size) if experiment.model.batch_first else (steps, batch, size))


def edge_text(experiment: Experiment, weight: Weight) -> str:
    """What an arrow multiplies by, and that all its like are the same numbers."""
    kind, lane = weight
    if kind == "start":
        return tr("the initial state enters here")
    if kind == "softmax":
        return tr("softmax: the largest probability is the prediction (no weights)")
    if kind == "embedding":
        size = (len(experiment.vocabulary), experiment.model.embedding_dim)
        return tr("emb.weight {}: a row of its own for each letter").format(size)
    if kind == "fc":
        return _head_text(experiment)
    return _shared_text(experiment, kind, lane)


def _head_text(experiment: Experiment) -> str:
    if experiment.model.head == "none":
        return tr("no Linear layer: the hidden state itself is the logits")
    size = (len(experiment.vocabulary), experiment.model.output_size)
    return tr("fc.weight {}: the same numbers at every step").format(size)


def _shared_text(experiment: Experiment, kind: str, lane: int) -> str:
    model = experiment.model
    layer = experiment.lanes.layer(lane)
    width = experiment.input_size if layer == 0 else model.output_size
    rows = len(model.cell_kind.gates) * model.hidden_size
    size = (rows, model.hidden_size if kind == "hh" else width)
    name = f"weight_{kind}" + ("" if model.cell_kind.by_step else f"_l{layer}")
    name += "_reverse" if experiment.lanes.is_backward(lane) else ""
    text = tr("{name} {size}: the same {count} numbers at every step")
    return text.format(name=name, size=size, count=size[0] * size[1])


def node_text(picture: "Picture", node: Node, index: int, folded: bool) -> str:
    """The value under the mouse, with its name; "" where nothing is shown yet."""
    trace = picture.trace
    if trace is None:
        return ""
    t = picture.column if folded and node.t >= 0 else node.t
    if node.kind == "initial":
        name = state_name(picture.experiment, node.lane, 0)
        return f"{name}[{index}] = {trace.lanes[node.lane].h0[index]:+.4f}"
    if node.kind == "state":
        return _state_text(picture, trace, node.lane, t, index)
    if node.kind == "embedding" and trace.embedding is not None:
        value = trace.embedding[t, index]
        return tr("embedding") + f"[{index}], t = {t + 1}: {value:+.4f}"
    if node.kind == "input":
        return _input_text(picture, trace, t, index)
    return _output_text(picture, trace, t, index if node.kind == "output" else -1)


def _state_text(picture: "Picture", trace: EpochTrace, lane: int, t: int, index: int) -> str:
    name = state_name(picture.experiment, lane, t + 1)
    if not picture.state_level[lane, t]:
        return tr("{} is not computed yet: press Step").format(name)
    found = trace.lanes[lane]
    text = f"{name}[{index}] = {found.h[t, index]:+.4f}"
    if found.c is not None:
        cell = state_name(picture.experiment, lane, t + 1, "c")
        text += f"\n{cell}[{index}] = {found.c[t, index]:+.4f}"
    if trace.backward is not None:
        text += f"\n∂L/∂{name}[{index}] = {trace.backward.lanes[lane].h[t, index]:+.2e}"
    return text


def _input_text(picture: "Picture", trace: EpochTrace, t: int, index: int) -> str:
    task = picture.experiment.task
    if not isinstance(task, WordTask):
        return f"x{subscript(t + 1)}[{index}] = {trace.inputs[t, index]:+.4f}"
    text = tr("t = {t}: letter “{letter}”, index {index}")
    return text.format(t=t + 1, letter=task.letters[t], index=task.inputs[t])


def _output_text(picture: "Picture", trace: EpochTrace, t: int, index: int) -> str:
    if trace.probabilities is None or not picture.output_level[t]:
        return tr("not computed yet: press Step")
    row = trace.probabilities[t]
    shown = range(len(row)) if index < 0 else [index]
    return "\n".join(f"p({picture.experiment.decode(k)}) = {row[k]:.4f}" for k in shown)
