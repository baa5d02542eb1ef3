"""Why an intent of the transport cannot be carried out now: a sentence, or "" when it can."""

from core.runs.run import Run
from core.trace.playhead import Playhead


def why_not(intent: str, run: Run | None, playing: bool) -> str:
    """intent: a command of the transport, or "epoch" for whatever needs epochs."""
    if run is None:
        return "No lesson is open."
    if intent in ("next_epoch", "previous_epoch", "epoch") and not run.experiment.trains:
        return "This lesson is one forward pass; it has no epochs."
    if intent in ("step_back", "rewind", "previous_epoch") and run.playhead == Playhead(
        run.first_epoch, 0
    ):
        return _at_start(run)
    if intent in ("run", "step", "next_epoch") and run.playhead >= run.end and not playing:
        return _at_end(run)
    if intent == "end" and run.playhead == run.newest and not playing:
        return "This is the newest place."
    return ""


def _at_start(run: Run) -> str:
    if run.first_epoch == 1:
        return "This is the very start."
    if run.from_file:
        return "This is where the file begins; what came before is not in it."
    return "This is where the fork begins; what came before is in the run that it comes from."


def _at_end(run: Run) -> str:
    if run.diverged is not None:
        return (
            f"The run diverged at epoch {run.diverged.number} (loss {run.diverged.loss:g}); "
            "lower the learning rate, or step back."
        )
    if not run.experiment.trains:
        return "The pass is complete; rewind to walk through it again."
    return f"All {run.limit:,} epochs are done; raise Epochs to go on, or rewind."
