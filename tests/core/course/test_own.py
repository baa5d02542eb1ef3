"""Which run is a lesson's own."""

import pytest

from core.course.lesson import load_lessons
from core.course.own import is_own
from core.experiment.same import same
from core.runs.fork import WeightEdit
from core.runs.run import Run

LESSONS = {lesson.id: lesson for lesson in load_lessons().lessons}
RNN = LESSONS["hello-rnn"]


def run_of(lesson, **values):
    return Run(1, lesson.id, lesson.experiment.with_values(**values))


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=list(LESSONS))
def test_a_lesson_has_its_own_experiment_and_no_other_lesson_has_it(lesson):
    assert is_own(lesson, run_of(lesson))
    others = [each for each in LESSONS.values() if each is not lesson]
    assert not any(is_own(other, run_of(lesson)) for other in others)


@pytest.mark.parametrize(
    "values",
    [{"seed": 3}, {"lr": 0.01}, {"cell": "GRU"}, {"source": "hallo"}, {"reduction": "sum"}],
)
def test_any_other_setting_or_word_makes_it_another_experiment(values):
    assert not is_own(RNN, run_of(RNN, **values))


def test_the_stop_mark_decides_no_number_and_is_no_difference():
    assert is_own(RNN, run_of(RNN, epochs=200))
    assert not same(run_of(RNN, epochs=200).experiment, RNN.experiment, ())


def test_seeds_may_be_set_aside():
    assert same(RNN.experiment.with_values(seed=99), RNN.experiment, ("seed", "epochs"))


def test_a_fork_with_the_same_settings_is_not_the_lessons_own():
    cut = (WeightEdit("rnn.weight_hh_l0", (), 0.0),)
    assert not is_own(RNN, Run(2, RNN.id, RNN.experiment, parent=1, edits=cut))
