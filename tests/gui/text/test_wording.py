"""gui.text.wording: sentences that hold text from outside, and names of runs."""

import pytest

from core.experiment import Experiment, TextTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import BatchRun
from gui.text.wording import headline
from gui.wording.arithmetic import Row, Shown, Times
from gui.wording.runs import run_name, title_of
from gui.wording.table import Entry, table


def text_run(origin):
    task = TextTask(origin, ("a", "b"), 500, "0" * 64, 16)
    return BatchRun(1, Experiment(task, ModelSpec("LSTM", head="Linear"), TrainingSpec()))


def test_a_reason_may_hold_braces_and_tags():
    told = headline(text_run("zen"), None, 0, "{notes} <b> is no {0}; &")
    assert told == "Opened after 0 updates. {notes} &lt;b&gt; is no {0}; &amp;"


@pytest.mark.parametrize(
    ("origin", "title"),
    [
        ("zen", "The Zen of Python"),
        ("pasted", "Pasted text"),
        ("/home/me/zen.txt", "zen.txt"),
        (r"C:\texts\a {0}.txt", "a {0}.txt"),
    ],
)
def test_a_text_is_called_what_the_box_of_texts_calls_it(origin, title):
    run = text_run(origin)
    assert title_of(run.experiment.task) == title
    assert f" · {title} · " in run_name(run)


def test_a_row_whose_letter_is_a_brace_is_told():
    row = Row(Shown(6.0), Times((Shown(2.0), Shown(3.0))))
    assert "“{”: 2" in table([Entry("“{”: {}", row)])
