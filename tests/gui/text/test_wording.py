"""gui.text.wording: headlines, sentences that hold text from outside, names of runs."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun, Sample, Score
from core.text.letters import Letters
from gui.text.wording import headline, repeated_text, sample_letters
from gui.wording.arithmetic import Row, Shown, Times
from gui.wording.runs import run_name, title_of
from gui.wording.table import Entry, table


def text_run(origin):
    task = TextTask(origin, ("a", "b"), 500, "0" * 64, 16)
    return BatchRun(1, Experiment(task, ModelSpec("LSTM", head="Linear"), TrainingSpec()))


def test_a_reason_may_hold_braces_and_tags():
    told = headline(text_run("zen"), None, 0, "{notes} <b> is no {0}; &")
    assert told == "Opened at update 0. {notes} &lt;b&gt; is no {0}; &amp;"


def test_nothing_was_opened_where_the_first_update_is_still_to_come():
    assert headline(text_run("zen"), None, 0) == "Its first update is still to come."


@pytest.mark.parametrize(
    ("origin", "title"),
    [
        ("zen", "The Zen of Python"),
        ("pasted", "Pasted text"),
        ("/home/me/zen.txt", "zen.txt"),
        (r"C:\texts\a {0}.txt", "a {0}.txt"),
    ],
)
def test_a_text_is_called_what_the_box_of_texts_calls_it(origin, title):
    run = text_run(origin)
    assert title_of(run.experiment.task) == title
    assert f" · {title} · " in run_name(run)


def test_a_row_whose_letter_is_a_brace_is_told():
    row = Row(Shown(6.0), Times((Shown(2.0), Shown(3.0))))
    assert "“{”: 2" in re.sub("<[^>]+>", "", table([Entry("“{”: {}", row)]))


def test_a_headline_without_its_text_is_whole_sentences(read):
    run = BatchRun(99, read[1])
    for updates, loss in ((0, 2.0), (10, 1.0), (15, 1.4), (20, 1.5)):
        run.add(Score(updates, loss, 0.5))
    assert "at update 20. It was best at update 10 " in headline(run, None, 20)


def test_a_slip_is_marked_where_it_is(read):
    shown = sample_letters(Sample(5, Letters.of("thx"), 2), read[0])
    assert [each.kind for each in shown] == ["right", "right", "wrong"]


def test_the_headline_says_where_overfitting_began(read):
    text, experiment = read
    run = BatchRun(99, experiment)
    for updates, loss in ((0, 2.0), (10, 1.0), (20, 1.5), (30, 1.5)):
        run.add(Score(updates, loss, 0.5))
    told = headline(run, text, 30)
    assert "best at update 10 (1.44): since then it overfits" in told
    assert "overfits" not in headline(run, text, 10)


def test_one_worse_look_is_no_overfitting_yet(read):
    run = BatchRun(99, read[1])
    for updates, loss in ((0, 2.0), (10, 1.0), (20, 1.5), (30, 0.99)):
        run.add(Score(updates, loss, 0.5))
    assert not [at for at in (10, 20, 30) if "overfits" in headline(run, read[0], at)]


def test_what_knows_less_than_how_frequent_letters_are_overfits_nothing(read):
    text, experiment = read
    frequency = next(each.bits for each in text.baselines if each.name == "1-gram")
    run = BatchRun(99, experiment)
    best = (frequency + 0.1) * math.log(2)  # as after four updates: all are still much alike
    for updates, loss in ((0, 4.0), (4, best), (8, best + 0.2), (12, best + 0.2)):
        run.add(Score(updates, loss, 0.5))
    assert "overfits" not in headline(run, text, 12)
    assert "overfits" in headline(run, None, 12)


def test_a_sample_is_shown_in_letters_as_readers_count_them():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    sample = Sample(1, Letters.of(f"e\u0301{family}a"))
    assert [each.text for each in sample_letters(sample, None)] == [
        "é",
        family,
        "a",
    ]


def test_held_out_letters_that_are_trained_on_word_for_word_are_told_beside_the_baselines(
    trained, language, find
):
    text, run = language.opening.text, language.run
    assert text.repeated == 1.0  # one sentence, again and again
    told = "100 % of the held-out letters also stand in the trained part, word for word."
    assert told in trained.chart.headline.text()
    assert "word for word" not in find("textAbout").text()  # it is told once
    for share, is_told in ((0.41, True), (0.02, False)):
        other = replace(text, repeated=share)
        assert ("41 % of the held-out letters" in headline(run, other, run.updates)) == is_told
    trained.controls.form.fill({"chunk": 0})
    trained.controls.form.edited.emit("chunk")
    assert "held-out" not in find("textAbout").text()  # learned by heart, all of it


def test_of_a_long_text_it_is_told_how_many_letters_were_looked_up(read):
    text, _ = read
    long = np.zeros(6_000_000, np.uint8)
    told = repeated_text(replace(text, codes=long, repeated=0.2))
    assert "Of 500,000 held-out letters that were looked up, at least 20 %" in told


def test_what_reads_the_same_is_called_as_good(read):
    text, experiment = read
    run = BatchRun(99, experiment)
    bits = text.baselines[2].bits
    run.add(Score(0, bits * math.log(2), 0.5))
    assert "as good as 2-gram" in headline(run, text, 0)
