"""Recognised: which network the tensors of a file are, by their names and shapes."""

import re
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from core.arrays import Array
from core.foreign import keras
from core.foreign.network import Lane, Network
from core.foreign.vocabulary import of_a_file
from core.foreign.weights import ForeignError, Unused, Weights
from core.sentences import Sentence, items

RECURRENT = re.compile(r"(.*?)\.?(weight|bias)_(ih|hh)(?:_l(\d+)(_reverse)?)?$")
PROJECTED = re.compile(r".*weight_hr_l\d+(_reverse)?$")
CELLS = {1: "RNN", 3: "GRU", 4: "LSTM"}
EMBEDS = re.compile(r"emb|encoder|token|char|lookup|wte", re.IGNORECASE)
NO_RECURRENT = (
    "it has no recurrent layer: no weight_ih_l0 and weight_hh_l0 of torch, no kernel and "
    "recurrent_kernel of Keras. It has {names}."
)
FROM_KERAS = {  # what was changed, and what no file of weights says
    "RNN": Sentence(
        "Keras's matrices were transposed. The activation is taken to be Keras's own: tanh."
    ),
    "LSTM": Sentence(
        "Keras's matrices were transposed. The activations are taken to be Keras's own: tanh and "
        "sigmoid."
    ),
    "GRU": Sentence(
        "Keras's order of gates was changed to torch's. The activations are taken to be "
        "Keras's own: tanh and sigmoid."
    ),
}

Key = tuple[int, bool]  # layer, backward
Parts = dict[str, tuple[str, Array]]


def recognised(weights: Weights) -> Network:
    """The network; ForeignError with the end of a sentence where it is none that Unroll has."""
    given = dict(weights.tensors)
    tensors = keras.in_torch_order(given) if keras.is_keras(given) else given
    stacks = _stacks(tensors)
    if not stacks:
        raise ForeignError(NO_RECURRENT, names=items(list(tensors)[:8]) or Sentence("nothing"))
    chosen = _joined(stacks)
    stack = stacks[chosen[0]] if len(chosen) == 1 else _stacked(stacks, chosen)
    lanes, both, used, without = _lanes(stack)
    gates = len(lanes[0].weight_hh) // lanes[0].weight_hh.shape[1]
    notes = [FROM_KERAS[CELLS[gates]]] if keras.is_keras(given) else []
    if without:
        notes.append(Sentence("Where a layer has no bias, zeros stand for it."))
    recurrent = Network(CELLS[gates], both, tuple(lanes), None, None, ())
    rest = {name: each for name, each in tensors.items() if name not in used}
    embedding, head, taken = _around(recurrent, rest)
    unused = [Unused(name, rest[name].shape, _why(name)) for name in rest if name not in taken]
    whole = replace(
        recurrent,
        embedding=embedding,
        head=head,
        unused=(*unused, *weights.odd),
        notes=tuple(notes),
        letters=weights.letters,
    )
    return of_a_file(whole)


def _why(name: str) -> Sentence:
    if RECURRENT.match(name):
        return Sentence("it belongs to a recurrent layer other than the one that is taken")
    return Sentence("it fits neither an Embedding before the recurrent layer nor a Linear after it")


# the recurrent part -------------------------------------------------------------------------


def _stacks(tensors: Mapping[str, Array]) -> dict[str, dict[Key, Parts]]:
    """By prefix: the lanes, with the parts that each has."""
    stacks: dict[str, dict[Key, Parts]] = {}
    for name, array in tensors.items():
        if PROJECTED.match(name):
            raise ForeignError(
                "{name} is the projection of an LSTM with proj_size, which Unroll's LSTM does "
                "not have.",
                name=name,
            )
        match = RECURRENT.match(name)
        if match:
            key = int(match[4] or 0), bool(match[5])
            part = f"{match[2]}_{match[3]}"
            stacks.setdefault(match[1], {}).setdefault(key, {})[part] = name, array
    return {prefix: each for prefix, each in stacks.items() if _is_whole(each)}


def _is_whole(stack: dict[Key, Parts]) -> bool:
    return all({"weight_ih", "weight_hh"} <= set(parts) for parts in stack.values())


def _joined(stacks: dict[str, dict[Key, Parts]]) -> list[str]:
    """The prefix of the network; several where they differ in their number alone and each reads
    what the one before gives: lstm1, lstm2; cells.0, cells.1.
    """
    names = sorted(stacks, key=keras.natural)
    first = names[0]
    alike = [name for name in names if re.sub(r"\d+", "", name) == re.sub(r"\d+", "", first)]
    if any((0, False) not in stacks[name] for name in alike):
        return [first]
    given = [stacks[name][0, False]["weight_hh"][1].shape[-1] for name in alike]
    read = [stacks[name][0, False]["weight_ih"][1].shape[-1] for name in alike]
    wide = 2 if any(back for _, back in stacks[first]) else 1
    same = len(set(given)) == 1 and all(each == wide * given[0] for each in read[1:])
    return alike if same else [first]


def _stacked(stacks: dict[str, dict[Key, Parts]], names: list[str]) -> dict[Key, Parts]:
    whole: dict[Key, Parts] = {}
    for name in names:
        start = 1 + max((layer for layer, _ in whole), default=-1)
        whole |= {(start + layer, back): parts for (layer, back), parts in stacks[name].items()}
    return whole


def _lanes(stack: dict[Key, Parts]) -> tuple[list[Lane], bool, set[str], bool]:
    """(lanes in torch's order, both directions, names used, whether a bias was missing)."""
    both = any(back for _, back in stack)
    layers = 1 + max(layer for layer, _ in stack)
    wanted = [(layer, back) for layer in range(layers) for back in ((False, True)[: 1 + both])]
    missing = [key for key in wanted if key not in stack]
    if missing:
        layer, back = missing[0]
        raise ForeignError(
            "layer {layer} is missing: weight_ih_l{layer}{back}.",
            layer=layer,
            back="_reverse" if back else "",
        )
    name, first = stack[0, False]["weight_hh"]
    if first.ndim != 2 or not first.shape[1] or len(first) // first.shape[1] not in CELLS:
        raise ForeignError(
            "{name} is {shape}; an RNN, GRU or LSTM has 1, 3 or 4 times as many rows as columns.",
            name=name,
            shape=_shape(first),
        )
    if len(first) % first.shape[1]:
        raise ForeignError(DAMAGED_ROWS, name=name, shape=_shape(first))
    lanes = [_lane(stack[key], key[0], first.shape, 1 + both) for key in wanted]
    used = {name for parts in stack.values() for name, _ in parts.values()}
    without = any(len(parts) < 4 for parts in stack.values())
    return lanes, both, used, without


DAMAGED_ROWS = "{name} is {shape}; its rows are not a whole number of gates."


def _lane(parts: Parts, layer: int, first: tuple[int, ...], directions: int) -> Lane:
    rows, hidden = first
    name, weight_ih = parts["weight_ih"]
    width = weight_ih.shape[-1] if layer == 0 and weight_ih.ndim == 2 else hidden * directions
    zeros = np.zeros(rows, np.float32)
    wanted: dict[str, tuple[int, ...]] = {"weight_ih": (rows, width), "weight_hh": (rows, hidden)}
    wanted |= {"bias_ih": (rows,), "bias_hh": (rows,)}
    found = []
    for part, shape in wanted.items():
        name, array = parts.get(part, ("", zeros))
        if array.shape != shape:
            raise ForeignError(
                "{name} is {shape}; beside the first layer's weight_hh it must be {wanted}.",
                name=name,
                shape=_shape(array),
                wanted=_shape(np.empty(shape, np.bool_)),
            )
        found.append(array)
    return Lane(*found)


def _shape(array: Array) -> str:
    return " × ".join(map(str, array.shape)) or "a single number"


# before and after ---------------------------------------------------------------------------


def _around(
    network: Network, rest: Mapping[str, Array]
) -> tuple[Array | None, tuple[Array, Array] | None, set[str]]:
    """(Embedding before the recurrent part, Linear after it, the names of both), of what is left
    beside that.
    """
    embedding = _embedding(rest, network)
    taken = {embedding} if embedding else set()
    symbols = len(rest[embedding]) if embedding else network.input_size
    before = rest[embedding] if embedding else None
    weight = _head(rest, network, taken, symbols)
    if not weight:
        return before, None, taken
    taken.add(weight)
    bias = weight.removesuffix("weight") + "bias"
    if bias in rest:
        taken.add(bias)
    zeros = np.zeros(len(rest[weight]), np.float32)
    return before, (rest[weight], rest.get(bias, zeros)), taken


def _matrices(rest: Mapping[str, Array]) -> list[str]:
    return [
        name
        for name, each in rest.items()
        if each.ndim == 2 and min(each.shape) and re.search(r"(^|\.)weight$", name)
    ]


def _has_bias(rest: Mapping[str, Array], name: str) -> bool:
    bias = rest.get(name.removesuffix("weight") + "bias")
    return bias is not None and bias.shape == (len(rest[name]),)


def _embedding(rest: Mapping[str, Array], network: Network) -> str:
    """A matrix without bias whose columns enter the recurrent part; by its name before others."""
    fits = [
        name
        for name in _matrices(rest)
        if rest[name].shape[1] == network.input_size and not _has_bias(rest, name)
    ]
    named = [name for name in fits if EMBEDS.search(name)]
    if named or network.input_size != network.output_size:
        return (named or fits or [""])[0]
    return fits[0] if len(fits) > 1 else ""


def _head(rest: Mapping[str, Array], network: Network, taken: set[str], symbols: int) -> str:
    """A Linear that reads the last layer; that with an output for each input before others."""
    fits = [
        name
        for name in _matrices(rest)
        if name not in taken and rest[name].shape[1] == network.output_size
    ]
    fits.sort(key=lambda name: (len(rest[name]) != symbols, not _has_bias(rest, name)))
    return (fits or [""])[0]
