"""The few dialogs: an error sentence, open and save, keys, about."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from core.files.bounded_read import shown
from core.text.plain import lines, one_line
from gui.widgets.message_box import MessageBox
from gui.widgets.open_dialog import ask_file
from gui.wording.punctuation import items
from gui.wording.translate import tr

LEFT_OUT_SHOWN = 6  # names of files
ENDINGS = "(*.unroll *.safetensors *.pt *.csv)"


def _box(parent: QWidget, name: str, title: str, text: str, html: bool = False) -> MessageBox:
    return shown_box(MessageBox(parent, name, title, text, html))


def shown_box(box: MessageBox) -> MessageBox:
    """A message that does not stop the program: training goes on behind it."""
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setModal(False)
    box.show()
    return box


def show_error(parent: QWidget, sentence: str) -> MessageBox:
    return shown_box(error_box(parent, sentence))


def error_box(parent: QWidget, sentence: str) -> MessageBox:
    """Not shown yet: of a box that has no buttons by then Qt makes one with OK."""
    box = MessageBox(parent, "errorBox", "", lines(sentence))  # Qt has the program's name then
    box.warn()
    return box


def show_left_out(parent: QWidget, taken: list[str], rest: list[str]) -> None:
    """Which of several dropped files were opened, and which were not."""
    sentence = tr(
        "Only one session, or one text, can be opened at a time. Opened: {}. Not opened: {}."
    )
    named = sentence.format(_names(taken) or tr("none"), _names(rest))
    _box(parent, "leftOutBox", "", named)


def ask_give_way(
    parent: QWidget, name: str, act: Callable[[], object], leave: Callable[[], object]
) -> None:
    """Whether a sweep is to stand where there are studies that no file has."""
    sentence = tr(
        "What was trained on the Seeds page gives way to {}. Undo (Ctrl+Z) brings it back."
    )
    box = MessageBox(parent, "giveWayBox", tr("Open a sweep"), sentence.format(name))
    opener = box.addButton(tr("Open it"), MessageBox.ButtonRole.AcceptRole)
    opener.setObjectName("giveWayButton")
    box.addButton(MessageBox.StandardButton.Cancel)
    box.warn()
    opener.clicked.connect(act)
    box.rejected.connect(leave)
    shown_box(box)


def ask_replace(
    parent: QWidget, name: str, replace: Callable[[], object], save_as: Callable[[], object]
) -> None:
    """Whether a session's file is to be written over what somebody else has written to it."""
    sentence = tr(
        "{} was changed by another window or program since it was opened or saved here. "
        "Replace it, and those changes are lost."
    )
    box = MessageBox(parent, "replaceBox", tr("Save"), sentence.format(name))
    for words, of, act in (
        (tr("Replace it"), "replaceButton", replace),
        (tr("Save session as…"), "saveAsInstead", save_as),
    ):
        button = box.addButton(words, MessageBox.ButtonRole.ActionRole)
        button.setObjectName(of)
        button.clicked.connect(lambda _=False, act=act: act())
    box.addButton(MessageBox.StandardButton.Cancel)
    box.setDefaultButton(MessageBox.StandardButton.Cancel)  # Enter, out of habit, replaces nothing
    box.warn()
    shown_box(box)


def _names(paths: list[str]) -> str:
    names = [one_line(path.rstrip("/").rpartition("/")[2]) for path in paths]
    told = items(names[:LEFT_OUT_SHOWN])
    if len(names) > LEFT_OUT_SHOWN:
        return tr("{} and {} more").format(told, f"{len(names) - LEFT_OUT_SHOWN:,}")
    return told


def show_new_lesson(parent: QWidget, path: str) -> MessageBox:
    """Where a lesson of the user's own is, and the way there."""
    sentence = tr(
        "A lesson of your own is in {}. Open it in an editor: what you save is shown here at once."
    )
    box = MessageBox(parent, "newLessonBox", tr("New lesson"), sentence.format(shown(path)))
    opener = box.addButton(tr("Open the folder"), MessageBox.ButtonRole.ActionRole)
    opener.setObjectName("openLessonFolder")
    box.addButton(MessageBox.StandardButton.Ok)
    folder = QUrl.fromLocalFile(str(Path(path).parent))
    opener.clicked.connect(lambda: QDesktopServices.openUrl(folder))
    return shown_box(box)


def ask_open(parent: QWidget) -> str:
    """A session, a sweep or a checkpoint; of any name: ours may be called .pth, .ckpt or .bin."""
    kinds = ";;".join(
        (tr("Sessions, sweeps and checkpoints {}").format(ENDINGS), tr("All files (*)"))
    )
    return ask_file(parent, tr("Open"), kinds, "session")


def ask_weights(parent: QWidget) -> str:
    """Weights of another program; of any name, too."""
    weights = tr("Weights {}").format("(*.pt *.pth *.safetensors *.npz *.h5 *.keras)")
    kinds = ";;".join((weights, tr("All files (*)")))
    return ask_file(parent, tr("Import weights"), kinds, "weights")


def show_keys(parent: QWidget, pages: Sequence[str]) -> None:
    """pages: the titles of their tabs, in their order."""
    body = "".join(
        f"<tr><td><b>{key}</b>&nbsp;&nbsp;</td><td>{what}</td></tr>" for key, what in _keys(pages)
    )
    _box(parent, "keysBox", tr("Keys"), f"<table>{body}</table>", html=True)


def _keys(pages: Sequence[str]) -> Sequence[tuple[str, str]]:
    """(key, what it does)."""
    return (
        ("Space", tr("run / pause")),
        ("→ / ←", tr("step / step back")),
        ("Shift+→ / Shift+←", tr("next / previous epoch")),
        ("Home / End", tr("rewind / newest epoch")),
        ("+ / −", tr("faster / slower")),
        ("↑ / ↓", tr("in the picture: previous / next unit, or letter")),
        ("Page ↑ / Page ↓", tr("in the picture: layer or row above / below")),
        ("Enter", tr("in the picture: open the cell, or close it; on Learn, step done: go on")),
        ("Alt+→ / Alt+←", tr("on Learn: the next / previous step of the lesson")),
        ("Alt+↓", tr("on Learn: to the question, or the way on; Esc: back to the figure")),
        ("Ctrl+Enter", tr("Compare, Program: run; Seeds, Tasks, Text: train; Try it: write")),
        ("Ctrl+N", tr("own word pair")),
        ("Ctrl+T", tr("own text, for a language model")),
        (f"Ctrl+1 … {len(pages)}", tr("pages: {}").format(items(pages))),
        ("Ctrl+L / Ctrl+M / Ctrl+E", tr("lessons / model / explanation: show, or hide")),
        ("Ctrl+K", tr("fork from here: another run goes on from the playhead")),
        ("F2 / Del", tr("in the runs: rename / delete")),
        ("Ctrl+Z / Ctrl+Shift+Z", tr("undo / redo what was done to runs")),
        ("Ctrl+O", tr("open a session, a checkpoint, a sweep, a lesson or a text")),
        ("Ctrl+S / Ctrl+Shift+S", tr("save the session / under another name")),
        ("Ctrl+Shift+E", tr("export: the run in front, as a file for other programs")),
        ("Ctrl+Alt+S", tr("save a checkpoint of the run in front")),
        ("Ctrl++ / Ctrl+− / Ctrl+0", tr("larger / smaller / actual size")),
        ("F11", tr("full screen")),
        ("F5", tr("present: one figure and the transport, large; again or Esc: back")),
        ("B / 1 … 9", tr("while presenting: blank the screen / jump to a bookmark")),
        ("H", tr("while presenting: hide what it predicts, or show it")),
        ("A", tr("where what it predicts is hidden: show it here")),
        ("Ctrl+B / Ctrl+Shift+B", tr("set or remove a bookmark here / all bookmarks")),
        ("Ctrl+J / Ctrl+Shift+J", tr("write a note on this moment / all notes of the run")),
        ("Ctrl", tr("close a tip; so does Esc")),
        ("F1", tr("what is this? under the mouse, or where the keyboard is")),
        ("Shift+F10", tr("the menu of what has the keyboard, as a right click opens it")),
        ("Shift+F1", tr("glossary: every term, and where it is taught")),
        ("Esc", tr("one level out: a field, the editor (then Tab), a cell, a unit, a drawer")),
        ("?", tr("this list")),
    )


def show_about(parent: QWidget) -> None:
    text = tr(
        "<h3>Unroll {}</h3><p>See recurrent networks learn, step by step, on real PyTorch.</p>"
        "<p>The lessons follow the lecture <i>Sequential Model (RNN, LSTM)</i> by Dapeng Shang, "
        "BU Questrom.</p><p>MIT licence.</p>"
    )
    told = text.format(QCoreApplication.applicationVersion())
    _box(parent, "aboutBox", tr("About Unroll"), told, html=True)
