"""The Tasks page in a window, its form filled, its series trained."""

import pytest

from tests.gui.remembering import remembering


@pytest.fixture
def page(window):
    found = window.pages.show("tasks")
    window.redraw.now()
    return found


@pytest.fixture
def practising(window):
    return window.session.tasks


@pytest.fixture
def fill(page, window):
    """Puts settings into the form as a user's edits."""

    def put(values, seeds=2):
        page.controls.form.show_values(values)
        page.controls.form.count.setValue(seeds)
        page.controls.form.edited.emit()
        window.redraw.now()

    return put


@pytest.fixture
def trained(fill, find, practising, qtbot, window):
    """Fills the form, presses Train and waits for the end."""

    def train(values, seeds=2):
        fill(values, seeds)
        with remembering(practising.training):
            find("taskTrainButton").click()
            qtbot.waitUntil(lambda: not practising.running)
        window.redraw.all()
        window.redraw.now()
        return practising.shown

    return train


def probe_of(page, qtbot):
    qtbot.waitUntil(lambda: page.length_test.sequences.probed is not None)
    return page.length_test.sequences.probed
