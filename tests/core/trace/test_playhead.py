"""The order of steps of "Time, exactly", and that back undoes forth."""

from hypothesis import given
from hypothesis import strategies as st

from core.trace.playhead import PHASES, Playhead, Steps

steps_of = st.builds(Steps, st.integers(1, 9), st.integers(1, 3), st.integers(1, 2), st.booleans())


def test_one_direction_walks_all_layers_at_t_before_t_plus_one():
    steps = Steps(5, 2, 1, True)
    assert steps.cells(1) == ((0, 0), (1, 0))
    assert steps.cells(5) == ((0, 4), (1, 4))
    assert steps.cells(6) == ()


def test_backward_steps_mirror_the_forward_ones_cells_in_reverse():
    steps = Steps(5, 2, 1, True)
    assert steps.last == 13
    assert steps.cells(7) == ((1, 4), (0, 4))
    assert steps.cells(11) == ((1, 0), (0, 0))
    assert steps.cells(12) == steps.cells(13) == ()


@given(steps_of)
def test_every_step_belongs_to_a_phase_in_the_order_of_phases(steps):
    phases = [steps.phase(step) for step in range(steps.last + 1)]
    assert phases[0] == ""
    order = [("", *PHASES).index(each) for each in phases]
    assert order == sorted(order)
    assert set(phases[1:]) == (set(PHASES) if steps.trains else {"forward"})
    assert phases.count("backward") == (steps.forward if steps.trains else 0)
    for step in range(1, steps.forward + 1) if steps.trains else ():
        assert steps.cells(steps.mirrored(step)) == steps.cells(step)[::-1]


def test_two_directions_walk_layer_by_layer_forward_then_backward():
    steps = Steps(3, 2, 2, True)
    walked = [steps.cells(step)[0] for step in range(1, steps.forward + 1)]
    first = [(0, 0), (0, 1), (0, 2), (1, 2), (1, 1), (1, 0)]
    assert walked == first + [(lane + 2, t) for lane, t in first]
    assert steps.output_step(0) == steps.forward


@given(steps_of, st.integers(0, 200))
def test_step_back_undoes_step(steps, count):
    head = Playhead(1, 0)
    for _ in range(count):
        head = steps.after(head)
    assert steps.before(steps.after(head), 1) == head


@given(steps_of)
def test_every_cell_is_computed_in_exactly_one_step(steps):
    cells = [cell for step in range(1, steps.forward + 1) for cell in steps.cells(step)]
    assert len(cells) == len(set(cells)) == steps.seq_len * steps.num_lanes
    assert all(cell in steps.cells(steps.step_of(*cell)) for cell in cells)


def test_epoch_k_shows_the_model_after_k_minus_one_updates():
    steps = Steps(5, 1, 1, True)
    assert steps.updates(Playhead(6, 0)) == 5
    assert steps.updates(steps.whole(6)) == 5
    assert steps.updates(Playhead(15, steps.last)) == 15


def test_moves_by_epoch_stop_where_the_prediction_is_known():
    steps = Steps(5, 1, 1, True)
    head = steps.after_epoch(Playhead(1, 0))
    assert head == Playhead(1, 5)
    assert steps.after_epoch(head) == Playhead(2, 5)
    assert steps.before_epoch(Playhead(2, 5), 1) == head
    assert steps.before_epoch(head, 1) == Playhead(1, 0)


@given(steps_of, st.integers(1, 5), st.integers(1, 30))
def test_step_undoes_step_back_but_at_the_very_start(steps, epoch, step):
    head = Playhead(epoch, min(step, steps.last))
    assert steps.after(steps.before(head, 1)) == head
    assert steps.before(Playhead(1, 0), 1) == Playhead(1, 0)


@given(steps_of)
def test_an_output_is_known_with_its_last_lane_and_the_word_with_the_pass(steps):
    top = range(steps.num_lanes - steps.num_directions, steps.num_lanes)
    for t in range(steps.seq_len):
        assert all(steps.step_of(lane, t) <= steps.output_step(t) for lane in top)
        assert (top[-1], t) in steps.cells(steps.output_step(t)) or steps.num_directions == 2
    assert max(steps.output_step(t) for t in range(steps.seq_len)) == steps.forward
    assert steps.updates(steps.whole(7)) == 6
