"""Requests and answers about texts and what is written: frozen records, no Qt, no torch."""

from dataclasses import dataclass
from threading import Event as Flag

from core.arrays import Array
from core.runs.batch_run import BatchSource
from core.text.letters import Letters
from core.text.sampling import Letter, Style
from core.text.text import Text

PROMPT_MAX = 1_000  # letters that the model reads before it goes on


@dataclass(frozen=True)
class Write:
    """Write on from `prompt` with the model after `updates` updates: `count` letters.

    Of the prompt the last PROMPT_MAX letters are read.

    seed: of the draws; the same prompt, style and seed give the same letters.
    """

    source: BatchSource
    updates: int
    prompt: Letters
    count: int
    style: Style
    seed: int


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

    source: BatchSource
    updates: int
    start: int
    count: int
    told: int = 1


@dataclass(frozen=True)
class Recited:
    """The answer to Recite: codes of what is right, what was answered while
    reading, and what was written freely; and the probability that reading gave the right one.
    """

    request: Recite
    right: Array
    read: Array
    sure: Array
    free: Array


@dataclass(frozen=True)
class OpenText:
    """Read a text. origin: a built-in's id, a file's path, or "pasted" with `pasted`.

    cancelled: set by the one who asked, looked at while reading. digest: what it must be, where
    a run goes on with it; "" for any. encoding: what a file is read in; "" for what it tells.
    """

    origin: str
    pasted: str
    cancelled: Flag
    digest: str = ""
    encoding: str = ""


@dataclass(frozen=True)
class TextProgress:
    """How far reading is, 0 to 1."""

    share: float


@dataclass(frozen=True)
class TextOpened:
    """The answer to OpenText: the text, or a sentence that says why not ("" if cancelled)."""

    request: OpenText
    text: Text | None
    refusal: str = ""
