"""What a Chinese reader meets in the window: no English word but those that nobody translates.

The pseudo-locale of test_languages finds texts that were never looked up; this one finds the rest:
half-English ones, put together of parts or made of values. Texts are asked for, not drawn.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTabBar,
    QTableWidget,
    QWidget,
)

from core.course import language as course
from core.course.lesson import load_lessons
from core.journal import intents
from core.session.session import Session
from core.settings import CHOICES, WORDS
from core.system import catalogues
from gui.window.language import speak
from gui.window.pages import TABS
from gui.window.preferences import Settings
from gui.window.window import Window
from gui.wording import languages
from tests.gui.conftest import close
from tests.translations import pseudo
from tests.translations.ts import FOLDER

CHINESE = "zh_CN"
# docs/languages.md: what stays Latin. torch's, the field's, keys' and files'.
LATIN = """
Adam SGD tanh ReLU relu sigmoid softmax logits logit dropout nat gram top xz
PyTorch torch Python Unroll CPU GPU MB TBPTT Linear Embedding CrossEntropyLoss
Ctrl Shift Alt Esc Tab Home End Enter Space Del English Unicode UTF
hello ohlol hhhhh lstm rnn emb fc gamma detach clip out max
"""
STAYS = {name for names in CHOICES.values() for name in names if name not in WORDS}
STAYS |= set(LATIN.split())
WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = re.compile(r"\b\w+_\w+\b|\b[A-Za-z]+(?:\.\w+)+|\(\*?\.\w+\)|<[^>]*>|&\w+;")  # batch_first


@pytest.fixture
def chinese(tmp_path, monkeypatch, qapp) -> Iterator[None]:
    file = FOLDER / f"unroll_{CHINESE}.ts"
    (tmp_path / file.name).write_bytes(file.read_bytes())
    assert catalogues.make(tmp_path, pseudo.TOOL) == []
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    monkeypatch.setattr(languages, "lacking", lambda language: "")
    speak(CHINESE)
    yield
    speak(course.ENGLISH)


def said(top: QWidget) -> Iterator[tuple[str, str]]:
    """(whose, what) of all that can be read or heard, without what a person types or prints."""
    for widget in (top, *top.findChildren(QWidget)):
        name = widget.objectName() or type(widget).__name__
        if name.startswith("qt_") or name in ASIDE:
            continue
        texts = [widget.toolTip(), widget.accessibleName(), widget.whatsThis()]
        texts += [each.text() for each in widget.actions() if not _has_a_name(each)]
        yield from ((name, text) for text in (*texts, *_own(widget)) if text)


ASIDE = {"languageMenu"}  # languages are called as they call themselves


def _has_a_name(action: QAction) -> bool:
    """Of an encoding, that is nobody's to translate."""
    return action.objectName().startswith("read_")


def _own(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(k) for k in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(k) for k in range(widget.count()))
    elif isinstance(widget, QListWidget):
        yield from (widget.item(k).text() for k in range(widget.count()))
    elif isinstance(widget, QTableWidget):
        heads = [widget.horizontalHeaderItem(k) for k in range(widget.columnCount())]
        yield from (each.text() for each in heads if each is not None)


def english(text: str) -> set[str]:
    return {each for each in WORD.findall(NAMES.sub(" ", text)) if each not in STAYS}


@pytest.fixture
def session(chinese, qtbot) -> Iterator[Session]:
    """With the Chinese lessons: those of other tests are read once, in English."""
    made = Session(load_lessons().lessons)
    made.start()
    yield made
    made.close()


@pytest.fixture
def window(session, settle, tmp_path) -> Iterator[Window]:
    made = Window(session, Settings(language=CHINESE), tmp_path / "settings.json")
    made.resize(1440, 900)
    made.show()
    session.runs.open_lesson("hello-lstm")
    settle(session)
    session.transport.next_epoch()
    settle(session)
    yield made
    close(made)


def test_no_page_says_an_english_word_to_a_chinese_reader(window, session, settle):
    met: dict[str, set[str]] = {}
    for page in (*TABS[1:], TABS[0]):
        window.do(intents.ShowPage(page))
        settle(session)
        window.redraw.now()
        QApplication.processEvents()
    for name, text in said(window):
        if words := english(text):
            met.setdefault(f"{name}: {text[:60]}", set()).update(words)
    assert met == {}
