"""What is said of learners: their names, and what they have done."""

from core.course.learners import Learner
from core.text.plain import one_line
from gui.wording.translate import tr


def learner_name(learner: Learner) -> str:
    """A learner, as a menu names them."""
    if learner.name:
        return one_line(learner.name)
    return tr("Learner {}").format(learner.number) if learner.number else tr("No name")


def learner_text(learner: Learner) -> str:
    """A learner as a sentence names them, at its beginning."""
    is_first = not learner.name and not learner.number
    return tr("The learner without a name") if is_first else learner_name(learner)


def done_text(steps: int, answers: int) -> str:
    """ "14 steps done, 9 questions answered"."""
    told_steps = tr("1 step done") if steps == 1 else tr("{} steps done").format(f"{steps:,}")
    if answers == 1:
        return tr("{}, 1 question answered").format(told_steps)
    return tr("{}, {} questions answered").format(told_steps, f"{answers:,}")
