"""What tells, in the accent and by its form, which tab is in front and which button is chosen.

Fusion tells both by a shade of the ground, and by another that a box cannot be ticked: a projector
swallows them. Only who wears these marks is drawn through Python; all else is Fusion's own. How
they are drawn is in drawn_marks.py.
"""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QGraphicsView,
    QMenuBar,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QSlider,
    QStatusBar,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSpinBox,
    QStyleOptionTab,
    QStyleOptionToolBar,
    QTabBar,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui.style import type as type_scale
from gui.widgets.drawn_marks import (
    POINT,
    STEP_TURNS,
    draw_arrow,
    draw_bar,
    draw_box,
    draw_chosen,
    draw_ring,
    draw_step,
    draw_tab,
    has,
    inked,
)
from gui.widgets.painting import guarded

BARS = (QMenuBar, QStatusBar, QToolBar)
BOXES = (QCheckBox, QRadioButton, QComboBox, QAbstractSpinBox)
MARKED = (QTabBar, QTabWidget, QPushButton, QToolButton, QSlider, *BARS, *BOXES)
BESIDE = 8  # pixels at 100 %: what is free beside the words of a button
ARROW, GROOVE = 19, 7  # pixels at 100 %: of a box, of a slider
STEPS = 14  # pixels at 100 %: the two arrows of a number's box
BEFORE = 6  # pixels at 100 %: what is free before the words of a box

_Complex, _Part = QStyle.ComplexControl, QStyle.SubControl
_Control = QStyle.ControlElement
_Primitive = QStyle.PrimitiveElement
_State = QStyle.StateFlag
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
    QStyle.PixelMetric.PM_SmallIconSize,
    QStyle.PixelMetric.PM_MenuButtonIndicator,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing,
}
_ARROWS = {  # quarter turns from one that points down
    _Primitive.PE_IndicatorArrowDown: 0,
    _Primitive.PE_IndicatorArrowLeft: 1,
    _Primitive.PE_IndicatorArrowUp: 2,
    _Primitive.PE_IndicatorArrowRight: 3,
}
_ENDS = {_Part.SC_ScrollBarSubLine: 2, _Part.SC_ScrollBarAddLine: 0}  # of one that stands
_GROWS = "barsGrow"
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def wear(widget: QWidget) -> None:
    """From now on the widget shows its state so; what has none of these states stays as it is."""
    parts = (widget, widget.tabBar()) if isinstance(widget, QTabWidget) else (widget,)
    for part in parts:
        if isinstance(part, MARKED) and part.style() is not _marks():
            part.setStyle(_marks())
    if isinstance(widget, QDockWidget):
        type_scale.keep(widget, _grow_title)
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QGraphicsView):
        _wear_bars(widget)


def _wear_bars(area: QAbstractScrollArea) -> None:
    """A scroll bar is as broad as the zoom asks for; Qt lays an area out again when it is told."""
    if not area.property(_GROWS):
        area.setProperty(_GROWS, True)
        if area.cornerWidget() is None:  # Qt fills it with its brightest edge: a square in the dark
            corner = QWidget()
            corner.setAutoFillBackground(True)
            area.setCornerWidget(corner)
        type_scale.keep(area, _grow_bars)


def _grow_bars(area: QWidget) -> None:
    """At 100 %, where the marks have Fusion's own sizes, bars are Fusion's: one that is drawn with
    each step asks a dozen times where its parts are.
    """
    assert isinstance(area, QAbstractScrollArea)
    grown = type_scale.zoom() != 100
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        if grown != (bar.style() is _marks()):
            bar.setStyle(_marks() if grown else None)  # type: ignore[arg-type]  # the program's own
    _lay_out(area)


def _grow_title(dock: QWidget) -> None:
    """What a panel is closed and taken off by; Qt keeps their size until the style is another.

    A layout of panels asks some ten thousand times how broad margins are, a panel and these
    buttons: from the marks each answer would go through Python. So neither wears them for long,
    and at 100 %, where the marks have Fusion's own sizes, the panel has no style of ours at all.
    """
    grown = type_scale.zoom() != 100
    if not grown and dock.style() is not _titles():
        return
    dock.setStyle(_titles() if grown else None)  # type: ignore[arg-type]  # the program's own again
    for each in dock.findChildren(QAbstractButton, options=_DIRECT):
        each.setStyle(_marks())
        each.sizeHint()
        deaf = _Deaf()
        each.installEventFilter(deaf)
        each.setStyle(None)  # type: ignore[arg-type]  # the program's own again
        each.removeEventFilter(deaf)
    layout = dock.layout()
    if layout is not None:
        layout.invalidate()
    _lay_out(dock)


class _Deaf(QObject):
    """A button that is not told of its style keeps the size that it has."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.StyleChange


def _lay_out(area: QWidget) -> None:
    QApplication.postEvent(area, QEvent(QEvent.Type.LayoutRequest))


@cache
def _marks() -> QStyle:
    style = _Marks("Fusion")
    style.setParent(QApplication.instance())
    return style


@cache
def _titles() -> QStyle:
    style = _Titles("Fusion")
    style.setParent(QApplication.instance())
    return style


class _Titles(QProxyStyle):
    """Of a panel: where its buttons are, as broad as the marks have them; all else is Fusion's."""

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        return _marks().subElementRect(element, option, widget)


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
            draw_tab(painter, option)
        elif element == _Control.CE_ToolBar and isinstance(option, QStyleOptionToolBar):
            draw_bar(painter, option.rect, option.toolBarArea)
        elif element == _Control.CE_PushButtonBevel and has(option, _State.State_On):
            super().drawControl(element, option, painter, widget)
            draw_chosen(painter, option)
        else:
            super().drawControl(element, inked(element, option), painter, widget)

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
            draw_bar(painter, option.rect, Qt.ToolBarArea.BottomToolBarArea)
            return
        if element == _Primitive.PE_IndicatorCheckBox:
            draw_box(painter, option)
            return
        if element == _Primitive.PE_IndicatorRadioButton:
            draw_ring(painter, option)
            return
        if element in _ARROWS and type_scale.zoom() != 100:
            place = option.rect
            if isinstance(widget, QPushButton):  # Qt's place for that of its menu is a narrow one
                aside = max(type_scale.px(POINT) + 2 - place.width(), 0) // 2 + 1
                place = place.adjusted(-aside, -aside, aside, aside)
            draw_arrow(painter, has(option, _State.State_Enabled), place, _ARROWS[element])
            return
        super().drawPrimitive(element, option, painter, widget)
        if element == _Primitive.PE_PanelButtonTool and has(option, _State.State_On):
            draw_chosen(painter, option)

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
            draw_arrow(painter, has(option, _State.State_Enabled), place)
        elif zoomed and isinstance(option, QStyleOptionSpinBox):
            plain = QStyleOptionSpinBox(option)
            plain.buttonSymbols = QAbstractSpinBox.ButtonSymbols.NoButtons
            super().drawComplexControl(control, plain, painter, widget)
            for part in STEP_TURNS:
                draw_step(painter, option, self.subControlRect(control, option, part, widget), part)
        else:
            super().drawComplexControl(control, option, painter, widget)
            scrolls = zoomed and control == _Complex.CC_ScrollBar
            for part, turns in _ENDS.items() if scrolls else ():  # over Fusion's own, smaller ones
                place = self.subControlRect(control, option, part, widget)
                lies = has(option, _State.State_Horizontal)
                draw_arrow(painter, True, place, (turns - 1) % 4 if lies else turns)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """The arrow of a box, what is free before its words and the groove of a slider grow with
        the letters beside them.
        """
        found = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        if part == _Part.SC_ComboBoxArrow and control == _Complex.CC_ComboBox:
            found.setLeft(found.left() - _more(found.width()))
        elif part == _Part.SC_ComboBoxEditField and control == _Complex.CC_ComboBox:
            found.adjust(_more(BEFORE), 0, -_more(ARROW), 0)
        elif part in STEP_TURNS and control == _Complex.CC_SpinBox:
            found.setLeft(found.left() - _more(STEPS))
        elif part == _Part.SC_SpinBoxEditField and control == _Complex.CC_SpinBox:
            found.adjust(_more(BEFORE), 0, -_more(STEPS), 0)
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
            found.setWidth(found.width() + _more(BEFORE) + _more(ARROW))
        elif kind == QStyle.ContentsType.CT_SpinBox:
            found.setWidth(found.width() + _more(BEFORE) + _more(STEPS))
        elif kind == QStyle.ContentsType.CT_MenuBarItem and isinstance(widget, QMenuBar):
            beside = widget.cornerWidget()  # on one line with it; a lower one is cut at its foot
            found.setHeight(max(found.height(), beside.sizeHint().height() if beside else 0))
        return found


def _more(length: int) -> int:
    """What a length at 100 % has grown by."""
    return type_scale.px(length) - length
