"""core.course.step: a lesson in steps, what they do and show, and steps that cannot be."""

from contextlib import suppress
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.course.acts import MAY
from core.course.controls import looks_of
from core.course.lesson import LessonError, read_lesson
from core.course.step import FIGURES, Show, Step, standing
from core.course.until import Until
from core.journal.intents import OpenRun, Rewind, SetSpeed, SetStepSize, TrainTo

HEAD = """\
+++
id = "one"
title = "One"
summary = "A lesson."
minutes = 7
needs = ["zero"]

[task]
source = "hello"
target = "ohlol"
[model]
[training]
epochs = 15
+++
"""
UNROLLED = Show(set=looks_of("network", {}))  # which nothing says
BODY = """
How is one l told from the other?

```step
title = "Two answers"
do = [{ intent = "SetSpeed", speed = 1 }, { intent = "TrainTo", epoch = 9, step = 3 }]
show = { figure = "decoded", terms = ["h_prev"], shapes = true }
until = { epoch = 9, step = 4 }
```

What differs is [the note](term:h_prev).

```step
```
"""


@pytest.fixture
def read(tmp_path):
    def reader(body, head=HEAD):
        file = tmp_path / "01-one.md"
        file.write_text(head + body, encoding="utf-8")
        return read_lesson(file)

    return reader


def test_a_lesson_is_read_in_steps(read):
    lesson = read(BODY)
    assert (lesson.minutes, lesson.needs) == (7, ("zero",))
    assert lesson.steps == (
        Step("How is one l told from the other?", show=UNROLLED, id="untitled"),
        Step(
            "What differs is [the note](term:h_prev).",
            "Two answers",
            (SetSpeed(1.0), TrainTo(9, 3)),
            Show("decoded", ("h_prev",), True),
            Until(epoch=9, step=4),
            id="two-answers",
        ),
        Step("", show=UNROLLED, id="untitled-2"),
    )
    assert lesson.steps[1].terms == ("h_prev",)


def test_a_step_keeps_its_id_under_another_title_and_no_two_have_the_same(read):
    lesson = read('```step\ntitle = "New"\nid = "old"\n```\n' + 2 * '```step\ntitle = "Old"\n```\n')
    assert lesson.step_ids == ("old", "old-2", "old-3")
    block = '```step\nid = "old"\n```\n'
    with pytest.raises(LessonError, match="in line 19: another step already has the id 'old'"):
        read(block + block)


def test_its_whole_text_has_titles_and_no_links_to_terms(read):
    told = "How is one l told from the other?\n\n## Two answers\n\nWhat differs is the note.\n\n"
    assert read(BODY).text == told


def test_a_lesson_without_steps_is_one(read):
    lesson = read("Only text.", HEAD.replace("minutes = 7\n", ""))
    assert lesson.steps == (Step("Only text.", show=UNROLLED, id="untitled"),)
    assert lesson.minutes == 0


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ("tittle = 'x'", "unknown key 'tittle'; allowed is title, id, do, show, until"),
        ("title = 1", "its title 1 is not a text"),
        ("title = ", "it is not TOML"),
        ("id = 3", "its id 3 is not a word of at most 60 letters, digits and hyphens"),
        ("id = ''", "its id '' is not a word of at most 60 letters"),
        ("id = '#3'", "its id '#3' is not a word of at most 60 letters"),
        ("do = 1", "do = 1 is not a list of tables"),
        ("do = [{ intent = 'Go' }]", "there is no intent 'Go'."),
        ("do = [{ intent = 'Rewindd' }]", "there is no intent 'Rewindd'; perhaps Rewind is meant."),
        ("ask = { prompt = '?', letter = 'b' }", "letter = 'b' is not a table of epoch, t."),
        (
            "ask = { prompt = '?', choice = ['a', 'b'], right = 'b' }",
            "the number of one of them, counted from 1.",
        ),
        ("show = { figure = 'belts' }", "there is no figure 'belts'; allowed is network, cell"),
        ("show = { terms = ['W_xx'] }", "there is no term 'W_xx'"),
        ("show = { terms = 1 }", "terms = 1 is not a list"),
        ("show = { terms = [['h']] }", "there is no term ['h']"),
        ("show = { figure = ['h'] }", "there is no figure ['h']"),
        ("show = 1", "show = 1 has a key other than"),
        ("x = " + "[" * 3000, "it is not TOML (maximum recursion depth"),
        ("show = { form = 1 }", "has a key other than figure, terms, shapes"),
        ("show = { shapes = 1 }", "shapes = 1 is neither true nor false"),
        ("until = { epochs = 1 }", "until has no 'epochs'; allowed is epoch"),
        ("until = { epoch = 16 }", "epoch 16 never comes; the last is 15"),
        ("until = { epoch = 1, step = 14 }", "step 14 never comes; the last is 13"),
        ("until = { step = 1 }", "until.step needs an epoch"),
        ("until = { operation = 1 }", "until.operation needs an epoch"),
        ("until = { epoch = 1, operation = 1 }", "until.operation needs a step"),
        ("until = { epoch = 0 }", "epoch 0 never comes; the last is 15"),
        (
            "until = { epoch = 1, step = 1, operation = 7 }",
            "operation 7 never comes after step 1; the last is 6",
        ),
        (
            "until = { opened = { lane = 1, t = 2 } }",
            "there is no cell with lane 1 and t 2; the last is 0 and 4",
        ),
        ("until = { opened = { t = 5 } }", "there is no cell with lane 0 and t 5"),
        ("until = { opened = { t = true } }", "until.opened cannot be {'t': True}"),
        ("until = { opened = { x = 1, t = 1 } }", "allowed is true, or a cell's lane and t"),
        ("until = { opened = 1 }", "until.opened cannot be 1"),
        ("until = { page = 'labs' }", "there is no page 'labs'; allowed is learn, lab"),
        ("until = { own = 1 }", "until has no 'own'; allowed is epoch"),
        ("until = { epoch = '1' }", "until.epoch cannot be '1'"),
        ("until = { changed = 'sead' }", "there is no setting 'sead'"),
    ],
)
def test_a_step_that_cannot_be_is_named_with_its_file_and_line(read, block, sentence):
    with pytest.raises(LessonError) as refused:
        read(f"Text.\n\n```step\n{block}\n```\n")
    told = str(refused.value)
    assert told.startswith("Lesson file 01-one.md has a wrong step in line 18: ")
    assert sentence in told


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        ("{ intent = 'Seek', epoch = 16 }", "epoch 16 never comes; the last is 15"),
        ("{ intent = 'TrainTo', epoch = 1, step = 14 }", "step 14 never comes; the last is 13"),
        (
            "{ intent = 'TrainTo', epoch = 1, step = 1, operation = 99 }",
            "operation 99 never comes after step 1; the last is 6",
        ),
        (
            "{ intent = 'OpenCell', lane = 1, t = 0 }",
            "OpenCell.lane cannot be 1; allowed is 0 to 0",
        ),
        ("{ intent = 'OpenCell', lane = 0, t = 5 }", "OpenCell.t cannot be 5; allowed is 0 to 4"),
        ("{ intent = 'SelectUnit', lane = 0, unit = 4 }", "SelectUnit.unit cannot be 4"),
        ("{ intent = 'SelectOperation', kind = 'sums', t = 0 }", "kind cannot be 'sums'"),
        ("{ intent = 'ChooseSequence', sequence = 1 }", "ChooseSequence.sequence cannot be 1"),
        (
            "{ intent = 'SetStepSize', size = 'hour' }",
            "size cannot be 'hour'; allowed is operation",
        ),
        ("{ intent = 'SetSpeed', speed = 10 }", "speed cannot be 10.0; allowed is 1, 2, 4, 8, 15"),
        (
            "{ intent = 'ChooseExercise', exercise = 'x' }",
            "exercise cannot be 'x'; allowed is",
        ),
        ("{ intent = 'RunProgram' }", "a step may not do RunProgram"),
        ("{ intent = 'Change', values = { hidden_size = 0 } }", "hidden_size is 0; allowed is"),
        ("{ intent = 'OwnPair', source = 'ab', target = 'b' }", ""),
        ("{ intent = 'OpenRun', experiment = { cells = 'GRU' } }", "'cells' is not a setting"),
        ("{ intent = 'OpenLesson', lesson_id = 'two' }", "opens no lesson but its own"),
        (
            "{ intent = 'Fork', edits = [{ parameter = 'W', index = [], value = 0.0 }] }",
            "parameter cannot be 'W'; allowed is rnn.weight_ih_l0",
        ),
        (
            "{ intent = 'Fork', "
            "edits = [{ parameter = 'rnn.bias_hh_l0', index = [9], value = 1 }] }",
            "bias_hh_l0[9] = 1 is outside of rnn.bias_hh_l0, (4,)",
        ),
    ],
)
def test_an_act_that_this_experiment_cannot_do_is_named_with_its_line(read, act, sentence):
    do = f"do = [\n    {{ intent = 'Rewind' }},\n    {act},\n]"
    with pytest.raises(LessonError) as refused:
        read(f"Text.\n\n```step\n{do}\n```\n")
    told = str(refused.value)
    assert told.startswith("Lesson file 01-one.md has a wrong step in line 20: ")
    assert sentence in told


def test_a_key_is_found_in_its_own_act_though_another_has_it_too(read):
    acts = "{ intent = 'Seek', epoch = 2 },\n{ intent = 'Pause' },\n{ intent = 'Seek', epoch = 20 }"
    with pytest.raises(LessonError, match="line 21: epoch 20 never comes"):
        read(f"Text.\n\n```step\ndo = [\n{acts}]\n```\n")
    tables = "[[do]]\nintent = 'Pause'\n[[do]]\nintent = 'Seek'\nepoch = 20"
    with pytest.raises(LessonError, match="line 22: epoch 20 never comes"):
        read(f"Text.\n\n```step\n{tables}\n```\n")


@pytest.mark.parametrize(
    "act",
    [
        "{ intent = 'SaveRun', path = '/tmp/x.pt' }",
        "{ intent = 'OpenCheckpoint', path = '/tmp/x.pt' }",
        "{ intent = 'SaveText', updates = 1, path = 'x' }",
        "{ intent = 'DeleteRun', run = 1 }",
        "{ intent = 'ForgetDeleted' }",
        "{ intent = 'Compute', device = 'cpu', threads = 1 }",
        "{ intent = 'KeepWithin', megabytes = 1 }",
    ],
)
def test_a_lesson_touches_no_file_and_nothing_that_the_learner_has_made(read, act):
    with pytest.raises(LessonError, match="line 16: a step may not do "):
        read(f"```step\ndo = [{act}]\n```\n")
    with pytest.raises(LessonError, match="origin cannot be '/etc/passwd'"):
        read("```step\ndo = [{ intent = 'ReadText', origin = '/etc/passwd' }]\n```\n")


def test_no_act_with_a_path_is_among_those_that_a_step_may_do():
    assert not [kind for kind in MAY if "path" in {entry.name for entry in fields(kind)}]
    assert not [kind for kind in MAY if kind.__name__.startswith(("Save", "Delete", "Forget"))]


def test_what_comes_of_the_acts_decides_what_can_be_waited_for(read):
    longer = "{ intent = 'Change', values = { epochs = 30 } }"
    wait = "until = { epoch = 20 }"
    assert read(f"```step\ndo = [{longer}]\n{wait}\n```\n").steps[0].until.epoch == 20
    with pytest.raises(LessonError, match="epoch 20 never comes; the last is 15"):
        read(f"```step\ndo = [{longer}, {{ intent = 'Reset' }}]\n{wait}\n```\n")


def test_a_variant_is_told_by_what_differs_from_the_lesson(read):
    act = "{ intent = 'OpenRun', experiment = { cell = 'GRU' }, name = 'GRU' }"
    lesson = read(f"```step\ndo = [{act}]\n```\n")
    wanted = OpenRun(lesson.experiment.with_values(cell="GRU"), "one", "GRU")
    assert lesson.steps[0].do == (wanted,)


def test_a_step_that_a_text_only_shows_begins_none(read):
    shown = "````\n```step\ntitle = 'x'\n```\n````\n\n~~~\n```step\n~~~\n"
    assert len(read(shown).steps) == 1
    assert len(read(shown + "\n```step\n```\n```\nh = 0\n```\n\n```step\n```\n").steps) == 3


def test_a_term_may_have_a_blank_and_gates_have_sums(read):
    lesson = read("See [the product](term:W_ih%20x), [the sum](term:sum%20f).")
    assert lesson.steps[0].terms == ("W_ih x", "sum f")
    assert lesson.text == "See the product, the sum."
    with pytest.raises(LessonError, match="there is no term 'sum q'"):
        read("See [the sum](term:sum%20q).")


PIECES = [
    *("do", "show", "until", "title", "=", "{", "}", "[", "]", ",", "'h'", "1", "intent"),
    *("'Seek'", "epoch", "terms", "figure", "true", "nan", "-1"),
]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(block=st.lists(st.sampled_from([*PIECES, "\n", "```", "```step"])).map(" ".join))
def test_whatever_a_block_holds_is_a_lesson_or_one_sentence(read, block):
    with suppress(LessonError):
        read(f"```step\n{block}\n```\n")


def test_a_block_that_does_not_end_and_a_word_that_names_nothing_are_told(read):
    with pytest.raises(LessonError, match="line 17: its block does not end"):
        read("Text.\n\n```step\ntitle = 'x'\n")
    with pytest.raises(LessonError, match="line 15: there is no term 'W_xx'"):
        read("See [the matrix](term:W_xx).")


def test_an_end_that_is_missing_is_told_where_the_text_begins_and_with_the_block(read):
    begun = "Text.\n\n```step\ntitle = 'x'\nWords.\n\n"
    for after in ("```math\na\n```\n", "```step\ntitle = 'y'\n```\n"):
        with pytest.raises(LessonError, match="line 19: the block of line 17 does not end above"):
            read(begun + after)


@pytest.mark.parametrize("fence", ["``` step", "```Step", "```steps", "~~~step", " ```step"])
def test_what_is_meant_to_begin_a_step_is_told_and_not_shown_as_text(read, fence):
    with pytest.raises(LessonError, match="line 17: a step begins with the line ```step, but this"):
        read(f"Text.\n\n{fence}\ntitle = 'x'\n{fence.strip()[:3]}\nWords.\n")


@pytest.mark.parametrize("minutes", ["61", "-1", "true", "'7'"])
def test_minutes_are_a_whole_number(read, minutes):
    with pytest.raises(LessonError, match="has minutes = "):
        read("Text.", HEAD.replace("minutes = 7", f"minutes = {minutes}"))


def test_nothing_of_training_is_asked_of_a_demo(read):
    demo = HEAD.replace('source = "hello"\ntarget = "ohlol"', "seq_len = 3\ninput_size = 4")
    demo = demo.replace("epochs = 15\n", "")
    assert read("```step\nuntil = { epoch = 1, step = 3 }\n```\n", demo).steps[0].until.step == 3
    for until, why in (("trained = true", "trains nothing"), ("epoch = 2", "epoch 2 never comes")):
        with pytest.raises(LessonError, match=why):
            read(f"```step\nuntil = {{ {until} }}\n```\n", demo)


def test_all_figures_that_a_step_may_show_are_there():
    assert len(set(FIGURES)) == len(FIGURES)


def head(*lines):
    return HEAD.replace("minutes = 7", "\n".join(["minutes = 7", *lines]))


def test_a_lesson_says_what_it_hides(read):
    lesson = read("Text.", head('hide_pages = ["seeds", "lab"]', 'hide_settings = ["lr"]'))
    assert (lesson.hide_pages, lesson.hide_settings) == (("seeds", "lab"), ("lr",))


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ('hide_pages = ["learn"]', "hides the page 'learn'; allowed is lab, compare"),
        ("hide_pages = 3", "has hide_pages = 3; allowed is a list"),
        ('hide_settings = ["learning"]', "hides the setting 'learning', which does not exist"),
    ],
)
def test_what_cannot_be_hidden_is_named_with_its_line(read, line, part):
    with pytest.raises(LessonError) as refused:
        read("Text.", head(line))
    assert part in str(refused.value)
    assert "(line 6)" in str(refused.value)


@pytest.mark.parametrize(
    ("hides", "until"),
    [
        ('hide_pages = ["seeds"]', 'page = "seeds"'),
        ('hide_settings = ["lr"]', 'changed = "lr"'),
        ('hide_pages = ["lab"]', 'changed = "lr"'),
        ('hide_pages = ["seeds"]', "grid = 15"),
        ('hide_pages = ["try_it"]', 'asked = "hell"'),
    ],
)
def test_a_step_does_not_wait_for_what_its_lesson_hides(read, hides, until):
    body = f"```step\nuntil = {{ {until} }}\n```\n"
    read(body)
    with pytest.raises(LessonError, match=r"line 17: this lesson hides the .* never comes"):
        read(body, head(hides))


def test_what_is_done_in_the_figure_of_the_step_needs_no_page(read):
    body = '```step\nshow = { figure = "seeds" }\nuntil = { seeds = 5 }\n```\n'
    assert read(body, head('hide_pages = ["seeds"]')).steps[0].until.seeds == 5


@pytest.mark.parametrize(
    ("act", "part"),
    [
        ("", "AddBookmark needs an epoch"),
        (", epoch = 16", "epoch 16 never comes"),
        (", epoch = 2, step = 99", "step 99 never comes"),
    ],
)
def test_a_bookmark_of_a_step_has_its_moment(read, act, part):
    body = f'```step\ndo = [{{ intent = "AddBookmark"{act} }}]\n```\n'
    with pytest.raises(LessonError, match=part):
        read(body)


def test_a_step_hides_what_is_predicted(read):
    (step,) = read("```step\nshow = { hide_answers = true }\n```\n").steps
    assert step.show.hide_answers
    with pytest.raises(LessonError, match="hide_answers is for the figures network, cell"):
        read('```step\nshow = { figure = "explain", hide_answers = true }\n```\n')
    with pytest.raises(LessonError, match="hide_answers = 1 is neither true nor false"):
        read("```step\nshow = { hide_answers = 1 }\n```\n")


def test_what_earlier_steps_have_set_of_pace_still_stands():
    first = Step("", do=(SetStepSize("operation"), Rewind(), SetSpeed(2)))
    second = Step("", do=(SetStepSize("epoch"),))
    assert standing((first, second, Step(""))) == (SetStepSize("epoch"), SetSpeed(2))
    assert standing(()) == ()
