"""What is this? Of what lies at a point: its name, what it is, its value, its glossary entry.

Nothing is told here that is not told elsewhere: parts of a figure by what hovering says of them and
by the glossary, a figure by its whatsThis, a control by its tip. F1 and the menus of figures ask
the same question.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from core.text.plain import one_line
from gui.widgets.hover import Pointed, ScrolledHover
from gui.wording.glossary import entry_of, entry_of_link
from gui.wording.hints import hint
from gui.wording.translate import tr
from gui.wording.wrapped import in_one_line

SETTING = "setting"  # the property of a box that says which one is edited in it


@dataclass(frozen=True)
class Explanation:
    """All plain text. value: what it is now, "" for none. term: its entry in the glossary, "" for
    none.
    """

    name: str
    text: str
    value: str = ""
    term: str = ""


def explanation_at(point: QPoint) -> Explanation | None:
    """Of what lies at this point of the screen; None where nothing is that could be explained."""
    widget = QApplication.widgetAt(point)
    return explanation_of(widget, point) if widget is not None else None


def explanation_of(widget: QWidget, point: QPoint | None = None) -> Explanation | None:
    """Of the innermost that has one, from this widget outwards. point: of the screen; None for the
    whole of it.
    """
    inner: QWidget | None = widget
    while inner is not None and not inner.isWindow():
        found = own_explanation(inner, point)
        if found is not None:
            return found
        inner = inner.parentWidget()
    return None


def own_explanation(widget: QWidget, point: QPoint | None = None) -> Explanation | None:
    """Of this widget, and of nothing around it."""
    if isinstance(widget, QTextBrowser):
        return _of_words(widget, point)
    if widget.whatsThis():
        return _of_figure(widget, point)
    entry = entry_of(str(widget.property(SETTING) or ""))
    known = entry.plain_text if entry is not None else hint(widget.objectName())
    text = "\n\n".join(dict.fromkeys(filter(None, (known, plain_tip(widget)))))
    if not text:
        return None
    name = widget.accessibleName() or _label(widget) or (entry.name if entry is not None else "")
    return Explanation(name, text, _value(widget), entry.id if entry is not None else "")


def _of_words(page: QTextBrowser, point: QPoint | None) -> Explanation | None:
    """Of the word that lies there, where it is a term; between words there is nothing."""
    if point is None:
        return Explanation(page.accessibleName(), hint(page.objectName()))
    entry = entry_of_link(page.anchorAt(page.viewport().mapFromGlobal(point)))
    return Explanation(entry.name, entry.plain_text, "", entry.id) if entry is not None else None


def _of_figure(figure: QWidget, point: QPoint | None) -> Explanation:
    """With the part of it that hovering knows there."""
    value, mark = _part(figure, point) if point is not None else ("", "")
    entry = entry_of(mark)
    about = figure.whatsThis()
    if entry is None:
        return Explanation(figure.accessibleName(), about, value)
    return Explanation(entry.name, f"{entry.plain_text}\n\n{about}", value, entry.id)


def _part(figure: QWidget, point: QPoint) -> tuple[str, str]:
    """(what hovering says, what the glossary knows it by) there."""
    if isinstance(figure, Pointed):
        ground = figure.viewport() if isinstance(figure, ScrolledHover) else figure
        place = figure.place_at(QPointF(ground.mapFromGlobal(point)))
        if place is None:
            return "", ""
        return figure.text_at(place), figure.mark_at(place)
    if isinstance(figure, QAbstractItemView):
        index = figure.indexAt(figure.viewport().mapFromGlobal(point))
        return str(index.data() or "") if index.isValid() else "", ""
    return "", ""


def plain_tip(widget: QWidget) -> str:
    """Its tool tip in one line, without the marks of HTML."""
    tip = widget.toolTip()
    plain = QTextDocumentFragment.fromHtml(tip).toPlainText() if "<" in tip else tip
    return in_one_line(plain)


def _label(widget: QWidget) -> str:
    return one_line(widget.text()) if isinstance(widget, QAbstractButton) else ""


def _value(widget: QWidget) -> str:
    """What stands in a control now."""
    if isinstance(widget, QComboBox):
        return one_line(widget.currentText())
    if isinstance(widget, QAbstractSpinBox | QLineEdit):
        return one_line(widget.text())
    if isinstance(widget, QTabBar):
        return one_line(widget.tabText(widget.currentIndex()))
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        return tr("on") if widget.isChecked() else tr("off")
    return ""
