"""Of many cases of one kind a run of all tests takes some: the hardest, and by turns the others.

`@pytest.mark.turns(3)`     a test's parameters take turns: one in three each time
  `(3, always=("LSTM",))`   but those whose id is given are there each time
`some(cases, of=3)`         cases within a test take turns

The sample's number says whose turn it is. It is the minute's in which the run began, `--sample N`
takes another one, and each run prints its own (tests/conftest.py). Tests that are named on the
command line, and all with `--all`, have every case, which is sample 0 (decision 057).
"""

import os
import time
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TypeVar
from zlib import crc32

import pytest

Case = TypeVar("Case")
WHOLE = 0
_number = WHOLE  # of the sample; whoever imports this outside of a run of all tests has every case


def choose(config: pytest.Config) -> None:
    """Once, before any test is collected, in the process that hands it on to all others."""
    global _number
    if config.option.sample is None:
        named = config.args_source is pytest.Config.ArgsSource.ARGS
        everything = named or not config.option.markexpr
        config.option.sample = WHOLE if everything else int(time.time() // 60)
    _number = config.option.sample


def is_whole() -> bool:
    return _number == WHOLE


def some(cases: Iterable[Case], *, of: int, always: Collection[Case] = ()) -> list[Case]:
    """Those of `always`, and one in `of` of the others, in the order of `cases`.

    ValueError for one that is always to be there and is no case.
    """
    every = list(cases)
    gone = [case for case in always if case not in every]
    if gone:
        raise ValueError(f"always in the sample, and no case of it: {gone}")
    family = os.environ.get("PYTEST_CURRENT_TEST", "")
    turns = _turns(family, [case in always for case in every], of)
    return [case for case, turn in zip(every, turns, strict=True) if turn]


def _turns(family: str, always: list[bool], of: int) -> list[bool]:
    """Of each case, whether it is there: always, or because it is its turn.

    Each family has an order of its own. Where one stands within another, each meets each.
    """
    if is_whole():
        return [True] * len(always)
    others = [place for place, each in enumerate(always) if not each]
    first = crc32(f"{_number} {family}".encode()) % min(of, len(others) or 1)
    turn = set(others[first::of])
    return [each or place in turn for place, each in enumerate(always)]


def left_out(items: Iterable[pytest.Item]) -> set[pytest.Item]:
    """Tests whose turn it is not. Those marked slow have none."""
    families: dict[str, dict[str, pytest.Item]] = defaultdict(dict)
    for item in items:
        if item.get_closest_marker("turns") and not item.get_closest_marker("slow"):
            function, _, case = item.nodeid.partition("[")
            families[function][case[:-1]] = item
    found = set()
    for family, cases in families.items():
        there = _there(family, cases)
        found |= {item for item, turn in zip(cases.values(), there, strict=True) if not turn}
    return found


def _there(family: str, cases: dict[str, pytest.Item]) -> list[bool]:
    mark = next(iter(cases.values())).get_closest_marker("turns")
    assert mark is not None
    always = mark.kwargs.get("always", ())
    gone = [name for name in always if name not in cases]
    if (gone or "" in cases) and not is_whole():
        raise pytest.UsageError(f"{family} has no parameters {gone or 'to take turns'}")
    return _turns(family, [name in always for name in cases], *mark.args)
