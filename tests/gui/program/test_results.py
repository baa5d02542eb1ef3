"""The curves beside what a program printed."""

import warnings

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from gui.figures.compare.loss_curves import Curve, LossCurves
from tests.gui.figures.drawn_curves import crossed
from tests.gui.figures.drawn_texts import drawn_texts, outside


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("lost", [np.nan, np.inf])
def test_losses_none_of_which_is_a_number_are_drawn_as_nothing_and_without_a_warning(
    qtbot, lost, log
):
    plot = LossCurves()
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.show()
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        for shown in (np.full(5, lost, "f4"), np.full(1, lost, "f4"), np.array([1, lost], "f4")):
            plot.show_curves([Curve("#000000", 1, shown)], 0, 5, log)
            QApplication.processEvents()
            plot.grab()
            drawn = plot.curves[0].getData()[0]
            assert (drawn is not None and len(drawn) > 0) == bool(np.isfinite(shown).any())
    assert [str(each.message) for each in heard] == []


def shown(qtbot, ours, wanted, size=(700, 300)):
    plot = LossCurves()
    qtbot.addWidget(plot)
    plot.resize(*size)
    plot.show()
    curves = [
        Curve("#777777", 1, wanted, "as it should be"),
        Curve("#0000ff", 1, ours, "your program"),
    ]
    plot.show_curves(curves, 0, 100, False)
    plot.name_curves(True)
    QApplication.processEvents()
    return plot


DUE = (0.3 + 1.5 * np.exp(-np.arange(100) / 8)).astype("f4")


@pytest.mark.parametrize("epochs", [1, 2, 30, 98])
@pytest.mark.parametrize("size", [(700, 300), (420, 180), (1200, 700)])
def test_a_curve_that_ends_before_the_other_is_named_at_its_end_and_crosses_none(
    qtbot, epochs, size
):
    """At the right, at its height, there is no line."""
    ours = DUE[:epochs] + np.linspace(0, 0.2, epochs, dtype="f4")
    plot = shown(qtbot, ours, DUE, size)
    assert [name.forms for name in plot.line_names] == [("as it should be",)]
    texts = drawn_texts(plot, size)
    (name,) = [each for each in texts if each.text == "your program"]
    view = plot.getViewBox()
    end = view.mapViewToScene(QPointF(epochs, float(ours[-1])))
    beside = min(abs(name.rect.left() - end.x()), abs(name.rect.right() - end.x()))
    assert beside < 20
    assert abs(name.rect.center().y() - end.y()) < 50
    assert not outside([name])
    assert crossed(plot, [name]) == []


def test_two_curves_that_end_together_are_both_named_where_they_leave_the_plot(qtbot):
    plot = shown(qtbot, DUE + 0.2, DUE)
    assert len(plot.line_names) == 2
    assert plot._end_names._names == ()
