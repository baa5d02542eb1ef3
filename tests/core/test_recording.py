"""A recording is small, exact and survives what is not finite."""

import numpy as np
import pytest

from core.epoch import Epoch, TrainingState
from core.recording import Recording, envelope
from tests.core.tasks import EXPERIMENTS

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
