"""The experiment as a program of its own: plain PyTorch that gives the very same numbers.

Written for this experiment alone: what a setting leaves unused does not occur. Every line
knows the operations (core.trace.operations) that it carries out. Knows no torch itself.
"""

from collections.abc import Iterable

from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import DRAWS
from core.export import saved
from core.export.script_lines import COMMENT, WIDTH, Line, Program, listed, literal, spaced, spelled
from core.export.script_setup import (
    WEIGHTS,
    alone,
    imports,
    initialised,
    optimiser,
    recurrent,
    resumed,
    schedule,
)
from core.files.atomic_write import Data
from core.runs.note import comments
from core.runs.run import Run
from core.trace.operations import IN_A_CELL, Kind

NAME = "Python"
SUFFIX = ".py"
BACK = (Kind.GRAD_LOGITS, Kind.GRAD_HIDDEN, Kind.GRAD_CELL, Kind.GRAD_SUM, Kind.GRADIENT)


def can(run: Run) -> bool:
    """Of any word or demo: a Run is of nothing else."""
    return True


def document(run: Run) -> bytes:
    """The text of its program, as the Code panel shows it, below what was noted about the run."""
    noted = [*comments(run.notes, run.experiment.trains), ""] if run.notes else []
    return "\n".join([*noted, program_of(run).text]).encode()


def beside(run: Run) -> dict[str, Data]:
    """A fork, or what began from a file, goes on from weights, which no program can draw."""
    return {} if run.start is None else {saved.ENDING: saved.writer(run.experiment, run.start)}


def program_of(run: Run) -> Program:
    """Of this very run, wherever it begins."""
    return program(run.experiment, None if run.start is None else run.start.updates)


def program(experiment: Experiment, after: int | None = None, in_one: bool = False) -> Program:
    """The program of `experiment`; run, it prints the lecture's transcript.

    after: it goes on after so many updates, from a file beside it (core.export.saved); None: it
    begins with its seed. in_one: it says that it needs one process, where torchrun starts several.
    """
    found = sections(experiment, after, in_one)
    return Program(tuple(spaced(found.values())))


def sections(
    experiment: Experiment, after: int | None = None, in_one: bool = False, weights: str = WEIGHTS
) -> dict[str, list[Line]]:
    """Its parts by name, in their order. weights: the expression that names the file beside it."""
    writer = _Writer(experiment, after, in_one and experiment.trains, weights)
    found = {"head": writer.head(), "data": writer.data()}
    if experiment.trains:
        found |= {"model": writer.model(), "schedule": _plain(schedule(experiment.training))}
        found |= {"set_up": writer.set_up(), "resumed": writer.resumed(), "loop": writer.loop()}
    else:
        found |= {"resumed": writer.resumed(), "demo": writer.demo()}
    return {name: lines for name, lines in found.items() if lines}


def _plain(texts: Iterable[str]) -> list[Line]:
    return [Line(text) for text in texts]


def _long(name: str, letters: Iterable[str]) -> list[str]:
    """A word as a string, or as a list where a letter is of several code points."""
    found = list(letters)
    if all(len(each) == 1 for each in found):
        return spelled(name, "".join(found))
    return listed(name, [literal(each) for each in found])


def label_of(model: ModelSpec) -> str:
    """What stands before the decoded word, as the lecture prints it."""
    return "Predicted string:" if model.cell_kind.by_step else "Predicted: "


class _Writer:
    """Writes the sections, each for itself."""

    def __init__(
        self, experiment: Experiment, after: int | None, in_one: bool, weights: str
    ) -> None:
        self.experiment = experiment
        self.after = after
        self.in_one = in_one
        self.weights = weights
        self.spec = experiment.model
        self.training = experiment.training
        self.by_step = self.spec.cell_kind.by_step
        self.name = self.spec.cell_kind.module
        self.gated_pair = self.spec.cell_kind.has_c
        self.axes = "batch, seq_len" if self.spec.batch_first else "seq_len, batch"
        self.wide = "2 * hidden_size" if self.spec.bidirectional else "hidden_size"
        self.headed = self.spec.head == "Linear"

    @property
    def order(self) -> str:
        """Sizes of (seq_len, batch), in the model's order."""
        steps = self.experiment.task.seq_len
        return f"1, {steps}" if self.spec.batch_first else f"{steps}, 1"

    def head(self) -> list[Line]:
        """One thread, as here: more would add in another order and end in other digits."""
        threads = "torch.set_num_threads(1)  # so that sums are taken in one order"
        draws = self.after is None or not self.experiment.trains  # a demo's inputs, too
        seed = [f"torch.manual_seed({self.training.seed})"] if draws else []
        if self.spec.initial_state == "random":  # which draws from it in every epoch
            seed = [f"seed = {self.training.seed}", *(["torch.manual_seed(seed)"] if draws else [])]
        modules = imports(self.experiment, self._loads_beside, self.in_one)
        return _plain([*modules, "", *([*alone(), ""] if self.in_one else []), threads, *seed])

    def data(self) -> list[Line]:
        """Letters as indices; a demo draws its inputs after its layer, as the lecture does."""
        task = self.experiment.task
        if not isinstance(task, WordTask):
            return self._layer()
        letters, source, target = self._word(task)
        if self.spec.embedding_dim:
            inputs = f"inputs = torch.tensor(source).view({self.order})  # ({self.axes})"
            return _plain([*letters, *source, inputs, *target])
        count = len(task.vocabulary)
        one_hot = f"inputs = torch.eye({count})[source].view({self.order}, {count})"
        # A cell in a loop takes its letter where the loop does.
        line = Line(
            f"{one_hot}  # ({self.axes}, vocab_size)", () if self.by_step else (Kind.INPUT,)
        )
        return [*_plain([*letters, *source]), line, *_plain(target)]

    def _word(self, task: WordTask) -> tuple[list[str], list[str], list[str]]:
        """Letters, source and targets as indices; of a long word by its letters."""
        letters = listed("letters", [literal(each) for each in task.vocabulary])
        beyond = self.experiment.logit_size - len(task.vocabulary)
        if beyond > 0:
            letters.append(f'letters += ["·"] * {beyond}{COMMENT}units that stand for no letter')
        told = literal("".join(task.letters)), literal("".join(task.answers))
        source = f"source = {list(task.inputs)}{COMMENT}{told[0]}"
        target = f"targets = torch.tensor({list(task.targets)}){COMMENT}{told[1]}"
        if max(len(source), len(target)) <= WIDTH:
            return letters, [source], [target]
        text, answers = _long("text", task.letters), _long("answers", task.answers)
        return (
            letters,
            [*text, "source = [letters.index(letter) for letter in text]"],
            [*answers, "targets = torch.tensor([letters.index(letter) for letter in answers])"],
        )

    def _layer(self) -> list[Line]:
        steps, batch = self.experiment.task.seq_len, self.experiment.batch
        sizes = f"{steps}, {batch}, {self.experiment.input_size}"
        turned = ".transpose(0, 1)" if self.spec.batch_first else ""
        inputs = f"inputs = torch.randn({sizes}){turned}  # ({self.axes}, input_size)"
        layer = [
            f"{self.name} = {recurrent(self.experiment)}",
            *initialised(self.experiment, self.name),
        ]
        return [*_plain(layer), Line(inputs, () if self.by_step else (Kind.INPUT,))]

    def model(self) -> list[Line]:
        spec, letters = self.spec, len(self.experiment.vocabulary)
        lines = ["class Model(nn.Module):", "    def __init__(self):", "        super().__init__()"]
        if spec.embedding_dim:
            lines.append(f"        self.emb = nn.Embedding({letters}, {spec.embedding_dim})")
        lines.append(f"        self.{self.name} = {recurrent(self.experiment)}")
        if self.headed:
            lines.append(f"        self.fc = nn.Linear({spec.output_size}, {letters})")
        return [*_plain([*lines, ""]), *self._forward()]

    def _forward(self) -> list[Line]:
        """One step for a cell in a loop, else the whole word at once."""
        if self.by_step:
            return self._forward_cell()
        states = "state" if self.gated_pair else "h_0"
        lines = [Line(f"    def forward(self, x, {states}):")]
        if self.spec.embedding_dim:
            lines.append(
                Line(f"        x = self.emb(x)  # ({self.axes}, embedding_dim)", (Kind.INPUT,))
            )
        call = f"        out, _ = self.{self.name}(x, {states})"
        lines.append(Line(f"{call}  # ({self.axes}, {self.wide})", IN_A_CELL))
        if self.headed:
            lines.append(
                Line(f"        out = self.fc(out)  # ({self.axes}, vocab_size)", (Kind.HEAD,))
            )
        flat = self.axes.replace(", ", " * ")
        last = "vocab_size" if self.headed else self.wide
        view = f"out.reshape(-1, {self.experiment.logit_size})"
        return [*lines, Line(f"        return {view}  # ({flat}, {last})")]

    def _forward_cell(self) -> list[Line]:
        """Without a head the hidden state itself is what the letters are read from."""
        first = Line("    def forward(self, x, hidden):")
        call = f"self.{self.name}(x, hidden)"
        if not self.headed:
            return [first, Line(f"        return {call}  # (batch, hidden_size)", IN_A_CELL)]
        hidden = Line(f"        hidden = {call}  # (batch, hidden_size)", IN_A_CELL)
        head = Line("        logits = self.fc(hidden)  # (batch, vocab_size)", (Kind.HEAD,))
        return [first, hidden, head, Line("        return logits, hidden")]

    def set_up(self) -> list[Line]:
        training = self.training
        summed = training.reduction == "sum" and not self.by_step
        loss = 'nn.CrossEntropyLoss(reduction="sum")' if summed else "nn.CrossEntropyLoss()"
        still = [
            f"model.get_parameter({name!r}).requires_grad_(False)  # frozen"
            for name in training.frozen
        ]
        begun = initialised(self.experiment, f"model.{self.name}") if self.after is None else []
        lines = ["model = Model()", *begun, *still]
        lines += [f"criterion = {loss}", *optimiser(training)]
        return _plain([*lines, *([] if self._each_epoch else self._states(""))])

    def resumed(self) -> list[Line]:
        """What goes on takes up weights, and what the optimiser remembers."""
        if self.after is None:
            return []
        return _plain(resumed(self.experiment, self.after, self.weights))

    @property
    def _loads_beside(self) -> bool:
        return self.after is not None and self.weights == WEIGHTS

    @property
    def _each_epoch(self) -> bool:
        """Random states are drawn afresh; a loop over letters starts its `hidden` anew."""
        return self.by_step or self.spec.initial_state == "random"

    def _states(self, indent: str) -> list[str]:
        """h_0 (and c_0); of a loop over letters the `hidden` that it starts from."""
        sizes = f"{self.experiment.batch}, {self.spec.hidden_size}"
        axes = "batch, hidden_size"
        if not self.by_step:
            rows = "2 * num_layers" if self.spec.bidirectional else "num_layers"
            sizes, axes = f"{self.spec.num_lanes}, {sizes}", f"{rows}, {axes}"
        names = ["h_0", "c_0"] if self.gated_pair else ["hidden" if self.by_step else "h_0"]
        make = f"torch.zeros({sizes})"
        lines = []
        if self.spec.initial_state == "random":
            lines.append(f"{indent}generator = torch.Generator().manual_seed({self._draw})")
            make = f"torch.randn({sizes}, generator=generator)"
        return lines + [f"{indent}{name} = {make}  # ({axes})" for name in names]

    @property
    def _draw(self) -> str:
        """The seed of an epoch's random states (core.models.initial_state)."""
        return f"seed * {DRAWS:_} + {'epoch' if self.experiment.trains else 1}"

    def loop(self) -> list[Line]:
        training, epochs = self.training, self.training.epochs
        first = "1" if self.after is None else 'saved["epoch"] + 1'
        lines = [Line(f"for epoch in range({first}, {epochs} + 1):")]
        lines.append(Line("    optimizer.zero_grad()", (Kind.ZERO_GRAD,)))
        lines += _plain(self._states("    ")) if self._each_epoch else []
        lines += self._steps() if self.by_step else self._pass()
        lines.append(Line("    loss.backward()", BACK))
        if training.clip_norm:
            clip = f"nn.utils.clip_grad_norm_(model.parameters(), {training.clip_norm!r})"
            lines.append(Line(f"    {clip}", (Kind.CLIP,)))
        lines.append(Line("    optimizer.step()", (Kind.UPDATE,)))
        scheduled = training.scheduler != "none"
        lines += [Line("    scheduler.step()")] if scheduled else []
        told = f"{label_of(self.spec)}{{word}}, Epoch [{{epoch}}/{epochs}] loss={{loss.item():.4f}}"
        return [*lines, Line(f'    print(f"{told}")')]

    def _pass(self) -> list[Line]:
        given = "(h_0, c_0)" if self.gated_pair else "h_0"
        word = '    word = "".join(letters[index] for index in logits.argmax(dim=1).tolist())'
        return [
            Line(f"    logits = model(inputs, {given})"),
            Line(word, (Kind.SOFTMAX,)),
            Line("    loss = criterion(logits, targets)", (Kind.LOSS, Kind.TOTAL_LOSS)),
        ]

    def _steps(self) -> list[Line]:
        """A letter at a time; the lecture adds the losses up along the word."""
        inputs = "model.emb(inputs)" if self.spec.embedding_dim else "inputs"
        scores = "logits" if self.headed else "hidden"
        results = "logits, hidden" if self.headed else "hidden"
        picked = f"letters[{scores}.argmax().item()]"
        mean = self.training.reduction == "mean"
        last = f"    loss = loss / {self.experiment.task.seq_len}"
        summed = f"        loss = loss + criterion({scores}, target)"
        return [
            Line('    loss, word = 0, ""'),
            Line(f"    for x, target in zip({inputs}, targets.view(-1, 1)):", (Kind.INPUT,)),
            Line(f"        {results} = model(x, hidden)"),
            Line(f"        word += {picked}", (Kind.SOFTMAX,)),
            Line(summed, (Kind.LOSS,) if mean else (Kind.LOSS, Kind.TOTAL_LOSS)),
            *([Line(last, (Kind.TOTAL_LOSS,))] if mean else []),
        ]

    def demo(self) -> list[Line]:
        """The one pass, and what the lecture prints of it."""
        states = _plain(self._states(""))
        if self.by_step:
            return [*states, *self._demo_steps()]
        given = "(h_0, c_0)" if self.gated_pair else "h_0"
        results = "out, (hidden, cell)" if self.gated_pair else "out, hidden"
        lines = [*states, Line(f"{results} = {self.name}(inputs, {given})", IN_A_CELL)]
        for label, name in (("Output", "out"), ("Hidden", "hidden"), ("Cell", "cell")):
            if name != "cell" or self.gated_pair:
                lines.append(Line(f'print("{label} size:", {name}.shape)'))
                lines.append(Line(f'print("{label}:", {name})'))
        return lines

    def _demo_steps(self) -> list[Line]:
        return [
            Line("for idx, x in enumerate(inputs):", (Kind.INPUT,)),
            Line('    print("=" * 20, idx, "=" * 20)'),
            Line('    print("Input size:", x.shape)'),
            Line(f"    hidden = {self.name}(x, hidden)", IN_A_CELL),
            Line('    print("hidden size:", hidden.shape)'),
            Line("    print(hidden)"),
        ]
