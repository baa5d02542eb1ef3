"""Keras's weights in torch's order and names, found by what Keras calls them, or by their place.

Keras multiplies from the left: matrices are transposed. LSTM: i, f, c, o is torch's i, f, g, o.
GRU: z, r, h becomes r, z, n, and only where the reset gate acts after the product (reset_after)
is it torch's GRU. SimpleRNN has one bias, an LSTM too: it goes to b_ih, b_hh is zero.
"""

import re
from collections.abc import Callable

import numpy as np

from core.arrays import Array
from core.foreign.weights import ForeignError

# Keras 2's names, Keras 3's in .h5, and get_weights() in an .npz, which are in order.
NAMED = re.compile(r"(^|.*[/.])(kernel|recurrent_kernel|bias|embeddings)(:0|_0)?$")
NUMBERED = re.compile(r"(.*[/.])?vars[/.](\d+)$")
_OWN = re.compile(r"(^|[/.])(recurrent_kernel|kernel|embeddings)(:0|_0)?$")
PLACED = re.compile(r"arr_(\d+)$")
BACKWARD = "backward"
PARTS = ("kernel", "recurrent_kernel", "bias")
RESET = (
    "{name} is a Keras GRU with reset_after=False: its reset gate acts before the product with "
    "W_hh, torch's after it, and no reordering of the weights turns one into the other; only "
    "reset_after=True can be imported."
)
UNSAID = (
    "{name} is a Keras GRU without biases, so its reset_after cannot be told; only a GRU with "
    "reset_after=True and biases can be imported."
)

Group = dict[str, Array]


def is_keras(tensors: dict[str, Array]) -> bool:
    """Whether the names are those of Keras, or of arrays without names."""
    return any(_OWN.search(name) or NUMBERED.match(name) for name in tensors) or (
        bool(tensors) and all(PLACED.match(name) for name in tensors)
    )


def in_torch_order(tensors: dict[str, Array]) -> dict[str, Array]:
    """The same under torch's names; what is no layer that is known keeps its own."""
    renamed: dict[str, Array] = {}
    layers = 0
    used: set[str] = set()
    for prefix, group, names in _groups(tensors):
        kind = _kind(group)
        if kind == "recurrent":
            backward = BACKWARD in prefix
            layers += not backward
            label = f"l{max(layers, 1) - 1}" + ("_reverse" if backward else "")
            renamed |= _recurrent(prefix or "arr", group, label)
        elif kind:
            renamed |= {f"{prefix or kind}.{part}": each for part, each in _plain(group).items()}
        else:
            continue
        used |= set(names)
    return renamed | {name: each for name, each in tensors.items() if name not in used}


def _groups(tensors: dict[str, Array]) -> list[tuple[str, Group, list[str]]]:
    """Layer by layer: (where it stands, its parts, their names)."""
    if all(PLACED.match(name) for name in tensors):
        return _placed(tensors)
    found: dict[str, dict[str, str]] = {}
    for name in tensors:
        match = NAMED.match(name)
        if match:
            found.setdefault(match[1].rstrip("/."), {})[match[2]] = name
            continue
        match = NUMBERED.match(name)
        if match:
            found.setdefault((match[1] or "").rstrip("/."), {})[match[2]] = name
    groups = []
    for prefix in sorted(found, key=_order(tensors)):
        parts = found[prefix]
        group = {part: tensors[name] for part, name in parts.items()}
        groups.append((prefix, _with_parts(group), list(parts.values())))
    return groups


def _order(tensors: dict[str, Array]) -> Callable[[str], tuple[int, list[tuple[int, int | str]]]]:
    """Layers as they are numbered; those of Keras 2, whose names are anybody's, as the file has
    them.
    """
    if not any(name.endswith(":0") for name in tensors):
        return lambda prefix: (0, natural(prefix))
    layers = [*dict.fromkeys(_layer(name) for name in tensors)]
    return lambda prefix: (layers.index(_layer(prefix)), natural(prefix))


def _layer(name: str) -> str:
    return re.sub(r"^model_weights/", "", name).partition("/")[0]


def natural(name: str) -> list[tuple[int, int | str]]:
    """lstm_2 before lstm_10, forwards before backwards."""
    text = name.replace("backward", "forward~")
    parts = re.split(r"(\d+)", text)
    return [(1, int(part)) if part.isdigit() else (0, part) for part in parts]


def _with_parts(group: Group) -> Group:
    """Keras 3 numbers them in its order: kernel, recurrent_kernel, bias."""
    if not any(key.isdigit() for key in group):
        return group
    arrays = [group[key] for key in sorted(group, key=int)]
    if len(arrays) == 1:
        return {"embeddings": arrays[0]}
    if len(arrays) > 1 and arrays[1].ndim == 1:
        return dict(zip(("kernel", "bias"), arrays, strict=False))
    return dict(zip(PARTS, arrays, strict=False))


def _placed(tensors: dict[str, Array]) -> list[tuple[str, Group, list[str]]]:
    """get_weights(): in the order of the layers; a layer ends where its shapes do."""
    names = sorted(tensors, key=lambda name: int(name.removeprefix("arr_")))
    groups: list[tuple[str, Group, list[str]]] = []
    at = 0
    while at < len(names):
        count = _length([tensors[name] for name in names[at : at + 3]])
        taken = names[at : at + count]
        arrays = [tensors[name] for name in taken]
        parts = {1: ("embeddings",), 2: ("kernel", "bias"), 3: PARTS}[count]
        if count == 2 and arrays[1].ndim == 2 and _is_recurrent(*arrays):
            parts = PARTS[:2]
        groups.append((taken[0], dict(zip(parts, arrays, strict=True)), taken))
        at += count
    return _paired(groups)


def _paired(groups: list[tuple[str, Group, list[str]]]) -> list[tuple[str, Group, list[str]]]:
    """A layer in both directions is two groups, forwards first: both read the same, and what comes
    next reads both.
    """
    found = list(groups)
    for at in range(len(found) - 1):
        (first, one, _), (second, other, names) = found[at], found[at + 1]
        if first.startswith(BACKWARD) or not _are_pair(one, other):
            continue
        rows, units = one["kernel"].shape[0], one["recurrent_kernel"].shape[0]
        after = found[at + 2][1].get("kernel") if at + 2 < len(found) else None
        if rows != units or (after is not None and len(after) == 2 * units):
            found[at + 1] = (f"{BACKWARD} {second}", other, names)
    return found


def _are_pair(one: Group, other: Group) -> bool:
    both = _kind(one) == _kind(other) == "recurrent"
    shapes = [{part: each.shape for part, each in group.items()} for group in (one, other)]
    return both and shapes[0] == shapes[1]


def _length(arrays: list[Array]) -> int:
    """How many of the coming ones are one layer."""
    if len(arrays) > 1 and _is_recurrent(*arrays[:2]):
        wide = arrays[0].shape[1]
        return 3 if len(arrays) > 2 and arrays[2].shape in ((wide,), (2, wide)) else 2
    if len(arrays) > 1 and arrays[0].ndim == 2 and arrays[1].shape == (arrays[0].shape[1],):
        return 2
    return 1


def _is_recurrent(kernel: Array, recurrent: Array) -> bool:
    if kernel.ndim != 2 or recurrent.ndim != 2 or kernel.shape[1] != recurrent.shape[1]:
        return False
    rows, columns = recurrent.shape
    return rows > 0 and columns in (rows, 3 * rows, 4 * rows)


def _kind(group: Group) -> str:
    kernel, recurrent = group.get("kernel"), group.get("recurrent_kernel")
    if kernel is not None and recurrent is not None and _is_recurrent(kernel, recurrent):
        return "recurrent"
    if set(group) == {"embeddings"} and group["embeddings"].ndim == 2:
        return "embedding"
    return "dense" if set(group) <= {"kernel", "bias"} and _is_matrix(kernel) else ""


def _is_matrix(array: Array | None) -> bool:
    return array is not None and array.ndim == 2


def _plain(group: Group) -> Group:
    if "embeddings" in group:
        return {"embeddings.weight": group["embeddings"]}  # told as one, whatever its name is
    found = {"weight": group["kernel"].T}
    return found | ({"bias": group["bias"]} if "bias" in group else {})


def _recurrent(name: str, group: Group, label: str) -> Group:
    """One lane under torch's names."""
    kernel, recurrent = group["kernel"].T, group["recurrent_kernel"].T
    units = recurrent.shape[1]
    bias = group.get("bias")
    if len(recurrent) == 3 * units:
        if bias is None:
            raise ForeignError(UNSAID, name=name)
        if bias.shape != (2, 3 * units):
            raise ForeignError(RESET, name=name)
        kernel, recurrent = _r_z_n(kernel), _r_z_n(recurrent)
        biases = [_r_z_n(bias[0]), _r_z_n(bias[1])]
    else:
        given = np.zeros(len(kernel), np.float32) if bias is None else bias
        biases = [given, np.zeros_like(given)]
    values = (kernel, recurrent, *biases)
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    # All layers are one stack: torch's names carry their order.
    return {f"rnn.{each}_{label}": value for each, value in zip(names, values, strict=True)}


def _r_z_n(rows: Array) -> Array:
    """From z, r, h."""
    z, r, h = np.split(rows, 3)
    return np.concatenate([r, z, h])
