"""Which part of a text is held out: its end. Standard library only."""

HELD_OUT_SHARE = 0.1


def held_out_of(letters: int, share: float = HELD_OUT_SHARE) -> int:
    """How many of so many letters, the last ones, are never trained on."""
    return int(letters * share)
