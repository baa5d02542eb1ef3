"""core.journal.tables: intents as lessons write them."""

import json
import math
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.lesson import load_lessons
from core.experiment import Experiment
from core.journal import intents
from core.journal.intent import Intent
from core.journal.tables import Given, TableError, intent_of, kinds, snake, table_of
from core.runs.fork import WeightEdit
from core.runs.grid_study import Grid
from tests.any_text import any_text

EXPERIMENT = load_lessons().find("hello-rnn").experiment
GRU = EXPERIMENT.with_values(cell="GRU")
HERE = Given(EXPERIMENT, "hello-rnn")

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
        ({"intent": "Sekk"}, "there is no intent 'Sekk'; perhaps Seek is meant"),
        ({"intent": ["Seek"]}, "there is no intent ['Seek']"),
        ({"intent": "SetSpeed", "speed": math.nan}, "SetSpeed.speed cannot be nan"),
        ({"intent": "SetSpeed", "speed": -math.inf}, "SetSpeed.speed cannot be -inf"),
        ({"intent": "Change", "values": {"lr": math.inf}}, "Change.values cannot be inf"),
        ({"intent": "CompareRuns", "runs": 1}, "CompareRuns.runs cannot be 1"),
        ({"intent": "CompareRuns", "runs": ["1"]}, "CompareRuns.runs cannot be '1'"),
        ({"intent": "Fork", "edits": [{"parameter": "W"}]}, "WeightEdit needs its field 'index'"),
        ({"intent": "Fork", "edits": [3]}, "Fork.edits cannot be 3"),
        (
            {"intent": "OpenRun", "experiment": {"lr": 0.1}},
            "OpenRun.experiment cannot be {'lr': 0.1}",
        ),
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


def test_a_number_too_large_for_a_speed_is_refused():
    with pytest.raises(TableError, match=r"SetSpeed\.speed cannot be 1000"):
        intent_of({"intent": "SetSpeed", "speed": 10**400})


def test_an_act_may_be_written_in_snake_case():
    assert snake("GoToEnd") == "go_to_end"
    assert intent_of({"intent": "go_to_end"}) == intents.GoToEnd()


def test_in_a_lesson_an_experiment_is_told_by_what_differs_from_the_lessons():
    told = {"intent": "OpenRun", "experiment": {"cell": "GRU"}}
    assert intent_of(told, HERE) == intents.OpenRun(GRU, "hello-rnn")
    assert intent_of({"intent": "OpenLesson"}, HERE) == intents.OpenLesson("hello-rnn")
    seeds = {"intent": "TrainSeeds", "first": 0, "count": 8, "epochs": 15}
    assert intent_of(seeds, HERE) == intents.TrainSeeds(EXPERIMENT, "hello-rnn", 0, 8, 15)
    models = {"intent": "CompareModels", "models": {"RNN": {}, "GRU": {"cell": "GRU"}}}
    assert intent_of(models, HERE).models == (("RNN", EXPERIMENT), ("GRU", GRU))


def test_an_experiment_that_cannot_be_is_told_in_its_own_words_and_names_its_key():
    told = {"intent": "OpenRun", "experiment": {"hidden_size": 0}}
    with pytest.raises(TableError, match="hidden_size is 0; allowed is") as refused:
        intent_of(told, HERE)
    assert refused.value.key == "hidden_size"
    assert not str(refused.value).endswith(".")


def test_nobody_can_leave_out_what_is_not_none_by_leaving_it_out():
    """table_of leaves out None: then it must be what an absent field is read as."""
    for kind in set(kinds().values()):
        hints = get_type_hints(kind)
        for entry in fields(kind):
            if NoneType in get_args(hints[entry.name]):
                assert entry.default in (None, MISSING), (kind, entry.name)


PLAIN = {
    str: any_text(),
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    Experiment: st.sampled_from([EXPERIMENT, GRU, load_lessons().find("rnn-cell").experiment]),
    Grid: st.just(Grid(EXPERIMENT, (0.1, 0.2), (4, 8), ("RNN", "GRU"), 3, 15)),
    WeightEdit: st.builds(
        WeightEdit, any_text(), st.just(()) | st.just((0, 2)), st.floats(-9, 9, width=32)
    ),
}


def values_of(hint):
    if hint in PLAIN:
        return PLAIN[hint]
    parts = get_args(hint)
    if get_origin(hint) is tuple:
        if parts[-1] is ...:
            return st.lists(values_of(parts[0]), max_size=3).map(tuple)
        return st.tuples(*map(values_of, parts))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{each.name: values_of(hints[each.name]) for each in fields(hint)})
    return st.one_of(*(st.none() if each is NoneType else values_of(each) for each in parts))


@given(data=st.data())
def test_every_act_with_any_values_comes_back_from_its_table_through_json(data):
    kind = data.draw(st.sampled_from(sorted(set(kinds().values()), key=lambda each: each.__name__)))
    intent = data.draw(values_of(kind))
    table = json.loads(json.dumps(table_of(intent), allow_nan=False))
    assert intent_of(table) == intent


@settings(max_examples=30)
@given(
    table=st.dictionaries(
        st.sampled_from(["intent", "epoch", "values", "experiment", "edits", "models", "runs"]),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats()
            | any_text()
            | st.sampled_from(sorted(kinds())),
            lambda each: st.lists(each) | st.dictionaries(any_text(), each),
        ),
    )
)
def test_whatever_a_table_holds_is_an_act_or_a_sentence(table):
    with suppress(TableError):
        assert isinstance(intent_of(table, HERE), Intent)
