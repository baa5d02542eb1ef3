"""Every act of a user: what menus, keys, buttons and lesson steps speak. core.journal.intent says
what one is.
"""

from core.experiment import Experiment
from core.journal.intent import Intent, WindowIntent
from core.runs.fork import WeightEdit
from core.runs.grid_study import Grid
from core.text.sampling import Style

Value = str | int | float | bool | tuple[str, ...]
Values = tuple[tuple[str, Value], ...]  # settings by name, as Experiment.with_values takes them


# runs of words --------------------------------------------------------------------------------


class OpenLesson(Intent):
    """The lesson's own run where there is one, else a first."""

    lesson_id: str


class Change(Intent):
    """Other settings: a fresh run, unless only the stop mark moves."""

    values: Values


class OwnPair(Intent):
    """A fresh run on source and target, with the present network and training."""

    source: str
    target: str


class Reset(Intent):
    """Back to the lesson's own values and its own run."""


class OpenRun(Intent):
    """A run of this experiment from its seed; where there is the same one already, that.

    lesson_id: the lesson that it is a variant of, if it is to stand beside its text.
    """

    experiment: Experiment
    lesson_id: str = ""
    name: str = ""


class SelectRun(Intent):
    run: int


class RenameRun(Intent):
    """name: "" for its lesson's."""

    run: int
    name: str


class DeleteRun(Intent):
    run: int


class RestoreRun(Intent):
    """Brings back the run deleted last."""


class Fork(Intent):
    """A run with the weights under the playhead, or after `updates` updates, edited."""

    edits: tuple[WeightEdit, ...] = ()
    name: str = ""
    updates: int | None = None
    values: Values = ()


class ChooseSequence(Intent):
    """Which sequence of a demo's batch is shown, from 0."""

    sequence: int


# what was done ---------------------------------------------------------------------------------


class Undo(Intent):
    """Takes back the last steps of what was done to runs (core.session.undo)."""

    steps: int = 1


class Redo(Intent):
    """Does again what was taken back."""

    steps: int = 1


# files ----------------------------------------------------------------------------------------


class OpenCheckpoint(Intent):
    path: str


class ImportWeights(Intent):
    """Weights of another program as a run. answers: by what is asked about them."""

    path: str
    answers: Values = ()


class OpenSweep(Intent):
    """What a sweep came to, .unroll or .csv: the studies of the Seeds page are these."""

    path: str


class OpenSetUp(Intent):
    """Opens the set-up that a link tells. link: core.sharing.set_up's."""

    link: str


class SaveRun(Intent):
    """The weights under the playhead."""

    path: str


class SaveSession(Intent):
    """All runs of all pages, with what belongs to them. is_copy: the session goes on by its former
    name.
    """

    path: str
    is_copy: bool = False


class OpenSession(WindowIntent):
    """The session of this file in place of the present one, which is kept and can be had back."""

    path: str


class ContinueSession(WindowIntent):
    """One that was left, by the name of its folder among those that are kept."""

    name: str


class NewSession(WindowIntent):
    """A fresh start; the present session is kept and can be had back."""


class NewLesson(Intent):
    """A lesson of the user's own, begun from a worked example."""


class AddLesson(Intent):
    """A lesson that somebody sent, as a copy among the user's own."""

    path: str


class SaveSeriesRun(Intent):
    """The newest weights of one run of a series."""

    run: int
    path: str


class SaveText(Intent):
    """The language model after `updates` updates."""

    updates: int
    path: str


# who learns -----------------------------------------------------------------------------------


class SwitchLearner(Intent):
    """number: of the learner, in order of birth; 0 is the first, who has no name at first."""

    number: int


class NewLearner(Intent):
    """Who is here then, and has done nothing yet."""

    name: str


class RenameLearner(Intent):
    """Who is here has this name."""

    name: str


class ResetLearner(Intent):
    """Who is here has done nothing; the name stays."""


class DeleteLearner(Intent):
    """Who is here is no longer among the learners; another one is here."""


class RestoreLearner(Intent):
    """Brings back what was reset or deleted last, with what was done since."""


class HandIn(Intent):
    """What the learner has done, as a file."""

    path: str


# the transport --------------------------------------------------------------------------------


class Play(Intent): ...


class Pause(Intent): ...


class Step(Intent): ...


class StepBack(Intent): ...


class NextEpoch(Intent): ...


class PreviousEpoch(Intent): ...


class Rewind(Intent): ...


class GoToEnd(Intent):
    """To the newest place; while running this attaches the playhead again."""


class Seek(Intent):
    """step None: where the epoch's pass is whole and its update is not done."""

    epoch: int
    step: int | None = None


class TrainTo(Intent):
    """To a moment of the run, trained as far as it takes; beyond its end, its end. step None: as
    Seek.
    """

    epoch: int
    step: int | None = None
    operation: int = 0


class AddBookmark(Intent):
    """At the playhead, or at this moment of an epoch (step None: as Seek); of one that is there
    already, another name. name: "" for its place alone.
    """

    name: str = ""
    epoch: int | None = None
    step: int | None = None


class NameBookmark(Intent):
    """number: from 1, in order of time."""

    number: int
    name: str


class RemoveBookmark(Intent):
    number: int


class GoToBookmark(Intent):
    number: int


class AddNote(Intent):
    """On a moment, which Seek's epoch and step and an operation of the next step name; epoch None:
    on the whole run. text: Markdown.
    """

    text: str
    epoch: int | None = None
    step: int = 0
    operation: int = 0


class EditNote(Intent):
    """number: from 1; the note on the whole run first, then in order of time."""

    number: int
    text: str


class RemoveNote(Intent):
    number: int


class GoToNote(Intent):
    number: int


class SetStepSize(Intent):
    """size: one of core.trace.playhead.STEP_SIZES."""

    size: str


class SetSpeed(Intent):
    """speed: steps a second; None for as fast as it goes."""

    speed: float | None


# what is looked at in the current run ---------------------------------------------------------


class SelectUnit(Intent):
    """The hidden unit that is explained; at time step t until the playhead moves."""

    lane: int
    unit: int
    t: int | None = None


class DeselectUnit(Intent): ...


class SelectOperation(Intent):
    """What is explained, until the playhead moves, is the operation of this kind
    (core.trace.operations) at time step t: one of those that belong to no cell. letter: the code
    of the one whose number is told, of scores and probabilities, -1 for the likeliest; of what is
    read the place of a number.
    """

    kind: str
    t: int
    letter: int = -1


class OpenCell(Intent):
    lane: int
    t: int


class CloseCell(Intent): ...


class ChooseResult(Intent):
    """Which of the opened cell's results all views tell until the playhead moves: one of its gates,
    "c" or "h"; of one that it has not, "h".
    """

    result: str


class LookInside(Intent):
    """Whether the opened cell's card shows the products of the chosen gate, or the whole cell."""

    shown: bool


class HideAnswers(Intent):
    """What the network predicts stays hidden, at each place until RevealAnswers; or no more.

    epoch, t: from which answer on, both from 1; 0 for every one.
    """

    hidden: bool
    epoch: int = 0
    t: int = 0


class HideAllAnswers(Intent):
    """The same whatever a step says, as a lecturer wants it; or no more."""

    hidden: bool


class HideAhead(Intent):
    """What the current run has beyond its playhead is shown as if it was never seen; or no more, in
    any run.
    """

    hidden: bool


class RevealAnswers(Intent):
    """Those that are hidden, until the playhead moves on."""


class ShowShapes(Intent):
    """Whether arrows and boxes tell their tensors' shapes."""

    shown: bool


class HideSettings(Intent):
    """These settings of the model are not offered; () for none."""

    names: tuple[str, ...] = ()


class Withhold(Intent):
    """What the picture does not tell, since somebody is asked for it: "answers" (what it predicts),
    "shapes", "losses", "range" (from where to where gradients go), or "" for nothing. "training":
    what a page would train tells it, so nothing is trained there.
    """

    what: str


# runs side by side ----------------------------------------------------------------------------


class CompareRuns(Intent):
    """These runs stand side by side, in this order."""

    runs: tuple[int, ...]


class CompareModels(Intent):
    """Runs of these experiments side by side, (name, experiment) each; those there are are taken.
    From their first epoch, played.
    """

    models: tuple[tuple[str, Experiment], ...]


class PlayComparison(Intent): ...


class PauseComparison(Intent): ...


class SeekComparison(Intent):
    epoch: int


class StepComparison(Intent):
    """by: epochs, back where negative."""

    by: int


class SetComparisonSpeed(Intent):
    """speed: epochs a second; None for as fast as it goes."""

    speed: float | None


# many seeds, and grids ------------------------------------------------------------------------


class TrainSeeds(Intent):
    """`count` networks that differ in their seed alone, from `first` on."""

    experiment: Experiment
    lesson_id: str
    first: int
    count: int
    epochs: int


class CancelSeeds(Intent): ...


class ForgetSeeds(Intent):
    """The page is as it was before any were trained: what is asked for must not stand there."""


class TrainGrid(Intent):
    grid: Grid
    lesson_id: str


class CancelGrid(Intent): ...


class ForgetGrid(Intent):
    """The grid is as before the first one, as ForgetSeeds does with seeds."""


# series on synthetic tasks --------------------------------------------------------------------


class TrainSeries(Intent):
    """One experiment, `count` seeds from `first` on, one after another. tested_at: the length of
    the sequences on which each is tested at its end; 0 for none but its own.
    """

    experiment: Experiment
    first: int = 0
    count: int = 1
    tested_at: int = 0


class CancelSeries(Intent):
    """What was trained stays, and can be gone on with."""


class ResumeSeries(Intent):
    """series: its number, in order of birth; so in the two below."""

    series: int


class ShowSeries(Intent):
    series: int


class DeleteSeries(Intent):
    series: int


class RestoreSeries(Intent):
    """Brings back the series deleted last."""


# texts and language models --------------------------------------------------------------------


class ReadText(Intent):
    """origin: a built-in text, a path, or core.text.text.PASTED with what was pasted.
    encoding: "" for what its content tells.
    """

    origin: str
    pasted: str = ""
    encoding: str = ""


class CancelReading(Intent): ...


class TrainText(Intent):
    """A fresh run on the open text."""

    experiment: Experiment


class ForkText(Intent):
    """A run with the weights at the looked-at update, trained on in this way."""

    experiment: Experiment


class ResumeText(Intent): ...


class PauseText(Intent): ...


class SeekText(Intent):
    """Looks at the model after so many updates; the newest goes along with training."""

    updates: int


class MoveTextMark(Intent):
    """The stop mark of the current run."""

    updates: int


class SetSampleStyle(Intent):
    """How the samples that it writes while it learns are chosen."""

    style: Style


class SelectText(Intent):
    run: int


class LeaveText(Intent):
    """No language model is looked at; those that there are can be chosen again."""


class DeleteText(Intent):
    run: int


class RestoreText(Intent):
    """Brings back the language model deleted last."""


class PutAside(WindowIntent):
    """The language model that was left over when the program ended is not asked about again."""


# this machine ---------------------------------------------------------------------------------


class Compute(Intent):
    """On which device ("cpu", "cuda:0") and with how many threads tasks and texts are computed."""

    device: str
    threads: int


class KeepWithin(Intent):
    """So much is kept by all runs together."""

    megabytes: int


class ForgetDeleted(Intent):
    """Lets go what was deleted, on all pages."""


# what a model is asked ------------------------------------------------------------------------


class WriteOn(WindowIntent):
    """The language model writes on from the prompt, until it is stopped or has written enough."""


class WriteLetter(WindowIntent): ...


class StopWriting(WindowIntent): ...


class StartOver(WindowIntent):
    """Wipes out what the model has written."""


# programs --------------------------------------------------------------------------------------


class ChooseExercise(Intent):
    """What is done with the program of the current run: a bug that is found, a line that is written
    (core.export.exercises); "" for the program as it is.
    """

    exercise: str


class EditProgram(Intent):
    """text: the whole of what now stands there."""

    text: str


class RunProgram(Intent):
    """What stands there, confined, beside the program as it should be."""


class StopProgram(Intent):
    """The run of it that is under way."""


class TellExercise(Intent):
    """Which line it is, what it is called and what cures it."""


class SaveProgram(Intent):
    """Saves the program as it stands now, to a .py file."""

    path: str


class RestoreProgram(Intent):
    """The text as it was handed out."""


# the window -----------------------------------------------------------------------------------


class GoToStep(WindowIntent):
    """place: of the step in its lesson, from 0; None for the first that is not done."""

    lesson_id: str
    place: int | None = None


class NextStep(WindowIntent): ...


class PreviousStep(WindowIntent): ...


class ShowWhy(WindowIntent):
    """How the answer to the step's question comes about, once it is given."""


class AskAgain(WindowIntent):
    """The step's question, of another network: one that varies."""


class CommitAnswer(WindowIntent):
    """To the question of the step: a letter, a number, a shape, a sentence, as it was given."""

    given: str


class BackToStep(WindowIntent):
    """The window as the step brought it about, wherever one has wandered off."""


class ShowPage(WindowIntent):
    """page: the name of its folder in gui/."""

    page: str


class HidePages(WindowIntent):
    """These pages are not offered; () for none. What leads to one all the same still does."""

    pages: tuple[str, ...] = ()


class ShowPanel(WindowIntent):
    """panel: the name of its file in gui/lab/panels; shown, it comes before those of its tabs."""

    panel: str
    shown: bool = True


class ShowGlossary(WindowIntent):
    """term: the id of its entry (core.course.glossary); "" for the whole."""

    term: str = ""


class ResetLayout(WindowIntent):
    """Every panel back to where it stood at first."""


class SetTheme(WindowIntent):
    """choice: "system", "light" or "dark"."""

    choice: str


class SetLanguage(WindowIntent):
    """choice: "system", or a language by the name of its files, as "en" or "zh_CN"."""

    choice: str


class Present(WindowIntent):
    """One figure, its caption and the transport, large; or the window as it was before."""

    on: bool


class ReduceMotion(WindowIntent):
    """reduced: nothing moves in the figures."""

    reduced: bool


class Zoom(WindowIntent):
    """percent: of the system's own text size; text and figures of the whole window."""

    percent: int


class FullScreen(WindowIntent):
    """The window covers the whole screen, or stands on it again."""

    on: bool


class Look(WindowIntent):
    """What one figure or control of a page shows. where: its objectName; value: what is chosen
    there: a tick, a place in a list or on a slider, a number, words.
    """

    where: str
    value: str | int | float | bool
