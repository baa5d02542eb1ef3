"""Names that are HTML, mnemonics, overrides or endless: every page shows them as plain text."""

import dataclasses
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QListWidget,
    QTabBar,
    QTableWidget,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)

from core.course.lesson import load_lessons
from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.session.session import Session
from gui.widgets.one_line import OneLine
from gui.window.pages import PAGES
from gui.window.preferences import Settings
from gui.window.window import Window
from tests.gui.conftest import close

IMAGE, BOLD, AMPERSAND = '<img src="x.png">', "<b>zebra</b>", "q&a"
OVERRIDE, ENDLESS = "ab\u202ecd", "x" * 500
# Whatever is wrong with one of them is found; bold letters are found as an image is.
TOGETHER = f"{IMAGE}{AMPERSAND}{OVERRIDE}{ENDLESS}"
NAMES = (TOGETHER, IMAGE, BOLD, AMPERSAND, OVERRIDE, ENDLESS)
IDS = ("together", "image", "bold", "and", "override", "long")
TURNING = re.compile("[\u202a-\u202e]")
# Whether it is HTML; the labels of a form's rows are Qt's own, which look at the text.
FORMATS = {Qt.TextFormat.PlainText: False, Qt.TextFormat.RichText: True}
OURS = re.compile(r"</?(b|i|p|br|span|table|h[1-6])\b[^>]*>(?!zebra)|&nbsp;")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def read(text: str, rich: bool | None = None) -> str:
    """What a reader sees of a text that Qt may take for HTML."""
    is_rich = Qt.mightBeRichText(text) if rich is None else rich
    if not is_rich:
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText().replace("\xa0", " ")


def faults_of(seen: str, where: str) -> list[str]:
    """What of the names is not shown as it is, in a text as it is read."""
    found = []
    if "\ufffc" in seen or ("x.png" in seen and IMAGE not in seen):
        found.append("an image")
    if "zebra" in seen and "<b>zebra<" not in seen:
        found.append("bold letters")
    if TURNING.search(seen):
        found.append("an override")
    if CONTROLS.search(seen.replace("\n", " ").replace("\t", " ")):
        found.append("a control character")
    if "x" * 400 in seen:
        found.append("an endless line")
    return [f"{each} in {where}: {seen[:120]!r}" for each in found]


def with_mnemonics(text: str, where: str) -> list[str]:
    left = text.replace("&&", "\0")
    told = [f"a mnemonic in {where}: {text!r}"] if "q&a" in left else []
    return told + faults_of(left.replace("\0", "&"), where)


def items_of(widget: QWidget) -> list[tuple[str, str]]:
    """(text, tool tip) of what a list, table or tree holds."""
    if isinstance(widget, QComboBox):
        return [(widget.itemText(k), "") for k in range(widget.count())]
    if isinstance(widget, QListWidget):
        found = [widget.item(k) for k in range(widget.count())]
        return [(each.text(), each.toolTip()) for each in found]
    if isinstance(widget, QTableWidget):
        places = [(r, c) for r in range(widget.rowCount()) for c in range(widget.columnCount())]
        cells = [widget.item(*place) for place in places]
        return [(cell.text(), cell.toolTip()) for cell in cells if cell is not None]
    if isinstance(widget, QTreeWidget):
        return [(it.value().text(0), it.value().toolTip(0)) for it in _items(widget)]
    return []


def _items(tree: QTreeWidget):
    iterator = QTreeWidgetItemIterator(tree)
    while iterator.value():
        yield iterator
        iterator += 1


def faults(window: Window) -> list[str]:
    found = faults_of(window.windowTitle(), "the title")
    for widget in window.findChildren(QWidget):
        where = f"{type(widget).__name__} {widget.objectName()}"
        found += faults_of(read(widget.toolTip()), f"the tip of {where}")
        if isinstance(widget, OneLine):
            found += faults_of("".join(text for text, _ in widget._parts()), where)
        elif isinstance(widget, QLabel):
            rich = FORMATS.get(widget.textFormat())
            found += faults_of(read(widget.text(), rich), where)
            if rich is False and OURS.search(widget.text()):
                found.append(f"tags of ours in {where}: {widget.text()!r}")
        if isinstance(widget, QAbstractButton):
            found += with_mnemonics(widget.text(), where)
        if isinstance(widget, QTabBar):
            for k in range(widget.count()):
                found += with_mnemonics(widget.tabText(k), where)
        for text, tip in items_of(widget):
            found += faults_of(text, f"an item of {where}")
            found += faults_of(read(tip), f"a tip in {where}")
        if widget.isVisible() and widget.width() > window.width():
            found.append(f"wider than the window: {where}")
    for action in window.findChildren(QAction):
        found += with_mnemonics(action.text(), f"action {action.objectName()}")
        found += faults_of(read(action.toolTip()), f"the tip of action {action.objectName()}")
    return found


@pytest.fixture
def named(qtbot, settle, tmp_path, request):
    """A window in which lesson, run, words, recent files and a text bear the name."""
    name = request.param
    lessons = tuple(dataclasses.replace(each, title=name) for each in load_lessons().lessons)
    session = Session(lessons)
    session.start()
    stem = name.replace("/", "∕")[:200]  # a file's name has no slash, and an end
    text = tmp_path / f"{stem}.txt"
    text.write_text("the quick brown fox jumps over the lazy dog " * 40, encoding="utf-8")
    settings = Settings()
    settings.add_recent(str(tmp_path / f"{stem}.safetensors"))
    window = Window(session, settings, tmp_path / "settings.json")
    window.resize(1180, 720)
    window.show()
    session.runs.open_lesson("hello-rnn")
    settle(session)
    yield window, name, text
    close(window)


@pytest.mark.parametrize(
    "named",
    [
        pytest.param(name, marks=[] if name == TOGETHER else [pytest.mark.slow], id=kind)
        for name, kind in zip(NAMES, IDS, strict=True)
    ],
    indirect=True,
)
def test_a_name_from_outside_is_plain_text_on_every_page(named, settle, qtbot):
    window, name, text = named
    session = window.session
    size = window.size()

    def look(where: str) -> None:
        window.redraw.all()
        window.redraw.now()
        for menu in window.menuBar().actions():
            menu.menu().aboutToShow.emit()
        assert not faults(window), where
        assert window.size() == size, where

    look("lesson")
    session.runs.rename(session.runs.current, name)
    settle(session)
    look("run")
    word = WordTask(name[:200], name[:200][::-1].replace("xx", "yx"))
    session.runs.add(Experiment(word, ModelSpec(head="Linear"), TrainingSpec(epochs=2)))
    settle(session)
    session.transport.next_epoch()
    settle(session)
    look("pair")
    for page in PAGES:
        window.pages.show(page)
        if page == "compare":
            session.comparison.choose(session.runs.all[-2:])
        if page == "Text":
            session.texts.opening.open(str(text))
            qtbot.waitUntil(lambda: not session.texts.opening.busy)
        look(page)
    window._news.failed(f"{text} cannot be read.")
    window._news.saved(str(text), 3)
    look("messages")
