"""A lesson's file is read and played: what is wrong is named with its line, and nothing else."""

import gc
import threading
from pathlib import Path

import pytest

import resources
from core.rehearsal.check import check
from core.rehearsal.formulas import swallowed, unset, unset_in_line
from core.terminal.commands import main
from tests.sampled import some

pytestmark = pytest.mark.usefixtures("qapp")  # one event loop for all tests of a process
COURSE = sorted(resources.path("course/en").glob("*.md"))
FIRST = 16  # line of the first step's first key
QUICK = ("01-rnn-cell", "02-rnn-layers", "07-hello-lstm")  # less than a second each
DIVERGING = {
    "training": 'optimizer = "SGD"\nlr = 1e38',
    "model": 'cell = "RNN"\nnonlinearity = "relu"\nembedding_dim = 4\nhead = "Linear"',
}


def step(*lines, text="Text."):
    return "\n".join(["```step", *lines, "```", "", text, "", ""])


def told(file, limit=20):
    """(line, sentence) of each fault."""
    return [(fault.line, str(fault)) for fault in check(file, limit).faults]


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    "file",
    [
        pytest.param(file, id=file.stem, marks=[pytest.mark.slow] * (file.stem not in QUICK))
        for file in COURSE
    ],
)
def test_every_lesson_of_the_course_can_be_played_to_its_end(file):
    found = check(file)
    assert [str(fault) for fault in found.faults] == []
    assert found.unended == []


EVERY_WAY = [
    "epoch = 2, step = 3, operation = 1",
    "trained = true",
    "opened = { t = 2 }",
    'changed = "seed", trained = true',
    "edited = true",
    'page = "seeds"',
    "compared = true",
    'asked = "hell"',
    "seeds = 3",
    "seeds = 3, seed_epochs = 40",
    "grid = 2",
    'series = "echo"',
    'practised = { kind = "recall", cell = "LSTM", forget_bias = 5.0, seeds = 2 }',
    'text = { origin = "topics", updates = 3 }',
    "written = 20",
]


def test_every_way_to_complete_a_step_is_found(write):
    do = 'do = [{ intent = "Rewind" }]'
    assert (
        told(write("".join(step(do, f"until = {{ {each} }}") for each in some(EVERY_WAY, of=2))))
        == []
    )


def test_every_fault_is_named_with_its_line(write):
    file = write(
        step('title = "One"', "foo = 1", 'show = { figure = "netwrok" }')
        + step("until = { epoch = 99 }", text="{{no-such-figure}}")
        + step('do = [{ intent = "ShowPage", page = "nowhere" }]')
        + step('do = [{ intent = "ShowPanel", panel = "nothing" }]')
        + step('ask = { prompt = "?", shape = "nothing" }', "until = { epoch = 0 }")
        + step("title = 3", text="The [word](term:nonsense).")
    )
    expected = [
        (17, "unknown key 'foo'"),
        (18, "no figure 'netwrok'"),
        (24, "epoch 99 never comes"),
        (27, "'no-such-figure'"),
        (30, "page cannot be 'nowhere'"),
        (36, "panel cannot be 'nothing'"),
        (42, "no tensor nothing"),
        (43, "epoch 0 never comes"),
        (49, "title 3 is not a text"),
        (52, "no term 'nonsense'"),
    ]
    found = told(file)
    assert [line for line, _ in found] == [line for line, _ in expected]
    for (line, sentence), (_, part) in zip(found, expected, strict=True):
        assert part.replace("no tensor nothing", "no tensor") in sentence
        assert f"line {line}" in sentence
        assert "own.md" in sentence


def test_every_fault_of_a_head_is_named_and_its_steps_are_checked_all_the_same(write):
    file = write(step("until = { epoch = 99 }"))
    text = file.read_text(encoding="utf-8").replace(
        'id = "own"', 'id = "mine"\nminutes = 99\nneeds = 3'
    )
    file.write_text(
        text.replace('title = "Own"', 'titel = "Own"\nhide_pages = ["learn"]'), encoding="utf-8"
    )
    found = told(file)
    assert [line for line, _ in found] == [2, 3, 4, 5, 6, FIRST + 3, 0]
    assert "has title = None" in found[-1][1]


def test_without_an_experiment_the_head_is_judged_alone(write):
    file = write(step("until = { epoch = 99 }"), model='cell = "CNN"')
    file.write_text(file.read_text(encoding="utf-8").replace('"Own"', "3"), encoding="utf-8")
    assert [line for line, _ in told(file)] == [3, 10]


@pytest.mark.parametrize(
    ("lines", "line", "part"),
    [
        (['do = [{ intent = "GoToBookmark", number = 3 }]'], FIRST, "There is no bookmark 3"),
        (
            ['do = [{ intent = "Rewind" },', '  { intent = "StepComparison", by = 1 }]'],
            FIRST + 1,
            "act is refused: Choose runs first",
        ),
        (["until = { epoch = 1, step = 0 }"], FIRST, "is complete when it begins"),
        (['until = { changed = "vocabulary" }'], FIRST, "vocabulary can have no other value"),
        (['show = { terms = ["f"] }'], FIRST, "nothing in this network is 'f'"),
    ],
)
def test_what_only_playing_shows_is_named_with_its_line(write, lines, line, part):
    ((at, sentence),) = told(write(step(*lines)))
    assert at == line
    assert part in sentence


def test_a_word_that_lights_nothing_in_this_network_is_named(write):
    ((line, sentence),) = told(write(step(text="The\n[forget gate](term:f), the [state](term:h).")))
    assert line == FIRST + 3
    assert "this word lights nothing: 'f'" in sentence


def test_a_moment_beyond_where_the_run_diverges_never_comes(write):
    ((line, sentence),) = told(write(step("until = { epoch = 15 }"), **DIVERGING))
    assert line == FIRST + 4
    assert "this never comes: Go on to epoch 15" in sentence


def test_a_question_about_an_epoch_that_never_comes_is_named(write):
    ask = 'ask = { prompt = "?", loss = { epoch = 15 } }'
    ((_, sentence),) = told(write(step(ask), **DIVERGING))
    assert "what is asked for never becomes known" in sentence


def test_a_lesson_that_trains_for_long_is_left_at_the_limit_and_is_no_fault(write):
    found = check(write(step("until = { grid = 10_000 }") + step()), 1.5)
    assert (found.faults, found.unended) == ([], [1])


def test_what_a_played_lesson_leaves_is_never_collected_in_the_next_ones_training_thread(write):
    collecting = set()

    def note(phase, info):
        collecting.add(threading.current_thread())

    file, usual = write(step("until = { trained = true }")), gc.get_threshold()
    gc.set_threshold(20, *usual[1:])  # whoever may collect does so soon
    gc.callbacks.append(note)
    gc.enable()
    try:
        for _ in range(2):
            assert check(file).faults == []
        assert gc.isenabled()
    finally:
        gc.callbacks.remove(note)
        gc.set_threshold(*usual)
    assert collecting == {threading.main_thread()}


def test_a_file_may_be_named_from_its_own_folder(write, monkeypatch):
    file = write(step("show = { figure = 'loss' }"))
    monkeypatch.chdir(file.parent)
    assert told(Path(file.name)) == []


def test_lessons_that_stand_beside_it_may_be_needed(write, tmp_path):
    file = write(step())
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            'id = "own"', 'id = "own"\nneeds = ["rnn-cell", "b"]'
        ),
        encoding="utf-8",
    )
    assert "needs 'b'" in told(file)[0][1]
    (tmp_path / "02-b.md").write_text(
        write(step()).read_text(encoding="utf-8").replace('"own"', '"b"'), encoding="utf-8"
    )
    file.write_text(
        file.read_text(encoding="utf-8").replace(
            'id = "own"', 'id = "own"\nneeds = ["rnn-cell", "b"]'
        ),
        encoding="utf-8",
    )
    assert told(file) == []


def test_the_command_tells_what_is_wrong_and_its_code_does_too(write, capsys):
    file = write(step())
    assert main(["lesson", "check", str(file)]) == 0
    assert capsys.readouterr().out == "own.md: its one step was played, and nothing is wrong.\n"
    file = write(step("until = { epoch = 99 }"))
    assert main(["lesson", "check", str(file)]) == 1
    assert "own.md has a wrong step in line 16: epoch 99" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "part"),
    [
        ([], "lesson's command is nothing"),
        (["chekc"], "is 'chekc'; allowed is one of check"),
        (["check"], "FILE is missing"),
        (["check", "nowhere.md"], "there is no such file"),
        (["check", "README.md", "--seconds", "x"], "--seconds is 'x'"),
        (["check", "README.md", "twice"], "'twice' is not understood"),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(call, part, capsys):
    assert main(["lesson", *call]) == 2
    assert part in capsys.readouterr().err


def test_a_formula_that_cannot_be_set_is_named_with_its_line(write):
    text = "One.\n\n```math\nh = \\frac{1\n```\n\nAnd $a_{hh}$, $b_{$.\n"
    found = told(write(step(text=text)))
    assert [line for line, _ in found] == [FIRST + 5, FIRST + 8]
    assert "this formula cannot be typeset: 'b_{'" in found[1][1]


def test_a_questions_formula_that_cannot_be_set_is_named_with_its_line(write):
    asked = 'ask = { prompt = "Is it $a_{$?", choice = ["yes", "$c_{$"], right = 1 }'
    found = told(write(step(asked)))
    assert [line for line, _ in found] == [FIRST, FIRST]
    assert "this formula cannot be typeset: 'a_{'" in found[0][1]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It costs $-\\ln p$.", []),
        ("It costs $-\\lnn p$.", [(0, "-\\lnn p")]),
        ("One.\n\nIt costs $-\\ln p: nothing.", [(2, "$-\\ln p: nothing.")]),
        ("It costs 5 $, and `$x_1`.\n\n```\necho $a_b\n```\n", []),
    ],
)
def test_a_command_that_there_is_not_and_a_formula_without_an_end_are_found(text, wrong):
    assert [*unset(text)] == wrong
    if "\n" not in text:
        assert [*unset_in_line(text)] == [latex for _, latex in wrong]


def test_a_formula_whose_backslash_toml_took_is_found():
    assert [*swallowed("It is $\tanh(c)$, or $c$, or $\\beta + \nu$.")] == [
        "\tanh(c)",
        "\\beta + \vu",
    ]
    assert [*swallowed("It is $\\tanh(c)$.\tAnd 5 $.")] == []
