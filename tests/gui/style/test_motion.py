"""How long what moves may take, and who decides that."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from gui.style import motion


@pytest.fixture
def choose(qapp):
    yield motion.apply
    motion.apply("system")


def test_the_users_choice_decides_whatever_the_system_says(choose):
    choose("off")
    assert motion.duration(200) == 200
    choose("on")
    assert motion.duration(200) == 0


def test_until_then_the_system_decides(choose, monkeypatch):
    choose("system")
    assert motion.duration(200) == 0  # nobody sees what is drawn offscreen
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")

    length = {QStyle.StyleHint.SH_Widget_Animation_Duration: 0}
    monkeypatch.setattr(QApplication, "style", lambda: SimpleNamespace(styleHint=length.get))
    assert motion.duration(200) == 0
    length[QStyle.StyleHint.SH_Widget_Animation_Duration] = 250
    assert motion.duration(200) == 200
