"""Programs: the current run's program as the user has changed it, run beside the right one.

Both run in the confined process (core.sandbox), side by side. Where their lines part is where the
bug shows; that they are the same says that it was cured.
"""

from collections.abc import Mapping
from itertools import zip_longest

from PySide6.QtCore import QObject, Signal, Slot

from core.experiment import Experiment
from core.export.exercise import Exercise
from core.export.exercises import exercise_of
from core.export.script import program
from core.files.bounded_read import FileError, write_bytes
from core.journal.intents import (
    ChooseExercise,
    EditProgram,
    RestoreProgram,
    RunProgram,
    SaveProgram,
    StopProgram,
    TellExercise,
)
from core.journal.journal import Acts, Refusals
from core.runs.run import Run
from core.sandbox.outcome import Ended, Outcome
from core.sentences import Sentence, sentence_of
from core.session.confined_process import ConfinedProcess
from core.session.pinned import NO_RUN
from core.session.run_list import RunList

IS_RUNNING = Sentence("It is running.")
IS_NOT_RUNNING = Sentence("It is not running.")
NO_EXERCISE = Sentence("This run's program has no such exercise.")
TOO_LONG = Sentence("A program is at most 100,000 letters long.")
LONGEST = 100_000
KEPT = 40  # outcomes of programs that were right: they end the same each time


class Programs(QObject):
    """changed: anything of it. failed: a save came to nothing. exercise: None for the program as it
    is. outcome, wanted: what came of `text`, and of the program as it should be; None before. ran:
    the exercises of the current run that were run to an end once, "" for none; solved: those that a
    change has had end as they should.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, runs: RunList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._texts: dict[tuple[str, str], str] = {}  # by what is right, and the exercise
        self._right: dict[str, Outcome] = {}
        self._processes: dict[str, ConfinedProcess] = {}
        self._spare: ConfinedProcess | None = None
        self._run: Run | None = None
        self.exercise: Exercise | None = None
        self._as_it_is = self._shown = ""
        self.outcome: Outcome | None = None
        self.is_solution_shown = False
        self._ran_text = ""
        self.ran: set[str] = set()
        self.solved: set[str] = set()
        runs.current_changed.connect(self._on_run)
        runs.experiment_changed.connect(self._on_run)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            ChooseExercise: lambda intent: self._choose(intent.exercise),
            EditProgram: lambda intent: self._edit(intent.text),
            RunProgram: lambda _: self._start(),
            StopProgram: lambda _: self._stop(),
            TellExercise: lambda _: self._tell(),
            RestoreProgram: lambda _: self._edit(self.handed_out),
            SaveProgram: lambda intent: self._save(intent.path),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            ChooseExercise: lambda intent: self._against_choosing(intent.exercise),
            EditProgram: lambda intent: TOO_LONG if len(intent.text) > LONGEST else self._unless(),
            RunProgram: lambda _: IS_RUNNING if self.is_running else self._unless(),
            StopProgram: lambda _: "" if self.is_running else IS_NOT_RUNNING,
            TellExercise: lambda _: NO_EXERCISE if self.exercise is None else "",
            RestoreProgram: lambda _: self._unless(),
            SaveProgram: lambda _: self._unless(),
        }

    # what is asked of it ----------------------------------------------------------------------

    @property
    def experiment(self) -> Experiment | None:
        """The experiment of the run whose program it is."""
        return self._run.experiment if self._run is not None else None

    @property
    def goes_on(self) -> bool:
        """Whether the run goes on from weights; what is run here reads no file, and begins with the
        seed.
        """
        return self._run is not None and self._run.start is not None

    @property
    def handed_out(self) -> str:
        """The program before anybody changed it; "" without a run."""
        return self.exercise.text if self.exercise is not None else self._as_it_is

    @property
    def right(self) -> str:
        """The program as it should be."""
        return self.exercise.right if self.exercise is not None else self._as_it_is

    @property
    def text(self) -> str:
        """The program as it stands now."""
        return self._texts.get(self._key, self.handed_out)

    @property
    def exercise_id(self) -> str:
        return self.exercise.id if self.exercise is not None else ""

    @property
    def wanted(self) -> Outcome | None:
        return self._right.get(self.right)

    @property
    def changed_texts(self) -> dict[tuple[str, str], str]:
        """{(the program as it should be, the exercise): what stands there now}, where that is
        another text than was handed out.
        """
        return dict(self._texts)

    def put_back(self, texts: Mapping[tuple[str, str], str]) -> None:
        """These are the changed texts, and no others."""
        self._texts.clear()
        self.bring_back(texts)

    def bring_back(self, texts: Mapping[tuple[str, str], str]) -> None:
        """What was changed at another time."""
        self._texts.update(texts)
        self.changed.emit()

    @property
    def is_running(self) -> bool:
        return bool(self._processes)

    @property
    def is_changed(self) -> bool:
        """Whether the text is another one than was handed out."""
        return self._key in self._texts

    @property
    def is_stale(self) -> bool:
        """Whether the text was changed since it ran."""
        return self.outcome is not None and self._ran_text != self.text

    @property
    def is_solved(self) -> bool:
        """Whether the user's own change has it end as it should."""
        changed = self.exercise is not None and self.is_changed and not self.is_stale
        return changed and self.is_as_wanted

    @property
    def parts_at(self) -> int | None:
        """The first line (from 0) in which both outputs differ; None where they do not."""
        if self.outcome is None or self.wanted is None:
            return None
        pairs = enumerate(zip_longest(self.outcome.lines, self.wanted.lines))
        return next((number for number, (ours, theirs) in pairs if ours != theirs), None)

    @property
    def is_as_wanted(self) -> bool:
        """Whether it printed just what it should; where none can run, whether it reads so."""
        if self.outcome is None or self.wanted is None:
            return False
        if self.outcome.ended in (Ended.UNCONFINED, Ended.NOT_STARTED):
            return self.exercise is not None and self.exercise.reads_right(self.text)
        return self.outcome.ended is Ended.WELL and self.parts_at is None

    # what is done -----------------------------------------------------------------------------

    @property
    def _key(self) -> tuple[str, str]:
        return self._as_it_is, self.exercise_id

    def _unless(self) -> str:
        return "" if self._run is not None else NO_RUN

    def _against_choosing(self, name: str) -> str:
        run = self._runs.current
        if run is None:
            return NO_RUN
        return "" if not name or exercise_of(run.experiment, name) is not None else NO_EXERCISE

    @Slot()
    def _on_run(self) -> None:
        """Another run, or the same for longer: what was done with the one before stays with it."""
        run = self._runs.current
        if run is not self._run:
            self.ran = set()
            self.solved = set()
        self._run = run
        self._as_it_is = program(run.experiment).text if run is not None else ""
        self._choose(self.exercise_id)

    def _choose(self, name: str) -> None:
        """Where it is the one that is looked at, all stays as it is."""
        experiment = self._run.experiment if self._run is not None else None
        wanted = exercise_of(experiment, name) if experiment is not None and name else None
        if (wanted, self._as_it_is) == (self.exercise, self._shown):
            return
        self._let_go()
        self.exercise = wanted
        self._shown = self._as_it_is
        self.outcome = None
        self.is_solution_shown = False
        self.changed.emit()

    def _edit(self, text: str) -> None:
        if text == self.handed_out:
            self._texts.pop(self._key, None)
        else:
            self._texts[self._key] = text
        self.prepare()
        self.changed.emit()

    def _save(self, path: str) -> None:
        try:
            write_bytes(path, self.text.encode())
        except FileError as error:
            self.failed.emit(sentence_of(error))

    def prepare(self) -> None:
        """A process that has torch loaded by the time at which Run is pressed."""
        if self._spare is None and not self.is_running:
            self._spare = ConfinedProcess(self)

    def _start(self) -> None:
        self.outcome = None
        self._ran_text = self.text
        self._begin("ours", self.text)
        if self.wanted is None and self.text != self.right:
            self._begin("right", self.right)
        self.changed.emit()

    def _begin(self, name: str, text: str) -> None:
        spare, self._spare = self._spare, None
        process = spare if spare is not None else ConfinedProcess(self)
        self._processes[name] = process
        process.ended.connect(lambda outcome: self._on_ended(name, text, outcome))
        process.run(text)

    def _on_ended(self, name: str, text: str, outcome: Outcome) -> None:
        self._processes.pop(name).deleteLater()
        if name == "ours":
            self.outcome = outcome
            if outcome.ended is not Ended.STOPPED:
                self.ran.add(self.exercise_id)
        if text == self.right and outcome.ended not in (Ended.STOPPED, Ended.TIME):
            # What was cut short on a busy machine is not what should be printed: it runs again.
            self._right = dict([*self._right.items(), (text, outcome)][-KEPT:])
        if self.is_solved:
            self.solved.add(self.exercise_id)
        self.prepare()  # who has run it once will do it again
        self.changed.emit()

    def _stop(self) -> None:
        for process in list(self._processes.values()):
            process.stop()

    def _tell(self) -> None:
        self.is_solution_shown = True
        self.changed.emit()

    def _let_go(self) -> None:
        """Nobody waits for what is under way."""
        processes, self._processes = self._processes, {}
        for process in processes.values():
            process.close()
            process.deleteLater()

    def close(self) -> None:
        """At the session's end."""
        self._let_go()
        if self._spare is not None:
            self._spare.close()
            self._spare = None
