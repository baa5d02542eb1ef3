"""core.journal.tables: intents as lessons write them."""

import pytest

from core.journal import intents
from core.journal.tables import TableError, intent_of, kinds, table_of

WRITTEN = [
    ({"intent": "Play"}, intents.Play()),
    ({"intent": "Seek", "epoch": 9}, intents.Seek(9)),
    ({"intent": "TrainTo", "epoch": 9, "step": 3}, intents.TrainTo(9, 3)),
    ({"intent": "SetSpeed", "speed": 2.0}, intents.SetSpeed(2.0)),
    ({"intent": "SetStepSize", "size": "operation"}, intents.SetStepSize("operation")),
    ({"intent": "ShowShapes", "shown": True}, intents.ShowShapes(True)),
    (
        {"intent": "Change", "values": {"seed": 3, "frozen": ["weight_hh_l0"]}},
        intents.Change((("seed", 3), ("frozen", ("weight_hh_l0",)))),
    ),
]


@pytest.mark.parametrize(("table", "intent"), WRITTEN)
def test_an_intent_and_its_table_tell_the_same(table, intent):
    assert intent_of(table) == intent
    assert table_of(intent) == table


def test_a_whole_number_is_a_speed_too():
    assert intent_of({"intent": "SetSpeed", "speed": 2}) == intents.SetSpeed(2.0)


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ({}, "there is no intent None"),
        ({"intent": "Explode"}, "there is no intent 'Explode'"),
        ({"intent": "Intent"}, "there is no intent 'Intent'"),
        ({"intent": "Seek"}, "Seek needs its field 'epoch'"),
        ({"intent": "Seek", "epoch": "9"}, "Seek.epoch cannot be '9'"),
        ({"intent": "Seek", "epoch": True}, "Seek.epoch cannot be True"),
        ({"intent": "Seek", "epoch": 1.5}, "Seek.epoch cannot be 1.5"),
        ({"intent": "Seek", "epoch": 1, "at": 2}, "Seek has no field 'at'; allowed is epoch, step"),
        ({"intent": "Play", "at": 2}, "Play has no field 'at'; allowed is none"),
        ({"intent": "Change", "values": [1]}, "Change.values cannot be [1]"),
        ({"intent": "Change", "values": {"seed": [1]}}, "Change.values cannot be [1]"),
        ({"intent": "OpenRun", "experiment": "x"}, "OpenRun.experiment cannot be 'x'"),
    ],
)
def test_what_is_no_intent_is_refused_with_its_reason(table, sentence):
    with pytest.raises(TableError) as refused:
        intent_of(table)
    assert str(refused.value) == sentence


def test_every_act_is_known_by_its_name_and_nothing_else():
    assert kinds()["Play"] is intents.Play
    assert not {"Intent", "WindowIntent", "Experiment"} & kinds().keys()
    assert len(kinds()) > 70
