"""The lecture's four experiments, and its loops written out in plain torch to compare with."""

import torch

from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec

LARGE = {"embedding_dim": 10, "hidden_size": 8, "num_layers": 2, "batch_first": True}
EXPERIMENTS = {
    "cell": Experiment(WordTask(), ModelSpec("RNNCell"), TrainingSpec("sum", epochs=100)),
    "rnn": Experiment(WordTask(), ModelSpec("RNN"), TrainingSpec(epochs=100)),
    "emb": Experiment(
        WordTask(), ModelSpec("RNN", head="Linear", **LARGE), TrainingSpec(epochs=100)
    ),
    "lstm": Experiment(
        WordTask(),
        ModelSpec("LSTM", head="Linear", bidirectional=True, **LARGE),
        TrainingSpec(epochs=100),
    ),
}
X, Y = [1, 0, 2, 2, 3], [3, 1, 2, 3, 2]


class Net(torch.nn.Module):
    """The lecture's third and fourth models."""

    def __init__(self, lstm: bool) -> None:
        super().__init__()
        self.kind = lstm
        self.emb = torch.nn.Embedding(4, 10)
        recurrent = torch.nn.LSTM if lstm else torch.nn.RNN
        self.recurrent = recurrent(10, 8, 2, batch_first=True, bidirectional=lstm)
        self.fc = torch.nn.Linear(16 if lstm else 8, 4)

    def forward(self, x):
        zeros = torch.zeros(4 if self.kind else 2, 1, 8)
        x, _ = self.recurrent(self.emb(x), (zeros, zeros) if self.kind else zeros)
        return self.fc(x).view(-1, 4)


def cell_losses(seed: int, epochs: int) -> list[float]:
    torch.manual_seed(seed)
    cell = torch.nn.RNNCell(4, 4)
    inputs, labels = torch.eye(4)[X].view(-1, 1, 4), torch.tensor(Y).view(-1, 1)
    criterion, adam = torch.nn.CrossEntropyLoss(), torch.optim.Adam(cell.parameters(), lr=0.1)
    losses = []
    for _ in range(epochs):
        loss, hidden = 0, torch.zeros(1, 4)
        adam.zero_grad()
        for x, y in zip(inputs, labels, strict=True):
            hidden = cell(x, hidden)
            loss += criterion(hidden, y)
        loss.backward()
        adam.step()
        losses.append(loss.item())
    return losses


def plain_losses(task: str, seed: int, epochs: int) -> list[float]:
    """The losses of the lecture's loop, without anything of ours."""
    if task == "cell":
        return cell_losses(seed, epochs)
    torch.manual_seed(seed)
    if task == "rnn":
        model, inputs = torch.nn.RNN(4, 4), torch.eye(4)[X].view(5, 1, 4)
        forward = lambda: model(inputs, torch.zeros(1, 1, 4))[0].view(-1, 4)  # noqa: E731
    else:
        model, inputs = Net(task == "lstm"), torch.tensor([X])
        forward = lambda: model(inputs)  # noqa: E731
    criterion, adam = torch.nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=0.1)
    losses = []
    for _ in range(epochs):
        adam.zero_grad()
        loss = criterion(forward(), torch.tensor(Y))
        loss.backward()
        adam.step()
        losses.append(loss.item())
    return losses
