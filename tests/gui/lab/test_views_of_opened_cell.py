"""While a cell is open all views speak of that cell, and of the playhead again when it closes."""

import re

import pytest

from core.trace.operations import IN_A_CELL
from gui.wording.names import state_name
from gui.wording.pieces import as_text

GRADIENTS = ("grad_hidden", "grad_cell", "grad_sum")


@pytest.fixture
def panels(window, wait):
    for name in ("equations", "hidden_state"):
        window.docks[name].raise_()
    wait()
    names = ("equations", "hidden_state", "gates", "weights", "code", "explain")
    return {name: window.docks[name].widget() for name in names}


def train(window, wait, lesson, **values):
    window.session.runs.open_lesson(lesson)
    wait()
    window.session.runs.edit(hidden_size=4, **values)
    wait()
    for _ in range(2):
        window.session.transport.next_epoch()
        wait()
    run = window.session.runs.current
    window.session.transport.seek(run.playhead.epoch, run.steps.last)
    wait()


def show(panels):
    for each in panels.values():
        each.refresh()


def told(explain):
    return explain.live.toPlainText().replace("\u2060", "")


def numbers(panel):
    return as_text(panel.numbers._pieces)


def numbers_of(card):
    """Without the unit, which the card names in front of them and the panel in its foot."""
    return re.sub(r"^unit \d+: ", "", as_text(card.numbers._pieces))


@pytest.mark.turns(2)
@pytest.mark.parametrize("cell", [(0, 2), (3, 1)])
def test_an_opened_cell_is_what_every_view_speaks_of_until_it_closes(window, wait, panels, cell):
    """The playhead stands elsewhere: at the end of an update."""
    train(window, wait, "hello-lstm")
    show(panels)
    before = panels["equations"].name.text(), panels["weights"].page._current
    assert "Adam" in before[0]
    window.session.selection.inspect(*cell)
    wait()
    show(panels)
    run, card = window.session.runs.current, window.stage.opened.inspector.card
    name = state_name(run.experiment, cell[0], cell[1] + 1)
    equations = panels["equations"]
    assert equations.page._lit[0] == {"h"}
    assert "the opened cell" in equations.name.text()
    assert f"layer\xa0{cell[0] // 2 + 1}" in equations.name.text()
    assert numbers(equations) == numbers_of(card)
    assert name in panels["hidden_state"].headline.text()
    assert panels["hidden_state"].map.now == cell[1]
    assert panels["gates"].belt.picture.now == cell[1]
    assert panels["gates"].belt.picture.lane == cell[0]
    assert panels["weights"].page._current == ""
    assert panels["code"].hint.text().startswith(name)
    assert f"Unit 0 of {name}" in told(panels["explain"])
    window.session.selection.close_inspector()
    wait()
    show(panels)
    assert (panels["equations"].name.text(), panels["weights"].page._current) == before
    assert "opened" not in panels["hidden_state"].headline.text()


def test_the_equation_of_an_opened_cells_chosen_result_is_told(window, wait, panels, find, qtbot):
    train(window, wait, "hello-embedding", cell="LSTM")
    window.session.selection.inspect(1, 3)
    wait()
    for term in ("f", "c", "o"):
        find(f"result_{term}").click()
        wait()
        show(panels)
        assert panels["equations"].page._lit[0] == {term}
        assert numbers(panels["equations"]) == numbers_of(window.stage.opened.inspector.card)


@pytest.mark.parametrize(
    ("by", "each"),
    [
        ("operation", 3),
        pytest.param("operation", 1, marks=pytest.mark.slow),
        pytest.param("time step", 1, marks=pytest.mark.slow),
    ],
)
def test_all_views_of_an_opened_cell_agree_through_a_whole_epoch(
    window, wait, settle, panels, by, each
):
    word = {"source": "abb", "target": "bab"}  # a first letter, one amid, a last
    train(window, wait, "hello-embedding", cell="GRU", bidirectional=True, **word)
    session, card = window.session, window.stage.opened.inspector.card
    session.transport.set_step_size(by)
    epoch = session.runs.current.playhead.epoch
    session.transport.seek(epoch, 1)
    session.selection.inspect(0, 0)
    wait()
    run, seen = session.runs.current, set()
    while run.playhead.step < run.steps.last:
        for _ in range(each):
            if run.playhead.step < run.steps.last:
                session.transport.step()
                settle(session)
        wait()
        show(panels)
        lane, t = session.selection.inspected
        name = state_name(run.experiment, lane, t + 1)
        done = run.operations.at(run.playhead)
        assert panels["hidden_state"].map.now == t
        if (done.lane, done.t) != (lane, t) and by == "operation":
            continue  # of no cell: its name says what it is
        foot = panels["equations"].name.text()
        assert "the opened cell" in foot
        assert f"layer\xa0{run.experiment.lanes.layer(lane) + 1}" in foot
        live = told(panels["explain"])
        if "grad_hidden" in panels["equations"].page._lit[0]:
            seen.add("back")
            assert name in live
            ends = numbers(panels["equations"]).rpartition("= ")[2]
            assert ends in as_text(card.gradient._pieces)
        elif done.kind in IN_A_CELL or by == "time step":
            seen.add("forward")
            assert numbers(panels["equations"]) == numbers_of(card)
            assert name in live or by == "operation"
    assert seen == {"forward", "back"}
