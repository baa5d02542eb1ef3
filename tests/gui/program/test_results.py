"""The curves beside what a program printed."""

import warnings

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui.figures.compare.loss_curves import Curve, LossCurves


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
