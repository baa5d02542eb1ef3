"""A formula in a line is drawn whole, marks above and below included, at every zoom."""

import pytest

from gui.figures.equations.formula_line import FormulaLine
from gui.style import type as type_scale

LATEX = r"h^{(1\rightarrow)}_{3} = \sigma(W_{hf} h^{(1\rightarrow)}_{2} + b_{hf})"


@pytest.mark.parametrize("percent", [80, 100, 150, 225])
def test_no_mark_is_cut_at_the_top_or_the_bottom(qtbot, percent):
    type_scale.set_zoom(percent)
    line = FormulaLine()
    qtbot.addWidget(line)
    line.resize(1500, 10)
    line.show_formula(LATEX, "", "")
    image = line.grab().toImage()
    type_scale.set_zoom(100)
    ground = image.pixelColor(image.width() - 1, 0)
    for row in (0, image.height() - 1):
        inks = {image.pixelColor(x, row).rgb() for x in range(image.width())}
        assert inks == {ground.rgb()}, row
