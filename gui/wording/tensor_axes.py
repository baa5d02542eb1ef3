"""What axes of tensors are called, as torch calls them: num_layers × num_directions, and of a
network with one direction no directions at all. Draws nothing.
"""

AXES = {
    "seq": "seq_len",
    "input": "input_size",
    "hidden": "hidden_size",
    "embedding": "embedding_dim",
    "logit": "vocab_size",
    "gates*hidden": "gates × hidden_size",
}


def axis_of(axis: str, headed: bool) -> str:
    """Of scores without a head that of what the layer puts out, which they are then."""
    return "output" if axis == "logit" and not headed else axis


def axis_name(axis: str, directions: int, gated: bool = True) -> str:
    """axis: as core.models.watch and core.trace.operands have it, or axis_of. gated: of a cell that
    is not, its one sum is no gate.
    """
    two = directions == 2
    if axis == "layers*directions":
        return "num_layers × num_directions" if two else "num_layers"
    if axis == "output":
        return "num_directions × hidden_size" if two else AXES["hidden"]
    return AXES["hidden"] if axis == "gates*hidden" and not gated else AXES.get(axis, axis)
