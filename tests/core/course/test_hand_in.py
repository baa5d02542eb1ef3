"""core.course.hand_in: the file that a learner hands in, and what is read back of it."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.hand_in import HandInError, document, hand_in, parse
from core.course.learner_name import LearnerError
from core.course.learner_record import LONGEST, LearnerRecord, Try
from core.course.lesson import load_lessons
from tests.any_text import any_text

LESSONS = load_lessons().lessons
HELLO = next(lesson for lesson in LESSONS if lesson.id == "hello-rnn")
ASKING = next(place for place, step in enumerate(HELLO.steps) if step.question is not None)


def worked():
    asking = HELLO.step_ids[ASKING]
    record = LearnerRecord("Anna").with_done(HELLO.id, HELLO.step_ids[0])
    record = record.with_done(HELLO.id, "no-more")
    record = record.with_answer(HELLO.id, asking, Try("o", False, seed=12))
    return record.with_answer(HELLO.id, asking, Try("h", True, seed=7))


@pytest.fixture
def told():
    """What the file holds, to be changed."""
    return json.loads(document(hand_in(worked(), LESSONS, "en")))


def test_it_names_every_lesson_and_question_and_each_try_with_its_seed(told):
    assert {key: told[key] for key in ("format", "version", "name", "language")} == {
        "format": "unroll hand-in",
        "version": 1,
        "name": "Anna",
        "language": "en",
    }
    assert [each["id"] for each in told["lessons"]] == [each.id for each in LESSONS]
    hello = next(each for each in told["lessons"] if each["id"] == HELLO.id)
    assert (hello["title"], hello["steps"], hello["done"]) == (HELLO.title, len(HELLO.steps), [1])
    asked = [step.question.prompt for step in HELLO.steps if step.question is not None]
    assert [each["question"] for each in hello["questions"]] == asked
    assert hello["questions"][0] == {
        "step": ASKING + 1,
        "question": HELLO.steps[ASKING].question.prompt,
        "tries": [
            {"try": 1, "given": "o", "right": False, "seed": 12},
            {"try": 2, "given": "h", "right": True, "seed": 7},
        ],
    }
    assert all(not each["tries"] for each in hello["questions"][1:])


def test_it_comes_back_as_it_was_written():
    made = hand_in(worked(), LESSONS, "zh-CN")
    assert parse(document(made)) == made


def test_a_learner_without_a_name_hands_nothing_in():
    with pytest.raises(LearnerError, match="The name is empty"):
        hand_in(LearnerRecord(), LESSONS, "en")


def test_what_is_handed_in_at_most_is_read_again():
    record = LearnerRecord("😀" * 40)
    longest = Try("😀" * LONGEST, False, seed=2**31 - 1, came="😀" * LONGEST)
    for lesson in LESSONS:
        for step in lesson.steps:
            for _ in range(3 if step.question is not None else 0):
                record = record.with_answer(lesson.id, step.id, longest)
    made = hand_in(record, LESSONS, "en")
    assert parse(document(made)) == made


def put(*path, value):
    """A change: at this place stands that."""

    def change(told):
        for key in path[:-1]:
            told = told[key]
        told[path[-1]] = value

    return change


def drop(*path):
    def change(told):
        for key in path[:-1]:
            told = told[key]
        del told[path[-1]]

    return change


FIRST = ("lessons", 0)
ASKED = ("lessons", 3, "questions", 0)
TRY = (*ASKED, "tries", 0)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (put("format", value="unroll progress"), "is JSON, but not a hand-in from Unroll"),
        (put("version", value=2), "has version 2, and this Unroll reads version 1"),
        (put("version", value=True), "has version True"),
        (put("version", value=1.0), "has version 1.0"),
        (drop("version"), "has version None"),
        (put("name", value=""), "name cannot be ''"),
        (put("name", value=["Anna"]), "name cannot be this list"),
        (put("name", value="An\u202ena"), "name cannot be 'An"),
        (put("name", value=" Anna"), "name cannot be ' Anna'"),
        (put("language", value="English!"), "language cannot be 'English!'"),
        (put("written", value="yesterday"), "written cannot be 'yesterday'"),
        (put("lessons", value={}), "lessons cannot be an object"),
        (put("lessons", 0, value=3), "lessons[0] cannot be 3"),
        (drop("lessons"), "lessons cannot be missing"),
        (put("more", value=1), "it has an unknown key 'more'"),
        (put(*FIRST, "more", value=1), "it has an unknown key 'lessons[0].more'"),
        (put("lessons", 1, "id", value="rnn-cell"), "lessons cannot be this list"),
        (put(*FIRST, "id", value=""), "lessons[0].id cannot be ''"),
        (put(*FIRST, "title", value="x" * 9000), "lessons[0].title cannot be 'xxx"),
        (put(*FIRST, "title", value="\ud800"), "lessons[0].title cannot be"),
        (put(*FIRST, "steps", value=0), "lessons[0].steps cannot be 0"),
        (put(*FIRST, "steps", value=10**30), "lessons[0].steps cannot be 1000"),
        (put(*FIRST, "done", value=[99]), "lessons[0].done cannot be this list"),
        (put(*FIRST, "done", value=[2, 1]), "lessons[0].done cannot be this list"),
        (put(*FIRST, "done", value=[1, 1]), "lessons[0].done cannot be this list"),
        (put(*FIRST, "done", value=[True]), "lessons[0].done cannot be this list"),
        (put(*ASKED, "step", value=500), "lessons[3].questions[0].step cannot be 500"),
        (put(*ASKED, "tries", value=[{}]), "lessons[3].questions[0].tries cannot be this list"),
        (put(*TRY, "try", value=0), "questions[0].tries cannot be"),
        (put(*TRY, "try", value=2), "questions[0].tries cannot be"),
        (put(*TRY, "seed", value=-1), "questions[0].tries cannot be"),
        (put(*TRY, "seed", value=1.5), "questions[0].tries cannot be"),
        (put(*TRY, "right", value=1), "questions[0].tries cannot be"),
        (put(*TRY, "given", value="x" * 1001), "questions[0].tries cannot be"),
        (put(*TRY, "more", value=1), "questions[0].tries cannot be"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_with_its_place(told, change, sentence):
    change(told)
    with pytest.raises(HandInError) as refused:
        parse(json.dumps(told).encode())
    assert sentence in str(refused.value)
    assert not str(refused.value).removesuffix("...").endswith(".")


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe{}", b"[" * 100_000, b"NaN", b'{"name": 1, "name": 1}', b"1" * 5000],
)
def test_what_is_no_json_is_said(data):
    with pytest.raises(HandInError, match="not a hand-in from Unroll"):
        parse(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text(),
    lambda each: st.lists(each) | st.dictionaries(any_text(), each),
    max_leaves=8,
)
KEYS = ["name", "language", "written", "lessons"]
WHOLE = json.loads(document(hand_in(worked(), LESSONS[:4], "en")))


@settings(max_examples=12)
@given(key=st.sampled_from(KEYS), value=JSON, inner=st.sampled_from(["", "done", "questions"]))
def test_whatever_stands_in_it_is_a_hand_in_or_a_sentence(key, value, inner):
    told = json.loads(json.dumps(WHOLE))
    if inner:
        told["lessons"][3][inner] = value
    else:
        told[key] = value
    with suppress(HandInError):
        parse(json.dumps(told).encode())


def test_the_first_try_is_known_by_its_number_even_where_it_was_not_kept():
    answers = {HELLO.id: {HELLO.step_ids[ASKING]: (Try("h", True, 4),)}}
    record = LearnerRecord("Anna", answers=answers)
    work = next(each for each in hand_in(record, LESSONS, "en").lessons if each.id == HELLO.id)
    assert work.questions[0].is_right
    assert not work.questions[0].is_right_at_first
