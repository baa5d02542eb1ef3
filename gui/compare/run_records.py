"""RunRecords: what each figure of the page is handed of a run, up to the clock."""

import math

from core.experiment import WordTask
from core.experiment.parameters import parameter_count
from core.runs.run import Run
from core.session.comparison import Comparison
from core.session.selection import Selection
from core.text.plain import UNTOLD, one_line
from gui.compare.wording import Standing, per_letter
from gui.figures.compare.loss_curves import Curve
from gui.figures.compare.run_line import color_of, dashes_of
from gui.figures.compare.run_maps import RunMap
from gui.figures.compare.run_table import RunRow
from gui.wording.names import out_names
from gui.wording.numbers import loss_text, milliseconds_text
from gui.wording.runs import word_html
from gui.wording.translate import told, tr


class RunRecords:
    """names: by a run's id, what it is called side by side. Each looks as its place says."""

    def __init__(self, clock: Comparison, selection: Selection) -> None:
        self._clock = clock
        self._selection = selection
        self.names: dict[int, str] = {}

    def standing(self, run: Run) -> Standing:
        epoch = min(self._clock.shown(run), run.recording.last_epoch)
        name = self.names[run.id]
        task = run.experiment.task
        assert isinstance(task, WordTask)
        if epoch < run.first_epoch:
            return Standing(name, math.nan, False)
        right = run.recording.letters(epoch) == task.answers
        return Standing(name, run.recording.loss(epoch) / run.experiment.loss_terms, right)

    def curve(self, run: Run) -> Curve:
        losses = run.recording.losses(self._clock.shown(run))
        name = self.names[run.id]
        losses, place = per_letter(run, losses), self._clock.place(run)
        return Curve(color_of(place), run.first_epoch, losses, name, dashes_of(place))

    def row(self, run: Run) -> RunRow:
        epoch = min(self._clock.shown(run), run.recording.last_epoch)
        known = epoch >= run.first_epoch
        first = run.recording.first_exact(epoch) if known else None
        exact = str(first) if first else "–"
        seconds, place = run.epoch_seconds, self._clock.place(run)
        word, plain = self._word(run, epoch) if known else ("", "")
        loss = loss_text(run.recording.loss(epoch) / run.experiment.loss_terms) if known else "–"
        if run.diverged is not None and epoch >= run.limit:
            loss = tr("diverged")
        if known and self._selection.hides_answers:
            exact = loss = UNTOLD
        return RunRow(
            self.names[run.id],
            color_of(place),
            f"{parameter_count(run.experiment):,}",
            milliseconds_text(seconds) if seconds else "–",
            exact,
            loss,
            word,
            plain,
            dashes_of(place),
        )

    def _word(self, run: Run, epoch: int) -> tuple[str, str]:
        """What it answers at this epoch, as HTML and in letters; why not, where that is hidden."""
        task, hidden = run.experiment.task, self._selection.why_hidden
        assert isinstance(task, WordTask)
        if hidden:
            return UNTOLD * task.seq_len, told(hidden)
        letters = run.recording.letters(epoch)
        return word_html(letters, task.answers), one_line(letters)

    def map_of(self, run: Run) -> RunMap:
        """The newest that is known up to the clock, with its own epoch where that is another."""
        trace = self._clock.pictured(run)
        task = run.experiment.task
        assert isinstance(task, WordTask)
        values = trace.out if trace is not None else None  # of both directions
        epoch = trace.epoch if trace is not None else self._clock.shown(run)
        if values is None:
            note = tr("to come")
        else:
            note = "" if epoch == self._clock.epoch else tr("epoch {}").format(f"{epoch:,}")
        model = run.experiment.model
        units = out_names(run.experiment) or tuple(map(str, range(model.hidden_size)))
        name, place = self.names[run.id], self._clock.place(run)
        color, dashes = color_of(place), dashes_of(place)
        return RunMap(name, color, note, values, task.letters, units=units, dashes=dashes)
