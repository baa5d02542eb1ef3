"""core.course.question: what is asked, what the learner's own run says, what cannot be asked."""

import pytest

from core.course.authored_questions import ChoiceQuestion, are_code
from core.course.lesson import LessonError, find_lesson, load_lessons, read_lesson
from core.course.question import QuestionError, Verdict
from core.course.question_table import question_of
from core.course.run_questions import LetterQuestion, NumberQuestion, ShapeQuestion
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
    assert question.verdict("0", run).came == f"{value:+.4f}".replace("-", "−")
    assert question.refusal("much") == "'much' is not a number; 0.25 is one."
    assert question.refusal("−0.5") == ""


def test_a_number_may_be_a_gates(run):
    lstm = run_of("hello-lstm", 2)
    question = asked(LSTM, number={"of": "f", "t": 2, "unit": 1, "lane": 1, "within": 0.01})
    value = float(lstm.trace_of(1).lanes[1].named["f"][1, 1])
    assert question.verdict(f"{value:.3f}", lstm).is_right
    assert 0 < value < 1
    with pytest.raises(QuestionError, match="a cell has no 'f'; allowed is h"):
        asked(number={"of": "f", "t": 2, "unit": 1})


def test_a_loss_is_the_epochs_or_a_letters(run):
    whole, letter = asked(loss={"epoch": 2}), asked(loss={"epoch": 2, "t": 3, "within": 0.01})
    assert whole.place(HELLO) == Playhead(2, 6)
    assert whole.truth(run) == f"{run.recording.loss(2):.4f}"
    third = float(run.trace_of(2).losses[2])
    assert letter.verdict(f"{third:.3f}", run).is_right
    assert not letter.verdict(f"{third + 0.02:.3f}", run).is_right


def test_a_probability_is_told_in_percent(run):
    question = asked(probability={"epoch": 2, "t": 3, "letter": "l", "within": 2})
    share = 100 * float(run.trace_of(2).probabilities[2, 2])
    assert question.truth(run) == f"{share:.1f} %"
    for given in (f"{share + 1:.1f}", f"{share + 1:.1f} %", f"{share - 1:.1f}%"):
        assert question.refusal(given) == ""
        assert question.verdict(given, run).is_right
    assert not question.verdict(f"{share + 3:.1f} %", run).is_right
    assert question.refusal("half") == "'half' is not a number; 25 % is one."


def test_a_gradient_is_known_once_the_pass_came_back_to_it(run):
    question = asked(gradient={"epoch": 2, "t": 4, "unit": 1, "within": 0.001})
    assert question.place(HELLO) == Playhead(2, 8)
    back = run.trace_of(2).backward.lanes[0].h[3]
    assert question.verdict(f"{float(back[1]):.4f}", run).is_right
    whole = asked(gradient={"epoch": 2, "t": 4, "within": 0.001})
    assert whole.verdict(f"{float((back**2).sum()) ** 0.5:.4f}", run).is_right


def test_a_weight_is_what_the_epoch_began_with(run):
    question = asked(weight={"name": "rnn.weight_hh_l0", "row": 1, "column": 2, "epoch": 2})
    value = float(run.trace_of(2).state["rnn.weight_hh_l0"][1, 2])
    assert question.truth(run) == f"{value:+.4f}".replace("-", "−")
    bias = asked(weight={"name": "rnn.bias_ih_l0", "row": 3})
    value = float(run.trace_of(1).state["rnn.bias_ih_l0"][3])
    assert bias.truth(run) == f"{value:+.4f}".replace("-", "−")


def test_what_is_counted_has_no_margin(run):
    numbers = asked(count={"of": "parameters"})
    assert numbers.place(HELLO) is None
    assert numbers.verdict("40", run) == Verdict("40", "40", True)
    assert not numbers.verdict("41", run).is_right
    right = asked(count={"of": "right", "epoch": 2})
    hits = sum(a == b for a, b in zip(run.recording.letters(2), HELLO.task.target, strict=True))
    assert right.verdict(str(hits), run).is_right
    assert right.refusal("4.5") != ""


def test_a_line_of_a_program_is_chosen_whatever_its_indent(run):
    question = asked(line=["for x in X:", "    h = cell(x)"], right=2)
    assert question.verdict("    h = cell(x)", run) == Verdict(
        "    h = cell(x)", "h = cell(x)", True
    )
    assert not question.verdict("for x in X:", run).is_right


@pytest.mark.parametrize(
    ("parts", "is_code"),
    [
        (["zero_grad", "backward", "step"], True),
        (["x, y = text.window(k)", "loss.backward()"], True),
        (["forward", "backward", "step"], False),  # words that Python could read, too
        (["backward at o", "layer 2 begins"], False),
        (["反向，读 o", "h = f(x)"], False),
    ],
)
def test_what_is_to_be_put_in_order_is_code_or_words(parts, is_code):
    assert are_code(parts) == is_code


def test_an_order_is_offered_in_another_one(run):
    question = asked(order=["zero_grad", "backward", "step"])
    assert question.offered(HELLO) == ("backward", "step", "zero_grad")
    assert asked(order=["a", "b"]).offered(HELLO) == ("b", "a")
    assert question.verdict("zero_grad → backward → step", run).is_right
    assert not question.verdict("zero_grad → step → backward", run).is_right
    assert question.refusal("zero_grad → step") == "Press all 3 of them, in your order."


def test_a_parameter_has_a_shape_too(run):
    found = asked(shape="rnn.weight_ih_l0").verdict("4, 4", run)
    assert (found.came, found.is_right) == ("(4, 4)", True)
    assert not asked(shape="rnn.bias_ih_l0").verdict("4, 4", run).is_right


def test_who_is_near_enough_has_not_said_what_came(run):
    question = asked(number={"epoch": 2, "t": 2, "unit": 1, "within": 0.01})
    run.playhead = Playhead(2, 2)
    value = float(run.trace_of(2).lanes[0].h[1, 1])
    assert question.is_exact(question.verdict(f"{value:.4f}", run))
    near = question.verdict(f"{value + 0.005:.4f}", run)
    assert near.is_right
    assert not question.is_exact(near)


def test_what_stands_in_an_empty_field_is_no_answer():
    """A number there would be taken for a suggestion, and may happen to be near enough."""
    steps = [step for lesson in load_lessons().lessons for step in lesson.steps]
    typed = [step.question for step in steps if step.question and step.question.example]
    assert len(typed) > 40
    shapes = [each for each in typed if isinstance(each, ShapeQuestion)]
    assert {str(each.hint) for each in shapes} == {"such as 7, 2"}
    assert [
        str(each.hint) for each in typed if each not in shapes and not each.refusal(each.hint)
    ] == []


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
        ({"letter": {"epoch": 9}}, "t must be given"),
        ({"letter": {"epoch": "9", "t": 1}}, "epoch cannot be '9'"),
        ({"letter": {"epoch": 9, "t": 1, "at": 2}}, "has a key other than epoch, t"),
        ({"number": {"t": 1, "unit": 4}}, "there is no such number in this network"),
        ({"number": {"t": 0, "unit": 0}}, "there is no such number in this network"),
        ({"shape": "cell"}, "there is no tensor 'cell'; allowed is input, hidden, out, logits"),
        ({"shape": 1}, "shape = 1 is not the name of a tensor"),
        ({"choice": ["A"], "right": 1}, "a choice has two answers or more"),
        ({"choice": ["A", "B"], "right": 3}, "a choice has two answers or more"),
        ({"choice": ["A", "B"]}, "a choice is a list of texts"),
        ({"choice": ["A", 1], "right": 1}, "a choice is a list of texts"),
        ({"line": ["A", 1], "right": 1}, "a line is a list of texts"),
        ({"order": ["A"]}, "an order has two parts or more"),
        ({"order": ["A", "A"]}, "an order has two parts or more"),
        ({"order": "AB"}, "an order is a list of texts"),
        ({"order": ["A", "B"], "right": 1}, "ask has a prompt"),
        ({"loss": {"epoch": 16}}, "epoch 16 never comes"),
        ({"loss": {"epoch": 1, "t": 6}}, "no letter is answered at t = 6"),
        ({"probability": {"epoch": 1, "t": 1, "letter": "z"}}, "the word has no letter 'z'"),
        ({"probability": {"epoch": 1, "t": 1, "letter": 1}}, "letter cannot be 1"),
        ({"gradient": {"t": 1, "unit": 4}}, "there is no such number in this network"),
        ({"weight": {"name": "W", "row": 1}}, "there is no parameter 'W'; allowed is rnn.weight"),
        ({"weight": {"name": "rnn.bias_ih_l0", "row": 4}}, "its shape is (4,)"),
        ({"count": {"of": "stars"}}, "'stars' cannot be counted; allowed is parameters, right"),
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


def test_nothing_is_spelt_by_a_demo_nor_has_it_gradients():
    with pytest.raises(QuestionError, match="no letter"):
        asked(DEMO, letter={"epoch": 1, "t": 1})
    with pytest.raises(QuestionError, match="trains nothing"):
        asked(DEMO, gradient={"t": 1})


def test_a_wrong_question_is_named_with_its_file_and_line(tmp_path):
    file = tmp_path / "01-one.md"
    head = '+++\nid = "one"\ntitle = "One"\nsummary = "A."\n[task]\nseq_len = 3\ninput_size = 4\n'
    file.write_text(
        head + "[model]\n[training]\n+++\n```step\n[ask]\nprompt = 'What?'\n```\n", encoding="utf-8"
    )
    with pytest.raises(LessonError, match="line 12: ask has a prompt"):
        read_lesson(file)


@pytest.mark.parametrize(
    ("table", "right"),
    [
        ({"choice": ["der erste", "der letzte"], "right": 2}, "der letzte"),
        ({"order": ["erst dies", "dann das"]}, "erst dies → dann das"),
    ],
)
def test_what_was_answered_in_another_language_is_recalled_in_the_words_of_now(table, right):
    lesson = find_lesson("hello-rnn")
    question = question_of({"prompt": "?", **table}, lesson.experiment)
    assert question.recalled(Verdict("the last", "the last", True)) == Verdict(right, right, True)
    wrong = question.recalled(Verdict("the first", "the last", False))
    assert wrong == Verdict("the first", right, False)
    now = Verdict(right, right, True)
    assert question.recalled(now) is now
