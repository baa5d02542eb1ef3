"""progress: how far something has come, as a thin line that nobody takes for a button."""

from PySide6.QtWidgets import QProgressBar

from gui.style import type as type_scale
from gui.widgets.named import named

HIGH = 8  # pixels at 100 %


def progress(name: str, said: str) -> QProgressBar:
    """A full one, with a word in it, would look as the button that it stands below."""
    bar = named(QProgressBar(), name, said)
    bar.setTextVisible(False)
    type_scale.keep(bar, lambda each: each.setFixedHeight(type_scale.px(HIGH)))
    return bar
