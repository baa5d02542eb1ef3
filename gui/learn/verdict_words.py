"""What came of an answer, in words: on its way, right, near enough, wrong."""

from core.course.question import Answering, Question, Verdict
from core.text.plain import LINE_MAX, one_line
from gui.figures.equations.in_line import plain_line
from gui.wording.punctuation import sentences
from gui.wording.translate import told, tr

OFFERED_MAX = 400  # letters of what the lesson says, and nobody typed: a whole order of lines
OFFERED = (Answering.CHOICE, Answering.CODE, Answering.ORDER)  # told in quotes


def what_came(question: Question, verdict: Verdict) -> str:
    """Of an answer that is known, behind a mark; `spoken` has words in its place."""
    if not verdict.came:  # of an older record, which does not tell
        return (
            ("✓  " + tr("That was right.")) if verdict.is_right else ("✗  " + tr("That was wrong."))
        )
    is_curve = question.answering is Answering.CURVE
    whole = told(verdict.came) if is_curve else _compared(question, verdict)
    return ("✓  " if verdict.is_right else "✗  ") + whole


def on_its_way(question: Question, given: str, waits: bool) -> str:
    """Of an answer that is not known yet. waits: for the learner to do what shows it. A text's
    model is trained by the learner, too.
    """
    if question.answering is Answering.CURVE:
        return tr("Now it is trained …")
    said = one_line(_shown(question, given))
    if waits:
        return tr("You said “{}”. Now see for yourself.").format(said)
    if question.by_learner.asks:
        return tr("You said {}. Now train it.").format(said)
    if question.stops is not None:  # what is trained for it
        return tr("You said {}. Now it is trained …").format(said)
    return tr("You said {}. Now it goes there …").format(said)


def spoken(text: str) -> str:
    """With words in place of its mark."""
    for mark, word in (("✓  ", tr("Right.")), ("✗  ", tr("Wrong."))):
        if text.startswith(mark):
            return sentences(word, text.removeprefix(mark))
    return text


def _compared(question: Question, verdict: Verdict) -> str:
    """What was said with what came; one of several sentences is one in quotes."""
    is_offered = question.answering in OFFERED
    most = OFFERED_MAX if is_offered else LINE_MAX
    sides = [one_line(_shown(question, each), most) for each in (verdict.given, verdict.came)]
    if is_offered:
        if verdict.is_right:
            return tr("“{}” is right.").format(sides[1])
        return tr("You said “{}”. The right answer is “{}”.").format(*sides)
    text = tr("You said {}. It is {}.")
    if verdict.is_right:
        exact = tr("You said {}, and so it is: {}.")
        near = tr("You said {}. It is {}, and that is near enough.")
        text = exact if question.is_exact(verdict) else near
    return text.format(*sides)


def _shown(question: Question, answer: str) -> str:
    """A choice as it was offered, its formulas in letters; anything else with its own signs."""
    is_worded = question.answering is Answering.CHOICE
    return plain_line(answer) if is_worded else question.shown(answer)
