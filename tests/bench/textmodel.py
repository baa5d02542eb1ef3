"""A character language model with its page in front, against the same loop without a window.

Also stated: a plain numpy character RNN of the same size, one letter after another.
"""

import sys
from statistics import median, quantiles
from time import perf_counter

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.text import text as texts
from core.text.text import Text
from gui.window.window import Window
from tests.bench.measurement import Measurement
from tests.bench.window import open_window, report, until

HIDDEN, EMBEDDING, BATCH, CHUNK, LR = 128, 32, 32, 64, 3e-3
SECONDS = 8.0
TURNS = 7
REACH = 0.92


class Bare(nn.Module):
    """The model as anybody would write it."""

    def __init__(self, letters: int) -> None:
        super().__init__()
        self.emb = nn.Embedding(letters, EMBEDDING)
        self.lstm = nn.LSTM(EMBEDDING, HIDDEN)
        self.fc = nn.Linear(HIDDEN, letters)

    def forward(self, x: torch.Tensor, state: tuple) -> tuple:
        out, state = self.lstm(self.emb(x), state)
        return self.fc(out), state


def bare(text: Text, seconds: float) -> float:
    """Letters a second of the plain loop: carried and detached state, clipping, Adam."""
    torch.manual_seed(0)
    model = Bare(len(text.vocabulary))
    optimizer = torch.optim.Adam(model.parameters(), lr=LR)
    data = torch.from_numpy(text.codes[: len(text.codes) * 9 // 10].astype(np.int64))
    stretch = len(data) // BATCH
    columns = data[: stretch * BATCH].view(BATCH, stretch).t().contiguous()
    state = (torch.zeros(1, BATCH, HIDDEN), torch.zeros(1, BATCH, HIDDEN))
    done, place, start = 0, 0, perf_counter()
    while perf_counter() - start < seconds:
        if place + CHUNK >= stretch:
            place = 0
        x, y = columns[place : place + CHUNK], columns[place + 1 : place + CHUNK + 1]
        optimizer.zero_grad()
        logits, state = model(x, tuple(each.detach() for each in state))
        loss = functional.cross_entropy(logits.flatten(0, 1), y.flatten())
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        loss.item()
        place, done = place + CHUNK, done + BATCH * CHUNK
    return done / (perf_counter() - start)


def plain_numpy(text: Text, seconds: float) -> float:
    """Letters a second of an Elman network in numpy: one-hot, batch 1, BPTT over a chunk, SGD."""
    size, draw = len(text.vocabulary), np.random.default_rng(0)
    w_xh, w_hh, w_hy = (
        draw.normal(0, 0.01, shape) for shape in ((HIDDEN, size), (HIDDEN, HIDDEN), (size, HIDDEN))
    )
    b_h, b_y, h = np.zeros(HIDDEN), np.zeros(size), np.zeros(HIDDEN)
    codes, place, done, start = text.codes.astype(int), 0, 0, perf_counter()
    while perf_counter() - start < seconds:
        chunk = codes[place : place + CHUNK + 1]
        states, shares = [h], []
        for letter in chunk[:-1]:
            states.append(np.tanh(w_xh[:, letter] + w_hh @ states[-1] + b_h))
            scores = np.exp(w_hy @ states[-1] + b_y)
            shares.append(scores / scores.sum())
        grads = [np.zeros_like(each) for each in (w_xh, w_hh, w_hy, b_h, b_y)]
        dh_next = np.zeros(HIDDEN)
        for t in reversed(range(CHUNK)):
            dy = shares[t].copy()
            dy[chunk[t + 1]] -= 1
            grads[2] += np.outer(dy, states[t + 1])
            grads[4] += dy
            dz = (1 - states[t + 1] ** 2) * (w_hy.T @ dy + dh_next)
            grads[0][:, chunk[t]] += dz
            grads[1] += np.outer(dz, states[t])
            grads[3] += dz
            dh_next = w_hh.T @ dz
        for weight, grad in zip((w_xh, w_hh, w_hy, b_h, b_y), grads, strict=True):
            weight -= 1e-2 * np.clip(grad, -5, 5) / CHUNK
        h, place, done = states[-1], (place + CHUNK) % (len(codes) - CHUNK - 1), done + CHUNK
    return done / (perf_counter() - start)


def live(window: Window, seconds: float) -> float:
    """Letters a second with the Text page in front: plot, samples and evaluations included."""
    language = window.session.texts
    window.pages.show("text")
    language.opening.open("topics")
    until(lambda: not language.opening.busy)
    text = language.opening.text
    assert text is not None
    experiment = Experiment(
        TextTask.of(text, CHUNK),
        ModelSpec("LSTM", embedding_dim=EMBEDDING, hidden_size=HIDDEN, head="Linear"),
        TrainingSpec(lr=LR, epochs=100_000, batch_size=BATCH, clip_norm=1.0),
    )
    run = language.begin(experiment)
    until(lambda: run.updates > 100)
    first, start = run.updates, perf_counter()
    until(lambda: perf_counter() - start > seconds)
    made = (run.updates - first) * BATCH * CHUNK / (perf_counter() - start)
    language.pause()
    until(lambda: language.training._sent == 0)
    return made


def main() -> int:
    torch.set_num_threads(1)
    text = texts.read("topics")
    assert text is not None
    bare(text, 1.0)
    _, window = open_window("hello-rnn")
    ratios, rates = [], []
    for _ in range(TURNS):
        before = bare(text, SECONDS / 2)
        rates.append(live(window, SECONDS))
        ratios.append(rates[-1] / ((before + bare(text, SECONDS / 2)) / 2))
    window.close()
    by_hand = plain_numpy(text, 3.0)
    rate = median(rates)
    low, ratio, high = quantiles(ratios, n=4)
    note = f"quartiles {low:.2f} to {high:.2f} of {TURNS} turns; {rate:,.0f} letters/s live; "
    note += f"a plain numpy RNN of {HIDDEN}: {by_hand:,.0f} ({rate / by_hand:.0f}x)"
    return report([Measurement("textmodel", ratio, REACH, "x", at_most=False, note=note)])


if __name__ == "__main__":
    sys.exit(main())
