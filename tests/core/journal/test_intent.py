"""What all intents have in common, without being a dataclass's own work."""

from dataclasses import FrozenInstanceError, replace

import pytest

from core.journal.intents import DeleteRun, RenameRun, Reset, SelectRun


def test_an_intent_equals_those_of_its_kind_with_its_values_alone() -> None:
    act = RenameRun(1, "first")
    assert act == replace(act)
    assert hash(act) == hash(replace(act))
    assert act != RenameRun(1, "second")
    assert act != RenameRun(2, "first")
    assert Reset() == Reset()
    assert len({SelectRun(1), DeleteRun(1), SelectRun(1)}) == 2  # the kind counts, too


def test_an_intent_is_told_as_it_is_written_and_cannot_be_changed() -> None:
    act = RenameRun(1, "first")
    assert repr(act) == "RenameRun(run=1, name='first')"
    with pytest.raises(FrozenInstanceError):
        act.run = 2  # type: ignore[misc]
