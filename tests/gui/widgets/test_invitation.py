"""An empty figure says what it will show, and offers the one button that makes it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from core.journal import intents
from gui.style.theme import current
from gui.widgets.figure import Figure
from gui.widgets.invitation import Invitation
from gui.widgets.plots import Plot
from gui.widgets.run_button import RunButton


@pytest.mark.parametrize("size", [(900, 500), (300, 200), (150, 70)])
def test_it_lies_in_the_middle_of_the_figure_at_any_size(qtbot, size):
    plot = Plot("aPlot", "Numbers")
    qtbot.addWidget(plot)
    shown = Invitation(plot, "What will it be? Press the button and look.", "goButton", "Go")
    plot.resize(*size)
    plot.show()
    plot.grab()
    room = plot.getViewBox().sceneBoundingRect().toRect()
    place, middle = shown.geometry(), room.center()
    assert abs(place.center().x() - middle.x()) <= 1
    assert abs(place.center().y() - middle.y()) <= 1
    assert shown.sentence.isVisible() == (size[1] >= 200)
    if size[1] >= 200:
        assert room.contains(place)  # it hides no number of an axis


def test_its_lines_are_about_as_long(qtbot):
    plot = Plot("aPlot", "Numbers")
    qtbot.addWidget(plot)
    told = "Networks that differ in their seed alone will tell how often it does learn."
    shown = Invitation(plot, told, "goButton", "Go")
    plot.resize(900, 500)
    plot.show()
    plot.grab()
    metrics, wide = shown.sentence.fontMetrics(), shown.sentence.width()
    assert shown.sentence.height() > 1.5 * metrics.height()  # two lines
    assert wide < 0.62 * metrics.horizontalAdvance(told)


def test_why_its_button_rests_is_no_narrower_than_it_must_be(qtbot):
    """Beside a sentence of two lines it had a single word on a line of its own."""
    plot = Plot("aPlot", "Numbers")
    qtbot.addWidget(plot)
    told = "Networks that differ in their seed alone will tell how often it does learn."
    shown = Invitation(plot, told, "goButton", "Go")
    plot.resize(900, 500)
    plot.show()
    shown.button.setToolTip("This would give the answer away: commit to yours first.")
    shown.button.setEnabled(False)
    QApplication.processEvents()  # its room is given anew
    plot.grab()
    assert shown.reason.isVisible()
    assert shown.reason.height() < 1.5 * shown.reason.fontMetrics().height()  # one line
    assert shown.sentence.height() > 1.5 * shown.sentence.fontMetrics().height()
    assert shown.rect().contains(shown.reason.geometry())


def test_its_sentence_is_whole_where_it_lies_over_wider_parts_of_its_figure(qtbot):
    """There it was as high as its words were in one line of all that width."""
    figure = QWidget()
    qtbot.addWidget(figure)
    told = "Which settings learn the word, and how surely? Look at a square for each pair."

    def wider(place):
        return place.adjusted(-300, 0, 300, 0)

    shown = Invitation(figure, told, "goButton", "Go", sheet=wider)
    figure.resize(1000, 140)
    figure.show()
    shown.button.setToolTip("This would give the answer away: commit to yours first.")
    shown.button.setEnabled(False)
    QApplication.processEvents()
    figure.grab()
    for text in (shown.sentence, shown.reason):
        assert text.height() >= text.heightForWidth(text.width())
        assert shown.rect().contains(text.geometry())


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("seeds", "seedsInviteButton"),
        ("grid", "gridInviteButton"),
        ("tasks", "taskInviteButton"),
        ("text", "textInviteButton"),
    ],
)
def test_every_page_opens_with_what_to_do_and_a_press_does_it(window, find, qtbot, page, name):
    window.do(intents.ShowPage("seeds" if page == "grid" else page))
    if page == "grid":
        find("seedsTabs").setCurrentIndex(1)
    window.redraw.now()
    qtbot.waitUntil(find(name).isEnabled)
    shown = [each for each in window.findChildren(RunButton) if each.isVisible()]
    assert shown == [find(name)]  # not twice
    if page != "grid":  # whose squares say which settings there will be
        seen = [each for each in window.findChildren(Figure) if each.isVisible()]
        assert seen == []
    before = len(window.session.journal.done)
    qtbot.mouseClick(find(name), Qt.MouseButton.LeftButton)
    window.redraw.now()
    begun = [type(each).__name__ for each in window.session.journal.done[before:]]
    assert begun[-1] in ("TrainSeeds", "TrainGrid", "TrainSeries", "TrainText")
    qtbot.waitUntil(lambda: not find(name).isVisible())


def test_what_makes_a_page_go_is_the_same_button_everywhere(window, find):
    names = {
        "compare": "compareRunButton",
        "seeds": "seedsStartButton",
        "tasks": "taskTrainButton",
        "text": "textStartButton",
        "try_it": "writeGoButton",
        "program": "runProgramButton",
    }
    for page, name in names.items():
        window.do(intents.ShowPage(page))
        button = find(name)
        assert isinstance(button, RunButton)
        wide = button.sizeHint().width()
        if name in ("compareRunButton", "writeGoButton"):  # what stands beside it never moves
            before = button.text()
            for text in ("Run", "Pause") if page == "compare" else ("Write", "Pause"):
                button.setText(text)
                assert button.sizeHint().width() == wide
            button.setText(before)
        for theme in ("light", "dark", "light"):
            window.appearance.set_theme(theme)
            button.leads(True)  # as it does once there is a result
            colors = current()
            picture = QImage(button.size(), QImage.Format.Format_ARGB32)
            picture.fill(colors.color("panel"))  # on which it lies: one that is off is seen through
            button.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
            ground = picture.pixelColor(8, button.height() // 2)
            wanted = colors.accent if button.isEnabled() else colors.panel
            assert ground.name() == wanted, (name, theme)


def accent_of(widget):
    """How much of its ground is in the accent."""
    picture = widget.grab().toImage()
    row = [picture.pixelColor(x, picture.height() - 6) for x in range(8, picture.width() - 8)]
    return sum(each == current().color("accent") for each in row) / len(row)


def test_one_button_of_a_page_leads_and_stops_what_it_began(window, find, qtbot):
    window.do(intents.ShowPage("tasks"))
    window.redraw.now()
    qtbot.mouseClick(find("taskInviteButton"), Qt.MouseButton.LeftButton)
    window.redraw.now()
    assert find("taskPauseButton").isVisible()
    assert not find("taskTrainButton").isVisible()
    place = find("taskPauseButton").mapTo(window, QPoint(0, 0))
    qtbot.mouseClick(find("taskPauseButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.session.tasks.running)
    window.redraw.now()
    QApplication.processEvents()
    assert find("taskPauseButton").text() == "Go on"
    assert find("taskPauseButton").mapTo(window, QPoint(0, 0)) == place
    assert find("taskTrainButton").isVisible()
    assert not find("taskTrainButton").is_next
    find("taskSeedsBox").setValue(7)  # another series is asked for now
    window.redraw.now()
    QApplication.processEvents()
    assert find("taskTrainButton").is_next
    assert not find("taskPauseButton").is_next
    assert find("taskTrainButton").mapTo(window, QPoint(0, 0)) == place


def test_who_does_not_lead_is_not_in_the_accent(qtbot):
    button = RunButton("aButton", "Go")
    qtbot.addWidget(button)
    button.resize(120, 30)
    assert accent_of(button) > 0.9
    button.leads(False)
    assert accent_of(button) == 0


def test_presented_it_has_room_for_its_whole_sentence_in_large_type(window, wait):
    window.do(intents.ShowPage("tasks"))
    wait()
    invitation = window.pages.current.results.invitation
    window.do(intents.Present(True))
    for _ in range(3):
        QApplication.processEvents()
        wait()
    sentence, button = invitation.sentence, invitation.button
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert button.height() >= button.sizeHint().height()
    assert button.width() >= button.sizeHint().width()


def test_another_exercise_of_a_program_says_its_whole_sentence(window, wait):
    """It kept the height of the shorter one before."""
    window.do(intents.ShowPage("program"))
    wait()
    sentence = window.pages.current.stage.invitation.sentence
    heights = set()
    for exercise in ("", "zero_grad", "write_loss", ""):
        window.do(intents.ChooseExercise(exercise))
        wait()
        assert sentence.isVisible()
        assert sentence.height() >= sentence.heightForWidth(sentence.width())
        heights.add(sentence.height())
    assert len(heights) > 1  # in a window where one of them needs another line


def test_a_reason_has_all_its_lines_and_whole_words(qtbot):
    plot = Plot("aPlot", "Numbers")
    qtbot.addWidget(plot)
    shown = Invitation(plot, "What will it be?", "goButton", "Go")
    plot.resize(300, 300)
    plot.show()
    shown.button.setEnabled(False)
    for told in (
        "Wait.",
        "It trains: wait until it has come to the end of all its epochs, or stop it.",
    ):
        shown.button.setToolTip(told)
        QApplication.processEvents()
        reason = shown.reason
        assert reason.text() == told
        assert reason.height() >= reason.heightForWidth(reason.width())
        words = [reason.fontMetrics().horizontalAdvance(each) for each in told.split()]
        assert reason.width() >= max(words)  # that of a word alone was 3
        assert shown.rect().contains(reason.geometry())
