"""What the Seeds page says: settings, share solved, floors, the lecture's own loss, and how far the
stacked models are those that are trained singly. No widgets.
"""

import math
from collections.abc import Iterator

from core.course.lecture import printed_loss
from core.experiment import Experiment
from core.experiment.floors import Rung, rungs
from core.runs.run import Run
from core.runs.seed_study import SeedsResult
from core.session.seed_training import SeedTraining
from gui.wording.numbers import duration, loss_text, percent_text, setting_text, short_number
from gui.wording.plain import html_text
from gui.wording.punctuation import aside, clauses, listed, sentences, stopped
from gui.wording.runs import own_title, unusual
from gui.wording.table import JOIN
from gui.wording.together import closed
from gui.wording.translate import tr

# Runs come to rest from above, slowly: of the way to the next rung, and of a letter's loss.
NEAR, NEAR_MOST = 0.4, 0.04
# What a study has of its own, and in what order numbers lie: they make it no other one.
ASIDE = {"seed": 0, "epochs": 1, "batch_first": False}
# What is told of every study; of all the rest, what is not as it comes.
NAMED = (
    *("cell", "bidirectional", "hidden_size", "num_layers", "embedding_dim"),
    *("head", "optimizer", "lr"),
)


def settings_text(run: Run | None, studied: Experiment | None) -> str:
    """Which experiment every seed trains: the present run's, or the one under way."""
    experiment = studied or (run.experiment if run is not None else None)
    if experiment is None:
        return ""
    title = closed(tr("<b>The Lab's experiment, seed by seed</b>"))
    return f"{title}<br>{_settings(experiment)}"


def _settings(experiment: Experiment) -> str:
    """A line ends between two of them, and between the names of a list."""
    model = experiment.model
    parts = [
        f"{tr('bidirectional') + ' ' if model.bidirectional else ''}{model.cell}",
        tr("hidden size {}").format(model.hidden_size),
        tr("{} layers").format(model.num_layers) if model.num_layers > 1 else "",
        *(_trained_by(experiment) if experiment.trains else ()),
        *unusual(experiment, (*NAMED, *ASIDE)),
    ]
    held = (part.replace(" ", "\u00a0").replace(",\u00a0", ", ") for part in parts if part)
    return " · ".join(held)


def _trained_by(experiment: Experiment) -> list[str]:
    """What a demo has not: it reads random numbers, and nothing is trained."""
    model, training = experiment.model, experiment.training
    return [
        tr("embedding {}").format(model.embedding_dim) if model.embedding_dim else tr("one-hot"),
        tr("Linear head") if model.head == "Linear" else tr("no head"),
        f"{training.optimizer} {setting_text(training.lr)}",
    ]


def planned_text(run: Run, seeds: tuple[int, int], epochs: int) -> str:
    """What a start would train, where no field tells it. seeds: the first, and how many."""
    first, count = seeds
    told = tr("{}; seeds {} to {}, {} epochs each")
    if count == 1:
        told = tr("{}; seed {}, {} epochs")
        return told.format(_settings(run.experiment), first, f"{epochs:,}")
    last = first + count - 1
    return told.format(_settings(run.experiment), first, last, f"{epochs:,}")


def other_text(result: SeedsResult, run: Run | None) -> str:
    """Whose seeds the pictures show, where these are not the present run's; else ""."""
    found = result.experiment
    if run is None or found.with_values(**ASIDE) == run.experiment.with_values(**ASIDE):
        return ""
    word = html_text(own_title(found))
    told = tr("<b>The pictures are of another experiment</b>: {} · {}.")
    return told.format(word, _settings(found)) + "<br>"


def share_text(result: SeedsResult, epoch: int) -> str:
    """ "172 of 256 seeds (67 %) answer exactly at epoch 15"."""
    count = len(result.seeds)
    share = result.share[epoch - 1]
    text = tr("<b>{} of {} seeds ({})</b> answer exactly at epoch {}.").format(
        f"{round(share * count):,}", f"{count:,}", percent_text(share, 0), f"{epoch:,}"
    )
    diverged = result.diverged(epoch)
    if diverged == count:
        return sentences(text, tr("All of them have diverged."))
    if diverged:
        left = tr("{} diverged; the others went on.").format(f"{diverged:,}")
        text = sentences(text, left)
    if epoch < result.epochs:
        return text
    return sentences(text, _rest_text(result), _lecture_text(result))


def _rest_text(result: SeedsResult) -> str:
    """At the end: where runs rest, those that have solved it, too; "" where none rests."""
    names = {"floor": tr("near the floor"), "no memory": tr("as without memory")}
    parts, resting = [], 0
    for rung, within in _rungs(result):
        at = result.epochs, rung.loss, within
        runs, right = result.resting(*at), result.right_at_rest(*at)
        undecided = tr("with {} letters undecided").format(rung.undecided)
        if rung.undecided == 1:
            undecided = tr("with one letter undecided")
        if runs and rung.loss > 0:
            resting += runs
            where = names.get(rung.kind, undecided)
            lucky = tr("{} of them exact").format(f"{right:,}") if where == undecided else ""
            told = clauses(loss_text(rung.loss), lucky if right else "")
            parts.append(aside(f"{runs:,} {where}", told))
    count = f"{len(result.seeds):,}"
    told = tr("Of all {}, {} are at rest: {}.").format(count, f"{resting:,}", listed(parts))
    return told if parts else ""


def _lecture_text(result: SeedsResult) -> str:
    """How lucky the lecture's own run was, where this is its very experiment and epoch."""
    loss = printed_loss(result.experiment, result.epochs)
    if loss is None:
        return ""
    lower = percent_text(result.percentile(loss, result.epochs) / 100, 0)
    told = tr("The lecture's own run ended at {}: {} of these lie lower.")
    return told.format(loss_text(loss), lower)


def _rungs(result: SeedsResult) -> Iterator[tuple[Rung, float]]:
    """Each rung, and how far above it a run rests there. They come from above, slowly."""
    found = rungs(result.experiment)
    higher_ones = [*(rung.loss for rung in found[1:]), math.inf]
    for rung, higher in zip(found, higher_ones, strict=False):  # of none there is none higher
        yield rung, min(NEAR * (higher - rung.loss), NEAR_MOST)


def pace_text(study: SeedTraining) -> str:
    """What is done, what is left, how fast."""
    result = study.result
    if result is None or study.rate is None:
        return tr("Building the models…") if study.running else ""
    rate = closed(tr("{} model-epochs a second").format(f"{round(study.rate):,}"), 2)
    rate = rate.replace("-", f"-{JOIN}")
    if study.running and study.left is not None:
        return tr("about {} left · {}").format(duration(study.left), rate)
    if result.ended and result.done < result.epochs:
        return tr("Ended at epoch {} of {}: no run is left.").format(
            f"{result.done:,}", f"{result.epochs:,}"
        )
    if result.done < result.epochs:
        return tr("Cancelled at epoch {} of {}; what was trained is kept.").format(
            f"{result.done:,}", f"{result.epochs:,}"
        )
    return tr("{} · {}").format(duration(study.seconds), rate)


def losses_text(result: SeedsResult, epoch: int) -> str:
    """What the plot of losses shows at an epoch; headed, as OneLine has it."""
    if not math.isfinite(result.fan[epoch - 1, 1]):
        return tr("<b>No run is left</b> at epoch {}").format(f"{epoch:,}")
    text = tr("<b>Half have a loss below {}</b> at epoch {}, one in twenty below {}. Click a run.")
    low, middle, _ = (loss_text(float(each)) for each in result.fan[epoch - 1])
    return text.format(middle, f"{epoch:,}", low)


def briefly_losses(result: SeedsResult, epoch: int) -> str:
    """The same where there is little room; "" where what is told is short itself."""
    middle = float(result.fan[epoch - 1, 1])
    return tr("Half below {}").format(loss_text(middle)) if math.isfinite(middle) else ""


def solved_text(result: SeedsResult, epoch: int) -> str:
    """What the curve of solved ones shows at an epoch, headed."""
    share = percent_text(float(result.share[epoch - 1]), 0)
    return tr("<b>{} solved</b> at epoch {}").format(share, f"{epoch:,}")


def spread_text(result: SeedsResult, epoch: int) -> str:
    """What the histogram of losses shows at an epoch, headed."""
    low, _, high = (float(each) for each in result.fan[epoch - 1])
    if not (math.isfinite(low) and math.isfinite(high)):
        left = len(result.seeds) - result.diverged(epoch)
        told = tr("<b>{} of {} runs are left</b> at epoch {}")
        return told.format(f"{left:,}", f"{len(result.seeds):,}", f"{epoch:,}")
    told = tr("<b>Nine in ten runs have a loss between {} and {}</b> at epoch {}")
    return told.format(loss_text(low), loss_text(high), f"{epoch:,}")


def briefly_spread(result: SeedsResult, epoch: int) -> str:
    """The same where there is little room; "" where what is told is short itself."""
    low, _, high = (float(each) for each in result.fan[epoch - 1])
    if not (math.isfinite(low) and math.isfinite(high)):
        return ""
    return tr("Nine in ten: {} to {}").format(loss_text(low), loss_text(high))


def agreement_text(study: SeedTraining) -> str:
    """What was measured in this study, and nothing that was not."""
    found = study.agreement
    result = study.result
    if result is None:
        return tr(
            "Models are stacked and trained at once; some are then trained singly, to compare."
        )
    if found is None or not found.strings:
        return tr("Stacked models, not compared with single runs yet.")
    text = tr("Trained again singly by torch's own modules: {} of {} seeds, {} epochs.").format(
        *(f"{each:,}" for each in (found.seeds, len(result.seeds), found.epochs))
    )
    apart = tr("losses differ by at most {} a letter").format(short_number(found.apart))
    if found.agreeing == found.strings:
        agree = tr("All {} strings agree").format(f"{found.strings:,}")
        return sentences(text, stopped(clauses(agree, apart)))
    agree = tr("{} of {} strings agree ({}), the first differs at epoch {}").format(
        f"{found.agreeing:,}",
        f"{found.strings:,}",
        percent_text(found.agreeing / found.strings, 0),
        f"{found.first:,}",
    )
    why = tr("Rounding grows here: a seed that you open may depart from its curve.")
    return sentences(text, stopped(clauses(agree, apart)), why)


def agrees(study: SeedTraining) -> bool:
    """Whether nothing was found in which single runs answered otherwise."""
    found = study.agreement
    return study.result is None or found is None or found.agreeing == found.strings


def mark_texts(result: SeedsResult, epoch: int) -> list[tuple[float, str]]:
    """The floor and what can be had without memory; of the rungs those where runs rest."""
    texts = []
    for rung, within in _rungs(result):
        text, runs = _named(rung), result.resting(epoch, rung.loss, within)
        if rung.kind == "undecided":
            if not runs:
                continue
            text += tr(": 1 run") if runs == 1 else tr(": {} runs").format(f"{runs:,}")
        texts.append((rung.loss, text))
    return texts


def _named(rung: Rung) -> str:
    """ "floor 0.3408", "1 undecided 0.4366"."""
    names = {"floor": tr("floor"), "no memory": tr("no memory")}
    name = names.get(rung.kind) or tr("{} undecided").format(rung.undecided)
    return f"{name} {loss_text(rung.loss)}"


def lecture_mark(result: SeedsResult, epoch: int) -> list[tuple[float, str, str]]:
    """The loss that the lecture prints, where this is its very experiment and epoch; what is said
    of it, and the same where there is less room.
    """
    loss = printed_loss(result.experiment, epoch)
    if loss is None:
        return []
    lower = percent_text(result.percentile(loss, epoch) / 100, 0)
    text = tr("lecture {}: {} lower")
    brief = tr("lecture: {} lower")
    return [(loss, text.format(loss_text(loss), lower), brief.format(lower))]
