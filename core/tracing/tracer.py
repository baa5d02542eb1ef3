"""The tracer: an epoch's pass by the twin, made into an EpochTrace and compared with training.

Nothing here changes a number of the run: the epoch that is trained is trainer.advance()'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from core.arrays import Array
from core.experiment import WordTask
from core.models.watch import watching
from core.runs.records import Epoch, named
from core.trace.optimizer_step import clip_scale, update
from core.trace.trace import TOLERANCE, Difference, EpochTrace, Lane
from core.tracing.gradients import (
    Gradients,
    LaneGradients,
    gradients,
    losses,
    reach,
    reach_letters,
    thawed,
)
from core.tracing.unroll import UnrolledLane, sequence_first, walk
from core.training.trainer import Diverged, Trainer

NONE = Difference()


def trace_epoch(trainer: Trainer, complete: bool = True, sequence: int = 0) -> EpochTrace:
    """The coming epoch's pass, by the twin. Changes nothing: no update, no .grad, no draw.

    Without `complete` there are no gradients: enough for a picture at full speed. sequence:
    which of a batch is traced.
    """
    experiment, initial = trainer.experiment, trainer.start()
    with torch.enable_grad(), thawed(trainer.model):
        found = walk(trainer, initial)
        trains = experiment.trains
        grads = Gradients([LaneGradients()] * len(found.lanes), None, {})
        if trains and complete:
            grads = gradients(trainer, found.cells, found.logits)
    logits = found.logits.detach()
    return EpochTrace(
        epoch=trainer.updates + 1,
        inputs=_one_hot(trainer, sequence),
        embedding=_array(found.x[:, 0]) if trainer.model.emb is not None else None,
        lanes=tuple(
            _freeze(trainer, k, lane, grads, sequence) for k, lane in enumerate(found.lanes)
        ),
        out=_array(found.out[:, sequence]),
        logits=_array(logits) if trains else None,
        probabilities=_array(torch.softmax(logits, dim=1)) if trains else None,
        losses=_array(losses(trainer, logits)) if trains else None,
        grad_logits=None if grads.logits is None else _array(grads.logits),
        grads={name: _array(grad) for name, grad in grads.weights.items()},
        reach=None,
        reach_letters=(),
        state=named(experiment, trainer.state()),
        after=None,
        shapes={},
        difference=NONE,
    )


def with_reach(trainer: Trainer, trace: EpochTrace) -> EpochTrace:
    """Adds dL_k/dh_t for single letters k; the trainer stands where `trace` was taken."""
    letters = reach_letters(trainer.model, trainer.experiment.task.seq_len)
    with torch.enable_grad(), thawed(trainer.model):
        copies = walk(trainer, trainer.start(), len(letters))
        found = reach(trainer, copies.cells, copies.logits, letters)
    return replace(trace, reach=found, reach_letters=letters)


@dataclass(frozen=True)
class Traced:
    """An epoch that was trained, and what the twin saw of it. diverged: no update was made."""

    trace: EpochTrace
    epoch: Epoch
    diverged: bool = False


def advance_traced(trainer: Trainer, complete: bool = True) -> Traced:
    """Trains one epoch as trainer.advance() does, bit for bit, and compares the twin with it."""
    trace = trace_epoch(trainer, complete)
    if complete:
        trace = with_reach(trainer, trace)
    try:
        with watching() as shapes:
            epoch = trainer.advance()
    except Diverged as end:
        compared = _compare([("logits", trace.logits, end.epoch.logits)])
        return Traced(replace(trace, shapes=shapes, difference=compared), end.epoch, diverged=True)
    after, compared = named(trainer.experiment, trainer.state()), _difference(trainer, trace, epoch)
    # The gradients that were trained with are the ones to show: of a tiny one the last bits
    # decide the sign of Adam's first step.
    grads = {name: _array(grad) for name, grad in _trained_with(trainer)} if complete else {}
    norm = None if trainer.clipped is None else trainer.clipped.norm
    trace = replace(trace, shapes=shapes, after=after, grads=grads, grad_norm=norm)
    trace = replace(trace, difference=compared)
    return Traced(replace(trace, difference=_with_update(trainer, trace)), epoch)


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
    return replace(trace, shapes=shapes, difference=compared)


def _trained_with(trainer: Trainer) -> Iterator[tuple[str, Tensor]]:
    """The gradients of the epoch just trained, before they were clipped."""
    if trainer.clipped is not None:
        yield from trainer.clipped.raw.items()
        return
    for name, parameter in trainer.model.named_parameters():
        if parameter.grad is not None:
            yield name, parameter.grad


def _difference(trainer: Trainer, trace: EpochTrace, epoch: Epoch) -> Difference:
    """Logits and gradients: what the twin says against what training had."""
    pairs: list[tuple[str, Array | None, Array]] = [("logits", trace.logits, epoch.logits)]
    for name, grad in _trained_with(trainer) if trace.grads else ():
        pairs.append((f"gradient of {name}", trace.grads[name], grad.numpy()))
    return _compare(pairs)


def _with_update(trainer: Trainer, trace: EpochTrace) -> Difference:
    """The same and the new weights: what the optimiser's twin makes of the gradients."""
    assert trace.after is not None
    experiment, state, updates = trainer.experiment, trace.state, trace.epoch - 1
    scale = clip_scale(experiment, trace.grad_norm or 0)
    return _compare(
        [
            (name, update(experiment, state, name, grad, updates, scale).new, trace.after[name])
            for name, grad in trace.grads.items()
        ],
        trace.difference,
    )


def _compare(
    pairs: Sequence[tuple[str, Array | None, Array]], so_far: Difference = NONE
) -> Difference:
    largest, where, exceeds = so_far.largest, so_far.where, so_far.exceeds
    for name, ours, theirs in pairs:
        if ours is None or not (np.isfinite(ours).all() and np.isfinite(theirs).all()):
            continue  # a diverged run's numbers have no distance
        apart = np.abs(ours - theirs)
        exceeds |= bool((apart > TOLERANCE * np.maximum(1, np.abs(theirs))).any())
        if apart.max(initial=0) > largest:
            largest, where = float(apart.max()), name
    return Difference(largest, where, exceeds)


def _freeze(
    trainer: Trainer, index: int, lane: UnrolledLane, grads: Gradients, sequence: int
) -> Lane:
    layer, direction = divmod(index, trainer.experiment.model.num_directions)
    cells, row = lane.cells, slice(sequence, sequence + 1)
    states = [cell.c[row] for cell in cells if cell.c is not None]
    found = grads.lanes[index]
    return Lane(
        layer=layer,
        direction=direction,
        x=_array(lane.x[:, sequence]),
        h0=_array(lane.h0[sequence]),
        h=_array(torch.cat([cell.h[row] for cell in cells])),
        c0=None if lane.c0 is None else _array(lane.c0[sequence]),
        c=_array(torch.cat(states)) if states else None,
        named={
            name: _array(torch.cat([cell.named[name][row] for cell in cells]))
            for name in cells[0].named
        },
        grad_h=None if found.h is None else _array(found.h),
        grad_c=None if found.c is None else _array(found.c),
        grad_sum=None if found.sum is None else _array(found.sum),
    )


def _one_hot(trainer: Trainer, sequence: int) -> Array:
    """The inputs as numbers, (T, V) one-hot or (T, input_size)."""
    task = trainer.experiment.task
    if isinstance(task, WordTask):
        return _array(torch.eye(len(task.vocabulary))[list(task.inputs)])
    return _array(sequence_first(trainer, trainer.inputs)[:, sequence])


def _array(tensor: Tensor) -> Array:
    """A read-only copy: frozen records cross threads, tensors do not."""
    copy: Array = tensor.detach().numpy().copy()
    copy.setflags(write=False)
    return copy
