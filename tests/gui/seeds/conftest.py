"""The page of many seeds, and a study of them, to its end."""

import pytest


@pytest.fixture
def page(window):
    found = window.pages.show("seeds")
    window.redraw.now()
    return found


@pytest.fixture
def study(window, page, find, qtbot):
    """Trains so many seeds for so many epochs, to the end."""

    def run(count=24, epochs=15, first=0):
        for name, value in (("Count", count), ("Epochs", epochs), ("First", first)):
            find(f"seeds{name}Box").setValue(value)
        find("seedsStartButton").click()
        qtbot.waitUntil(lambda: not window.session.seeds.running)
        window.redraw.now()
        return window.session.seeds.result

    return run
