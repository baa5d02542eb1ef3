"""A sweep and its blocks. Products of many models round by how many there are: so blocks follow
from the sweep alone, never from who computes them, in which order, or what is there already.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.experiment import Experiment
from core.runs.grid_study import Grid

BLOCK = 64  # seeds of one combination
FORMAT = 1  # of what is kept: another one is another sweep


@dataclass(frozen=True)
class Block:
    """Seeds first to first + count - 1 of one experiment."""

    number: int
    experiment: Experiment
    first: int
    count: int
    epochs: int

    def to_json(self) -> str:
        """As JSON: all that its task is given."""
        table = {"experiment": self.experiment.to_dict(), "first": self.first}
        return json.dumps(table | {"count": self.count, "epochs": self.epochs}, sort_keys=True)

    @classmethod
    def of(cls, text: str) -> "Block":
        """The inverse; SpecError, KeyError or ValueError where it is none."""
        table: dict[str, Any] = json.loads(text)
        experiment = Experiment.from_dict(table["experiment"])
        return cls(0, experiment, *(int(table[name]) for name in ("first", "count", "epochs")))


@dataclass(frozen=True)
class Sweep:
    """A grid, of one combination where none was asked for."""

    grid: Grid

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        found: list[Block] = []
        for each in self.grid.possible:
            assert each.experiment is not None
            for first in range(0, self.grid.seeds, BLOCK):
                count = min(BLOCK, self.grid.seeds - first)
                epochs = self.grid.epochs
                found.append(Block(len(found), each.experiment, first, count, epochs))
        return tuple(found)

    def name(self, torch_version: str) -> str:
        """Of what is kept of it: another sweep, or another torch, has another."""
        blocks = [each.to_json() for each in self.blocks]
        digest = hashlib.sha256(json.dumps([FORMAT, BLOCK, torch_version, blocks]).encode())
        return digest.hexdigest()[:32]
