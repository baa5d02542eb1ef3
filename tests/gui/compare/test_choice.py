"""Which runs stand side by side, how each is called and drawn, and what is presented."""

from PySide6.QtCore import Qt

from core.journal.intents import (
    CompareModels,
    CompareRuns,
    PauseComparison,
)
from gui.compare.wording import six_on
from gui.figures.compare.run_line import color_of, dashes_of


def test_a_run_keeps_its_line_while_others_come_and_go(window, page, six, settled):
    def lines():
        settled()
        shown = page.curves._drawn, page.maps._drawn.values()
        looks = {each.name: (each.color, each.dashes) for each in shown[0]}
        for each, _, _ in [*shown[1]][: len(looks)]:
            assert looks[each.title] == (each.color, each.dashes)
        return looks

    before = lines()
    assert len({*before.values()}) == 6
    window.session.do(CompareRuns(tuple(run.id for run in six[1:])))
    assert lines() == {name: before[name] for name in lines()}
    window.session.do(CompareRuns(tuple(run.id for run in (*six[1:], six[0]))))
    assert lines() == before
    window.session.do(six_on(six[0]))
    window.session.do(PauseComparison())
    anew = [(color_of(place), dashes_of(place)) for place in range(6)]
    assert [*lines().values()] == anew  # in their order


def test_the_menu_calls_a_run_as_the_table_does_and_as_it_is_called_elsewhere(
    window, page, six, find
):
    window.session.runs.add(six[1].experiment.with_values(seed=99))
    find("compareChooseButton").menu().aboutToShow.emit()
    texts = [each.text() for each in find("compareChooseButton").menu().actions()]
    assert "RNN (hello with nn.RNN)" in texts
    assert "GRU" in texts
    assert any("seed 99" in text for text in texts)


def test_runs_are_chosen_by_ticks_and_a_seventh_is_grey_with_its_reason(window, page, six, find):
    window.session.runs.add(six[0].experiment.with_values(seed=99), "one more")
    find("compareChooseButton").menu().aboutToShow.emit()
    actions = {each.text(): each for each in find("compareChooseButton").menu().actions()}
    assert not actions["one more"].isEnabled()
    assert actions["one more"].toolTip() == "Six at most side by side."
    actions["GRU"].setChecked(False)
    assert len(window.session.comparison.runs) == 5
    assert six[5] not in window.session.comparison.runs


def test_the_list_of_runs_stays_open_while_one_is_ticked_after_the_other(
    window, page, three, find, qtbot
):
    menu = find("compareChooseButton").menu()
    menu.popup(page.mapToGlobal(page.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    for action in menu.actions()[:2]:
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        assert menu.isVisible()
        assert not action.isChecked()
    assert len(window.session.comparison.runs) == 1
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_the_hidden_states_are_presented_where_they_are_meant(window, page, find, settled):
    settled()
    curves, maps = find("comparePlot"), page.maps
    maps.plots[0].setFocus()
    window.present(True)
    assert (curves.isVisible(), maps.isVisible()) == (False, True)
    assert find("compareSlider").isVisible()
    window.present(False)
    assert curves.isVisible()
    find("compareSlider").setFocus()
    window.present(True)
    assert (curves.isVisible(), maps.isVisible()) == (True, False)
    window.present(False)


def test_a_run_that_there_was_already_is_called_as_it_was_chosen_until_it_has_a_name(window, page):
    run = window.session.runs.current
    other = run.experiment.with_values(hidden_size=5)
    window.do(CompareModels((("with memory", run.experiment), ("wider", other))))
    window.do(PauseComparison())
    clock = window.session.comparison
    assert clock.runs[0] is run

    def names():
        page.refresh()
        return [page._records.names[each.id] for each in clock.runs]

    assert names() == ["with memory", "wider"]
    window.session.runs.rename(run, "mine")
    assert names() == ["mine", "wider"]
    window.session.runs.rename(run, "")
    window.do(CompareRuns(tuple(each.id for each in clock.runs)))
    assert names()[0] == "RNN"  # by its model


def test_a_line_has_its_name_beside_it_while_one_presents_which_has_no_table(
    window, page, find, settled
):
    settled()
    curves = find("comparePlot")
    texts = lambda: [each[1] for each in curves.line_names]  # noqa: E731
    assert texts() == []
    window.present(True)
    assert texts() == [(page._records.names[window.session.runs.current.id],)]
    window.present(False)
    assert texts() == []
