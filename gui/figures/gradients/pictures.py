"""What the views of gradients show: a function of (recording, playhead); draws nothing.

All are norms of total derivatives: every path from a state to the loss is counted.
"""

import numpy as np

from core.arrays import Array, norm
from core.experiment import Experiment, WordTask
from core.runs.history import stride_of
from core.runs.run import Run
from core.runs.visibility import levels
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from core.trace.trace import EpochTrace
from gui.widgets.log_map import LogPicture
from gui.widgets.log_scale import LogRange
from gui.wording.names import column_name, state_name, subscript
from gui.wording.numbers import number_text
from gui.wording.punctuation import items
from gui.wording.translate import tr

KINDS = {"dh": Kind.GRAD_HIDDEN, "dc": Kind.GRAD_CELL}


def are_known(run: Run) -> bool:
    """Whether any gradient of the playhead's epoch has been seen: the loss comes first."""
    return run.shown_up_to > Playhead(run.playhead.epoch, run.steps.forward + 1)


class Passed:
    """The last complete traces that came by: in a forward pass the epoch before is the newest
    whose gradients are known, and pictures at full speed have none.
    """

    def __init__(self) -> None:
        self._run_id = 0
        self._traces: list[EpochTrace] = []

    def newest(self, run: Run) -> EpochTrace | None:
        """The trace whose gradients are to be shown, of the playhead's epoch or an earlier one."""
        if run.id != self._run_id:
            self._run_id = run.id
            self._traces = []
        trace = run.trace
        epoch = run.playhead.epoch
        if trace is not None and trace.complete and all(trace is not t for t in self._traces):
            self._traces = [*self._traces[-1:], trace]
        if trace is not None and trace.complete and are_known(run):
            return trace
        before = run.trace_of(epoch - 1)
        if before is not None and before.complete:
            return before
        earlier = [each for each in self._traces if each.epoch < epoch]
        return max(earlier, key=lambda each: each.epoch, default=None)


def _levels(run: Run, trace: EpochTrace, lane: int, term: str) -> Array:
    """(T,); an earlier epoch's gradients have all been gone through."""
    if trace.epoch != run.playhead.epoch:
        return np.full(run.steps.seq_len, 2)
    return levels(run, lane, KINDS[term])


def letters_of(experiment: Experiment) -> tuple[str, ...]:
    """What enters at each step."""
    task = experiment.task
    source = task.letters if isinstance(task, WordTask) else (" ",) * task.seq_len
    return tuple(column_name(letter, t) for t, letter in enumerate(source))


def size_of(letter: str) -> str:
    """ "|∂L/∂h|"."""
    return f"|∂L/∂{letter}|"


def _row_name(experiment: Experiment, lane: int, letter: str) -> str:
    """ "h⁽²←⁾"."""
    return state_name(experiment, lane, None, letter)


def _size_text(experiment: Experiment, lane: int, t: int, letter: str) -> str:
    """ "|∂L/∂h₃⁽²←⁾|"."""
    return f"|∂L/∂{state_name(experiment, lane, t + 1, letter)}|"


def through_time(
    run: Run, trace: EpochTrace, term: str, opened: tuple[int, int] | None = None
) -> LogPicture:
    """Rows: every lane's h (and c), the top layer first. Columns: t. opened: (lane, t) of the
    opened cell, which is framed in place of the step's.
    """
    experiment = run.experiment
    rows = _sizes(trace)
    values = np.stack([sizes for _, _, sizes in rows])
    here = _at_work(run, trace) if opened is None else {opened}

    def tip(row: int, t: int) -> str:
        lane, key, sizes = rows[row]
        return f"{_size_text(experiment, lane, t, key[1])} = {number_text(sizes[t])}"

    def state(row: int, t: int) -> str:
        lane, key, _ = rows[row]
        return state_name(experiment, lane, t + 1, key[1])

    return LogPicture(
        values,
        np.stack([_levels(run, trace, lane, key) for lane, key, _ in rows]),
        _stacked(len(rows)),
        tuple(
            (n + 0.5, _row_name(experiment, lane, key[1])) for n, (lane, key, _) in enumerate(rows)
        ),
        letters_of(experiment),
        LogRange.of(values),
        tip,
        tuple((n, t) for n, (lane, _, _) in enumerate(rows) for each, t in here if each == lane),
        terms=tuple(key for _, key, _ in rows),
        term=term,
        groups=_named_together(experiment, [lane for lane, _, _ in rows]),
        state=state,
        what=items(size_of(letter) for letter in dict.fromkeys(key[1] for _, key, _ in rows)),
    )


def _sizes(trace: EpochTrace) -> list[tuple[int, str, Array]]:
    """(lane, "dh" or "dc", (T,)) of every row, the top layer's first."""
    rows = []
    lanes = trace.backward.lanes if trace.backward is not None else ()
    for lane in reversed(range(len(lanes))):
        for key, grads in (("dh", lanes[lane].h), ("dc", lanes[lane].c)):
            if grads is not None:
                rows.append((lane, key, norm(grads, axis=1)))
    return rows


def _at_work(run: Run, trace: EpochTrace) -> set[tuple[int, int]]:
    """(lane, t) that the step under way goes back through."""
    back = run.steps.phase(_step_under_way(run)) == "backward"
    return set(run.active) if back and trace.epoch == run.playhead.epoch else set()


def _named_together(experiment: Experiment, lanes: list[int]) -> tuple[tuple[float, str], ...]:
    """A name for the h and c of each lane, between its two rows; none where there is h alone."""
    if len(set(lanes)) == len(lanes):
        return ()
    named = [(n + 1.0, lane) for n, lane in enumerate(lanes) if lanes.index(lane) == n]
    return tuple((place, _row_name(experiment, lane, "h, c")) for place, lane in named)


def _step_under_way(run: Run) -> int:
    return run.playhead.step + (1 if run.playhead.operation else 0)


def _stacked(count: int) -> Array:
    return np.stack([np.arange(count), np.arange(count) + 1], axis=1).astype("f8")


def last_known(run: Run) -> int:
    """The last epoch whose backward pass has been gone through."""
    done = run.shown_up_to.step >= 2 * run.steps.forward + 1
    return run.shown_up_to.epoch if done else run.shown_up_to.epoch - 1


def over_training(run: Run, lane: int, letter: str) -> tuple[LogPicture, list[int]] | None:
    """Rows: the epochs sampled so far, the first on top; and which they are. None without any."""
    first = run.first_epoch
    last = last_known(run)
    epochs = sorted(epoch for epoch in run.history.samples if first <= epoch <= last)
    if not epochs:
        return None
    samples = [run.history.samples[epoch] for epoch in epochs]
    values = np.stack(
        [
            (each.grad_c if letter == "c" and each.grad_c is not None else each.grad_h)[lane]
            for each in samples
        ]
    )
    stride = stride_of(first, last)
    ends = [min(a + stride, b) for a, b in zip(epochs, [*epochs[1:], last + 1], strict=True)]
    edges = np.stack([epochs, ends], axis=1).astype("f8") - first
    reached = min(run.playhead.epoch, last)
    shown = np.where(np.array(epochs) <= reached, 2, 1)[:, None]
    rows = [n for n, epoch in enumerate(epochs) if epoch <= run.playhead.epoch < ends[n]]

    def tip(row: int, t: int) -> str:
        size = _size_text(run.experiment, lane, t, letter)
        return tr("epoch {}: {} = {}").format(epochs[row], size, number_text(values[row, t]))

    middles = ((edges[:, 0] + edges[:, 1]) / 2).tolist()
    picture = LogPicture(
        values,
        np.broadcast_to(shown, values.shape),
        edges,
        tuple(zip(middles, map(str, epochs), strict=True)),
        letters_of(run.experiment),
        LogRange.of(values),
        tip,
        row=rows[0] if rows else -1,
        what=size_of(letter),
    )
    return picture, epochs


def reach_of(run: Run, trace: EpochTrace, lane: int) -> LogPicture | None:
    """Rows: the letter whose loss it is. Columns: the state it goes back to."""
    if trace.backward is None:
        return None
    experiment = run.experiment
    task = run.experiment.task
    letters = trace.backward.reach_letters
    values = trace.backward.reach[lane]
    targets = task.answers if isinstance(task, WordTask) else ()

    def tip(row: int, t: int) -> str:
        k = letters[row]
        size = values[row, t]
        name = state_name(experiment, lane, t + 1)
        said = tr("loss of letter {} (“{}”)").format(k + 1, targets[k])
        if size == 0:
            if not has_path(experiment, lane, k, t):
                return tr("{} does not reach {}: no path leads there").format(said, name)
            return tr("{} reaches {} with exactly 0").format(said, name)
        sizes = f"|∂L{subscript(k + 1)}/∂{name}| = {number_text(size)}"
        return tr("{} reaches {} with {}").format(said, name, sizes)

    return LogPicture(
        values,
        np.broadcast_to(_levels(run, trace, lane, "dh"), values.shape),
        _stacked(len(letters)),
        tuple((n + 0.5, column_name(targets[k], k)) for n, k in enumerate(letters)),
        # States, and no letters: “h” 1 would be read as the letter that h₁ has read.
        tuple(f"h{subscript(t + 1)}" for t in range(values.shape[1])),
        LogRange.of(values),
        tip,
        what=size_of("h"),
    )


def has_path(experiment: Experiment, lane: int, k: int, t: int) -> bool:
    """Whether h_t of this lane enters letter k's loss at all; both from 0."""
    lanes = experiment.lanes
    if experiment.model.bidirectional and lane not in lanes.top:
        return True  # the layer above reads it in both directions
    return t >= k if lanes.is_backward(lane) else t <= k
