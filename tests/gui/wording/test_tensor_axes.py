"""gui.wording.tensor_axes: the names of axes are torch's, and one for each thing."""

import pytest

from gui.figures.diagram.shape_painter import shapes_line
from gui.wording.together import BLANK
from tests.gui.figures.diagram.runs import run_of


@pytest.mark.parametrize(
    ("lesson", "told"),
    [
        ("rnn-layers", "hidden (num_layers 2, batch 1, hidden_size 2)"),
        ("hello-lstm", "hidden (num_layers × num_directions 2 × 2 = 4, batch 1, hidden_size 8)"),
        ("hello-lstm", "out (batch 1, seq_len 5, num_directions × hidden_size 2 × 8 = 16)"),
    ],
)
def test_directions_are_told_of_a_network_that_has_two_and_of_no_other(lesson, told):
    run = run_of(lesson, 1)
    model = run.experiment.model
    found = shapes_line(run.trace, model)
    assert told in found.replace(BLANK, " ")
    assert "*" not in found
