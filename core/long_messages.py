"""Requests and answers about runs over batches and texts: frozen records, no Qt, no torch.

As core.messages, whose worker carries these out too.
"""

from dataclasses import dataclass
from threading import Event as Flag
from typing import TYPE_CHECKING

from core.epoch import Array, TrainingState
from core.longrun import Event, Step
from core.spec import Experiment

if TYPE_CHECKING:
    from core.texts import Text


@dataclass(frozen=True)
class LongSource:
    """How to get a run's state: its experiment, the text's letters, a state to replay from."""

    run_id: int
    experiment: Experiment
    codes: Array | None
    state: TrainingState | None
    device: str = "cpu"


@dataclass(frozen=True)
class Style:
    """How letters are chosen: temperature divides the logits, 0 takes the likeliest; top_k keeps
    so many of the likeliest, 0 for all.
    """

    temperature: float = 0.7
    top_k: int = 0


@dataclass(frozen=True)
class Plan:
    """What is looked at on the way: every so many updates, 0 for never, and at 0, 1, 2, 4, ...

    sample: letters that are written each time; style: how.
    """

    evaluate: int = 50
    profile: int = 0
    keyframe: int = 50
    sample: int = 0
    style: Style = Style()


@dataclass(frozen=True)
class Practise:
    """Train on from `updates` for about `budget` seconds, not beyond update `limit`."""

    source: LongSource
    updates: int
    budget: float
    limit: int
    plan: Plan


@dataclass(frozen=True)
class Practised:
    """The answer to Practise. diverged: the update that could not be made, None for none."""

    run_id: int
    steps: tuple[Step, ...]
    events: tuple[Event, ...]
    keyframes: tuple[TrainingState, ...]
    diverged: int | None
    seconds: float


@dataclass(frozen=True)
class Probe:
    """A held-out test after `updates` updates with sequences of `length` steps."""

    source: LongSource
    updates: int
    length: int


@dataclass(frozen=True)
class Probed:
    """The answer to Probe. prefixes: the score where each answer saw its past alone, of a
    bidirectional network. inputs (T, N, n), targets and answers (T', N) of a few sequences; of
    classes the answers are places, and sure their probabilities.
    """

    request: Probe
    loss: float
    score: float
    prefixes: float | None
    inputs: Array
    targets: Array
    answers: Array
    sure: Array | None
    asked: int


@dataclass(frozen=True)
class Write:
    """Write on from `prompt` with the model after `updates` updates: `count` letters.

    seed: of the draws; the same prompt, style and seed give the same letters.
    """

    source: LongSource
    updates: int
    prompt: str
    count: int
    style: Style
    seed: int
    owner: str = "try"


@dataclass(frozen=True)
class Letter:
    """A written letter, its probability, and the likeliest ones with theirs, best first.

    p is that of the model itself, before temperature and top-k.
    """

    text: str
    p: float
    top: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Written:
    """The answer to Write: letters; or why not. hidden: (lanes * H,) after the last letter."""

    request: Write
    letters: tuple[Letter, ...]
    hidden: Array | None = None
    refusal: str = ""


@dataclass(frozen=True)
class Recite:
    """Letters `start` .. `start + count` of the text, read (each told the right one before it)
    and written freely (told the first `told` letters only).
    """

    source: LongSource
    updates: int
    start: int
    count: int
    told: int = 1


@dataclass(frozen=True)
class Recited:
    """The answer to Recite: places in the alphabet of what is right, what was answered while
    reading, and what was written freely; and the probability that reading gave the right one.
    """

    request: Recite
    right: Array
    read: Array
    sure: Array
    free: Array


@dataclass(frozen=True)
class SaveLong:
    """Write the state after `updates` updates to `path`. quiet: an autosave."""

    source: LongSource
    lesson_id: str
    updates: int
    path: str
    quiet: bool = False


@dataclass(frozen=True)
class SavedLong:
    """The answer to SaveLong."""

    path: str
    updates: int
    quiet: bool


@dataclass(frozen=True)
class OpenText:
    """Read a text. origin: a built-in's id, a file's path, or "pasted" with `pasted`.

    cancelled: set by the one who asked, looked at while reading. digest: what it must be, where
    a run goes on with it; "" for any.
    """

    origin: str
    pasted: str
    cancelled: Flag
    digest: str = ""


@dataclass(frozen=True)
class TextProgress:
    """How far reading is, 0 to 1."""

    share: float


@dataclass(frozen=True)
class TextOpened:
    """The answer to OpenText: the text, or a sentence that says why not ("" if cancelled)."""

    request: OpenText
    text: "Text | None"
    refusal: str = ""


@dataclass(frozen=True)
class UseThreads:
    """How many threads torch computes with."""

    count: int


LongRequest = Practise | Probe | Write | Recite | SaveLong | OpenText | UseThreads
LongAnswer = Practised | Probed | Written | Recited | SavedLong | TextProgress | TextOpened
