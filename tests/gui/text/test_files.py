"""Files of the Text page: texts, saved models, what saves itself, and texts that are gone."""

import shutil
from dataclasses import replace

import pytest

from core.runs.batch_run import BatchRun
from core.session.autosaves import Autosaves
from tests.gui.conftest import click


def test_a_binary_file_is_refused_in_a_sentence_and_the_open_text_stays(
    page, language, qtbot, tmp_path
):
    file = tmp_path / "picture.txt"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    page.window().open_text(str(file))
    qtbot.waitUntil(lambda: not language.opening.busy)
    page.window().redraw.now()
    assert "picture.txt" in page.controls._error.text()
    assert language.opening.text.title == "The Zen of Python"


def test_a_dropped_text_is_opened_on_the_text_page(window, qtbot, tmp_path):
    file = tmp_path / "own.txt"
    file.write_text("Grüße aus Köln. " * 30, "cp1252")
    window.open_path(str(file))
    language = window.session.texts
    qtbot.waitUntil(lambda: language.opening.text is not None and not language.opening.busy)
    assert language.opening.text.letters(0, 5).text == "Grüße"
    assert window.pages.current.objectName() == "textPage"


@pytest.mark.turns(2)
@pytest.mark.parametrize(("cell", "ending"), [("LSTM", "safetensors"), ("GRU", "pt")])
def test_a_saved_language_model_opens_with_its_text_and_goes_on(
    own, language, qtbot, tmp_path, ending, cell, without_child
):
    own.controls.form.fill({"cell": cell, "epochs": 12})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: not language.running)
    window, file = own.window(), str(tmp_path / f"cat.{ending}")
    state = language.run.state_before(12)
    assert state.updates < 12
    with qtbot.waitSignal(window.session.checkpoints.saved):
        language.save(file)
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.session.checkpoints.load(file)
    assert language.run.first == 12
    assert language.why_not == ""
    assert len(language.runs) == 2


def test_an_autosave_is_offered_at_the_next_start(trained, language, tmp_path, qtbot):
    language.autosave.files = Autosaves(tmp_path / "kept")
    language.set_updates(130)
    with qtbot.waitSignal(language.autosave.done):
        language.resume()
        qtbot.waitUntil(lambda: not language.running)
    other = type(language)(lambda request: None, lambda: 1, None)
    other.autosave.files = Autosaves(tmp_path / "kept")
    assert other.autosave.left_over() is None  # this process still writes it
    language.autosave.close()  # as its end does
    assert other.autosave.left_over().path.name.startswith("text-")
    assert language.autosave.left_over() is None


def test_autosaves_go_on_in_a_folder_that_vanished_and_a_full_disk_is_told_once(
    trained, language, tmp_path, qtbot, window
):
    folder = tmp_path / "kept"
    language.autosave.files = Autosaves(folder)
    language.set_updates(130)
    with qtbot.waitSignal(language.autosave.done):
        language.resume()
        qtbot.waitUntil(lambda: not language.running)
    shutil.rmtree(folder)
    language.set_updates(140)
    with qtbot.waitSignal(language.autosave.done):
        language.resume()
    assert len(list(folder.glob("text-*"))) == 1
    shutil.rmtree(folder)
    folder.write_text("a file where the folder was", encoding="utf-8")
    told = []
    window.session.failed.connect(told.append)
    for updates in (150, 160):
        language.set_updates(updates)
        with qtbot.waitSignal(language.dropped):
            language.resume()
    assert len(told) == 1
    assert "a part of its path is a file, not a folder" in told[0]


@pytest.mark.parametrize("origin", ["\\\\far\\share\\text.txt", "//far/share/text.txt"])
def test_a_checkpoint_makes_nobody_knock_at_another_machine(trained, language, origin):
    task = replace(language.run.experiment.task, origin=origin, digest="0" * 64)
    found = replace(language.run.experiment, task=task)
    asked = []
    language.opening._send = asked.append
    language._take(BatchRun(77, found))
    assert asked == []
    assert "not at hand" in language.why_not


def test_a_checkpoint_whose_text_is_gone_says_what_can_be_done(own, language, qtbot, tmp_path):
    file, saved = tmp_path / "own.txt", str(tmp_path / "own.safetensors")
    file.write_text("abc def ghi. " * 100, encoding="utf-8")
    window = own.window()
    window.open_path(str(file))
    qtbot.waitUntil(lambda: not language.opening.busy)
    window.redraw.now()
    own.controls.form.fill({"epochs": 10, "hidden_size": 20})
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: not language.running)
    with qtbot.waitSignal(window.session.checkpoints.saved):
        language.save(saved)
    file.unlink()
    language.opening._known.clear()
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.session.checkpoints.load(saved)
    qtbot.waitUntil(lambda: not language.opening.busy)
    window.redraw.now()
    assert "it can write, but cannot be trained further" in own.chart.headline.text()
    assert own.controls.form.value("hidden_size") == 20
    assert own.controls.fork.toolTip() == "Its text is not at hand."
