"""What the grid of the Seeds page says, and how its squares look. No widgets."""

import math

from core.experiment import Experiment
from core.experiment.floors import floor
from core.runs.grid_study import Combination, Grid, GridResult, Square, Standing
from core.session.grid_training import GridTraining
from gui.figures.equations.written import html
from gui.figures.seeds.grid_map import Tile
from gui.seeds.wording import ASIDE, NAMED
from gui.wording.numbers import (
    duration,
    loss_text,
    number_text,
    percent_text,
    setting_text,
    short_number,
)
from gui.wording.plain import html_text
from gui.wording.punctuation import headed, items, sentences, stopped
from gui.wording.runs import own_title, unusual
from gui.wording.together import BLANK, closed
from gui.wording.translate import told, tr


def what_text(experiment: Experiment) -> str:
    """What is asked: all squares have it in common."""
    title = closed(tr("<b>The Lab's experiment with each learning rate, size and cell</b>"))
    title = title.replace("learning rate", f"learning{BLANK}rate")  # one word
    return f"{title}<br>{' · '.join(map(html_text, common_parts(experiment)))}"


def floor_text(grid: Grid) -> str:
    """HTML: why a large hidden size does badly where the hidden states are the scores; ""
    elsewhere.
    """
    one_of_each = {each.cell: each.experiment for each in grid.possible}
    floored = {cell for cell, one in one_of_each.items() if one and floor(one) is not None}
    if not floored:
        return ""
    both = "2" if grid.experiment.model.bidirectional else ""
    if both:
        text = tr(
            "No head: the {} numbers of both directions' states are the scores, each within ±1. "
            "A letter's loss cannot be below {}: a large {} raises that bound, and does not make "
            "the cell a bad one."
        )
    else:
        text = tr(
            "No head: the {} numbers of the hidden state are the scores, each within ±1. A "
            "letter's loss cannot be below {}: a large {} raises that bound, and does not make "
            "the cell a bad one."
        )
    bound = rf"\mathrm{{ln}}(1 + ({both}H - 1)e^{{-2}})"
    text = text.format(html(f"{both}H"), f"<nobr>{html(bound)}</nobr>", html("H"))
    without = [cell for cell in one_of_each if cell not in floored]
    if without:
        text = sentences(text, tr("Not so for {}.").format(items(without)))
    return text


def title_text(grid: Grid, losses: bool) -> str:
    """What is shown, which need not be what is asked next."""
    word, *others = common_parts(grid.experiment)
    kind = tr("median loss") if losses else tr("share solved")
    text = tr("<b>{}</b> · {}: {} by {} seeds a box")
    return text.format(html_text(word), " · ".join(map(html_text, others)), kind, f"{grid.seeds:,}")


def common_parts(experiment: Experiment) -> list[str]:
    """ "hello → ohlol", then the settings that are the same in every square."""
    model = experiment.model
    parts = [
        own_title(experiment),
        tr("bidirectional") if model.bidirectional else "",
        tr("{} layers").format(model.num_layers) if model.num_layers > 1 else "",
    ]
    if experiment.trains:  # a demo reads random numbers, and nobody asks it for a letter
        embedding = model.embedding_dim
        parts += [
            tr("embedding {}").format(embedding) if embedding else tr("one-hot"),
            (tr("Linear head") if model.head == "Linear" else tr("no head")).replace(" ", BLANK),
            experiment.training.optimizer,
        ]
    parts += unusual(experiment, (*NAMED, *ASIDE))
    return [part for part in parts if part]


def estimate_text(grid: Grid, least: float, most: float) -> str:
    """ "45 combinations × 100 seeds = 4,500 runs of 100 epochs: 9 s to 27 s". The same seconds
    twice: as measured here.
    """
    count = len(grid.possible)
    text = tr("{} combinations × {} seeds = {} runs of {} epochs: ").format(
        *(f"{each:,}" for each in (count, grid.seeds, grid.runs, grid.epochs))
    )
    ends = [duration(each).replace(" ", "\u00a0") for each in (least, most)]
    if least == most:
        text += tr("<b>about {}</b>, by what has run so far.").format(ends[1])
    else:
        text += tr("<b>{} to {}</b>, measured as it runs.").format(*ends)
    left_out = len(grid.combinations) - count
    if left_out:
        text = sentences(text, tr("Not possible: {}; point at one to read why.").format(left_out))
    return text


def time_text(gridding: GridTraining) -> str:
    """What is done, what is left."""
    result = gridding.result
    if result is None:
        return ""
    done = f"{result.ended:,}"
    of = f"{len(result.grid.possible):,}"
    if gridding.running:
        text = tr("{} of {} boxes").format(done, of)
        left = gridding.left
        return text if left is None else tr("{} · about {} left").format(text, duration(left))
    if result.ended < len(result.grid.possible):
        return tr("Ended after {} of {} boxes; what was trained is kept.").format(done, of)
    runs = f"{result.grid.runs:,}"
    if not gridding.seconds:  # of a sweep that was opened
        return tr("{} runs").format(runs)
    return tr("{} runs in {}").format(runs, duration(gridding.seconds))


def best_text(result: GridResult, epoch: int) -> str:
    """Which square is best at this epoch."""
    found = [
        (standing.share, -standing.median, combination)
        for combination in result.grid.possible
        if (standing := standing_of(result, combination, epoch)) is not None
        and math.isfinite(standing.median)
    ]
    if not found:
        return ""
    share, _, best = max(found, key=lambda each: each[:2])
    known = f"{epoch:,}", percent_text(share, 0)
    equal = sum(each == share for each, _, _ in found)
    left = len(found) < len(result.grid.possible)
    if equal > 1:
        text = tr("<b>Best at epoch {}</b>: {} solved, by {} boxes alike.")
        if left:
            text = tr("<b>Best so far at epoch {}</b>: {} solved, by {} of {} boxes alike.")
        told = text.format(*known, equal, len(found))
    else:
        text = tr("<b>Best at epoch {}</b>: {}, {} solved.")
        if left:
            text = tr("<b>Best so far at epoch {}</b>: {}, {} solved.")
        told = text.format(known[0], name_of(result.grid, best), known[1])
    if left:
        return told
    sure = sum(each == 1.0 for each, _, _ in found)
    return sentences(told, tr("{} of {} boxes solve it with every seed.").format(sure, len(found)))


def standing_of(result: GridResult | None, combination: Combination, epoch: int) -> Standing | None:
    square = square_of(result, combination)
    return square.at(epoch) if square is not None else None


def square_of(result: GridResult | None, combination: Combination) -> Square | None:
    return result.squares.get(combination.place) if result is not None else None


def name_of(grid: Grid, combination: Combination) -> str:
    """ "LSTM, lr 0.1, hidden size 8"."""
    lr, size = grid.lrs[combination.row], grid.sizes[combination.column]
    return tr("{}, lr {}, hidden size {}").format(combination.cell, setting_text(lr), size)


def tile_of(
    grid: Grid, result: GridResult | None, combination: Combination, epoch: int, losses: bool
) -> Tile:
    """How a square looks. losses: the median loss is shown, not the share."""
    name = name_of(grid, combination)
    if combination.experiment is None:
        return Tile("impossible", "–", tip=headed(name, told(combination.reason)))
    square = square_of(result, combination)
    standing = square.at(epoch) if square is not None else None
    if standing is None:
        return _unknown(name, square, epoch)
    said = headed(name, standing_text(standing))
    if standing.diverged == standing.seeds:
        return Tile("lost", tr("diverged"), tip=said)
    flagged = standing.diverged > 0
    if not losses:
        text = percent_text(standing.share, 0)
        return Tile("known", text, standing.share, flagged, said)
    assert result is not None
    shade = 1.0 - log_place(standing.median, *loss_ends(result))
    return Tile("known", short_loss(standing.median), shade, flagged, said)


def _unknown(name: str, square: Square | None, epoch: int) -> Tile:
    if square is None:
        return Tile("waiting", tip=tr("{}: not trained yet.").format(name))
    text = tr("{}: trained as far as epoch {}, not {}.")
    return Tile("training", "…", tip=text.format(name, f"{square.done:,}", f"{epoch:,}"))


def standing_text(standing: Standing) -> str:
    """ "69 of 100 seeds solved it (69 %), median loss 0.4908 nats a letter, none diverged; ..."."""
    text = tr("{} of {} seeds solved it at epoch {} ({})").format(
        f"{standing.solved:,}",
        f"{standing.seeds:,}",
        f"{standing.epoch:,}",
        percent_text(standing.share),
    )
    if standing.diverged == standing.seeds:
        return tr("{}, all diverged.").format(text)
    median = tr("median loss {} nats a letter").format(loss_text(standing.median))
    diverged = tr("{} diverged").format(f"{standing.diverged:,}" if standing.diverged else "0")
    kind = tr("which solved it") if standing.solved else tr("the lowest loss")
    opened = tr("A click opens seed {}, {}.").format(standing.seed, kind)
    return sentences(stopped(f"{text} · {median} · {diverged}"), opened)


def short_loss(loss: float) -> str:
    """ "0.491", "2.1e−5": as far as a square has room."""
    return number_text(loss, 3) if loss >= 1e-3 else short_number(loss)


def loss_ends(result: GridResult) -> tuple[float, float]:
    """The lowest and the highest median of the whole grid: the ends of the colours."""
    if not result.lowest < math.inf:
        return 1e-3, 1.0
    return max(result.lowest, 1e-7), max(result.highest, 2e-7)


def log_place(value: float, low: float, high: float) -> float:
    """0 at `low`, 1 at `high`, in powers of ten."""
    if high <= low:
        return 0.5
    return (math.log(max(value, low)) - math.log(low)) / (math.log(high) - math.log(low))
