"""The classic bugs of such programs: each in the program of an experiment, beside the right one.

What a bug does is found out by running both (core.sandbox); nothing of it stands here. Text alone.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.experiment import Experiment, WordTask
from core.export.exercise import Exercise
from core.export.script import program
from core.export.script_lines import COMMENT, WIDTH, literal
from core.sentences import Sentence

LONG = 100  # epochs: by then one sees what was learned
ZERO_GRAD = "    optimizer.zero_grad()\n"
_CRITERION = re.compile(r"criterion\((\w+), (\w+)\)")
_STATES = re.compile(r"^(?:h_0|c_0) = .*\n", re.MULTILINE)
_IN_LOOP = re.compile(r"^    (hidden = .*\n)", re.MULTILINE)
_WORD = re.compile(r'^    word = "".join.*\n', re.MULTILINE)


class NoBugError(Exception):
    """This bug cannot be in this program."""


@dataclass(frozen=True)
class Bug:
    """question: what one sees, as one would ask. name: what it is. both: (right, wrong) program,
    or NoBugError. culprit: the line of the wrong one to be pointed at, where that is not the first
    that differs.
    """

    id: str
    question: Sentence
    name: Sentence
    cure: Sentence
    both: Callable[[Experiment], tuple[str, str]]
    culprit: str = ""

    def exercise(self, experiment: Experiment) -> Exercise | None:
        """None where it cannot be in a program of this experiment."""
        task = experiment.task
        if not isinstance(task, WordTask) or not experiment.trains:
            return None
        try:
            right, wrong = self.both(_long(experiment))
        except NoBugError:
            return None
        return Exercise(
            self.id, self.question, wrong, right, self.name, self.cure, culprit=self.culprit
        )


def _long(experiment: Experiment) -> Experiment:
    return experiment.with_values(epochs=max(LONG, experiment.training.epochs))


def _changed(text: str, old: str, new: str) -> str:
    """At the only place where it stands."""
    if text.count(old) != 1:
        raise NoBugError(old)
    return text.replace(old, new)


def _without_zero_grad(experiment: Experiment) -> tuple[str, str]:
    right = program(experiment).text
    return right, _changed(right, ZERO_GRAD, "")


def _batch_first(experiment: Experiment) -> tuple[str, str]:
    """Without h_0, which would not fit and so give the bug away; torch starts from zeros then.
    None for a word in which every letter has but one answer: it is learned without a memory, too.
    """
    spec, task = experiment.model, experiment.task
    assert isinstance(task, WordTask)
    if spec.cell_kind.by_step or spec.initial_state == "random":
        raise NoBugError
    if len({*zip(task.inputs, task.targets, strict=True)}) == len({*task.inputs}):
        raise NoBugError
    right = program(experiment.with_values(batch_first=True)).text
    right = _STATES.sub("", right)
    states, given = ("state", "(h_0, c_0)") if spec.cell_kind.has_c else ("h_0", "h_0")
    for old, new in (
        (f"def forward(self, x, {states}):", "def forward(self, x):"),
        (f"(x, {states})  #", "(x)  #"),
        (f"model(inputs, {given})", "model(inputs)"),
    ):
        right = _changed(right, old, new)
    wrong = re.sub(r"\n +batch_first=True,|, batch_first=True|batch_first=True, ", "", right)
    return right, wrong


def _flattened(experiment: Experiment) -> tuple[str, str]:
    """Two words at once, the word and its reverse: their labels in the order of the outputs, or
    one word after the other.
    """
    spec, task = experiment.model, experiment.task
    assert isinstance(task, WordTask)
    letters = tuple(task.letters)
    backwards = letters[::-1]
    if spec.cell_kind.by_step or spec.initial_state == "random" or backwards == letters:
        raise NoBugError
    right = program(experiment.with_values(batch_first=False)).text
    columns = "torch.tensor(source).T"
    if not spec.embedding_dim:
        columns = f"torch.eye({len(task.vocabulary)})[{columns}]"
    told = COMMENT + ", ".join(literal("".join(each)) for each in (letters, backwards))
    right = _line(right, "source = ", _rows("source", task.inputs))
    right = _line(right, "inputs = ", f"inputs = {columns}{told}: a column each")
    answers = _rows("answers", task.targets)
    wrong = _line(right, "targets = ", f"{answers}\ntargets = torch.tensor(answers).reshape(-1)")
    right = _line(right, "targets = ", f"{answers}\ntargets = torch.tensor(answers).T.reshape(-1)")
    if max(map(len, right.splitlines())) > WIDTH:
        raise NoBugError
    return _for_two(right, len(letters)), _for_two(wrong, len(letters))


def _rows(name: str, indices: Sequence[int]) -> str:
    """A word and its reverse, below each other."""
    rows = [list(indices), list(reversed(indices))]
    return f"{name} = [\n    {rows[0]},\n    {rows[1]},\n]"


def _for_two(text: str, length: int) -> str:
    """States for two words, and both printed."""
    text = re.sub(r"^([hc]_0 = torch.zeros\(\d+), 1,", r"\1, 2,", text, flags=re.MULTILINE)
    words = f"    words = logits.argmax(dim=1).view({length}, 2).T.tolist()\n"
    word = '    word = " ".join("".join(letters[index] for index in each) for each in words)\n'
    return _WORD.sub(lambda _: words + word, text)


def _line(text: str, start: str, new: str) -> str:
    """Another line in the place of the only one that begins so."""
    found = re.compile(rf"^{re.escape(start)}.*$", re.MULTILINE)
    if len(found.findall(text)) != 1:
        raise NoBugError(start)
    return found.sub(lambda _: new, text)


def _softmax_before(experiment: Experiment) -> tuple[str, str]:
    right = program(experiment).text
    return right, _criterion(right, r"criterion(\1.softmax(dim=1), \2)")


def _item(experiment: Experiment) -> tuple[str, str]:
    right = program(experiment).text
    return right, _criterion(right, r"criterion(\1, \2).item()")


def _criterion(text: str, new: str) -> str:
    changed, count = _CRITERION.subn(new, text)
    if count != 1:
        raise NoBugError
    return changed


def _carried(experiment: Experiment) -> tuple[str, str]:
    """Into the next epoch, with all of the last one behind it."""
    spec, right = experiment.model, program(experiment).text
    if spec.initial_state == "random":
        raise NoBugError
    if spec.cell_kind.by_step:
        (first,) = _IN_LOOP.findall(right)
        wrong = _changed(right, f"    {first}", "")
        return right, _changed(wrong, "\nfor epoch in", f"{first}\nfor epoch in")
    states, given = ("state", "(h_0, c_0)") if spec.cell_kind.has_c else ("h_0", "h_0")
    right = _changed(right, "        out, _ = self.", f"        out, {states} = self.")
    right = re.sub(r"^(        return out\.reshape\(.*?\))", rf"\1, {states}", right, flags=re.M)
    called = f"    logits = model(inputs, {given})"
    wrong = _changed(right, called, f"    logits, {given} = model(inputs, {given})")
    return _changed(right, called, f"    logits, _ = model(inputs, {given})"), wrong


def _last_step(experiment: Experiment) -> tuple[str, str]:
    right = program(experiment).text
    if experiment.model.cell_kind.by_step:
        return right, _changed(right, "loss = loss + criterion", "loss = criterion")
    return right, _criterion(right, r"criterion(\1[-1:], \2[-1:])")


def _of_out(experiment: Experiment) -> tuple[str, str]:
    """How strongly the last letter's loss depends on each h_t, after the training."""
    spec = experiment.model
    one_way = spec.num_lanes == 1 and spec.initial_state == "zeros"
    if spec.cell_kind.by_step or not one_way:
        raise NoBugError
    text = program(experiment.with_values(batch_first=False)).text
    module = f"model.{spec.cell_kind.module}"
    state = "(h_0, c_0)" if spec.cell_kind.has_c else "h_0"
    now = "state[0]" if spec.cell_kind.has_c else "state"
    x = ["x = model.emb(inputs)"] if spec.embedding_dim else ["x = inputs"]
    head = "model.fc({})" if spec.head == "Linear" else "{}"
    wrong = [
        "",
        *x,
        f"out, _ = {module}(x, {state})",
        "out.retain_grad()",
        f"criterion({head.format('out[-1]')}, targets[-1:]).backward()",
        'print("|dL/dh_t|:", *[f"{h.norm().item():.1e}" for h in out.grad])',
    ]
    right = [
        "",
        *x,
        f"state, hidden = {state}, []",
        "for each in x:",
        f"    _, state = {module}(each.unsqueeze(0), state)",
        f"    {now}.retain_grad()",
        f"    hidden.append({now})",
        f"criterion({head.format('hidden[-1][-1]')}, targets[-1:]).backward()",
        'print("|dL/dh_t|:", *[f"{h.grad.norm().item():.1e}" for h in hidden])',
    ]
    return text + "\n".join(right) + "\n", text + "\n".join(wrong) + "\n"


BUGS = (
    Bug(
        "zero_grad",
        Sentence("Why does it learn so badly?"),
        Sentence("`zero_grad()` was left out."),
        Sentence(
            "`backward()` adds to what is already in `.grad`, so each update follows the sum of "
            "all gradients since the first epoch. Empty them: `optimizer.zero_grad()` before "
            "`backward()`."
        ),
        _without_zero_grad,
    ),
    Bug(
        "batch_first",
        Sentence("Why do letters stay wrong?"),
        Sentence("The silent `batch_first`."),
        Sentence(
            "The input has its batch first, and the layer was not told: it takes each letter for a "
            "word of its own, and nothing is remembered from letter to letter. No error tells you, "
            "as both shapes are possible. Give the layer `batch_first=True`."
        ),
        _batch_first,
    ),
    Bug(
        "labels",
        Sentence("What is wrong with two words at once?"),
        Sentence("Labels flattened in a different order from the outputs."),
        Sentence(
            "The outputs go through time first, both words at each step; the labels went through "
            "one word and then the other. All outputs but the first and the last were compared "
            "with somebody else's label, and the network has learned just that. Turn the labels, "
            "too, before they are flattened: `.T`."
        ),
        _flattened,
    ),
    Bug(
        "softmax",
        Sentence("Why does the loss stay so high?"),
        Sentence("Softmax before the cross-entropy."),
        Sentence(
            "`CrossEntropyLoss` contains the softmax. Given probabilities, it takes them for "
            "scores between 0 and 1 and softens them once more: no letter ever comes near "
            "certainty. Hand it the raw scores."
        ),
        _softmax_before,
    ),
    Bug(
        "item",
        Sentence("Why does it stop at once?"),
        Sentence("`.item()` in the loss."),
        Sentence(
            "`item()` turns the tensor into a Python number, and a number does not know how it "
            "came about: nothing is left to go back through. Use `item()` for printing only."
        ),
        _item,
    ),
    Bug(
        "detach",
        Sentence("Why does it stop in the second epoch?"),
        Sentence("The hidden state is carried on without `detach()`."),
        Sentence(
            "The state from the last epoch still hangs on all of that epoch's computation, "
            "whose numbers `backward()` has freed. Begin each epoch with zeros, or cut it off: "
            "`h_0.detach()`."
        ),
        _carried,
    ),
    Bug(
        "last_step",
        Sentence("What does this loss look at?"),
        Sentence("The loss looks at the last letter only."),
        Sentence(
            "What no loss looks at, nothing improves: only the last answer was ever judged. Add "
            "up, or average, the losses of all letters."
        ),
        _last_step,
    ),
    Bug(
        "retain_grad",
        Sentence("Do the first letters really not matter?"),
        Sentence("`retain_grad()` on `out`."),
        Sentence(
            "`out` is handed out beside the states that the layer goes on with: its gradient is "
            "what comes straight from the loss, without the way through later steps. Walk through "
            "the word letter by letter and ask the state that is handed on."
        ),
        _of_out,
        culprit="out.retain_grad()",
    ),
)
