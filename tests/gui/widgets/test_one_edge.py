"""Fields of forms below each other have one left edge, folded or not, at any size of type."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from gui.style import type as type_scale
from gui.tasks.form import TaskForm
from gui.text.form import TextForm
from gui.widgets.folding import Folding


@pytest.mark.parametrize("form", [TaskForm, TextForm])
def test_fields_under_more_settings_begin_where_those_above_them_do(qtbot, form):
    """They stood three pixels further right."""
    shown = form()
    qtbot.addWidget(shown)
    shown.findChild(Folding).open()
    shown.show()
    try:
        for zoom in (1.0, 1.5, 1.0):
            type_scale.set_zoom(zoom)
            QApplication.processEvents()
            boxes = (*shown.form.boxes.values(), *shown.more.boxes.values())
            assert len({each.mapTo(shown, QPoint(0, 0)).x() for each in boxes}) == 1, zoom
    finally:
        type_scale.set_zoom(1.0)
