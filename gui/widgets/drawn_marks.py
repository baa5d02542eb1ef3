"""The marks of tabs, buttons and boxes, as they are drawn: each by what an option of Qt's style
says of its widget.
"""

from typing import TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionSpinBox,
    QStyleOptionTab,
    QStyleOptionToolButton,
    QTabBar,
)

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import stroke

POINT = 8  # pixels at 100 %: of an arrow
LINE = 3  # pixels at 100 %: beneath the tab in front
EDGE, ROUND = 2, 3  # around the button that is chosen
DASHES = [2.0, 2.0]  # of the edge of a box that cannot be ticked
TICK = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.28))  # shares of the box
DOT = 0.23  # of it: from where the dot of a chosen one begins

_Control = QStyle.ControlElement
_Part = QStyle.SubControl
_State = QStyle.StateFlag
STEP_TURNS = {_Part.SC_SpinBoxUp: 2, _Part.SC_SpinBoxDown: 0}  # of the arrows of a number's box
_MAY = {
    _Part.SC_SpinBoxUp: QAbstractSpinBox.StepEnabledFlag.StepUpEnabled,
    _Part.SC_SpinBoxDown: QAbstractSpinBox.StepEnabledFlag.StepDownEnabled,
}
_SOUTH = (QTabBar.Shape.RoundedSouth, QTabBar.Shape.TriangularSouth)
Option = TypeVar("Option", bound=QStyleOption)


def draw_arrow(painter: QPainter, enabled: bool, place: QRect, turns: int = 0) -> None:
    """As Fusion draws it, whose own is as small at every zoom. turns: quarters, from down."""
    wide = min(type_scale.px(POINT), place.width() - 2, 2 * place.height() - 4)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().color("muted" if enabled else "resting"))
    painter.translate(QRectF(place).center())
    painter.rotate(90 * turns)
    corners = ((-wide / 2, -wide / 4), (wide / 2, -wide / 4), (0.0, wide / 4))
    painter.drawPolygon([QPointF(*each) for each in corners])
    painter.restore()


def draw_step(
    painter: QPainter, option: QStyleOptionSpinBox, place: QRect, part: QStyle.SubControl
) -> None:
    """One of the two arrows of a number's box, on its own ground."""
    colors = theme.current()
    may = has(option, _State.State_Enabled) and bool(option.stepEnabled & _MAY[part])
    if may and option.activeSubControls == part:
        held = has(option, _State.State_Sunken)
        painter.fillRect(place, colors.color("border" if held else "accent_soft"))
    painter.fillRect(place.left(), place.top(), 1, place.height(), colors.color("border"))
    draw_arrow(painter, may, place, STEP_TURNS[part])


def has(option: QStyleOption, state: QStyle.StateFlag) -> bool:
    return bool(option.state & state)


def inked(element: QStyle.ControlElement, option: QStyleOption) -> QStyleOption:
    """The same, or one whose words have the ink of their state."""
    on = has(option, _State.State_On) and has(option, _State.State_Enabled)
    if element == _Control.CE_TabBarTabLabel and isinstance(option, QStyleOptionTab):
        front = has(option, _State.State_Selected)
        return _with_ink(QStyleOptionTab(option), "accent" if front else "muted")
    if on and element == _Control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
        return _with_ink(QStyleOptionButton(option), "accent")
    if on and element == _Control.CE_ToolButtonLabel and isinstance(option, QStyleOptionToolButton):
        return _with_ink(QStyleOptionToolButton(option), "accent")
    return option


def _with_ink(option: Option, name: str) -> Option:
    palette = QPalette(option.palette)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, role, theme.current().color(name))
    option.palette = palette
    return option


def draw_tab(painter: QPainter, option: QStyleOptionTab) -> None:
    """A line along the edge towards what it belongs to: in the accent under the tab in front. It
    has a frame while keys go there, of which Fusion's own is hardly seen.
    """
    if has(option, _State.State_HasFocus) and has(option, _State.State_KeyboardFocusChange):
        draw_frame(painter, option.rect)
    front = has(option, _State.State_Selected)
    hovered = has(option, _State.State_MouseOver) and has(option, _State.State_Enabled)
    if not front and not hovered:
        return
    line = QRectF(option.rect)
    high = max(type_scale.px(LINE), 2)
    if option.shape in _SOUTH:
        line.setHeight(high)
    else:
        line.setTop(line.bottom() - high)
    aside = type_scale.px(LINE)
    ink = theme.current().color("accent" if front else "faint")
    painter.fillRect(line.adjusted(aside, 0, -aside, 0), ink)


def draw_frame(painter: QPainter, rect: QRect, ink: str = "accent", ground: str = "") -> None:
    """Around what is chosen, or where the keyboard is. ink, ground: of the theme; "": none."""
    colors = theme.current()
    edge = max(type_scale.px(EDGE), 1)
    half = edge / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.color(ink), edge))
    painter.setBrush(colors.color(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), ROUND, ROUND)
    painter.restore()


def draw_bar(painter: QPainter, rect: QRect, side: Qt.ToolBarArea) -> None:
    """One line parts a bar from what it serves."""
    line = QRect(rect)
    if side == Qt.ToolBarArea.LeftToolBarArea:
        line.setLeft(line.right())
    elif side == Qt.ToolBarArea.RightToolBarArea:
        line.setRight(line.left())
    elif side == Qt.ToolBarArea.BottomToolBarArea:
        line.setBottom(line.top())
    else:
        line.setTop(line.bottom())
    painter.fillRect(line, theme.current().color("border"))


def draw_chosen(painter: QPainter, option: QStyleOption) -> None:
    enabled = has(option, _State.State_Enabled)
    ink, ground = ("accent", "accent_soft") if enabled else ("resting", "panel")
    draw_frame(painter, option.rect, ink, ground)


def draw_box(painter: QPainter, option: QStyleOption) -> None:
    """To be ticked; its edge is in dashes where it cannot be."""
    ticked = has(option, _State.State_On)
    pen, ground, ink = _box_colors(option, "accent" if ticked else "raised", "on_accent")
    box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRect(box)
    if ticked:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, max(box.width() / 7, 1.5)))
        at = [box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in TICK]
        painter.drawPolyline(at)
    painter.restore()


def draw_ring(painter: QPainter, option: QStyleOption) -> None:
    """Of which one is chosen: that has a dot. Its edge is in dashes where it cannot be."""
    pen, ground, ink = _box_colors(option, "raised", "accent")
    side = min(option.rect.width(), option.rect.height()) - 1
    ring = QRectF(option.rect.x() + 0.5, option.rect.y() + 0.5, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawEllipse(ring)
    if has(option, _State.State_On):
        aside = side * DOT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(ring.adjusted(aside, aside, -aside, -aside))
    painter.restore()


def _box_colors(option: QStyleOption, ground: str, ink: str) -> tuple[QPen, QBrush, QColor]:
    """Of its edge, of what is in it, and of its mark; ground, ink: where it can be used."""
    colors = theme.current()
    if not has(option, _State.State_Enabled):
        pen = stroke(colors.color("resting"), 1)
        pen.setDashPattern(DASHES)
        return pen, QBrush(Qt.BrushStyle.NoBrush), colors.color("resting")
    lit = has(option, _State.State_On) or has(option, _State.State_MouseOver)
    edge = colors.color("accent" if lit else "muted")
    return stroke(edge, 1), QBrush(colors.color(ground)), colors.color(ink)
