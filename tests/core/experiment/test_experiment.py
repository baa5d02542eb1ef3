"""Experiments and their parts: values that an experiment can have, and the others."""

import pickle
import re

import pytest

from core.experiment import Experiment, RandomInputs, WordTask
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_count
from core.experiment.training import TrainingSpec
from core.settings import SpecError, parse_value, show

LSTM = ModelSpec("LSTM", "tanh", 10, 8, 2, True, True, "Linear")


def test_an_experiment_that_goes_to_another_process_leaves_its_hash_behind() -> None:
    experiment = Experiment()
    assert hash(experiment) == hash(Experiment())
    sent = pickle.loads(pickle.dumps(experiment))
    assert set(vars(sent)) == {"task", "model", "training"}  # a text's hash is another there
    assert sent == experiment
    assert hash(sent) == hash(experiment)
    assert hash(experiment.with_values(hidden_size=5)) != hash(experiment)


def test_the_lecture_task_has_the_lecture_indices() -> None:
    task = WordTask()
    assert task.vocabulary == ("e", "h", "l", "o")
    assert task.inputs == (1, 0, 2, 2, 3)
    assert task.targets == (3, 1, 2, 3, 2)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("hidden_size", " 8 ", 8),
        ("lr", "1e-2", 0.01),
        ("bidirectional", "On", True),
        ("batch_first", "0", False),
        ("cell", "LSTM", "LSTM"),
    ],
)
def test_typed_text_becomes_a_typed_value(name: str, text: str, value: object) -> None:
    assert parse_value(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("hidden_size", "0", "hidden_size is 0; allowed is a whole number from 1 to 2,048."),
        ("epochs", "-1", "epochs is -1; allowed is a whole number from 1 to 10,000,000."),
        ("seed", "abc", "seed is 'abc'; allowed is a whole number from 0 to 2,147,483,647."),
        ("seed", "9" * 50, f"seed is '{'9' * 50}'; allowed is a whole number"),
        ("lr", "nan", "learning rate is nan; allowed is a number above 0, up to 1e38."),
        ("lr", "fast", "learning rate is 'fast'; allowed is a number above 0, up to 1e38."),
        ("lr", "inf", "learning rate is inf;"),
        ("bidirectional", "maybe", "bidirectional is 'maybe'; allowed is true or false."),
        ("cell", "CNN", "cell is 'CNN'; allowed is one of RNNCell, RNN, LSTM, GRU."),
    ],
)
def test_a_wrong_value_is_a_sentence_naming_it_and_what_is_allowed(
    name: str, text: str, sentence: str
) -> None:
    with pytest.raises(SpecError, match=re.escape(sentence)) as caught:
        parse_value(name, text)
    assert caught.value.field == name


@pytest.mark.parametrize(
    ("record", "values", "field"),
    [
        (TrainingSpec, {"lr": 10**400}, "lr"),
        (TrainingSpec, {"lr": "0.1"}, "lr"),
        (TrainingSpec, {"lr": True}, "lr"),
        (TrainingSpec, {"seed": 1.5}, "seed"),
        (TrainingSpec, {"epochs": True}, "epochs"),
        (ModelSpec, {"head": []}, "head"),
        (ModelSpec, {"bidirectional": 1}, "bidirectional"),
        (ModelSpec, {"cell": "RNNCell", "num_layers": 2}, "num_layers"),
        (ModelSpec, {"cell": "LSTM", "nonlinearity": "relu"}, "nonlinearity"),
        (WordTask, {"source": "", "target": ""}, "source"),
        (WordTask, {"source": "abc", "target": "ab"}, "target"),
        (WordTask, {"source": "aa", "target": "aa"}, "target"),
        (RandomInputs, {"seq_len": 0}, "seq_len"),
    ],
)
def test_a_record_with_a_wrong_field_fails_at_birth_and_names_it(
    record: type, values: dict[str, object], field: str
) -> None:
    with pytest.raises(SpecError) as caught:
        record(**values)
    assert caught.value.field == field


def test_a_headless_model_needs_a_unit_for_every_letter() -> None:
    with pytest.raises(SpecError, match="hidden_size gives 3 outputs"):
        Experiment(model=ModelSpec(hidden_size=3))
    assert Experiment(model=ModelSpec(hidden_size=2, bidirectional=True)).logit_size == 4


def test_a_demo_refuses_an_embedding_and_a_head() -> None:
    for model in (ModelSpec(embedding_dim=3), ModelSpec(head="Linear")):
        with pytest.raises(SpecError, match="one forward pass without it"):
            Experiment(RandomInputs(), model)


@pytest.mark.parametrize(
    "experiment",
    [Experiment(), Experiment(model=LSTM), Experiment(RandomInputs(5, 3), ModelSpec("RNNCell"))],
)
def test_an_experiment_survives_the_trip_through_plain_dicts(experiment: Experiment) -> None:
    assert Experiment.from_dict(experiment.to_dict()) == experiment


def test_from_dict_names_what_is_unknown_or_missing() -> None:
    data = Experiment().to_dict()
    with pytest.raises(SpecError, match="has no training"):
        Experiment.from_dict({key: data[key] for key in ("task", "model")})
    with pytest.raises(SpecError, match="'momentum' is not known; allowed is cell, nonlinearity"):
        Experiment.from_dict(data | {"model": {"momentum": 0.5}})


def test_settings_that_are_only_allowed_together_are_replaced_together() -> None:
    cell = Experiment(model=ModelSpec("RNNCell"))
    changed = cell.with_values(num_layers=2, cell="RNN", seed=7)
    assert (changed.model.num_layers, changed.model.cell, changed.training.seed) == (2, "RNN", 7)
    with pytest.raises(SpecError, match="'momentum' is not a setting"):
        cell.with_values(momentum=1)


@pytest.mark.parametrize(
    ("experiment", "count"),
    [
        (Experiment(), 40),
        (Experiment(model=ModelSpec("RNN", "tanh", 10, 8, 2, head="Linear")), 380),
        (Experiment(model=LSTM), 3052),
        (Experiment(model=ModelSpec("LSTM", "tanh", 10, 8, 2, head="Linear")), 1292),
    ],
)
def test_parameters_are_counted_as_the_lecture_models_have_them(
    experiment: Experiment, count: int
) -> None:
    assert parameter_count(experiment) == count


def test_units_beyond_the_letters_decode_as_a_middle_dot() -> None:
    wide = Experiment(model=ModelSpec(hidden_size=6))
    assert [wide.decode(index) for index in range(6)] == ["e", "h", "l", "o", "·", "·"]


def test_a_learning_rate_that_overflows_adam_is_refused_with_its_value():
    with pytest.raises(SpecError, match=r"learning rate is 1e\+38; with Adam, .* up to 1e37"):
        TrainingSpec(lr=1e38)
    assert TrainingSpec(lr=1e38, optimizer="SGD").lr == 1e38


def test_a_long_value_is_quoted_by_whole_letters():
    family = "👨‍👩‍👧"
    told = show("a" * 40 + family * 10).removesuffix("...")
    whole = told.removeprefix("'" + "a" * 40)
    assert whole
    assert whole == family * whole.count(family)
    assert show(("é" * 100,)).endswith("é...")
    assert show("x" * 100) == "'" + "x" * 56 + "..."
