"""Moments: which moment, or which epochs, an export is of; as the options that say so."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.exporting.moment import Moment, moment_of
from core.runs.run import Run
from core.trace.playhead import Playhead
from gui.widgets.bounded_text import Bound
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_line import NumberLine
from gui.widgets.quiet import quiet
from gui.wording.pictures import drawn_moment
from gui.wording.translate import tr

PLAYHEAD = "playhead"
USUAL = "usual"
OTHER = "other"
RANGE = "range"
LETTERS = 15


class Moments(QWidget):
    """show_for first; then options() are those that are meant, problem() why they cannot be."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self._has_steps = False
        self._wanted = ""  # by the user; any format may have taken it away meanwhile
        self.kind = named(ChoiceBox(), "exportMoment", tr("Moment"))
        self.at = self._line("exportAt", tr("Epoch, or epoch.step"))
        self.first = self._line("exportFrom", tr("From epoch"))
        self.last = self._line("exportUntil", tr("To epoch"))
        self._range = QWidget()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._on_kind)

    def _line(self, name: str, said: str) -> NumberLine:
        line = named(NumberLine(), name, said)
        line.setPlaceholderText(said)
        Bound(line, LETTERS)
        line.textEdited.connect(self.changed)
        return line

    def _lay_out(self) -> None:
        ends = QHBoxLayout(self._range)
        ends.setContentsMargins(0, 0, 0, 0)
        for part in (self.first, Label("–"), self.last):
            ends.addWidget(part)
        column = in_column(self, spacing=3)
        for widget in (self.kind, self.at, self._range):
            column.addWidget(widget)

    def show_for(
        self, run: Run, takes: frozenset[str], usual: str, has_steps: bool, usual_first: bool
    ) -> None:
        """takes: "at", "range". usual: what is meant without a word. has_steps: or epochs alone."""
        self._run = run
        self._has_steps = has_steps
        kinds = self._kinds(takes, usual)
        if usual_first and USUAL in kinds:
            kinds = {USUAL: kinds[USUAL], **kinds}
        with quiet(self.kind):
            self.kind.clear()
            for name, text in kinds.items():
                self.kind.addItem(text, name)
            self.kind.setCurrentIndex(max(self.kind.findData(self._wanted), 0))
        self._show_lines()

    def _kinds(self, takes: frozenset[str], usual: str) -> dict[str, str]:
        """What there is to be chosen from, the likeliest first."""
        run, has_steps = self._run, self._has_steps
        assert run is not None
        kinds: dict[str, str] = {}
        if "at" in takes:
            here = drawn_moment(run.experiment, self._playhead)
            kinds[PLAYHEAD] = tr("Playhead: {}").format(here) if here else tr("Playhead")
        if run.experiment.trains or "at" not in takes:
            kinds[USUAL] = usual
        if "at" in takes and run.experiment.trains:
            kinds[OTHER] = tr("Another moment…")
        if "range" in takes:
            moments, epochs = tr("From … to …"), tr("Some epochs…")
            kinds[RANGE] = moments if has_steps else epochs
        return kinds

    @property
    def _playhead(self) -> Playhead:
        assert self._run is not None
        place = self._run.playhead
        if self._has_steps:
            return place
        return self._run.steps.whole(max(place.epoch, self._run.first_epoch))

    def _show_lines(self) -> None:
        kind = self.kind.currentData()
        self.at.setVisible(kind == OTHER)
        self._range.setVisible(kind == RANGE)
        if self._run is not None and kind == RANGE and not self.first.text():
            self.first.setText(str(self._run.first_epoch))
            self.last.setText(str(min(self._run.limit, self._run.first_epoch + 9)))
        if kind == OTHER and not self.at.text():
            self.at.setText(str(self._playhead.epoch))

    @Slot()
    def _on_kind(self) -> None:
        self._wanted = self.kind.currentData()
        self._show_lines()
        self.changed.emit()

    def options(self) -> dict[str, str]:
        """What is chosen, as options that `export` takes."""
        kind = self.kind.currentData()
        if kind == PLAYHEAD:
            place = self._playhead
            step = f".{place.step}" if self._has_steps else ""
            return {"--at": f"{place.epoch}{step}"}
        if kind == OTHER:
            return {"--at": self.at.text().strip()}
        if kind == RANGE:
            return {"--from": self.first.text().strip(), "--until": self.last.text().strip()}
        return {}

    def ends(self) -> tuple[Playhead, Playhead]:
        """Of moving pictures; only where there is no problem."""
        run = self._run
        typed = (self.first.text().strip(), self.last.text().strip())
        assert run is not None
        if self.kind.currentData() != RANGE:
            last = run.experiment.training.epochs if run.experiment.trains else 1
            typed = (str(run.first_epoch), str(last))
        begin, end = (self._seen(text) for text in typed)
        amid = "." in typed[0] or begin.epoch != end.epoch
        return begin if amid else Playhead(begin.epoch, 0), end

    def _seen(self, text: str) -> Playhead:
        """A moment as `export` reads it: an epoch alone is its whole pass."""
        assert self._run is not None
        epoch, _, step = text.partition(".")
        return Playhead(int(epoch), int(step)) if step else self._run.steps.whole(int(epoch))

    def last_epoch(self) -> int:
        """That has to be trained, at least; 0 where that is the run's own end."""
        found = [moment_of(each) for each in self.options().values()]
        return max((each.epoch for each in found if each), default=0)

    def problem(self) -> str:
        """A sentence; "" where all is well."""
        places = []
        for text in self.options().values():
            found = moment_of(text)
            place = self._place(found) if found else None
            if place is None:
                return self._refused(text)
            places.append(place)
        if places and places[0] > places[-1]:
            return tr("The first moment is after the last one.")
        return ""

    def _place(self, typed: Moment) -> Playhead | None:
        run = self._run
        assert run is not None
        epoch, step = typed
        if not run.first_epoch <= epoch <= run.limit:
            return None
        if step is None:
            return Playhead(epoch, run.steps.last)
        return Playhead(epoch, step) if self._has_steps and step <= run.steps.last else None

    def _refused(self, text: str) -> str:
        run = self._run
        assert run is not None
        if not self._has_steps:
            told = tr("“{}” is not an epoch of this run: it has {} to {}.")
            return told.format(text, f"{run.first_epoch:,}", f"{run.limit:,}")
        told = tr(
            "“{}” is not a moment of this run: type an epoch from {} to {}, or one with a "
            "step, {}.{}."
        )
        last = run.steps.last
        return told.format(text, f"{run.first_epoch:,}", f"{run.limit:,}", run.first_epoch, last)
