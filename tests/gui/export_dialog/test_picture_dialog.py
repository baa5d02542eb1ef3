"""What a page shows leaves as a picture, as it stands there, with a caption or without one."""

from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QAction, QImage

from core.course.lesson import find_lesson
from core.journal import intents
from gui.export_dialog.dialog import ExportDialog
from gui.widgets import picture_dialog as module
from gui.widgets.picture_dialog import PictureDialog
from gui.window import exports
from tests.gui.waiting import until


@pytest.fixture
def dialog(window, wait):
    """Of the Seeds page, with twelve runs."""
    window.do(intents.ShowPage("seeds"))
    experiment = find_lesson("hello-rnn").experiment
    window.do(intents.TrainSeeds(experiment, "hello-rnn", 0, 12, 5))
    assert until(lambda: not window.session.seeds.running)
    window.redraw.all()
    window.redraw.now()
    window.findChild(QAction, "exportAction").trigger()
    found = window.findChild(PictureDialog)
    yield found
    if found in window.findChildren(PictureDialog):
        found.close()


def saved(dialog, monkeypatch, file):
    monkeypatch.setattr(module, "ask_save", lambda *_: str(file))
    dialog.findChild(object, "pictureGo").click()
    return file.read_bytes()


def test_a_pages_figure_leaves_in_each_format(dialog, monkeypatch, tmp_path):
    names = [dialog.figure.itemText(k) for k in range(dialog.figure.count())]
    assert len(names) >= 2
    dialog.has_caption.setChecked(True)
    dialog.caption.setText("Figure 3")
    dialog.dpi.setValue(96)
    figure, _ = dialog._figures[0]
    picture = QImage.fromData(saved(dialog, monkeypatch, tmp_path / "a.png"))
    assert picture.width() == figure.width()
    assert picture.height() > figure.height()
    assert "a.png" in dialog.outcome.text()
    dialog.kind.setCurrentIndex(1)
    root = ElementTree.fromstring(saved(dialog, monkeypatch, tmp_path / "a.svg"))
    assert "Figure 3" in " ".join("".join(each.itertext()) for each in root.iter())
    assert not dialog.dpi.isVisible()
    dialog.kind.setCurrentIndex(2)
    assert saved(dialog, monkeypatch, tmp_path / "a.pdf").startswith(b"%PDF")
    monkeypatch.setattr(module, "ask_save", lambda *_: str(tmp_path / "nowhere" / "a.pdf"))
    dialog.findChild(object, "pictureGo").click()
    assert "cannot be written" in dialog.error.text()


def test_the_run_is_one_button_away(dialog, window, monkeypatch):
    asked = []
    monkeypatch.setattr(exports, "show_export", lambda *given: asked.append(given))
    dialog.findChild(object, "pictureRunButton").click()
    assert len(asked) == 1
    assert not window.findChildren(ExportDialog)
