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
    """To be done by Session.do. Every kind of it is a frozen dataclass."""

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True)(cls)


class WindowIntent(Intent):
    """One that concerns the window alone, and is done by it (gui.shell.Shell)."""
