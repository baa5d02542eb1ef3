"""Our optimisers are torch's: the same numbers, the same state, the same kind."""

from dataclasses import replace

import pytest
import torch

from core.experiment import TrainingSpec
from core.experiment.optimizers import optimizer_of
from core.settings import CHOICES


def stepped(make, count=5):
    """(weights, the optimiser's state) after so many updates; one parameter has no gradient."""
    drawn = torch.Generator().manual_seed(3)
    weights = [torch.nn.Parameter(torch.randn(4, 3, generator=drawn)) for _ in range(3)]
    weights[2].requires_grad_(False)
    optimizer = make(weights)
    for _ in range(count):
        optimizer.zero_grad()
        sum((each**3).sum() for each in weights).backward()
        optimizer.step()
    return torch.stack([each.detach() for each in weights]), optimizer.state_dict()


@pytest.mark.parametrize("name", CHOICES["optimizer"])
@pytest.mark.parametrize("decay", [0.0, 0.02])
def test_bit_for_bit_it_steps_and_keeps_what_torchs_own_does(name, decay):
    training = replace(TrainingSpec(), optimizer=name, lr=0.03, weight_decay=decay)
    kind = getattr(torch.optim, name)
    ours, state = stepped(lambda weights: optimizer_of(training, weights))
    theirs, wanted = stepped(lambda weights: kind(weights, lr=0.03, weight_decay=decay))
    assert torch.equal(ours, theirs)
    assert state["param_groups"] == wanted["param_groups"]
    assert state["state"].keys() == wanted["state"].keys()
    for index, memory in wanted["state"].items():
        for part, value in memory.items():
            found = state["state"][index][part]
            assert found is value is None or torch.equal(found, value), part


def test_it_is_of_torchs_kind_takes_its_state_and_what_is_given_in_place_of_the_trainings():
    weight = torch.nn.Parameter(torch.ones(2))
    made = optimizer_of(TrainingSpec(), [weight], lr=0.5)
    assert isinstance(made, torch.optim.Adam)
    assert made.param_groups[0]["lr"] == 0.5
    (weight**2).sum().backward()
    made.step()
    other = optimizer_of(TrainingSpec(), [weight])
    other.load_state_dict(made.state_dict())
    assert other.param_groups[0]["lr"] == 0.5
    assert torch.equal(other.state[weight]["exp_avg"], made.state[weight]["exp_avg"])
    assert torch.is_grad_enabled()
