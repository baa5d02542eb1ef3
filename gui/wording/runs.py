"""A run in words: what it is called, what was changed in it, what came of it. No widgets."""

from collections.abc import Collection
from dataclasses import fields
from functools import lru_cache
from html import escape
from typing import Any, Protocol

from core.course.lesson import Lesson
from core.course.own import is_own
from core.experiment import Experiment, SyntheticTask, TextTask, WordTask
from core.experiment.training import USES, TrainingSpec
from core.runs.batch_run import BatchRun
from core.runs.fork import recurrent_weights
from core.runs.run import Run
from core.runs.run_tree import RunTree
from core.tasks.kinds import KINDS
from core.text.builtin import BUILTIN
from core.text.letters import Letters, drawn, isolated
from core.text.plain import one_line
from core.text.text import PASTED, PASTED_TITLE
from core.trace.playhead import Playhead
from gui.style import theme
from gui.wording.names import model_name
from gui.wording.numbers import loss_text, setting_text
from gui.wording.punctuation import aside, items, listed
from gui.wording.settings import set_to, value_of
from gui.wording.translate import in_language, told, tr

WORD_SHOWN = 24  # letters of a word in a title


class KnownRuns(Protocol):
    """What a run is told apart from: the others, and the lessons. RunList is one."""

    @property
    def tree(self) -> RunTree: ...
    def lesson(self, lesson_id: str) -> Lesson | None: ...


def run_title(known: KnownRuns, run: Run) -> str:
    """The user's own name for it, else where it was forked, else its lesson's, else its words."""
    lesson = known.lesson(run.lesson_id)
    if run.parent and not run.name:
        return tr("fork at epoch {}").format(f"{run.first_epoch:,}")
    if run.name:
        return one_line(model_name(run.name))
    return one_line(lesson.title if lesson else own_title(run.experiment))


def opens_text(lesson: Lesson) -> str:
    """What a button says that opens it."""
    return tr("Open “{}”").format(lesson.title)


def own_title(experiment: Experiment) -> str:
    """ "banana → ananas", of an experiment that is no lesson's."""
    task = experiment.task
    if not isinstance(task, WordTask):
        return tr("demo with {}").format(experiment.model.cell)
    return tr("{} → {}").format(
        *(one_line(word, WORD_SHOWN) for word in (task.source, task.target))
    )


def told_beside(known: KnownRuns, run: Run, other: Run) -> str:
    """What another run is called beside this one: its title in quotes; where both have the same,
    what of its settings is not this one's.
    """
    title = run_title(known, other)
    if title == run_title(known, run):
        apart = changes(run.experiment, other.experiment, forked=True)
        if apart:
            return " · ".join(apart)
    return tr("“{}”").format(title)


def run_settings(known: KnownRuns, run: Run) -> str:
    """What was changed: in a fork against the run it comes from, else against the lesson; of an
    experiment of the user's own, what it is.
    """
    parent = known.tree.parent(run)
    lesson = known.lesson(run.lesson_id)
    settings: list[str] = []
    if run.parent and run.name:
        settings.append(tr("fork at epoch {}").format(f"{run.first_epoch:,}"))
    elif run.from_file:
        settings.append(_begun(run))
    settings += edits(run)
    if parent is None and lesson is None:
        return " · ".join([*settings, *described(run)])
    before = parent.experiment if parent is not None else lesson and lesson.experiment
    if before:
        settings += changes(before, run.experiment, bool(run.parent))
    if run.parent:
        return " · ".join(settings) or tr("unchanged")
    return " · ".join(settings) or (tr("lecture values") if before == run.experiment else "")


def _begun(run: Run) -> str:
    """What a file gave it to begin with; of the weights before the first update, other ones."""
    updates = run.first_epoch - 1
    if not updates:
        return tr("weights from a file")
    return tr("from update {}").format(f"{updates:,}")


def past_told(run: Run) -> str:
    """Of a run that was opened after some updates: that its file tells of none of them; else ""."""
    if not run.from_file or run.first_epoch == 1:
        return ""
    told = tr("Opened after {} updates; what came before is not in the file.")
    return told.format(f"{run.first_epoch - 1:,}")


def under_way(run: Run, playing: bool) -> str:
    """That its first epoch, of which there is nothing to be seen yet, has begun; "" before that."""
    begun = playing or run.playhead > Playhead(run.first_epoch, 0)
    return tr("Epoch {} is under way.").format(f"{run.first_epoch:,}") if begun else ""


def described(run: Run) -> list[str]:
    """An experiment of the user's own: its words, where its title has others, model and seed."""
    experiment = run.experiment
    model = experiment.model
    told = [own_title(experiment)] if run.name else []
    told += [tr("bidirectional {}").format(model.cell) if model.bidirectional else model.cell]
    told += [set_to("hidden_size", str(model.hidden_size))]
    told += [set_to("num_layers", str(model.num_layers))] if model.num_layers > 1 else []
    return [*told, set_to("seed", str(experiment.training.seed))]


def is_changed(known: KnownRuns, run: Run) -> bool:
    """Whether it is anything but its lesson, as the lecture has it."""
    lesson = known.lesson(run.lesson_id)
    return lesson is None or not is_own(lesson, run) or run.experiment != lesson.experiment


def run_outcome(run: Run, hidden: bool = False) -> str:
    """ "ohlol  0.5813" of the newest epoch that was shown; "" before the first. hidden: not that of
    the playhead's epoch.
    """
    epoch = run.shown_epoch
    if not run.experiment.trains or epoch < run.first_epoch:
        return ""
    if hidden and epoch == run.playhead.epoch:
        return ""
    return f"{one_line(run.recording.letters(epoch))}  {loss_text(run.recording.loss(epoch))}"


def run_notes(run: Run) -> str:
    """ "1 note", "3 notes"; "" for none."""
    count = len(run.notes)
    if not count:
        return ""
    return tr("1 note") if count == 1 else tr("{} notes").format(count)


def edits(run: Run) -> list[str]:
    """Weights set by hand; all of Wₕₕ at once is told as such."""
    whole = {edit.parameter for edit in run.edits if not edit.index and edit.value == 0}
    recurrent = set(recurrent_weights(run.experiment))
    cut = recurrent <= whole
    rest = [each.text for each in run.edits if not (cut and each.parameter in recurrent)]
    return [*(["Wₕₕ = 0"] if cut else []), *rest]


@in_language
@lru_cache(maxsize=500)
def changes(before: Experiment, after: Experiment, forked: bool = False) -> tuple[str, ...]:
    """The settings that differ, as "lr 0.01"; a fork's stop mark moves by itself."""
    found = []
    if before.task != after.task and isinstance(after.task, WordTask):
        found.append(own_title(after))
    old = before.to_dict()
    new = after.to_dict()
    differ = [
        name
        for part in ("model", "training")
        for name, value in new[part].items()
        if old[part].get(name) != value and not (forked and name == "epochs")
    ]
    return (*found, *_changed(after, differ))


def unusual(experiment: Experiment, besides: Collection[str]) -> tuple[str, ...]:
    """The settings that are not as they come, as changes() has them; besides those that are told
    anyway. A demo has none of training.
    """
    parts = (experiment.model, experiment.training) if experiment.trains else (experiment.model,)
    return _changed(
        experiment,
        [
            field.name
            for part in parts
            for field in fields(part)
            if field.name not in besides and getattr(part, field.name) != field.default
        ],
    )


def _changed(after: Experiment, names: Collection[str]) -> tuple[str, ...]:
    """These settings of it in words."""
    if "scheduler" in names:  # which tells what it reads
        names = [name for name in names if name not in USES[after.training.scheduler]]
    return tuple(_change(after, name, value_of(after, name)) for name in names)


def _change(after: Experiment, name: str, value: Any) -> str:
    """One setting in words, or by its own name."""
    if name == "frozen":
        return _frozen(after)
    if name == "scheduler":
        return _schedule(after.training)
    if name == "init":
        return tr("orthogonal Wₕₕ") if value == "orthogonal" else tr("Wₕₕ as drawn")
    worded = {  # on and off
        "clip_norm": (tr("clip {}"), tr("not clipped")),
        "weight_decay": (tr("weight decay {}"), tr("no weight decay")),
        "forget_bias": (tr("forget bias {}"), tr("forget bias as drawn")),
    }
    if name in worded:
        on, off = worded[name]
        return on.format(setting_text(value)) if value else off
    return set_to(name, setting_text(value) if isinstance(value, float) else str(value))


def _schedule(training: TrainingSpec) -> str:
    """ "StepLR (gamma 0.5, period 100)"."""
    if training.scheduler == "none":
        return tr("no scheduler")
    read = [set_to(name, str(getattr(training, name))) for name in USES[training.scheduler]]
    return aside(training.scheduler, listed(read))


def _frozen(after: Experiment) -> str:
    names = after.training.frozen
    if names == recurrent_weights(after):
        return tr("frozen {}").format("Wₕₕ")
    told = items(each.partition(".")[2] for each in names)
    return tr("frozen {}").format(told) if names else tr("none frozen")


def name_of(known: KnownRuns, run: Run) -> str:
    """A run's name; a nameless fork's and a lesson's with what was changed."""
    title = run_title(known, run)
    settings = run_settings(known, run)
    return title if run.name or not is_changed(known, run) else f"{title} · {settings}"


def loss_axis(experiment: Experiment) -> tuple[str, ...]:
    """What the losses of its epochs are, beside a plot of them; the fullest form first."""
    if experiment.training.reduction == "sum":
        count = experiment.task.seq_len
        full, short = tr("loss, nats: sum of {}"), tr("nats, sum of {}")
        return full.format(count), short.format(count), tr("sum, nats"), tr("nats")
    return tr("loss, nats per letter"), tr("nats per letter"), tr("nats/letter"), tr("nats")


def word_html(letters: Letters, target: Letters, link: str = "") -> str:
    """The decoded letters, green where right, orange and underlined where wrong. link: each is one,
    to this and its place.
    """
    colors = theme.current()
    parts = []
    for place, (letter, right) in enumerate(zip(letters, target, strict=True)):
        ground, ink = (
            (colors.right_soft, colors.right)
            if letter == right
            else (colors.wrong_soft, colors.wrong)
        )
        # A colour alone does not tell it to all.
        line = "none" if letter == right else "underline"
        told = (
            f"<span style='background:{ground};color:{ink};font-weight:bold;"
            f"text-decoration:{line}'>&nbsp;{isolated(escape(drawn(letter)))}&nbsp;</span>"
        )
        parts.append(f"<a href='{link}{place}'>{told}</a>" if link else told)
    return "&#8202;".join(parts)


def run_name(run: BatchRun) -> str:
    """ "LSTM 128 · The Zen of Python · lr 0.01 · seed 0"."""
    model = run.experiment.model
    task = run.experiment.task
    training = run.experiment.training
    assert isinstance(task, TextTask)
    layers = f" × {model.num_layers}" if model.num_layers > 1 else ""
    parts = [f"{model.cell} {model.hidden_size}{layers}", title_of(task)]
    parts.append(set_to("lr", setting_text(training.lr)))
    parts.append(tr("seed {}").format(training.seed))
    parts += [tr("from update {}").format(f"{run.first:,}")] if run.first else []
    return " · ".join(parts)


def experiment_text(experiment: Experiment) -> str:
    """ "hello → ohlol · RNN · hidden_size 4 · lr 0.1 · seed 12": what it is, in short."""
    task = experiment.task
    model = experiment.model
    training = experiment.training
    if isinstance(task, TextTask):
        what = title_of(task)
    elif isinstance(task, SyntheticTask):
        what = tr("{}, length {}").format(told(KINDS[task.kind].title), task.length)
    else:
        what = own_title(experiment)
    parts = [what]
    if model.bidirectional:
        parts.append(tr("bidirectional {}").format(model.cell))
    elif experiment.trains:  # a demo's title has it
        parts.append(model.cell)
    parts.append(set_to("hidden_size", str(model.hidden_size)))
    parts += [set_to("num_layers", str(model.num_layers))] if model.num_layers > 1 else []
    parts += [set_to("lr", setting_text(training.lr))] if experiment.trains else []
    return " · ".join([*parts, set_to("seed", str(training.seed))])


def title_of(task: TextTask) -> str:
    """As in the box of texts: a built-in's title, a path's last part."""
    known = {each.id: each.title for each in BUILTIN} | {PASTED: PASTED_TITLE}
    title = known.get(task.origin) or task.origin.replace("\\", "/").rpartition("/")[2]
    return one_line(told(title))
