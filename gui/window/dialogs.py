"""The few dialogs: an error sentence, open and save, about."""

from collections.abc import Callable
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


def show_about(parent: QWidget) -> None:
    text = tr(
        "<h3>Unroll {}</h3><p>See recurrent networks learn, step by step, on real PyTorch.</p>"
        "<p>The lessons follow the lecture <i>Sequential Model (RNN, LSTM)</i> by Dapeng Shang, "
        "BU Questrom.</p><p>MIT licence.</p>"
    )
    told = text.format(QCoreApplication.applicationVersion())
    _box(parent, "aboutBox", tr("About Unroll"), told, html=True)
