"""What a program of a synthetic task reads: its sequences, drawn by numpy as core.tasks.kinds and
core.tasks.draw draw them, from the seed and the number of the update alone.
"""

from core.experiment import Experiment, SyntheticTask
from core.tasks.batches import EVALUATION
from core.tasks.draw import MIX, ODD, ONE_IN
from core.tasks.synthetic import EVALUATED

Parts = tuple[list[list[str]], str, list[str]]

RULE = f'''\
def is_held_out(symbols):
    """One sequence in {ONE_IN}, by a rule that looks at it alone, is never trained on."""
    powers = np.multiply.accumulate(np.full(len(symbols), 0x{ODD:X}, np.uint64))
    mixed = ((symbols.astype(np.uint64) + np.uint64(1)) * powers[:, None]).sum(axis=0)
    for factor in (0x{MIX[0]:X}, 0x{MIX[1]:X}):  # mixes the bits
        mixed = (mixed ^ (mixed >> np.uint64(33))) * np.uint64(factor)
    return (mixed >> np.uint64(33)) % np.uint64({ONE_IN}) == 0'''
ASKED = {
    "adding": "[-1:]",
    "recall": "[-1:]",
    "parity": "",
    "parity_last": "[-1:]",
    "next": "[:-1]",
}
TOLD = {
    "adding": "the sum of the two numbers that are marked",
    "recall": "the first symbol, which is marked",
    "parity": "whether the ones so far are odd in number",
    "parity_last": "whether the ones are odd in number, at the end",
    "next": "the next symbol, which nothing tells",
}


def task_parts(experiment: Experiment) -> Parts:
    """(sections before the model, which of the logits are asked for, what is said at the end)."""
    task = experiment.task
    assert isinstance(task, SyntheticTask)
    asked = ASKED.get(task.kind, f"[{task.delay}:]")
    sections = [[*RULE.splitlines()]] if task.holds_out else []
    return [*sections, _batch(experiment, task)], asked, _score(task, asked)


def _batch(experiment: Experiment, task: SyntheticTask) -> list[str]:
    told = TOLD.get(task.kind, f"the symbol of {task.delay} steps ago")
    held = ", held_out=False" if task.holds_out else ""
    lines = [f"def batch(update, count=batch_size{held}):"]
    lines.append('    """Sequences, (seq_len, batch, input_size), and what they are asked."""')
    lines.append(f"    # That is {told}.")
    lines.append("    lot = np.random.default_rng((seed, update))")
    body = _adding(task) if task.regression else [*_symbols(task), *_made(task)]
    lines += [f"    {each}" for each in body]
    return [*lines, "    return torch.from_numpy(x), torch.from_numpy(targets)"]


def _adding(task: SyntheticTask) -> list[str]:
    half = task.length // 2
    return [
        "numbers = lot.random((seq_len, count), np.float32)",
        "marks = np.zeros_like(numbers)",
        f"for first, end in ((0, {half}), ({half}, seq_len)):  # one in each half",
        "    marks[lot.integers(first, end, count), np.arange(count)] = 1",
        "x = np.stack([numbers, marks], axis=2)",
        "targets = (numbers * marks).sum(axis=0, keepdims=True)",
    ]


def _symbols(task: SyntheticTask) -> list[str]:
    lines = [f"symbols = lot.integers(0, {task.alphabet}, (seq_len, count))"]
    if not task.holds_out:
        return lines
    return [
        *lines,
        "wrong = np.flatnonzero(is_held_out(symbols) != held_out)",
        "while len(wrong):  # drawn again until none is",
        f"    symbols[:, wrong] = lot.integers(0, {task.alphabet}, (seq_len, len(wrong)))",
        "    wrong = wrong[is_held_out(symbols[:, wrong]) != held_out]",
    ]


def _made(task: SyntheticTask) -> list[str]:
    eye = f"np.eye({task.symbols}, dtype=np.float32)[symbols]"
    if task.kind == "recall":
        return [
            f"x = np.zeros((seq_len, count, {task.symbols + 1}), np.float32)",
            f"x[..., :-1] = {eye}",
            "x[0, :, -1] = 1  # the mark",
            "targets = symbols[:1]",
        ]
    if task.kind.startswith("parity"):
        odd = "symbols.cumsum(axis=0) % 2"
        return [
            "x = symbols[..., None].astype(np.float32)",
            f"targets = ({odd})[-1:]" if task.kind == "parity_last" else f"targets = {odd}",
        ]
    kept = "symbols[1:]" if task.kind == "next" else f"symbols[:-{task.delay}]"
    return [f"x = {eye}", f"targets = {kept}"]


def _score(task: SyntheticTask, asked: str) -> list[str]:
    """As the page Tasks measures it."""
    held = ", held_out=True" if task.holds_out else ""
    number = f"2**{EVALUATION.bit_length() - 1}"
    lines = [
        f"x, targets = batch({number}, {EVALUATED}{held})  # no update reads them",
        "with torch.no_grad():",
        f"    answers = model.cpu().eval()(x)[0]{asked}",
    ]
    if task.regression:
        lines.append("error = nn.functional.mse_loss(answers.squeeze(2), targets)")
        return [*lines, f'print(f"{scored(task, "{error.item():.4f}")}")']
    lines.append("right = (answers.argmax(2) == targets).float().mean()")
    return [*lines, f'print(f"{scored(task, "{right.item():.4f}")}")']


def scored(task: SyntheticTask, number: str) -> str:
    """What a program says at its end."""
    where = "unseen sequences" if task.holds_out or task.regression else "sequences"
    told = f"squared error {number}" if task.regression else f"{number} of the answers are right"
    return f"On {EVALUATED} {where}: {told}"
