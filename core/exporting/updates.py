"""A run over batches trained again, as the window's thread trains it. Needs torch, late."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from core.experiment import TextTask
from core.export.record import Updated
from core.exporting.subject import Subject
from core.runs.batch_run import Step
from core.text.corpus import encode
from core.text.sampling import SAMPLE, Style

if TYPE_CHECKING:
    from core.training.batch_trainer import BatchTrainer


def batch_trainer(subject: Subject) -> "BatchTrainer":
    """At the subject's beginning. ExportError where the text that it reads is not at hand."""
    from core.training.batch_trainer import BatchTrainer

    is_text = isinstance(subject.experiment.task, TextTask)
    codes = encode(subject.text().text).codes if is_text else None
    return BatchTrainer(subject.experiment, codes, subject.start)


def updated(subject: Subject, last: int, chosen: Collection[int]) -> Iterator[Updated]:
    """Up to the update `last`, or the one that diverged. chosen: what they led to is told."""
    from core.training.batch_trainer import StepDiverged

    trainer = batch_trainer(subject)
    while trainer.updates < last:
        try:
            step = trainer.advance()
        except StepDiverged as end:
            yield Updated(Step(end.number, end.loss, float("nan")), diverged=True)
            return
        yield _told(trainer, step) if step.number in chosen else Updated(step)


def _told(trainer: "BatchTrainer", step: Step) -> Updated:
    from core.inference.writing import sample

    writes = isinstance(trainer.task, TextTask)
    written = sample(trainer, SAMPLE, Style()) if writes else None
    return Updated(step, trainer.state(), trainer.evaluate(), written)
