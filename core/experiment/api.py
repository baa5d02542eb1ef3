"""API cards: the modules of torch that a model is made of, with signature, arguments and tensors.

As torch has them, which tests ask, and as this experiment has them. Knows no torch itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from core.experiment import Experiment
from core.sentences import Sentence

Axis = tuple[str, int]

MEANING = {
    "input_size": Sentence("numbers that enter at each time step"),
    "hidden_size": Sentence("numbers in the hidden state"),
    "num_layers": Sentence("layers, one above the other"),
    "nonlinearity": Sentence("tanh or relu, after each sum"),
    "bias": Sentence("whether b_ih and b_hh are there"),
    "bias of fc": Sentence("whether a bias is added to each score"),
    "batch_first": Sentence("whether the batch is the first axis of `inputs` and `out`"),
    "dropout": Sentence("share of the numbers between layers that training leaves out"),
    "bidirectional": Sentence("a second lane, right to left"),
    "proj_size": Sentence("how many numbers the hidden state is cut down to; 0 for not at all"),
    "num_embeddings": Sentence("how many letters there are: rows of the table"),
    "embedding_dim": Sentence("numbers in each letter's vector"),
    "in_features": Sentence("numbers that enter"),
    "out_features": Sentence("numbers that come out: a score for each letter"),
    "reduction": Sentence("what is made of the letters' losses: their mean or their sum"),
}


@dataclass(frozen=True)
class Argument:
    """default: as Python writes it, "" where it must be said. value: this experiment's. means: the
    key of its meaning, where its name has another elsewhere.
    """

    name: str
    default: str
    value: str
    means: str = ""

    @property
    def meaning(self) -> Sentence:
        return MEANING[self.means or self.name]


@dataclass(frozen=True)
class Shaped:
    """A tensor that goes in or comes out, with its axes."""

    name: str
    axes: tuple[Axis, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(size for _, size in self.axes)


@dataclass(frozen=True)
class Card:
    """module: its name in torch.nn. call: a line of Python. remark: "" for none."""

    module: str
    arguments: tuple[Argument, ...]
    call: str
    given: tuple[Shaped, ...]
    returned: tuple[Shaped, ...]
    remark: Sentence

    @property
    def signature(self) -> str:
        """ "RNN(input_size, hidden_size, num_layers=1, ...)"."""
        told = (
            f"{each.name}={each.default}" if each.default else each.name for each in self.arguments
        )
        return f"{self.module}({', '.join(told)})"


def cards_of(experiment: Experiment) -> tuple[Card, ...]:
    """In the order in which numbers pass through them."""
    return tuple(_cards(experiment))


def _cards(experiment: Experiment) -> Iterator[Card]:
    model = experiment.model
    if model.embedding_dim:
        yield _embedding(experiment)
    yield _cell(experiment) if model.cell_kind.by_step else _layers(experiment)
    if model.head == "Linear":
        yield _linear(experiment)
    if experiment.trains:
        yield _loss(experiment)


def _embedding(experiment: Experiment) -> Card:
    letters, size = len(experiment.vocabulary), experiment.model.embedding_dim
    arguments = (
        Argument("num_embeddings", "", str(letters)),
        Argument("embedding_dim", "", str(size)),
    )
    axes = _sequence(experiment)
    vectors = "x" if experiment.model.cell_kind.by_step else "inputs"  # as the next card has them
    return Card(
        "Embedding",
        arguments,
        f"{vectors} = emb(letters)",
        (Shaped("letters", axes),),
        (Shaped(vectors, (*axes, ("embedding_dim", size))),),
        Sentence("A row taken from a table: the same as a one-hot vector times that table."),
    )


def _cell(experiment: Experiment) -> Card:
    model = experiment.model
    batch = ("batch", experiment.batch)
    hidden = (batch, ("hidden_size", model.hidden_size))
    arguments = (
        *_sizes(experiment),
        Argument("bias", "True", "True"),
        Argument("nonlinearity", "'tanh'", repr(model.nonlinearity)),
    )
    return Card(
        model.cell,
        arguments,
        "hidden = rnncell(x, hidden)",
        (Shaped("x", (batch, _entering(experiment))), Shaped("hidden", hidden)),
        (Shaped("hidden", hidden),),
        Sentence("One time step of one layer: the loop is yours, and time is not an axis here."),
    )


def _layers(experiment: Experiment) -> Card:
    model = experiment.model
    axes = _sequence(experiment)
    two = model.bidirectional
    wide = (f"{'num_directions × ' * two}hidden_size", model.num_directions * model.hidden_size)
    lanes = (f"num_layers{' × num_directions' * two}", model.num_lanes)
    state = (lanes, ("batch", experiment.batch), ("hidden_size", model.hidden_size))
    before = tuple(Shaped(f"{each}_0", state) for each in model.cell_kind.states)
    after = tuple(Shaped(f"{each}_n", state) for each in model.cell_kind.states)
    name = model.cell_kind.module
    initial, last = (_pair([each.name for each in states]) for states in (before, after))
    return Card(
        model.cell,
        _arguments(experiment),
        f"out, {last} = {name}(inputs, {initial})",
        (Shaped("inputs", (*axes, _entering(experiment))), *before),
        (Shaped("out", (*axes, wide)), *after),
        Sentence(
            "`out` is the last layer at every step, `{last}` every lane at its last step.",
            last=last,
        ),
    )


def _pair(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"({', '.join(names)})"


def _arguments(experiment: Experiment) -> tuple[Argument, ...]:
    model = experiment.model
    found = [*_sizes(experiment), Argument("num_layers", "1", str(model.num_layers))]
    if model.cell == "RNN":
        found.append(Argument("nonlinearity", "'tanh'", repr(model.nonlinearity)))
    found += [
        Argument("bias", "True", "True"),
        Argument("batch_first", "False", str(model.batch_first)),
        Argument("dropout", "0.0", "0.0"),
        Argument("bidirectional", "False", str(model.bidirectional)),
    ]
    if model.cell == "LSTM":
        found.append(Argument("proj_size", "0", "0"))
    return tuple(found)


def _linear(experiment: Experiment) -> Card:
    enter, scores = experiment.model.output_size, experiment.head_size
    arguments = (
        Argument("in_features", "", str(enter)),
        Argument("out_features", "", str(scores)),
        Argument("bias", "True", "True", "bias of fc"),
    )
    axes = _sequence(experiment)
    return Card(
        "Linear",
        arguments,
        "scores = fc(out)",
        (Shaped("out", (*axes, ("in_features", enter))),),
        (Shaped("scores", (*axes, ("out_features", scores))),),
        Sentence("It works on the last axis alone, for every letter with the same weights."),
    )


def _loss(experiment: Experiment) -> Card:
    steps = 1 if experiment.model.cell_kind.by_step else experiment.task.seq_len
    rows = ("letters", steps * experiment.batch)
    reduction = "mean" if experiment.model.cell_kind.by_step else experiment.training.reduction
    return Card(
        "CrossEntropyLoss",
        (Argument("reduction", "'mean'", repr(reduction)),),
        "loss = criterion(scores, targets)",
        (
            Shaped("scores", (rows, ("classes", experiment.logit_size))),
            Shaped("targets", (rows,)),
        ),
        (Shaped("loss", ()),),
        Sentence("The softmax is inside: it takes scores, and targets as the letters' numbers."),
    )


def _sizes(experiment: Experiment) -> tuple[Argument, ...]:
    return (
        Argument("input_size", "", str(_entering(experiment)[1])),
        Argument("hidden_size", "", str(experiment.model.hidden_size)),
    )


def _entering(experiment: Experiment) -> Axis:
    return ("input_size", experiment.model.embedding_dim or experiment.input_size)


def _sequence(experiment: Experiment) -> tuple[Axis, ...]:
    axes = (("seq_len", experiment.task.seq_len), ("batch", experiment.batch))
    return axes[::-1] if experiment.model.batch_first else axes
