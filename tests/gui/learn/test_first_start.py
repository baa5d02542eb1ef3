"""Where somebody lands who starts the program for the first time."""

from PySide6.QtWidgets import QWidget

from core.journal.intents import Look
from gui.app import make_window
from tests.gui.conftest import close


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


def test_a_checkpoint_opens_in_the_lab(qtbot, tmp_path):
    window = make_window(str(tmp_path / "none.safetensors"), tmp_path / "settings.json")
    assert window.pages.on_lab
    close(window)
