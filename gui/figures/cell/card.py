"""CellCard: an opened cell's figure with its title, its unit and its formulas. Knows no Session."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from core.trace.terms import is_lit
from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.parts import CellParts, as_in_figure, results_of
from gui.figures.equations.equation import Equation
from gui.figures.equations.formula_line import FormulaLine
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.one_line import OneLine
from gui.widgets.quiet import quiet
from gui.widgets.term_line import TermLine
from gui.wording.pieces import Piece
from gui.wording.purposes import purpose

# Letters' heights of a card that has all its lines, of one with a formula, of one with a figure.
ALL = 24
SOME = 18
LOW = 10
APART = 6  # pixels at 100 %: what stands beside the title
# From which height on the formula's two lines are in which step of the scale of type.
ROLES = ((54, "display"), (42, "heading"), (0, "text"))


class CellCard(QFrame):
    """closed; unit_chosen(unit); hovered(term); result_chosen(term): whose formula is told;
    inside_chosen(bool): whether its products are shown, or the whole cell.
    """

    closed = Signal()
    unit_chosen = Signal(int)
    hovered = Signal(str)
    result_chosen = Signal(str)
    inside_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspectorCard")
        self.setAutoFillBackground(True)
        self._results: tuple[str, ...] = ()
        self.title = named(OneLine(headed=True, whole=True, formulas=True), "inspectorTitle")
        self.unit = named(
            WholeNumberBox("unit", limits=(0, 0)), "inspectorUnitBox", self.tr("Hidden unit")
        )
        self.units = Label(objectName="inspectorUnits")
        self._inside_names = self.tr("Inside"), self.tr("Whole cell")
        self.inside = button("insideButton", self._inside_names[0])
        self.inside.setCheckable(True)
        self.inside.setToolTip(self.tr("The products and the sum, or the whole cell again"))
        closing = self.tr("Close the cell")
        self.close_button = named(QToolButton(autoRaise=True), "inspectorCloseButton", closing)
        self.close_button.setText("✕")
        self.close_button.setToolTip(self.tr("Close the cell (Esc)"))
        self.drawing = named(
            CellDrawing(), "cellDrawing", self.tr("The opened cell with its operands")
        )
        self.symbols = FormulaLine()
        self.numbers = TermLine(is_lit)
        self.symbols.setObjectName("cellSymbols")
        self.numbers.setObjectName("cellNumbers")
        self.gradient = named(TermLine(), "cellGradient")
        self.shape = Label(objectName="cellShape", wordWrap=True)
        self.purpose = OneLine(whole=True)
        self.purpose.setObjectName("cellPurpose")
        type_scale.wear(self.purpose, "label")
        self.choices = QButtonGroup(self)
        self._has_gradient = self._has_shape = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.inside)
        top.addWidget(Label(self.tr("unit")))
        top.addWidget(self.unit)
        top.addWidget(self.units)
        top.addWidget(self.close_button)
        type_scale.keep(self, lambda _: top.setSpacing(type_scale.px(APART)))
        type_scale.keep(self.purpose, _indent)
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.addWidget(self.purpose, 1)
        layout = in_column(self, (12, 8, 12, 8))
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
        self.drawing.gate_opened.connect(self._on_gate_opened)
        self.inside.clicked.connect(self.inside_chosen)
        for view in (self.drawing, self.symbols, self.numbers, self.gradient):
            view.hovered.connect(self.hovered)

    def show_cell(
        self, parts: CellParts, unit: int, term: str, title: str, inside: str | None
    ) -> None:
        """inside: the gate whose products are shown in the whole cell's place."""
        self.title.short = _name_in(title)
        self.title.setText(title)
        self._offer_units(parts.hidden_size, unit)
        self._offer(results_of(parts))
        self.inside.setChecked(inside is not None)
        self.inside.setText(self._inside_names[inside is not None])
        self.drawing.show_parts(parts, unit, term, inside)

    def _offer_units(self, count: int, unit: int) -> None:
        if (self.unit.maximum(), self.unit.value()) != (count - 1, unit):  # else drawn anew, too
            with quiet(self.unit):
                self.unit.setRange(0, count - 1)
                self.unit.setValue(unit)
        self.unit.setEnabled(count > 1)
        self.units.setText(self.tr("of 0 to {}").format(count - 1) if count > 1 else "")
        text = self.tr(
            "The hidden unit whose numbers are shown, one of {}. Others: the arrows here, "
            "↑ ↓ on the stage, or a click on a coloured box"
        )
        self.unit.setToolTip(text.format(count))

    def show_formula(
        self, result: str, symbols: Equation, numbers: Sequence[Piece], term: str
    ) -> None:
        """The chosen result's equation over the same one in this run's numbers."""
        for choice in self.choices.buttons():
            choice.setChecked(choice.property("term") == result)
        self.purpose.setText(self._purpose(result) if self.choices.buttons() else "")
        self.symbols.show_formula(symbols.latex, symbols.plain, term)
        self.numbers.show_pieces(numbers, term)

    def show_gradient(self, pieces: Sequence[Piece], term: str) -> None:
        """How the loss pushes on the unit; () while that is not known."""
        self.gradient.show_pieces(pieces, term)
        self._has_gradient = bool(pieces)

    def show_shapes(self, text: str) -> None:
        """The operands' shapes, or "" when they are not wanted."""
        self.shape.setText(text)
        self._has_shape = bool(text)
        self._make_room()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # what was shown before must not decide one picture's places

    def _offer(self, results: tuple[str, ...]) -> None:
        """A button for each result of the cell; none where there is one alone."""
        if results == self._results:
            return
        self._results = results
        for each in self.choices.buttons():
            self.choices.removeButton(each)
            each.hide()  # at once: it is deleted only when all that waits was done
            each.deleteLater()
        for place, term in enumerate(as_in_figure(results) if len(results) > 1 else ()):
            said = self.tr("Formula of {}").format(term)
            choice = button(f"result_{term}", term, said)
            choice.setCheckable(True)
            choice.setProperty("term", term)
            choice.setToolTip(f"{said}\n{self._purpose(term)}")
            type_scale.keep(choice, _narrow)
            self.choices.addButton(choice)
            self._row.insertWidget(place, choice)

    def _purpose(self, result: str) -> str:
        return purpose(result, keeps_cell_state="c" in self._results)

    def _make_room(self) -> None:
        """The figure comes first: in a low card the lines below it go; in one that is too low for
        any figure the formula is all that there is.
        """
        high = self.height() / self.fontMetrics().height()
        self.gradient.setVisible(self._has_gradient and high >= ALL)
        self.shape.setVisible(self._has_shape and high >= ALL)
        self.drawing.setVisible(high >= LOW)
        role = next(role for least, role in ROLES if high >= least)
        self.symbols.wear(role)
        self.numbers.wear(role)
        for line in (self.symbols, self.numbers, self.purpose, *self.choices.buttons()):
            line.setVisible(high >= SOME or high < LOW)

    @Slot()
    def _on_close(self) -> None:
        self.closed.emit()

    @Slot(object)
    def _on_choice(self, choice: QPushButton) -> None:
        self.result_chosen.emit(choice.property("term"))

    @Slot(str)
    def _on_part(self, term: str) -> None:
        name = term.removeprefix("sum ")
        if name in self._results:
            self.result_chosen.emit(name)

    @Slot(str)
    def _on_gate_opened(self, gate: str) -> None:
        self.result_chosen.emit(gate or "h")
        self.inside_chosen.emit(True)


def _name_in(title: str) -> str:
    """ "h₄⁽²←⁾" of "<b>h₄⁽²←⁾ · layer 2 ←</b> · epoch 6": which cell it is."""
    return title.removeprefix("<b>").partition("</b>")[0].partition(" · ")[0]


def _narrow(choice: QWidget) -> None:
    choice.setMaximumWidth(3 * choice.fontMetrics().height())


def _indent(line: QWidget) -> None:
    line.setContentsMargins(type_scale.px(APART), 0, 0, 0)
