"""What a program of a language model reads: its text, from a file beside it, cut into stretches as
core.tasks.batches cuts it; and what it writes at the end, as the page Text has it written.
"""

from core.experiment import Experiment, TextTask
from core.export import saved
from core.export.record import ExportError
from core.export.script_setup import named_by
from core.tasks.batches import updates_a_pass
from core.text.letters import Letters, quoted
from core.text.sampling import SAMPLE, Style

ENDING = ".txt"
BEYOND = 24  # letters after the first slip of what is recited

Parts = tuple[list[list[str]], str, list[str]]


def text_parts(experiment: Experiment, file: str = "") -> Parts:
    """(sections before the model, which of the logits are asked for, what is said at the end).
    file: the expression that names the file of the text; "": of the program's own name.
    """
    task = experiment.task
    assert isinstance(task, TextTask)
    batch = _whole() if task.whole else _batch(experiment, task)
    written = _recited() if task.whole else _written()
    return [_letters(file), *batch], "", written


def beside(experiment: Experiment, goes_on: bool) -> tuple[str, ...]:
    """Endings of the files beside a program: of a language model its text, too."""
    text = (ENDING,) if isinstance(experiment.task, TextTask) else ()
    return (*text, *saved.beside(experiment, goes_on))


def text_file(text: Letters) -> bytes:
    """What is beside it. ExportError where the program, which goes by code points, would read other
    letters.
    """
    if any(len(letter) > 1 for letter in set(text)):
        longest = max(set(text), key=len)
        raise ExportError(
            "A script reads a text code point by code point, but this text has letters made of "
            "several, such as {letter}: export its weights, or train on a text without them.",
            letter=quoted(longest),
        )
    return text.text.encode()


def _letters(file: str) -> list[str]:
    told = "" if file else "  # beside this file, of its name"
    return [
        f"text = {file or named_by(ENDING)}.read_bytes().decode(){told}",
        "letters = sorted(set(text))",
        "places = {letter: place for place, letter in enumerate(letters)}",
        "codes = torch.tensor([places[letter] for letter in text])",
    ]


def _whole() -> list[list[str]]:
    told = '    """All letters but the last, (seq_len, 1), and the letter after each."""'
    return [["def batch(_):", told, "    return codes[:-1, None], codes[1:, None]"]]


def _batch(experiment: Experiment, task: TextTask) -> list[list[str]]:
    count = experiment.batch
    stretch = task.trained // count
    read = f"{count} stretches side by side" if count > 1 else "one stretch"
    told = f"# Its first {task.trained:,} letters are read as {read}."
    return [
        [
            told,
            f"starts = torch.arange(batch_size) * {stretch}",
            f"updates_a_pass = {updates_a_pass(task, count)}",
        ],
        [
            "def batch(update):",
            '    """The next chunk of each stretch, (seq_len, batch), and the letters after."""',
            "    first = update % updates_a_pass * seq_len",
            "    window = codes[starts + first + torch.arange(seq_len + 1)[:, None]]",
            "    return window[:-1], window[1:]",
        ],
    ]


def _written() -> list[str]:
    style = Style()
    return [
        "model.cpu().eval()",
        "generator = torch.Generator().manual_seed(update)",
        "code, state, written = codes[0].item(), None, text[0]",
        "with torch.no_grad():",
        f"    for _ in range({SAMPLE - 1}):",
        "        logits, state = model(torch.tensor([[code]]), state)",
        f"        shares = torch.softmax(logits[-1, 0] / {style.temperature}, 0)",
        "        code = torch.multinomial(shares, 1, generator=generator).item()",
        "        written += letters[code]",
        "print(written)",
    ]


def _recited() -> list[str]:
    return [
        "model.eval()",
        "code, state, recited, slip = codes[0].item(), None, text[0], len(text)",
        "with torch.no_grad():",
        f"    while len(recited) < min(len(text), slip + {BEYOND}):",
        "        logits, state = model(torch.tensor([[code]]), state)",
        "        code = logits[-1, 0].argmax().item()",
        "        if letters[code] != text[len(recited)]:",
        "            slip = min(slip, len(recited))",
        "        recited += letters[code]",
        "print(recited)",
    ]
