"""The grid of the Seeds page: what is asked at the left, a map a cell, an epoch to look at."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from core.experiment import Experiment
from core.journal import intents
from core.runs.grid_study import Grid, GridResult, parse_values
from core.session.grid_training import GridTraining
from core.session.run_list import RunList
from core.settings import CHOICES, SpecError
from gui.figures.seeds.grid_colors import GridScale
from gui.figures.seeds.grid_map import GridMap
from gui.seeds.grid_controls import GridControls
from gui.seeds.grid_wording import (
    best_text,
    estimate_text,
    floor_text,
    loss_ends,
    short_loss,
    standing_of,
    tile_of,
    time_text,
    title_text,
    what_text,
)
from gui.seeds.invites_study import InvitesStudy
from gui.shell import Shell
from gui.style import type as type_scale
from gui.widgets.cards import as_card
from gui.widgets.controls_area import ControlsArea
from gui.widgets.invitation import Invitation
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_row, keep_apart
from gui.widgets.named import named
from gui.widgets.quiet import quiet
from gui.widgets.slider import Slider
from gui.wording.numbers import setting_text
from gui.wording.together import closed
from gui.wording.translate import told

ABREAST = 24  # columns of all maps together that fit beside one another
SHEET = 24  # pixels at 100 % beside the words on a sheet that lies on squares
NARROW = 5  # times that, and less: a map whose whole width the sheet needs
ROOMY = 640  # pixels at 100 %, from which the title and what is chosen stand beside each other


class GridView(QWidget):
    """The Qt view of session.grid."""

    def __init__(self, runs: RunList, training: GridTraining, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._runs = runs
        self._training = training
        self._epoch = 0  # that is shown; 0 is the last
        self._planned: tuple[object, Grid | None, str] = (None, None, "")
        self._asked: GridResult | None = None  # that the fields say
        self._arranged: tuple[tuple[str, ...], int] | None = None
        self.maps = {cell: GridMap(cell, self) for cell in CHOICES["cell"]}
        self._make_controls()
        self._lay_out()

    def _make_controls(self) -> None:
        self.controls = GridControls()
        self.controls.edited.connect(self.refresh)
        self.controls.start.clicked.connect(self._on_start)
        self._title = HtmlLabel(objectName="gridTitle", wordWrap=True)
        self._pointed = Label(self._hint(), objectName="gridPointed", wordWrap=True)
        self._floor = HtmlLabel(objectName="gridFloor", wordWrap=True)
        self._where = Label(objectName="gridWhere")
        self.kind = named(QComboBox(), "gridKindBox", self.tr("What the boxes show"))
        self.kind.addItems([self.tr("share solved"), self.tr("median loss per letter")])
        self.kind.currentIndexChanged.connect(self.refresh)
        self.scale = named(GridScale(), "gridScale")
        self.slider = Slider("gridSlider", self.tr("Epoch that is looked at"))
        self.slider.valueChanged.connect(self._on_slider)
        for cell, each in self.maps.items():
            each.hide()
            each.setObjectName(f"gridMap{cell}")
            each.setAccessibleName(self.tr("{} by learning rate and hidden size").format(cell))
            each.pointed.connect(partial(self._on_pointed, cell))
            each.chosen.connect(partial(self._on_chosen, cell))

    def _lay_out(self) -> None:
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        shown, clock = QHBoxLayout(), QHBoxLayout()
        keep_apart(head, self, 10)
        keep_apart(shown, self)
        head.addWidget(self._title, 1)
        head.addLayout(shown)
        shown.addStretch(1)
        for widget in (self.scale, self.kind):
            shown.addWidget(widget)
        clock.addWidget(self._where)
        clock.addWidget(self.slider, 1)
        field = self._field = QWidget()
        self._squares = QGridLayout(field)
        self._squares.setContentsMargins(0, 0, 0, 0)
        self._squares.setSpacing(8)
        self._invite(field)
        self._pointed.setMinimumHeight(round(2.2 * self._pointed.fontMetrics().height()))
        self._pointed.setAlignment(Qt.AlignmentFlag.AlignTop)
        card = self.sheet = QWidget()  # all but what it is trained with
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 6, 10, 8)
        column.addLayout(head)
        column.addWidget(self.controls.told)
        column.addWidget(field, 1)
        for label in (self._floor, self._pointed):
            column.addWidget(label)
        column.addLayout(clock)
        layout = in_row(self)
        as_card(card)
        said = self.tr("What the grid trains")
        self.area = ControlsArea("gridControlsArea", said, self.controls)
        layout.addWidget(self.area)
        layout.addWidget(card, 1)
        before: QWidget = self.invitation.button  # what lies over the squares, for Tab too
        for each in self.maps.values():
            QWidget.setTabOrder(before, each)
            before = each

    def _invite(self, field: QWidget) -> None:
        self.invitation = Invitation(
            field,
            self.tr("Which settings learn the word, and how surely? Look at a box for each pair."),
            "gridInviteButton",
            self.tr("Train the grid"),
            self._room,
            self._sheet,
        )
        self._offer = InvitesStudy(self.invitation, self._runs, self._shell, self._on_start)
        for each in self.maps.values():  # whose squares have their places after the field
            each.installEventFilter(self.invitation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title has lines of its own where it would become a column of single words."""
        super().resizeEvent(event)
        beside = self.width() >= type_scale.px(ROOMY)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(way)

    def _middle(self) -> QRect:
        """The squares of the map in the middle: the names around them are to be read."""
        shown = [each for each in self.maps.values() if not each.isHidden()]
        if not shown:
            return self._field.rect()
        found = shown[len(shown) // 2]
        return found.squares().toRect().translated(found.pos())

    def _room(self) -> QRect:
        """Of them, where words may stand: beside their sheet squares are to be seen."""
        middle, aside = self._middle(), 2 * type_scale.px(SHEET)
        return middle if middle.width() < NARROW * aside else middle.adjusted(aside, 0, -aside, 0)

    def _sheet(self, place: QRect) -> QRect:
        """A sheet that lies on the squares, which are seen around it: were those under it covered
        as a whole, a map between two others would look as if it had none.
        """
        self.invitation.setFrameShape(QFrame.Shape.StyledPanel)
        aside, above = type_scale.px(SHEET), type_scale.px(SHEET) // 2
        return place.adjusted(-aside, -above, aside, above) & self._middle()

    @Slot()
    def refresh(self) -> None:
        run = self._runs.current
        training = self._training
        if run is None:
            return
        result = training.result
        controls = self.controls
        asked = result.grid if training.running and result is not None else None
        controls.what.setText(what_text(asked.experiment if asked else run.experiment))
        if result is not self._asked and result is not None:  # begun here or anywhere else
            self._show_asked(result)
        grid, error = self._plan(run.experiment)
        planned = asked or grid
        told = estimate_text(planned, *training.seconds_for(planned)) if planned else ""
        controls.show_plan(told, "" if asked else error)
        controls.show_state(training.running, error or self._busy())
        shown = result.grid if result is not None else grid
        epoch = self._shown(shown)
        best = best_text(result, epoch) if result is not None else ""
        controls.show_progress(training.progress if result else None, time_text(training), best)
        inviting = result is None and not training.running
        self.invitation.setVisible(inviting)
        controls.start.setVisible(not inviting)
        self._offer.show_state(controls.start)
        if shown is not None:
            self._show(shown, result, epoch)
            self.invitation.lie_anew()  # over the squares, which may be new

    def _plan(self, experiment: Experiment) -> tuple[Grid | None, str]:
        """The grid that is asked; and why it is not started, "" where it can be."""
        controls = self.controls
        asked = (controls.lrs.text(), controls.sizes.text(), controls.chosen_cells())
        key = (experiment, *asked, controls.seeds.value(), controls.epochs.value())
        if key != self._planned[0]:  # to check many squares takes time
            self._planned = (key, *_checked(*key))
        grid, error = self._planned[1:]
        try:
            if grid is not None:
                self._training.check_time(grid)
        except SpecError as too_long:
            error = told(too_long)
        return grid, error

    def _hint(self) -> str:
        return self.tr("Point at a box to read what it is; a click opens one of its runs.")

    def _busy(self) -> str:
        grid = self._planned[1]
        return told(self._shell.refusal(intents.TrainGrid(grid, ""))) if grid is not None else ""

    def _show_asked(self, result: GridResult) -> None:
        self._asked = result
        self._epoch = 0
        if self._planned[1] != result.grid:
            self.controls.show_asked(result.grid)

    def _shown(self, grid: Grid | None) -> int:
        last = grid.epochs if grid is not None else 1
        return min(self._epoch or last, last)

    def _show(self, grid: Grid, result: GridResult | None, epoch: int) -> None:
        losses = self.kind.currentIndex() == 1
        self._arrange(grid)
        self._title.setText(closed(title_text(grid, losses)))
        told = floor_text(grid)
        self._floor.setText(told)
        self._floor.setVisible(bool(told))
        self._show_scale(result, losses)
        rows = [setting_text(lr) for lr in grid.lrs]
        columns = [str(size) for size in grid.sizes]
        for cell in grid.cells:
            tiles = {
                (each.row, each.column): tile_of(grid, result, each, epoch, losses)
                for each in grid.combinations
                if each.cell == cell
            }
            self.maps[cell].show_tiles(rows, columns, tiles)
        self._where.setText(self.tr("epoch {}").format(f"{epoch:,}"))
        self.slider.setEnabled(result is not None)
        none_yet = self.tr("No epoch can be looked at yet: train the grid first.")
        self.slider.setToolTip("" if result is not None else none_yet)
        with quiet(self.slider):
            self.slider.setRange(1, grid.epochs)
            self.slider.setValue(epoch)

    def _show_scale(self, result: GridResult | None, losses: bool) -> None:
        self.scale.setVisible(not losses or (result is not None and bool(result.squares)))
        if not losses:
            self.scale.show_ends("0 %", "100 %")
        elif result is not None:  # bright is good in both pictures
            low, high = loss_ends(result)
            self.scale.show_ends(short_loss(high), short_loss(low))

    def _arrange(self, grid: Grid) -> None:
        """All maps in a row, or two a row where their columns would be too narrow."""
        key = (grid.cells, len(grid.sizes))
        if key == self._arranged:
            return
        self._arranged = key
        in_row = len(grid.cells) if len(grid.cells) * len(grid.sizes) <= ABREAST else 2
        for each in self.maps.values():
            self._squares.removeWidget(each)
            each.hide()
        shown = [self.maps[cell] for cell in grid.cells]
        for place, each in enumerate(shown):
            each.beside = shown
            self._squares.addWidget(each, *divmod(place, in_row))
            each.show()
        for place in range(len(self.maps)):
            self._squares.setColumnStretch(place, int(place < min(in_row, len(grid.cells))))
            self._squares.setRowStretch(place, int(place * in_row < len(grid.cells)))

    @Slot()
    def _on_start(self) -> None:
        if self._training.running:
            self._shell.do(intents.CancelGrid())
        else:
            self.begin()

    def begin(self) -> None:
        """The grid that stands in the fields."""
        run = self._runs.current
        grid = self._plan(run.experiment)[0] if run is not None else None
        if run is None or grid is None:
            return
        refusal = self._shell.do(intents.TrainGrid(grid, run.lesson_id))
        if refusal:
            self.controls.show_plan(self.controls.estimate.text(), told(refusal))

    @Slot(int)
    def _on_slider(self, epoch: int) -> None:
        self._epoch = 0 if epoch == self.slider.maximum() else epoch
        self.refresh()

    def _on_pointed(self, cell: str, row: int, column: int) -> None:
        tile = self.maps[cell].tiles.get((row, column))
        self._pointed.setText(tile.tip if tile is not None else self._hint())

    def _on_chosen(self, cell: str, row: int, column: int) -> None:
        """Opens the combination with a seed that solved it, to be trained as far as is shown."""
        run = self._runs.current
        result = self._training.result
        grid = result.grid if result is not None else self._planned[1]
        if run is None or grid is None:
            return
        place = (cell, row, column)
        combination = next(each for each in grid.possible if each.place == place)
        epoch = self._shown(grid)
        standing = standing_of(result, combination, epoch)
        assert combination.experiment is not None
        experiment = combination.experiment.with_values(
            seed=standing.seed if standing is not None else 0, epochs=epoch
        )
        lesson_id = self._training.lesson_id if result is not None else run.lesson_id
        self._shell.do(intents.OpenRun(experiment, lesson_id))
        self._shell.do(intents.ShowPage("lab"))


def _checked(
    experiment: Experiment, lrs: str, sizes: str, cells: tuple[str, ...], seeds: int, epochs: int
) -> tuple[Grid | None, str]:
    """The grid of what was typed; or None, and why it cannot be."""
    try:
        values = parse_values("lr", lrs), parse_values("hidden_size", sizes)
        return Grid(experiment, *values, cells, seeds, epochs), ""
    except SpecError as error:
        return None, told(error)
