"""Steps: a lesson's text in parts, each with what it does, what it shows and what completes it.

A step begins with a fenced block of TOML, and its Markdown follows:

    ```step
    title = "The same letter, two answers"
    do = [{ intent = "TrainTo", epoch = 9, step = 3 }]
    show = { figure = "network", terms = ["h_prev"] }
    until = { epoch = 9, step = 4 }
    ask = { prompt = "What will it answer?", letter = { epoch = 9, t = 4 } }
    ```

A bookmark of a lecture is an act, `{ intent = "AddBookmark", epoch = 9, step = 3, name = "..." }`;
keys 1 to 9 jump there while one presents. `show = { hide_answers = true }` hides what is predicted.
`do` are acts of a user (core.journal.tables), done from the lesson's own run as it was opened.
What no key says stays as it is. `ask` is a question (core.course.question), which then completes
the step; `vary` draws another network for it at every try (core.course.variation). Words light what
they name: `[the note](term:h_prev)`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import partial
from itertools import pairwise
from typing import Any, TypeVar
from urllib.parse import unquote

from core.course.acts import ActError, acts_of
from core.course.controls import ControlError, looks_of
from core.course.question import Question, QuestionError
from core.course.question_table import question_of
from core.course.showing import Showing, ShowingError, showing_of
from core.course.step_block import KEYS, Block, StepError, block_at, near_starts, step_starts
from core.course.step_id import LONGEST, ids_of, is_id
from core.course.until import NOTHING, Until
from core.course.until_table import until_of
from core.course.variation import Variation, variation_of
from core.experiment import Experiment
from core.journal.intent import Intent
from core.journal.intents import Look, SetSpeed, SetStepSize
from core.journal.tables import Given
from core.sentences import items, sentence_of
from core.trace.terms import is_term

FIGURES = (
    "network",
    "cell",
    "equations",
    "code",
    "explain",
    "loss",
    "decoded",
    "hidden_state",
    "gates",
    "gradients",
    "weights",
    "embedding",
    "compare",
    "seeds",
    "tasks",
    "text",
    "try_it",
    "api",
    "program",
    "loop",
    "lookup",
)
TELL_ANSWERS = ("network", "cell")
TELL_SHAPES = ("code", "explain", "api")
LASTING = (SetStepSize, SetSpeed)
LINK = re.compile(r"\]\(term:([^)\s]*)\)")
_WORDS = re.compile(r"\[([^\[\]]*)\]\(term:[^)\s]*\)")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Show:
    """figure: one of FIGURES. terms: what of it is lit. shapes: whether tensors tell theirs. set:
    what is chosen in its controls (core.course.controls). hide_answers: what the network predicts
    is hidden in its picture at every place, as H does while one presents; there A shows it.
    """

    figure: str = "network"
    terms: tuple[str, ...] = ()
    shapes: bool = False
    set: tuple[Look, ...] = ()
    hide_answers: bool = False


@dataclass(frozen=True)
class Step:
    """title: "" for the lesson's own. id: what progress keeps it by (core.course.step_id). text:
    Markdown. do: in this order. lines: where in its file
    each key stands, each act ("do 2"), the words that name a term ("term h") and its "text". own:
    the experiment that its acts lead to; None where that is the lesson's.
    """

    text: str
    title: str = ""
    do: tuple[Intent, ...] = ()
    show: Show = Show()
    until: Until = NOTHING
    question: Question | None = None
    variation: Variation | None = None
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    written: Showing | None = None
    own: Experiment | None = field(default=None, compare=False, repr=False)
    id: str = ""

    def showing(self, experiment: Experiment) -> Showing | None:
        """How its question's answer comes about: as the author wrote it, else as the run tells."""
        if self.written is not None or self.question is None:
            return self.written
        return self.question.showing(experiment)

    @property
    def withholds(self) -> str:
        """What may not be seen before its question is answered; "training": not be done before one
        has committed (core.journal.intents.Withhold).
        """
        if self.question is None:
            return ""
        return self.question.withholds or ("training" if self.until.practised else "")

    @property
    def asks(self) -> bool:
        """Whether anything is to be done in it but to read."""
        return self.until.asks or self.question is not None

    @property
    def terms(self) -> tuple[str, ...]:
        """Those that words of it name."""
        return tuple(dict.fromkeys(_terms(self.text)))


def steps_of(
    body: str, experiment: Experiment, line: int = 1, lesson_id: str = ""
) -> tuple[tuple[Step, ...], tuple[StepError, ...]]:
    """A lesson's steps: what stands before the first block is one, too; and what is wrong with
    those that are missing. line: of the body's first in its file.
    """
    lines, given = body.split("\n"), Given(experiment, lesson_id)
    starts = step_starts(lines)
    found: list[Step] = []
    faults: list[StepError] = []
    before = "\n".join(lines[: starts[0] if starts else None]).strip()
    if before:
        starts.insert(0, -1)
    for at, said in near_starts(lines):
        told = "a step begins with the line ```step, but this line is {said}"
        faults.append(StepError(line + at, told, said=said))
    for start, end in pairwise([*starts, len(lines)]):
        try:
            if start < 0:
                read = Step(before, show=Show(set=looks_of(Show.figure, {})))
                found.append(_with_terms(read, lines[:end], 0, line))
            else:
                found.append(_step_in(lines[:end], start, line, given, faults))
        except StepError as error:
            faults.append(error)
    return _with_ids(found, faults), tuple(faults)


def _with_ids(steps: Sequence[Step], faults: list[StepError]) -> tuple[Step, ...]:
    """Each with one of its own."""
    for at, step in enumerate(steps):
        if step.id and step.id in (each.id for each in steps[:at]):
            told = "another step already has the id {id}"
            faults.append(StepError(step.lines["id"], told, id=repr(step.id)))
    ids = ids_of([(each.id, each.title) for each in steps])
    return tuple(replace(step, id=each) for step, each in zip(steps, ids, strict=True))


def _step_in(
    lines: Sequence[str], start: int, line: int, given: Given, faults: list[StepError]
) -> Step:
    """The step whose block begins at `start`, which goes to the end of these lines."""
    block = block_at(lines, start, line)
    close = start + 1 + block.height
    text = "\n".join(lines[close + 1 :]).strip()
    return _with_terms(_step(block, text, given, faults), lines, close, line)


def standing(steps: Sequence[Step]) -> tuple[Intent, ...]:
    """What these steps have set that still holds in the one after them: of what size a step is, and
    how fast it goes on. Who comes to that one from elsewhere has set something else.
    """
    lasting = (each for step in steps for each in step.do if isinstance(each, LASTING))
    return tuple({type(each): each for each in lasting}.values())


def prose(steps: Sequence[Step]) -> str:
    """All of a lesson as one text."""
    parts = [f"## {step.title}\n\n{step.text}" if step.title else step.text for step in steps]
    return "\n\n".join(_WORDS.sub(r"\1", part) for part in parts)


def _step(block: Block, text: str, given: Given, faults: list[StepError]) -> Step:
    """What of it can be read, and what is wrong with the rest."""
    table = block.table()
    kept = partial(_kept, faults)
    kept(None, _check_keys, table, block)
    title = kept("", _title, table.get("title", ""), block)
    step_id = kept("", _id, table, block)
    show = kept(Show(), _show, table.get("show", {}), block)
    assert given.experiment is not None
    nothing: tuple[tuple[Intent, ...], Experiment] = ((), given.experiment)
    acts, own = kept(nothing, _acts, table.get("do", []), block, given)
    until = kept(NOTHING, _told, "until", until_of, table.get("until", {}), own, block)
    varied = kept(None, _told, "vary", variation_of, table.get("vary", {}), own, block)
    asked = table.get("ask", {})
    shown = asked.pop("show", None) if isinstance(asked, dict) else None
    question = kept(None, _told, "ask", question_of, asked, own, block)
    now = replace(given, experiment=own)
    showing = None if shown is None else kept(None, _showing, shown, now, block)
    if question is not None:
        kept(None, _check_question, question, varied, show, block)
    lines = block.lines(len(acts))
    return Step(text, title, acts, show, until, question, varied, lines, showing, own, step_id)


def _kept(
    faults: list[StepError], otherwise: Found, read: Callable[..., Found], *given: Any
) -> Found:
    """What it reads; where that is wrong, it is noted, and the rest is read all the same."""
    try:
        return read(*given)
    except StepError as error:
        faults.append(error)
        return otherwise


def _showing(table: Any, given: Given, block: Block) -> Showing:
    try:
        return showing_of(table, given, FIGURES)
    except (ShowingError, ActError) as error:
        raise StepError(block.line_of("ask"), "{why}", why=error.sentence) from error


def _check_keys(table: Mapping[str, Any], block: Block) -> None:
    for key in table:
        if key not in KEYS:
            told = "unknown key {key}; allowed is {allowed}"
            raise StepError(block.line_of(key), told, key=repr(key), allowed=items(KEYS))


def _title(title: Any, block: Block) -> str:
    if not isinstance(title, str):
        told = "its title {title} is not a text"
        raise StepError(block.line_of("title"), told, title=repr(title))
    return title


def _id(table: Mapping[str, Any], block: Block) -> str:
    """ "" where none is said."""
    found = table.get("id", "")
    if "id" in table and not is_id(found):
        told = "its id {id} is not a word of at most {most} letters, digits and hyphens"
        raise StepError(block.line_of("id"), told, id=repr(found), most=LONGEST)
    return str(found)


def _acts(do: Any, block: Block, given: Given) -> tuple[tuple[Intent, ...], Experiment]:
    if not isinstance(do, list) or not all(isinstance(each, dict) for each in do):
        raise StepError(block.line_of("do"), "do = {do} is not a list of tables", do=repr(do))
    try:
        return acts_of(do, given)
    except ActError as error:
        line = block.line_of(error.key, error.number)
        raise StepError(line, "{why}", why=error.sentence) from error


def _told(
    key: str, read: Callable[[Any, Experiment], Found], table: Any, own: Experiment, block: Block
) -> Found:
    """A part that has a reader of its own, whose errors know no line."""
    try:
        return read(table, own)
    except ValueError as error:
        raise StepError(block.line_of(key), "{why}", why=sentence_of(error)) from error


def _check_question(question: Question, varied: Variation | None, show: Show, block: Block) -> None:
    """Every network that may be drawn answers it, and what is shown does not."""
    if question.withholds == "shapes" and show.figure in TELL_SHAPES:
        told = "a shape is asked for, and the figure {figure} gives it away"
        raise StepError(block.line_of("figure"), told, figure=repr(show.figure))
    try:
        for each in varied.networks if varied is not None else ():
            question.check(each)
    except QuestionError as error:
        raise StepError(block.line_of("ask"), "{why}", why=error.sentence) from error


def _show(table: Any, block: Block) -> Show:
    allowed = [entry.name for entry in fields(Show)]
    line = block.line_of("show")
    if not isinstance(table, dict) or set(table) - set(allowed):
        raise StepError(
            line,
            "show = {table} has a key other than {allowed}",
            table=repr(table),
            allowed=items(allowed),
        )
    figure, terms = table.get("figure", "network"), table.get("terms", [])
    switches = {name: table.get(name, False) for name in ("shapes", "hide_answers")}
    if figure not in FIGURES:
        raise StepError(
            block.line_of("figure"),
            "there is no figure {figure}; allowed is {allowed}",
            figure=repr(figure),
            allowed=items(FIGURES),
        )
    if not isinstance(terms, list):
        told = "terms = {terms} is not a list"
        raise StepError(block.line_of("terms"), told, terms=repr(terms))
    _check_terms(terms, block.line_of("terms"))
    for name, value in switches.items():
        if not isinstance(value, bool):
            told = "{name} = {value} is neither true nor false"
            raise StepError(block.line_of(name), told, name=name, value=repr(value))
    if switches["hide_answers"] and figure not in TELL_ANSWERS:
        told = "hide_answers is for the figures {allowed}"
        raise StepError(block.line_of("hide_answers"), told, allowed=items(TELL_ANSWERS))
    try:
        looks = looks_of(figure, table.get("set", {}))
    except ControlError as error:
        raise StepError(line, "{why}", why=error.sentence) from error
    return Show(figure, tuple(terms), switches["shapes"], looks, switches["hide_answers"])


def _terms(text: str) -> list[str]:
    """Those that its links name; a blank in one is written %20."""
    return [unquote(name) for name in LINK.findall(text)]


def _with_terms(step: Step, lines: Sequence[str], start: int, line: int) -> Step:
    """start: where its text begins among the lines of the body. line: of the first of these."""
    begins = (at for at in range(start, len(lines)) if lines[at].strip() and at > start)
    places = {"text": line + (next(begins, start) if step.lines else start)}
    for term in step.terms:
        found = (at for at in range(start, len(lines)) if term in _terms(lines[at]))
        places[f"term {term}"] = line + next(found, start)
        _check_terms([term], places[f"term {term}"])
    return replace(step, lines={**step.lines, **places})


def _check_terms(terms: Sequence[object], line: int) -> None:
    for term in terms:
        if not isinstance(term, str) or not is_term(term):
            raise StepError(line, "there is no term {term}", term=repr(term))
