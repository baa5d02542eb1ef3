"""The form of the Text page: what applies, what cannot be, what a text is trained as."""

from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.text.controls import TextControls
from gui.text.form import TextForm
from tests.gui.conftest import click


def test_no_experiment_is_chosen_before_one_is_told_of(qtbot):
    controls = TextControls()
    qtbot.addWidget(controls)
    assert controls.preset.currentIndex() == -1
    controls.choose(0)
    assert controls.preset.currentIndex() == 0


def test_a_form_that_cannot_be_says_why_and_trains_nothing(own, language, qtbot):
    own.controls.form.boxes["batch_size"].setValue(1000)
    click(qtbot, own.controls.start)
    assert "Take fewer or shorter ones" in own.controls._error.text()
    assert own.controls._error.isVisible()
    assert language.run is None


def test_a_network_too_large_for_memory_is_refused_with_the_estimate(own, qtbot):
    own.controls.form.boxes["hidden_size"].setValue(2048)
    assert "MB" in own.controls._error.text()


def test_what_does_not_apply_is_grey_with_its_reason(page):
    boxes = page.controls.form.boxes
    assert boxes["batch_size"].toolTip() == "The whole text is one sequence."
    assert not boxes["dropout"].isEnabled()
    boxes["num_layers"].setValue(2)
    assert boxes["dropout"].isEnabled()
    boxes["cell"].setCurrentText("GRU")
    boxes["cell"].activated.emit(0)
    assert not boxes["forget_bias"].isEnabled()


def test_space_in_the_form_is_no_transport_key(page, window, qtbot):
    qtbot.keyClick(page.controls.start, Qt.Key.Key_Right)
    assert not window.session.transport.playing


def test_updates_of_another_network_leave_the_run_alone(trained, language):
    trained.controls.form.fill({"hidden_size": 30})
    trained.controls.form.boxes["epochs"].setValue(500)
    assert language.run.experiment.training.epochs == 120


def test_a_long_text_of_ones_own_is_a_language_model_and_a_tiny_one_is_learnt_by_heart(
    own, language, qtbot, tmp_path
):
    form = own.controls.form
    for text, chunk in (("abc def ghi. " * 900, 64), ("abc def ghi. " * 8, 0)):
        file = tmp_path / "own.txt"
        file.write_text(text, encoding="utf-8")
        own.window().open_path(str(file))
        qtbot.waitUntil(lambda: not language.opening.busy)
        own.window().redraw.now()
        assert form.value("chunk") == chunk
        assert own.controls.experiment().task.whole == (chunk == 0)


def test_how_many_stretches_a_text_is_read_in_is_said_of_one_as_well(qtbot):
    form = TextForm()
    qtbot.addWidget(form)
    assert "read in one stretch;" in form.fit(SimpleNamespace(codes=range(400)))
    assert form.value("batch_size") == 1
    assert "read in 2 stretches side by side;" in form.fit(SimpleNamespace(codes=range(700)))


def test_what_draws_letters_is_live_as_soon_as_a_text_of_one_s_own_is_read_in_chunks(
    page, language, qtbot
):
    boxes = page.controls.style_boxes
    assert not boxes.isEnabled()
    assert boxes.toolTip()
    language.opening.open("pasted", "the cat sat on the mat and the dog sat on the cat.\n" * 40)
    qtbot.waitUntil(lambda: not language.opening.busy)
    page.window().redraw.now()
    assert page.controls.form.value("chunk") > 0
    assert boxes.isEnabled()
    assert boxes.toolTip() == ""


def test_what_is_done_with_a_text_stays_in_sight_in_a_low_window(trained, window):
    window.resize(960, 520)
    QApplication.processEvents()
    controls = trained.controls
    for each in (controls.start, controls.bar, controls.time, controls.fork):
        place = each.mapTo(trained, each.rect().bottomLeft())
        assert not each.visibleRegion().isEmpty()
        assert place.y() <= trained.height()
