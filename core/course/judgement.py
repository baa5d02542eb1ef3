"""When a step tells what came of an answer: what was predicted, once what shows it was done."""

from core.course.completion import Situation, is_met
from core.course.question import Verdict
from core.course.step import Step


def bears_out(step: Step) -> bool:
    """Whether what the step has done shows whether a prediction was right."""
    return step.question is not None and not step.question.is_check and step.until.asks


def judged(step: Step, given: str, situation: Situation, is_told: bool = False) -> Verdict | None:
    """Of an answer; None as long as what is right is not known, or not shown. is_told: it was, in
    another sitting.
    """
    if step.question is None:
        return None
    if bears_out(step) and not is_told and not is_met(step.until, situation):
        return None
    return step.question.judge(given, situation)
