"""No label of any plot lies on a curve, a mark or a bar: at any size, of the hardest curves."""

from collections import defaultdict
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from core.text.baselines import Baseline
from gui.figures.compare.loss_curves import Curve, LossCurves
from gui.figures.seeds.fan_plot import FanPlot
from gui.figures.seeds.loss_bars import LossBars
from gui.figures.seeds.share_plot import SharePlot
from gui.figures.tasks.curves import Line, Mark, TaskCurves
from gui.figures.tasks.plot import TaskPlot
from gui.figures.text.bits_plot import BitsPlot
from gui.widgets.flags import flags
from gui.widgets.plots import Plot
from tests.gui.figures.drawn_curves import crossed
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching

SIZES = ((300, 200), (520, 300), (700, 420), (1400, 800))
EPOCHS = 100
MARKS = [(0.34, "floor 0.3408"), (0.4366, "1 undecided 0.4366: 42 runs"), (0.46, "no memory 0.46")]


def losses():
    """Of 200 runs: most end at the floor, some a little above it."""
    random = np.random.default_rng(0)
    ends = random.choice([0.345, 0.44, 0.47], 200, p=[0.7, 0.2, 0.1])
    return ends + random.uniform(0.6, 1.6, 200) * np.exp(-np.arange(EPOCHS)[:, None] / 12)


def fan():
    plot, found = FanPlot(), losses()
    plot.show_fan(np.percentile(found, [5, 50, 95], axis=1).T, found, EPOCHS, False)
    plot.show_marks(MARKS)
    plot.clock.setValue(EPOCHS)
    return plot


def bars():
    plot = LossBars()
    marks = [(loss, text, "") for loss, text in MARKS]
    lecture = (0.5813, "lecture 0.5813: 87 % lower", "lecture: 87 % lower")
    plot.show_losses(losses()[-1], [*marks, lecture], False)
    return plot


def share():
    plot = SharePlot()
    plot.show_share(np.sqrt(np.linspace(0, 1, EPOCHS)), EPOCHS, 90)
    return plot


def tasks():
    plot, xs = TaskPlot(), np.linspace(0, 400, 80)
    guessed = Line(xs, 25 + 2 * np.sin(xs), "LSTM 16"), Line(xs, 26 + np.cos(xs), "RNN 16")
    solved = tuple(Line(xs, np.minimum(100, 25 + k * xs / 300)) for k in range(1, 80, 20))
    wild = Line(xs[:20], 25 + 4 * xs[:20], end=100)
    marks = Mark(25, "guessing 25 %", "wrong"), Mark(95, "solved from 95 %", "right")
    told = "diverged at update 100"
    plot.show_curves(TaskCurves((*solved, wild), 1, guessed, marks, told, "%", False, 400))
    return plot


def bits():
    plot, xs = BitsPlot(), np.arange(3000)
    plot.restyle()
    nats = (2.4 + 4.2 * np.exp(-xs / 200)) * np.log(2)
    plot.show_baselines(
        [Baseline(n, b) for n, b in (("uniform", 6.55), ("3-gram", 2.5), ("4-gram", 2.41))]
    )
    plot.show_run(0, nats, np.stack([xs[::200], nats[::200]], 1), 3000, 3000)
    return plot


def compared():
    plot = LossCurves()
    shown = [Curve("#1f4e9c", 1, losses()[:, k], f"run {k}") for k in range(6)]
    plot.show_curves(shown, 100, 100, False)
    return plot


ALL = {each.__name__: each for each in (fan, bars, share, tasks, bits, compared)}


def laid(qtbot, plot, size):
    """As wide as its numbers, once it has drawn them."""
    qtbot.addWidget(plot)
    plot.resize(*size)
    for _ in range(3):
        plot.grab()
        QApplication.processEvents()
    return drawn_texts(plot, size)


def test_of_the_series_behind_the_chosen_one_neighbours_have_dashes_of_their_own(qtbot):
    plot, xs = TaskPlot(), np.linspace(0, 400, 5)
    qtbot.addWidget(plot)
    behind = tuple(Line(xs, np.full(5, k), f"RNN {k}") for k in (8, 16, 32, 64))
    plot.show_curves(TaskCurves((), -1, behind, (), "", "%", False, 400))
    drawn = {}
    for item in plot.behind:
        _, ys = item.getData()
        for line in behind:
            if line.y[-1] in ys:
                drawn[line.name] = item.opts["pen"].dashPattern()
    first, second, third, fourth = (drawn[line.name] for line in behind)
    assert first != second != third != first
    assert third != fourth


@pytest.mark.turns(4, always=("fan",))
@pytest.mark.parametrize("name", ALL)
def test_labels_never_lie_on_curves_nor_touch_each_other(qtbot, name):
    for size in SIZES:
        plot = ALL[name]()
        texts = laid(qtbot, plot, size)
        assert crossed(plot, texts) == [], size
        assert touching(texts) == [], size
        assert outside(texts) == [], size


@pytest.mark.parametrize("name", ["fan", "bars", "tasks", "bits"])
def test_where_there_is_room_every_line_has_its_name(qtbot, name):
    texts = {each.text for each in laid(qtbot, ALL[name](), (900, 500))}
    wanted = {
        "fan": {text for _, text in MARKS},
        "bars": {text for _, text in MARKS} | {"lecture 0.5813: 87 % lower"},
        "tasks": {
            *("guessing 25 %", "solved from 95 %", "LSTM 16", "RNN 16"),
            "✕ diverged at update 100",
        },
        "bits": {"uniform 6.55", "3-gram 2.50", "4-gram 2.41"},
    }
    assert wanted[name] <= texts


def test_a_name_with_less_room_is_told_shorter(qtbot):
    texts = {each.text for each in laid(qtbot, fan(), (380, 240))}
    assert "1 undecided 0.4366" in texts


@pytest.mark.turns(4)
@pytest.mark.parametrize("name", ["fan", "share", "tasks", "bits"])
def test_the_last_tick_of_an_axis_has_its_number(qtbot, name):
    last = {"fan": "100", "share": "100", "tasks": "400", "bits": "3,000"}
    for size in SIZES:
        plot = ALL[name]()
        below = plot.getAxis("bottom")
        told = [text.text for text in laid(qtbot, plot, size) if text.rect.top() > below_of(plot)]
        assert last[name] in told, (size, told, below)


def below_of(plot):
    return plot.getViewBox().sceneBoundingRect().bottom()


def test_what_lies_on_a_curve_is_found(qtbot):
    """Of this test's own eyes."""
    plot = Plot()
    plot.plot([0, 10], [0, 10]).setObjectName("the curve")
    for place, text in (((5, 5), "on it"), ((2, 8), "beside it")):
        item = pg.TextItem(text, anchor=(0.5, 0.5))
        item.setPos(QPointF(*place))
        plot.lay(item)
    plot.reach((0, 10), (0, 10))
    found = crossed(plot, laid(qtbot, plot, (500, 400)))
    assert found == ["'on it' lies on PlotDataItem the curve"]


def test_flags_stand_in_rows_and_none_across_a_pole():
    random = np.random.default_rng(1)
    for count in (1, 3, 6, 9):
        poles = random.uniform(0, 400, count).tolist()
        widths = random.uniform(40, 180, count).tolist()
        found, spans = flags(poles, widths, 400), defaultdict(list)
        named = [k for k in range(count) if found[k]]
        rows = {found[k].row for k in named}
        assert rows == set(range(len(rows)))
        for k in named:
            low = poles[k] + 4 if found[k].right else poles[k] - 4 - widths[k]
            assert low >= 0
            assert low + widths[k] <= 400
            taller = [j for j in named if found[j].row <= found[k].row and j != k]
            assert not [j for j in taller if low <= poles[j] <= low + widths[k]]
            spans[found[k].row].append((low, low + widths[k]))
        for row in rows:
            beside = sorted(spans[row])
            assert all(one[1] < other[0] for one, other in pairwise(beside))
    assert all(flags([10, 100, 200], [60, 60, 60], 400))
    far = flags([10, 150, 390], [60, 60, 60], 400)
    assert [each.row for each in far] == [0, 0, 0]


@pytest.mark.parametrize("size", [(280, 200), (360, 220), (420, 220), (1400, 800)])
def test_the_lectures_mark_is_named_before_all_others(qtbot, size):
    """Lesson 9 tells of it: in a small window a blue pole stood there without a word."""
    plot = LossBars()
    qtbot.addWidget(plot)
    marks = [(0.3408, "floor 0.3408", ""), (0.5325, "no memory 0.5325", "")]
    lecture = (0.5813, "lecture 0.5813: 91 % lower", "lecture: 91 % lower")
    plot.show_losses(np.linspace(0.38, 0.73, 100), [*marks, lecture], False)
    texts = laid(qtbot, plot, size)
    mark = plot.marks[-1]
    assert mark.name.isVisible()
    assert mark.name.toPlainText() in (mark.text, mark.brief)
    assert touching(texts) == []
    assert outside(texts) == []
    if size[0] >= 1400:
        assert all(each.name.isVisible() for each in plot.marks)
