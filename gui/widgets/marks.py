"""What tells, in the accent and by its form, which tab is in front and which button is chosen.

Fusion tells both by a shade of the ground, and by another that a box cannot be ticked: a projector
swallows them. Only who wears these marks is drawn through Python; all else is Fusion's own.
"""

from functools import cache
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QMenuBar,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QSlider,
    QStatusBar,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSpinBox,
    QStyleOptionTab,
    QStyleOptionToolBar,
    QStyleOptionToolButton,
    QTabBar,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import guarded

BARS = (QMenuBar, QStatusBar, QToolBar)
BOXES = (QCheckBox, QRadioButton, QComboBox, QAbstractSpinBox)
MARKED = (QTabBar, QTabWidget, QPushButton, QToolButton, QSlider, *BARS, *BOXES)
BESIDE = 8  # pixels at 100 %: what is free beside the words of a button
ARROW, POINT, GROOVE = 19, 8, 7  # pixels at 100 %: of a box, of its arrow, of a slider
STEPS = 14  # pixels at 100 %: the two arrows of a number's box
LINE = 3  # pixels at 100 %: beneath the tab in front
EDGE, ROUND = 2, 3  # around the button that is chosen
DASHES = [2.0, 2.0]  # of the edge of a box that cannot be ticked
TICK = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.28))  # shares of the box
DOT = 0.23  # of it: from where the dot of a chosen one begins

_Complex, _Part = QStyle.ComplexControl, QStyle.SubControl
_Control, _Primitive, _State = QStyle.ControlElement, QStyle.PrimitiveElement, QStyle.StateFlag
_SHIFTS = {  # a name stays where it is when its tab comes to the front
    QStyle.PixelMetric.PM_TabBarTabShiftHorizontal,
    QStyle.PixelMetric.PM_TabBarTabShiftVertical,
}
_GROWN = {  # with the letters beside or in them
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_SliderThickness,
    QStyle.PixelMetric.PM_SliderControlThickness,
    QStyle.PixelMetric.PM_SliderLength,
    QStyle.PixelMetric.PM_ScrollBarExtent,
    QStyle.PixelMetric.PM_ScrollBarSliderMin,
}
_ARROWS = {  # quarter turns from one that points down
    _Primitive.PE_IndicatorArrowDown: 0,
    _Primitive.PE_IndicatorArrowLeft: 1,
    _Primitive.PE_IndicatorArrowUp: 2,
    _Primitive.PE_IndicatorArrowRight: 3,
}
_STEPS = {_Part.SC_SpinBoxUp: 2, _Part.SC_SpinBoxDown: 0}
_MAY = {
    _Part.SC_SpinBoxUp: QAbstractSpinBox.StepEnabledFlag.StepUpEnabled,
    _Part.SC_SpinBoxDown: QAbstractSpinBox.StepEnabledFlag.StepDownEnabled,
}
_SOUTH = (QTabBar.Shape.RoundedSouth, QTabBar.Shape.TriangularSouth)
Option = TypeVar("Option", bound=QStyleOption)


def wear(widget: QWidget) -> None:
    """From now on the widget shows its state so; what has none of these states stays as it is."""
    parts = (widget, widget.tabBar()) if isinstance(widget, QTabWidget) else (widget,)
    for part in parts:
        if isinstance(part, MARKED) and part.style() is not _marks():
            part.setStyle(_marks())
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QGraphicsView):
        _wear_bars(widget)


def _wear_bars(area: QAbstractScrollArea) -> None:
    """A scroll bar is as broad as the zoom asks for; Qt lays an area out again when it is told."""
    bars = (area.verticalScrollBar(), area.horizontalScrollBar())
    if bars[0].style() is not _marks():
        for bar in bars:
            bar.setStyle(_marks())
        type_scale.keep(area, _lay_out)


def _lay_out(area: QWidget) -> None:
    QApplication.postEvent(area, QEvent(QEvent.Type.LayoutRequest))


@cache
def _marks() -> QStyle:
    style = _Marks("Fusion")
    style.setParent(QApplication.instance())
    return style


class _Marks(QProxyStyle):
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        self._control(painter, element, option, widget)

    @guarded
    def _control(
        self,
        painter: QPainter,
        element: QStyle.ControlElement,
        option: QStyleOption,
        widget: QWidget | None,
    ) -> None:
        if element == _Control.CE_TabBarTabShape and isinstance(option, QStyleOptionTab):
            _draw_tab(painter, option)
        elif element == _Control.CE_ToolBar and isinstance(option, QStyleOptionToolBar):
            _draw_bar(painter, option.rect, option.toolBarArea)
        elif element == _Control.CE_PushButtonBevel and _is(option, _State.State_On):
            super().drawControl(element, option, painter, widget)
            _draw_chosen(painter, option)
        else:
            super().drawControl(element, _inked(element, option), painter, widget)
            if element == _Control.CE_MenuBarItem and not _is(option, _State.State_Selected):
                foot = QRect(option.rect)
                foot.setTop(foot.bottom() - 1)
                painter.fillRect(foot, theme.current().color("window"))  # a line of Fusion's

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        self._primitive(painter, element, option, widget)

    @guarded
    def _primitive(
        self,
        painter: QPainter,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        widget: QWidget | None,
    ) -> None:
        if element == _Primitive.PE_FrameTabBarBase:
            return  # a line beneath all tabs, in the dark brighter than any text
        if element == _Primitive.PE_PanelStatusBar:
            _draw_bar(painter, option.rect, Qt.ToolBarArea.BottomToolBarArea)
            return
        if element == _Primitive.PE_IndicatorCheckBox:
            _draw_box(painter, option)
            return
        if element == _Primitive.PE_IndicatorRadioButton:
            _draw_ring(painter, option)
            return
        if element in _ARROWS and type_scale.zoom() != 100:
            _draw_arrow(painter, _is(option, _State.State_Enabled), option.rect, _ARROWS[element])
            return
        super().drawPrimitive(element, option, painter, widget)
        if element == _Primitive.PE_PanelButtonTool and _is(option, _State.State_On):
            _draw_chosen(painter, option)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        self._complex(painter, control, option, widget)

    @guarded
    def _complex(
        self,
        painter: QPainter,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        widget: QWidget | None,
    ) -> None:
        zoomed = type_scale.zoom() != 100
        if zoomed and isinstance(option, QStyleOptionComboBox):
            place = self.subControlRect(control, option, _Part.SC_ComboBoxArrow, widget)
            bare = QStyleOptionComboBox(option)
            bare.subControls &= ~_Part.SC_ComboBoxArrow
            super().drawComplexControl(control, bare, painter, widget)
            _draw_arrow(painter, _is(option, _State.State_Enabled), place)
        elif zoomed and isinstance(option, QStyleOptionSpinBox):
            plain = QStyleOptionSpinBox(option)
            plain.buttonSymbols = QAbstractSpinBox.ButtonSymbols.NoButtons
            super().drawComplexControl(control, plain, painter, widget)
            for part in _STEPS:
                _draw_step(
                    painter, option, self.subControlRect(control, option, part, widget), part
                )
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """The arrow of a box and the groove of a slider grow with the letters beside them."""
        found = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        if part == _Part.SC_ComboBoxArrow and control == _Complex.CC_ComboBox:
            found.setLeft(found.left() - _more(found.width()))
        elif part == _Part.SC_ComboBoxEditField and control == _Complex.CC_ComboBox:
            found.setRight(found.right() - _more(ARROW))
        elif part in _STEPS and control == _Complex.CC_SpinBox:
            found.setLeft(found.left() - _more(STEPS))
        elif part == _Part.SC_SpinBoxEditField and control == _Complex.CC_SpinBox:
            found.setRight(found.right() - _more(STEPS))
        elif part == _Part.SC_SliderGroove and control == _Complex.CC_Slider:
            aside = _more(GROOVE) // 2
            found.adjust(0, -aside, 0, aside)
        return found

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _SHIFTS:
            return 0
        found = super().pixelMetric(metric, option, widget)
        return type_scale.px(found) if metric in _GROWN else found

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Beside the words of a button, not above them, where a low window has no room."""
        base = super().sizeFromContents
        found = base(kind, option, size, widget)  # type: ignore[arg-type]  # None is none of Qt's
        if kind == QStyle.ContentsType.CT_PushButton:
            found.setWidth(max(found.width(), size.width() + 2 * type_scale.px(BESIDE)))
        elif kind == QStyle.ContentsType.CT_ComboBox:
            found.setWidth(found.width() + _more(ARROW))
        elif kind == QStyle.ContentsType.CT_SpinBox:
            found.setWidth(found.width() + _more(STEPS))
        return found


def _more(length: int) -> int:
    """What a length at 100 % has grown by."""
    return type_scale.px(length) - length


def _draw_arrow(painter: QPainter, enabled: bool, place: QRect, turns: int = 0) -> None:
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


def _draw_step(
    painter: QPainter, option: QStyleOptionSpinBox, place: QRect, part: QStyle.SubControl
) -> None:
    """One of the two arrows of a number's box, on its own ground."""
    colors = theme.current()
    may = _is(option, _State.State_Enabled) and bool(option.stepEnabled & _MAY[part])
    if may and option.activeSubControls == part:
        held = _is(option, _State.State_Sunken)
        painter.fillRect(place, colors.color("border" if held else "accent_soft"))
    painter.fillRect(place.left(), place.top(), 1, place.height(), colors.color("border"))
    _draw_arrow(painter, may, place, _STEPS[part])


def _is(option: QStyleOption, state: QStyle.StateFlag) -> bool:
    return bool(option.state & state)


def _inked(element: QStyle.ControlElement, option: QStyleOption) -> QStyleOption:
    """The same, or one whose words have the ink of their state."""
    on = _is(option, _State.State_On) and _is(option, _State.State_Enabled)
    if element == _Control.CE_TabBarTabLabel and isinstance(option, QStyleOptionTab):
        front = _is(option, _State.State_Selected)
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


def _draw_tab(painter: QPainter, option: QStyleOptionTab) -> None:
    """A line along the edge towards what it belongs to: in the accent under the tab in front."""
    front = _is(option, _State.State_Selected)
    hovered = _is(option, _State.State_MouseOver) and _is(option, _State.State_Enabled)
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


def _draw_bar(painter: QPainter, rect: QRect, side: Qt.ToolBarArea) -> None:
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


def _draw_chosen(painter: QPainter, option: QStyleOption) -> None:
    colors = theme.current()
    enabled = _is(option, _State.State_Enabled)
    edge, half = max(type_scale.px(EDGE), 1), max(type_scale.px(EDGE), 1) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.color("accent" if enabled else "resting"), edge))
    painter.setBrush(colors.color("accent_soft" if enabled else "panel"))
    inner = QRectF(option.rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, ROUND, ROUND)
    painter.restore()


def _draw_box(painter: QPainter, option: QStyleOption) -> None:
    """To be ticked; its edge is in dashes where it cannot be."""
    ticked = _is(option, _State.State_On)
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


def _draw_ring(painter: QPainter, option: QStyleOption) -> None:
    """Of which one is chosen: that has a dot. Its edge is in dashes where it cannot be."""
    pen, ground, ink = _box_colors(option, "raised", "accent")
    side = min(option.rect.width(), option.rect.height()) - 1
    ring = QRectF(option.rect.x() + 0.5, option.rect.y() + 0.5, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawEllipse(ring)
    if _is(option, _State.State_On):
        aside = side * DOT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(ring.adjusted(aside, aside, -aside, -aside))
    painter.restore()


def _box_colors(option: QStyleOption, ground: str, ink: str) -> tuple[QPen, QBrush, QColor]:
    """Of its edge, of what is in it, and of its mark; ground, ink: where it can be used."""
    colors = theme.current()
    if not _is(option, _State.State_Enabled):
        pen = QPen(colors.color("resting"), 1)
        pen.setDashPattern(DASHES)
        return pen, QBrush(Qt.BrushStyle.NoBrush), colors.color("resting")
    lit = _is(option, _State.State_On) or _is(option, _State.State_MouseOver)
    edge = colors.color("accent" if lit else "muted")
    return QPen(edge, 1), QBrush(colors.color(ground)), colors.color(ink)
