"""core.course.controls: what a step chooses in its figure."""

import pytest

import resources
from core.course.controls import ControlError, looks_of
from core.course.lesson import LessonError, find_lesson, read_lesson
from core.course.run_questions import CountQuestion
from core.journal.intents import Look

FILE = resources.path("course/en") / "04-hello-rnn.md"


def test_a_control_is_set_by_a_plain_name():
    assert looks_of("gradients", {"view": "reach", "lane": 1}) == (
        Look("gradientViewBox", 3),
        Look("gradientsLaneBox", 2),
    )
    assert looks_of("network", {"outputs": False})[:1] == (Look("outputsButton", False),)
    assert looks_of("seeds", {"count": 100, "RNN": False, "rates": "0.1, 1"}) == (
        Look("seedsCountBox", 100),
        Look("gridRNNCheck", False),
        Look("gridRatesField", "0.1, 1"),
    )


def test_what_a_step_does_not_say_is_not_what_another_step_chose():
    """Lesson 10 has the gradients shown, and a count of weights is read from their values."""
    assert looks_of("weights", {}) == (Look("weightsBox", 0),)
    assert looks_of("weights", {"show": "gradients"}) == (Look("weightsBox", 1),)
    assert looks_of("gradients", {"lane": 0})[1:] == (Look("gradientViewBox", 0),)
    for figure in ("network", "loop", "cell", "explain"):  # where the network is seen
        assert looks_of(figure, {}) == (Look("foldButton", False),)
        assert looks_of(figure, {"folded": True}) == (Look("foldButton", True),)
    assert CountQuestion("?", "", "parameters").showing(
        find_lesson("hello-rnn").experiment
    ).do == looks_of("weights", {})


@pytest.mark.parametrize(
    ("figure", "table", "reason"),
    [
        ("gradients", {"view": "sideways"}, "view cannot be 'sideways'"),
        ("gradients", {"lane": -1}, "lane cannot be -1"),
        ("seeds", {"count": True}, "count cannot be True"),
        ("seeds", {"colour": 1}, "the figure seeds has no control 'colour'; allowed is tab, count"),
        ("decoded", {"view": "reach"}, "has no control 'view'; allowed is none"),
        ("seeds", 1, "set = 1 is not a table"),
    ],
)
def test_what_a_figure_has_not_is_named(figure, table, reason):
    with pytest.raises(ControlError, match=reason):
        looks_of(figure, table)


def test_a_lesson_names_the_line_of_a_wrong_one(tmp_path):
    file = tmp_path / "20-hello-rnn.md"
    head = "\n".join(FILE.read_text(encoding="utf-8").split("+++")[1:2])
    told = 'show = { figure = "gradients", set = { view = "sideways" } }'
    file.write_text(f"+++{head}+++\n```step\n{told}\n```\nText.\n", encoding="utf-8")
    line = head.count("\n") + 3
    with pytest.raises(LessonError, match=f"in line {line}: view cannot be 'sideways'"):
        read_lesson(file)
