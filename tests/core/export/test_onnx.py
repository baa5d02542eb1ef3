"""ONNX: onnxruntime computes what torch does, for other lengths and batches than were trained."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from core.course.lesson import find_lesson
from core.experiment import Experiment, ModelSpec, RandomInputs, SyntheticTask, TextTask, WordTask
from core.experiment.parameters import state_size
from core.export.onnx_file import OFFERS
from core.export.record import Record, Wanted
from core.models import build
from core.runs.records import TrainingState
from core.terminal.commands import main
from core.training.state_vector import flat

onnxruntime = pytest.importorskip("onnxruntime")
pytest.importorskip("onnx")

SIZES = ((1, 1), (7, 3), (12, 2))  # lengths and batches; a word's are 5 and 1


class Exported:
    """An experiment's network as its seed draws it, in torch and in onnxruntime."""

    def __init__(self, task, **model):
        self.experiment = Experiment(task, ModelSpec(**model))
        self.model = build(self.experiment).model.eval()
        drawn = torch.cat(flat(self.model, None)).detach().numpy()
        rest = state_size(self.experiment) - drawn.size  # the optimiser's, and what is carried
        state = TrainingState(0, np.append(drawn, np.zeros(rest, "f4")))
        record = Record("drawn", self.experiment, None, iter, iter, iter, lambda: iter((state,)))
        (offer,) = OFFERS
        (self.file,) = offer.files(record, Wanted(Path("a.onnx"))).values()
        self.session = onnxruntime.InferenceSession(self.file)

    def input(self, length, batch):
        """What the window's model takes."""
        spec, draw = self.experiment.model, torch.Generator().manual_seed(length)
        if self.experiment.vocabulary and not isinstance(self.experiment.task, SyntheticTask):
            letters = len(self.experiment.vocabulary)
            x = torch.randint(letters, (length, batch), generator=draw)
            x = x if spec.embedding_dim else torch.eye(letters)[x]
        else:
            x = torch.randn(length, batch, self.experiment.input_size, generator=draw)
        return x.transpose(0, 1).contiguous() if spec.batch_first else x

    def states(self, batch, zeros):
        spec = self.experiment.model
        shape = (spec.num_lanes, batch, spec.hidden_size)
        made = torch.zeros if zeros else torch.randn
        return {f"{each}_0": made(shape) for each in spec.cell_kind.states}

    def torch(self, x, states):
        """Scores as the file has them, and the states at the end."""
        spec = self.experiment.model
        with torch.no_grad():
            if spec.cell_kind.by_step:
                hidden, rows = states["h_0"][0], []
                for x_t in self.model.embed(x):
                    hidden = self.model(x_t, hidden)
                    rows.append(hidden if self.model.fc is None else self.model.fc(hidden))
                return torch.stack(rows), [hidden[None]]
            read = self.model.read(x, *states.values())
        return read.logits.view(*x.shape[:2], -1), read.final

    def agrees(self, length, batch):
        x = self.input(length, batch)
        given = [each.name for each in self.session.get_inputs()]
        states = self.states(batch, zeros="h_0" not in given)
        feed = {"input": x, **states}
        told = self.session.run(None, {name: feed[name].numpy() for name in given})
        scores, final = self.torch(x, states)
        for found, expected in zip(told, (scores, *final), strict=True):
            np.testing.assert_allclose(found, expected.numpy(), atol=1e-5, rtol=0)


KINDS = [
    *((cell, {}) for cell in ("RNN", "LSTM", "GRU")),
    ("RNN", {"nonlinearity": "relu"}),
]


@pytest.mark.turns(4)
@pytest.mark.parametrize("bidirectional", [False, True], ids=["one way", "both"])
@pytest.mark.parametrize("layers", [1, 2, 4])
@pytest.mark.parametrize(("cell", "more"), KINDS, ids=["RNN", "LSTM", "GRU", "relu"])
def test_every_cell_says_what_torch_says_at_any_length_and_batch(cell, more, layers, bidirectional):
    """Odd layers from random states, batch first, with an embedding: all of it is seen."""
    odd = layers == 2
    exported = Exported(
        WordTask(),
        cell=cell,
        hidden_size=6,
        num_layers=layers,
        bidirectional=bidirectional,
        batch_first=odd,
        embedding_dim=3 if odd else 0,
        initial_state="random" if odd else "zeros",
        head="Linear" if layers < 4 else "none",
        **more,
    )
    for length, batch in SIZES:
        exported.agrees(length, batch)


@pytest.mark.parametrize(
    ("task", "more"),
    [
        (RandomInputs(), {"cell": "RNNCell", "hidden_size": 2}),
        (WordTask(), {"cell": "RNNCell", "embedding_dim": 3, "head": "Linear"}),
        (WordTask(), {"cell": "RNNCell", "nonlinearity": "relu", "initial_state": "random"}),
        (SyntheticTask("adding"), {"cell": "GRU", "head": "Linear", "bidirectional": True}),
        (SyntheticTask("recall"), {"cell": "LSTM", "head": "Linear", "forget_bias": 1.0}),
        (
            TextTask("pasted", ("a", "b", "字"), 64, chunk=8),
            {"cell": "LSTM", "num_layers": 2, "dropout": 0.5, "head": "Linear"},
        ),
    ],
    ids=["demo", "embedded cell", "relu cell", "numbers", "recall", "text"],
)
def test_a_cells_loop_and_what_learns_from_batches_say_what_torch_says(task, more):
    exported = Exported(task, **more)
    for length, batch in SIZES:
        exported.agrees(length, batch)


def test_a_language_model_goes_on_where_it_stopped():
    exported = Exported(TextTask("pasted", ("a", "b"), 64, chunk=8), cell="GRU", head="Linear")
    x = exported.input(9, 1).numpy()
    zeros = np.zeros((1, 1, exported.experiment.model.hidden_size), "f4")
    whole, last = exported.session.run(None, {"input": x, "h_0": zeros})
    first, state = exported.session.run(None, {"input": x[:4], "h_0": zeros})
    rest, end = exported.session.run(None, {"input": x[4:], "h_0": state})
    np.testing.assert_allclose(np.concatenate((first, rest)), whole, atol=1e-6)
    np.testing.assert_allclose(end, last, atol=1e-6)


def test_the_file_says_its_axes_and_from_what_run_it_is(tmp_path):
    file = tmp_path / "a.onnx"
    assert main(["export", "hello-lstm", "--to", "onnx", "--at", "15", "--out", str(file)]) == 0
    session = onnxruntime.InferenceSession(file)
    assert [each.shape for each in session.get_inputs()] == [["batch", "length"]]
    told = {each.name: each.shape for each in session.get_outputs()}
    states = [4, "batch", 8]
    assert told == {"logits": ["batch", "length", 4], "h_n": states, "c_n": states}
    about = session.get_modelmeta().custom_metadata_map
    assert Experiment.from_dict(json.loads(about["experiment"])) == (
        find_lesson("hello-lstm").experiment
    )
    letters = json.loads(about["vocabulary"])
    assert (about["updates"], letters) == ("15", ["e", "h", "l", "o"])
    word = np.array([[letters.index(each) for each in "hello"]])
    (scores,) = session.run(["logits"], {"input": word})
    assert "".join(letters[best] for best in scores[0].argmax(-1)) == "ohlol"


def test_without_the_package_one_is_told_what_to_install(tmp_path, monkeypatch, capsys):
    from core.export import extras

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    file = tmp_path / "a.onnx"
    assert main(["export", "hello-rnn", "--to", "onnx", "--out", str(file)]) == 1
    assert "An ONNX file needs the package onnx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
