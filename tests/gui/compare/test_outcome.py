"""What runs side by side have shown at their end, in a sentence with their own numbers."""

import pytest

from core.course.lecture import six_models
from core.course.lesson import find_lesson
from core.runs.fork import WeightEdit, forked, recurrent_weights
from core.runs.run import Run
from core.training.trainer import Trainer, train
from gui.compare.outcome import is_cut, outcome
from gui.wording.numbers import loss_text


def trained(run):
    run.extend(list(train(run.experiment, run.start)))
    return run


@pytest.fixture(scope="module")
def cut_and_whole():
    """The experiment of the menu: from the same start, one with W_hh at 0."""
    whole = find_lesson("hello-embedding").experiment.with_values(epochs=100)
    names = recurrent_weights(whole)
    edits = tuple(WeightEdit(name, (), 0.0) for name in names)
    experiment = whole.with_values(frozen=names)
    start = forked(whole, Trainer(whole).state(), experiment, edits)
    cut = Run(2, "", experiment, start, 1, edits, "memory cut")
    return trained(Run(1, "", whole, name="with memory")), trained(cut)


def test_without_memory_the_same_letter_gets_the_same_answer_and_that_is_said(cut_and_whole):
    whole, cut = cut_and_whole
    assert (is_cut(whole), is_cut(cut)) == (False, True)
    said = cut.recording.letters(100).text
    assert said[2] == said[3]
    told = outcome([whole, cut], {1: "a", 2: "b"})
    assert told == outcome([cut, whole], {1: "a", 2: "b"})
    ends = loss_text(cut.recording.loss(100)), loss_text(whole.recording.loss(100))
    assert told[0] == (
        f"Without its memory it answers the same each time: “l” → {said[2]}. That costs {ends[0]} "
        "nats a letter; no network without memory gets below 0.2773. With its memory: ohlol, "
        f"{ends[1]}."
    )
    assert [len(each) for each in told] == sorted(map(len, told), reverse=True)


def test_of_six_models_the_first_that_has_the_word_is_named():
    own = find_lesson("hello-rnn").experiment
    six = six_models(own.task, own.training.seed, own.training.epochs)
    runs = [trained(Run(k, "", each)) for k, each in enumerate(six.values(), start=1)]
    firsts = {run.id: run.recording.first_exact() for run in runs}
    known = {k: epoch for k, epoch in firsts.items() if epoch is not None}
    names = dict(enumerate(six, start=1))
    told = outcome(runs, names)[0]
    assert told.startswith(f"{len(known)} of 6 learned the whole word: ")
    assert f"first, at epoch {min(known.values())};" in told
    first = [f"“{names[k]}”" for k, epoch in known.items() if epoch == min(known.values())]
    who = told.partition(": ")[2].partition(" first")[0]
    assert who.replace(" and ", ", ").split(", ") == first


def test_runs_that_never_had_the_word_have_no_outcome():
    own = find_lesson("hello-rnn").experiment.with_values(epochs=2)
    runs = [trained(Run(k, "", own.with_values(seed=k))) for k in (1, 2)]
    assert outcome(runs, {1: "a", 2: "b"}) == ()
    assert outcome(runs[:1], {1: "a"}) == ()
