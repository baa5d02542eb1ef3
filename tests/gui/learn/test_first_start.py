"""Where somebody lands who starts the program for the first time."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from core.journal.intents import Look
from gui.app import make_window
from gui.style import type as type_scale
from tests.gui.conftest import close
from tests.gui.waiting import lay_out


def test_a_new_user_lands_on_the_first_lesson_of_the_course(qtbot, tmp_path):
    window = make_window(None, tmp_path / "settings.json")
    window.show()
    window.session.start()
    qtbot.waitUntil(lambda: window.session.transport.settled)
    assert window.pages.name == "learn"
    assert window.pages.current.guide.at.number == 1
    assert window.session.runs.current.lesson_id == window.session.runs.lessons[0].id
    assert window.findChild(QWidget, "lossPanel") is None  # nobody has seen the Lab
    assert window.do(Look("logBox", True)) == ""
    assert window.findChild(QWidget, "logBox").isChecked()
    assert "lessonBox" in window.do(Look("lessonBox", 1))
    close(window)


class FirstPaints(QObject):
    """Where each of some widgets stands when it is painted for the first time."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self.places: dict[str, QRect] = {}
        for each in widgets:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - a name of Qt
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.places.setdefault(watched.objectName(), watched.geometry())
        return False


@pytest.mark.parametrize("screen", [(1440, 860), (1920, 1040), (2560, 1400)])
def test_the_first_frame_has_the_transport_where_it_stays(qtbot, tmp_path, screen):
    type_scale.fit(*screen)
    window = make_window(None, tmp_path / "settings.json")
    names = ("runButton", "forkButton", "stepButton", "timeline", "transportBar")
    parts = [window.findChild(QWidget, name) for name in names]
    first = FirstPaints(parts)
    window.show()
    window.session.start()
    qtbot.waitUntil(lambda: window.session.transport.settled and len(first.places) == len(names))
    lay_out()
    assert {each.objectName(): each.geometry() for each in parts} == first.places
    close(window)


def test_a_checkpoint_opens_in_the_lab(qtbot, tmp_path):
    window = make_window(str(tmp_path / "none.safetensors"), tmp_path / "settings.json")
    assert window.pages.on_lab
    close(window)
