"""The lecture's bare training loops, as plain torch, to compare against."""

from collections.abc import Callable
from time import perf_counter

import torch

LETTERS = ["e", "h", "l", "o"]
X, Y = [1, 0, 2, 2, 3], [3, 1, 2, 3, 2]


class Net(torch.nn.Module):
    """Embedding, two layers, Linear: the lecture's third and fourth models."""

    def __init__(self, lstm: bool) -> None:
        super().__init__()
        self.lstm = lstm
        self.emb = torch.nn.Embedding(4, 10)
        kind = torch.nn.LSTM if lstm else torch.nn.RNN
        self.rnn = kind(10, 8, 2, batch_first=True, bidirectional=lstm)
        self.fc = torch.nn.Linear(16 if lstm else 8, 4)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        h = torch.zeros(4 if self.lstm else 2, x.size(0), 8)
        x, _ = self.rnn(self.emb(x), (h, torch.zeros_like(h)) if self.lstm else h)
        return self.fc(x).view(-1, 4)


def cell_epoch() -> Callable[[], None]:
    cell = torch.nn.RNNCell(4, 4)
    inputs, labels = torch.eye(4)[X].view(-1, 1, 4), torch.tensor(Y).view(-1, 1)
    criterion, optimizer = torch.nn.CrossEntropyLoss(), torch.optim.Adam(cell.parameters(), lr=0.1)

    def epoch() -> None:
        loss, hidden, word = 0, torch.zeros(1, 4), ""
        optimizer.zero_grad()
        for x, y in zip(inputs, labels, strict=True):
            hidden = cell(x, hidden)
            loss = loss + criterion(hidden, y)
            word += LETTERS[hidden.max(dim=1)[1].item()]
        loss.backward()
        optimizer.step()
        loss.item()

    return epoch


def whole_epoch(forward: Callable[[], torch.Tensor], parameters: object) -> Callable[[], None]:
    labels = torch.tensor(Y)
    criterion, optimizer = torch.nn.CrossEntropyLoss(), torch.optim.Adam(parameters, lr=0.1)

    def epoch() -> None:
        optimizer.zero_grad()
        outputs = forward()
        loss = criterion(outputs, labels)
        loss.backward()
        optimizer.step()
        "".join(LETTERS[k] for k in outputs.max(dim=1)[1].data.numpy())
        loss.item()

    return epoch


def epoch_of(lesson: str) -> Callable[[], None]:
    if lesson == "hello-rnncell":
        return cell_epoch()
    if lesson == "hello-rnn":
        rnn, inputs = torch.nn.RNN(4, 4), torch.eye(4)[X].view(5, 1, 4)
        return whole_epoch(
            lambda: rnn(inputs, torch.zeros(1, 1, 4))[0].view(-1, 4), rnn.parameters()
        )
    net, words = Net(lesson == "hello-lstm"), torch.tensor([X])
    return whole_epoch(lambda: net(words), net.parameters())


def bare_rate(lesson: str, seconds: float = 2.0) -> float:
    """Epochs a second of the bare loop in this thread."""
    epoch, count = epoch_of(lesson), 0
    for _ in range(50):
        epoch()
    start = perf_counter()
    while perf_counter() - start < seconds:
        epoch()
        count += 1
    return count / (perf_counter() - start)
