"""Which part of a text is held out: its end. Standard library only."""

HELD_OUT = 0.1


def held_out_of(letters: int) -> int:
    """How many of so many letters, the last ones, are never trained on."""
    return int(letters * HELD_OUT)
