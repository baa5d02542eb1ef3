"""Where the playhead stands: forward and backward are passes, lanes have arrows."""

import re

import pytest

from core.runs.looked_at import NOTHING
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from gui.explain.explain import explain
from gui.figures.equations.equations import equations
from gui.wording.names import lane_heard, lane_text, lanes_heard
from gui.wording.place import place_text
from tests.gui.explain.test_explain import plain, run_of

ABOVE = re.compile("⁽[^⁾]*[→←]")
BARE = re.compile(r"(?i)\b(forward|backward)\b(?! pass)")


@pytest.fixture(scope="module")
def run():
    return run_of("hello-lstm")


def places(run, brief=False):
    """Of each step and each operation of an epoch, with what was done there."""
    for step in range(run.steps.last):
        for operation in range(len(run.operations.of(step + 1))):
            run.move(Playhead(2, step, operation))
            yield run.operations.at(run.playhead), place_text(run, True, brief)


@pytest.mark.parametrize("brief", [False, True])
def test_no_place_sets_an_arrow_above_a_name_in_plain_text_or_calls_a_pass_as_a_lane(run, brief):
    told = [text for _, text in places(run, brief)]
    assert len({*told}) > 300
    assert [text for text in told if ABOVE.search(text) or BARE.search(text)] == []


def test_a_state_is_named_behind_its_lane_and_an_input_as_the_cell_has_it(run):
    told = {}
    for done, text in places(run):
        if done is not None and (done.lane, done.t) == (2, 3):
            told[done.kind] = text.partition(" · ")[2]
    place = "forward pass, layer 2 → · t = 4 · "
    assert told[Kind.CELL] == place + "c₄"
    assert told[Kind.HIDDEN_PRODUCT] == place + "Wₕₕ h₃"
    assert told[Kind.INPUT_PRODUCT] == place + "Wᵢₕ h₄⁽¹⁾"  # of both lanes of layer 1
    assert told[Kind.GRAD_HIDDEN] == "backward pass, layer 2 → · t = 4 · ∂L/∂h₄"


def test_where_there_is_little_room_a_place_keeps_lane_and_step(run):
    run.move(Playhead(2, 12))
    assert place_text(run) == "epoch 2 · forward pass, layer 2 → · t = 2"
    assert place_text(run, brief=True) == "epoch 2 · layer 2 → · t = 2"
    run.move(Playhead(2, run.steps.back_through(3, 1)))
    assert place_text(run) == "epoch 2 · backward pass, layer 2 ← · t = 2"
    assert place_text(run, brief=True) == "epoch 2 · back, layer 2 ← · t = 2"
    other = run_of("hello-rnn")
    other.move(Playhead(1, 3))
    told = place_text(other), place_text(other, brief=True)
    assert told == ("epoch 1 · forward pass · t = 3", "epoch 1 · t = 3")


def test_a_lane_is_written_as_on_the_stage_and_heard_in_words(run):
    experiment = run.experiment
    assert [lane_text(experiment, lane) for lane in (0, 3)] == ["layer 1 →", "layer 2 ←"]
    assert lane_heard(experiment, 3) == "layer 2, right to left"
    told = "epoch 8 · forward pass, layer 1 → · t = 2 · predicted “a → b”"
    heard = "epoch 8 · forward pass, layer 1, left to right · t = 2 · predicted “a → b”"
    assert lanes_heard(told) == heard


@pytest.mark.parametrize("at", ["forward", "back", "last"])
def test_explain_and_equations_call_no_lane_as_a_pass(run, at):
    steps = run.steps
    step = {"forward": 12, "back": steps.back_through(3, 1), "last": steps.last}[at]
    run.move(Playhead(2, step))
    page = plain(explain(run, NOTHING))
    assert BARE.findall(page) == []
    assert ("layer 2 ←" if at != "forward" else "layer 2 →") in page
    groups = {each.group for each in equations(run.experiment, 3)}
    assert {"Forward pass: layer 2 ←", "Backward pass: layer 2 ←"} <= groups
