"""docs/exam.md: every question names a step that there is, and torch computes every answer."""

import math
import re
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.nn.functional import cross_entropy, sigmoid, tanh

from core.course.lesson import load_lessons

PAGE = (Path(__file__).parents[3] / "docs" / "exam.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(
    r"^\*\*(\d+)\.\*\*(.*?)^Taught in `([^`]+)`, \"([^\"]+)\"\.\nAnswer: `([^`]+)`",
    PAGE,
    re.MULTILINE | re.DOTALL,
)


def told(tensor, digits=4):
    """(0.4621, 0.7616)"""
    return f"({', '.join(f'{each:.{digits}f}' for each in tensor.tolist())})"


def sizes(tensor):
    return str(tuple(tensor.shape))


def states():
    """What W_ih makes of x_1, and h_2, of the cell on the page."""
    cell = nn.RNNCell(2, 2, bias=False)
    with torch.no_grad():
        cell.weight_ih.copy_(torch.tensor([[0.5, -1], [1, 0.25]]))
        cell.weight_hh.copy_(torch.tensor([[0.5, 0], [0, -0.5]]))
        x_1 = torch.tensor([[1.0, 0.0]])
        h_1 = cell(x_1, torch.zeros(1, 2))
        assert told(h_1[0]) in PAGE
        return (x_1 @ cell.weight_ih.T)[0], cell(torch.tensor([[0.0, 1.0]]), h_1)[0]


def count(module):
    return str(sum(each.numel() for each in module.parameters()))


def piled_up():
    weight = torch.tensor(3.0, requires_grad=True)
    for _ in range(2):
        (weight**2).backward()
    return f"{weight.grad.item():g}"


def without_item():
    loss = 0
    loss += nn.CrossEntropyLoss()(torch.zeros(1, 4), torch.tensor([0])).item()
    with pytest.raises(AttributeError) as refused:
        loss.backward()
    return str(refused.value)


def without_memory():
    """The most that one answer for each letter can get right."""
    pairs = sorted(zip("hello", "ohlol", strict=True))
    by_letter = [[target for _, target in group] for _, group in groupby(pairs, lambda p: p[0])]
    return str(sum(max(map(targets.count, targets)) for targets in by_letter))


def coin():
    """The mean loss of the best network that answers each letter alone: found by training it."""
    letters = torch.tensor([1, 0, 2, 2, 3])
    scores = torch.zeros(4, 4, requires_grad=True)
    optimizer = torch.optim.Adam([scores], lr=0.5)
    for _ in range(400):
        optimizer.zero_grad()
        loss = cross_entropy(scores[letters], torch.tensor([3, 1, 2, 3, 2]))
        loss.backward()
        optimizer.step()
    return f"{loss.item():.4f}"


def cell_state():
    f, i, o = (sigmoid(torch.tensor(each)) for each in (2.0, -1.0, 0.0))
    c = f * 2 + i * tanh(torch.tensor(1.0))
    return c, o * tanh(c)


def lstm():
    torch.manual_seed(0)
    return nn.LSTM(4, 3, num_layers=2, bidirectional=True, batch_first=True)(torch.randn(1, 5, 4))


def backward_lane():
    out, (h_n, _) = lstm()
    assert torch.equal(h_n[3], out[:, 0, 3:])
    assert not torch.equal(h_n[3], out[:, -1, 3:])
    return "out[:, 0, 3:]"


def clipped():
    weight = torch.zeros(2, requires_grad=True)
    weight.grad = torch.tensor([3.0, 4.0])
    nn.utils.clip_grad_norm_([weight], 1.0)
    return told(weight.grad, 1)


def not_detached():
    rnn, state = nn.RNN(4, 4), torch.zeros(1, 1, 4)
    for _ in range(2):
        out, state = rnn(torch.randn(3, 1, 4), state)
        if _ == 0:
            out.sum().backward()
    with pytest.raises(RuntimeError) as refused:
        out.sum().backward()
    return str(refused.value).split(" (")[0]


def kept_model():
    """The update with the lowest held-out bits, and its perplexity."""
    bits = torch.tensor([6.5, 3.1, 2.8, 2.9, 3.3])
    return f"{100 * int(bits.argmin())} {2 ** bits.min().item():.1f}"


def loaded():
    """What comes of saved weights in a network of the same sizes, and of others."""
    saved, file, x = nn.LSTM(4, 8), BytesIO(), torch.randn(5, 1, 4)
    torch.save(saved.state_dict(), file)
    file.seek(0)
    weights = torch.load(file, weights_only=True)
    same = nn.LSTM(4, 8)
    same.load_state_dict(weights)
    with pytest.raises(RuntimeError, match="size mismatch for weight_ih_l0"):
        nn.LSTM(4, 16).load_state_dict(weights)
    return "alike refused" if torch.equal(same(x)[0], saved(x)[0]) else "otherwise refused"


ANSWERS = {
    1: lambda: told(states()[0], 1),
    2: lambda: told(states()[1]),
    3: lambda: count(nn.RNNCell(4, 2)),
    4: lambda: sizes(nn.RNN(4, 2, 2)(torch.zeros(3, 1, 4))[0]),
    5: lambda: sizes(nn.RNN(4, 8, 2, batch_first=True)(torch.zeros(3, 5, 4))[1]),
    6: lambda: f"{cross_entropy(torch.zeros(1, 4), torch.tensor([0])).item():.4f}",
    7: piled_up,
    8: without_item,
    9: lambda: f"{cross_entropy(torch.tensor([[1.0, -1, -1, -1]]), torch.tensor([0])).item():.4f}",
    10: without_memory,
    11: coin,
    12: lambda: count(nn.Embedding(4, 10)),
    13: lambda: f"{cross_entropy(torch.eye(4)[:1], torch.tensor([0])).item():.4f}",
    14: lambda: " ".join(f"{each.item():.4f}" for each in cell_state()),
    15: lambda: f"{sizes(lstm()[0])} {sizes(lstm()[1][1])}",
    16: backward_lane,
    17: lambda: f"{100 * 2 * math.sqrt(0.8 * 0.2 / 100):.0f}",
    18: lambda: f"{(torch.full((14,), 0.5).prod()).item():.6f}",
    19: clipped,
    20: not_detached,
    21: lambda: count(nn.Sequential(nn.RNN(5, 8), nn.Linear(8, 5))),
    22: lambda: f"{cross_entropy(torch.zeros(1, 64), torch.tensor([0])).item() / math.log(2):.0f}",
    23: kept_model,
    24: loaded,
}


def test_there_are_24_questions_in_order():
    assert [int(number) for number, *_ in QUESTIONS] == list(range(1, 25)) == [*ANSWERS]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each[0])
def test_its_answer_is_what_torch_computes(question):
    number, _, _, _, answer = question
    assert ANSWERS[int(number)]() == answer


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each[0])
def test_the_step_that_teaches_it_is_there(question):
    _, _, lesson, title, _ = question
    steps = {each.id: [step.title for step in each.steps] for each in load_lessons().lessons}
    assert title in steps[lesson]
