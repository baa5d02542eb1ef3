"""What the Text page says: headlines and samples in words and letters. Knows no widgets."""

import math
from dataclasses import dataclass
from html import escape

from core.experiment import Experiment, TextTask
from core.messages.texts import Recited
from core.runs.batch_run import BatchRun, Sample, Score
from core.session.text_training import TextTraining
from core.text.baselines import TRAIN_MAX, VALID_MAX, Baseline
from core.text.held_out import held_out_of
from core.text.plain import one_line
from core.text.text import Text
from gui.style import theme
from gui.widgets.letters_view import Shown
from gui.wording.names import baseline_name
from gui.wording.numbers import bits_text, duration, percent_text
from gui.wording.punctuation import headed, listed, sentences, stopped
from gui.wording.runs import title_of
from gui.wording.translate import told, tr

TIE = 0.005  # bits: what reads the same
WORSE = 0.05  # bits: from where a loss has clearly become worse
FREQUENCY = "1-gram"  # the baseline that knows no letter before
REPEATED = 0.1  # share of the held-out letters: from where it is told


@dataclass(frozen=True)
class Subject:
    """What the plot and its words are of, all of it of one text: a run and the text it learns
    from (None where that is not at hand), or the text that is open and what is planned on it.

    waiting: the name of another text that is open, for the next run; "" for none.
    """

    run: BatchRun | None
    text: Text | None
    planned: Experiment | None
    at: int
    why_not: str
    waiting: str

    @property
    def experiment(self) -> Experiment | None:
        return self.planned if self.run is None else self.run.experiment


def subject_of(texts: TextTraining, planned: Experiment | None) -> Subject:
    """What is looked at; planned: what would be trained on the text that is open."""
    run = texts.run
    opened = texts.opening.text
    if run is None:
        return Subject(None, opened, planned, 0, told(texts.why_not), "")
    text = texts.opening.text_of(run)
    other = opened is not None and opened.digest != getattr(run.experiment.task, "digest", "")
    waiting = told(opened.title) if opened is not None and other else ""
    return Subject(run, text, None, texts.at, told(texts.why_not), waiting)


def headline_of(subject: Subject) -> str:
    """headline(), and what else is open."""
    told = headline(subject.run, subject.text, subject.at, subject.why_not)
    if not subject.waiting:
        return told
    run = subject.run
    assert run is not None
    assert isinstance(run.experiment.task, TextTask)
    more = tr("This is {}; {} is open for the next one: <b>Train a fresh one</b>.")
    names = (title_of(run.experiment.task), one_line(subject.waiting))
    return sentences(told, more.format(*(escape(each) for each in names)))


def headline(run: BatchRun | None, text: Text | None, at: int, why_not: str = "") -> str:
    """How good it is at the update that is looked at, and against what. why_not: why it cannot be
    trained on, "" where it can.
    """
    if run is None:
        return tr("Choose an experiment and press <b>Train a fresh one</b>.")
    if run.diverged is not None and at >= run.updates:
        return tr(
            "<b>Diverged at update {}</b>: its loss grew beyond all bounds. Take a smaller "
            "learning rate."
        ).format(f"{run.diverged:,}")
    score = run.score_at(at)
    if score is None:
        if run.updates != run.first:
            return ""
        if not (run.updates or why_not):
            return tr("Its first update is still to come.")
        then = escape(why_not) or tr("<b>Go on</b> trains it further.")
        return tr("Opened at update {}. {}").format(f"{run.updates:,}", then)
    task = run.experiment.task
    assert isinstance(task, TextTask)
    bits = score.loss / math.log(2)
    if task.whole:
        return _recited(run, task, score, at)
    told = tr("<b>{} bits per held-out letter</b> at update {}").format(
        bits_text(bits), _measured(score, at)
    )
    its = text if text is not None and text.digest == task.digest else None
    beaten = _beaten(its, bits) if its is not None else ""
    known = repeated_text(its) if its is not None else ""
    return stopped(headed(told, beaten)) + known + _overfitting(run, at, bits, its)


def _measured(score: Score, at: int) -> str:
    """When that was; where one looks at a later update, that it is the last of those before."""
    if at <= score.updates:
        return f"{score.updates:,}"
    return tr("{} (the last measured by {})").format(f"{score.updates:,}", f"{at:,}")


def _recited(run: BatchRun, task: TextTask, score: Score, at: int) -> str:
    """Of the update that was evaluated, which the one looked at may be beyond."""
    sample = run.sample_at(score.updates)
    right = sample.right if sample is not None else 0
    total = task.letters
    told = tr(
        "<b>Recites {} of {} letters</b> at update {}, before the first slip; {} bits per letter "
        "when it is told each right one."
    )
    if right >= total:
        told = tr("<b>Recites all {1} letters</b> on its own at update {2}, from the first one.")
    bits = bits_text(score.loss / math.log(2))
    return told.format(f"{right:,}", f"{total:,}", _measured(score, at), bits)


def _beaten(text: Text, bits: float) -> str:
    """Which of the baselines lie on either side, or at the very same place."""
    tied = [each for each in text.baselines if abs(each.bits - bits) < TIE]
    better = [each for each in text.baselines if each.bits >= bits + TIE]
    worse = [each for each in text.baselines if each.bits <= bits - TIE]
    parts = [
        tr("as good as {} ({})").format(baseline_name(each.name), bits_text(each.bits))
        for each in tied
    ]
    if better and not tied:
        best = min(better, key=lambda each: each.bits)
        parts.append(
            tr("better than {} ({})").format(baseline_name(best.name), bits_text(best.bits))
        )
    if worse:
        nearest = max(worse, key=lambda each: each.bits)
        parts.append(
            tr("not yet {} ({})").format(baseline_name(nearest.name), bits_text(nearest.bits))
        )
    return listed(parts)


def repeated_text(text: Text) -> str:
    """How much of the held-out letters is known by heart; "" for little. Begins with a space."""
    if text.repeated < REPEATED:
        return ""
    share = percent_text(text.repeated, 0)
    held_out = held_out_of(len(text.codes))
    if len(text.codes) - held_out <= TRAIN_MAX:
        told = tr(" {} of the held-out letters also stand in the trained part, word for word.")
        return told.format(share)
    told = tr(
        " Of {} held-out letters that were looked up, at least {} also stand in the trained "
        "part, word for word."
    )
    return told.format(f"{min(held_out, VALID_MAX):,}", share)


def baselines_text() -> str:
    """What the dashed lines of the plot are, for whoever meets them first."""
    return tr(
        "Bits per letter: how many yes-or-no questions the next letter costs on average; less "
        "is better. Dashed, on letters that none of them was trained on: uniform: all letters "
        "equally likely. 1-gram: how frequent each is. n-gram: which letter follows which n − "
        "1 letters, counted. xz: a program that compresses files."
    )


def _overfitting(run: BatchRun, at: int, bits: float, text: Text | None) -> str:
    """Where the held-out letters were best, once they have clearly become worse: at two looks, or
    it may be chance; and had been better than letters by their frequency alone, or what is
    unlearned so soon is nothing that was learned by heart.
    """
    past = [each for each in run.scores if each.updates <= at]
    best = min(past, key=lambda each: each.loss)
    lowest = best.loss / math.log(2)
    since = [each.loss / math.log(2) for each in past if each.updates > best.updates]
    if len(since) < 2 or min(bits, *since) - lowest < WORSE:
        return ""
    if text is not None and any(
        each.name == FREQUENCY and each.bits <= lowest for each in text.baselines
    ):
        return ""
    told = tr(" It was best at update {} ({}): since then it overfits.")
    return told.format(f"{best.updates:,}", bits_text(lowest))


def sample_letters(sample: Sample | None, text: Text | None) -> list[Shown]:
    """A recited sample against the text; a written one as it is."""
    if sample is None:
        return []
    letters = sample.letters
    if sample.right < 0:
        return [Shown(each) for each in letters]
    right = text.letters(0, len(letters)) if text is not None else ()
    return [
        Shown(letter, "right" if k < len(right) and letter == right[k] else "wrong", 1.0)
        for k, letter in enumerate(letters)
    ]


def recited_letters(told: Recited, vocabulary: tuple[str, ...]) -> tuple[list[Shown], list[Shown]]:
    """(the text, coloured by whether each letter would have been said; written on its own)."""
    given = told.request.told
    read = [
        Shown(vocabulary[right], "right" if answer == right else "wrong", float(sure))
        for answer, right, sure in zip(told.read, told.right, told.sure, strict=True)
    ]
    free = [
        Shown(
            vocabulary[letter],
            "given" if k < given else "right" if letter == right else "wrong",
            1.0,
        )
        for k, (letter, right) in enumerate(zip(told.free, told.right, strict=True))
    ]
    return read, free


def time_text(run: BatchRun | None, left: float | None, running: bool) -> str:
    """How far, how fast, how much longer."""
    if run is None or run.updates == run.first:
        return ""
    made = run.updates - run.first
    wanted = max(run.experiment.training.epochs, run.updates)  # fewer may stand in the form by now
    told = tr("{} of {} updates").format(f"{run.updates:,}", f"{wanted:,}")
    if run.seconds:
        letters = made * run.experiment.batch * run.experiment.task.seq_len / run.seconds
        told += tr(" · {} letters/s").format(f"{round(letters):,}")
    if running and left is not None:
        told += tr(" · {} left").format(duration(left))
    return told


def comparable(experiment: Experiment | None, text: Text | None) -> tuple[Baseline, ...]:
    """Counting is measured on held-out letters: what is learned by heart has none."""
    if text is None:
        return ()
    task = experiment.task if experiment is not None else None
    if isinstance(task, TextTask) and task.whole:
        return text.baselines[:1]
    return text.baselines


def legend(run: BatchRun | None, passes: bool) -> str:
    """What the lines of the plot are; passes: whether their ends are drawn."""
    if run is None:
        return ""
    task = run.experiment.task
    colors = theme.current()
    assert isinstance(task, TextTask)
    dots = tr("the text, told each letter") if task.whole else tr("held-out letters")
    parts = [(colors.accent, "●", dots), (colors.muted, "—", tr("letters it trains on"))]
    parts += [(colors.faint, "│", tr("passes"))] if passes else []
    return " &nbsp; ".join(
        f"<span style='color:{c}'>{sign}</span> {text}" for c, sign, text in parts
    )
