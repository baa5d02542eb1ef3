"""core.course.question: what is asked, what the learner's own run says, what cannot be asked."""

import pytest

from core.course.lesson import LessonError, find_lesson, read_lesson
from core.course.question import (
    ChoiceQuestion,
    LetterQuestion,
    NumberQuestion,
    QuestionError,
    ShapeQuestion,
    Verdict,
    question_of,
)
from core.trace.playhead import Playhead
from tests.gui.figures.diagram.runs import run_of

HELLO = find_lesson("hello-rnn").experiment
LSTM = find_lesson("hello-lstm").experiment
DEMO = find_lesson("rnn-cell").experiment


def asked(experiment=HELLO, **table):
    return question_of({"prompt": "What?", **table}, experiment)


@pytest.fixture(scope="module")
def run():
    return run_of("hello-rnn", 3)


def test_each_kind_is_read_from_its_table():
    assert asked(letter={"epoch": 9, "t": 4}) == LetterQuestion("What?", "", 9, 4)
    number = asked(number={"t": 2, "unit": 1, "within": 0.1}, why="So.")
    assert number == NumberQuestion("What?", "So.", 2, 1, within=0.1)
    assert asked(shape="out") == ShapeQuestion("What?", "", "out")
    choice = asked(choice=["A", "B"], right=2)
    assert choice == ChoiceQuestion("What?", "", ("A", "B"), 2)
    assert question_of({}, HELLO) is None


def test_a_letter_is_what_the_run_answers(run):
    question = asked(letter={"epoch": 2, "t": 4})
    assert question.place(HELLO) == Playhead(2, 4)
    run.playhead = Playhead(2, 3)
    assert not question.is_known(run)
    run.playhead = Playhead(2, 4)
    assert question.is_known(run)
    came = run.recording.letters(2)[3]
    assert question.verdict(came, run) == Verdict(came, came, True)
    other = next(letter for letter in "ehlo" if letter != came)
    assert question.verdict(other, run) == Verdict(other, came, False)


def test_with_two_directions_a_letter_is_known_when_both_lanes_have_been_there():
    question = asked(LSTM, letter={"epoch": 2, "t": 1})
    assert question.place(LSTM) == Playhead(2, 20)


def test_a_number_is_the_runs_own_within_what_was_said(run):
    question = asked(number={"epoch": 2, "t": 2, "unit": 1, "within": 0.01})
    run.playhead = Playhead(2, 2)
    value = float(run.trace_of(2).lanes[0].h[1, 1])
    assert question.verdict(f"{value + 0.005:.4f}", run).is_right
    assert question.verdict(f"{value:.4f}".replace(".", ","), run).is_right
    assert not question.verdict(f"{value + 0.02:.4f}", run).is_right
    assert question.verdict("0", run).came == f"{value:+.4f}"
    assert question.refusal("much") == "'much' is no number, as 0.25 is."
    assert question.refusal("−0.5") == ""


@pytest.mark.parametrize("given", ["5, 1, 4", "(5, 1, 4)", "5 1 4", "torch.Size([5, 1, 4])"])
def test_a_shape_is_torchs_own_however_it_is_written(run, given):
    question = asked(shape="out")
    run.playhead = Playhead(1, 1)
    assert question.verdict(given, run) == Verdict(given, "(5, 1, 4)", True)
    assert not question.verdict("1, 5, 4", run).is_right
    assert question.refusal("no idea") != ""


def test_a_choice_needs_no_run_to_have_come_anywhere(run):
    question = asked(choice=["A", "B"], right=2)
    assert question.place(HELLO) is None
    assert question.is_known(run)
    assert question.verdict("B", run) == Verdict("B", "B", True)
    assert not question.verdict("A", run).is_right


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ({"letter": {"epoch": 9, "t": 6}}, "no letter is answered at t = 6"),
        ({"letter": {"epoch": 16, "t": 1}}, "epoch 16 never comes"),
        ({"letter": {"epoch": 9}}, "t must be said"),
        ({"letter": {"epoch": "9", "t": 1}}, "epoch cannot be '9'"),
        ({"letter": {"epoch": 9, "t": 1, "at": 2}}, "has another key than epoch, t"),
        ({"number": {"t": 1, "unit": 4}}, "there is no such number in this network"),
        ({"number": {"t": 0, "unit": 0}}, "there is no such number in this network"),
        ({"shape": "cell"}, "there is no tensor 'cell'; allowed is input, hidden, out, logits"),
        ({"shape": 1}, "shape = 1 is no tensor's name"),
        ({"choice": ["A"], "right": 1}, "a choice has two answers or more"),
        ({"choice": ["A", "B"], "right": 3}, "a choice has two answers or more"),
        ({"choice": ["A", "B"]}, "a choice is a list of texts"),
        ({"choice": ["A", 1], "right": 1}, "a choice is a list of texts"),
        ({"shape": "out", "right": 1}, "ask has a prompt"),
        ({"shape": "out", "letter": {}}, "ask has a prompt"),
        ({}, "ask has a prompt"),
        ({"prompt": 1}, "has no prompt"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_its_reason(table, sentence):
    with pytest.raises(QuestionError) as refused:
        asked(**table)
    assert sentence in str(refused.value)


def test_nothing_is_spelt_by_a_demo():
    with pytest.raises(QuestionError, match="no letter"):
        asked(DEMO, letter={"epoch": 1, "t": 1})


def test_a_wrong_question_is_named_with_its_file_and_line(tmp_path):
    file = tmp_path / "01-one.md"
    head = '+++\nid = "one"\ntitle = "One"\nsummary = "A."\n[task]\nseq_len = 3\ninput_size = 4\n'
    file.write_text(
        head + "[model]\n[training]\n+++\n```step\n[ask]\nprompt = 'What?'\n```\n", encoding="utf-8"
    )
    with pytest.raises(LessonError, match="line 12: ask has a prompt"):
        read_lesson(file)
