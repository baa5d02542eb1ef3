"""What was changed in a run, in words."""

import pytest

from core.course.lecture import MODELS
from core.course.lesson import load_lessons
from core.runs.run import Run
from core.trace.operations import Kind
from core.trace.playhead import Playhead
from gui.wording import names
from gui.wording.place import moment_text, place_text
from gui.wording.runs import changes, run_title
from tests.gui.explain.test_explain import run_of

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
LSTM = LESSONS["hello-lstm"]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"lr": 0.01}, ("lr 0.01",)),
        ({"weight_decay": 0.01}, ("weight decay 0.01",)),
        ({"forget_bias": 5.0}, ("forget bias 5",)),
        ({"init": "orthogonal", "gain": 1.5}, ("orthogonal Wₕₕ", "gain 1.5")),
        ({"scheduler": "StepLR", "gamma": 0.9}, ("StepLR (gamma 0.9, period 100)",)),
        ({"scheduler": "ExponentialLR"}, ("ExponentialLR (gamma 0.5)",)),
        ({"scheduler": "CosineAnnealingLR", "period": 7}, ("CosineAnnealingLR (period 7)",)),
        ({"gamma": 0.9}, ("gamma 0.9",)),
        ({"clip_norm": 1.0}, ("clip 1",)),
        ({"frozen": ("fc.bias",)}, ("frozen bias",)),
    ],
)
def test_a_changed_setting_is_told_in_words(values, told):
    assert changes(LSTM, LSTM.with_values(**values)) == told


def test_what_is_switched_off_again_is_told_too():
    values = {"weight_decay": 0.1, "forget_bias": 1.0, "init": "orthogonal", "clip_norm": 2.0}
    before = LSTM.with_values(scheduler="StepLR", frozen=("fc.bias",), **values)
    assert set(changes(before, LSTM)) == {
        "forget bias as drawn",
        "Wₕₕ as drawn",
        "not clipped",
        "none frozen",
        "no weight decay",
        "no scheduler",
    }


def test_a_forks_stop_mark_is_not_told_and_its_gamma_is():
    before = LSTM.with_values(scheduler="StepLR", epochs=20)
    after = before.with_values(gamma=0.25, epochs=50)
    assert changes(before, after, True) == ("gamma 0.25",)
    assert changes(before, after) == ("epochs 50", "gamma 0.25")


def test_the_names_that_the_program_gave_are_said_in_the_language_and_the_user_s_stay(monkeypatch):
    monkeypatch.setattr(names, "tr", lambda text: f"<{text}>")
    same = [name for name in (*MODELS, "my run") if names.model_name(name) == name]
    assert same == ["RNNCell", "RNN", "LSTM", "GRU", "my run"]
    run = Run(1, "", LSTM, name="bidirectional LSTM")
    assert run_title(Known(), run) == "<bidirectional LSTM>"


class Known:
    """Runs, none of which is a lesson's."""

    def lesson(self, lesson_id):
        return None


def test_a_moment_of_a_demo_has_no_epoch():
    """It has one pass; its notes and bookmarks said "epoch 1" of it once."""
    demo, word = (Run(1, "", LESSONS[each]) for each in ("rnn-cell", "hello-lstm"))
    assert moment_text(demo, Playhead(1, 1)) == "forward pass · t = 1"
    assert moment_text(word, Playhead(1, 0)) == "epoch 1 · before t = 1"


def test_the_place_of_an_operation_says_which_and_names_its_step_once():
    run = run_of("hello-rnncell")
    told = {}
    for operation in range(1, len(run.operations.of(1)) + 1):
        head = Playhead(2, 0, operation)
        run.move(head)
        done = run.operations.at(head)
        told.setdefault(done.kind, place_text(run))
    assert told[Kind.ZERO_GRAD] == "epoch 2 · gradients set to zero"
    for kind, name in ((Kind.SOFTMAX, "softmax"), (Kind.LOSS, "loss")):
        assert told.get(kind, "").endswith(f"t = 1 · {name}"), told
