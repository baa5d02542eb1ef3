"""The fields of forms that stand below each other begin at one left edge. Knows no Session."""

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from gui.style import type as type_scale


def in_one_edge(owner: QWidget, *forms: QWidget) -> None:
    """forms: of the owner, each with a QFormLayout; all captions have the widest one's room."""

    def measure(_: QWidget) -> None:
        captions = [each for form in forms for each in _captions(form)]
        for each in captions:
            each.setMinimumWidth(0)
        widest = max(each.sizeHint().width() for each in captions)
        for each in captions:
            each.setMinimumWidth(widest)

    type_scale.keep(owner, measure)


def _captions(form: QWidget) -> list[QLabel]:
    rows = form.layout()
    assert isinstance(rows, QFormLayout)
    role = QFormLayout.ItemRole.LabelRole
    items = (rows.itemAt(place, role) for place in range(rows.rowCount()))
    found = (item.widget() for item in items if item is not None)
    return [each for each in found if isinstance(each, QLabel)]
