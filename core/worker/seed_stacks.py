"""SeedStacks: many seeds of a study trained at once, request by request. Needs torch."""

from time import perf_counter

import numpy as np

from core.messages.runs import Grow, Grown
from core.training.seed_stack import Stack, StackedEpoch


class SeedStacks:
    """The stack that is trained at present, request by request."""

    def __init__(self) -> None:
        self._ticket = 0
        self._stack: Stack | None = None

    def grow(self, request: Grow) -> Grown | None:
        """The next epochs; the models are built with the first request. None at the end."""
        if self._stack is None or self._ticket != request.ticket:
            self._stack = Stack(request.experiment, request.seeds)  # which may find no memory
            self._ticket = request.ticket
        stack, deadline = self._stack, perf_counter() + request.budget
        found: list[StackedEpoch] = []
        while stack.epoch < request.epochs and not stack.all_lost:
            found.append(stack.advance())
            if perf_counter() >= deadline:
                break
        if not found:
            return None
        losses = np.stack([epoch.losses for epoch in found])
        return Grown(request.ticket, losses, np.stack([epoch.predicted for epoch in found]))

    def release(self, ticket: int) -> None:
        if ticket == self._ticket:
            self._stack = None

    def forget(self) -> None:
        """Lets the stack go, whoever asked for it."""
        self._ticket = 0
        self._stack = None
