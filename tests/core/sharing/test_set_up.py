"""A set-up as a link: whoever opens it has the same run; whatever else it is, is a sentence."""

from dataclasses import fields
from hashlib import sha256
from random import Random

import pytest
from hypothesis import given

from core.course.lesson import load_lessons
from core.experiment import Experiment, ModelSpec, SyntheticTask, TextTask, TrainingSpec, WordTask
from core.settings import SpecError
from core.sharing.set_up import GRANTED, LINK_MAX, SetUp, link_in, link_of, link_of_file, set_up_of
from core.trace.playhead import Playhead
from tests.any_text import any_text

LESSONS = [lesson for lesson in load_lessons() if lesson.experiment]
OTHERS = [
    Experiment(WordTask.of("a=b&c,", "é👩‍👩‍👧‍👦%+ #"), ModelSpec(hidden_size=12)),
    Experiment(
        SyntheticTask("echo", 9, 5, 3), ModelSpec("GRU", head="Linear"), TrainingSpec(lr=1e-05)
    ),
    Experiment(
        TextTask("zen", (" ", ",", "a", "é"), 900, "0" * 64, 16, False),
        ModelSpec("LSTM", hidden_size=16, head="Linear"),
        TrainingSpec(batch_size=3, seed=2**31 - 1),
    ),
]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lessons_link_is_short_and_leads_back_to_it(lesson):
    set_up = SetUp(lesson.experiment, lesson.id, Playhead(1, 2))
    link = link_of(set_up)
    assert set_up_of(link) == set_up
    assert link.isascii()
    assert len(link) < 300


@pytest.mark.parametrize("experiment", OTHERS)
def test_every_kind_of_experiment_survives_being_pasted(experiment):
    set_up = SetUp(experiment, "", Playhead(3, 1, 1))
    pasted = f'Look at this: <{link_of(set_up)}>, and tell me.\n"'
    assert set_up_of(link_in(pasted)) == set_up


def test_what_a_link_takes_for_granted_never_changes():
    """A default of today may be another one tomorrow: links of then still mean these."""
    told = repr(sorted(GRANTED.items())).encode()
    assert sha256(told).hexdigest().startswith("5b2fa7918eb762c7")
    ours = {
        entry.name
        for record in (WordTask, SyntheticTask, TextTask, ModelSpec, TrainingSpec)
        for entry in fields(record)
    }
    assert {*GRANTED} <= ours


def test_a_setting_whose_default_changed_is_told_all_the_same(monkeypatch):
    monkeypatch.setitem(GRANTED, "lr", 0.5)
    assert "lr=0.1" in link_of(SetUp(Experiment()))


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("unroll:", "does not begin like one"),
        ("unroll:words?", "does not begin like one"),
        ("http:word?source=a", "does not begin like one"),
        ("unroll:word?lr=0.1&lr=0.2", "is in it twice"),
        ("unroll:word?lr=nan", "lr cannot be 'nan'"),
        ("unroll:word?seed=1.5", "seed cannot be '1.5'"),
        ("unroll:word?bidirectional=yes", "bidirectional cannot be 'yes'"),
        ("unroll:word?colour=red", "not known here, 'colour'"),
        ("unroll:word?hidden_size=99999999", "hidden_size"),
        ("unroll:word?source=%ff", "damaged"),
        ("unroll:word?target=x", "target"),
        ("unroll:word?v=2", "newer version"),
        ("unroll:word?at=0.1", "such a run has no moment '0.1'"),
        ("unroll:word?at=3.99", "no moment"),
        ("unroll:word?lesson=a%0ab", "its lesson"),
        ("unroll:word?" + "x" * LINK_MAX, "longer than any"),
    ],
)
def test_whatever_is_wrong_is_a_sentence(link, told):
    with pytest.raises(SpecError) as caught:
        set_up_of(link)
    assert told in str(caught.value).replace('"', "'").replace("“", "'").replace("”", "'")


@given(any_text(max_size=200))
def test_no_text_is_more_than_a_sentence(text):
    for link in (text, f"unroll:word?{text}", link_in(text)):
        try:
            set_up_of(link)
        except SpecError:
            continue


def test_a_link_with_other_letters_in_it_is_a_sentence_or_another_set_up():
    link, random = link_of(SetUp(OTHERS[1], "hello-rnn", Playhead(2, 1))), Random(3)
    for _ in range(300):
        place = random.randrange(len(link))
        try:
            set_up_of(link[:place] + random.choice("&=?%.,xX9 é") + link[place + 1 :])
        except SpecError:
            continue


def test_a_file_is_a_set_up_where_a_line_of_it_is_nothing_else(tmp_path):
    link, file = link_of(SetUp(OTHERS[1])), tmp_path / "sent"
    for text, found in (
        (f"hello with an LSTM\r\n{link}\r\n", link),
        (f"[InternetShortcut]\nURL={link}\n", link),
        (f"as {link} tells", ""),
        (f"{link}\n" + "a text of many letters. " * 1000, ""),
    ):
        file.write_bytes(text.encode())
        assert link_of_file(file) == found
