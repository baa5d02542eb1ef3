"""Intent: one act of a user, as a frozen record.

Values are plain: numbers, words, Experiments; never a widget or a run. A run is named by its id,
the number in order of birth, so that a list of intents done again in a fresh program means the
same runs. What only follows from an act (a page's first look that opens a text, an answer of the
worker) is no act, nor is hovering.
"""

from dataclasses import dataclass
from typing import dataclass_transform


@dataclass_transform(frozen_default=True)
class Intent:
    """To be done by Session.do. Every kind of it is a frozen dataclass; what all compare and tell
    alike is here, for to write it anew for each of the hundred kinds delays the first paint.
    """

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, eq=False, repr=False)(cls)

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), *vars(self).values()))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__qualname__}({told})"


class WindowIntent(Intent):
    """One that concerns the window alone, and is done by it (gui.shell.Shell)."""
