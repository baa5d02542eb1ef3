"""The command line, read: train, lessons, info. Every refusal is one sentence (ArgumentsError).

What `lesson` takes is read by core/terminal/lesson, what `export` takes by core/terminal/export.

Standard library, lessons and experiments only; nothing is printed but --help.
"""

import os
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from core.course.language import languages, spoken
from core.course.lesson import Lesson, find_lesson, load_lessons
from core.experiment import Experiment
from core.settings import LIMITS, parse_value
from core.system.streams import show

PROGRAM = "python main.py"
SETTINGS = (
    "cell",
    "nonlinearity",
    "embedding_dim",
    "hidden_size",
    "num_layers",
    "bidirectional",
    "batch_first",
    "head",
    "initial_state",
    "forget_bias",
    "init",
    "gain",
    "reduction",
    "optimizer",
    "lr",
    "clip_norm",
    "weight_decay",
    "scheduler",
    "gamma",
    "period",
)
TRAINING_ONLY = SETTINGS[SETTINGS.index("reduction") :]
SUFFIXES = (".safetensors", ".pt")
COMMANDS = {
    "train": "run a lesson without a window and print its transcript",
    "lessons": "list the lessons, an id and a title a line",
    "lesson": "check or print a lesson of one's own, or count what was handed in",
    "info": "say what a checkpoint holds",
    "desktop": "tell this desktop (Linux) what opens .unroll files and unroll: links",
    "export": "write a run, or a part of it, in a format that other programs read",
    "import": "make a checkpoint of the weights of another program",
    "sweep": "train many seeds of a lesson, and a grid of settings",
}


class ArgumentsError(ValueError):
    """An argument that means nothing here; str() names it and what is allowed."""


@dataclass(frozen=True)
class TrainRequest:
    """`train`, checked: what to run and where its results go."""

    lesson: Lesson
    experiment: Experiment
    save: Path | None = None
    json: Path | None = None


class Parser(ArgumentParser):
    """argparse that refuses in a sentence instead of printing its usage and exiting."""

    def error(self, message: str) -> NoReturn:
        option = re.match(r"argument (--\w+)[^:]*: expected", message)
        if option:
            raise ArgumentsError(f"{option[1]} has no value; allowed is {_allowed(option[1])}.")
        raise ArgumentsError(f"{message[:1].upper()}{message[1:]}; allowed is {self.usage}.")

    def print_help(self, file: object = None) -> None:
        """To stdout; argparse's own would swallow that it did not arrive."""
        show(self.format_help().rstrip("\n"))

    def read(self, argv: list[str]) -> Namespace:
        """The arguments; ArgumentsError names what is left over."""
        known, rest = self.parse_known_args(argv)
        if rest:
            raise ArgumentsError(f"{rest[0]!r} is not understood; allowed is {self.usage}.")
        return known


def _allowed(option: str) -> str:
    name = option.lstrip("-")
    if name in LIMITS:
        low, high = LIMITS[name]
        return f"a whole number from {low} to {high:,}"
    if name == "language":
        return f"one of {', '.join(languages())}"
    return f"KEY=VALUE with KEY one of {', '.join(SETTINGS)}" if name == "set" else "a file name"


def command_of(argv: list[str]) -> str:
    """The command that argv starts with; ArgumentsError if it is none."""
    if argv and argv[0] in COMMANDS:
        return argv[0]
    given = repr(argv[0]) if argv else "nothing"
    raise ArgumentsError(f"The command is {given}; allowed is one of {', '.join(COMMANDS)}.")


def read_train(argv: list[str]) -> TrainRequest:
    """`train`'s arguments. ArgumentsError, LessonError or SpecError name what is wrong."""
    given = _train_parser().read(argv)
    settings = settings_of(given)
    lesson = _lesson(given.lesson)
    if not lesson.experiment.trains:
        allowed = "--seed, --set with a model's key, --save and --json"
        refuse_training(lesson.id, settings, allowed)
    experiment = lesson.experiment.with_values(**settings)
    save, json = file_of("--save", given.save), file_of("--json", given.json)
    if save is not None and save.suffix.lower() not in SUFFIXES:
        raise ArgumentsError(
            f"--save is {given.save!r}; allowed is a name ending in .safetensors or .pt."
        )
    if save is not None and json is not None and os.path.realpath(save) == os.path.realpath(json):
        raise ArgumentsError(f"--save and --json are both {given.save!r}; allowed are two names.")
    return TrainRequest(lesson, experiment, save, json)


def _lesson(lesson_id: str | None) -> Lesson:
    if lesson_id is not None:
        return find_lesson(lesson_id)
    allowed = ", ".join(lesson.id for lesson in load_lessons())
    raise ArgumentsError(f"LESSON is missing; allowed is one of {allowed}.")


def read_info(argv: list[str]) -> Path:
    """`info`'s one argument."""
    parser = parser_of("info", "FILE")
    parser.add_argument("file", metavar="FILE", nargs="?")
    file = file_of("FILE", parser.read(argv).file)
    if file is None:
        raise ArgumentsError(
            "FILE is missing; allowed is the name of a checkpoint (.safetensors or .pt)."
        )
    return file


def read_desktop(argv: list[str]) -> bool:
    """Whether it is to be taken back; `desktop` takes nothing else."""
    parser = parser_of("desktop", "[--remove]")
    parser.add_argument("--remove", action="store_true", help="take it back")
    return bool(parser.read(argv).remove)


def read_lessons(argv: list[str]) -> str:
    """The language of `lessons`; it takes nothing else."""
    parser = parser_of("lessons", "[--language LANGUAGE]")
    add_language(parser)
    return language_of(parser.read(argv))


def add_language(parser: Parser) -> None:
    told = f"one of {', '.join(languages())}; else that of this terminal (LC_ALL, LANG)"
    parser.add_argument("--language", metavar="LANGUAGE", help=told)


def language_of(given: Namespace) -> str:
    """That which was asked for, or is spoken here. ArgumentsError names those that there are."""
    if given.language is None:
        return spoken()
    if given.language not in languages():
        allowed = ", ".join(languages())
        raise ArgumentsError(f"--language is {given.language!r}; allowed is one of {allowed}.")
    return str(given.language)


def parser_of(command: str, takes: str, epilog: str = "") -> Parser:
    usage = f"{PROGRAM} {command} {takes}".rstrip()
    about = f"{COMMANDS[command].capitalize()}."
    return Parser(usage=usage, description=about, epilog=epilog, allow_abbrev=False)


def _train_parser() -> Parser:
    parser = parser_of(
        "train",
        "LESSON [--seed N] [--epochs N] [--set KEY=VALUE ...] [--save FILE] [--json FILE]",
        f"KEY is one of {', '.join(SETTINGS)}.",
    )
    parser.add_argument(
        "lesson", metavar="LESSON", nargs="?", help=f"an id that `{PROGRAM} lessons` lists"
    )
    add_settings(parser)
    parser.add_argument("--save", metavar="FILE", help="checkpoint, .safetensors or .pt")
    parser.add_argument("--json", metavar="FILE", help="every epoch's numbers in full")
    return parser


def add_settings(parser: Parser) -> None:
    """--seed, --epochs and --set."""
    parser.add_argument("--seed", metavar="N", help="the run's seed")
    parser.add_argument("--epochs", metavar="N", help="how many epochs to train")
    parser.add_argument(
        "--set",
        metavar="KEY=VALUE",
        nargs="+",
        action="extend",
        default=[],
        help="change a setting",
    )


def settings_of(given: Namespace) -> dict[str, object]:
    settings = dict(_pair(text) for text in given.set)
    for name in ("seed", "epochs"):
        if getattr(given, name) is not None:
            settings[name] = parse_value(name, getattr(given, name))
    return settings


def _pair(text: str) -> tuple[str, object]:
    name, equals, value = text.partition("=")
    if not equals:
        raise ArgumentsError(f"--set is {text!r}; allowed is {_allowed('--set')}.")
    if name not in SETTINGS:
        raise ArgumentsError(
            f"--set has the key {name!r}; allowed is one of {', '.join(SETTINGS)}."
        )
    return name, parse_value(name, value)


def refuse_training(subject: str, settings: Mapping[str, object], allowed: str) -> None:
    """ArgumentsError where one of these trains: the subject is a demo."""
    for name in ("epochs", *TRAINING_ONLY):
        if name in settings:
            option = f"--{name}" if name == "epochs" else f"--set {name}"
            raise ArgumentsError(
                f"{option} is {settings[name]!r}, but {subject} is one forward pass without "
                f"training; allowed is {allowed}."
            )


def file_of(option: str, name: str | None) -> Path | None:
    if name is not None and (name in ("", "-") or "\0" in name):
        raise ArgumentsError(f"{option} is {name!r}; allowed is a file name.")
    return None if name is None else Path(name)


def out_of(given: Namespace, endings: tuple[str, ...], inside: str = "") -> Path:
    """--out of `export`, which never writes over what it tells; endings: () for any. inside: what
    the file is called where a folder is named.
    """
    path = file_of("--out", given.out)
    if path is None:
        raise ArgumentsError("--out is missing; allowed is a file name.")
    if inside and path.suffix.lower() not in endings:
        path /= inside
    elif endings and path.suffix.lower() not in endings:
        allowed = " or ".join(endings)
        raise ArgumentsError(f"--out is {given.out!r}; allowed is a name ending in {allowed}.")
    if os.path.realpath(path) == os.path.realpath(given.what):
        raise ArgumentsError(f"--out and WHAT are both {given.out!r}; allowed are two names.")
    return path
