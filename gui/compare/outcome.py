"""What runs side by side have shown once all are at their end, in a sentence with their numbers."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from core.experiment import WordTask
from core.experiment.floors import without_memory
from core.runs.fork import recurrent_weights
from core.runs.run import Run
from core.text.letters import isolated
from gui.compare.wording import quoted
from gui.wording.numbers import loss_text
from gui.wording.punctuation import clauses, headed, items, sentences, stopped
from gui.wording.translate import tr


def outcome(runs: Sequence[Run], names: Mapping[int, str]) -> tuple[str, ...]:
    """The fullest form first; () where nothing more is to be said than at any epoch."""
    if len(runs) == 2 and [is_cut(run) for run in runs].count(True) == 1:
        whole, cut = sorted(runs, key=is_cut)
        return _of_the_cut(whole, cut)
    return _of_the_first(runs, names)


def is_cut(run: Run) -> bool:
    """Whether nothing goes from step to step in it: all its W_hh are 0 and stay so."""
    zeros = {each.parameter for each in run.edits if each.index == () and each.value == 0}
    weights = recurrent_weights(run.experiment)
    held = {*run.experiment.training.frozen} & zeros
    return bool(weights) and held >= {*weights}


def _of_the_cut(whole: Run, cut: Run) -> tuple[str, ...]:
    task = cut.experiment.task
    assert isinstance(task, WordTask)
    blind = without_memory(cut.experiment)
    letters = _torn(task)
    answers = [_answers(cut, letter) for letter in letters]
    if not letters or blind is None or any(len({*each}) > 1 for each in answers):
        return ()
    same = items(
        f"“{isolated(letter)}” → {isolated(said[0])}"
        for letter, said in zip(letters, answers, strict=True)
    )
    told = tr("Without its memory it answers the same each time: {}. That costs {} nats a letter")
    first = told.format(same, _loss(cut))
    bound = tr("no network without memory gets below {}").format(loss_text(blind))
    other = tr("With its memory: {}, {}.").format(_word(whole), _loss(whole))
    short = tr("Without memory: {} each time, {} nats (the least possible is {}).")
    brief = short.format(same, _loss(cut), loss_text(blind))
    beside = tr("With it: {}, {}.").format(_word(whole), _loss(whole))
    long = sentences(stopped(clauses(first, bound)), other)
    return long, sentences(brief, beside), brief


def _torn(task: WordTask) -> list[str]:
    """The letters whose answers differ: what is read does not tell which is right."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for letter, answer in zip(task.letters, task.answers, strict=True):
        wanted[letter].add(answer)
    return [letter for letter, answers in wanted.items() if len(answers) > 1]


def _answers(run: Run, letter: str) -> list[str]:
    """What it says, at its end, wherever it reads this letter."""
    task = run.experiment.task
    assert isinstance(task, WordTask)
    said = run.recording.letters(run.recording.last_epoch)
    return [each for read, each in zip(task.letters, said, strict=True) if read == letter]


def _of_the_first(runs: Sequence[Run], names: Mapping[int, str]) -> tuple[str, ...]:
    found = {run.id: run.recording.first_exact() for run in runs}
    right = [run for run in runs if found[run.id] is not None]
    if len(runs) < 2 or not right:
        return ()
    epoch = min(found[run.id] or 0 for run in right)
    first = [quoted(names[run.id]) for run in right if found[run.id] == epoch]
    told = tr("{} of {} learned the whole word").format(len(right), len(runs))
    who = tr("{} first, at epoch {}").format(_listed(first), f"{epoch:,}")
    known = [run for run in runs if math.isfinite(_per_letter(run))]
    if not known:
        return stopped(headed(told, who)), stopped(told)
    best = min(known, key=_per_letter)
    least = tr("{} ends with the lowest loss, {} nats a letter")
    if len(known) == 2:
        least = tr("{} ends with the lower loss, {} nats a letter")
    least = least.format(quoted(names[best.id]), _loss(best))
    whole = headed(told, who)
    return stopped(clauses(whole, least)), stopped(whole), stopped(told)


def _listed(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return tr("{} and {}").format(items(names[:-1]), names[-1])


def _word(run: Run) -> str:
    return run.recording.letters(run.recording.last_epoch).text


def _per_letter(run: Run) -> float:
    return run.recording.loss(run.recording.last_epoch) / run.experiment.loss_terms


def _loss(run: Run) -> str:
    return loss_text(_per_letter(run))
