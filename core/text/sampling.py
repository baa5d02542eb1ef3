"""How written letters are chosen, and what is kept of each. Standard library only."""

from dataclasses import dataclass

SAMPLE = 240  # letters that a language model writes at each look while it is trained


@dataclass(frozen=True)
class Style:
    """How letters are chosen: temperature divides the logits, 0 takes the likeliest; top_k keeps
    so many of the likeliest, 0 for all.
    """

    temperature: float = 0.7
    top_k: int = 0


@dataclass(frozen=True)
class Letter:
    """A written letter, its probability, and the likeliest ones with theirs, best first.

    p is that of the model itself, before temperature and top-k.
    """

    text: str
    p: float
    top: tuple[tuple[str, float], ...]
