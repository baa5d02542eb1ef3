"""Motion on the stage, for tests that look at it midway."""

from collections.abc import Iterator

import pytest

from gui.figures import transition
from gui.style import motion

HOUR = 3_600_000  # ms


@pytest.fixture
def moving(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing ends by itself: on a busy machine a fifth of a second is over before one looks."""
    monkeypatch.setattr(transition, "LASTS", HOUR)
    motion.apply("off")
    yield
    motion.apply("system")
