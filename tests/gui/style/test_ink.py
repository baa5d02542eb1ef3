"""Numbers stand on the colours of their values and must be legible on all of them."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gui.figures.seeds.grid_colors import SHADES, ink, shade
from gui.style import theme
from gui.widgets.log_scale import grad_color


def luminance(color):
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
def test_numbers_are_legible_on_every_colour_of_a_value(monkeypatch, look):
    """A contrast of 4.5 at least (WCAG AA)."""
    monkeypatch.setattr(theme, "_current", look)
    values = theme.diverging(np.append(np.linspace(-1, 1, 201), np.nan))
    grounds = [QColor(*rgb) for rgb in values.tolist()]
    pairs = list(zip(grounds, theme.inks_on(values), strict=True))
    sizes = [grad_color(share) for share in np.linspace(0, 1, 101)]
    pairs += [(ground, theme.ink_on(ground)) for ground in sizes]
    pairs += [(shade(value), ink(value)) for value in np.linspace(0, 1, SHADES + 1)]
    assert min(contrast(*pair) for pair in pairs) > 4.5
