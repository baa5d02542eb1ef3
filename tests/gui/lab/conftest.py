"""Motion on the stage, for tests that look at it midway; Weights, in front after an epoch."""

from collections.abc import Callable, Iterator

import pytest

from gui.figures import transition
from gui.lab.panels.weights import Panel
from gui.style import motion
from gui.window.window import Window

HOUR = 3_600_000  # ms


@pytest.fixture
def moving(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing ends by itself: on a busy machine a fifth of a second is over before one looks."""
    monkeypatch.setattr(transition, "LASTS", HOUR)
    motion.apply("off")
    yield
    motion.apply("system")


@pytest.fixture
def weights_panel(window: Window, wait: Callable[[], None]) -> Panel:
    """Weights in front, of a run that has trained for an epoch."""
    window.docks["weights"].raise_()
    window.session.transport.next_epoch()
    wait()
    return window.docks["weights"].widget()
