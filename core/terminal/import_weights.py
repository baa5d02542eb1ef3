"""`import FILE --save FILE [--set KEY=VALUE ...]`: weights of another program as a checkpoint.

Exit codes: 0 written, 1 the file cannot be written, 2 a wrong call, or weights that cannot be used.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core.checkpoint.checkpoint import save
from core.files.bounded_read import FileError, shown
from core.foreign.imported import KEYS, checkpoint, left_out, network_in, ways
from core.foreign.weights import ForeignError
from core.system.streams import say, show
from core.terminal.arguments import SUFFIXES, ArgumentsError, file_of, parser_of
from core.terminal.transcript import checkpoint_lines

if TYPE_CHECKING:
    from core.foreign.network import Network

USAGE = "FILE --save FILE [--set KEY=VALUE ...]"


def run(argv: list[str]) -> int:
    """Does what the command line asks for."""
    file, target, answers = _read(argv)
    try:
        network = network_in(file)
        made = checkpoint(network, answers)
    except (ForeignError, FileError) as error:
        say(str(error))
        return 2
    try:
        save(target, made)
    except FileError as error:
        say(str(error))
        return 1
    show("\n".join([*_found(network, answers), *checkpoint_lines(made)]))
    say(f"Saved {shown(target)}.")
    return 0


def _read(argv: list[str]) -> tuple[Path, Path, dict[str, str]]:
    parser = parser_of("import", USAGE, f"KEY is one of {', '.join(KEYS)}.")
    parser.add_argument("file", metavar="FILE", nargs="?", help=".pt, .safetensors, .npz, .h5")
    parser.add_argument("--save", metavar="FILE", help="checkpoint, .safetensors or .pt")
    parser.add_argument(
        "--set", metavar="KEY=VALUE", nargs="+", action="extend", default=[], help="an answer"
    )
    given = parser.read(argv)
    file, target = file_of("FILE", given.file), file_of("--save", given.save)
    if file is None or target is None:
        missing = "FILE" if file is None else "--save"
        raise ArgumentsError(f"{missing} is missing; allowed is {parser.usage}.")
    if target.suffix.lower() not in SUFFIXES:
        raise ArgumentsError(
            f"--save is {given.save!r}; allowed is a name ending in .safetensors or .pt."
        )
    if os.path.realpath(file) == os.path.realpath(target):
        raise ArgumentsError(f"FILE and --save are both {given.save!r}; allowed are two names.")
    return file, target, dict(_pair(text) for text in given.set)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or name not in KEYS:
        raise ArgumentsError(
            f"--set is {text!r}; allowed is KEY=VALUE with KEY one of {', '.join(KEYS)}."
        )
    if not value:
        raise ArgumentsError(f"--set is {text!r}, without a value; allowed is KEY=VALUE.")
    return name, value


def _found(network: "Network", answers: Mapping[str, str]) -> list[str]:
    """What the file holds, what it is made into, and what is left of it."""
    offered = ways(network)
    way = next(each for each in offered if answers.get("task") in (None, each.name))
    lines = [("Found", str(network.described()))]
    lines += [("Note", str(note)) for note in (*network.notes, *left_out(network, way))]
    for each in network.unused:
        lines.append(("Not used", f"{each.name} {list(each.shape)}: {each.why}"))
    lines.append(("Fits", ", ".join(f"task={each.name} ({each.title})" for each in offered)))
    if way.name == "word" and "vocabulary" not in answers and not network.letters:
        told = "not in the file; the letters below stand for it (--set vocabulary=...)"
        lines.append(("Letters", told))
    return [f"{name:12}{value}" for name, value in lines]
