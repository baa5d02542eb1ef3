"""Seeds: hundreds of runs that differ in their seed alone, trained at once; and their grid."""

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.journal import intents
from core.runs.run import Run
from core.runs.seed_study import SeedsResult
from core.session.grid_training import DEMO
from core.session.session import Session
from core.text.letters import Letters
from gui.figures.seeds.fan_plot import FanPlot
from gui.figures.seeds.loss_bars import LossBars
from gui.figures.seeds.outcome_table import OutcomeTable
from gui.figures.seeds.share_plot import SharePlot
from gui.run_files import NoFile
from gui.seeds.controls import StudyControls
from gui.seeds.grid_view import GridView
from gui.seeds.invites_study import InvitesStudy
from gui.seeds.wording import (
    agreement_text,
    agrees,
    briefly_losses,
    briefly_spread,
    lecture_mark,
    losses_text,
    mark_texts,
    other_text,
    pace_text,
    planned_text,
    settings_text,
    share_text,
    solved_text,
    spread_text,
)
from gui.shell import Shell
from gui.widgets.cards import card, card_of
from gui.widgets.controls_area import ControlsArea
from gui.widgets.label import Label
from gui.widgets.layouts import in_row, keep_apart
from gui.widgets.named import named
from gui.widgets.one_line import OneLine
from gui.widgets.page_results import PageResults
from gui.widgets.quiet import quiet
from gui.widgets.run_key import run_by_key
from gui.widgets.slider import Slider
from gui.wording.numbers import loss_text
from gui.wording.translate import told


class GridTabs(QVBoxLayout):
    """changed: the other one is in front."""

    changed = Signal()

    def __init__(self, parent: QWidget, seeds: QWidget, grid: QWidget) -> None:
        super().__init__(parent)
        self.bar = named(QTabBar(), "seedsTabs", self.tr("Many seeds, or a grid"))
        stack = QStackedWidget()
        self.bar.setDrawBase(False)
        for text, view in ((self.tr("Many seeds"), seeds), (self.tr("Grid"), grid)):
            self.bar.addTab(text)
            stack.addWidget(view)
        self.bar.currentChanged.connect(stack.setCurrentIndex)
        self.bar.currentChanged.connect(self.changed)
        self.setContentsMargins(12, 6, 12, 12)
        self.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignLeft)
        self.addWidget(stack, 1)

    @property
    def on_grid(self) -> bool:
        return self.bar.currentIndex() == 1


TITLE = "Seeds"


class Page(QWidget):
    """The Qt view of session.seeds; behind its second tab that of session.grid."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._runs = session.runs
        self._study = session.seeds
        self._grid_training = session.grid
        reason = self.tr("A study keeps no weights; click a curve, and save that seed's run.")
        self.file = NoFile(reason)
        self._epoch = 0  # that is shown; 0 goes along with the newest
        self._picked: int | None = None
        self._at = 0  # the epoch of the lit one that was pointed at; 0 goes along
        self._asked: SeedsResult | None = None  # that the boxes say
        self._make_pictures()
        self._make_controls()
        self._lay_out()
        for source in (self._study, session.grid):
            source.changed.connect(self._on_advanced)
            source.state_changed.connect(self._on_changed)
        session.selection.shapes_changed.connect(self._on_changed)
        self.fan.pointed.connect(self._on_pointed)
        self.fan.chosen.connect(self._on_chosen)
        self.table.chosen.connect(self._on_string)

    def _make_pictures(self) -> None:
        self.fan = named(FanPlot(), "seedsFan", self.tr("Losses of all runs"))
        self.share = named(SharePlot(), "seedsShare", self.tr("Share of runs that are exact"))
        self.bars = named(LossBars(), "seedsBars", self.tr("Losses at this epoch"))
        self.table = named(OutcomeTable(), "seedsTable", self.tr("Strings at this epoch"))

    def _make_controls(self) -> None:
        self.controls = StudyControls()
        self.controls.start.clicked.connect(self._on_start)
        said = self.tr("Logarithmic loss axis")
        self.log = named(QCheckBox(self.tr("log")), "seedsLogBox", said)
        self.log.toggled.connect(self._on_changed)
        said = self.tr("Epoch that is looked at")
        self.slider = Slider("seedsSlider", said)
        self.slider.valueChanged.connect(self._on_slider)
        self._pointed = named(OneLine(least=12), "seedsPointed")
        self._where = Label(objectName="seedsWhere")

    def _laid_pictures(self) -> QGridLayout:
        """Two above two, under the sentence that tells what each shows."""
        grid = QGridLayout()
        grid.setSpacing(10)
        top = QHBoxLayout()
        keep_apart(top, self)
        self._says = named(OneLine(headed=True, whole=True), "seedsLossHeadline")
        top.addWidget(self._says, 1)
        top.addWidget(self._pointed)
        top.addWidget(self.log)
        grid.addWidget(card(top, self.fan), 0, 0)
        self._solved = named(OneLine(headed=True, whole=True), "seedsSolvedHeadline")
        beside = QHBoxLayout()
        beside.addStrut(self.log.sizeHint().height())  # both sentences stand as high
        beside.addWidget(self._solved, 1)
        grid.addWidget(card(beside, self.share), 0, 1)
        clock = QHBoxLayout()
        clock.addWidget(self._where)
        clock.addWidget(self.slider, 1)
        self._spread = named(OneLine(headed=True, whole=True), "seedsSpreadHeadline")
        grid.addWidget(card(self._spread, clock, self.bars), 1, 0)
        text = self.tr("<b>Strings</b>: choose one to see a run")
        grid.addWidget(card(OneLine(text, headed=True, whole=True), self.table), 1, 1)
        for column, stretch in ((0, 5), (1, 3)):
            grid.setColumnStretch(column, stretch)
        for row, stretch in ((0, 4), (1, 3)):
            grid.setRowStretch(row, stretch)
        return grid

    def _lay_out(self) -> None:
        seeds = QWidget()
        layout = in_row(seeds)
        said = self.tr("What is trained, and how often")
        self._area = ControlsArea("seedsControlsArea", said, self.controls)
        layout.addWidget(self._area)
        told = self.tr("How often does it learn? Train networks that differ in their seed alone.")
        go = self.tr("Train them all")
        self.results = PageResults(self._laid_pictures(), told, "seedsInviteButton", go)
        self.results.show_example(
            "seeds",
            self.tr("An example: 24 seeds of one network, and where their losses end"),
            self.tr("loss, nats per letter"),
            self.tr("epoch"),
        )
        self._offer = InvitesStudy(self.results.invitation, self._runs, self._shell, self._on_start)
        layout.addWidget(self.results, 1)
        self.grid = GridView(self._runs, self._grid_training, self._shell)
        self.tabs = GridTabs(self, seeds, self.grid)
        self.tabs.changed.connect(self._on_changed)
        seeds_go = (self.controls.start, self.results.invitation.button)
        run_by_key(
            self, (*seeds_go, self.grid.controls.start, self.grid.invitation.button), self.refresh
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab would stop where nothing is

    def event(self, event: QEvent) -> bool:
        """In the course the step says what is trained: the pictures have all the room."""
        if isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == b"lent":
            for area in (self._area, self.grid.area):
                area.setVisible(not self.property("lent"))
        return super().event(event)

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        if self.tabs.on_grid:
            return (self.grid.sheet,)
        return (self.results if self.results.invites else card_of(self.fan),)

    def refresh(self) -> None:
        if self.tabs.on_grid:
            self.grid.refresh()
        else:
            self._refresh_seeds()

    def _refresh_seeds(self) -> None:
        run = self._runs.current
        study = self._study
        result = study.result
        studied = result.experiment if study.running and result is not None else None
        reason = self._shell.refusal(self._wanted(run)) if run is not None else DEMO
        controls = self.controls
        if result is not self._asked and result is not None:  # begun here or anywhere else
            self._asked = result
            self._epoch = 0
            self._light(None, None)
            controls.show_asked(result.seeds, result.epochs)
        controls.what.setText(settings_text(self._runs.current, studied))
        controls.show_state(study.running, told(reason))
        controls.show_progress(result.done if result else 0, result.epochs if result else 0)
        controls.time.setText(pace_text(study))
        controls.show_agreement(agreement_text(study), agrees(study))
        self.slider.setEnabled(result is not None)
        none_yet = self.tr("No epoch can be looked at yet: train the seeds first.")
        self.slider.setToolTip("" if result is not None else none_yet)
        if result is not None and result.done:
            self._show(result)
        else:
            self._show_nothing()

    def _show_nothing(self) -> None:
        """Before the first study: what will be seen; while it begins, empty axes."""
        controls = self.controls
        self.results.invite(not self._study.running, controls.start, controls.honest)
        self._offer.show_state(controls.start, self._planned())
        controls.told.setText("")
        self._says.short = self._spread.short = ""
        self._says.setText(self.tr("<b>Loss</b>: median, band of 5 to 95 %, single runs"))
        self._solved.setText(self.tr("<b>Solved</b>: how many answer the whole word"))
        self._spread.setText(self.tr("<b>Spread</b>: where the losses lie at one epoch"))
        for plot in (self.fan, self.share, self.bars):
            plot.show_nothing(self.controls.epochs.value())

    def _planned(self) -> str:
        """In the course, where the fields are not seen."""
        run, controls = self._runs.current, self.controls
        if run is None or not self.property("lent"):
            return ""
        seeds = controls.first.value(), controls.count.value()
        return planned_text(run, seeds, controls.epochs.value())

    def _show(self, result: SeedsResult) -> None:
        self.results.invite(False, self.controls.start)
        epoch = self._shown(result)
        other = "" if self._study.running else other_text(result, self._runs.current)
        self.controls.told.setText(other + share_text(result, epoch))
        self._says.short = briefly_losses(result, epoch)
        self._spread.short = briefly_spread(result, epoch)
        self._says.setText(losses_text(result, epoch))
        self._solved.setText(solved_text(result, epoch))
        self._spread.setText(spread_text(result, epoch))
        marks = mark_texts(result, epoch)
        self.fan.show_fan(result.fan, result.losses, result.epochs, self.log.isChecked())
        self.fan.show_marks(marks)
        self.fan.clock.setValue(epoch)
        if self._picked is not None:  # more of its curve is known, or another epoch looked at
            self._light(result, self._picked, self._at)
        self.share.show_share(result.share, result.epochs, epoch)
        lecture = lecture_mark(result, epoch)
        self.bars.show_losses(
            result.losses[epoch - 1],
            [*((loss, text, "") for loss, text in marks), *lecture],
            self.log.isChecked(),
        )
        self.table.show_outcomes(result, epoch)
        self._where.setText(self.tr("epoch {}").format(f"{epoch:,}"))
        with quiet(self.slider):
            self.slider.setRange(1, result.done)
            self.slider.setValue(epoch)

    def _shown(self, result: SeedsResult) -> int:
        return min(self._epoch or result.done, result.done)

    @Slot()
    def _on_advanced(self) -> None:
        self._shell.redraw.soon(self)

    @Slot()
    def _on_changed(self) -> None:
        self._shell.redraw.only(self)

    def begin(self, count: int, epochs: int) -> None:
        """So many seeds, from the first one that stands in its field."""
        self.controls.count.setValue(count)
        self.controls.epochs.setValue(epochs)
        self._on_start()

    @Slot()
    def _on_start(self) -> None:
        run = self._runs.current
        if self._study.running:
            self._shell.do(intents.CancelSeeds())
        elif run is not None:
            self.controls.show_error(told(self._shell.do(self._wanted(run))))

    def _wanted(self, run: Run) -> intents.TrainSeeds:
        boxes = (self.controls.first, self.controls.count, self.controls.epochs)
        values = (box.value() for box in boxes)
        return intents.TrainSeeds(run.experiment, run.lesson_id, *values)

    @Slot(int)
    def _on_slider(self, epoch: int) -> None:
        result = self._study.result
        self._epoch = 0 if result is not None and epoch == result.done else epoch
        self._on_changed()

    @Slot(int, float)
    def _on_pointed(self, epoch: int, loss: float) -> None:
        result = self._study.result
        if result is None or not 1 <= epoch <= result.done:
            return  # beside the curves: what is lit stays, and its name
        place = result.nearest(epoch, loss, self.log.isChecked())
        self._light(result, place, epoch)
        if place is None:
            self._pointed.setText(self.tr("all have diverged here"))

    def _light(self, result: SeedsResult | None, place: int | None, at: int = 0) -> None:
        """One run's curve, and whose it is; None for none. at: the epoch whose loss and answer are
        told, 0 for the one that is looked at, whichever that is.
        """
        self._picked, self._at = place, at
        if result is None or place is None:
            self._pointed.setText("")
            self.fan.pick(None)
            return
        epoch = at or self._shown(result)
        parts = [self.tr("seed {}").format(result.seeds[place])]
        parts.append(loss_text(float(result.losses[epoch - 1, place])))
        answered = result.string(epoch, place) if result.has_strings(epoch) else None
        if answered is not None:
            parts.append(answered.text)
        self._pointed.setText(" · ".join(parts))
        self.fan.pick(result.losses[:, place])

    @Slot(int, float)
    def _on_chosen(self, epoch: int, loss: float) -> None:
        """A click opens the nearest seed in the Lab, as a run like any other."""
        result = self._study.result
        if result is not None and 1 <= epoch <= result.done:
            place = result.nearest(epoch, loss, self.log.isChecked())
            if place is not None:
                self._open(result, place, epoch)

    @Slot(object)
    def _on_string(self, word: Letters) -> None:
        """The first run that ends in a string is lit."""
        result = self._study.result
        if result is None or not result.done:  # the table still shows the study before
            return
        epoch = self._shown(result)
        places = (k for k in range(len(result.seeds)) if result.string(epoch, k) == word)
        self._light(result, next(places, None))
        self._on_changed()

    def _open(self, result: SeedsResult, place: int, epoch: int) -> None:
        experiment = result.experiment.with_values(
            seed=result.seeds[place], epochs=max(result.done, 1)
        )
        self._shell.do(intents.OpenRun(experiment, self._study.lesson_id))
        self._shell.do(intents.ShowPage("lab"))
