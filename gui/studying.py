"""What the Seeds page says: settings, share solved, floors, the lecture's own loss. No widgets."""

from PySide6.QtCore import QCoreApplication

from core.seeds import LECTURE, SeedsResult, rungs
from core.session import Session
from core.spec import Experiment
from core.studying import Studying

LECTURE_EPOCH = 15


def tr(text: str) -> str:
    return QCoreApplication.translate("Studying", text)


def settings_text(session: Session, studied: Experiment | None) -> str:
    """Which experiment every seed trains: the present run's, or the one under way."""
    run = session.run
    experiment = studied or (run.experiment if run is not None else None)
    if experiment is None:
        return ""
    model, training = experiment.model, experiment.training
    parts = [
        f"{tr('bidirectional') + ' ' if model.bidirectional else ''}{model.cell}",
        tr("hidden size {}").format(model.hidden_size),
        tr("{} layers").format(model.num_layers) if model.num_layers > 1 else "",
        tr("embedding {}").format(model.embedding_dim) if model.embedding_dim else tr("one-hot"),
        f"{training.optimizer} {training.lr:g}",
        tr("weight decay {:g}").format(training.weight_decay) if training.weight_decay else "",
        training.scheduler if training.scheduler != "none" else "",
        tr("clip {:g}").format(training.clip_norm) if training.clip_norm else "",
    ]
    title = tr("<b>The present experiment, seed by seed</b>")
    return f"{title}<br>{' · '.join(filter(None, parts))}"


def told_share(result: SeedsResult, epoch: int) -> str:
    """ "172 of 256 seeds (67 %) answer exactly at epoch 15"."""
    count, share = len(result.seeds), result.share[epoch - 1]
    text = tr("<b>{} of {} seeds ({:.0f} %)</b> answer exactly at epoch {}.").format(
        f"{round(share * count):,}", f"{count:,}", 100 * share, f"{epoch:,}"
    )
    if result.diverged:
        text += " " + tr("{} diverged; the others went on.").format(f"{result.diverged:,}")
    return text


def told_time(study: Studying) -> str:
    """What is done, what is left, how fast."""
    result = study.result
    if result is None or study.rate is None:
        return tr("Building the models…") if study.running else ""
    rate = tr("{} model-epochs a second").format(f"{study.rate:,.0f}")
    if study.running and study.left is not None:
        return tr("about {} left · {}").format(duration(study.left), rate)
    if result.done < result.epochs:
        return tr("Cancelled at epoch {} of {}; what was trained is kept.").format(
            f"{result.done:,}", f"{result.epochs:,}"
        )
    return tr("{} · {}").format(duration(study.seconds), rate)


def duration(seconds: float) -> str:
    """ "0.4 s", "12 s", "3 min", "2 h 5 min"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def mark_texts(result: SeedsResult) -> list[tuple[float, str]]:
    """Floors and rungs, named by what is left open there."""
    found = rungs(result.experiment)
    texts = []
    for rung in found:
        if rung.undecided == 0:
            name = tr("floor")
        elif rung is found[-1]:
            name = tr("no memory")
        else:
            name = tr("{} undecided").format(rung.undecided)
        texts.append((rung.loss, f"{name} {rung.loss:.4f}" if rung.loss else f"{name} 0"))
    return texts


def lecture_mark(lesson_id: str, result: SeedsResult, epoch: int) -> list[tuple[float, str, bool]]:
    """The loss that the lecture prints, where it belongs: after 15 epochs."""
    if lesson_id not in LECTURE or epoch != LECTURE_EPOCH:
        return []
    loss = LECTURE[lesson_id]
    text = tr("lecture {:.4f}: {:.0f} % lower")
    return [(loss, text.format(loss, result.percentile(loss, epoch)), True)]
