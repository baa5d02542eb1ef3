"""A moment as it is typed for an export: "7" is all of epoch 7, "7.3" is three of its steps."""

import re
from typing import NamedTuple

_TYPED = re.compile(r"([0-9]{1,8})(?:\.([0-9]{1,6}))?")


class Moment(NamedTuple):
    """step: None for all of the epoch."""

    epoch: int
    step: int | None


def moment_of(text: str) -> Moment | None:
    """None of what is none."""
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    return Moment(int(found[1]), int(found[2]) if found[2] else None)
