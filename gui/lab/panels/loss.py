"""The loss of every epoch so far, its floor, and earlier runs to compare with."""

import math
from functools import lru_cache
from itertools import product

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGraphicsEllipseItem,
    QGraphicsItem,
    QWidget,
)

from core.arrays import Array, envelope
from core.experiment import Experiment
from core.experiment.floors import floor
from core.journal.intents import Seek
from core.runs.run import Run
from core.session.earlier_runs import earlier_runs
from core.session.session import Session
from gui.figures.loss.end_names import EndNames
from gui.figures.loss.floor_name import FloorName
from gui.figures.loss.wording import Grey, headline, tells_of_grey
from gui.redraw import is_in_view
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.headline import Headline, beside
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, comes_into, dashed, dotted, solid, thick, write
from gui.wording.axes import log_ticks
from gui.wording.numbers import loss_text, pasted_text
from gui.wording.runs import loss_axis, told_beside, under_way

TITLE = "Loss"
AREA = "bottom"
ORDER = 0
POINTS = 300
BELOW = 0.05  # of the highest loss
EARLIER = 6
NAMED = 3  # of them, the last: more names would be a crowd
AT_ONCE = 32  # epochs that have room from the start; more are taken in as they come
ASIDE_OF_DOT = 0.025  # of the plot's width
SAME = 1e-3  # as which part of each other losses are drawn alike
BESIDE = 0.55
# Of a value's own height, how far above its dot it ends.
HEIGHTS = (1.1, 0.0, BESIDE, 1.8, -0.7, 2.5, -1.4)
ASIDE = {BESIDE: 0.25}  # of its own width, how far from its dot it begins; else NEAR
NEAR = 0.1
LARGE = 2.0  # pixels: a curve's width in a large plot


class Panel(QWidget):
    """The Qt view of the recording's losses; a click moves the playhead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._key: tuple[object, ...] | None = None
        self._earlier_key: object = None
        self._placed: object = None  # axes and floor, as they are
        self._grey = Grey(0, False, False)
        self._names: list[str] = []  # of the runs whose curves are grey
        self._in_step = False  # whether it is the figure of a lesson's step
        self._is_later = False  # whether any of the curve is drawn beyond the playhead
        self._earlier_extent = (math.inf, 0.0)
        self._log = named(QCheckBox(self.tr("log")), "logBox", self.tr("Logarithmic loss axis"))
        self._log.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._log.toggled.connect(self._on_log)
        self.plot = Plot("lossPlot", self.tr("Loss by epoch"))
        like = self.tr("From 6.953 to 0.03396; this model's floor is 1.704.")
        self.note = Headline("lossHeadline", like, self.plot)
        self._set_up_plot()
        session.transport.state_changed.connect(self._on_state_changed)
        layout = in_column(self, (10, 4, 10, 6), 2)
        layout.addLayout(beside(self.note, self._log))
        layout.addWidget(self.plot, 1)
        type_scale.keep_least(self, 140)

    def _set_up_plot(self) -> None:
        plot = self.plot
        plot.set_margins(top=8, right=6)
        plot.setWhatsThis(
            self.tr(
                "How wrong the network is, epoch by epoch: training pushes it down; the dashed "
                "line is as far as it can go. Dotted: what comes later in this run."
            )
        )
        self.earlier = [plot.plot() for _ in range(EARLIER)]
        self.later = plot.plot()
        for item in (*self.earlier, self.later):
            item.setVisible(False)
        self.curve = plot.plot()
        self.floor = pg.InfiniteLine(angle=0)
        self.mark = pg.InfiniteLine(angle=90)
        self._dot = QGraphicsEllipseItem()  # in pixels, however the axes reach
        self._dot.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.value = pg.TextItem(anchor=(0, 1))
        plot.lay(self.floor, self.mark, self._dot, self.value)
        self.floor_name = FloorName(plot, self.floor)
        self.end_names = EndNames(plot, NAMED + 1)
        for fit in (self._fit_value, self._fit_names):
            plot.getViewBox().sigResized.connect(fit)
        goes = self.tr("Go to this epoch")
        self.clicks = PlotClicks(plot, self._on_clicked, goes, self._numbers)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None or not run.experiment.trains:
            self.plot.setBackground(theme.current().panel)
            return
        lent = bool(self.property("lent"))
        look = (theme.current().dark, self._log.isChecked(), type_scale.zoom(), lent)
        epochs = (run.shown_epoch, run.current_epoch, run.playhead.epoch, run.limit)
        self._in_step = bool(self.property("inStep"))
        begun = under_way(run, self._session.transport.playing)
        told = len(self._session.runs.all), begun
        key = (run.id, epochs, run.diverged, look, told, self._in_step)
        if key == self._key:
            return
        if self._key is None or self._key[3] != look or self._key[0] != run.id:
            self._restyle(run)
        self._key = key
        self._show_earlier(run, look)
        self._show_curve(run)

    def _restyle(self, run: Run) -> None:
        colors = theme.current()
        plot = self.plot
        plot.setLogMode(y=self._log.isChecked())
        self.end_names.wear_colors()
        wide = LARGE if self.property("lent") else 1.0  # alone beside a text its plot is large
        self.curve.setPen(solid(colors.accent, wide))
        self.later.setPen(dotted(theme.faded(colors.accent, 0.45)))
        self.floor.setPen(dashed(colors.muted))
        self.floor_name.wear_colors()
        self.mark.setPen(dotted(colors.accent))
        radius = thick(4)
        self._dot.setRect(-radius, -radius, 2 * radius, 2 * radius)
        self._dot.setBrush(pg.mkBrush(colors.accent))
        self._dot.setPen(Qt.PenStyle.NoPen)
        self.value.setColor(colors.accent)
        for item in self.earlier:
            item.setPen(solid(colors.faint))

    def _show_earlier(self, run: Run, look: object) -> None:
        """Earlier runs on the same task in grey, on this run's scale."""
        others = earlier_runs(self._session.runs, run, self._in_step)[-EARLIER:]
        beside = [other for other in others if not self._lies_under(run, other)]
        factors = [run.experiment.loss_terms / each.experiment.loss_terms for each in beside]
        converted = any(factor != 1 for factor in factors)
        self._names = [told_beside(self._session.runs, run, each) for each in beside]
        name = self._names[0] if len(beside) == 1 else ""
        self._grey = Grey(
            len(beside), len(beside) < len(others), converted, self._in_step, name=name
        )
        key = (run.id, look, tuple((other.id, other.shown_epoch) for other in beside))
        if key == self._earlier_key:
            return
        self._earlier_key = key
        shown = []
        for item in self.earlier[len(beside) :]:
            item.setVisible(False)  # an empty one is asked where it is, at each frame
            item.setData([], [])
        for item, other, factor in zip(self.earlier, beside, factors, strict=False):
            item.setVisible(True)
            xs, ys = _thin(other.recording.losses(other.shown_epoch), other.first_epoch)
            item.setData(xs, ys * factor)
            shown += (ys * factor).tolist()
        self._earlier_extent = (min(shown, default=math.inf), max(shown, default=0.0))

    def _lies_under(self, run: Run, other: Run) -> bool:
        """Whether its curve is this run's, and no longer: grey under it would be what comes."""
        factor = run.experiment.loss_terms / other.experiment.loss_terms
        ours, theirs = (each.recording.losses(each.shown_epoch) for each in (run, other))
        begins = run.first_epoch == other.first_epoch and len(theirs) <= len(ours)
        return begins and np.allclose(theirs * factor, ours[: len(theirs)], rtol=SAME, atol=0)

    def _show_curve(self, run: Run) -> None:
        losses = run.recording.losses(run.shown_epoch)
        here = max(run.current_epoch - run.first_epoch + 1, 0)
        xs, ys = _thin(losses[:here], run.first_epoch)
        self.curve.setData(xs, ys, connect="finite")
        if here < len(losses) or self._is_later:
            after = max(here - 1, 0)
            self.later.setData(*_thin(losses[after:], run.first_epoch + after))
            self._is_later = here < len(losses)
            self.later.setVisible(self._is_later)
        self._place(run, losses)
        self._show_mark(run, losses, here)

    def _place(self, run: Run, losses: Array) -> None:
        """The axes: all epochs up to the stop mark; losses from the floor (or 0) upwards."""
        log = self._log.isChecked()
        lowest = _floor(run.experiment)
        low, high = self._log_range(run, losses) if log else self._linear_range(run, losses)
        self.plot.set_ticks("left", [log_ticks(low, high)] if log else None)
        # In jumps: an axis that moves with every epoch costs more than the curve.
        count = run.shown_epoch - run.first_epoch + 1
        room = 2 ** math.ceil(math.log2(max(count, AT_ONCE - 1) + 1))
        last = max(run.shown_epoch, min(run.limit, run.first_epoch - 1 + room), run.first_epoch + 4)
        undercut = lowest is not None and self._earlier_extent[0] < lowest  # by another model
        self.plot.dress(self._epochs(run, last), *loss_axis(run.experiment))
        placed = (run.first_epoch, last, low, high, lowest, log, undercut)
        if placed == self._placed:
            return
        self._placed = placed
        # The dot of the last epoch is whole.
        end = last + max(0.3, ASIDE_OF_DOT * (last - run.first_epoch))
        self.plot.reach((run.first_epoch - 0.3, end), (low, high))
        self.floor_name.say()
        if lowest is not None:
            y = math.log10(lowest) if log else lowest
            self.floor.setValue(y)
            text, *shorter = self.tr("floor {}"), self.tr("floor")
            if undercut:
                text = self.tr("this model's floor {}")
                shorter = [self.tr("this model's floor"), self.tr("its floor")]
            self.floor_name.say(text.format(loss_text(lowest)), *shorter)

    def _epochs(self, run: Run, last: int) -> str:
        """What the axis counts; and how far the run goes, where that is beyond the axis."""
        return (
            self.tr("epoch, of {}").format(f"{run.limit:,}")
            if last < run.limit
            else self.tr("epoch")
        )

    def _fit_value(self) -> None:
        """Above its dot, else below, beside it or farther off; on the side that has more room, else
        on the other. Where it would cross a curve, the floor or the mark everywhere, or an earlier
        run's curve would come between, as whose value it would be read, it is left out.
        """
        at, (left, right) = self.value.pos(), self.plot.getViewBox().viewRange()[0]
        late = at.x() > (left + right) / 2
        sides = (True, False) if late else (False, True)
        placed = self._dot.isVisible() and any(
            self._takes_value((_anchor(left_of, up), up)) for up, left_of in product(HEIGHTS, sides)
        )
        self.value.setVisible(placed)

    def _takes_value(self, anchor: tuple[float, float]) -> bool:
        """Stands there, if nothing else does. By pixels: where it is drawn is known only later."""
        view, text, at = self.plot.getViewBox(), self.value.boundingRect(), self.value.pos()
        (left, right), (low, high) = view.viewRange()
        wide = text.width() * (right - left) / max(view.width(), 1)
        deep = text.height() * (high - low) / max(view.height(), 1)
        across = at.x() - anchor[0] * wide, at.x() + (1 - anchor[0]) * wide
        up = at.y() + (anchor[1] - 1) * deep, at.y() + anchor[1] * deep
        self.value.setAnchor(anchor)
        inside = left <= across[0] and across[1] <= right and low <= up[0] and up[1] <= high
        apart = min(up[0], at.y()), max(up[1], at.y())
        # Beyond the floor's line, it would be a loss that is beyond it.
        on_floor = self.floor.isVisible() and apart[0] <= self.floor.value() <= apart[1]
        on_mark = across[0] <= self.mark.value() <= across[1]  # of the epoch after this one
        between = any(comes_into(each.getData(), across, apart) for each in self._shown_earlier())
        return inside and not (on_floor or on_mark or between) and self._is_free(across, up)

    def _fit_floor_name(self) -> None:
        self.floor_name.place(self.mark.value(), self._is_free_of_losses)

    def _is_free_of_losses(self, room: QRectF) -> bool:
        """Whether neither a curve nor the present loss is in that part of the plot."""
        value = self.value.mapRectToParent(self.value.boundingRect())
        if self.value.isVisible() and value.intersects(room):
            return False
        return self._is_free((room.left(), room.right()), (room.top(), room.bottom()))

    def _fit_names(self) -> None:
        """Of all lines; one that is named nowhere, not in the headline either, is left out."""
        run = self._session.runs.current
        self._fit_floor_name()
        self._fit_end_names()
        if run is None or self._key is None or self._key[0] != run.id:
            return
        self._tell(run)
        lowest, said = _floor(run.experiment), self.note.shown()
        grey = self._grey.told or tells_of_grey(said, self._grey)
        named = lowest is not None and (self.floor_name.shown or loss_text(lowest) in said)
        asked = [(each, grey) for each in self.earlier[: self._grey.drawn]]
        for item, shown in (*asked, (self.floor, bool(named))):
            if item.isVisible() != shown:
                item.setVisible(shown)

    def _tell(self, run: Run) -> None:
        losses = run.recording.losses(run.shown_epoch)
        here = max(run.current_epoch - run.first_epoch + 1, 0)
        playing = self._session.transport.playing
        self.note.say(*headline(run, losses, here, _floor(run.experiment), self._grey, playing))

    def _fit_end_names(self) -> None:
        """Of earlier runs, so that none is taken for what comes of this one; and of what does."""
        pairs = [*zip(self._names, self.earlier, strict=False)]
        named, rest = pairs[-NAMED:], [curve for _, curve in pairs[:-NAMED]]
        if self.later.isVisible():
            named.append((self.tr("later"), self.later))
        placed = self.end_names.place(named, [*rest, self.curve], self._is_clear, self.later)
        self._grey = self._grey._replace(told=len(pairs) <= NAMED and all(placed[: len(pairs)]))

    def _is_clear(self, room: QRectF) -> bool:
        """Whether nothing but curves stands in that part of the plot."""
        name = self.floor_name.shown
        told = [each for each in (self.value, name) if each is not None and each.isVisible()]
        met = any(room.intersects(each.mapRectToParent(each.boundingRect())) for each in told)
        on_floor = self.floor.isVisible() and room.top() <= self.floor.value() <= room.bottom()
        return not (met or on_floor or room.left() <= self.mark.value() <= room.right())

    def _is_free(self, across: tuple[float, float], up: tuple[float, float]) -> bool:
        """Whether no curve comes into that part of the plot."""
        own = [each for each in (self.curve, self.later) if each.isVisible()]
        shown = [*own, *self._shown_earlier()]
        return not any(comes_into(each.getData(), across, up) for each in shown)

    def _shown_earlier(self) -> list[pg.PlotDataItem]:
        return [each for each in self.earlier if each.isVisible()]

    def _linear_range(self, run: Run, losses: Array) -> tuple[float, float]:
        low, high = self._extent(run, losses)
        return min(0.0, low) - BELOW * high, high * 1.08  # the dot of a loss near 0 is whole

    def _log_range(self, run: Run, losses: Array) -> tuple[float, float]:
        """Powers of ten, a whole one apart at least: less has no tick to read."""
        low, high = self._extent(run, losses)
        top = math.log10(max(high, 1e-7)) + 0.1
        return min(math.log10(max(low, 1e-8)) - 0.1, top - 1.2), top

    def _extent(self, run: Run, losses: Array) -> tuple[float, float]:
        """Least and largest loss to have in view; earlier runs must not flatten this one's."""
        finite = losses[np.isfinite(losses)]
        high = float(finite.max()) if len(finite) else 1.6 * run.experiment.loss_terms
        low = float(finite.min()) if len(finite) else high / 10
        bottom, top = self._earlier_extent
        low, high = min(low, max(bottom, low / 100)), max(high, min(top, 3 * high))
        lowest = _floor(run.experiment)
        return low if lowest is None else min(low, lowest), high

    def _show_mark(self, run: Run, losses: Array, here: int) -> None:
        value = float(losses[here - 1]) if here else math.nan
        self.mark.setValue(run.playhead.epoch)
        known = math.isfinite(value)
        for item in (self._dot, self.value):
            item.setVisible(known)
        if known:
            epoch = run.first_epoch + here - 1
            y = math.log10(max(value, 1e-8)) if self._log.isChecked() else value
            self._dot.setPos(epoch, y)
            write(self.value, loss_text(value))
            self.value.setPos(epoch, y)
            self._fit_value()
        self._fit_names()

    @Slot()
    def _on_state_changed(self) -> None:
        """Before the first loss nothing else tells that training has begun."""
        run = self._session.runs.current
        if run is not None and run.shown_epoch < run.first_epoch and is_in_view(self):
            self.refresh()

    @Slot(bool)
    def _on_log(self, log: bool) -> None:
        self.refresh()

    def _numbers(self) -> str:
        """Epoch and loss of the present run, a line each, as far as they were seen."""
        run = self._session.runs.current
        if run is None:
            return ""
        losses = run.recording.losses(run.shown_epoch)
        lines = [
            f"{run.first_epoch + k}\t{pasted_text(float(loss))}" for k, loss in enumerate(losses)
        ]
        return "\n".join(["epoch\tloss", *lines]) + "\n"

    def _on_clicked(self, point: QPointF) -> None:
        run = self._session.runs.current
        if run is not None and run.shown_epoch >= run.first_epoch:
            place = self.plot.getViewBox().mapSceneToView(point)
            epoch = min(max(round(place.x()), run.first_epoch), run.shown_epoch)
            self._session.do(Seek(epoch))


@lru_cache(maxsize=8)  # asked for with every picture
def _floor(experiment: Experiment) -> float | None:
    """As this experiment's losses are reduced."""
    found = floor(experiment)
    return None if found is None else found * experiment.loss_terms


def _anchor(left_of: bool, up: float) -> float:
    """As TextItem has it: which part of its width lies left of the dot."""
    gap = ASIDE.get(up, NEAR)
    return 1 + gap if left_of else -gap


def _thin(losses: Array, first: int) -> tuple[Array, Array]:
    """(epochs, losses), few enough to draw; what is not finite becomes a gap."""
    places, values = envelope(losses, POINTS)
    values = np.where(np.isfinite(values), values, np.nan)
    return places + first, values
