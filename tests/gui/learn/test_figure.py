"""The figure beside a step's text: which can stand there, how it is heard, how large it is."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from core.course.step import FIGURES
from core.journal import intents
from core.trace.playhead import Playhead
from gui.learn.figure import OWN, VIEWS
from gui.widgets.figure import Figure
from gui.window.pages import PAGES
from tests.gui.conftest import click
from tests.gui.read_aloud import all_read

WORDS = 7  # a sentence has more


@pytest.mark.turns(4, always=("network",))
@pytest.mark.one_window
@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_that_a_step_may_name_is_there(window, learn, name):
    learn.figure.show_view(name)
    window.redraw.all()
    window.redraw.now()
    assert learn.figure.view.objectName() in (f"{VIEWS.get(name, name)}Panel", f"{name}Page")
    assert learn.figure.view.isVisible()
    assert_heard(learn.figure)


def assert_heard(figure):
    """What stands there is in the accessibility tree: each figure with its name, what it shows now
    and what it is, and of the whole at least one thing that is told in words.
    """
    read = all_read(figure)
    drawn = [each for each in read if isinstance(each.widget, Figure)]
    assert [each.told for each in drawn if not each.name] == []
    whole = [each for each in drawn if each.widget.READS is not None]  # tables are read by rows
    assert [each.told for each in whole if not each.description] == []
    told = [" ".join((each.name, each.description, each.value)) for each in read]
    assert any(len(each.split()) > WORDS for each in told)


@pytest.mark.turns(4, always=("network",))
@pytest.mark.one_window
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_that_does_not_say_itself_what_it_is_has_its_name_above_it(learn, find, name):
    learn.figure.show_view(name)
    heading = find("figureHeading")
    itself = name in VIEWS or name in PAGES or name in OWN
    assert heading.isVisible() != itself
    assert itself or heading.text() == learn.figure.view.accessibleName().upper() != ""


def test_words_about_a_picture_stand_below_it_where_both_have_room(window, learn, find):
    for name, words in (("explain", True), ("network", False), ("explain", True), ("loss", False)):
        learn.figure.show_view(name)
        picture = find("architecturePanel")
        assert picture.isVisible() == (name != "loss")
        assert find("liveText").isVisible() == words
        if words:
            assert picture.geometry().bottom() < learn.figure.view.geometry().top()
    learn.figure.show_view("explain")
    learn.figure.setFixedHeight(300)
    QApplication.processEvents()
    assert find("liveText").isVisible()
    assert not find("architecturePanel").isVisible()
    learn.figure.setMaximumHeight(2000)
    window.pages.show("lab")
    assert find("architecturePanel").isVisible()


@pytest.mark.parametrize("name", ["weights", "decoded"])
def test_numbers_are_large_in_the_room_of_a_step_and_as_ever_in_the_lab(window, wait, name):
    window.session.runs.open_lesson("hello-rnn")
    window.session.transport.next_epoch()
    wait()
    panel = window.docks[name].widget()

    def size():
        window.redraw.all()
        window.redraw.now()
        if name == "decoded":
            return panel.table.fontMetrics().height()
        return panel.page.spots[0].rects[0].height()

    window.docks[name].raise_()
    before = size()
    window.pages.show("learn").figure.show_view(name)
    QApplication.processEvents()
    assert size() > 1.3 * before
    assert panel.page.height() <= panel.scroll_area.height() if name == "weights" else True
    window.pages.show("lab")
    QApplication.processEvents()
    assert size() == before


def test_a_page_that_was_shown_as_a_figure_is_a_page_again(window, learn):
    learn.figure.show_view("seeds")
    seeds = learn.figure.view
    assert window.pages.show("seeds") is seeds
    assert seeds.isVisible()
    assert window.pages.current is seeds


def test_the_cards_of_torchs_modules_tell_this_runs_values(window, learn, find, wait):
    learn.figure.show_view("api")
    assert "hidden_size" in find("apiPanel").toPlainText()
    assert "(1, 2)" in find("apiPanel").toPlainText()
    window.do(intents.OpenRun(window.session.runs.current.experiment.with_values(hidden_size=7)))
    wait()
    assert "(1, 7)" in find("apiPanel").toPlainText()
    learn.figure.resize(1600, 1300)
    QApplication.processEvents()
    large = find("apiPanel").font().pointSizeF()
    assert find("apiPanel").verticalScrollBar().maximum() == 0
    learn.figure.setFixedHeight(260)
    QApplication.processEvents()
    assert find("apiPanel").font().pointSizeF() < large
    window.do(intents.OpenRun(window.session.runs.current.experiment.with_values(hidden_size=9)))
    wait()
    assert find("apiPanel").verticalScrollBar().maximum() > 0
    assert find("apiPanel").verticalScrollBar().value() == 0
    learn.figure.show_view("network")
    assert not find("apiPanel").isVisible()


def test_the_cards_begin_at_the_recurrent_modules_where_not_all_are_in_sight(
    window, learn, find, wait
):
    window.do(intents.GoToStep("hello-lstm", 8))
    wait()
    learn.figure.setFixedHeight(400)
    QApplication.processEvents()
    cards = find("apiPanel")
    first = cards.cursorForPosition(QPoint(20, 20)).block().text()
    assert first == "nn.LSTM"
    assert "inputs = emb(letters)" in cards.toPlainText()  # as the next card takes them in


def test_under_a_figure_with_a_clock_of_its_own_there_is_no_transport(window, learn, until, wait):
    figures = ("compare", False), ("network", True), ("seeds", False), ("network", True)
    for figure, shown in figures:
        until("hello-rnn", figure, compared=True)
        assert window.transport_tool_bar.isVisible() is shown
        assert window.transport_actions.actions["run"].isEnabled() is shown
    window.pages.show("lab")
    wait()
    assert window.transport_tool_bar.isVisible()


@pytest.mark.parametrize(
    ("lesson", "figure"), [("hello-embedding", "lookup"), ("hello-lstm", "api")]
)
def test_from_a_program_to_a_figure_of_learns_own_the_transport_comes_back(
    window, learn, wait, lesson, figure
):
    """A program has none; the way back led over pages and views of the Lab alone."""
    steps = {each.id: each.steps for each in window.session.runs.lessons}

    def go(lesson, figure):
        place = next(k for k, step in enumerate(steps[lesson]) if step.show.figure == figure)
        window.do(intents.GoToStep(lesson, place))
        wait()

    go("hello-rnn", "program")
    assert not window.transport_tool_bar.isVisible()
    go(lesson, figure)
    assert window.transport_tool_bar.isVisible()
    assert window.transport_actions.actions["step"].isEnabled()


def test_the_loops_line_is_lit_as_the_playhead_goes(window, learn, find, wait):
    lesson = window.session.runs.lesson("rnn-cell")
    place = next(k for k, step in enumerate(lesson.steps) if step.show.figure == "loop")
    window.do(intents.GoToStep("rnn-cell", place))
    wait()
    code = find("loopCode")
    assert code.toPlainText().splitlines()[0] == "h = 0"
    assert find("foldButton").isChecked()
    lit = [code.lit]
    while window.session.runs.current.playhead < Playhead(1, 2):
        window.do(intents.Step())
        wait()
        if code.lit != lit[-1]:
            lit.append(code.lit)
    assert lit == [1, 2, 3, 4, 2, 3, 4]
    window.do(intents.NextStep())
    wait()
    assert not code.isVisible()
    assert not find("foldButton").isChecked()
    assert code.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("left_by", ["the loop's step", "the learner's own hand"])
def test_a_step_that_says_nothing_of_the_fold_finds_the_network_unrolled(
    window, learn, find, wait, qtbot, left_by
):
    lesson = window.session.runs.lesson("rnn-cell")
    loop = next(k for k, step in enumerate(lesson.steps) if step.show.figure == "loop")
    by_hand = left_by == "the learner's own hand"
    window.do(intents.GoToStep("rnn-cell", 0 if by_hand else loop))
    wait()
    if by_hand:
        click(qtbot, find("foldButton"))
    assert find("foldButton").isChecked()
    for lesson_id, place in (("hello-lstm", 1), ("two-directions", 2), ("hello-lstm", 2)):
        window.do(intents.GoToStep(lesson_id, place))
        wait()
        assert not find("foldButton").isChecked()
        click(qtbot, find("foldButton"))
        window.do(intents.Step())
        wait()
        assert find("foldButton").isChecked()  # as the learner has it in this very step


def test_of_a_cell_with_gates_the_loop_is_one_call(window, learn, ask, find, wait):
    for cell, line in (("LSTM", "    h, c = lstm(x, h, c)"), ("GRU", "    h = gru(x, h)")):
        window.do(intents.OpenRun(window.session.runs.current.experiment.with_values(cell=cell)))
        learn.figure.show_view("loop")
        wait()
        assert find("loopCode").toPlainText().splitlines()[2] == line


def test_words_that_stand_alone_send_nobody_to_a_network_that_is_not_there(
    window, wait, learn, find
):
    window.session.transport.step()
    wait()
    learn.figure.show_view("explain")
    told = find("liveText")
    for high, sent in ((900, True), (300, False), (900, True)):
        learn.figure.setFixedHeight(high)
        QApplication.processEvents()
        assert find("architecturePanel").isVisible() == sent
        assert ("on the network" in told.toPlainText()) == sent
        assert "Unit 0 of" in told.toPlainText()
    learn.figure.setMinimumHeight(0)
    learn.figure.setMaximumHeight(2000)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (960, 540)])
def test_the_way_on_stays_under_the_pointer_where_the_transport_comes_and_goes(
    window, learn, until, find, wait, size
):
    """Clicking through, one lost it at each program: it stood 80 pixels lower."""
    window.resize(*size)
    wait()
    places = []
    for figure in ("network", "program", "network", "program"):
        until("hello-rnn", figure)
        QApplication.processEvents()
        wait()
        way = find("nextStepButton")
        places.append(way.mapTo(window, way.rect().center()))
    assert window.transport_tool_bar.isHidden()
    assert max(abs((each - places[0]).y()) for each in places) <= 1


def test_in_a_step_no_other_run_is_drawn_beside_the_lessons_own_and_a_variant_beside_that(
    window, wait
):
    """What else one tried: of another network, it crossed the floor that the text speaks of."""
    panel, do = window.docks["loss"].widget(), window.do
    for changed in ({"head": "Linear"}, {"seed": 3}):
        window.session.runs.open_lesson("hello-rnn")
        window.session.runs.edit(**changed)
        do(intents.TrainTo(15))
        wait()
    window.pages.show("learn")
    lesson = window.session.runs.lesson("hello-rnn")
    place = next(k for k, step in enumerate(lesson.steps) if step.show.figure == "loss")
    do(intents.GoToStep("hello-rnn", place))
    wait()
    window.redraw.now()
    assert not panel._shown_earlier()
    assert "rey" not in panel.note.text()
    do(intents.OpenRun(lesson.experiment.with_values(seed=9), lesson.id))
    do(intents.TrainTo(15))
    wait()
    panel.refresh()
    assert len(panel._shown_earlier()) == 1
    own = (
        " Grey: the lesson's own run."
        if panel._grey.told
        else " Grey: the lesson's own run, seed 12."
    )
    assert panel.note.text().endswith(own)
    window.pages.show("lab")
    panel.refresh()
    assert len(panel._shown_earlier()) == 3
    assert panel.note.text().endswith(" Grey: earlier runs.")


@pytest.fixture
def explained(window, wait, learn, find):
    """Goes to a step of lesson 10 that Explain stands in, in a window of this size; gives what is
    told there and the picture above it.
    """

    def go(place, size):
        window.resize(*size)
        window.do(intents.GoToStep("gradients", place))
        wait()
        window.redraw.now()
        QApplication.processEvents()
        return find("liveText"), find("architecturePanel")

    return go


@pytest.mark.parametrize("size", [(1024, 700), (1440, 900), (1920, 1080)])
@pytest.mark.parametrize("place", [2, 3, 8])
def test_words_have_as_much_room_as_they_need_and_their_picture_has_the_rest(
    explained, learn, place, size
):
    told, picture = explained(place, size)
    assert told.verticalScrollBar().maximum() == 0  # the sum is the last of it
    assert told.height() - told.document().size().height() < 2
    assert picture.height() > learn.figure.height() / 2


@pytest.mark.parametrize("place", [2, 3, 8])
def test_in_a_low_window_words_and_their_network_are_whole_too(explained, find, place):
    """On 1920 x 1080 at 200 %: arithmetic stood alone there, of a network that was not in sight."""
    explained(2, (960, 540))
    told, picture = explained(place, (960, 540))
    assert picture.isVisible()
    for each in (told, find("architectureView")):
        assert each.verticalScrollBar().maximum() == 0
    assert not find("figureHeading").isVisible()  # the words have a title of their own
    assert "on the network" not in told.toPlainText()  # which costs a line of them


def test_in_a_low_window_words_that_cannot_be_whole_leave_their_picture_its_share(
    window, wait, learn, find, explained
):
    told, picture = explained(2, (960, 540))
    window.do(intents.GoToStep("hello-rnncell", 4))
    wait()
    window.redraw.now()
    QApplication.processEvents()
    assert told.verticalScrollBar().maximum() > 0
    assert picture.height() > learn.figure.height() / 2
    assert find("architectureView").layout_now().row("loss") is not None


def test_nothing_moves_under_the_pointer_where_less_is_told_than_when_the_step_began(
    window, wait, explained
):
    told, picture = explained(3, (1440, 900))
    high = picture.height()
    window.do(intents.Seek(1, 0))
    wait()
    window.redraw.now()
    QApplication.processEvents()
    assert told.document().size().height() < told.height() - 20
    assert picture.height() == high
    assert explained(8, (1440, 900))[1].height() > high  # whose text is short
