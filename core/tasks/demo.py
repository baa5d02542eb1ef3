"""The shape demos: random inputs, one forward pass."""

from dataclasses import dataclass

from core.settings import check_fields


@dataclass(frozen=True)
class RandomInputs:
    """A shape demo: one forward pass over torch.randn(seq_len, batch, input_size), no training."""

    seq_len: int = 3
    input_size: int = 4
    batch: int = 1

    def __post_init__(self) -> None:
        check_fields(self)
