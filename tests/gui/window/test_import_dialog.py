"""Weights of another program are dropped: what they are is told, the rest asked, a run begins."""

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from core.foreign import language_model
from core.journal.intents import ImportWeights
from gui.window.import_dialog import FILE, ImportDialog
from tests.core.foreign.files import Net
from tests.gui.window.test_open_files import drop, told


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    file = tmp_path / "theirs.safetensors"
    save_file(Net(nn.RNN).state_dict() | {"norm.weight": torch.ones(5)}, file)
    with qtbot.waitSignal(window.session.checkpoints.weights_read):
        drop(window, file)
    return window.findChild(ImportDialog)


def test_dropped_weights_are_asked_about_and_become_the_run_in_front(window, qtbot, dialog):
    found = dialog.findChild(object, "importFound").text()
    assert "theirs.safetensors" in found
    assert "RNN, input size 3, hidden size 5" in found
    assert "norm.weight [5]" in dialog.findChild(object, "importUnused").toPlainText()
    go = dialog.findChild(object, "importGoButton")
    dialog.vocabulary.setText("helo")
    assert not go.isEnabled()
    assert "has 4 letters, these weights know 6" in dialog.findChild(object, "importError").text()
    dialog.vocabulary.setText("olehx\\n")
    dialog.source.setText("hell")
    dialog.target.setText("ello")
    dialog.nonlinearity.setCurrentText("relu")
    assert go.isEnabled()
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        go.click()
    run = window.session.runs.current
    assert run.experiment.vocabulary == ("o", "l", "e", "h", "x", "\n")
    assert run.experiment.model.nonlinearity == "relu"
    assert run.name == "theirs"
    assert window.session.undo.done[-1].name == "Import weights"
    assert told(window) == []


def test_a_task_that_needs_no_letters_asks_for_none(dialog):
    assert not dialog.vocabulary.isHidden()
    dialog.task.setCurrentIndex(dialog.task.count() - 1)
    assert dialog.vocabulary.isHidden()
    assert "Linear" in dialog.findChild(object, "importLeftOut").text()
    dialog.reject()


def test_weights_that_are_gone_meanwhile_are_told(window, qtbot):
    with qtbot.waitSignal(window.session.failed):
        window.do(ImportWeights("/nowhere/x.safetensors"))
    assert "there is no such file" in told(window)[0]


def test_a_character_model_goes_on_with_the_text_that_it_learnt_from(
    window, qtbot, dialog, tmp_path, monkeypatch
):
    """Which is looked for in the folder of the weights; until one is chosen there is no import."""
    text = tmp_path / "theirs.txt"
    text.write_text("abba bead\n" * 30, encoding="utf-8")
    names = [dialog.task.itemText(row) for row in range(dialog.task.count())]
    dialog.task.setCurrentIndex(names.index("a language model of the text that it learned from"))
    go, error = (dialog.findChild(object, name) for name in ("importGoButton", "importError"))
    assert dialog.vocabulary.isHidden()
    assert not dialog.text.isHidden()
    last = dialog.text.currentIndex()  # no text of Python's has six letters
    assert "Choose the text file" in error.text()
    dialog.text.setCurrentIndex(0)
    assert "45 different letters, these weights know 6" in error.text()
    dialog.text.setCurrentIndex(last)
    assert not go.isEnabled()
    bad, more, fewer = (tmp_path / f"{name}.txt" for name in ("bad", "more", "fewer"))
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    more.write_text("abba bead!\n" * 30, encoding="utf-8")
    fewer.write_text("abbabead\n" * 30, encoding="utf-8")
    asked = []

    def choose(file):
        found = lambda *given: asked.append(given[2]) or (str(file), "")  # noqa: E731
        monkeypatch.setattr("gui.window.import_dialog.QFileDialog.getOpenFileName", found)
        dialog.text.activated.emit(dialog.text.findData(FILE))

    for file, sentence in (
        (bad, "bad.txt is a picture"),
        (more, "7 different letters, these weights know 6"),
    ):
        choose(file)
        assert sentence in error.text()  # where it is chosen
        assert not go.isEnabled()
    choose(fewer)
    assert "sorted, behind '[UNK]', which Keras puts first" in dialog._missing.text()
    assert go.isEnabled()
    monkeypatch.setattr(language_model, "AT_ONCE", 10)  # of a long one its ends alone are read
    for file, sentence in ((more, ""), (bad, "bad.txt is a picture")):
        dialog.text.setCurrentIndex(dialog.text.findData(str(file)))
        assert error.text().startswith(sentence)
        assert go.isEnabled() is not bool(sentence)
    choose(text)
    assert {*asked} == {str(tmp_path)}
    assert "sorted." in dialog._missing.text()
    assert dialog.text.currentText() == "theirs.txt"
    assert go.isEnabled()
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        go.click()
    task = window.session.texts.run.experiment.task
    assert (task.origin, task.vocabulary) == (str(text), tuple("\n abde"))
    qtbot.waitUntil(lambda: window.session.texts.opening.text is not None)
    assert told(window) == []
