"""Steps: a lesson's text in parts, each with what it does, what it shows and what completes it.

A step begins with a fenced block of TOML, and its Markdown follows:

    ```step
    title = "The same letter, two answers"
    do = [{ intent = "TrainTo", epoch = 9, step = 3 }]
    show = { figure = "network", terms = ["h_prev"] }
    until = { epoch = 9, step = 4 }
    ```

`do` are acts of a user (core.journal.tables), done from the lesson's own run as it was opened.
What no key says stays as it is. Words light what they name: `[the note](term:h_prev)`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any

from core.course.until import NOTHING, Until, until_of
from core.experiment import Experiment
from core.journal.intent import Intent
from core.journal.tables import TableError, intent_of
from core.sentences import SentenceError
from core.trace.terms import TERMS

FIGURES = (
    *("network", "cell", "equations", "code", "explain", "loss", "decoded", "hidden_state"),
    *("gates", "gradients", "weights", "embedding"),
    *("compare", "seeds", "tasks", "text", "try_it"),
)
KEYS = ("title", "do", "show", "until")
_BEGINS = re.compile(r"^```step[ \t]*$")
_ENDS = re.compile(r"^```[ \t]*$")
_LINK = re.compile(r"\]\(term:([^)\s]*)\)")


class StepError(SentenceError, ValueError):
    """A step that cannot be; str() goes on after the lesson's name."""

    def __init__(self, line: int, template: str, **values: object) -> None:
        super().__init__("has a wrong step in line {line}: " + template, line=line, **values)


@dataclass(frozen=True)
class Show:
    """figure: one of FIGURES. terms: what of it is lit. shapes: whether tensors tell theirs."""

    figure: str = "network"
    terms: tuple[str, ...] = ()
    shapes: bool = False


@dataclass(frozen=True)
class Step:
    """title: "" for the lesson's own. text: Markdown. do: in this order."""

    text: str
    title: str = ""
    do: tuple[Intent, ...] = ()
    show: Show = Show()
    until: Until = NOTHING

    @property
    def terms(self) -> tuple[str, ...]:
        """Those that words of it name."""
        return tuple(dict.fromkeys(_LINK.findall(self.text)))


def steps_of(body: str, experiment: Experiment, line: int = 1) -> tuple[Step, ...]:
    """A lesson's steps: what stands before the first block is one, too. line: of the body's first
    in its file. StepError names a line.
    """
    lines = body.split("\n")
    starts = [number for number, each in enumerate(lines) if _BEGINS.match(each)]
    found = []
    before = "\n".join(lines[: starts[0] if starts else None]).strip()
    if before:
        found.append(_with_terms(Step(before), line))
    for start, end in pairwise([*starts, len(lines)]):
        close = next((at for at in range(start + 1, end) if _ENDS.match(lines[at])), None)
        if close is None:
            raise StepError(line + start, "its block does not end; a line ``` is missing")
        table = _table("\n".join(lines[start + 1 : close]), line + start)
        text = "\n".join(lines[close + 1 : end]).strip()
        found.append(_with_terms(_step(table, text, experiment, line + start), line + start))
    return tuple(found)


def prose(steps: Sequence[Step]) -> str:
    """All of a lesson as one text."""
    parts = [f"## {step.title}\n\n{step.text}" if step.title else step.text for step in steps]
    return "\n\n".join(_LINK.sub("](term:)", part).replace("](term:)", "]") for part in parts)


def _table(text: str, line: int) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise StepError(line, "it is not TOML ({why})", why=str(error)) from error


def _step(table: Mapping[str, Any], text: str, experiment: Experiment, line: int) -> Step:
    for key in table:
        if key not in KEYS:
            allowed = ", ".join(KEYS)
            raise StepError(
                line, "unknown key {key}; allowed is {allowed}", key=repr(key), allowed=allowed
            )
    title, do = table.get("title", ""), table.get("do", [])
    if not isinstance(title, str):
        raise StepError(line, "its title {title} is no text", title=repr(title))
    if not isinstance(do, list) or not all(isinstance(each, dict) for each in do):
        raise StepError(line, "do = {do} is no list of tables", do=repr(do))
    try:
        acts = tuple(map(intent_of, do))
        until = until_of(table.get("until", {}), experiment)
    except (TableError, ValueError) as error:
        why = error.sentence if isinstance(error, SentenceError) else str(error)
        raise StepError(line, "{why}", why=why) from error
    return Step(text, title, acts, _show(table.get("show", {}), line), until)


def _show(table: Any, line: int) -> Show:
    allowed = [entry.name for entry in fields(Show)]
    if not isinstance(table, dict) or set(table) - set(allowed):
        raise StepError(
            line,
            "show = {table} has another key than {allowed}",
            table=repr(table),
            allowed=", ".join(allowed),
        )
    found = Show(
        table.get("figure", "network"), tuple(table.get("terms", ())), table.get("shapes", False)
    )
    if found.figure not in FIGURES:
        raise StepError(
            line,
            "there is no figure {figure}; allowed is {allowed}",
            figure=repr(found.figure),
            allowed=", ".join(FIGURES),
        )
    _check_terms(found.terms, line)
    if not isinstance(found.shapes, bool):
        raise StepError(line, "shapes = {value} is neither true nor false", value=found.shapes)
    return found


def _with_terms(step: Step, line: int) -> Step:
    _check_terms(step.terms, line)
    return step


def _check_terms(terms: Sequence[str], line: int) -> None:
    for term in terms:
        if term not in TERMS:
            raise StepError(line, "there is no term {term}", term=repr(term))
