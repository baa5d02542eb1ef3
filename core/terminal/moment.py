"""A moment in the options of `export`, and why it is none of the run."""

from core.exporting.moment import Moment, moment_of
from core.exporting.subject import Subject
from core.terminal.arguments import ArgumentsError


def last_epoch(subject: Subject) -> int:
    """Of a demo its only pass."""
    return subject.experiment.training.epochs if subject.experiment.trains else 1


def moment_in(option: str, text: str, subject: Subject, most: int = 0) -> Moment:
    """The one that is typed; ArgumentsError outside of the run. most: an epoch's last step; 0
    where a step means nothing.
    """
    found = moment_of(text)
    first, last = subject.first_epoch, last_epoch(subject)
    if found is None or not first <= found.epoch <= last:
        raise ArgumentsError(
            f"{option} is {text!r}; allowed is an epoch from {first:,} to {last:,} "
            "(--epochs moves the end)."
        )
    if found.step is not None and found.step > most > 0:
        raise ArgumentsError(f"{option} is {text!r}; an epoch here has the steps 0 to {most}.")
    return found
