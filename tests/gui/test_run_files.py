"""Save acts on what is in front, and where there is nothing to be saved it says so."""

from itertools import count

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu


@pytest.fixture
def save(window, monkeypatch, tmp_path):
    """Presses Ctrl+Alt+S: (the name that was proposed, the line in the status bar)."""
    numbers = count()

    def press():
        proposed = []

        def choose(dialog):
            proposed.append(dialog.selectedFiles()[0].rpartition("/")[2])
            dialog.setDirectory(str(tmp_path))
            dialog.selectFile(f"saved{next(numbers)}")
            return 1

        monkeypatch.setattr(QFileDialog, "exec", choose)
        window.statusBar().clearMessage()
        window.findChild(QAction, "saveAction").trigger()
        return proposed, window.statusBar().currentMessage()

    return press


def menu(window, title):
    return next(each for each in window.findChildren(QMenu) if each.title() == title)


def test_on_train_it_is_the_word_run_and_opening_the_dialog_pauses_it(
    window, save, wait, qtbot, tmp_path
):
    window.session.transport.next_epoch()
    wait()
    with qtbot.waitSignal(window.session.checkpoints.saved) as saved:
        assert save()[0] == ["hello-ohlol-RNN-seed12-updates0.safetensors"]
    assert saved.args[0] == str(tmp_path / "saved0.safetensors")


def test_on_tasks_it_is_the_chosen_series_run(window, save, qtbot):
    page = window.pages.show("tasks")
    proposed, said = save()
    assert (proposed, said) == ([], "No trained run is chosen.")
    practising = window.session.tasks
    experiment = page.controls.experiment.with_values(epochs=2, batch_size=4, length=5)
    practising.start(experiment, 3)
    qtbot.waitUntil(lambda: not practising.running)
    window.redraw.all()
    window.redraw.now()
    with qtbot.waitSignal(window.session.checkpoints.saved) as saved:
        assert save()[0][0].startswith(f"{experiment.task.kind}-{experiment.model.cell}-seed3")
    assert saved.args[1] == 2


def test_on_text_and_on_try_it_it_is_the_language_model_that_is_shown(window, save, qtbot):
    window.pages.show("text")
    assert save() == ([], "No language model is trained yet.")
    language = window.session.texts
    qtbot.waitUntil(lambda: language.opening.text is not None)
    page = window.pages.show("text")
    language.begin(page.controls.experiment().with_values(epochs=3))
    qtbot.waitUntil(lambda: not language.running)
    for title in ("text", "try_it"):
        window.pages.show(title)
        with qtbot.waitSignal(window.session.checkpoints.saved) as saved:
            assert save()[0][0].endswith("-updates3.safetensors"), title
        assert saved.args[1] == 3
    tried = window.pages.show("try_it")
    tried._on_chosen(0)  # the word model, by hand
    window.pages.show("text").chart.write.click()
    assert tried.isVisible()
    qtbot.waitUntil(lambda: len(tried.writing._letters) > 0)


def test_on_try_it_the_word_model_is_saved_while_it_is_tried(window, save, qtbot):
    window.pages.show("try_it")
    with qtbot.waitSignal(window.session.checkpoints.saved):
        assert save()[0] == ["hello-ohlol-RNN-seed12-updates0.safetensors"]


@pytest.mark.parametrize(
    ("title", "says"), [("compare", "save one in the Lab"), ("seeds", "keeps no weights")]
)
def test_where_there_is_no_one_run_the_reason_is_told_by_key_and_in_the_menu(
    window, save, title, says
):
    window.pages.show(title)
    proposed, said = save()
    assert proposed == []
    assert says in said
    file, action = menu(window, "&File"), window.findChild(QAction, "saveAction")
    file.aboutToShow.emit()
    assert not action.isEnabled()
    assert says in action.toolTip()
    file.aboutToHide.emit()
    assert action.isEnabled()


def test_what_acts_on_the_run_in_sight_is_grey_elsewhere_with_the_reason(window, wait):
    names = ("faster", "slower", "bookmark", "bookmarks", "note", "notes", "fork", "reset")
    window.session.runs.edit(seed=3)
    wait()
    speed = window.transport_bar.speed.value()
    window.pages.show("compare")
    menu(window, "&Run").aboutToShow.emit()
    for name in names:
        action = window.findChild(QAction, f"{name}Action")
        assert not action.isEnabled(), name
        assert action.toolTip() == "This is for Learn and the Lab."
        action.trigger()
    assert window.transport_bar.speed.value() == speed
    assert window.session.bookmarks.all == ()
    assert window.findChild(QDialog, "notesDialog") is None
    window.pages.show("lab")
    menu(window, "&Run").aboutToShow.emit()
    assert all(window.findChild(QAction, f"{name}Action").isEnabled() for name in names)
    assert "Ctrl+K" in window.findChild(QAction, "forkAction").toolTip()
    window.session.runs.edit(seed=window.session.runs.current_lesson.experiment.training.seed)
    menu(window, "&Run").aboutToShow.emit()
    reset = window.findChild(QAction, "resetAction")
    assert (reset.isEnabled(), reset.toolTip()) == (False, "These are the lecture's values.")
