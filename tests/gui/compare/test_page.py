"""The Compare page: six models of one click, one clock, and figures that are the runs' own."""

import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from core.experiment.parameters import parameter_count
from core.journal.intents import (
    HideAnswers,
    RevealAnswers,
    StepComparison,
)


def letters(html):
    return "".join(re.findall(r"&nbsp;(.)&nbsp;", html))


def test_one_click_trains_six_models_on_the_present_task_and_seed(
    window, page, settled, find, epochs
):
    window.session.comparison.speed = None
    find("compareSixButton").click()
    settled()
    six = window.session.comparison.runs
    cells = [(run.experiment.model.cell, run.experiment.model.bidirectional) for run in six]
    assert cells == [
        *[("RNNCell", False), ("RNN", False), ("RNN", False)],
        *[("LSTM", False), ("LSTM", True), ("GRU", False)],
    ]
    assert {run.experiment.training.seed for run in six} == {12}
    assert six[1] is window.session.runs.current  # the lesson itself is not trained a second time
    for row, run in enumerate(six):
        expected = [epoch.loss for epoch in epochs[row]]
        assert run.recording.losses().tolist() == np.array(expected, "f4").tolist()
        table = find("compareTable")
        assert table.item(row, 1).text() == f"{parameter_count(run.experiment):,}"
        assert float(table.item(row, 2).text()) > 0
        assert letters(table.cellWidget(row, 5).text()) == run.recording.letters(15).text


def test_summed_losses_are_shown_per_letter_and_the_page_says_so(page, six, find):
    cell, rnn = (page.curves.curves[place].getData()[1] for place in (0, 1))
    assert np.allclose(cell, rnn, atol=1e-4)  # the lecture's two first models are one
    assert six[0].recording.loss(15) == pytest.approx(5 * six[1].recording.loss(15), abs=5e-4)
    assert find("compareTable").item(0, 4).text() == find("compareTable").item(1, 4).text()
    assert "divided by the number of letters" in find("compareHow").toolTip()
    lowest = min((find("compareTable").item(row, 4).text() for row in range(6)), key=float)
    assert f"lowest loss, {lowest} nats a letter" in find("compareNote").text()


def test_the_clock_shows_one_epoch_of_all_runs(window, page, six, find, settled):
    find("compareSlider").setValue(3)
    settled()
    assert find("compareWhere").text() == "epoch 3 of 15"
    for row, run in enumerate(six):
        told = letters(find("compareTable").cellWidget(row, 5).text())
        assert told == run.recording.letters(3).text
        assert np.array_equal(page.maps.maps[row].values, run.trace_of(3).out)
        assert len(page.curves.curves[row].getData()[1]) == 3
    exact = [run.recording.first_exact(3) for run in six]
    shown = [find("compareTable").item(row, 3).text() for row in range(6)]
    assert shown == [str(each) if each else "–" for each in exact]


def test_keys_step_the_clock_and_not_the_run_of_the_train_page(window, page, three, settled, qtbot):
    window.activateWindow()
    head, clock = window.session.runs.current.playhead, window.session.comparison
    clock.seek(5)
    settled()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Right)
    settled()
    assert clock.epoch == 6
    qtbot.keyClick(page, Qt.Key.Key_Left)
    qtbot.keyClick(page, Qt.Key.Key_Left)
    settled()
    assert clock.epoch == 4
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert clock.playing
    settled()
    assert clock.epoch == 15
    assert window.session.runs.current.playhead == head
    assert not window.session.transport.playing


def test_while_another_page_is_in_front_the_panels_cost_nothing(window, page, three, find, settled):
    before = dict(window.redraw.frames)
    window.session.comparison.seek(2)
    settled()
    after = window.redraw.frames
    assert {name for name in after if after[name] > before[name]} == {"comparePage"}


def test_back_on_the_train_page_every_panel_stands_where_it_stood(window, qtbot, wait):
    window.docks["code"].raise_()
    window.docks["gradients"].hide()
    wait()
    before = {name: (dock.isHidden(), dock.geometry()) for name, dock in window.docks.items()}
    window.pages.show("compare")
    assert all(dock.isHidden() for dock in window.docks.values())
    assert not window.transport_bar.isVisible()
    assert not window.transport_actions.actions["run"].isEnabled()
    window.pages.show("lab")
    wait()
    qtbot.waitUntil(lambda: window.docks["loss"].geometry() == before["loss"][1])
    assert {name: dock.isHidden() for name, dock in window.docks.items()} == {
        name: hidden for name, (hidden, _) in before.items()
    }
    assert window.docks["explain"].widget().property("behind")
    assert window.transport_actions.actions["run"].isEnabled()


def test_a_deleted_run_leaves_the_comparison(window, page, three, settled):
    window.session.runs.delete(three[1])
    settled()
    assert window.session.comparison.runs == (three[0], three[2])
    assert find_rows(page) == 2


def find_rows(page):
    return page.table.rowCount()


def test_a_run_that_diverges_is_marked_and_the_others_go_on(window, page, three, settled, find):
    wild = window.session.runs.add(
        three[1].experiment.with_values(optimizer="SGD", lr=1e30, head="Linear"), "wild"
    )
    window.session.comparison.choose([three[1], wild])
    window.session.comparison.play()
    settled()
    assert wild.diverged is not None
    assert find("compareTable").item(1, 4).text() == "diverged"
    assert find("compareTable").item(0, 4).text() != "diverged"


def test_of_a_demo_the_page_offers_six_models_on_the_first_word_that_is_learnt(
    window, wait, page, find, settled
):
    session = window.session
    session.runs.open_lesson("rnn-cell")
    session.comparison.choose([])
    wait()
    window.pages.show("learn")
    window.pages.show("compare")
    window.redraw.only(page)
    window.redraw.now()
    assert page.results.invites
    assert not find("compareRunButton").isVisible()
    assert find("compareInviteButton").text() == "Six models on hello → ohlol"
    page.findChild(QAction, "runByKeyAction").trigger()  # as its button would
    session.comparison.pause()
    settled()
    assert len(session.comparison.runs) == 6
    assert not page.results.invites
    assert find("compareRunButton").isVisible()


def test_on_a_demo_itself_nothing_is_compared_and_a_sentence_says_so(window, wait, page, qtbot):
    window.session.runs.open_lesson("rnn-cell")
    with qtbot.waitSignal(window.session.failed) as told:
        page.window().findChild(object, "compareSixButton").click()
    assert "a lesson that does" in told.args[0]


def test_hidden_states_fill_while_the_runs_train_and_say_of_which_epoch_they_are(
    window, page, find, qtbot, settled
):
    clock, seen = window.session.comparison, {}
    clock.speed = None

    def look():
        window.redraw.only(page)
        window.redraw.now()
        for place, run in enumerate(clock.runs):
            shown = page._records.map_of(run)
            if clock.playing and shown.values is not None:
                seen.setdefault(place, []).append(shown)
                drawn = clock.pictured(run)
                assert shown.values is drawn.out
                wanted = "" if drawn.epoch == clock.epoch else f"epoch {drawn.epoch:,}"
                assert shown.note == wanted

    clock.changed.connect(look)
    window.session.runs.edit(epochs=400)
    find("compareSixButton").click()
    qtbot.waitUntil(lambda: len(seen) == 6)
    assert clock.playing  # long before the end
    clock.pause()
    clock.changed.disconnect(look)
    settled()
    notes = {page._records.map_of(run).note for run in clock.runs}
    assert notes == {""}  # at rest all are of the clock's epoch


def test_the_present_run_is_there_to_be_compared_and_can_be_run(window, page, find, settled):
    settled()
    assert window.session.comparison.runs == (window.session.runs.current,)
    assert find("compareRunButton").isEnabled()
    assert find("compareWhere").text() == "epoch 1 of 15"
    name, loss = page._records.names[window.session.runs.current.id], page.table.item(0, 4).text()
    assert find("compareNote").text().startswith(f"“{name}”, epoch 1: {loss} nats a letter. “Six ")
    window.session.do(HideAnswers(True))
    settled()
    assert find("compareNote").text().startswith("“Six models on this task” trains them all")
    window.session.do(HideAnswers(False))
    settled()
    find("compareRunButton").click()
    settled()
    assert window.session.runs.current.recording.last_epoch == 15


def test_an_axis_of_few_epochs_has_no_ticks_between_them_and_an_empty_one_has_none(page, find):
    curves = find("comparePlot")
    curves.show_curves([], 1, 1, False)
    assert curves.getAxis("bottom")._tickLevels == []
    assert curves.getAxis("left")._tickLevels == []


def test_no_control_is_cut_where_the_page_is_narrow(window, page, beside, find):
    beside(2)
    row = [find(name) for name in ("compareSixButton", "compareChooseButton", "compareSpeedBox")]
    ways = (1400, "Six models on this task"), (720, "Six models"), (590, "Six models")
    for width, text in ways:
        page.resize(width, 700)
        window.redraw.only(page)
        window.redraw.now()
        page.layout().activate()
        assert row[0].text() == text
        assert all(each.width() >= each.sizeHint().width() for each in row)
    assert row[1].text() == "Runs"
    assert page.table.parentWidget().width() >= page.table.least_width()  # no name is cut


def test_what_is_hidden_in_the_lab_is_told_nowhere_here_until_it_is_revealed(
    window, page, three, settled
):
    def told():
        settled()
        table, last = page.table, page.table.columnCount() - 1
        rows = range(table.rowCount())
        return (
            page._note.text(),
            {table.plain_cell(row, last) for row in rows},
            table.item(0, 4).text(),
        )

    session, hidden = window.session, "What it predicts is hidden: press A to see it here."
    _, words, loss = shown = told()
    assert hidden not in words
    session.do(HideAnswers(True))
    assert told() == (hidden, {hidden}, "?")
    session.do(RevealAnswers())
    assert told() == shown
    session.do(StepComparison(-1))  # another epoch, at which nothing is revealed
    assert told() == (hidden, {hidden}, "?")
    session.do(HideAnswers(False))
    assert (loss != "?", hidden in told()[1]) == (True, False)
