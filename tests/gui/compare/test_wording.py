"""What Compare says of the runs at its clock's epoch."""

import math
from dataclasses import replace

from core.course.lecture import six_models
from core.course.lesson import load_lessons
from core.experiment import WordTask
from core.runs.run import Run
from core.session.session import Session
from gui.compare.wording import Standing, alone_text, headline, names_of, word_text


def test_the_headline_names_the_best_and_counts_those_that_have_the_word():
    runs = [Standing("RNN", 0.4, False), Standing("GRU", 0.02, True), Standing("LSTM", 0.03, True)]
    told = headline(runs, 14)[0]
    assert told == (
        "Epoch 14: “GRU” has the lowest loss, 0.02000 nats a letter; 2 of 3 have every letter "
        "right."
    )


def test_two_runs_that_are_one_share_the_lead_and_what_is_unknown_does_not_count():
    runs = [
        Standing("RNN", 0.4, True),
        Standing("RNNCell", 0.4, True),
        Standing("?", math.nan, False),
    ]
    told = headline(runs, 2)[0]
    assert told.startswith(
        "Epoch 2: “RNN” and 1 more have the lowest loss, 0.4000 nats a letter; 2 of 2"
    )
    assert headline(runs[1:], 2) == ("",)


def test_a_name_that_reads_as_a_negation_is_quoted_and_of_two_one_is_the_lower():
    runs = [Standing("with memory", 1.339, False), Standing("no memory", 1.321, False)]
    whole, _, short = headline(runs, 1)
    assert whole.startswith("Epoch 1: “no memory” has the lower loss, 1.321 nats a letter;")
    assert short == "Epoch 1: best is “no memory”"
    assert alone_text(runs[1], 1).startswith("“no memory”, epoch 1: 1.321")


def test_the_word_that_is_wanted_is_told_and_of_several_how_many():
    own = load_lessons().lessons[2].experiment
    other = replace(own, task=WordTask("abab", "baba"))
    runs = [Run(1, "", own), Run(2, "", own.with_values(seed=3))]
    assert word_text(runs) == "Wanted: hello → ohlol"
    assert word_text([*runs, Run(3, "", other)]) == "Wanted: 2 different words"
    assert word_text([]) == ""


def test_side_by_side_a_run_is_called_by_its_model_whichever_lesson_it_comes_from():
    known = Session(load_lessons().lessons).runs
    own = known.lesson("hello-rnn").experiment
    six = six_models(own.task, own.training.seed, own.training.epochs)
    runs = [Run(k, "hello-rnn", each) for k, each in enumerate(six.values(), start=1)]
    assert list(names_of(known, runs).values()) == list(six)
    changed = Run(1, "hello-rnn", own.with_values(cell="RNNCell"))
    assert names_of(known, [changed]) == {1: "RNNCell · reduction mean"}
    others = [Run(1, "hello-rnn", own), Run(2, "hello-rnn", own.with_values(seed=3))]
    told = names_of(known, others)
    assert told[1] == "hello with nn.RNN"
    assert "seed 3" in told[2]
    assert names_of(known, [Run(1, "hello-rnn", own, name="mine")]) == {1: "mine"}


def test_of_two_that_are_called_alike_but_for_a_capital_the_second_says_what_is_set_otherwise():
    known = Session(load_lessons().lessons).runs
    lesson = known.lesson("hello-lstm")
    six = six_models(lesson.experiment.task, 12, 15)
    both = [
        Run(1, "hello-lstm", six["bidirectional LSTM"]),
        Run(2, "hello-lstm", lesson.experiment),
        Run(3, "hello-lstm", lesson.experiment),
    ]
    first, second, third = names_of(known, both, {1: "bidirectional LSTM"}).values()
    assert first == "bidirectional LSTM"
    assert second.startswith(f"{lesson.title} · ")
    assert third == f"{second} (2)"
