"""The Text page with a text of one's own, and a small network that has learned it."""

import pytest

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from tests.gui.conftest import click
from tests.gui.remembering import remembering

TEXT = "the cat sat on the mat and the dog sat on the cat.\n" * 40


@pytest.fixture
def page(window, qtbot):
    found = window.pages.show("text")
    language = window.session.texts
    qtbot.waitUntil(lambda: language.opening.text is not None)
    window.redraw.now()
    return found


@pytest.fixture
def language(window):
    return window.session.texts


@pytest.fixture
def own(page, language, short_samples, qtbot):
    """A short text of one's own, and a small network that learns it quickly, in short samples."""
    language.opening.open("pasted", TEXT)
    qtbot.waitUntil(lambda: not language.opening.busy)
    page.window().redraw.now()
    values = {"hidden_size": 24, "embedding_dim": 8, "chunk": 16, "batch_size": 4}
    page.controls.form.fill(values | {"lr": 0.02, "epochs": 120})
    return page


@pytest.fixture
def trained(own, language, qtbot):
    with remembering(language.training):
        click(qtbot, own.controls.start)
        qtbot.waitUntil(lambda: not language.running)
    own.window().redraw.now()
    return own


@pytest.fixture
def read(session, qtbot):
    """The text of one's own, and an experiment on it, without a window."""
    opening = session.texts.opening
    opening.open("pasted", TEXT)
    qtbot.waitUntil(lambda: opening.text is not None)
    model = ModelSpec("LSTM", embedding_dim=8, hidden_size=24, head="Linear")
    return opening.text, Experiment(TextTask.of(opening.text, 16), model, TrainingSpec())
