"""When a step tells what came of an answer: what was predicted, once what shows it was done. And
what is kept of it, for who comes back.
"""

from dataclasses import dataclass

from core.course.completion import Situation, is_met
from core.course.learner_record import Try
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


@dataclass(frozen=True)
class Past:
    """An answer that was given before this step was begun. number: which try it was, from 1.
    network: which one was asked of, from 0, where the question varies.
    """

    number: int
    verdict: Verdict
    network: int = 0


def kept(verdict: Verdict, seed: int, network: int) -> Try:
    """What a learner keeps of it. seed: of the run that judged."""
    given, came, right = verdict.given, verdict.came, verdict.is_right
    return Try(given, right, seed=seed, came=came, curve=verdict.curve, network=network)


def past(step: Step, last: Try | None) -> Past | None:
    """The last answer to the step's question, as it was told; None where there is none, or where
    the question is another one by now.
    """
    question = step.question
    if question is None or last is None or question.refusal(last.given):
        return None
    told = question.recalled(Verdict(last.given, last.came, last.right, last.curve))
    return Past(last.number, told, last.network if step.variation is not None else 0)
