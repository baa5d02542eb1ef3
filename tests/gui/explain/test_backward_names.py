"""What Explain says the gradient goes back through: all that the figure frames."""

import pytest

from tests.gui.explain.test_explain import run_of, text_at

pytestmark = pytest.mark.usefixtures("qapp")  # tables are set in the window's own face


def test_a_step_back_through_several_layers_names_none_of_them_alone():
    """The figure frames both, and the headline said "h₄⁽²⁾ (layer 2)"."""
    run = run_of("hello-embedding")
    back = run.steps.forward + 2
    assert "goes back through t = 5 (both layers)" in text_at(run, 1, back)
    assert "goes back through t = 5 (both layers)" in text_at(run, 1, back, (0, 3))
    one = run_of("hello-rnn")
    assert "goes back through h₅" in text_at(one, 1, one.steps.forward + 2)
    three = run_of("hello-embedding", num_layers=3)
    assert "goes back through t = 5 (all 3 layers)" in text_at(three, 1, back)


@pytest.mark.parametrize(
    ("lesson", "where"),
    [
        ("hello-rnn", "at each step:"),
        ("hello-embedding", "at each step of the top layer:"),
        ("hello-lstm", "at each step of layer 2 ←:"),
    ],
)
def test_of_one_layer_none_is_called_the_top_one(lesson, where):
    run = run_of(lesson)
    assert f"|∂L/∂h| {where}" in text_at(run, 1, run.steps.last)
