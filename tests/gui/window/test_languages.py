"""Another language: another window around the same session, and nothing left in English."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from core.course import language as course
from core.course.glossary import glossary
from core.course.lesson import LessonError
from core.journal import intents
from core.sentences import Sentence, clause
from core.settings import CHOICES, WORDS
from core.text.builtin import BUILTIN
from gui.app import Screen, make_window
from gui.figures.diagram.network_diagram import NetworkDiagram
from gui.lab.transport.timeline import Timeline
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.plots import Plot
from gui.widgets.spec_form import setting_box, show_in, value_in
from gui.window.language import speak
from gui.window.pages import TABS
from gui.window.preferences import Settings, load_settings
from gui.window.succession import leave, successor
from gui.window.window import Window
from gui.wording import languages
from gui.wording.settings import set_to
from gui.wording.translate import told
from tests.gui.conftest import close
from tests.gui.figures.drawn_texts import drawn_texts, touching
from tests.translations import pseudo

LONGER, LEFTWARDS = "eo", "ar"  # pseudo-locales: their names, and the way that their lines go


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory):
    folder = tmp_path_factory.mktemp("i18n")
    pseudo.make(folder, LONGER, LEFTWARDS)
    return folder


@pytest.fixture(autouse=True)
def spoken(catalogues, monkeypatch, qapp) -> Iterator[None]:
    monkeypatch.setattr(languages, "FOLDER", catalogues)
    monkeypatch.setattr(languages, "lacking", lambda language: "")
    yield
    speak(course.ENGLISH)


@pytest.fixture
def opened(session, settle, tmp_path):
    """Makes the window in a language, on a trained epoch; it is closed with the test."""
    made = []

    def make(choice: str) -> Window:
        speak(choice)
        window = Window(session, Settings(language=choice), tmp_path / "settings.json")
        window.resize(1440, 900)
        window.show()
        session.runs.open_lesson("hello-lstm")
        settle(session)
        session.transport.next_epoch()
        settle(session)
        made.append(window)
        return window

    yield make
    for window in made:
        if isValid(window):
            close(window)


class NoQuitter:
    def turn_to(self, window: Window) -> None:
        self.window = window


def panels_in_front(window: Window) -> dict[str, QRect]:
    """{panel: where it stands}"""
    docks = window.docks.items()
    return {name: dock.geometry() for name, dock in docks if not dock.widget().property("behind")}


def entry(window: Window, choice: str) -> QAction:
    menu = window.findChild(QMenu, "languageMenu")
    return next(a for a in menu.actions() if a.objectName() == f"{choice}LanguageAction")


def test_a_language_chosen_in_the_menu_takes_another_window_around_the_same_session(
    opened, session, settle, qtbot
):
    before = opened(course.ENGLISH)
    QApplication.processEvents()
    stood = panels_in_front(before)
    before.do(intents.ShowPage("tasks"))
    length = before.findChild(WholeNumberBox, "taskLengthBox")
    length.setValue(length.value() + 7)
    wanted = length.value()
    before.do(intents.ShowPage("compare"))
    run = session.runs.current
    place = run.playhead
    screen = Screen(before, NoQuitter())
    entry(before, LONGER).trigger()
    qtbot.waitUntil(lambda: screen.window is not before)
    QApplication.processEvents()
    window = screen.window
    try:
        assert not isValid(before)
        assert screen._quitter.window is window
        assert (session.runs.current, run.playhead) == (run, place)
        assert window.page == "compare"
        window.do(intents.ShowPage("tasks"))
        assert window.findChild(WholeNumberBox, "taskLengthBox").value() == wanted
        assert window.pages.titles[0] == pseudo.pseudo("Learn")
        assert entry(window, LONGER).isChecked()
        entry(window, course.ENGLISH).trigger()
        qtbot.waitUntil(lambda: screen.window is not window)
        window = screen.window
        assert window.pages.titles[0] == "Learn"
        window.do(intents.ShowPage("lab"))
        QApplication.processEvents()
        assert panels_in_front(window) == stood  # though they were made but now
        session.transport.next_epoch()
        settle(session)
        assert run.playhead != place
    finally:
        close(window)


def test_the_step_with_its_answer_and_the_panels_stay_as_they_were(opened, session, settle):
    before = opened(course.ENGLISH)
    before.do(intents.ShowPage("learn"))
    page = before.pages.current
    lesson = next(
        each
        for each in session.runs.lessons
        if any(step.question is not None for step in each.steps)
    )
    place = next(k for k, step in enumerate(lesson.steps) if step.question is not None)
    before.do(intents.GoToStep(lesson.id, place))
    settle(session)
    before.do(intents.ShowPage("lab"))
    QApplication.processEvents()
    before.docks["gates"].raise_()
    before.do(intents.Look("logBox", True))
    QApplication.processEvents()
    in_front = [*panels_in_front(before)]
    assert "gates" in in_front
    before.do(intents.ShowPage("learn"))
    settle(session)
    QApplication.processEvents()
    page.guide.attempt.given = "as it was given"
    before.menus.help.tour.offer()
    before.settings.language = LONGER
    window = successor(before)
    assert before.page == "learn"  # to turn it to the Lab would lay out its panels once more
    leave(before)
    try:
        guide = window.pages.current.guide
        assert (guide.lesson.id, guide.place) == (lesson.id, place)
        assert guide.given == "as it was given"
        assert window.menus.help.tour.strip.isVisible()
        assert not window.lab_panels.are_made  # before they are seen
        assert window.looks.chosen["logBox"] is True  # a third window would have it, too
        window.do(intents.ShowPage("lab"))
        assert window.findChild(QWidget, "logBox").isChecked()
        QApplication.processEvents()
        assert [*panels_in_front(window)] == in_front
    finally:
        close(window)


def test_the_choice_is_kept_and_the_next_start_speaks_it(opened, session, tmp_path):
    window = opened(course.ENGLISH)
    assert window.do(intents.SetLanguage(LONGER)) == ""
    close(window)
    file = tmp_path / "settings.json"
    left = load_settings(file)
    assert left.language == LONGER
    again = make_window(None, file)
    assert again.pages.titles[0] == pseudo.pseudo("Learn")
    close(again)
    assert not again.lab_panels.are_made
    assert load_settings(file).layout == left.layout != ""  # of the Lab, which nobody has seen


def test_a_language_without_letters_here_is_named_with_its_package_and_not_chosen(
    opened, monkeypatch
):
    without = {LONGER: "fonts-noto-cjk"}
    monkeypatch.setattr(languages, "lacking", lambda language: without.get(language, ""))
    window = opened(LONGER)
    assert window.pages.titles[0] == "Learn"
    assert not entry(window, LONGER).isEnabled()
    assert "Esperanto" in entry(window, LONGER).text()
    assert "fonts-noto-cjk" in entry(window, LONGER).text()
    assert "allowed is system, en, ar" in window.do(intents.SetLanguage(LONGER))


def test_whether_chinese_can_be_read_is_what_qt_says_of_the_faces(monkeypatch):
    monkeypatch.undo()
    faces = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    assert languages.lacking("zh_CN") == ("" if faces else "fonts-noto-cjk")
    assert languages.lacking("en") == ""


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["C"], "en"),
        (["eo-XX", "en-US"], "eo"),
        (["en-GB", "eo"], "en"),
        (["fr-FR", "ar-EG"], "ar"),
        (["zh-Hans-CN"], "en"),
    ],
)
def test_the_systems_first_language_that_there_is_is_meant(monkeypatch, wanted, found):
    monkeypatch.setattr(languages, "of_the_system", lambda: wanted)
    assert languages.meant(languages.SYSTEM) == found


def test_whoever_asks_in_the_name_of_a_class_finds_the_text_and_what_is_not_there_stays(qapp):
    class Base(QWidget):
        pass

    class Derived(Base):
        def told(self, text):
            return self.tr(text)

    speak(LONGER)
    widget = Derived()
    assert widget.told("Learn") == pseudo.pseudo("Learn")
    assert widget.told("never said") == "never said"
    speak(course.ENGLISH)
    assert widget.told("Learn") == "Learn"


def test_what_core_says_is_found_by_its_template_whole_or_going_on_in_another_sentence(qapp):
    whole = Sentence("There is no run {run}.", run=3)
    why = LessonError("x", "Lesson file {file} {what}.", file="x.md", what=clause(whole))
    speak(LONGER)
    said = pseudo.pseudo("There is no run {run}.").format(run=3)
    assert told(whole) == said
    assert told(clause(whole)) == said.removesuffix(".")
    nested = pseudo.pseudo("Lesson file {file} {what}.")
    assert told(why) == nested.format(file="x.md", what=said)
    speak(course.ENGLISH)
    assert told(clause(whole)) == str(clause(whole)) == "There is no run 3"


def test_a_choice_is_read_in_the_users_language_and_its_value_is_the_files(qapp):
    speak(LONGER)
    box = setting_box("initial_state", {})
    assert [box.itemText(k) for k in range(box.count())] == [
        *map(pseudo.pseudo, ("zeros", "random"))
    ]
    show_in(box, "random")
    assert (box.currentText(), value_in(box)) == (pseudo.pseudo("random"), "random")
    assert set_to("reduction", "mean") == pseudo.pseudo("reduction {}").format(
        pseudo.pseudo("mean")
    )
    assert told(BUILTIN[0].title) == pseudo.pseudo(BUILTIN[0].title)


# what is left in English --------------------------------------------------------------------

NAMES = {name for names in CHOICES.values() for name in names} - set(WORDS)  # torch's
OWN = {"English", "Esperanto", "hello", "hhhhh"}  # languages in themselves; letters of the word


def said(window: Window) -> Iterator[tuple[str, str]]:
    """(whose, what) of all that is read or heard in the window."""
    for widget in window.findChildren(QWidget):
        name = widget.objectName() or type(widget).__name__
        if name.startswith(("qt_", "Scroll")):  # Qt's own
            continue
        yield from ((name, text) for text in (widget.toolTip(), widget.accessibleName()))
        if isinstance(widget, QLabel | QAbstractButton):
            yield name, widget.text()
        if isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(k)) for k in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from ((name, widget.tabText(k)) for k in range(widget.count()))
        yield from ((action.objectName(), action.text()) for action in widget.actions())


def is_english(name: str, text: str) -> bool:
    plain = re.sub("<[^>]*>|&nbsp;|&#\\d+;", " ", text).strip()
    if pseudo.OPEN in plain or pseudo.CLOSE in plain or not re.search("[A-Za-z]{3}", plain):
        return False
    if name.startswith("read_") or name == "textSourceBox":  # encodings and works have names
        return False
    of_glossary = any(" ".join(plain.split()) in each.plain_text for each in glossary())
    return plain not in NAMES | OWN and not of_glossary


SET = re.compile("[₀-₉⁽⁾]")  # a piece of a formula, as near to the next as formulas are set


def test_no_page_has_a_text_that_was_left_in_english_and_none_that_touches_another(
    opened, session, settle
):
    window = opened(LONGER)
    left, close_by = set(), {}
    for page in (*TABS[1:], TABS[0]):
        window.do(intents.ShowPage(page))
        settle(session)
        window.redraw.now()
        QApplication.processEvents()  # an axis makes room for its numbers when they are drawn
        left |= {(name, text) for name, text in said(window) if is_english(name, text)}
        drawn = drawn_texts(window.pages.current, (1440, 780))
        close_by[page] = [
            (one.text, other.text)
            for one, other in touching(drawn)
            if not (SET.search(one.text) or SET.search(other.text))
        ]
        assert any(pseudo.OPEN in each.text for each in drawn), page
    assert left == set()
    assert {page: found for page, found in close_by.items() if found} == {}


def test_where_lines_go_from_right_to_left_pages_are_mirrored_and_figures_are_not(opened, session):
    window = opened(LEFTWARDS)
    window.do(intents.ShowPage("lab"))
    right = Qt.LayoutDirection.RightToLeft
    assert window.layoutDirection() == right
    assert window.pages.bar.layoutDirection() == right
    file, run = (action.menu() for action in window.menuBar().actions()[:2])
    bar = window.menuBar()
    assert bar.actionGeometry(file.menuAction()).x() > bar.actionGeometry(run.menuAction()).x()
    window.do(intents.ShowPanel("loss", True))
    QApplication.processEvents()
    kept = [window.findChild(kind) for kind in (NetworkDiagram, Timeline)]
    plots = [each for each in window.findChildren(Plot) if each.isVisible()]
    assert plots
    for widget in (*kept, *plots):
        assert widget.layoutDirection() == Qt.LayoutDirection.LeftToRight, widget
    for plot in plots:
        axis = plot.getAxis("left").sceneBoundingRect()
        assert axis.x() < plot.getViewBox().sceneBoundingRect().x()
    letters = [each for each in drawn_texts(window.stage, (1000, 600)) if each.text in "helo"]
    lowest = max(each.rect.bottom() for each in letters)
    word = sorted((e for e in letters if e.rect.bottom() > lowest - 12), key=lambda e: e.rect.x())
    assert "".join(each.text for each in word) == "hello"
