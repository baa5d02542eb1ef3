"""Options: what may be chosen of a format, and nothing else; as `export` takes it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from core.export.tables import TABLES, tables_of
from core.exporting.choices import Choice
from core.exporting.sketch import SIZE, SIZES, figures_of
from core.runs.run import Run
from core.settings import CAPTION_MAX, PICTURE_DPI, PICTURE_DPIS
from gui.export_dialog.moments import Moments
from gui.style import theme
from gui.widgets.bounded_text import Bound
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.quiet import quiet
from gui.wording.exports import table_title
from gui.wording.pictures import figure_title
from gui.wording.translate import tr

STILL_NAMED = ("figure", "table", "theme")


class Options(QWidget):
    """changed(): by the user, or because another run or format is shown. refused(sentence)."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self._choice: Choice | None = None
        self.figure = named(ChoiceBox(), "exportFigure", tr("Figure"))
        self.table = named(ChoiceBox(), "exportTable", tr("Table"))
        self.moments = Moments()
        self.wide = self._number("exportWidth", tr("Width"), SIZE[0], (SIZES[0][0], SIZES[1][0]))
        self.high = self._number("exportHeight", tr("Height"), SIZE[1], (SIZES[0][1], SIZES[1][1]))
        self.dpi = self._number("exportDpi", tr("Dots per inch"), PICTURE_DPI, PICTURE_DPIS)
        self.theme = named(ChoiceBox(), "exportTheme", tr("Theme"))
        self.has_caption = named(QCheckBox(tr("Caption below it")), "exportHasCaption")
        self.caption = named(QLineEdit(), "exportCaption", tr("Caption"))
        self.caption.setPlaceholderText(tr("what it shows, from which run and moment"))
        Bound(self.caption, CAPTION_MAX)
        for name, text in (("light", tr("Light")), ("dark", tr("Dark"))):
            self.theme.addItem(text, name)
        self.theme.setCurrentIndex(int(theme.current().dark))
        self._lay_out()
        self._connect()

    def _number(self, name: str, said: str, value: int, limits: tuple[int, int]) -> WholeNumberBox:
        box = named(WholeNumberBox(said, limits=limits), name, said)
        box.setValue(value)
        box.refused.connect(self.refused)
        box.valueChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        size = QWidget()
        line = QHBoxLayout(size)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self.wide, Label("×"), self.high):
            line.addWidget(part)
        line.addStretch(1)
        captioned = QWidget()
        column = in_column(captioned, spacing=3)
        column.addWidget(self.has_caption)
        column.addWidget(self.caption)
        self._rows = form = QFormLayout(self)
        form.setContentsMargins(8, 8, 8, 8)
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._widgets = {
            "figure": self.figure,
            "table": self.table,
            "moment": self.moments,
            "size": size,
            "dpi": self.dpi,
            "theme": self.theme,
            "caption": captioned,
        }
        titles = tr("figure"), tr("table"), tr("moment"), tr("size, pixels"), tr("dots per inch")
        for title, widget in zip((*titles, tr("theme"), ""), self._widgets.values(), strict=True):
            form.addRow(title, widget)

    def _connect(self) -> None:
        for box in (self.figure, self.table, self.theme):
            box.currentIndexChanged.connect(self._on_chosen)
        self.moments.changed.connect(self.changed)
        self.has_caption.toggled.connect(self._on_chosen)
        self.caption.textEdited.connect(self.changed)

    def show_for(self, run: Run, choice: Choice) -> None:
        """Its rows alone; what was chosen stays where it still can be."""
        is_same = (self._run, self._choice) == (run, choice)
        self._run = run
        self._choice = choice
        if not is_same:
            figures = figures_of(run.experiment)
            _fill(self.figure, {name: figure_title(name) for name in figures})
            _fill(self.table, {name: table_title(name) for name in tables_of(run.experiment)})
        takes = choice.takes
        shown = {name: name in takes for name in self._widgets}
        shown["moment"] = self._has_moments
        for name, widget in self._widgets.items():
            self._rows.setRowVisible(widget, shown[name])
        first_usual = self._table_kind == "epochs"
        self.moments.show_for(run, takes, self._usual(), self._has_steps, first_usual)
        self.caption.setVisible(self.has_caption.isChecked())

    @property
    def is_of_notes(self) -> bool:
        """Whether what is chosen is a table of them."""
        return self._table_kind == "notes"

    @property
    def _table_kind(self) -> str:
        """ "epochs", "traces", "states" or "notes", what the table is made of; "" without one."""
        assert self._choice is not None
        name = self.table.currentData()
        return TABLES[name].by if "table" in self._choice.takes and name else ""

    @property
    def _has_steps(self) -> bool:
        return self._table_kind in ("", "states")

    @property
    def _has_moments(self) -> bool:
        """Notes are those on all of them."""
        assert self._choice is not None
        return bool(self._choice.takes & {"at", "range"}) and not self.is_of_notes

    def _usual(self) -> str:
        """What is meant without a word."""
        assert self._choice is not None
        if self._table_kind in ("epochs", "notes") or "at" not in self._choice.takes:
            return tr("The whole run")
        return tr("The run's end")

    def options(self) -> dict[str, str]:
        """{option: value}, those that the format takes; in the order in which they are told."""
        assert self._choice is not None
        takes = self._choice.takes
        found = {}
        if "figure" in takes:
            found["--figure"] = str(self.figure.currentData())
        if "table" in takes:
            found["--table"] = str(self.table.currentData())
        if self._has_moments:
            found |= self.moments.options()
        size = self.wide.value(), self.high.value()
        if "size" in takes and size != SIZE:
            found["--size"] = f"{size[0]}x{size[1]}"
        if "dpi" in takes and self.dpi.value() != PICTURE_DPI:
            found["--dpi"] = str(self.dpi.value())
        if "theme" in takes and self.theme.currentData() != "light":
            found["--theme"] = str(self.theme.currentData())
        if "caption" in takes and self.has_caption.isChecked():
            found["--caption"] = self.caption.text().strip() or "on"
        return found

    def last_epoch(self) -> int:
        """Up to which the run is trained at least; 0 where its own end will do."""
        assert self._choice is not None
        return self.moments.last_epoch() if self._has_moments else 0

    def problem(self) -> str:
        """Why they cannot be, as a sentence; "" where all is well."""
        assert self._choice is not None
        return self.moments.problem() if self._has_moments else ""

    @Slot()
    def _on_chosen(self) -> None:
        if self._run is not None and self._choice is not None:
            self.show_for(self._run, self._choice)
        self.changed.emit()

    # what was chosen last -----------------------------------------------------------------------

    def remembered(self) -> dict[str, str]:
        """For another time."""
        return {
            **{name: str(getattr(self, name).currentData() or "") for name in STILL_NAMED},
            "size": f"{self.wide.value()}x{self.high.value()}",
            "dpi": str(self.dpi.value()),
            "caption": "on" if self.has_caption.isChecked() else "",
        }

    def remember(self, known: dict[str, str]) -> None:
        """Of another time, as far as it can still be."""
        for name in STILL_NAMED:
            box = getattr(self, name)
            if not known.get(name):
                continue
            if not box.count():  # filled later, where this one is chosen if it is there
                box.addItem(known[name], known[name])
            box.setCurrentIndex(max(box.findData(known[name]), 0))
        wide, _, high = known.get("size", "").partition("x")
        for box, text in ((self.wide, wide), (self.high, high), (self.dpi, known.get("dpi", ""))):
            if text.isdecimal():
                box.setValue(int(text))
        self.has_caption.setChecked(known.get("caption") == "on")


def _fill(box: ChoiceBox, titles: dict[str, str]) -> None:
    """The one that was chosen stays, where it is among them."""
    before = box.currentData()
    with quiet(box):
        box.clear()
        for name, title in titles.items():
            box.addItem(title, name)
        box.setCurrentIndex(max(box.findData(before), 0) if titles else -1)
