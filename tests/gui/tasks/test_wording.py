"""What is said of a series of runs."""

import pytest

from core.experiment import SyntheticTask
from core.runs.series import Series
from gui.tasks import wording
from gui.tasks.wording import headline, short_headlines
from gui.wording import punctuation
from gui.wording.series import guessing_text
from tests.gui.tasks.experiments import ADDING, made_run


def test_runs_that_diverged_are_told_with_their_updates_and_have_no_median():
    wild = [made_run(k, [(0, 0.2), (1, 2e20)], diverged=2, updates=1) for k in range(2)]
    series = Series(1, ADDING, wild)
    assert headline(series, False).endswith(
        "2 of 2 runs diverged, at update 2: their losses grew beyond all bounds."
    )
    assert series.score is None
    assert Series(1, ADDING, [*wild, made_run(2, [(60, 0.1)])]).score == 0.1


def test_of_a_series_that_rests_it_is_told_how_many_were_trained_and_solved():
    solved, failed, not_begun = (made_run(k, [(60, 0.1**k)]) for k in (2, 1, 3))
    not_begun = made_run(3, [], updates=0)
    for runs, told in (
        ([solved, solved, not_begun], "2 of 3 trained, both solved"),
        ([solved, failed, not_begun], "2 of 3 trained, 1 solved"),
        ([failed, failed, not_begun], "2 of 3 trained, none solved"),
        ([solved, failed], "1 of 2 seeds solved"),
    ):
        series = Series(1, ADDING, runs)
        assert told in headline(series, False)
        assert short_headlines(series, False)[-1] == f"{told}."


def test_where_a_name_has_no_room_the_score_of_a_single_seed_is_told():
    forms = short_headlines(Series(1, ADDING, [made_run(0, [(60, 0.001)])]), False)
    assert forms[1:] == ("Solved, squared error 0.0010.", "Squared error 0.0010.")


@pytest.mark.parametrize("done", [True, False])
def test_a_language_may_have_a_colon_of_its_own(monkeypatch, done):
    for module in (wording, punctuation):
        monkeypatch.setattr(module, "tr", lambda text: text.replace(": ", "："))
    updates = {} if done else {"updates": 0}
    runs = [made_run(k, [(60, 0.001)], **updates) for k in range(2)]
    whole, *_ = short_headlines(Series(1, ADDING, runs), True)
    assert "：" in headline(Series(1, ADDING, runs), True)
    assert whole
    assert "：" not in whole


def test_a_score_is_told_beside_that_of_guessing():
    adding, recall = SyntheticTask("adding"), SyntheticTask("recall")
    assert guessing_text(adding, 0.165) == "no better than guessing (0.17)"
    assert guessing_text(adding, 0.15) == "hardly better than guessing (0.17)"
    assert guessing_text(adding, 2.2) == "far worse than guessing (0.17)"
    assert guessing_text(adding, float("nan")) == "no better than guessing (0.17)"
    assert guessing_text(adding, 0.1) == ""
    assert guessing_text(recall, 0.27) == "no better than guessing (25 %)"
    assert guessing_text(recall, 0.3) == ""
