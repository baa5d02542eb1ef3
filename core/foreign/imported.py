"""Imported: a network of somebody else's as a run of Unroll, before its first update here.

What the weights do not tell (the task, the letters, the nonlinearity) is an answer of the user's,
by the name of the setting that it is; what nobody answers has the value that fits.
"""

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.arrays import Array
from core.checkpoint.checkpoint import Checkpoint
from core.experiment import Experiment
from core.experiment.experiment import DRAWN_MAX
from core.experiment.model import ModelSpec
from core.experiment.parameters import state_layout
from core.experiment.training import TrainingSpec
from core.files.bounded_read import FilePath
from core.foreign import language_model
from core.foreign.network import Network
from core.foreign.reading import read, unfit
from core.foreign.recognised import recognised
from core.foreign.vocabulary import NO_LETTERS, with_letters_alone
from core.foreign.weights import ForeignError
from core.runs.records import TrainingState
from core.sentences import Sentence, items
from core.settings import CHOICES, LIMITS, SpecError, parse_value
from core.tasks.demo import RandomInputs
from core.tasks.kinds import KINDS
from core.tasks.synthetic import SyntheticTask
from core.tasks.task import Task
from core.tasks.text import TextTask
from core.tasks.word import ALPHABET_MAX, WordTask
from core.text.letters import Letters, LettersError

WORD, TEXT, DEMO = "word", "text", "demo"
TRAINING = ("reduction", "optimizer", "lr", "epochs", "seed", "clip_norm", "weight_decay")
OF_TEXT = ("text", "chunk", "batch_size")
KEYS = ("task", "vocabulary", "source", "target", "nonlinearity", *OF_TEXT, *TRAINING)
EPOCHS = {WORD: 100, TEXT: 3000, DEMO: 100}  # of a synthetic task as many as its page has
OF_KIND = 1000
LETTERS = string.ascii_letters + string.digits + string.punctuation
OTHERS = re.compile(f"({'|'.join(re.escape(each) for each in sorted(NO_LETTERS) if each)})")
LECTURE = tuple("ehlo")  # the lecture's idx2char


@dataclass(frozen=True)
class Way:
    """A task that these weights can be given. head: whether their Linear layer is a part of it."""

    name: str
    title: Sentence
    head: bool = True
    embedding: bool = True


def ways(network: Network) -> tuple[Way, ...]:
    """What can be done with it, the likeliest first; ForeignError where nothing can."""
    found = []
    symbols, answers = network.symbols, network.answers
    head = network.head is not None
    small = network.hidden_size <= DRAWN_MAX and 2 <= symbols <= ALPHABET_MAX
    if small and (answers == symbols if head else network.output_size >= symbols):
        found.append(Way(WORD, Sentence("a word, answered letter by letter"), head))
    if language_model.fits(network):
        found.append(Way(TEXT, Sentence("a language model of the text that it learned from")))
    if head and network.embedding is None:
        for name in CHOICES["kind"]:
            if _synthetic(name, network) is not None:
                found.append(Way(name, KINDS[name].title))
    if network.input_size <= LIMITS["input_size"][1] and network.hidden_size <= DRAWN_MAX:
        title = Sentence("one pass over random numbers, without training")
        found.append(Way(DEMO, title, head=False, embedding=False))
    if not found or network.layers > LIMITS["num_layers"][1]:
        raise ForeignError(
            "Unroll has no room for its network: {network}. It takes up to {layers} layers "
            "and, for a word, up to {most} units and as many letters out as in.",
            network=network.described(),
            most=DRAWN_MAX,
            layers=LIMITS["num_layers"][1],
        )
    return tuple(found)


def network_in(path: FilePath) -> Network:
    """The network in a file, which something can be done with; ForeignError and FileError in whole
    sentences.
    """
    weights = read(path)
    try:
        network = recognised(weights)
        ways(network)
    except ForeignError as error:
        raise unfit(path, error) from error
    return network


def _synthetic(kind: str, network: Network) -> SyntheticTask | None:
    """A task of this kind whose inputs and outputs are as many as the network's."""
    low, high = LIMITS["symbols"]
    symbols = network.answers if low <= network.answers <= high else low
    task = SyntheticTask(kind, symbols=symbols)
    fits = (task.input_size, task.output_size) == (network.input_size, network.answers)
    return task if fits else None


def known_letters(network: Network) -> tuple[str, ...]:
    """Those of the file, where they are letters and as many as the network's; else ()."""
    fit = len(network.letters) == network.symbols and NO_LETTERS.isdisjoint(network.letters)
    return network.letters if fit and all(len(each) <= 16 for each in network.letters) else ()


def letters_of(network: Network) -> tuple[str, ...]:
    """Those of the file; else the first that there are."""
    count, known = network.symbols, known_letters(network)
    if known:
        return known
    if count == len(LECTURE):
        return LECTURE
    beyond = (chr(0x4E00 + place) for place in range(count))
    return tuple((LETTERS + "".join(beyond))[:count])


def split(text: str) -> tuple[str, ...]:
    """A vocabulary as it is typed, an entry after the other: a letter each; \\n, \\t and \\\\ are
    one, and so is what stands for no letter, as [UNK].
    """
    if not text:
        return ()
    found: list[str] = []
    for part in OTHERS.split(text):
        if part in NO_LETTERS:
            found += [part] if part else []
            continue
        for written, letter in (("\\\\", "\0"), ("\\n", "\n"), ("\\t", "\t"), ("\0", "\\")):
            part = part.replace(written, letter)
        try:
            found += Letters.of(part)
        except LettersError as error:
            raise SpecError("vocabulary", "The vocabulary {error}.", error=error) from error
    return tuple(found)


def joined(letters: tuple[str, ...]) -> str:
    """The inverse of split."""
    text = "".join(letters).replace("\\", "\\\\")
    return text.replace("\n", "\\n").replace("\t", "\\t")


def words_of(letters: tuple[str, ...]) -> tuple[str, str]:
    """Source and target to begin with: the lecture's, or some letters and those that follow."""
    if set("helo") <= set(letters):
        return "hello", "ohlol"
    plain = [each for each in letters if each.isprintable() and each != " "] or list(letters)
    count = min(len(plain), 8)
    return "".join(plain[:count]), "".join((*plain[1:count], plain[0]))


def checkpoint(network: Network, answers: Mapping[str, str]) -> Checkpoint:
    """The network as a run. answers: by KEYS, as typed. ForeignError and SpecError say why not."""
    unknown = [name for name in answers if name not in KEYS]
    if unknown:
        raise SpecError(
            unknown[0],
            "{name} is not a question that an import asks; allowed is one of {keys}.",
            name=unknown[0],
            keys=items(KEYS),
        )
    way = _way(network, answers.get("task", ""))
    _check_known(way, answers)
    network, task = _task(network, way, answers)
    experiment = _experiment(network, way, task, answers)
    arrays = _arrays(network, way)
    numbers = []
    for name, shape in state_layout(experiment):
        numbers.append(arrays.pop(name, np.zeros(shape, np.float32)).reshape(-1))
    assert not arrays
    vector = np.concatenate(numbers).astype(np.float32, copy=False)
    return Checkpoint(experiment, "", TrainingState(0, vector))


def _way(network: Network, name: str) -> Way:
    offered = ways(network)
    for way in offered:
        if name in ("", way.name):
            return way
    raise SpecError(
        "task",
        "task is {name}; these weights fit {ways}.",
        name=name,
        ways=items(way.name for way in offered),
    )


def _check_known(way: Way, answers: Mapping[str, str]) -> None:
    """Answers that only another task asks for."""
    given = [name for name in OF_TEXT if name in answers]
    if given and way.name != TEXT:
        raise SpecError(
            given[0],
            "{name} is for a language model; it needs task=text beside it.",
            name=given[0],
        )


def _experiment(network: Network, way: Way, task: Task, answers: Mapping[str, str]) -> Experiment:
    values: dict[str, Any] = {
        name: parse_value(name, answers[name])
        for name in answers
        if name in (*TRAINING, "batch_size")
    }
    nonlinearity = answers.get("nonlinearity", "tanh") if network.cell == "RNN" else "tanh"
    model = ModelSpec(
        cell=network.cell,
        nonlinearity=nonlinearity,
        embedding_dim=network.input_size if way.embedding and network.embedding is not None else 0,
        hidden_size=network.hidden_size,
        num_layers=network.layers,
        bidirectional=network.bidirectional,
        head="Linear" if way.head and network.head is not None else "none",
    )
    values.setdefault("lr", 0.01)
    values.setdefault("epochs", EPOCHS.get(way.name, OF_KIND))
    if isinstance(task, TextTask):
        values.setdefault("batch_size", language_model.batch_for(task))
        values.setdefault("clip_norm", 1.0)  # as the Text page begins with
    return Experiment(task, model, TrainingSpec(**values))


def _task(network: Network, way: Way, answers: Mapping[str, str]) -> tuple[Network, Task]:
    """The task, and the network as that has it."""
    if way.name == DEMO:
        return network, RandomInputs(input_size=network.input_size)
    if way.name == TEXT:
        return _of_text(network, answers)
    if way.name == WORD:
        return _word(network, answers)
    task = _synthetic(way.name, network)
    assert task is not None
    return network, task


def _of_text(network: Network, answers: Mapping[str, str]) -> tuple[Network, Task]:
    given = answers.get("vocabulary", "")
    letters = known_letters(network)
    if given:
        network, letters = with_letters_alone(network, split(given))
    text = answers.get("text") or language_model.text_for(network)
    chunk = int(str(parse_value("chunk", answers.get("chunk", str(language_model.CHUNK)))))
    return language_model.adapted(network, text, letters, chunk)


def _word(network: Network, answers: Mapping[str, str]) -> tuple[Network, WordTask]:
    given = answers.get("vocabulary", "")
    entries = split(given) if given else letters_of(network)
    network, letters = with_letters_alone(network, entries)
    source, target = words_of(letters)
    words = Letters.of(answers.get("source", source)), Letters.of(answers.get("target", target))
    plain = tuple(sorted({*words[0], *words[1]}))
    # As the words alone have it, where that is the same: an experiment has one form.
    return network, WordTask(*words, alphabet=() if plain == letters else letters)


def _arrays(network: Network, way: Way) -> dict[str, Array]:
    """By the names of core.experiment.parameters."""
    found: dict[str, Array] = {}
    if way.embedding and network.embedding is not None:
        found["emb.weight"] = network.embedding
    module = {"RNN": "rnn", "GRU": "gru", "LSTM": "lstm"}[network.cell]
    directions = 2 if network.bidirectional else 1
    for number, lane in enumerate(network.lanes):
        layer, back = divmod(number, directions)
        suffix = f"_l{layer}" + ("_reverse" if back else "")
        for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
            found[f"{module}.{part}{suffix}"] = getattr(lane, part)
    if way.head and network.head is not None:
        found["fc.weight"], found["fc.bias"] = network.head
    return found


def left_out(network: Network, way: Way) -> tuple[Sentence, ...]:
    """What this task has no use for, beside what the network has none for."""
    found = []
    if network.head is not None and not way.head:
        found.append(Sentence("The Linear layer is not used: one pass ends with hidden states."))
    if network.embedding is not None and not way.embedding:
        found.append(Sentence("The Embedding is not used: one pass reads numbers."))
    return tuple(found)
