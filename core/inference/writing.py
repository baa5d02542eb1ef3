"""Writing: a language model's own letters, one after another, and a text recited. Needs torch.

The draws have a generator of their own, seeded by what is asked: no run is disturbed, and the
same question gets the same answer.
"""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from core.arrays import Array
from core.experiment import TextTask
from core.messages.texts import PROMPT_MAX, Recite, Recited, Write, Written
from core.runs.batch_run import Sample
from core.text.letters import Letters
from core.text.prompt import UNKNOWN, refusal, unknown_letters
from core.text.sampling import Letter, Style
from core.training.batch_trainer import BatchTrainer

TOP = 5


class Reader:
    """Reads letters one after another; logits: of what may come next, (vocabulary,)."""

    def __init__(self, trainer: BatchTrainer) -> None:
        self._trainer = trainer
        self._state = trainer.zeros(1)
        self.logits: Tensor = torch.zeros(0)

    def read(self, codes: Sequence[int] | Array) -> Tensor:
        """Takes in some letters; (n, vocabulary), the logits after each."""
        given = self._trainer.letters(np.asarray(codes)[:, None])
        found = self._trainer.model.read(given, *self._state)
        self._state = found.final
        self.logits = found.logits[-1]
        return found.logits

    @property
    def hidden(self) -> Array:
        """h_n of all layers, (lanes * hidden_size,)."""
        found: Array = self._state[0].flatten().cpu().numpy()
        return found


def chosen(logits: Tensor, style: Style, generator: torch.Generator) -> int:
    """The next letter: the likeliest at temperature 0, else drawn from softmax(logits / T)."""
    if style.temperature <= 0:
        return int(logits.argmax())
    logits = logits.cpu()
    if 0 < style.top_k < len(logits):
        least = logits.topk(style.top_k).values[-1]
        logits = torch.where(logits < least, -torch.inf, logits)
    shares = torch.softmax(logits / style.temperature, 0)
    return int(torch.multinomial(shares, 1, generator=generator))


def sample(trainer: BatchTrainer, count: int, style: Style) -> Sample:
    """What it writes now: freely from its text's first letter, or recited up to the first slip."""
    task, codes = trainer.task, trainer.codes
    assert isinstance(task, TextTask)
    assert codes is not None
    with _resting(trainer), torch.no_grad():
        reader = Reader(trainer)
        reader.read(codes[:1])
        if task.whole:
            return _recited(trainer, reader, codes)
        generator = torch.Generator().manual_seed(trainer.updates)
        found = [int(codes[0])]
        for _ in range(count - 1):
            found.append(chosen(reader.logits, style, generator))
            reader.read(found[-1:])
    return Sample(trainer.updates, Letters.spelled(task.vocabulary, found))


def _recited(trainer: BatchTrainer, reader: Reader, codes: Array) -> Sample:
    """Greedy, from the first letter; it stops a few letters after the first wrong one."""
    found = [int(codes[0])]
    right = 1
    beyond = 0
    while len(found) < len(codes) and beyond < 24:
        found.append(int(reader.logits.argmax()))
        reader.read(found[-1:])
        if not beyond and found[-1] == int(codes[len(found) - 1]):
            right += 1
        else:
            beyond += 1
    assert isinstance(trainer.task, TextTask)
    return Sample(trainer.updates, Letters.spelled(trainer.task.vocabulary, found), right)


def write(trainer: BatchTrainer, request: Write) -> Written:
    """`count` letters after the prompt, each with its likeliest rivals."""
    task = trainer.task
    assert isinstance(task, TextTask)
    places = {letter: place for place, letter in enumerate(task.vocabulary)}
    letters = request.prompt[-PROMPT_MAX:]
    unknown = unknown_letters(letters, task.vocabulary)
    if not letters or unknown:
        return Written(request, (), None, refusal(unknown, task.vocabulary))
    generator = torch.Generator().manual_seed(request.seed)
    found = []
    with _resting(trainer), torch.no_grad():
        reader = Reader(trainer)
        reader.read([places.get(each, places.get(UNKNOWN, 0)) for each in letters])
        for _ in range(request.count):
            code = chosen(reader.logits, request.style, generator)
            found.append(_letter(task, reader.logits, code))
            reader.read([code])
        return Written(request, tuple(found), reader.hidden)


def _letter(task: TextTask, logits: Tensor, code: int) -> Letter:
    shares = torch.softmax(logits, 0)
    best = shares.topk(min(TOP, len(shares)))
    pairs = zip(best.indices.tolist(), best.values.tolist(), strict=True)
    top = tuple((task.vocabulary[place], p) for place, p in pairs)
    return Letter(task.vocabulary[code], float(shares[code]), top)


def recite(trainer: BatchTrainer, request: Recite) -> Recited:
    """Teacher forcing beside free running, over the same stretch of the text."""
    codes = trainer.codes
    assert codes is not None
    right = codes[request.start : request.start + request.count].astype(np.int64)
    with _resting(trainer), torch.no_grad():
        logits = Reader(trainer).read(right[:-1])
        shares = torch.softmax(logits, 1)
        sure = shares[torch.arange(len(right) - 1), torch.from_numpy(right[1:]).to(logits.device)]
        free = right[: request.told].tolist()
        reader = Reader(trainer)
        reader.read(free)
        while len(free) < len(right):
            free.append(int(reader.logits.argmax()))
            reader.read(free[-1:])
    read = np.concatenate([right[:1], logits.argmax(1).cpu().numpy()])
    return Recited(request, right, read, np.append(1.0, sure.cpu().numpy()), np.array(free))


class _resting:  # noqa: N801 - used as a context, like torch.no_grad
    """No dropout meanwhile."""

    def __init__(self, trainer: BatchTrainer) -> None:
        self._model = trainer.model

    def __enter__(self) -> None:
        self._model.eval()

    def __exit__(self, *error: object) -> None:
        self._model.train()
