"""Run > Compute…: devices and threads, chosen, remembered, lost and failing.

"cuda:0" is answered as if it were there; "cpu:0" is one that can really be computed on.
"""

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QRadioButton

from core.course.lesson import load_lessons
from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.messages.batch_runs import DevicesFound
from core.session import batch_training
from core.session.session import Session
from core.system.devices import CPU, Device
from gui.window.compute_dialog import ComputeDialog
from gui.window.preferences import Settings, load_settings
from gui.window.window import Window
from tests.gui.conftest import click, close

GPU = Device("cuda:0", "NVIDIA GeForce RTX 4070")
OTHER = Device("cpu:0", "Another CPU")


def echo(epochs=60, **training):
    return Experiment(
        SyntheticTask("echo", 6, 2, 1),
        ModelSpec("RNN", hidden_size=12, head="Linear"),
        TrainingSpec(lr=0.03, epochs=epochs, batch_size=16, **training),
    )


@pytest.fixture
def computing(window, qtbot):
    """That of the window, once it is known what this computer has."""
    qtbot.waitUntil(lambda: window.session.computing.is_known)
    return window.session.computing


@pytest.fixture
def dialog(window, computing):
    """Opens the dialog as the menu does, with some devices as if they were there."""

    def opened(*devices):
        if devices:
            computing.answered(DevicesFound((CPU, *devices), 4))
        window.findChild(QAction, "computeAction").trigger()
        return window.findChild(ComputeDialog)

    return opened


def picked(dialog):
    return [button.objectName() for button in radios(dialog) if button.isChecked()]


def radios(dialog):
    return [each for each in dialog.findChildren(QRadioButton) if not each.isHidden()]


def said(dialog, name):
    label = dialog.findChild(QLabel, name)
    return "" if label.isHidden() else label.text()


# the dialog ---------------------------------------------------------------------------------


def test_where_there_is_only_the_cpu_the_dialog_says_so(computing, dialog):
    computing.answered(DevicesFound((CPU,), 2))
    opened = dialog()
    assert [button.text() for button in radios(opened)] == ["CPU"]
    assert "Only the CPU was found" in said(opened, "computeOnlyCpu")
    assert opened.threads.value() == 1
    assert opened.threads.maximum() == 2


def test_gpus_are_offered_by_name_after_the_cpu_which_is_the_default(dialog):
    opened = dialog(GPU, Device("mps", "Apple GPU"))
    assert [button.text() for button in radios(opened)] == [
        "CPU",
        "NVIDIA GeForce RTX 4070 (cuda:0)",
        "Apple GPU (mps)",
    ]
    assert picked(opened) == ["device cpu"]
    assert said(opened, "computeOnlyCpu") == ""


def test_the_dialog_tells_what_it_is_for_and_why_the_defaults_are_what_they_are(dialog):
    opened = dialog(GPU)
    assert "Tasks and Text" in said(opened, "computeUsedFor")
    assert "always take the CPU" in said(opened, "computeUsedFor")
    assert "10 microseconds" in said(opened, "computeWhySlower")
    assert "288 epochs a second to 1.6" in said(opened, "computeWhyOne")


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_line_of_a_paragraph_is_cut_off_at_a_larger_font(dialog, qapp, scale):
    first, font = qapp.font(), qapp.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    qapp.setFont(font)
    try:
        opened = dialog(GPU)
        opened.threads.refused.emit("A sentence that is shown later. " * 6)
        opened.layout().activate()
        said = [label for label in opened.findChildren(QLabel) if label.wordWrap()]
        shown = [label for label in said if label.isVisible()]
        assert len(shown) == 7
        assert all(label.height() >= label.heightForWidth(label.width()) for label in shown)
    finally:
        qapp.setFont(first)


def test_everything_to_be_clicked_has_a_name(dialog):
    opened = dialog(GPU)
    for widget in (*radios(opened), opened.threads):
        assert widget.objectName()
        assert widget.accessibleName()


def test_ok_applies_at_once_and_is_remembered(window, computing, dialog, qtbot, tmp_path):
    opened = dialog(GPU)
    opened.findChild(QRadioButton, "device cuda:0").click()
    opened.threads.setValue(3)
    click(qtbot, opened.findChild(QPushButton, "computeGoButton"))
    assert window.session.tasks.device == window.session.texts.device == "cuda:0"
    assert (computing.device, computing.threads) == (GPU, 3)
    assert "RTX 4070 (cuda:0). Threads: 3." in window.statusBar().currentMessage()
    window.close()
    settings = load_settings(tmp_path / "settings.json")
    assert (settings.device, settings.threads) == ("cuda:0", 3)


def test_cancel_changes_nothing(window, computing, dialog):
    opened = dialog(GPU)
    opened.findChild(QRadioButton, "device cuda:0").click()
    opened.threads.setValue(3)
    opened.reject()
    assert (computing.device, computing.threads) == (CPU, 1)
    assert (window.settings.device, window.settings.threads) == ("cpu", 1)


@pytest.mark.parametrize("end", ["enter", "ok"])
def test_a_number_of_threads_that_cannot_be_is_a_sentence_and_keeps_the_dialog(
    computing, dialog, qtbot, end
):
    opened = dialog(GPU)
    opened.threads.setFocus()
    opened.threads.selectAll()
    qtbot.keyClicks(opened.threads, "99")
    if end == "enter":
        qtbot.keyClick(opened.threads, Qt.Key.Key_Return)
    else:
        click(qtbot, opened.findChild(QPushButton, "computeGoButton"))
    assert opened.isVisible()
    assert "threads is 99" in said(opened, "computeError")
    assert "from 1 to 4" in said(opened, "computeError")
    assert opened.threads.value() == computing.threads == 1


def test_a_dialog_opened_before_torch_is_there_waits_for_what_there_is(qtbot, tmp_path):
    session = Session(load_lessons().lessons)
    window = Window(session, Settings(device="cuda:0", threads=3), tmp_path / "settings.json")
    window.show()
    window.findChild(QAction, "computeAction").trigger()
    opened = window.findChild(ComputeDialog)
    assert "PyTorch is loading" in said(opened, "computeOnlyCpu")
    assert not opened.findChild(QPushButton, "computeGoButton").isEnabled()
    session.computing.answered(DevicesFound((CPU, GPU), 4))
    qtbot.waitUntil(lambda: len(radios(opened)) == 2)
    assert picked(opened) == ["device cuda:0"]
    assert opened.threads.value() == 3
    assert opened.findChild(QPushButton, "computeGoButton").isEnabled()
    assert window.settings.device == "cuda:0"
    opened.reject()
    close(window)


# the next start -----------------------------------------------------------------------------


@pytest.fixture
def restart(qtbot, tmp_path):
    """A window with some settings, whose worker has answered what there is."""
    made = []

    def start(settings, *devices, cores=4):
        session = Session(load_lessons().lessons)
        window = Window(session, settings, tmp_path / "settings.json")
        made.append(window)
        session.computing.answered(DevicesFound((CPU, *devices), cores))
        return window

    yield start
    for window in made:
        close(window)


def test_device_and_threads_are_those_of_last_time(restart):
    window = restart(Settings(device="cuda:0", threads=2), GPU)
    assert window.session.texts.device == window.session.tasks.device == "cuda:0"
    assert window.session.computing.threads == 2
    assert window.statusBar().currentMessage() == ""


def test_a_device_that_is_gone_is_told_and_the_cpu_taken(restart):
    window = restart(Settings(device="cuda:0", threads=3))
    assert window.session.texts.device == window.settings.device == "cpu"
    assert "cuda:0 is no longer there" in window.statusBar().currentMessage()
    assert window.session.computing.threads == 3


def test_more_threads_than_there_are_cores_become_as_many(restart):
    window = restart(Settings(threads=64), cores=2)
    assert window.session.computing.threads == window.settings.threads == 2


# runs ---------------------------------------------------------------------------------------


@pytest.fixture
def little(monkeypatch):
    """The worker answers after every few updates."""
    monkeypatch.setattr(batch_training, "BUDGET", 0.01)


def test_a_run_under_way_keeps_its_device_and_changes_it_without_changing_a_number(
    session, qtbot, little
):
    practising, computing = session.tasks, session.computing
    qtbot.waitUntil(lambda: computing.is_known)
    computing.answered(DevicesFound((CPU, OTHER), 2))
    series = practising.start(echo(80))
    run = series.runs[0]
    qtbot.waitUntil(lambda: run.updates > 5)
    assert computing.use("cpu:0", 1)
    assert practising.running
    assert practising._source(run).device == "cpu"
    practising.cancel()
    assert practising._source(run).device == "cpu:0"
    practising.resume(series)
    assert practising._source(run).device == "cpu:0"
    qtbot.waitUntil(lambda: not practising.running)
    whole = practising.start(echo(80)).runs[0]
    qtbot.waitUntil(lambda: not practising.running)
    assert run.losses.tolist() == whole.losses.tolist()


def test_a_text_run_under_way_keeps_its_device_too(session, qtbot, short_samples):
    language, computing = session.texts, session.computing
    qtbot.waitUntil(lambda: computing.is_known)  # else the true answer comes later
    language.opening.open("pasted", "abcd efgh " * 60)
    qtbot.waitUntil(lambda: not language.opening.busy)
    computing.answered(DevicesFound((CPU, OTHER), 2))
    model = ModelSpec("LSTM", embedding_dim=8, hidden_size=24, head="Linear")
    task = TextTask.of(language.opening.text, 16)
    run = language.begin(Experiment(task, model, TrainingSpec(epochs=4000, batch_size=4)))
    qtbot.waitUntil(lambda: run.updates > 5)
    computing.use("cpu:0", 1)
    assert language.source(run).device == "cpu"
    language.pause()
    assert language.source(run).device == "cpu:0"
    before = run.updates
    language.resume()
    assert language.source(run).device == "cpu:0"
    qtbot.waitUntil(lambda: run.updates > before)
    language.pause()


@pytest.mark.skipif(torch.cuda.is_available(), reason="its point is a GPU that is not there")
def test_a_gpu_that_fails_is_told_once_and_the_run_goes_on_on_the_cpu(
    window, computing, qtbot, little
):
    practising = window.session.tasks
    series = practising.start(echo(80))
    run = series.runs[0]
    qtbot.waitUntil(lambda: run.updates > 5)
    practising.cancel()
    computing.answered(DevicesFound((CPU, GPU), 2))
    computing.use("cuda:0", 1)
    failed = [window.session.failed] * 2
    with qtbot.waitSignals(failed):  # two requests were under way
        practising.resume(series)
    told = [box.text() for box in window.findChildren(QMessageBox, "errorBox")]
    assert len(told) == 1
    assert "cannot go on: this PyTorch cannot use it. The run is kept" in told[0]
    assert "unexpected" not in told[0]
    assert not practising.running
    assert run.diverged is None
    kept = run.losses.tolist()
    computing.use("cpu", 1)
    practising.resume(series)
    qtbot.waitUntil(lambda: not practising.running)
    assert run.updates == 80
    assert run.losses.tolist()[: len(kept)] == kept
    assert run.last_score is not None
