"""core.experiment.api: what a card says of a module of torch is what torch says."""

import inspect

import pytest
import torch
from torch import nn

from core.course.lesson import find_lesson
from core.experiment.api import cards_of
from tests.gui.figures.diagram.runs import run_of

KINDS = [
    ("rnn-cell", {}),
    ("rnn-layers", {}),
    ("rnn-layers", {"batch_first": True, "bidirectional": True}),
    ("hello-rnncell", {}),
    ("hello-rnn", {}),
    ("hello-embedding", {}),
    ("hello-lstm", {}),
    ("hello-lstm", {"cell": "GRU", "batch_first": False}),
]


def made(card):
    """The module itself, with the values that the card tells."""
    values = {each.name: eval(each.value) for each in card.arguments}
    return getattr(nn, card.module)(**values)


def called(card, module):
    """What comes out of it when tensors of the given shapes go in, as the card's line does it."""
    given = [torch.zeros(each.sizes) for each in card.given]
    if card.module == "Embedding":
        return (module(given[0].long()),)
    if card.module == "CrossEntropyLoss":
        return (module(given[0], given[1].long()),)
    if card.module == "LSTM":
        out, states = module(given[0], tuple(given[1:]))
        return (out, *states)
    found = module(*given)
    return found if isinstance(found, tuple) else (found,)


@pytest.mark.parametrize(("lesson", "values"), KINDS)
def test_what_goes_in_and_comes_out_has_the_shapes_that_torch_gives_it(lesson, values):
    for card in cards_of(find_lesson(lesson).experiment.with_values(**values)):
        returned = called(card, made(card))
        assert [tuple(each.shape) for each in returned] == [s.sizes for s in card.returned], card


@pytest.mark.parametrize(("lesson", "values"), KINDS)
def test_the_tensors_are_those_of_the_run(lesson, values):
    run = run_of(lesson, **values)
    shapes = {name: sizes for name, (_, sizes) in run.trace.shapes.items()}
    told = {each.name: each.sizes for card in cards_of(run.experiment) for each in card.returned}
    same = {"out": "out", "h_n": "hidden", "c_n": "cell", "x": "embedding", "hidden": "hidden"}
    compared = [(told[ours], shapes[theirs]) for ours, theirs in same.items() if ours in told]
    assert compared
    assert all(ours == theirs for ours, theirs in compared)


@pytest.mark.parametrize(("lesson", "values"), KINDS)
def test_arguments_have_torchs_names_and_defaults(lesson, values):
    for card in cards_of(find_lesson(lesson).experiment.with_values(**values)):
        kind = getattr(nn, card.module)
        needed = {each.name: eval(each.value) for each in card.arguments if not each.default}
        bare = kind(**needed)
        for each in card.arguments:
            if each.default and each.name != "bias":
                assert getattr(bare, each.name) == eval(each.default), each
            assert each.meaning
        written = inspect.signature(kind.__init__).parameters
        open_ended = any(each.kind == each.VAR_KEYWORD for each in written.values())
        assert open_ended or all(each.name in written for each in card.arguments)


def test_a_signature_reads_as_torchs_pages_write_it():
    card = cards_of(find_lesson("rnn-cell").experiment)[0]
    assert card.signature == "RNNCell(input_size, hidden_size, bias=True, nonlinearity='tanh')"
    assert [card.module for card in cards_of(find_lesson("hello-lstm").experiment)] == [
        "Embedding",
        "LSTM",
        "Linear",
        "CrossEntropyLoss",
    ]


def test_where_there_is_one_direction_no_directions_are_told():
    def axes(lesson):
        card = next(
            each for each in cards_of(find_lesson(lesson).experiment) if each.module in "RNN LSTM"
        )
        return [name for each in card.returned for name, _ in each.axes]

    assert axes("rnn-layers") == [
        "seq_len",
        "batch",
        "hidden_size",
        "num_layers",
        "batch",
        "hidden_size",
    ]
    out, *states = "num_directions × hidden_size", "num_layers × num_directions", "hidden_size"
    assert axes("hello-lstm")[2] == out
    assert axes("hello-lstm")[3::3] == [states[0]] * 2
