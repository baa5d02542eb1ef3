"""Files of any kind and name, opened in every way there is: content decides, a command expects."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QIcon, QPixmap
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

import resources
from core.session_file.error import SessionFileError
from core.terminal.commands import main as terminal
from core.text.encodings import GROUPS
from gui.widgets import open_dialog
from gui.window import start
from tests.gui.conftest import click

DATA = Path(__file__).parents[2] / "data"
OWN = ("unroll_own", "unroll_own_st.bin")


@pytest.fixture
def language(window):
    return window.session.texts


@pytest.fixture
def opened(window, language, qtbot):
    """Opens a text as the command for texts does, and waits for it."""

    def open_it(path):
        window.open_text(str(path))
        qtbot.waitUntil(lambda: not language.opening.busy)
        window.redraw.now()
        return window.pages.show("text").controls

    return open_it


def named(name, folder):
    """A copy of a stored file under a name of its own."""
    stored = DATA / "files" / name
    source = stored if stored.exists() else DATA / "files" / "unroll_own"
    return Path(shutil.copy(source, folder / name))


def told(window):
    """The sentences of the error boxes, which are then closed."""
    boxes = window.findChildren(QMessageBox, "errorBox")
    sentences = [box.text() for box in boxes]
    for box in boxes:
        box.close()
    return sentences


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop_data(window, data)


def drop_data(window, data):
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPointF(9, 9), action, data, buttons, keys))


# checkpoints --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", OWN)
def test_a_checkpoint_of_ours_is_opened_whatever_it_is_called(
    window, qtbot, tmp_path, name, without_child
):
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        drop(window, named(name, tmp_path))
    assert told(window) == []
    assert window.session.runs.current.experiment.task.source.text == "hello"


class Pictured(QFileDialog):
    """As some systems make it: with clip art on its buttons."""

    def __init__(self, *given):
        super().__init__(*given)
        for each in self.findChildren(QPushButton):
            each.setIcon(QIcon(QPixmap(4, 4)))


def is_bare(button):
    return button.icon().isNull()


def choosing(monkeypatch, path, asked=None):
    """The dialog answers with this file; "": it is cancelled."""

    def choose(dialog):
        if asked is not None:
            asked.extend((dialog.nameFilters(), [*map(is_bare, dialog.findChildren(QPushButton))]))
        monkeypatch.setattr(dialog, "selectedFiles", lambda: [path])
        return bool(path)

    monkeypatch.setattr(QFileDialog, "exec", choose)


def test_the_dialog_for_checkpoints_shows_all_files(window, qtbot, tmp_path, monkeypatch):
    file, asked = shutil.copy(DATA / "files" / "unroll_own_st.bin", tmp_path / "own.ckpt"), []
    choosing(monkeypatch, str(file), asked)
    monkeypatch.setattr(open_dialog, "QFileDialog", Pictured)
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.menus.file._open()
    filters, bare = asked
    assert filters == [
        "Sessions, sweeps and checkpoints (*.unroll *.safetensors *.pt *.csv)",
        "All files (*)",
    ]
    assert bare == [True, True]  # Open and Cancel, without a picture as everywhere


@pytest.mark.parametrize("name", ["unroll_own.pth", "unroll_own_st.bin"])
def test_info_tells_what_our_checkpoint_holds_whatever_it_is_called(
    tmp_path, name, capsys, without_child
):
    assert terminal(["info", str(named(name, tmp_path))]) == 0
    assert "hello" in capsys.readouterr().out


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("torchscript.pt", "a TorchScript program"),
        ("legacy_format.pt", "a .pt from before PyTorch 1.6, a bare Python pickle"),
        ("lfs_pointer.pt", "a Git LFS pointer"),
    ],
)
def test_a_sound_file_of_another_program_is_named_for_what_it_is(window, name, phrase, capsys):
    file = DATA / "files" / name
    drop(window, file)
    (sentence,) = told(window)
    assert sentence.startswith(f"{name} is {phrase}, neither a text nor a checkpoint of Unroll")
    assert terminal(["info", str(file)]) == 2
    sentence = capsys.readouterr().err
    assert f"it is {phrase}" in sentence
    assert "damaged" not in sentence
    assert ".safetensors" not in sentence
    step = "`git lfs pull`" if "LFS" in phrase else "only the checkpoints that it saved itself"
    assert step in sentence


# texts --------------------------------------------------------------------------------------


def test_a_text_that_is_called_a_checkpoint_opens_as_a_text(window, language, qtbot, opened):
    file = DATA / "texts" / "corpus.pt"
    drop(window, file)
    qtbot.waitUntil(lambda: language.opening.text is not None)
    assert window.pages.current.objectName() == "textPage"
    assert language.opening.text.letters(0, 11).text == "O professor"
    controls = opened(file)
    assert controls.source.currentText() == "corpus.pt"
    assert told(window) == []


def test_open_tells_a_text_by_its_content_whatever_it_is_called(window, qtbot, monkeypatch):
    choosing(monkeypatch, str(DATA / "texts" / "corpus.pt"))
    with qtbot.waitSignal(window.session.texts.opening.changed):
        window.menus.file._open()
    assert window.page == "text"


def test_a_command_for_texts_says_that_a_checkpoint_is_one(opened, tmp_path):
    controls = opened(named("unroll_own", tmp_path))
    assert controls._error.text() == (
        "unroll_own is a .pt file of PyTorch, not plain text; open it as a checkpoint (Ctrl+O)."
    )


def test_a_dropped_folder_is_a_sentence(window, tmp_path):
    drop(window, tmp_path)
    assert "it is a folder" in told(window)[0]


# how a text was read ------------------------------------------------------------------------


def test_how_a_text_was_read_stands_beside_it(opened, language, window, qtbot):
    controls = opened(DATA / "texts" / "de_byte_lost.txt")
    assert controls.encoding.label.text() == "Read as UTF-8, 1 damaged letter at 3,446."
    assert controls.source.currentText() == "de_byte_lost.txt"
    controls = opened(DATA / "texts" / "sv_cp850.txt")
    assert controls.encoding.label.text() == "Read as DOS 850, guessed."
    assert controls.encoding.isVisible()
    language.opening.open("zen")
    qtbot.waitUntil(lambda: not language.opening.busy)
    window.redraw.now()
    assert not controls.encoding.isVisible()
    assert controls.source.currentText() == "The Zen of Python"


def test_pasted_text_says_what_was_dropped_of_it(window, opened, language, qtbot):
    controls = opened(DATA / "texts" / "ansi.log")
    language.opening.open("pasted", "\x1b[31mred\x1b[0m letters and green ones\n" * 9)
    qtbot.waitUntil(lambda: not language.opening.busy)
    window.redraw.now()
    assert controls.encoding.label.text() == "18 escape sequences dropped."
    assert not controls.encoding.button.isVisible()
    assert controls.source.currentText() == "Pasted text"
    assert language.opening.text.letters(0, 11).text == "red letters"


def test_another_encoding_reads_the_same_file_again(opened, language, window, qtbot):
    controls = opened(DATA / "texts" / "cs_iso8859_2.txt")
    before = language.opening.text.digest
    actions = controls.encoding.actions_by_encoding
    assert actions[""].isChecked()
    actions["cp1252"].trigger()
    qtbot.waitUntil(lambda: not language.opening.busy)
    window.redraw.now()
    assert language.opening.text.letters(0, 12).text == "Sí» ète písm"
    assert controls.encoding.label.text() == "Read as Windows-1252, chosen."
    assert actions["cp1252"].isChecked()
    actions[""].trigger()
    qtbot.waitUntil(lambda: not language.opening.busy)
    assert language.opening.text.digest == before


def test_the_menu_has_every_encoding_once(opened):
    controls = opened(DATA / "texts" / "corpus.pt")
    every = [each for group in GROUPS.values() for each in group]
    assert len(every) == len(set(every))
    assert set(controls.encoding.actions_by_encoding) == {"", *every}


def test_a_file_that_is_gone_cannot_be_read_again_and_says_so(opened, window, tmp_path):
    file = Path(shutil.copy(DATA / "texts" / "hu_cp1250.txt", tmp_path))
    controls = opened(file)
    assert controls.encoding.button.isEnabled()
    file.unlink()
    window.redraw.all()
    window.redraw.now()
    assert not controls.encoding.button.isEnabled()
    assert controls.encoding.button.toolTip() == "The file is no longer where it was."


def test_a_run_of_a_text_in_a_chosen_encoding_finds_it_again(
    opened, language, window, qtbot, tmp_path
):
    file = Path(shutil.copy(DATA / "texts" / "hu_cp1250.txt", tmp_path))
    controls = opened(file)
    controls.encoding.actions_by_encoding["iso8859_2"].trigger()
    qtbot.waitUntil(lambda: not language.opening.busy)
    window.redraw.now()
    controls.form.fill({"epochs": 5, "hidden_size": 8, "chunk": 16, "batch_size": 2})
    click(qtbot, controls.start)
    qtbot.waitUntil(lambda: not language.running)
    saved = str(tmp_path / "own.safetensors")
    with qtbot.waitSignal(window.session.checkpoints.saved):
        language.save(saved)
    language.opening._known.clear()
    language.opening.text = None
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.session.checkpoints.load(saved)
    qtbot.waitUntil(lambda: not language.opening.busy)
    assert language.opening.text.reading.encoding == "iso8859_2"
    assert "at hand" not in language.why_not


# the box of texts ---------------------------------------------------------------------------


def test_whoever_cancels_sees_what_is_open(opened, monkeypatch):
    controls = opened(DATA / "texts" / "corpus.pt")
    choosing(monkeypatch, "")
    about = controls._told.text()
    assert about
    place = controls.source.findData("file")
    controls.source.setCurrentIndex(place)
    controls.source.activated.emit(place)
    assert controls.source.currentText() == "corpus.pt"
    assert controls._told.text() == about


def test_a_refused_file_leaves_the_box_at_what_is_open(opened, window, tmp_path):
    controls = opened(DATA / "texts" / "corpus.pt")
    opened(named("model.keras", tmp_path))
    assert controls.source.currentText() == "corpus.pt"
    assert controls._error.text() == "model.keras is a Keras model, not plain text."


# set-ups and lessons ------------------------------------------------------------------------


def test_a_set_up_that_was_sent_as_a_file_or_dropped_as_letters_begins_its_run(window, tmp_path):
    file = tmp_path / "sent.txt"
    file.write_text("hello with other weights\nunroll:word?seed=41\n", encoding="utf-8")
    drop(window, file)
    assert window.session.runs.current.experiment.training.seed == 41
    assert window.settings.recent[0] == str(file)
    data = QMimeData()
    data.setText("unroll:word?seed=42")
    drop_data(window, data)
    assert window.session.runs.current.experiment.training.seed == 42
    assert told(window) == []


def test_a_lesson_that_was_sent_stands_among_ones_own_and_its_first_step_in_front(window, tmp_path):
    window.session.own_lessons.open(tmp_path / "lessons")
    sent = shutil.copy(resources.path("course/example/en/my-lesson.md"), tmp_path / "sent.md")
    drop(window, sent)
    assert told(window) == []
    assert window.page == "learn"
    assert window.pages.learn.guide.lesson.id == "own:my-lesson"
    assert window.settings.recent[0] == str(sent)
    sent = Path(sent)
    sent.write_text(sent.read_text(encoding="utf-8") + "\nand more", encoding="utf-8")
    drop(window, sent)
    (sentence,) = told(window)
    assert "already has the id “my-lesson”" in sentence


def test_what_was_opened_is_among_the_recent_files_a_text_too(window, opened):
    opened(DATA / "texts" / "corpus.pt")
    assert window.settings.recent[0] == str(DATA / "texts" / "corpus.pt")


# sweeps -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sweeps(tmp_path_factory):
    """{ending: a sweep of two combinations}."""
    folder = tmp_path_factory.mktemp("sweeps")
    asked = ["sweep", "hello-rnn", "--seeds", "2", "--epochs", "3", "--workers", "0"]
    paths = {ending: folder / f"a{ending}" for ending in (".unroll", ".csv")}
    for path in paths.values():
        assert terminal([*asked, "--grid", "lr=0.1,0.5", "--out", str(path)]) == 0
    return paths


@pytest.mark.turns(2)
@pytest.mark.parametrize("ending", [".unroll", ".csv"])
def test_a_sweep_is_opened_by_the_seeds_page_with_its_curves_and_its_grid(
    window, find, qtbot, sweeps, ending
):
    session = window.session
    session.seeds.forget()
    session.grid.forget()
    with qtbot.waitSignal(session.sweeps.opened):
        drop(window, sweeps[ending])
    assert told(window) == []
    assert window.page == "seeds"
    assert find("seedsTabs").currentIndex() == 1
    window.redraw.now()
    assert len(find("gridMapRNN").tiles) == 2
    assert find("gridRatesField").text() == "0.1, 0.5"
    find("seedsTabs").setCurrentIndex(0)
    window.redraw.now()
    assert "at epoch 3" in find("seedsLossHeadline").text()


def test_what_was_trained_here_gives_way_to_a_sweep_only_where_one_agrees(
    window, qtbot, sweeps, monkeypatch
):
    session = window.session
    with qtbot.waitSignal(session.sweeps.opened):
        window.open_path(str(sweeps[".csv"]))  # what came from a file can be opened again
    assert window.findChild(QMessageBox, "giveWayBox") is None
    monkeypatch.setattr(session.seeds, "seconds", 2.0)
    window.open_path(str(sweeps[".unroll"]))
    box = window.findChild(QMessageBox, "giveWayBox")
    assert "gives way to a.unroll. Undo (Ctrl+Z) brings it back." in box.text()
    with qtbot.waitSignal(session.sweeps.opened):
        click(qtbot, box.findChild(QPushButton, "giveWayButton"))


def test_a_sweep_is_not_opened_while_seeds_are_trained(window, sweeps, monkeypatch):
    monkeypatch.setattr(type(window.session.seeds), "running", property(lambda _: True))
    window.open_path(str(sweeps[".csv"]))
    assert told(window) == [
        "Many seeds are being trained: wait, or cancel that first, on the Seeds page."
    ]


def test_a_table_that_is_no_whole_sweep_is_refused_and_the_study_stays(
    window, qtbot, sweeps, tmp_path
):
    broken = tmp_path / "broken.csv"
    broken.write_text(sweeps[".csv"].read_text(encoding="utf-8")[:-60], encoding="utf-8")
    before = window.session.grid.result
    with qtbot.waitSignal(window.session.failed):
        window.open_path(str(broken))
    (sentence,) = told(window)
    assert "broken.csv cannot be opened as a sweep, line" in sentence
    assert window.session.grid.result is before


def test_a_sweep_is_no_session_and_says_so(window, sweeps):
    with pytest.raises(SessionFileError, match="a sweep is opened by File > Open"):
        start.opened(str(sweeps[".unroll"]))


def test_info_tells_what_a_sweep_came_to(sweeps, capsys):
    assert terminal(["info", str(sweeps[".unroll"])]) == 0
    assert capsys.readouterr().out.count(" of 2 solved, median loss ") == 2
