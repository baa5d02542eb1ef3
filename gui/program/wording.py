"""What the Program page says: of what came of a program, and of what is to be done with it."""

from core.sandbox.outcome import Ended, Outcome, PrintedEpoch
from core.session.programs import Programs
from core.text.plain import one_line
from gui.wording.punctuation import sentences
from gui.wording.translate import told, tr

LONG = 160  # letters of an error that are told in a line
QUOTED = 60  # of a line that is quoted: a longer one stands below, whole


def headline(programs: Programs) -> str:
    """What is to be done, or what came of it, in one sentence."""
    outcome, wanted = programs.outcome, programs.wanted
    if programs.is_running:
        return tr("It is running: the first run loads torch, later ones take a moment.")
    if outcome is None:
        return _before(programs)
    if programs.is_stale:
        return tr("You have changed it since it ran: run it again.")
    if outcome.ended is Ended.UNCONFINED and programs.exercise is not None:
        reads = (
            tr("As a text it is right.")
            if programs.is_as_wanted
            else tr("As a text it is not right.")
        )
        return sentences(reads, told(outcome.sentence()))
    if outcome.ended is Ended.ERROR:
        return _shortened(told(outcome.sentence()))
    if outcome.ended is not Ended.WELL:
        return told(outcome.sentence())  # which ends with what to do
    if programs.is_as_wanted:
        return _as_wanted(programs, len(outcome.lines))
    if wanted is None:
        return tr(
            "What it should print is not known yet: the machine was too busy for the program as it "
            "should be. Run it again."
        )
    return _difference(outcome, wanted)


def _before(programs: Programs) -> str:
    exercise = programs.exercise
    if exercise is None:
        text = tr("Change what you like and run it: it may compute and print, and nothing else.")
        other = tr("This run goes on from weights; here its program begins with the seed.")
        return sentences(other, text) if programs.goes_on else text
    if exercise.is_gap:
        return tr("One line is missing, where “...” stands. Write it, and run the program.")
    return tr("One line of it is wrong or missing. Run it: what do you see?")


def _as_wanted(programs: Programs, count: int) -> str:
    same = tr("Its one line is as it should be, digit for digit.")
    if count != 1:
        same = tr("All {} lines are as they should be, digit for digit.").format(f"{count:,}")
    return sentences(tr("Solved."), same) if programs.is_solved else same


def _difference(ours: Outcome, wanted: Outcome) -> str:
    """The last epoch that both have and in which they part; where none is, how many they print;
    where their epochs are the same, the first line that is not.
    """
    due = {each.epoch: each for each in wanted.epochs}
    both = [(each, due[each.epoch]) for each in ours.epochs if each.epoch in due]
    apart = [pair for pair in both if _told(pair[0]) != _told(pair[1])]  # nan is no other than nan
    if apart:
        mine, other = apart[-1]
        after = tr("After 1 epoch: {ours}; it should be {wanted}.")
        if mine.epoch != 1:
            after = tr("After {epochs} epochs: {ours}; it should be {wanted}.")
        return after.format(epochs=f"{mine.epoch:,}", ours=_told(mine), wanted=_told(other))
    counts = len(ours.epochs), len(wanted.epochs)
    if both and counts[0] != counts[1]:
        told = tr("It printed {}; it should print {}.").format(*map(_epochs, counts))
        return sentences(told, tr("Those that both have are the same."))
    return _apart_in_a_line(ours.lines, wanted.lines)


def _apart_in_a_line(ours: tuple[str, ...], wanted: tuple[str, ...]) -> str:
    for number, (left, right) in enumerate(zip(ours, wanted, strict=False), start=1):
        if left != right and max(len(left), len(right)) > QUOTED:
            return tr("Printed line {} is not as it should be: both stand below, marked.").format(
                number
            )
        if left != right:
            template = tr("Printed line {number} is “{ours}”; it should be “{wanted}”.")
            return template.format(number=number, ours=one_line(left), wanted=one_line(right))
    counts = len(ours), len(wanted)
    return tr("It printed {}; it should print {}.").format(*map(_lines, counts))


def _epochs(count: int) -> str:
    return tr("1 epoch") if count == 1 else tr("{} epochs").format(f"{count:,}")


def _lines(count: int) -> str:
    return tr("1 line") if count == 1 else tr("{} lines").format(f"{count:,}")


def _told(each: PrintedEpoch) -> str:
    return tr("“{word}”, loss {loss}").format(word=one_line(each.word), loss=each.shown)


def _shortened(sentence: str) -> str:
    """The first of an error that goes on for lines: up to the end of a sentence, else of a word."""
    cut = one_line(sentence, LONG)
    if cut == one_line(sentence, LONG + 1) or not cut.endswith("…"):
        return cut
    whole, words = cut.rpartition(". ")[0], cut.rpartition(" ")[0]
    if len(whole) > LONG // 2:
        return f"{whole}."
    return f"{words} …" if len(words) > LONG // 2 else cut


def solution(programs: Programs) -> str:
    """Which line it is, what it is called, and what cures it, its code between backticks; "" before
    it is told.
    """
    exercise = programs.exercise
    if exercise is None or not (programs.is_solution_shown or programs.is_solved):
        return ""
    if exercise.is_gap:
        line = tr("Line {}: {}").format(exercise.line, f"`{exercise.name}`")
        return f"{line}\n{told(exercise.cure)}"  # no sentence goes on after code
    if exercise.is_missing:
        line = tr("Missing before line {}. {}").format(exercise.line, told(exercise.name))
    else:
        line = tr("Line {}. {}").format(exercise.line, told(exercise.name))
    return sentences(line, told(exercise.cure))
