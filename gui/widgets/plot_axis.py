"""PlotAxis: the numbers or names beside one side of a plot, each whole or not there.

Where ticks stand is the plot's own matter; what an axis counts in, too.
"""

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF, QPen

from gui.style import type as type_scale

Names = Sequence[tuple[float, str]]


class PlotAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """A number at the very end of it hangs over the end by half; for that there is overhang()."""

    names: Names | None = None  # at evenly spaced places; of some, the first among them
    shorter: Sequence[Names] = ()  # the same, for where not all of them have room
    ends: tuple[float, float] = (0.0, 0.0)
    first: float | None = None  # what it begins to count with, where that is not 0
    larger = 1.0  # times as large as elsewhere is its type
    # By form: names and their type, and the widest of them.
    _measured: Mapping[int, tuple[object, float]] = MappingProxyType({})

    def labelString(self) -> str:
        """What it counts in, in the type that the window has now."""
        size = f"{type_scale.font('label').pointSizeF():.2f}pt"
        self.labelStyle: dict[str, str] = {**self.labelStyle, "font-size": size}
        told: str = super().labelString()
        return told

    def wear_type(self) -> None:
        """After a zoom; before the first painting, too: an axis never gives back a little of what
        it once took.
        """
        self.setStyle(tickFont=type_scale.scaled(type_scale.font("number"), self.larger))
        if self.orientation == "left":  # else a high one has finer numbers between these, many
            self.setStyle(maxTextLevel=0)
        self._updateLabel()

    def draw_with(self, pen: QPen) -> None:
        """Its lines; what it says keeps its colour."""
        self._pen = pen
        self.picture = None
        self.update()

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """As all numbers of ours: thousands are set apart."""
        told: list[str] = super().tickStrings(values, scale, spacing)
        large = zip(told, values, strict=True)
        return [f"{int(text):,}" if text.isdecimal() and v >= 1000 else text for text, v in large]

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, Sequence[float]]]:
        """Its round numbers; the first that there is in place of 0."""
        levels: list[tuple[float, Sequence[float]]] = super().tickValues(low, high, size)
        first = self.first
        if first is None or self._tickLevels is not None:
            return levels
        return [
            (apart, [first if v == 0 else v for v in values if v == 0 or v >= first])
            for apart, values in levels
        ]

    def _updateMaxTextSize(self, x: int) -> None:
        """Just as wide as what stands there now: pyqtgraph keeps up to 10 pixels of what stood
        there before, so the same numbers would stand elsewhere.
        """
        setattr(self, "textWidth" if self.orientation in ("left", "right") else "textHeight", x)
        super()._updateMaxTextSize(x)

    def _updateWidth(self) -> None:
        """With all of the height of what it counts in: pyqtgraph gives it four fifths, so that
        large letters hang into the numbers.
        """
        super()._updateWidth()
        if self.orientation == "left" and self.fixedWidth is None and self.label.isVisible():
            wide = self.maximumWidth() + 0.2 * self.label.boundingRect().height()
            self.setMaximumWidth(wide)
            self.setMinimumWidth(wide)

    @property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.style["tickFont"] or pg.QtWidgets.QApplication.font())

    def overhang(self) -> int:
        """Pixels beyond either end that its outermost text may need; also kept as what it may
        draw on.
        """
        if self.orientation == "left":
            needed = math.ceil(self.metrics.height() / 2)
        elif self.names is not None:  # of all: room for those that are shown would change which are
            needed = math.ceil(self._widest() / 2) + 1
        else:
            texts = [text for level in self._tickLevels or () for _, text in level]
            texts += [] if self._tickLevels is not None else self._guessed()
            widest = max((self.metrics.horizontalAdvance(each) for each in texts), default=0.0)
            needed = math.ceil(widest / 2) + 1
        self.style["hideOverlappingLabels"] = needed
        return needed

    def _widest(self, form: int = 0) -> float:
        """Of its names, in one of their forms; measured once, for a long word has many."""
        names = (self.names or (), *self.shorter)[form]
        key = names, self.style["tickFont"]
        if self._measured.get(form, (None, 0.0))[0] != key:
            advance = self.metrics.horizontalAdvance
            widest = max((advance(name) for _, name in names), default=0.0)
            self._measured = {**self._measured, form: (key, widest)}
        return self._measured[form][1]

    def names_width(self, times: float) -> float:
        """Of the widest, in their fullest form, as many times as large as elsewhere."""
        return self._widest() * times / self.larger

    def names_height(self, times: float) -> float:
        """Of a line of them."""
        return self.metrics.height() * times / self.larger

    def _guessed(self) -> list[str]:
        """Where pyqtgraph places the numbers: of an axis that counts, its last one."""
        low, high = self.ends
        return [f"{math.floor(high):,}"] if high - low >= 5 else ["0.00"]

    def thinned(self, room: float, length: float) -> Names:
        """Of its names those that have room: every one, the same in short, every second, third ...
        one.
        """
        names = self.names or ()
        if len(names) < 2 or not room or not length:
            return names
        apart = abs(names[1][0] - names[0][0]) * room / length
        for form, told in enumerate((names, *self.shorter)):
            if self._needed(form) <= apart:
                return told
        usual = min(1, len(self.shorter))  # a few long ones say less than more of these
        told = (names, *self.shorter)[usual]
        return told[:: max(1, math.ceil(self._needed(usual) / apart))]

    def _needed(self, form: int) -> float:
        """From a name to the next, in pixels."""
        if self.orientation != "bottom":
            return self.metrics.height()
        blanks = 0.5 if form else 1.5  # the fullest names have blanks of their own
        return self._widest(form) + self.metrics.averageCharWidth() * blanks
