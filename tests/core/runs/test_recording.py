"""A recording is small, exact and survives what is not finite."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.arrays import envelope
from core.runs.recording import Recording
from core.runs.records import Epoch, TrainingState
from tests.core.lecture_loops import EXPERIMENTS

RNG = np.random.default_rng(0)


def test_it_grows_by_at_most_80_bytes_an_epoch():
    recording = Recording(EXPERIMENTS["lstm"])
    for _ in range(100):
        recording.extend(np.ones(2_000, "f4"), RNG.normal(size=(2_000, 5, 4)).astype("f4"))
    assert recording.scalar_bytes / len(recording) <= 80


def test_keyframes_are_thinned_to_stay_in_their_budget_and_cover_the_run():
    recording = Recording(EXPERIMENTS["rnn"], budget=50_000)
    for updates in range(0, 16_000, 16):
        recording.add_keyframe(TrainingState(updates, np.zeros(124, "f4")))
        assert recording.keyframe_bytes <= 50_000
    assert recording.keyframe(0).updates == 0
    gaps = [updates - recording.keyframe(updates).updates for updates in range(0, 16_000, 100)]
    assert max(gaps) <= 1_024


def test_an_epoch_keeps_its_loss_word_and_probabilities_exactly():
    recording = Recording(EXPERIMENTS["rnn"])
    logits = RNG.normal(size=(5, 4)).astype("f4")
    recording.append([Epoch(1, 1.25, logits)])
    assert recording.loss(1) == 1.25
    expected = Epoch(1, 1.25, logits).target_probability([3, 1, 2, 3, 2])
    assert np.array_equal(recording.target_probability(1), expected)


def test_a_gap_in_the_epochs_is_refused():
    with pytest.raises(ValueError, match="does not follow"):
        Recording(EXPERIMENTS["rnn"]).append([Epoch(3, 1.0, np.zeros((5, 4), "f4"))])


def test_the_envelope_keeps_every_extreme_and_few_points():
    values = RNG.normal(size=100_003).astype("f4")
    values[54_321], values[77_777] = 50, -50
    places, thin = envelope(values, 500)
    assert len(thin) <= 1_002
    assert thin.max() == 50
    assert thin.min() == -50
    assert np.array_equal(values[places], thin)


def test_the_envelope_survives_what_is_not_finite():
    values = np.full(10_000, np.nan, "f4")
    values[5_000] = 1
    _, thin = envelope(values, 100)
    assert np.nanmax(thin) == 1


floats = st.floats(width=32, allow_infinity=False)


@given(arrays.arrays("f4", st.integers(1, 400), elements=floats), st.integers(1, 40))
def test_the_envelope_loses_no_extreme_and_ends_where_the_values_end(values, points):
    places, thin = envelope(values, points)
    assert len(thin) <= 2 * points + 1
    assert np.array_equal(values[places], thin, equal_nan=True)
    assert (np.diff(places) >= 0).all()
    assert places[-1] == len(values) - 1
    if np.isfinite(values).any():
        assert np.nanmax(thin) == np.nanmax(values)
        assert np.nanmin(thin) == np.nanmin(values)


def test_200000_epochs_of_hello_cost_what_they_should_and_are_found_again():
    recording, losses = Recording(EXPERIMENTS["rnn"]), np.arange(200_000, dtype="f4")
    for start in range(0, 200_000, 4_000):
        logits = np.zeros((4_000, 5, 4), "f4")
        logits[np.arange(4_000), 0, np.arange(start, start + 4_000) % 4] = 1
        recording.extend(losses[start : start + 4_000], logits)
    assert recording.scalar_bytes / 200_000 <= 80
    for epoch in (1, 2, 77_777, 200_000):
        assert recording.loss(epoch) == epoch - 1
        assert recording.letters(epoch)[0] == "ehlo"[(epoch - 1) % 4]
    assert len(recording.losses(150_000)) == 150_000
    assert len(recording.losses(0)) == 0


def test_what_was_handed_out_stays_as_it_was_while_the_recording_grows():
    recording = Recording(EXPERIMENTS["rnn"])
    recording.extend(np.arange(60, dtype="f4"), np.zeros((60, 5, 4), "f4"))
    view = recording.losses()
    recording.extend(np.full(5_000, 9, "f4"), np.zeros((5_000, 5, 4), "f4"))
    assert view.tolist() == list(range(60))


def test_states_of_many_rows_are_as_those_that_are_made_one_by_one():
    vectors = np.arange(6, dtype="f4").reshape(3, 2)
    made = TrainingState.of_rows([0, 4, 9], vectors)
    for state, updates, vector in zip(made, (0, 4, 9), vectors, strict=True):
        assert state.updates == updates
        assert state.vector.tolist() == vector.tolist()
        assert not state.vector.flags.writeable
        assert state.finite
