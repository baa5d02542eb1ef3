"""Typeset equations: terms are paths, every cell's lines are set, what is computed is lit."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.experiment import Experiment, RandomInputs
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec, lr_at
from core.trace.operations import Operation, Operations
from core.trace.playhead import Playhead
from core.trace.terms import is_lit, term_of
from core.tracing.tracer import trace_epoch
from core.training.trainer import Trainer
from gui.figures.equations.arrays import Arrays
from gui.figures.equations.equations import equations, keys_of, lane_of
from gui.figures.equations.numbers import step_numbers
from gui.figures.equations.typeset import typeset
from gui.style import theme
from gui.wording.pieces import as_text
from tests.calculator import reconciles

CELLS = ("RNNCell", "RNN", "LSTM", "GRU")
# What else an update may be made of.
SHAPED = [
    {},
    {"weight_decay": 0.01, "clip_norm": 0.5, "scheduler": "StepLR", "lr": 1e-5},
    {"weight_decay": 0.01, "scheduler": "ExponentialLR", "gamma": 1e-7},
    {"scheduler": "CosineAnnealingLR", "period": 12_345},
]


def experiment_of(cell, **values):
    model = ModelSpec(cell, head="Linear", embedding_dim=3)
    return Experiment(model=model, training=TrainingSpec()).with_values(**values)


# Daily each cell with each shape, by one optimiser or the other: setting them takes its time.
COMBINED = [
    pytest.param(
        *(cell, optimizer, shaped),
        marks=[pytest.mark.slow] if (row + column + place) % 2 else [],
        id=f"{cell} {optimizer} {row}",
    )
    for row, shaped in enumerate(SHAPED)
    for column, cell in enumerate(CELLS)
    for place, optimizer in enumerate(("Adam", "SGD"))
]


@pytest.mark.parametrize(("cell", "optimizer", "shaped"), COMBINED)
def test_every_equation_is_set_with_each_of_its_terms_inside_its_box(cell, optimizer, shaped):
    for equation in equations(experiment_of(cell, optimizer=optimizer, **shaped)):
        done = typeset(equation.latex)
        terms = set(re.findall(r"\\term\{([^}]*)\}", equation.latex))
        assert terms == set(done.paths) - {""}
        for path in done.paths.values():
            assert not path.isEmpty()
            assert done.box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(path.boundingRect())
        assert 20 < done.box.width() < 560


def test_what_is_transposed_bears_no_letter_that_is_a_length():
    found = [each for each in equations(experiment_of("LSTM")) if r"\top" in each.latex]
    assert len(found) >= 3
    for each in found:
        assert "⊤" in each.plain
        assert "ᵀ" not in each.plain
        assert "{T}" not in each.latex
        assert "^T" not in each.latex


def test_a_formula_is_set_once():
    latex = equations(experiment_of("LSTM"))[1].latex
    assert typeset(latex) is typeset(latex)


@pytest.mark.parametrize(("cell", "optimizer", "shaped"), COMBINED)
def test_every_operation_belongs_to_an_equation_and_names_a_term_of_it(cell, optimizer, shaped):
    experiment = experiment_of(cell, optimizer=optimizer, **shaped)
    operations, lane = Operations(experiment), 0
    for step in range(1, operations.steps.last + 1):
        for operation in operations.of(step):
            lane = lane_of(experiment, operation, lane)
            known = {each.key: each.latex for each in equations(experiment, lane)}
            keys = keys_of(experiment, operation) - {"zero_grad"}
            assert keys <= set(known), operation
            term = term_of(operation)
            if term:
                terms = re.findall(r"\\term\{([^}]*)\}", "".join(known[key] for key in keys))
                assert any(is_lit(each, term) for each in terms), operation


@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
@pytest.mark.parametrize("shaped", SHAPED, ids=str)
def test_decay_and_a_schedule_are_equations_of_the_update_where_they_are_on(optimizer, shaped):
    experiment = experiment_of("RNN", optimizer=optimizer, **shaped)
    found = {each.key: each.latex for each in equations(experiment)}
    lit = keys_of(experiment, Operation("update", part="rnn.weight_hh_l0"))
    assert ("decay" in found) == ("decay" in lit) == ("weight_decay" in shaped)
    assert ("rate" in found) == ("rate" in lit) == ("scheduler" in shaped)
    used = found["v" if optimizer == "Adam" else "update"]
    assert (r"\term{decayed}" in used) == ("decay" in found)
    assert (r"\term{dW}" in used) == ("decay" not in found)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"scheduler": "StepLR", "lr": 0.1, "gamma": 0.5, "period": 5}, "0.1 0.5^floor("),
        ({"scheduler": "ExponentialLR", "lr": 0.2, "gamma": 0.9}, "0.2 0.9^(epoch − 1)"),
        ({"scheduler": "CosineAnnealingLR", "period": 8}, "(0.1 / 2) (1 + cos(π (epoch − 1) / 8))"),
    ],
)
def test_the_rates_equation_gives_the_rate_that_is_trained_with(values, text):
    experiment = experiment_of("RNN", **values)
    rate = next(each for each in equations(experiment) if each.key == "rate")
    assert text in rate.plain
    trace = trace_epoch(Trainer(experiment), complete=False)
    for epoch in range(1, 20):
        found = rate.right.value(Arrays(experiment, replace(trace, epoch=epoch)))
        assert found == pytest.approx(lr_at(experiment.training, epoch - 1), rel=1e-12)


def plain(**values):
    return {each.key: each.plain for each in equations(experiment_of(**values))}


def test_the_plain_text_is_of_the_same_expression():
    relu = plain(cell="RNN", nonlinearity="relu")
    assert relu["h"] == "hₜ = relu(W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh)"
    assert relu["grad_sum"] == "∂L/∂aₜ = ∂L/∂hₜ ⊙ [aₜ > 0]"
    assert relu["grad_logits"] == "∂L/∂sₜ = (1 / T) (pₜ − onehot(targetₜ))"
    assert relu["update"] == "W ← W − η m̂_k / (√v̂_k + ε)"
    summed = plain(cell="GRU", reduction="sum", clip_norm=0.5)
    assert summed["grad_logits"] == "∂L/∂sₜ = pₜ − onehot(targetₜ)"
    assert summed["gradient b_hh"] == "∂L/∂b_hh = Σₜ ∂L/∂uₜ"
    assert summed["n"] == "nₜ = tanh(W_in xₜ + b_in + rₜ ⊙ (W_hn hₜ₋₁ + b_hn))"
    assert summed["scale"] == "scale = min(1, clip / (‖g‖ + 1e-6))"


@pytest.mark.parametrize("head", ["none", "Linear"])
def test_a_lane_reads_and_is_pushed_by_its_own_neighbours(head):
    experiment = experiment_of("LSTM", num_layers=2, bidirectional=True, head=head)
    lanes = [{each.key: each for each in equations(experiment, lane)} for lane in range(4)]
    assert [lane["c"].plain.count("cₜ₊₁") for lane in lanes] == [0, 1, 0, 1]
    assert ["fₜ₊₁" in lane["grad_cell"].plain for lane in lanes] == [True, False, True, False]
    assert lanes[0]["input"].plain == "xₜ = W_emb[letterₜ]"
    assert lanes[3]["input"].plain == "xₜ = [hₜ⁽¹→⁾, hₜ⁽¹←⁾]"
    below = lanes[1]["grad_hidden"].plain
    assert below.count("W_ih,←⁽²") == 2
    assert "∂L/∂aₜ⁽²→⁾" in below
    assert "∂L/∂aₜ⁽²←⁾" in below


def test_a_frozen_parameter_says_so_and_has_no_gradient():
    experiment = experiment_of("RNN", frozen=("rnn.weight_hh_l0", "fc.bias"))
    found = {each.key: each for each in equations(experiment)}
    assert not {"gradient W_hh", "gradient b_fc"} & set(found)
    assert "gradient W_ih" in found
    told = found["frozen rnn.weight_hh_l0"]
    assert told.plain == "W_hh ← W_hh"
    assert told.note.startswith("rnn.weight_hh_l0 is frozen")
    assert not [each for each in equations(experiment_of("RNN")) if "frozen" in each.note]


def test_symbols_that_an_update_brings_are_explained_where_they_stand():
    notes = {each.key: each.note for each in equations(experiment_of("RNN", lr=0.1))}
    assert notes["m_hat"].startswith("k: how many updates")
    assert "η = 0.1" in notes["update"]
    assert "ε = 10⁻⁸" in notes["update"]


def test_a_demo_has_its_forward_pass_alone():
    found = equations(Experiment(RandomInputs(), ModelSpec("RNN")))
    assert {each.group for each in found} == {"Forward pass"}


@pytest.mark.turns(5, always=("SGD decayed-LSTM",))
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"optimizer": "SGD", "reduction": "sum"},
        {"optimizer": "SGD", "weight_decay": 0.02, "scheduler": "StepLR", "period": 1},
        {"weight_decay": 0.02, "scheduler": "ExponentialLR"},
    ],
    ids=["lecture", "SGD", "SGD decayed", "Adam decayed"],
)
def test_every_line_of_numbers_reconciles_with_a_calculator(session, settle, cell, choices):
    session.runs.open_lesson("hello-embedding")
    settle(session)
    one = {"num_layers": 1, "batch_first": False} if cell == "RNNCell" else {}
    session.runs.edit(cell=cell, **one, **choices)
    settle(session)
    for _ in range(4):
        session.transport.next_epoch()
        settle(session)
    run, told = session.runs.current, set()
    head = Playhead(3, 0)
    session.transport.seek(3, 0)
    settle(session)
    while head.step < run.steps.last:
        head = run.operations.after(head)
        run.move(head)
        kind = run.operations.at(head).kind
        text = as_text(step_numbers(run, 5, run.operations.at(run.playhead)))
        if kind in ("zero_grad", "input"):
            continue
        if "?" not in text:  # the cell's result is not computed yet
            assert reconciles(text), (kind, text)
            told.add(kind)
    assert {"hidden", "head", "softmax", "loss", "total_loss", "grad_logits"} <= told
    assert {"grad_hidden", "grad_sum", "gradient", "update"} <= told


@pytest.fixture
def panel(window, wait):
    window.docks["equations"].raise_()
    wait()
    return window.docks["equations"].widget()


def test_the_equation_under_the_playhead_is_lit_and_brought_into_view(panel, window, wait, qtbot):
    qtbot.waitUntil(lambda: panel.page.is_set)
    window.session.transport.step()
    wait()
    window.session.transport.next_epoch()
    window.session.transport.seek(1, window.session.runs.current.steps.last)
    wait()
    assert panel.page._current == {"m", "m_hat", "v", "v_hat", "update"}
    place = panel.page.place_of(lambda key: key == "update")
    shown = (
        panel.scroll_area.viewport()
        .rect()
        .translated(0, panel.scroll_area.verticalScrollBar().value())
    )
    assert shown.top() <= place.center().y() <= shown.bottom()
    window.session.transport.rewind()
    wait()
    assert panel.page._current == frozenset()


def test_the_page_shows_the_lane_that_is_computed_and_keeps_what_is_set(panel, window, wait, qtbot):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.session.transport.step()
    wait()
    qtbot.waitUntil(lambda: panel.page.is_set)
    window.redraw.now()
    first = {each.key: each.plain for each in panel.page._equations}
    assert "cₜ₋₁" in first["c"]
    head, loss = window.session.runs.current.playhead, panel.page.set_lines["loss"]
    window.session.transport.seek(head.epoch, 6)  # layer 1 ←
    wait()
    window.redraw.now()
    qtbot.waitUntil(lambda: panel.page.is_set)
    second = {each.key: each.plain for each in panel.page._equations}
    assert "cₜ₊₁" in second["c"]
    assert panel.page.set_lines["loss"] is loss
    assert "⁽" not in first["c"] + second["c"]


def test_hovering_a_term_lights_it_everywhere_and_being_lit_changes_the_picture(
    panel, window, wait, qtbot
):
    qtbot.waitUntil(lambda: panel.page.is_set)
    wait()
    dull = panel.page.grab().toImage()
    done, room = panel.page._rows["h"], panel.page.rooms["h"]
    scale = panel.page._size
    inside = done.paths["W_hh"].toSubpathPolygons()[0].boundingRect().center()
    point = panel.page._origin("h", done, scale) + inside * scale
    assert room.contains(point)
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    where = panel.page.mapToGlobal(point)
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), where, button, button, none)
    QApplication.sendEvent(panel.page, move)
    assert window.session.selection.term == "W_hh"
    wait()
    assert panel.page.grab().toImage() != dull
    QApplication.sendEvent(panel.page, QEvent(QEvent.Type.Leave))
    wait()
    assert panel.page.grab().toImage() == dull


def test_the_ink_is_the_themes(panel, window, wait, qtbot):
    qtbot.waitUntil(lambda: panel.page.is_set)
    light = panel.page.grab().toImage()
    window.appearance.set_theme("dark")
    try:
        wait()
        assert panel.page.grab().toImage() != light
    finally:
        theme.apply("light")


@pytest.mark.turns(5, always=("GRU-3-True-Linear",))
@pytest.mark.parametrize("head", ["none", "Linear"])
@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("cell", ["RNN", "GRU"])
def test_every_mark_of_a_symbol_is_explained_where_it_stands_first(cell, layers, both, head):
    """Layers and directions once in each lane's lines, halves of a matrix or vector in each."""
    shaped = {"head": head, "num_layers": layers, "bidirectional": both, "hidden_size": 4}
    experiment = experiment_of(cell, **shaped)
    for lane in range(experiment.model.num_lanes):
        shown = equations(experiment, lane)
        marked = [each for each in shown if any(s.layer or s.direction for s in each.symbols)]
        assert bool(marked) == (layers > 1 or both)
        if marked:
            assert ("is the layer" in marked[0].note) == (layers > 1)
            assert ("→ and ←" in marked[0].note) == both
        for each in shown:
            for symbol in each.symbols:
                assert not symbol.columns or (
                    f"{symbol.name} with {symbol.columns} below" in each.note
                )


def test_what_a_symbol_of_the_loss_stands_for_is_said_once():
    """T was explained below the loss and again below its gradient."""
    notes = [each.note for each in equations(experiment_of("RNN", reduction="mean"))]
    assert len([each for each in notes if "T: how many letters" in each]) == 1
