"""Undo: what the user did with runs, taken back and done again, in a history that names each step.

A step is an intent with what it changed (core.session.undo_standing): what was begun is taken away,
to where deleted runs are, and stands there again; what was deleted comes back; names, bookmarks and
marks are what they were, and a study stands where another one took its place. No number of a run is
ever another one. What only moves the playhead, or looks elsewhere, is no step. The steps are kept
with the session (core.session.undo_kept), and the next start goes on with them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.journal.intent import Intent
from core.journal.intents import Redo, Undo
from core.journal.journal import Acts, Refusals
from core.runs.batch_run import BatchRun
from core.runs.note import is_same_typing
from core.runs.run import Run
from core.runs.series import Series
from core.sentences import Sentence
from core.session.kept import Parts
from core.session.undo_found import NOTHING_TO_UNDO, OLDER, FoundSteps
from core.session.undo_kept import KeptSteps, in_no_list
from core.session.undo_names import UNDOABLE, name_of
from core.session.undo_standing import (
    BOOKMARKS,
    COMPARED,
    EXPERIMENT,
    GRID,
    MODELS,
    NAME,
    NOTES,
    OTHERS,
    PROGRAMS,
    RUNS,
    SEEDS,
    SERIES,
    Effect,
    Kept,
    Place,
    Standing,
    Step,
    effect,
)
from core.session_file.contents import Contents
from core.session_file.limits import STEPS

MORE = 20  # steps beyond: the oldest go some at a time, so that those that stay are not told anew
STUDIES_MAX = 400_000_000  # bytes of studies in all steps: one of the largest; what is more goes


class UndoHistory(QObject):
    """done: what can be taken back, the first first. undone: what can be done again, the next one
    last. ended: why nothing before them can be taken back. changed: other ones.
    """

    changed = Signal()

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.ended: Sentence = NOTHING_TO_UNDO
        self._depth = 0
        self._kept = KeptSteps(parts)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            Undo: lambda intent: self._times(intent.steps, self._undo),
            Redo: lambda intent: self._times(intent.steps, self._redo),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            Undo: lambda _: "" if self.done else self.ended,
            Redo: lambda _: "" if self.undone else Sentence("There is nothing to redo."),
        }

    def clear(self) -> None:
        """What was deleted for good cannot come back."""
        self.done.clear()
        self.undone.clear()
        self.ended = NOTHING_TO_UNDO
        self.changed.emit()

    def contents(self) -> Contents:
        """What the next start needs of it."""
        return self._kept.tell(self.done, self.undone, self.is_whole)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was done before the first of its steps."""
        return self.ended is NOTHING_TO_UNDO

    def bring_back(self, found: FoundSteps) -> None:
        """The steps of another time, once the session stands as it did then."""
        self.done[:], self.undone[:], self.ended = found.done, found.undone, found.ended
        self._kept.number(found.numbers)
        self.changed.emit()

    @property
    def held(self) -> list[Kept]:
        """What can be had back by a step alone: it is among no deleted ones."""
        return in_no_list((*self.done, *self.undone), self._parts)

    @contextmanager
    def around(self, intent: Intent) -> Iterator[None]:
        """What is done inside is one step of the history, if it changes anything. An act that does
        others has one step with all of them: the innermost make none.
        """
        if self._depth or type(intent) not in UNDOABLE:
            with self._inside():
                yield
            return
        before = self._standing()
        with self._inside():
            yield
        found = effect(before, self._standing())
        if not found.is_empty:
            self._add(Step(name_of(intent), found))

    @contextmanager
    def _inside(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1

    def _add(self, step: Step) -> None:
        self.undone.clear()
        last = self.done[-1] if self.done else None
        if last is not None and _goes_on(last, step):
            step = Step(last.called, _joined(last.effect, step.effect))
            self.done.pop()
        self.done.append(step)
        if len(self.done) >= STEPS:
            self._let_go(MORE)
        while self.study_bytes > STUDIES_MAX and len(self.done) > 1:
            self._let_go(1)
        self.changed.emit()

    def _let_go(self, steps: int) -> None:
        """Of the oldest."""
        del self.done[:steps]
        self.ended = OLDER

    @property
    def study_bytes(self) -> int:
        """What studies keep that can be had back, and are not those on the Seeds page."""
        steps = (*self.done, *self.undone)
        found = {id(result): result for step in steps for _, result in step.studies}
        shown = (self._parts.seeds.result, self._parts.grid.result)
        return sum(each.nbytes for each in found.values() if each not in shown)

    def _times(self, steps: int, act: Any) -> None:
        for _ in range(steps):
            act()
        self.changed.emit()

    def _undo(self) -> None:
        if self.done:
            step = self.done.pop()
            self._do(step.effect.reversed)
            self.undone.append(step)

    def _redo(self) -> None:
        if self.undone:
            step = self.undone.pop()
            self._do(step.effect)
            self.done.append(step)

    # what there is ------------------------------------------------------------------------------

    def _standing(self) -> Standing:
        parts = self._parts
        said: dict[tuple[str, int, str], Any] = {}
        for run in parts.runs.all:
            said[RUNS, run.id, NAME] = run.name
            said[RUNS, run.id, BOOKMARKS] = run.bookmarks
            said[RUNS, run.id, NOTES] = run.notes
            said[RUNS, run.id, EXPERIMENT] = run.experiment
        for model in parts.texts.runs:
            said[MODELS, model.id, EXPERIMENT] = model.experiment
        said[OTHERS, 0, PROGRAMS] = parts.programs.changed_texts
        compared = parts.comparison
        ids = tuple(run.id for run in compared.runs)
        said[OTHERS, 0, COMPARED] = ids, tuple(compared.called.items())
        said[OTHERS, 0, SEEDS] = parts.seeds.standing
        said[OTHERS, 0, GRID] = parts.grid.standing
        return Standing(
            {
                RUNS: tuple(parts.runs.all),
                SERIES: tuple(parts.tasks.series),
                MODELS: tuple(parts.texts.runs),
            },
            {RUNS: parts.runs.current, SERIES: parts.tasks.chosen, MODELS: parts.texts.run},
            said,
        )

    # making it so -------------------------------------------------------------------------------

    def _do(self, wanted: Effect) -> None:
        """What is born of it comes back first: no list is ever empty."""
        for each in wanted.born:
            self._bring(each)
        for key, (_, value) in wanted.said.items():
            self._say(key, value)
        for each in reversed(wanted.gone):
            self._take_away(each)
        for kind, (_, kept) in wanted.current.items():
            self._look_at(kind, kept)

    def _bring(self, place: Place) -> None:
        """What is there already stays where it is."""
        parts, kept = self._parts, place.kept
        if isinstance(kept, Run) and kept not in parts.runs.all:
            parts.runs.bring(kept, place.place)
        elif isinstance(kept, Series) and kept not in parts.tasks.series:
            parts.tasks.bring(kept, place.place)
        elif isinstance(kept, BatchRun) and kept not in parts.texts.runs:
            parts.texts.bring(kept, place.place)

    def _take_away(self, place: Place) -> None:
        parts, kept = self._parts, place.kept
        if isinstance(kept, Run) and kept in parts.runs.all:
            parts.runs.take_away(kept)
        elif isinstance(kept, Series) and kept in parts.tasks.series:
            parts.tasks.delete(kept)
        elif isinstance(kept, BatchRun) and kept in parts.texts.runs:
            parts.texts.delete(kept)

    def _say(self, key: tuple[str, int, str], value: Any) -> None:
        kind, run_id, what = key
        parts = self._parts
        if what == COMPARED:
            ids, called = value
            found = map(parts.runs.tree.find, ids)
            parts.comparison.choose([run for run in found if run is not None], dict(called))
        elif what == SEEDS:
            parts.seeds.put_back(value)
        elif what == GRID:
            parts.grid.put_back(value)
        elif kind == OTHERS:
            parts.programs.put_back(value)
        elif kind == RUNS and parts.runs.tree.find(run_id) is not None:
            parts.runs.say(parts.runs.run_of(run_id), what, value)
        elif kind == MODELS:
            parts.texts.say(run_id, value)

    def _look_at(self, kind: str, kept: Any) -> None:
        parts = self._parts
        if kind == RUNS and kept in parts.runs.all:
            parts.runs.select(kept)
        elif kind == SERIES and kept in parts.tasks.series:
            parts.tasks.look_at(kept)
        elif kind == MODELS and kept in parts.texts.runs and kept is not parts.texts.run:
            parts.texts.select(kept)


def _goes_on(last: Step, step: Step) -> bool:
    """A text that is typed is one step, not one a letter."""
    plain = not (last.effect.born or last.effect.gone or step.effect.born or step.effect.gone)
    if not plain or [*last.effect.said] != [*step.effect.said] or len(step.effect.said) != 1:
        return False
    ((key, (before, between)),) = last.effect.said.items()
    _, now = step.effect.said[key]
    if key == (OTHERS, 0, PROGRAMS):
        return last.name == step.name
    return key[2] == NOTES and is_same_typing(before, between, now)


def _joined(first: Effect, second: Effect) -> Effect:
    said = {key: (first.said[key][0], now) for key, (_, now) in second.said.items()}
    return Effect(said=said)
