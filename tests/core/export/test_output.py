"""core.export.output: what a run's program has printed by the time at which the run stands."""

import contextlib
import io

import pytest

from core.course.lesson import find_lesson
from core.export import output
from core.export.output import printed
from core.export.script import program
from core.trace.playhead import Playhead
from tests.gui.figures.diagram.runs import run_of


def by_python(experiment):
    """What the program prints when it is run."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(program(experiment).text, {})
    return said.getvalue().rstrip("\n").split("\n")


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn"])
def test_a_line_is_there_once_its_epoch_is_over(lesson):
    run = run_of(lesson, 3)
    whole = by_python(run.experiment.with_values(epochs=3))
    told = [line.replace("/3]", "/15]") for line in whole]
    last = run.steps.last
    for head, count in (
        (Playhead(1, 0), 0),
        (Playhead(1, last - 1), 0),
        (Playhead(1, last), 1),
        (Playhead(3, 2), 2),
        (Playhead(3, last), 3),
    ):
        run.move(head)
        assert printed(run) == told[:count]


@pytest.mark.parametrize("lesson", ["rnn-cell", "rnn-layers"])
def test_a_demo_prints_its_sizes_and_tensors_as_torch_does(lesson):
    run = run_of(lesson)
    whole = by_python(find_lesson(lesson).experiment)
    run.move(Playhead(1, 3))
    assert printed(run) == whole
    assert any("torch.Size([" in line for line in whole)
    run.move(Playhead(1, 2))
    assert printed(run) == (whole[:8] if lesson == "rnn-cell" else [])


def test_of_a_long_run_the_last_lines_are_told(monkeypatch):
    run = run_of("hello-rnn", 3)
    run.move(Playhead(3, run.steps.last))
    every = printed(run)
    monkeypatch.setattr(output, "MOST", 1)
    assert printed(run) == ["… 2 lines before", every[-1]]
