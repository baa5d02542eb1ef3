"""Inspector: one cell opened over the dimmed stage, anchored to its place. Knows no Session."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.parts import CellParts
from gui.style import theme
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.painting import painted
from gui.widgets.quiet import quiet
from gui.widgets.term_line import TermLine
from gui.wording.pieces import Piece

MARGIN = 10


class Inspector(QWidget):
    """Covers the diagram. closed; unit_chosen(unit); hovered(term); result_chosen(term):
    whose formula is told; stage_clicked(point): on the dimmed stage, in the diagram's pixels.
    """

    closed = Signal()
    unit_chosen = Signal(int)
    hovered = Signal(str)
    result_chosen = Signal(str)
    stage_clicked = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._stage = parent
        self._hole = QRectF()
        self._results: tuple[str, ...] = ()
        self.card = named(QFrame(self), "inspectorCard")
        self.card.setAutoFillBackground(True)
        self.title = HtmlLabel(objectName="inspectorTitle")
        self.unit = named(
            WholeNumberBox("unit", limits=(0, 0)), "inspectorUnitBox", self.tr("Hidden unit")
        )
        self.pages = Label()
        closing = self.tr("Close the cell")
        self.close_button = named(QToolButton(autoRaise=True), "inspectorCloseButton", closing)
        self.close_button.setText("✕")
        self.close_button.setToolTip(self.tr("Close the cell (Esc)"))
        self.drawing = named(
            CellDrawing(), "cellDrawing", self.tr("The opened cell with its operands")
        )
        self.symbols = TermLine()
        self.numbers = TermLine()
        self.symbols.setObjectName("cellSymbols")
        self.numbers.setObjectName("cellNumbers")
        self.gradient = named(TermLine(), "cellGradient")
        self.shape = Label(objectName="cellShape", wordWrap=True)
        self.choices = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.pages)
        top.addWidget(Label(self.tr("unit")))
        top.addWidget(self.unit)
        top.addWidget(self.close_button)
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.drawing, 1)
        layout.addLayout(self._row)
        for widget in (self.symbols, self.numbers, self.gradient, self.shape):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self._on_close)
        self.unit.valueChanged.connect(self.unit_chosen)
        self.choices.buttonClicked.connect(self._on_choice)
        self.drawing.unit_clicked.connect(self.unit_chosen)
        self.drawing.part_clicked.connect(self._on_part)
        self.drawing.laid_out.connect(self._on_laid_out)
        for view in (self.drawing, self.symbols, self.numbers, self.gradient):
            view.hovered.connect(self.hovered)

    def show_cell(self, parts: CellParts, unit: int, term: str, title: str, hole: QRectF) -> None:
        """hole: where the cell stands on the stage, which stays bright."""
        self._hole = hole
        self.title.setText(f"<b>{title}</b>")
        with quiet(self.unit):
            self.unit.setRange(0, parts.hidden_size - 1)
            self.unit.setValue(unit)
        self._offer(results_of(parts))
        self.setGeometry(self._stage.rect())
        self.drawing.show_parts(parts, unit, term)
        self._place_card()
        if self.isHidden():
            self.show()
            self.raise_()
        self.update()

    def show_formula(
        self, result: str, symbols: Sequence[Piece], numbers: Sequence[Piece], term: str
    ) -> None:
        """The chosen result's equation over the same one in this run's numbers."""
        for button in self.choices.buttons():
            button.setChecked(button.property("term") == result)
        self.symbols.show_pieces(symbols, term)
        self.numbers.show_pieces(numbers, term)

    def show_gradient(self, pieces: Sequence[Piece], term: str) -> None:
        """How the loss pushes on the unit; () while that is not known."""
        self.gradient.show_pieces(pieces, term)
        self.gradient.setVisible(bool(pieces))

    def show_shapes(self, text: str) -> None:
        """The operands' shapes, or "" when they are not wanted."""
        self.shape.setText(text)
        self.shape.setVisible(bool(text))
        layout = self.card.layout()
        if layout is not None:
            layout.activate()  # what was shown before must not decide one picture's places

    def _offer(self, results: tuple[str, ...]) -> None:
        """A button for each result of the cell; none where there is one alone."""
        if results == self._results:
            return
        self._results = results
        for button in self.choices.buttons():
            self.choices.removeButton(button)
            button.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        for term in results if len(results) > 1 else ():
            said = self.tr("Formula of {}").format(term)
            button = named(QPushButton(term), f"result_{term}", said)
            button.setCheckable(True)
            button.setProperty("term", term)
            button.setMaximumWidth(44)
            self.choices.addButton(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    @Slot()
    def _on_laid_out(self) -> None:
        """Many units come in pages; the unit that is chosen decides which."""
        layout = self.drawing.layout_now()
        text = ""
        if layout is not None and layout.pages > 1:
            last = layout.first + layout.shown - 1
            count = layout.parts.hidden_size
            text = self.tr("units {}–{} of {}").format(layout.first, last, count)
        self.pages.setText(text)

    def _place_card(self) -> None:
        """Beside the cell, on the side with more room."""
        room = QRectF(self.rect())
        hole = self._hole
        right = room.right() - hole.right() >= hole.left()
        left = hole.right() + 2 * MARGIN if right else MARGIN
        end = room.right() - MARGIN if right else hole.left() - 2 * MARGIN
        most = int(room.height()) - 2 * MARGIN
        tall = min(most, self._wanted_height(int(end - left)))
        middle = int(self._hole.center().y()) - tall // 2
        top = min(max(middle, MARGIN), most + MARGIN - tall)
        self.card.setGeometry(int(left), top, int(end - left), tall)

    def _wanted_height(self, width: int) -> int:
        """Few units need few rows: the drawing's own height, and the card's other lines."""
        lines = 9 * self.fontMetrics().height() + 40
        return lines + self.drawing.wanted_height(width)

    @Slot()
    def _on_close(self) -> None:
        self.closed.emit()

    @Slot(object)
    def _on_choice(self, button: QPushButton) -> None:
        self.result_chosen.emit(button.property("term"))

    @Slot(str)
    def _on_part(self, term: str) -> None:
        name = term.removeprefix("sum ")
        if name in self._results:
            self.result_chosen.emit(name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self.card.geometry().contains(event.position().toPoint()):
            self.stage_clicked.emit(event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click on a cell: it opened with the first."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are the stage's, as when no cell is open."""
        event.ignore()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        """The stage dimmed but for the cell, and a wedge from the cell to the card."""
        colors = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = QColor(colors.color("window"))
        dim.setAlpha(205)
        stage = QPainterPath()
        hole = QPainterPath()
        stage.addRect(QRectF(self.rect()))
        hole.addRoundedRect(self._hole.adjusted(-4, -4, 4, 4), 8, 8)
        painter.fillPath(stage.subtracted(hole), dim)
        painter.setPen(QPen(colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(hole)
        card = QRectF(self.card.geometry())
        edge = card.left() if card.left() > self._hole.right() else card.right()
        near = self._hole.right() + 4 if edge == card.left() else self._hole.left() - 4
        middle = self._hole.center().y()
        wedge = QPainterPath(QPointF(near, middle))
        wedge.lineTo(QPointF(edge, max(middle - 26, card.top())))
        wedge.lineTo(QPointF(edge, min(middle + 26, card.bottom())))
        wedge.closeSubpath()
        painter.fillPath(wedge, colors.color("accent"))
        painter.drawRoundedRect(card.adjusted(-1, -1, 1, 1), 6, 6)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()


def results_of(parts: CellParts) -> tuple[str, ...]:
    """The terms that the cell computes and that have a formula of their own."""
    gates = tuple(gate for gate in parts.gates if gate)
    if not gates:
        return ("h",)
    return (*gates, "c", "h") if len(parts.states) == 3 else (*gates, "h")
