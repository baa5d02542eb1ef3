"""What is chosen in the dialog is the command that it shows, and that makes the preview and the
file. The process itself is another test's (tests/gui/export/test_child.py).
"""

import shlex
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QFontInfo, QGuiApplication, QImage

from core.experiment import Experiment, SyntheticTask, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.exporting.subject import subject_of
from core.files.bounded_read import FileError
from core.journal import intents
from core.runs.batch_run import BatchRun, Step
from core.runs.series import Series
from core.sharing.set_up import set_up_of
from core.text.text import read
from gui.export_dialog import dialog as module
from gui.export_dialog.dialog import ExportDialog
from gui.export_dialog.glimpse import Glimpse
from gui.export_dialog.moments import OTHER, PLAYHEAD, RANGE, USUAL
from gui.export_dialog.offered import GLIMPSED
from gui.export_dialog.preview import FIGURE_WIDE
from gui.export_dialog.workshop import Workshop
from gui.style import type as type_scale

HTML = """<h1>Run</h1><svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'></svg>
<img style="max-width: min(100%, 90px)" src="data:,">
<svg class="formula" xmlns="http://www.w3.org/2000/svg" width="5em"
 viewBox="0 0 50 10"></svg>"""
SENTENCE = "It cannot be done."


class Pretended(Workshop):
    """Answers when it is told to, as the process would."""

    def __init__(self, language="en", parent=None):
        super().__init__(language, parent)
        self.asked, self.stopped = [], 0

    def start(self):
        """There is no process."""

    def ask(self, arguments):
        self.asked.append(list(arguments))
        self._number += 1
        return self._number

    def stop(self):
        self.stopped += 1

    def answer(self, code=0, said=SENTENCE):
        """Of the last request: its file is there, or a sentence."""
        out = Path(self.asked[-1][-1])
        if not code:
            write(out)
        self.ended.emit(self._number, code, said)


def write(file):
    if file.suffix == ".png":
        picture = QImage(60, 40, QImage.Format.Format_RGB32)
        picture.fill(0)
        picture.save(str(file), "PNG")
    elif file.suffix == ".html":
        file.write_text(HTML, encoding="utf-8")
    else:
        file.write_text("epoch,loss [nat]\n1,1.5\n", encoding="utf-8-sig")


@pytest.fixture
def begun(window, wait, monkeypatch):
    """hello-lstm, three epochs on."""
    monkeypatch.setattr(module, "Workshop", Pretended)
    monkeypatch.setattr(module, "PAUSE_MS", 600_000)  # `look` is the moment after it
    window.settings.exported = {}
    window.do(intents.OpenLesson("hello-lstm"))
    window.do(intents.TrainTo(3, 2))
    wait()
    yield window
    for each in opened(window):
        each.close()


def opened(window):
    return [each for each in window.findChildren(ExportDialog) if each.isVisible()]


def begin(window):
    window.findChild(QAction, "exportAction").trigger()
    return opened(window)[-1]


@pytest.fixture
def dialog(begun):
    return begin(begun)


def look(dialog):
    """As after a moment without another change."""
    dialog._pause.stop()
    dialog._begin_preview()
    return dialog._workshop.asked[-1] if dialog._workshop.asked else None


def command(dialog):
    return shlex.split(dialog.command.text())[3:]


def test_before_the_first_preview_it_says_what_it_waits_for(dialog):
    dialog._show_work()
    assert "PyTorch" in dialog.working.text()
    assert dialog.stop.isVisible()
    dialog._workshop.is_ready = True
    dialog._workshop.readied.emit()
    assert dialog.working.text() == "The preview is being made…"


def test_the_command_is_what_is_chosen_and_nothing_that_the_format_does_not_take(dialog):
    assert command(dialog)[:5] == ["hello-lstm", "--to", "png", "--figure", "network"]
    assert command(dialog)[5:7] == ["--at", "3.2"]
    dialog.options.figure.setCurrentIndex(dialog.options.figure.findData("gates"))
    dialog.options.wide.setValue(800)
    dialog.options.has_caption.setChecked(True)
    dialog.options.caption.setText("Figure 3: 'gates'; $HOME")
    dialog.options.caption.textEdited.emit("")
    told = command(dialog)
    assert told[told.index("--size") + 1] == "800x600"
    assert told[told.index("--caption") + 1] == "Figure 3: 'gates'; $HOME"
    dialog.formats.choose("script")
    assert not dialog._area.isVisible()
    dialog.formats.choose("csv")
    told = command(dialog)
    assert dialog._area.isVisible()
    assert "--figure" not in told
    assert "--size" not in told
    assert not dialog.options.figure.isVisible()
    dialog.copy.click()
    assert shlex.split(QGuiApplication.clipboard().text())[3:] == told


def test_the_moment_is_read_whole(dialog):
    kind = dialog.options.moments.kind
    assert "step" in kind.currentText()
    assert kind.shown_text() == kind.currentText()


def test_a_table_has_epochs_a_picture_has_moments(dialog):
    dialog.formats.choose("csv")
    options = dialog.options
    options.table.setCurrentIndex(options.table.findData("states"))
    kinds = {options.moments.kind.itemData(k) for k in range(options.moments.kind.count())}
    assert kinds == {PLAYHEAD, USUAL, OTHER, RANGE}
    assert options.options()["--at"] == "3"
    options.moments.kind.setCurrentIndex(options.moments.kind.findData(OTHER))
    for text, told in (
        ("2.1", "not an epoch of this run"),
        ("99", "not an epoch"),
        ("x", "not an epoch"),
    ):
        options.moments.at.setText(text)
        options.moments.changed.emit()
        assert told in dialog.error.text()
        assert not dialog.go.isEnabled()
        assert dialog.command.text() == ""
    options.moments.at.setText("2")
    options.moments.changed.emit()
    assert dialog.go.isEnabled()
    dialog.formats.choose("png")
    options.moments.at.setText("2.1")
    options.moments.changed.emit()
    assert command(dialog)[5:7] == ["--at", "2.1"]


def test_the_preview_is_made_by_the_very_command_and_shown_as_what_it_is(dialog):
    asked = look(dialog)
    assert asked[:-1] == command(dialog)[:-1]
    assert dialog.working.isVisible()
    dialog._workshop.answer()
    assert dialog.preview.currentWidget() is dialog.preview.pictures
    assert not dialog.working.isVisible()
    dialog.formats.choose("svg")  # in pixels: Qt's own drawing of an SVG would be another one
    assert look(dialog)[2] == "png"
    dialog._workshop.answer()
    dialog.formats.choose("csv")
    look(dialog)
    dialog._workshop.answer()
    assert dialog.preview.text.toPlainText() == "epoch,loss [nat]\n1,1.5"
    dialog.formats.choose("report")
    look(dialog)
    dialog._workshop.answer()
    assert dialog.preview.page.toPlainText().startswith("Run")
    dialog.formats.choose("script")
    look(dialog)
    dialog._workshop.answer(2)
    assert dialog.preview.sentence.text() == SENTENCE


def test_on_a_page_a_drawing_is_small_a_picture_no_wider_than_it_is_and_a_formula_as_its_letters(
    dialog,
):
    dialog.preview.show_glimpse(Glimpse(html=HTML))
    block, widths = dialog.preview.page.document().begin(), []
    while block.isValid():
        pieces = (piece.fragment().charFormat() for piece in block)
        widths += [each.toImageFormat().width() for each in pieces if each.isImageFormat()]
        block = block.next()
    em = QFontInfo(dialog.preview.page.font()).pixelSize()
    assert widths == [type_scale.px(FIGURE_WIDE), 90, 5 * em]


def test_the_newest_choice_wins_over_the_preview_under_way(dialog):
    look(dialog)
    for name in ("loss", "gates", "weights"):
        dialog.options.figure.setCurrentIndex(dialog.options.figure.findData(name))
        look(dialog)
    assert len(dialog._workshop.asked) == 1
    dialog._workshop.answer()
    assert len(dialog._workshop.asked) == 2
    assert "weights" in dialog._workshop.asked[-1]


def test_of_a_film_the_first_the_middle_and_the_last_frame_are_shown(dialog, monkeypatch):
    monkeypatch.setattr("core.exporting.choices._is_there", lambda package: True)
    dialog._on_run()
    dialog.formats.choose("gif")
    moments = dialog.options.moments
    moments.kind.setCurrentIndex(moments.kind.findData(RANGE))
    moments.first.setText("2")
    moments.last.setText("6")
    moments.changed.emit()
    look(dialog)
    for _ in range(3):
        dialog._workshop.answer()
    at = [each[each.index("--at") + 1].split(".")[0] for each in dialog._workshop.asked]
    assert at == ["2", "4", "6"]
    assert "5 frames" in dialog.about.text()
    assert "1920 × 1200" in dialog.about.text()  # 960 × 600 of 96 to an inch, 192 dots per inch
    assert len(dialog.preview.pictures._images) == 3


def test_the_file_is_written_and_the_way_to_it_is_there(dialog, monkeypatch, tmp_path):
    file = tmp_path / "a.png"
    monkeypatch.setattr(module, "ask_save", lambda *_: str(file))
    dialog.go.click()
    assert dialog._workshop.asked[-1][-1] == str(file)
    assert not dialog.go.isEnabled()
    dialog._workshop.progressed.emit(dialog._workshop._number, 3, 10)
    assert (dialog.busy.value(), dialog.busy.maximum()) == (3, 10)
    dialog._workshop.answer()
    assert "a.png" in dialog.outcome.text()
    assert dialog.folder.isVisible()
    assert dialog.go.isEnabled()
    dialog.go.click()
    dialog._workshop.answer(1)
    assert dialog.error.text() == SENTENCE
    assert not dialog.folder.isVisible()
    dialog.go.click()
    dialog.stop.click()
    assert dialog._workshop.stopped == 1
    assert "no file was written" in dialog.outcome.text()


def test_what_cannot_be_had_is_grey_and_says_why_where_the_preview_would_be(dialog, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr("core.exporting.choices._is_there", lambda package: False)
    dialog._on_run()
    dialog.formats.choose("parquet")
    assert "pip install pyarrow" in dialog.preview.sentence.text()
    assert not dialog.go.isEnabled()
    assert dialog.command.text() == ""
    dialog.formats.choose("csv")
    assert dialog.go.isEnabled()


def test_the_last_choices_are_there_the_next_time(dialog, begun):
    dialog.formats.choose("pdf")
    dialog.options.figure.setCurrentIndex(dialog.options.figure.findData("loss"))
    dialog.options.dpi.setValue(300)
    dialog.close()
    again = begin(begun)
    assert again.choice.name == "pdf"
    assert again.options.options()["--figure"] == "loss"
    assert again.options.dpi.value() == 300


def test_what_was_written_about_a_run_goes_along_with_it(begun, wait, qtbot):
    begun.do(intents.AddNote("why", 2, 1))
    dialog = begin(begun)
    dialog.formats.choose("png")
    look(dialog)
    assert command(dialog)[0] == "hello-lstm"
    for name in ("report", "notebook", "script"):
        dialog.formats.choose(name)
        asked = look(dialog)
        run = begun.session.runs.current
        assert subject_of(asked[0]).notes == run.notes
        assert subject_of(asked[0]).experiment == run.experiment
        assert command(dialog)[:3] == ["SESSION.unroll", "--run", str(run.id)]
        assert "notes: save the session" in dialog.command.toolTip()
    dialog.close()
    with qtbot.waitSignal(begun.session.runs.forked):
        begun.do(intents.Fork())
    wait()
    begun.do(intents.AddNote("of a fork"))
    dialog = begin(begun)
    dialog.formats.choose("report")
    assert [note.text for note in subject_of(look(dialog)[0]).notes] == ["of a fork"]


def test_a_fork_is_asked_for_by_its_weights_and_told_by_its_session(
    begun, wait, qtbot, monkeypatch
):
    with qtbot.waitSignal(begun.session.runs.forked):
        begun.do(intents.Fork())
    wait()
    fork = begin(begun)
    run = begun.session.runs.current
    assert command(fork)[:3] == ["SESSION.unroll", "--run", str(run.id)]
    assert "save the session" in fork.command.toolTip()
    asked = look(fork)
    assert asked[0].endswith(".safetensors")
    assert Path(asked[0]).is_file()
    fork.formats.choose("script")
    left = Path(look(fork)[-1]).with_suffix(".pt")
    left.write_bytes(b"of the preview before")
    fork._workshop.answer()
    look(fork)
    assert not left.exists()
    monkeypatch.setattr(module, "ask_save", lambda *given: kinds.extend(given[-2]) or "a.py")
    kinds = []
    fork.go.click()
    assert kinds[0].beside == (".pt",)
    assert fork._workshop.asked[-1][0] == "--replace"
    fork._workshop.ended.emit(fork._workshop._number, 0, "")
    Path(asked[0]).unlink()
    count = len(fork._workshop.asked)

    def refused(path, _):
        raise FileError("{path} cannot be written: the disk is full.", path=str(path))

    monkeypatch.setattr("gui.export_dialog.origin.save", refused)  # where temporary files lie
    look(fork)
    fork.go.click()
    for said in (fork.preview.sentence.text(), fork.error.text()):
        assert said == f"{asked[0]} cannot be written: the disk is full."
    assert len(fork._workshop.asked) == count
    assert fork.go.isEnabled()
    folder = fork._workshop.folder
    with qtbot.waitSignal(fork.destroyed):
        fork.close()
    assert not folder.exists()


def test_a_handout_is_of_the_lesson_whatever_was_changed_of_its_run(dialog, begun, monkeypatch):
    dialog.formats.choose("lesson")
    assert command(dialog)[:3] == ["hello-lstm", "--to", "lesson"]
    assert command(dialog)[-1] == "hello-lstm.html"
    assert look(dialog)[:4] == ["hello-lstm", "--to", "lesson", "--out"]
    dialog._workshop.answer()
    assert "Run" in dialog.preview.page.toPlainText()
    monkeypatch.setattr(dialog.run, "lesson_id", "")
    dialog._on_run()
    assert dialog.choice.why_not == "This run belongs to no lesson."
    assert not dialog.go.isEnabled()


def test_a_run_of_the_tasks_page_is_exported_as_far_as_it_has_come(begun, monkeypatch):
    """What is looked at before is of its first updates alone, however long it took."""
    echo = Experiment(SyntheticTask("echo", 9, 2, 3), ModelSpec("RNN", head="Linear"))
    run = BatchRun(77, echo.with_values(epochs=500, batch_size=4))
    run.append([Step(number, 1.0, 1.0) for number in range(1, 31)])
    monkeypatch.setattr(begun.session.tasks, "series", [Series(1, run.experiment, [run])])
    asked = ExportDialog(begun.session, {}, Pretended(), begun, first_run=77)
    assert asked.run.id == 77
    assert asked.choice.name == "script"
    asked.open()
    asked.formats.choose("csv")
    link, *rest = command(asked)
    assert set_up_of(link).experiment.training.epochs == 30
    assert rest[:4] == ["--to", "csv", "--table", "updates"]
    assert set_up_of(look(asked)[0]).experiment.training.epochs == GLIMPSED
    assert f"first {GLIMPSED} updates" in asked.about.text()
    asked._workshop.answer()
    asked.formats.choose("script")
    assert set_up_of(look(asked)[0]).experiment.training.epochs == 30
    asked.formats.choose("png")
    assert "Save picture" in asked.preview.sentence.text()
    asked.formats.choose("script")
    assert asked.preview.sentence.text() == ""
    asked.close()


def test_a_text_that_was_pasted_is_read_from_a_file_and_told_by_its_session(begun, monkeypatch):
    pasted = read("pasted", "two kinds of letters, pasted " * 9)
    training = TrainingSpec(epochs=3, batch_size=2)
    experiment = Experiment(TextTask.of(pasted, 8), ModelSpec("RNN", head="Linear"), training)
    run = BatchRun(78, experiment)
    run.append([Step(1, 1.0, 1.0)])
    monkeypatch.setattr(begun.session.texts, "runs", [run])
    begun.session.texts.opening.bring_back([pasted], "")
    asked = ExportDialog(begun.session, {}, Pretended(), begun, first_run=78)
    asked.open()
    asked.formats.choose("script")
    assert command(asked)[:5] == ["SESSION.unroll", "--run", "78", "--epochs", "1"]
    assert "pasted" in asked.command.toolTip()
    origin = set_up_of(look(asked)[0]).experiment.task.origin
    assert Path(origin).read_text(encoding="utf-8") == "two kinds of letters, pasted " * 9
    asked.close()
