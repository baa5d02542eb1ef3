"""The diagram's geometry: what fits is not scrolled, what cannot fit keeps its size."""

from dataclasses import replace

import pytest

from core.course.lesson import find_lesson, load_lessons
from core.experiment import WordTask
from gui.figures.diagram.layout import LARGEST, SMALLEST, DiagramLayout

EM = 12.3


def lay_out(experiment, width, height, folded=False):
    return DiagramLayout(experiment, width, height, EM, folded)


@pytest.mark.parametrize("lesson", [lesson.id for lesson in load_lessons()])
@pytest.mark.parametrize("size", [(860, 470), (690, 310), (1200, 900)])
@pytest.mark.parametrize("folded", [False, True])
def test_every_lesson_fits_its_stage_without_scrolling(lesson, size, folded):
    layout = lay_out(find_lesson(lesson).experiment, *size, folded)
    assert layout.height <= size[1] + 1
    assert layout.width <= size[0] + 1
    for node in layout.nodes:
        assert node.rect.top() >= 0
        assert node.rect.bottom() <= size[1]


def test_boxes_grow_with_the_stage_within_reason():
    experiment = find_lesson("rnn-cell").experiment
    small, large = lay_out(experiment, 500, 250), lay_out(experiment, 2000, 1500)
    assert small.scale < large.scale == LARGEST


def test_boxes_of_one_row_do_not_meet():
    for lesson in load_lessons():
        layout = lay_out(lesson.experiment, 690, 310)
        for row in layout.rows:
            rects = [n.rect for n in layout.nodes if (n.kind, n.lane) == (row.kind, row.lane)]
            for left in rects:
                assert not any(left.intersects(other) for other in rects if other is not left)


def test_a_long_word_scrolls_sideways_at_full_size():
    experiment = find_lesson("hello-rnn").experiment
    task = WordTask("hello" * 40, "ohlol" * 40)
    layout = lay_out(replace(experiment, task=task), 690, 310)
    assert layout.width > 10 * 690
    assert layout.scale >= SMALLEST
