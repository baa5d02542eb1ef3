"""Thousands of damaged checkpoints: each is refused with a sentence or means the same."""

import math
import random

import pytest

from core.checkpoint import pt as checkpoint_pt
from core.checkpoint.format import parse, serialise
from core.experiment.parameters import state_layout
from tests.core.checkpoint.forging import (
    ABOUT,
    GOOD,
    HEADER,
    container,
    identical,
    mutated_bytes,
    mutated_json,
    outcome,
    signed,
)

MUTATIONS = 1000  # of each of four kinds


@pytest.mark.parametrize("kind", ["bytes", "header", "noise"])
def test_a_damaged_file_is_refused_or_means_the_same(kind, monkeypatch):
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: b"")
    dice = random.Random(f"damage {kind}")
    refused = 0
    for _ in range(MUTATIONS):
        if kind == "bytes":
            data = mutated_bytes(dice, GOOD)
        elif kind == "header":
            data = container(mutated_json(dice, HEADER))
        else:
            noise = dice.randbytes(dice.randrange(200))
            data = dice.choice((noise, container(b"{" + noise), GOOD[:9] + noise, b"PK" + noise))
        found = outcome(data)
        assert found is None or identical(found)
        refused += found is None
    assert refused > 0.9 * MUTATIONS


def test_a_signed_file_of_any_content_is_refused_or_fits_its_experiment():
    dice = random.Random("attack")
    accepted = 0
    for _ in range(MUTATIONS):
        found = outcome(signed(mutated_json(dice, ABOUT)))
        if found is not None:
            accepted += 1
            size = sum(math.prod(shape) for _, shape in state_layout(found.experiment))
            assert found.state.vector.size == size
            assert 0 <= found.state.updates <= 10_000_000
            assert parse(serialise(found)).experiment == found.experiment
    assert 0 < accepted < 0.5 * MUTATIONS


def test_an_untouched_file_is_read():
    assert identical(parse(GOOD))
    assert identical(parse(container(HEADER)))
    assert identical(parse(signed(ABOUT)))
