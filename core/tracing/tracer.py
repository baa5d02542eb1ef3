"""The tracer: an epoch's pass by the twin, made into an EpochTrace and compared with training.

Nothing here changes a number of the run: the epoch that is trained is trainer.advance()'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.models.demo import Demo
from core.models.watch import watching
from core.runs.records import Epoch, named
from core.trace.optimizer_step import clip_scale
from core.trace.optimizer_step import update as step_of
from core.trace.trace import TOLERANCE, Backward, Difference, EpochTrace, Lane, Pass, Update
from core.tracing.gradients import (
    array_of,
    gradients,
    losses,
    reach,
    reach_letters,
    thawed,
)
from core.tracing.unroll import UnrolledLane, Walk, sequence_first, walk
from core.training.trainer import Diverged, Trainer

Pair = tuple[str, Array | None, Array]
"""What is compared: its name, the twin's numbers, training's."""


def trace_epoch(trainer: Trainer, complete: bool = True, sequence: int = 0) -> EpochTrace:
    """The coming epoch's pass, by the twin. Changes nothing: no update, no .grad, no draw.

    Without `complete` there are no gradients: enough for a picture at full speed. sequence:
    which of a batch is traced.
    """
    passed, back = _walk(trainer, complete, sequence)
    return _joined(passed, backward=back)


def _walk(trainer: Trainer, complete: bool, sequence: int = 0) -> tuple[Pass, Backward | None]:
    if not complete:
        with torch.no_grad():
            return _pass(trainer, walk(trainer, trainer.start()), sequence), None
    with torch.enable_grad(), thawed(trainer.model):
        found = walk(trainer, trainer.start())
        back = _backward(trainer, found) if trainer.experiment.trains else None
    return _pass(trainer, found, sequence), back


def _pass(trainer: Trainer, found: Walk, sequence: int) -> Pass:
    experiment, logits = trainer.experiment, found.logits.detach()
    trains = experiment.trains
    return Pass(
        epoch=trainer.updates + 1,
        inputs=_one_hot(trainer, sequence),
        embedding=array_of(found.x[:, 0]) if trainer.model.emb is not None else None,
        lanes=tuple(_lane(trainer, k, lane, sequence) for k, lane in enumerate(found.lanes)),
        out=array_of(found.out[:, sequence]),
        logits=array_of(logits) if trains else None,
        probabilities=array_of(torch.softmax(logits, dim=1)) if trains else None,
        losses=array_of(losses(trainer, logits)) if trains else None,
        state=named(experiment, trainer.state()),
    )


def _backward(trainer: Trainer, found: Walk) -> Backward:
    """The gradients of the pass, and dL_k/dh_t for single letters k, by a pass of its own."""
    grads = gradients(trainer, found.cells, found.logits)
    letters = reach_letters(trainer.model, trainer.experiment.task.seq_len)
    copies = walk(trainer, trainer.start(), len(letters))
    far = reach(trainer, copies.cells, copies.logits, letters)
    return Backward(*grads, reach=far, reach_letters=letters)


def _joined(passed: Pass, **more: Any) -> EpochTrace:
    return EpochTrace(**vars(passed), **more)


@dataclass(frozen=True)
class Traced:
    """An epoch that was trained, and what the twin saw of it. diverged: no update was made."""

    trace: EpochTrace
    epoch: Epoch
    diverged: bool = False


def advance_traced(trainer: Trainer, complete: bool = True) -> Traced:
    """Trains one epoch as trainer.advance() does, bit for bit, and compares the twin with it."""
    passed, back = _walk(trainer, complete)
    with watching() as shapes:
        try:
            epoch, update = trainer.advance(), _update(trainer)
        except Diverged as end:
            epoch = end.epoch
            update = None
    pairs: list[Pair] = [("logits", passed.logits, epoch.logits)]
    if back is not None and update is not None:
        trained = {name: array_of(grad) for name, grad in _trained_with(trainer)}
        ours = back.weights
        pairs += [(f"gradient of {name}", ours[name], grad) for name, grad in trained.items()]
        # The gradients that were trained with are the ones to show: of a tiny one the last bits
        # decide the sign of Adam's first step.
        back = replace(back, weights=trained)
        pairs += _new_weights(trainer.experiment, passed, back, update)
    compared = _compare(pairs)
    trace = _joined(passed, shapes=shapes, difference=compared, backward=back, update=update)
    return Traced(trace, epoch, diverged=update is None)


def _update(trainer: Trainer) -> Update:
    """What the trainer's last epoch made of its state."""
    norm = None if trainer.clipped is None else trainer.clipped.norm
    return Update(named(trainer.experiment, trainer.state()), norm)


def trace_demo(trainer: Trainer, sequence: int = 0) -> EpochTrace:
    """A shape demo's one pass over one sequence of its batch, beside torch's own."""
    with torch.no_grad(), watching() as shapes:
        if trainer.model.by_step:
            theirs = torch.cat(list(trainer.model.steps(trainer.inputs, *trainer.start())))
        else:
            theirs = trainer.model(trainer.inputs, *trainer.start())
    trace = trace_epoch(trainer, sequence=sequence)
    steps, batch = trainer.experiment.task.seq_len, trainer.experiment.batch
    rows = (batch, steps) if trainer.experiment.model.batch_first else (steps, batch)
    ours = sequence_first(trainer, theirs.view(*rows, -1))[:, sequence]
    compared = _compare([("outputs", trace.out, ours.numpy())])
    with torch.enable_grad():  # which the lecture's prints tell of
        demo = Demo(trainer.experiment, trainer.model, trainer.inputs, trainer.start())
    printed = tuple(map(tuple, demo.blocks))
    return replace(trace, shapes=shapes, difference=compared, printed=printed)


def _trained_with(trainer: Trainer) -> Iterator[tuple[str, Tensor]]:
    """The gradients of the epoch just trained, before they were clipped."""
    if trainer.clipped is not None:
        yield from trainer.clipped.raw.items()
        return
    for name, parameter in trainer.model.named_parameters():
        if parameter.grad is not None:
            yield name, parameter.grad


def _new_weights(
    experiment: Experiment, passed: Pass, back: Backward, done: Update
) -> Iterator[Pair]:
    """What the optimiser's twin makes of the gradients, and what training did."""
    state = passed.state
    updates = passed.epoch - 1
    scale = clip_scale(experiment, done.norm or 0)
    for name, grad in back.weights.items():
        yield name, step_of(experiment, state, name, grad, updates, scale).new, done.after[name]


def _compare(pairs: Sequence[Pair]) -> Difference:
    largest = 0.0
    where = ""
    exceeds = False
    for name, ours, theirs in pairs:
        if ours is None or not (np.isfinite(ours).all() and np.isfinite(theirs).all()):
            continue  # a diverged run's numbers have no distance
        apart = np.abs(ours - theirs)
        exceeds |= bool((apart > TOLERANCE * np.maximum(1, np.abs(theirs))).any())
        if apart.max(initial=0) > largest:
            largest = float(apart.max())
            where = name
    return Difference(largest, where, exceeds)


def _lane(trainer: Trainer, index: int, lane: UnrolledLane, sequence: int) -> Lane:
    layer, direction = divmod(index, trainer.experiment.model.num_directions)
    cells = lane.cells
    states = [cell.c for cell in cells if cell.c is not None]
    return Lane(
        layer=layer,
        direction=direction,
        x=array_of(lane.x[:, sequence]),
        h0=array_of(lane.h0[sequence]),
        h=_over_time([cell.h for cell in cells], sequence),
        c0=None if lane.c0 is None else array_of(lane.c0[sequence]),
        c=_over_time(states, sequence) if states else None,
        named={
            name: _over_time([cell.named[name] for cell in cells], sequence)
            for name in cells[0].named
        },
    )


def _over_time(steps: list[Tensor], sequence: int) -> Array:
    """(T, n) of one sequence, from (batch, n) at each time step."""
    if len(steps[0]) > 1:  # of one alone a slice costs as much as all the rest
        steps = [each[sequence : sequence + 1] for each in steps]
    return array_of(torch.cat(steps))


def _one_hot(trainer: Trainer, sequence: int) -> Array:
    """The inputs as numbers, (T, V) one-hot or (T, input_size)."""
    task = trainer.experiment.task
    if isinstance(task, WordTask):
        return array_of(torch.eye(len(task.vocabulary))[list(task.inputs)])
    return array_of(sequence_first(trainer, trainer.inputs)[:, sequence])
