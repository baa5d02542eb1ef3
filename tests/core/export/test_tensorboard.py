"""TensorBoard: what is told of a run, with or without the package that writes it."""

import json

import numpy as np
import pytest

from core.course.lesson import find_lesson
from core.export import extras, tensorboard
from core.exporting.replay import Range, Replay
from core.exporting.subject import Subject
from core.inference.writing import sample
from core.terminal.commands import main
from core.text.letters import Letters
from core.text.sampling import Style
from core.tracing.tracer import advance_traced
from core.training.trainer import Trainer, train
from tests.core.export import test_script_batch as batches

LSTM = find_lesson("hello-lstm").experiment


class Told:
    """In the place of torch's SummaryWriter: what it was given."""

    def __init__(self):
        self.scalars, self.histograms, self.texts = {}, {}, {}

    def add_scalar(self, name, number, step):
        self.scalars.setdefault(name, {})[step] = number

    def add_histogram(self, name, values, step, bins):
        self.histograms.setdefault(name, {})[step] = values

    def add_text(self, name, text, step=None):
        self.texts[name] = text


def told(experiment, first=1, last=None):
    found = Told()
    whole = Range(first, last or experiment.training.epochs, ())
    tensorboard.tell(found, Replay(Subject("run", experiment), whole).record)
    return found


def test_every_epoch_has_its_numbers_and_its_pass_the_histograms():
    found = told(LSTM)
    assert found.scalars["curves/loss"] == {epoch.number: epoch.loss for epoch in train(LSTM)}
    assert found.scalars["curves/learning rate"][15] == LSTM.training.lr
    assert found.scalars["curves/letters right"][15] == 5
    trace = advance_traced(Trainer.at(LSTM, None, 6)).trace
    expected = {
        "weights/lstm.weight_hh_l1_reverse": trace.state["lstm.weight_hh_l1_reverse"],
        "gradients/fc.bias": trace.backward.weights["fc.bias"],
        "states/layer 2 backward c": trace.lanes[3].c,
        "gates/layer 1 f": trace.lanes[0].named["f"],
    }
    for name, values in expected.items():
        np.testing.assert_array_equal(found.histograms[name][7], values.astype("f8"))
    assert [*found.histograms["gates/layer 1 f"]] == [*range(1, 16)]


def test_of_a_long_run_some_passes_have_histograms_the_first_and_the_last_among_them(monkeypatch):
    monkeypatch.setattr(tensorboard, "PASSES", 4)
    found = told(find_lesson("hello-rnn").experiment, 3, 13)
    assert [*found.scalars["curves/loss"]] == [*range(3, 14)]
    assert [*found.histograms["states/layer 1 h"]] == [3, 7, 11, 13]


def test_the_network_is_told_in_words():
    texts = told(LSTM, 1, 1).texts
    assert (
        "LSTM(input_size=10, hidden_size=8, num_layers=2, batch_first=True"
        in (texts["network/modules"])
    )
    assert "-> scores (batch 1, seq_len 5, out_features 4)" in texts["network/modules"]
    assert "| emb.weight | 4 × 10 |" in texts["network/parameters"]
    assert json.loads(texts["set-up"].strip("`").removeprefix("json")) == LSTM.to_dict()


def test_of_numbers_that_are_none_there_is_no_histogram():
    values = {"optimizer": "SGD", "lr": 1e38, "nonlinearity": "relu"}
    found = told(find_lesson("hello-embedding").experiment.with_values(**values))
    assert [*found.scalars["curves/loss"]] == [1, 2]
    assert all(
        np.isfinite(each).all() for name in found.histograms.values() for each in name.values()
    )
    assert [*found.histograms["gradients/fc.weight"]] == [1]


def export(*argv):
    return main(["export", *map(str, argv), "--to", "tensorboard"])


def test_tensorboard_reads_the_file(tmp_path):
    pytest.importorskip("tensorboard")
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    folder = tmp_path / "runs" / "lstm"
    for _ in range(2):  # one of its name is replaced
        assert export("hello-lstm", "--out", folder) == 0
    (file,) = folder.iterdir()
    assert file.name == tensorboard.NAME
    read = EventAccumulator(str(folder)).Reload()
    assert [each.value for each in read.Scalars("curves/loss")] == [
        epoch.loss for epoch in train(LSTM)
    ]
    assert read.Histograms("weights/fc.bias")[0].histogram_value.num == 4
    assert "set-up/text_summary" in read.Tags()["tensors"]


def test_a_folder_with_another_run_is_refused_and_none_is_made_for_nothing(
    tmp_path, capsys, monkeypatch
):
    other = tmp_path / "events.out.tfevents.123"
    other.write_bytes(b"")
    assert export("hello-rnn", "--out", tmp_path) == 1
    assert f"already has the event file {other.name}" in capsys.readouterr().err

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    assert export("hello-rnn", "--out", tmp_path / "runs" / "rnn") == 1
    assert "needs the package tensorboard, which" in capsys.readouterr().err
    assert export("hello-rnn", "--out", other / "rnn") == 1
    assert "a part of its path is a file" in capsys.readouterr().err
    assert export("rnn-cell", "--out", tmp_path / "demo") == 2
    assert "one forward pass without training" in capsys.readouterr().err
    assert export("hello-rnn", "--out", tmp_path / "rnn", "--at", "3") == 2
    assert "tensorboard has --from and --until" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == [other]


def test_of_a_text_every_update_has_its_numbers_and_some_what_they_led_to(monkeypatch):
    monkeypatch.setattr(tensorboard, "PASSES", 3)
    experiment = batches.text("carried")
    trainer, losses, _ = batches.trained(experiment)
    subject = Subject("zen", experiment, text=lambda: Letters.of(batches.ZEN))
    found = Told()
    tensorboard.tell(found, Replay(subject, Range(1, batches.UPDATES, ())).record)
    assert [*found.scalars["curves/loss"].values()] == losses
    assert [*found.scalars["held out/score"]] == [1, 5, 9]
    assert found.scalars["held out/loss"][9] == trainer.evaluate().loss
    weights = trainer.model.get_parameter("fc.weight").detach().numpy()
    np.testing.assert_array_equal(found.histograms["weights/fc.weight"][9], weights)
    assert sample(trainer, 240, Style()).letters.text in found.texts["written"]
    assert "nn.LSTM" in found.texts["network/modules"] or "LSTM(" in found.texts["network/modules"]
