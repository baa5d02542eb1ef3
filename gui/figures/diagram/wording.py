"""The words of the network diagram: names of boxes and weights, shapes, hover texts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from core.experiment import Experiment, WordTask
from core.trace.trace import EpochTrace
from gui.figures.diagram.parts import Node, Weight
from gui.figures.diagram.rows import Row
from gui.wording.operations import not_computed

if TYPE_CHECKING:
    from gui.figures.diagram.picture import Picture
from gui.wording.names import lane_label, state_name, subscript
from gui.wording.numbers import loss_text, number_text
from gui.wording.translate import tr

STEP_FORMS = ("t = {}", "t\u200a=\u200a{}")  # the latter where there is little room


def row_label(experiment: Experiment, row: Row) -> str:
    """The row's name, in the margin."""
    if row.kind == "state":
        return lane_label(experiment, row.lane)
    if row.kind == "joined":
        return tr("out") if row.lane in experiment.lanes.top else tr("side by side")
    names = {
        "loss": tr("loss −ln p"),
        "wanted": tr("wanted"),
        "letters": tr("predicted"),
        "output": tr("softmax"),
        "head": tr("head"),
        "embedding": tr("embedding"),
        "onehot": tr("one-hot"),
        "input": tr("input"),
    }
    return names[row.kind]


def row_shape(experiment: Experiment, trace: EpochTrace | None, row: Row) -> str:
    """The row's tensor shape as torch reports it; "" where there is none."""
    if trace is None or row.kind in ("letters", "wanted", "loss"):
        return ""
    if row.kind in ("state", "joined"):
        return _lane_shape(experiment, trace, row.lane, row.kind == "joined")
    if row.kind == "input" and has_letters(experiment):
        return f"({len(trace.inputs)})"
    named = {"output": "logits", "head": "logits", "onehot": "input"}
    found = trace.shapes.get(named.get(row.kind, row.kind))
    return str(found[1]).replace(",)", ")") if found else ""


def has_letters(experiment: Experiment) -> bool:
    """Whether its input is drawn as letters, and as one-hot vectors in a row of their own."""
    return experiment.trains and not experiment.model.embedding_dim


def row_labels(experiment: Experiment, rows: Iterable[Row]) -> list[str]:
    """All that the margin must have room for: names, and a shape as long as there is one."""
    model = experiment.model
    widest = max(model.output_size, model.embedding_dim, experiment.input_size)
    shape = (experiment.batch, experiment.task.seq_len, widest)
    return [*(row_label(experiment, row) for row in rows), str(shape)]


def _lane_shape(experiment: Experiment, trace: EpochTrace, lane: int, joined: bool) -> str:
    steps, size = trace.lanes[lane].h.shape
    size *= 2 if joined else 1
    if experiment.model.cell_kind.by_step:
        return str(trace.shapes["hidden"][1])
    batch = experiment.batch
    return str((batch, steps, size) if experiment.model.batch_first else (steps, batch, size))


def edge_text(experiment: Experiment, weight: Weight) -> str:
    """What an arrow multiplies by, and that all its like are the same numbers."""
    kind, lane = weight
    if kind in ("softmax", "largest", "loss", "join", "onehot"):
        return _weightless()[kind]
    if kind == "embedding":
        size = (len(experiment.vocabulary), experiment.model.embedding_dim)
        return tr("emb.weight {}: a row of its own for each letter").format(size)
    if kind == "fc":
        return _head_text(experiment)
    return _shared_text(experiment, kind, lane)


def _weightless() -> dict[str, str]:
    return {
        "softmax": tr("softmax: e to the score, over the sum of all of them (no weights)"),
        "largest": tr("the largest probability is the prediction (no weights)"),
        "loss": tr("the loss: −ln of the probability of the wanted letter (no weights)"),
        "join": tr("both directions' states stand side by side (no weights)"),
        "onehot": tr("a one at the letter's own place, zeros elsewhere (no weights)"),
    }


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


def mark_of(kind: str) -> str:
    """What the glossary knows a box or an arrow without weights by."""
    return {
        "state": "hidden-state",
        "initial": "initial-state",
        "joined": "direction",
        "join": "direction",
        "input": "input",
        "onehot": "one-hot",
        "embedding": "embedding",
        "head": "logits",
        "output": "probability",
        "softmax": "softmax",
        "wanted": "target",
        "letters": "probability",
        "largest": "probability",
        "loss": "cross-entropy",
    }.get(kind, "")


def node_text(picture: "Picture", node: Node, index: int, folded: bool) -> str:
    """The value under the mouse, with its name; "" where nothing is shown yet."""
    trace = picture.trace
    t = picture.column if folded and node.t >= 0 else node.t
    if node.kind == "wanted":
        return _wanted_text(picture, t)
    if trace is None:
        return ""
    if node.kind == "initial":
        return _initial_text(picture, trace, node.lane, index)
    if node.kind == "state":
        return _state_text(picture, trace, node.lane, t, index)
    if node.kind == "embedding" and trace.embedding is not None:
        value = trace.embedding[t, index]
        return tr("embedding") + f"[{index}], t = {t + 1}: {_signed(value)}"
    if node.kind == "joined":
        return _joined_text(picture, trace, node.lane, t, index)
    if node.kind == "onehot":
        return _onehot_text(picture, trace, t)
    if node.kind == "input":
        return _input_text(picture, trace, t, index)
    if node.kind == "head":
        return _head_value(picture, trace, t, index)
    if node.kind == "loss":
        return _loss_text(picture, trace, t)
    return _output_text(picture, trace, t, index if node.kind == "output" else -1)


def _initial_text(picture: "Picture", trace: EpochTrace, lane: int, index: int) -> str:
    """Both states that enter: in small boxes no more than a 0 stands."""
    found = trace.lanes[lane]
    lines = []
    for letter, row in (("h", found.h0), ("c", found.c0)):
        if row is not None:
            name = state_name(picture.experiment, lane, 0, letter)
            zeros = picture.experiment.model.initial_state == "zeros"
            lines.append(f"{name} = 0" if zeros else f"{name}[{index}] = {_signed(row[index])}")
    return "\n".join(lines)


def _not_yet(picture: "Picture", t: int) -> str:
    """Why what the network answers at t is not told."""
    if picture.hidden(t):
        return picture.why_hidden
    return not_computed()


def _signed(value: float) -> str:
    return number_text(value, sign="+")


def _joined_text(picture: "Picture", trace: EpochTrace, first: int, t: int, index: int) -> str:
    """Of [h→, h←]: which lane's value it is."""
    size = picture.experiment.model.hidden_size
    lane = first + index // size
    value = _state_text(picture, trace, lane, t, index % size)
    if lane not in picture.experiment.lanes.top:
        return (
            tr("what layer {} reads, number {}:").format(_above(picture, lane), index)
            + "\n"
            + value
        )
    return tr("out, number {}:").format(index) + "\n" + value


def _above(picture: "Picture", lane: int) -> int:
    """The layer above a lane's, from 1."""
    return picture.experiment.lanes.layer(lane) + 2


def _head_value(picture: "Picture", trace: EpochTrace, t: int, index: int) -> str:
    if trace.logits is None or not picture.head_level[t]:
        return _not_yet(picture, t)
    letter = picture.experiment.decode(index)
    text = tr("score (logit) of “{letter}” at t = {t}: {value}")
    return text.format(letter=letter, t=t + 1, value=_signed(trace.logits[t, index]))


def _loss_text(picture: "Picture", trace: EpochTrace, t: int) -> str:
    task = picture.experiment.task
    if trace.losses is None or not picture.loss_level[t] or not isinstance(task, WordTask):
        return _not_yet(picture, t)
    if picture.withheld == "losses":
        return tr("A loss is asked for: answer first")
    text = tr("loss at t = {t}: −ln p({letter}) = {value} nats")
    return text.format(t=t + 1, letter=task.answers[t], value=loss_text(float(trace.losses[t])))


def _wanted_text(picture: "Picture", t: int) -> str:
    task = picture.experiment.task
    assert isinstance(task, WordTask)
    text = tr("wanted at t = {t}: “{letter}”, the letter to be answered")
    return text.format(t=t + 1, letter=task.answers[t])


def _state_text(picture: "Picture", trace: EpochTrace, lane: int, t: int, index: int) -> str:
    name = state_name(picture.experiment, lane, t + 1)
    found = trace.lanes[lane]
    text = tr("{} is not computed yet: press Step").format(name)
    if picture.state_level[lane, t]:
        text = f"{name}[{index}] = {_signed(found.h[t, index])}"
    if found.c is not None and picture.cell_level is not None and picture.cell_level[lane, t]:
        cell = state_name(picture.experiment, lane, t + 1, "c")
        text += f"\n{cell}[{index}] = {_signed(found.c[t, index])}"
    if not picture.state_level[lane, t]:
        return text
    if trace.backward is not None and picture.gradient_level[lane, t]:
        text += f"\n∂L/∂{name}[{index}] = {_signed(trace.backward.lanes[lane].h[t, index])}"
    return text


def _input_text(picture: "Picture", trace: EpochTrace, t: int, index: int) -> str:
    task = picture.experiment.task
    if not isinstance(task, WordTask):
        return f"x{subscript(t + 1)}[{index}] = {_signed(trace.inputs[t, index])}"
    text = tr("t = {t}: letter “{letter}”, index {index}")
    return text.format(t=t + 1, letter=task.letters[t], index=task.inputs[t])


def _onehot_text(picture: "Picture", trace: EpochTrace, t: int) -> str:
    task = picture.experiment.task
    assert isinstance(task, WordTask)
    vector = ", ".join(number_text(each) for each in trace.inputs[t].tolist())
    text = tr("x{step} = ({vector}): “{letter}” is letter {place} of {letters}")
    return text.format(
        step=subscript(t + 1),
        vector=vector,
        letter=task.letters[t],
        place=task.inputs[t] + 1,
        letters=" ".join(picture.experiment.vocabulary),
    )


def _output_text(picture: "Picture", trace: EpochTrace, t: int, index: int) -> str:
    if trace.probabilities is None or not picture.output_level[t]:
        return _not_yet(picture, t)
    row = trace.probabilities[t]
    shown = range(len(row)) if index < 0 else [index]
    return "\n".join(f"p({picture.experiment.decode(k)}) = {number_text(row[k])}" for k in shown)
