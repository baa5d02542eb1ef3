"""Networks of others in their files, and Keras's formulas in plain numpy; no tests live here."""

import numpy as np
import torch
from torch import nn

from core.foreign.imported import checkpoint
from core.foreign.reading import read
from core.foreign.recognised import recognised
from core.models import build
from core.training.state_vector import restore, slices_of

STEPS = 7


class Net(nn.Module):
    """Embedding (optional) -> a recurrent layer -> Linear, as tutorials write it."""

    def __init__(self, kind, embedding=True, layers=1, both=False, letters=6):
        super().__init__()
        torch.manual_seed(1)
        width = 3 if embedding else letters
        self.encoder = nn.Embedding(letters, width) if embedding else None
        self.core = kind(width, 5, num_layers=layers, bidirectional=both)
        self.decoder = nn.Linear(5 * (1 + both), letters)

    def forward(self, x):
        x = self.encoder(x) if self.encoder is not None else x
        return self.decoder(self.core(x)[0])


def imported(path, **answers):
    """(the network that was found, Unroll's model with its weights, its experiment)."""
    network = recognised(read(path))
    made = checkpoint(network, answers)
    model = build(made.experiment).model
    restore(model, None, slices_of(made.experiment, made.state))
    return network, model.eval(), made.experiment


def said(model, experiment, x):
    """Logits (T, outputs) of Unroll's model for x (T, 1[, features])."""
    spec = experiment.model
    zeros = torch.zeros(spec.num_lanes, 1, spec.hidden_size)
    with torch.no_grad():
        return model.read(x, *[zeros] * len(spec.cell_kind.states)).logits.numpy()


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def keras_lstm(x, kernel, recurrent, bias):
    """keras.layers.LSTM: i, f, c, o; h (T, units) of x (T, features)."""
    units = len(recurrent)
    h = c = np.zeros(units)
    out = []
    for x_t in x:
        i, f, g, o = np.split(x_t @ kernel + h @ recurrent + bias, 4)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        out.append(h)
    return np.array(out)


def keras_gru(x, kernel, recurrent, bias):
    """keras.layers.GRU(reset_after=True): z, r, h."""
    units = len(recurrent)
    h = np.zeros(units)
    out = []
    for x_t in x:
        xz, xr, xh = np.split(x_t @ kernel + bias[0], 3)
        hz, hr, hh = np.split(h @ recurrent + bias[1], 3)
        z, r = sigmoid(xz + hz), sigmoid(xr + hr)
        h = z * h + (1 - z) * np.tanh(xh + r * hh)
        out.append(h)
    return np.array(out)


def keras_rnn(x, kernel, recurrent, bias):
    """keras.layers.SimpleRNN."""
    h = np.zeros(len(recurrent))
    out = []
    for x_t in x:
        h = np.tanh(x_t @ kernel + h @ recurrent + bias)
        out.append(h)
    return np.array(out)


KERAS = {"LSTM": (keras_lstm, 4), "GRU": (keras_gru, 3), "RNN": (keras_rnn, 1)}


def keras_weights(cell, units=5, features=3, letters=6, seed=3):
    """(embeddings, kernel, recurrent_kernel, bias, dense kernel, dense bias), random."""
    lot = np.random.default_rng(seed)
    gates = KERAS[cell][1]
    bias = (2, 3 * units) if cell == "GRU" else (gates * units,)
    shapes = (letters, features), (features, gates * units), (units, gates * units), bias
    shapes = *shapes, (units, letters), (letters,)
    return [lot.normal(0, 0.7, shape).astype(np.float32) for shape in shapes]


def keras_says(cell, weights, codes):
    """Logits (T, letters), by Keras's formulas."""
    embeddings, kernel, recurrent, bias, dense, dense_bias = (w.astype(float) for w in weights)
    return KERAS[cell][0](embeddings[codes], kernel, recurrent, bias) @ dense + dense_bias
