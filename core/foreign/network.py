"""Network: what the weights of a file are, in torch's own order. numpy alone."""

from dataclasses import dataclass

from core.arrays import Array
from core.foreign.weights import Unused
from core.sentences import Sentence


@dataclass(frozen=True)
class Lane:
    """One layer in one direction, as torch stacks its gates."""

    weight_ih: Array
    weight_hh: Array
    bias_ih: Array
    bias_hh: Array


@dataclass(frozen=True)
class Network:
    """lanes: in torch's order. embedding, head: None for none. notes: what was assumed or done.
    letters: a vocabulary that the file has.
    """

    cell: str
    bidirectional: bool
    lanes: tuple[Lane, ...]
    embedding: Array | None
    head: tuple[Array, Array] | None
    unused: tuple[Unused, ...]
    notes: tuple[Sentence, ...] = ()
    letters: tuple[str, ...] = ()

    @property
    def layers(self) -> int:
        return len(self.lanes) // (2 if self.bidirectional else 1)

    @property
    def hidden_size(self) -> int:
        return int(self.lanes[0].weight_hh.shape[1])

    @property
    def input_size(self) -> int:
        """Features that enter the first layer."""
        return int(self.lanes[0].weight_ih.shape[1])

    @property
    def output_size(self) -> int:
        return self.hidden_size * (2 if self.bidirectional else 1)

    @property
    def symbols(self) -> int:
        """How many different inputs there are, if they are one-hot or embedded."""
        return self.input_size if self.embedding is None else len(self.embedding)

    @property
    def answers(self) -> int:
        """Outputs of the Linear layer, or of the recurrent part where there is none."""
        return self.output_size if self.head is None else len(self.head[1])

    def described(self) -> Sentence:
        """In words: the cell, its sizes, what stands before and after it."""
        parts = [
            Sentence(
                "{cell}, input size {inputs}, hidden size {hidden}, layers: {layers}",
                cell=self.cell,
                inputs=self.input_size,
                hidden=self.hidden_size,
                layers=self.layers,
            )
        ]
        if self.bidirectional:
            parts.append(Sentence("both directions"))
        if self.embedding is not None:
            rows, columns = self.embedding.shape
            parts.append(Sentence("Embedding of {rows} × {columns}", rows=rows, columns=columns))
        if self.head is not None:
            parts.append(Sentence("Linear with {count} outputs", count=self.answers))
        from core.sentences import listed

        return listed(parts)
