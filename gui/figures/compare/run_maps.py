"""RunMaps: the hidden states of several runs as small maps side by side. Knows no Session."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.arrays import Array
from gui.figures.compare.line_name import LineName
from gui.figures.compare.run_line import Dashes
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.heat_map import HeatMap, number_size
from gui.widgets.plots import Plot
from gui.wording.plain import html_text

NAMES = 1.5  # times as large as elsewhere, names around large numbers are at most


class RunMap(NamedTuple):
    """values: (T, units), None where they are not known yet. letters: one for each time step.
    units: their names, none for their numbers. now: the time step that is marked, -1 for none.

    signed: False for shares, as probabilities are. color, dashes: of its line elsewhere, a piece of
    which stands before its title; "" for none. The title is not coloured: its colour would be one
    of the values'.
    """

    title: str
    color: str
    note: str
    values: Array | None
    letters: Sequence[str]
    signed: bool = True
    units: tuple[str, ...] = ()
    now: int = -1
    dashes: Dashes = ()


Drawn = tuple[RunMap, theme.Theme, float]


class RunMaps(QWidget):
    """One map a run, made when first needed and then kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._titles: list[LineName] = []
        self.plots: list[Plot] = []
        self.maps: list[HeatMap] = []
        self._drawn: dict[int, Drawn] = {}
        self.top = 1.0  # |value| of full colour in all that have signs: one key is for all of them

    def show_maps(self, shown: list[RunMap]) -> None:
        while len(self.maps) < len(shown):
            self._add()
        for place, (plot, title) in enumerate(zip(self.plots, self._titles, strict=True)):
            plot.setVisible(place < len(shown))
            title.setVisible(place < len(shown))
            self._grid.setColumnStretch(place, 1 if place < len(shown) else 0)
        self.top = max((_highest(each.values) for each in shown if each.signed), default=1.0)
        for place, each in enumerate(shown):
            self._show(place, each)
            self.maps[place].beside = self.maps[: len(shown)]
        self._fit_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grid.activate()
        self._fit_names()

    def _fit_names(self) -> None:
        """Around large numbers names are large, too: as far as the least of the maps has room."""
        least = QFontInfo(type_scale.font("number")).pixelSize()
        shown = [
            (plot, *each.values.shape) for plot, each in zip(self.plots, self.maps, strict=True)
        ]
        sizes = [
            number_size(plot.width() / max(steps, 1), plot.height() / max(units, 1))
            for plot, steps, units in shown
            if not plot.isHidden()
        ]
        times = min(min(sizes, default=least) / least, NAMES)
        for plot in self.plots:
            plot.enlarge_names(round(4 * times) / 4)

    def _add(self) -> None:
        place = len(self.maps)
        title = LineName(tells=False)
        plot = Plot(f"runMap{place}")
        cells = HeatMap()
        plot.setWhatsThis(self.tr("Each row is a number of the model, each column a letter read."))
        plot.lay(cells)
        plot.getViewBox().invertY(True)
        self._grid.addWidget(title, 0, place)
        self._grid.addWidget(plot, 1, place)
        self._grid.setRowStretch(1, 1)
        self._titles.append(title)
        self.plots.append(plot)
        self.maps.append(cells)

    def _show(self, place: int, each: RunMap) -> None:
        """Unless it stands there: a run that waits for the others is not drawn again."""
        top = self.top if each.signed else 1.0
        wanted = each, theme.current(), top
        if place in self._drawn and _same(self._drawn[place], wanted):
            return
        self._drawn[place] = wanted
        plot = self.plots[place]
        note = f"  {html_text(each.note)}" if each.note else ""
        title = f"<b>{html_text(each.title)}</b>{note}"
        self._titles[place].show_name(title, each.color, each.dashes)
        for part in (plot, plot.viewport()):
            part.setAccessibleName(f"{each.title} {each.note}".strip())
        plot.dress_map()
        plot.name_places("bottom", list(enumerate(each.letters)))
        values = each.values
        if values is None:  # its places stand already: they would move when it comes
            values = np.zeros((len(each.letters), len(each.units) or 1), "f4")
        count = values.shape[1]
        units = each.units[:count] or (map(str, range(count)) if each.values is not None else ("",))
        plot.name_places("left", list(enumerate(units)))
        levels = np.full(len(values), 0 if each.values is None else 2)
        self.maps[place].signed = each.signed
        self.maps[place].show(values, levels, each.now, -1, top)
        plot.reach((-0.5, len(values) - 0.5), (-0.5, values.shape[1] - 0.5))


def _highest(values: Array | None) -> float:
    """At least 1, which no state of a squashing cell lies beyond."""
    known = np.zeros(0, "f4") if values is None else values
    return float(np.abs(known).max(initial=1.0, where=np.isfinite(known)))


def _same(drawn: Drawn, wanted: Drawn) -> bool:
    """The arrays are a trace's, which never change."""
    old, new = drawn[0], wanted[0]
    looks_so = old._replace(values=None) == new._replace(values=None)
    return looks_so and old.values is new.values and drawn[1:] == wanted[1:]
