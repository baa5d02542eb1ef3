"""Weights of others become a run that says what their network says; what cannot be is named."""

import io
import struct
import zipfile
from functools import partial
from itertools import product
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from core.checkpoint.checkpoint import load, save
from core.files.stored_zip import DamagedZipError, check_stored
from core.foreign import child, reading
from core.foreign.imported import checkpoint, joined, split, ways
from core.foreign.npz import parse as npz_parse
from core.foreign.reading import read
from core.foreign.recognised import recognised
from core.foreign.weights import ForeignError, Weights
from core.settings import SpecError
from core.terminal.commands import main
from core.training.trainer import Trainer
from tests.core.checkpoint.forging import zip_of
from tests.core.foreign.files import (
    STEPS,
    Net,
    imported,
    keras_lstm,
    keras_says,
    keras_weights,
    said,
)

CODES = np.random.default_rng(5).integers(0, 6, STEPS)
KINDS = (nn.RNN, nn.GRU, nn.LSTM)


def theirs(net, embedding=True):
    """What the network itself says to CODES; and what it read."""
    x = torch.tensor(CODES)[:, None]
    x = x if embedding else nn.functional.one_hot(x, 6).float()
    with torch.no_grad():
        return net(x)[:, 0].numpy(), x


@pytest.fixture
def in_process(monkeypatch):
    """The child's work without its process, which takes two seconds to have torch."""

    def answer(data, kind):
        assert kind == "pt"
        return b"".join(child._of_torch()(data))

    monkeypatch.setattr(reading, "_answer", answer)


@pytest.mark.parametrize(("kind", "layers", "both"), [*product(KINDS, (1, 2), (False, True))])
def test_a_state_dict_of_torch_says_the_same_in_unroll(tmp_path, kind, layers, both):
    net = Net(kind, layers=layers, both=both)
    file = tmp_path / "theirs.safetensors"
    save_file({f"module.model.{k}": v for k, v in net.state_dict().items()}, file)
    network, model, experiment = imported(file)
    expected, x = theirs(net)
    assert (network.cell, network.layers, network.bidirectional) == (kind.__name__, layers, both)
    assert not network.unused
    assert np.abs(said(model, experiment, x) - expected).max() < 1e-5


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_other_precisions_are_widened_exactly(tmp_path, dtype):
    net = Net(nn.LSTM, embedding=False).to(dtype)
    file = tmp_path / "half.safetensors"
    save_file(net.state_dict(), file)
    _, model, experiment = imported(file)
    expected, x = theirs(net.float(), embedding=False)
    assert np.abs(said(model, experiment, x) - expected).max() < 1e-5


def test_a_pt_is_read_however_deep_its_weights_lie(tmp_path, in_process):
    net = nn.DataParallel(Net(nn.GRU, layers=2)).to(torch.bfloat16)
    optimizer = torch.optim.SGD(net.parameters())
    content = {"epoch": 3, "model": net.state_dict(), "optimizer": optimizer.state_dict()}
    torch.save(content | {"stoi": {letter: n for n, letter in enumerate("fedcba")}}, tmp_path / "x")
    network, model, experiment = imported(tmp_path / "x")
    expected, x = theirs(net.module.float())
    assert network.letters == experiment.vocabulary == tuple("fedcba")
    assert np.abs(said(model, experiment, x) - expected).max() < 1e-5


def test_a_whole_model_is_never_run_and_the_way_out_is_told(tmp_path):
    torch.save(Net(nn.RNN), tmp_path / "whole.pt")
    with pytest.raises(ForeignError, match=r"Python objects.*torch.save\(model.state_dict\(\)"):
        read(tmp_path / "whole.pt")


@pytest.mark.parametrize("cell", ["LSTM", "GRU", "RNN"])
@pytest.mark.parametrize("named", [False, True])
def test_keras_weights_say_what_keras_formulas_say(tmp_path, cell, named):
    weights = keras_weights(cell)
    layer = f"{cell.lower()}/{cell.lower()}_cell"
    names = ("embedding/embeddings", *(f"{layer}/{part}" for part in PARTS))
    names = [f"{name}:0" for name in (*names, "dense/kernel", "dense/bias")]
    file = tmp_path / "keras.npz"
    np.savez(file, **dict(zip(names, weights, strict=True))) if named else np.savez(file, *weights)
    network, model, experiment = imported(file)
    x = torch.tensor(CODES)[:, None]
    assert (network.cell, network.unused) == (cell, ())
    assert ("order of gates was changed" in network.notes[0]) == (cell == "GRU")
    expected = keras_says(cell, weights, CODES)
    assert np.abs(said(model, experiment, x) - expected).max() < 1e-5


PARTS = ("kernel", "recurrent_kernel", "bias")


def test_a_gru_of_keras_whose_gate_resets_before_the_product_is_refused():
    kernel, recurrent, bias = np.ones((3, 15), "f4"), np.ones((5, 15), "f4"), np.ones(15, "f4")
    named = dict(zip((f"gru/{part}" for part in PARTS), (kernel, recurrent, bias), strict=True))
    with pytest.raises(ForeignError, match="only reset_after=True can be imported"):
        recognised(Weights(named))


@pytest.mark.parametrize("cell", ["LSTM", "GRU"])
def test_an_h5_of_keras_is_read(tmp_path, cell):
    h5py = pytest.importorskip("h5py")
    weights = keras_weights(cell)
    with h5py.File(tmp_path / "keras.weights.h5", "w") as file:
        file["layers/embedding/vars/0"] = weights[0]
        for place, each in enumerate(weights[1:4]):
            file[f"layers/{cell.lower()}/cell/vars/{place}"] = each
        file["layers/dense/vars/0"], file["layers/dense/vars/1"] = weights[4:]
        file["elsewhere"] = h5py.ExternalLink("/etc/passwd", "/")
    network, model, experiment = imported(tmp_path / "keras.weights.h5")
    assert network.cell == cell
    found = said(model, experiment, torch.tensor(CODES)[:, None])
    assert np.abs(found - keras_says(cell, weights, CODES)).max() < 1e-5


def test_an_h5_without_h5py_names_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(reading.child_process, "start", lambda *_, is_heard: None)
    monkeypatch.setattr(reading.child_process, "answer", lambda *_: (b"!missing", b""))
    (tmp_path / "x.h5").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(64))
    with pytest.raises(ForeignError, match="pip install h5py"):
        read(tmp_path / "x.h5")


def test_cells_that_are_stacked_by_hand_are_layers(tmp_path):
    cells = nn.ModuleList([nn.LSTMCell(6, 6), nn.LSTMCell(6, 6)])
    save_file(cells.state_dict(prefix="cells."), tmp_path / "x.safetensors")
    network, model, experiment = imported(tmp_path / "x.safetensors", task="word")
    x = nn.functional.one_hot(torch.tensor(CODES), 6).float()
    states = [(torch.zeros(1, 6), torch.zeros(1, 6)) for _ in cells]
    out = []
    with torch.no_grad():
        for x_t in x:
            h = x_t[None]
            for k, cell in enumerate(cells):
                states[k] = cell(h, states[k])
                h = states[k][0]
            out.append(h[0].numpy())
    assert network.layers == 2
    assert np.abs(said(model, experiment, x[:, None]) - out).max() < 1e-5


def test_what_has_no_place_is_named_tensor_by_tensor(tmp_path):
    more = {"norm.weight": torch.ones(5), "steps": torch.tensor(3), "old.weight": torch.ones(2, 9)}
    save_file(Net(nn.GRU).state_dict() | more, tmp_path / "x.safetensors")
    unused = {each.name: each for each in recognised(read(tmp_path / "x.safetensors")).unused}
    assert set(unused) == set(more)
    assert "I64" in unused["steps"].why
    assert unused["old.weight"].shape == (2, 9)


def test_an_imported_run_is_saved_opened_and_trained_on(tmp_path):
    save_file(Net(nn.LSTM).state_dict(), tmp_path / "theirs.safetensors")
    target = tmp_path / "ours.safetensors"
    answers = ("vocabulary=olehx\\n", "source=hell", "target=ello", "lr=0.02")
    given = ["import", str(tmp_path / "theirs.safetensors"), "--save", str(target), "--set"]
    assert main([*given, *answers]) == 0
    opened = load(target)
    assert opened.experiment.vocabulary == ("o", "l", "e", "h", "x", "\n")
    trainer = Trainer(opened.experiment, opened.state)
    first = trainer.advance().loss
    for _ in range(30):
        last = trainer.advance().loss
    assert last < first / 2


@pytest.mark.parametrize(("inputs", "outputs", "task"), [(2, 1, "adding"), (5, 4, "recall")])
def test_numbers_in_and_out_are_a_synthetic_task(inputs, outputs, task):
    net = {f"rnn.{k}": v.detach().numpy() for k, v in nn.GRU(inputs, 8).named_parameters()}
    head = {"out.weight": np.ones((outputs, 8), "f4"), "out.bias": np.ones(outputs, "f4")}
    network = recognised(Weights(net | head))
    assert [way.name for way in ways(network)] == [task, "demo"]
    assert checkpoint(network, {}).experiment.task.kind == task
    demo = checkpoint(network, {"task": "demo"}).experiment
    assert (demo.trains, demo.input_size) == (False, inputs)


def test_answers_that_do_not_fit_are_refused_in_a_sentence(tmp_path):
    save_file(Net(nn.RNN).state_dict(), tmp_path / "x.safetensors")
    network = recognised(read(tmp_path / "x.safetensors"))
    for answers, told in (
        ({"vocabulary": "abc"}, "has 3 letters, these weights know 6"),
        ({"vocabulary": "abcdea"}, "letter twice"),
        ({"source": "xyz", "target": "xyz"}, "has no"),
        ({"task": "adding"}, "these weights fit word, text, demo"),
        ({"nonlinearity": "sin"}, "nonlinearity is"),
    ):
        with pytest.raises(SpecError, match=told):
            checkpoint(network, answers)
    assert checkpoint(network, {"nonlinearity": "relu"}).experiment.model.nonlinearity == "relu"
    assert split(joined(("\n", "\\", "a"))) == ("\n", "\\", "a")


def test_our_own_checkpoint_keeps_its_format_where_it_has_no_alphabet(tmp_path):
    save_file(Net(nn.RNN, letters=4).state_dict(), tmp_path / "x.safetensors")
    made = checkpoint(recognised(read(tmp_path / "x.safetensors")), {})
    save(tmp_path / "ours.safetensors", made)
    assert made.experiment.task.alphabet == ()
    assert b'\\"format\\":2' in (tmp_path / "ours.safetensors").read_bytes()


# hostile and damaged files ------------------------------------------------------------------


def npz(tmp_path, entries):
    file = tmp_path / "x.npz"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return file


def npy(header, data=b""):
    text = repr(header).encode() if isinstance(header, dict) else header
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + data


FLOAT = {"descr": "<f4", "fortran_order": False, "shape": (10**9,)}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "entries",
    [
        [("a.npy", npy(FLOAT))],
        [("a.npy", npy(FLOAT | {"shape": (-1, 4)}, bytes(16)))],
        [("a.npy", npy(b"(" * 900))],
        [("a.npy", npy(FLOAT | {"shape": (4,)}, bytes(12)))],
        [("a.npy", npy(FLOAT | {"shape": (1,)}, bytes(4)))] * 2,
        [("a.npy", b"no array")],
    ],
)
def test_a_hostile_npz_is_damaged(tmp_path, entries):
    with pytest.raises(ForeignError, match="damaged"):
        read(npz(tmp_path, entries))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    data = npy(FLOAT | {"shape": (40_000_000,)}) + bytes(160_000_000)
    with pytest.raises(ForeignError, match="more than 128 MB"):
        read(npz(tmp_path, [("a.npy", data)]))


@pytest.mark.parametrize(
    ("entries", "packing", "told"),
    [
        ({str(number): b"" for number in range(5000)}, zipfile.ZIP_STORED, "damaged"),
        ({"0": bytes(50_000_000)}, zipfile.ZIP_DEFLATED, "packed again, with compression"),
    ],
)
def test_a_bad_pt_does_not_even_reach_the_child(tmp_path, monkeypatch, entries, packing, told):
    monkeypatch.setattr(reading, "_answer", lambda *_: pytest.fail("was asked"))
    (tmp_path / "x.pt").write_bytes(zip_of(b"\x80\x02}.", packing, **entries))
    with pytest.raises(ForeignError, match=told):
        read(tmp_path / "x.pt")


@pytest.mark.parametrize("parse", [partial(check_stored, most=4096), npz_parse])
def test_of_a_zip_with_many_entries_none_is_made_an_object(monkeypatch, parse):
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("was taken apart"))
    with pytest.raises((DamagedZipError, ForeignError)):
        parse(b"PK\x01\x02" * 5000)


def test_python_objects_in_an_npz_are_never_read(tmp_path):
    np.savez(tmp_path / "x.npz", a=np.array([{}, 1], dtype=object))
    with pytest.raises(ForeignError, match="Python objects"):
        read(tmp_path / "x.npz")


def test_numbers_that_are_not_finite_are_named(tmp_path):
    np.savez(tmp_path / "x.npz", **{"rnn.weight_hh_l0": np.array([[1.0, np.nan], [np.inf, 1e300]])})
    with pytest.raises(ForeignError, match=r"rnn.weight_hh_l0 has 3 numbers"):
        read(tmp_path / "x.npz")


@pytest.mark.parametrize(
    "header",
    [
        '{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]}}',
        '{"a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}',
        '{"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, -4]}}',
        '{"a": 1}',
        '{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": 2}',
        '{"a": {"dtype": "F32", "shape": [true], "data_offsets": [0, 4]}}',
        '{"a": ' + "[" * 5000 + "]" * 5000 + "}",
    ],
)
def test_a_hostile_safetensors_is_damaged(tmp_path, header):
    file = tmp_path / "x.safetensors"
    file.write_bytes(struct.pack("<Q", len(header)) + header.encode() + bytes(4))
    with pytest.raises(ForeignError, match="damaged"):
        read(file)


def test_shapes_that_do_not_fit_are_named():
    net = {f"rnn.{k}": v.detach().numpy() for k, v in nn.LSTM(3, 5, 2).named_parameters()}
    with pytest.raises(ForeignError, match=r"rnn\.bias_hh_l1 is 3"):
        recognised(Weights(net | {"rnn.bias_hh_l1": np.ones(3, "f4")}))
    with pytest.raises(ForeignError, match=r"rnn\.weight_hh_l0 is 20 × 4"):
        recognised(Weights(net | {"rnn.weight_hh_l0": np.ones((20, 4), "f4")}))
    without = {name: each for name, each in net.items() if "_l0" not in name}
    with pytest.raises(ForeignError, match="layer 0 is missing"):
        recognised(Weights(without))
    with pytest.raises(ForeignError, match="no recurrent layer"):
        recognised(Weights({"fc.weight": np.ones((2, 3), "f4")}))


def test_a_tensor_that_is_larger_than_its_memory_is_refused(tmp_path):
    torch.save({"a": torch.zeros(1).expand(10**9)}, tmp_path / "x.pt")
    with pytest.raises(ForeignError, match="damaged"):
        read(tmp_path / "x.pt")


def test_the_terminal_says_what_it_found_and_what_it_left(tmp_path, capsys):
    net = Net(nn.LSTM).state_dict() | {"norm.weight": torch.ones(5)}
    save_file(net, tmp_path / "x.safetensors")
    given = ["import", str(tmp_path / "x.safetensors"), "--save", str(tmp_path / "y.safetensors")]
    assert main(given) == 0
    told = capsys.readouterr().out
    assert "LSTM, input size 3, hidden size 5" in told
    assert "norm.weight [5]: it fits neither" in told
    assert "not in the file" in told
    (tmp_path / "z.npz").write_bytes(io.BytesIO(b"PK\x03\x04" + bytes(40)).read())
    assert main(["import", str(tmp_path / "z.npz"), "--save", str(tmp_path / "y.pt")]) == 2
    assert "cannot be imported" in capsys.readouterr().err


def test_layers_of_keras_2_keep_the_order_that_the_file_tells():
    """Their names are anybody's: zeta may come before alpha, and their shapes be alike."""
    names = ("zeta/zeta", "alpha/alpha")
    weights = {name: keras_weights("LSTM", features=5, seed=n)[1:4] for n, name in enumerate(names)}
    parts = ("kernel:0", "recurrent_kernel:0", "bias:0")
    tensors = {
        f"{name}/lstm_cell/{part}": array
        for name, arrays in weights.items()
        for part, array in zip(parts, arrays, strict=True)
    }
    lanes = recognised(Weights(tensors)).lanes
    for lane, name in zip(lanes, names, strict=True):
        assert np.array_equal(lane.weight_ih, weights[name][0].T)


REAL = (
    Path(__file__).parents[2] / "data" / "keras"
)  # written by Keras 3.15.1 itself, see its README


@pytest.mark.parametrize(
    "name", ["LSTM2b.weights.h5", "GRU1.h5", "SimpleRNN2b.npz", "cell.keras", "ownnames.h5"]
)
def test_files_that_keras_itself_has_written_say_what_keras_says(name):
    """.h5 is the layout of Keras 2, which Keras 3 still writes; ownnames is Keras 2's itself."""
    if not name.endswith(".npz"):
        pytest.importorskip("h5py")
    _, model, experiment = imported(REAL / name)
    x = torch.tensor([[1], [0], [3], [5], [2], [4], [1]])
    if not experiment.model.embedding_dim:
        x = torch.nn.functional.one_hot(x, 6).float()
    expected = np.load(REAL / f"{name.partition('.')[0]}.npy")
    assert np.abs(said(model, experiment, x).reshape(expected.shape) - expected).max() < 1e-6


def test_arrays_without_names_of_both_directions_are_one_layer(tmp_path):
    """Also where as many features come in as there are units."""
    for features in (3, 5):
        weights, back = keras_weights("LSTM", features=features), keras_weights("LSTM", seed=4)
        back = keras_weights("LSTM", features=features, seed=4)
        dense = np.random.default_rng(5).normal(0, 0.7, (10, 6)).astype("f4")
        arrays = [*weights[:4], *back[1:4], dense, weights[5]]
        np.savez(tmp_path / "both.npz", *arrays)
        _, model, experiment = imported(tmp_path / "both.npz")
        assert experiment.model.bidirectional
        embedded = weights[0][CODES]
        h = [keras_lstm(x, *w[1:4]) for x, w in ((embedded, weights), (embedded[::-1], back))]
        expected = np.hstack([h[0], h[1][::-1]]) @ dense + weights[5]
        found = said(model, experiment, torch.tensor(CODES)[:, None])
        assert np.abs(found - expected).max() < 1e-5
