"""A closer look at one run: its gradients, its answers, the test at any length."""

import itertools

import numpy as np
import pytest

from core.tasks.draw import is_held_out
from gui.tasks.presets import PLAIN, presets
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.gui.tasks.conftest import probe_of
from tests.gui.tasks.experiments import ECHO, LEAK


def test_a_preset_shows_the_gradient_that_its_text_tells_to_look_at(page, trained, find):
    titles = [preset.title for preset in presets()]
    number = titles.index("Recall, T = 30: LSTM, bias 5, clip 1")
    assert "See how evenly ∂L/∂c" in presets()[number].about
    trained(ECHO, 1)  # an RNN stands there, which has no c
    page.controls.choose(number)
    assert page.gradients.letter == "h"
    trained({**presets()[number].values, "epochs": 2, "length": 5, "hidden_size": 3}, 1)
    assert find("taskStateBox").currentText() == "∂L/∂c"
    assert page.gradients.letter == "c"
    page.controls.choose(titles.index("Adding, T = 20: LSTM"))
    assert find("taskStateBox").currentText() == "∂L/∂h"
    page.controls.choose(number)
    assert find("taskStateBox").currentText() == "∂L/∂c"


def test_the_gradients_are_the_profiles_and_their_ratio_is_told(page, trained, find, window):
    series = trained(ECHO)
    run, picture = series.runs[0], page.gradients.map.picture
    for row, profile in enumerate(run.profiles):
        assert picture.values[row] == pytest.approx(profile.grad_h[0])
    first = run.profiles[0].grad_h[0]
    ratio = float(first[0] / first[-1])
    told = f"{ratio:.2g}×" if ratio > 1 else f"{ratio:.2g}"
    assert f"<b>{told}</b> untrained" in find("taskFlow").text()
    assert "after 120 updates" in find("taskFlow").text()
    page.gradients.map.clicked.emit(3, 0)
    window.redraw.now()
    assert f"after {run.profiles[3].updates} updates" in find("taskFlow").text()
    assert page.gradients.map.picture.row == 3
    page.gradients.map.clicked.emit(3, 0)  # lets it go
    window.redraw.now()
    assert page.gradients.map.picture.row == -1


def test_only_an_lstm_shows_the_gradient_by_its_cell_state(page, trained, find, window):
    trained(ECHO, 1)
    assert not find("taskStateBox").isEnabled()
    assert "Only an LSTM" in find("taskStateBox").toolTip()
    series = trained({**ECHO, "cell": "LSTM", "num_layers": 2, "epochs": 20}, 1)
    box, lanes = find("taskStateBox"), find("taskLaneBox")
    assert box.isEnabled()
    assert lanes.isVisible()
    box.setCurrentIndex(1)
    box.activated.emit(1)
    lanes.setCurrentIndex(1)
    lanes.activated.emit(1)
    window.redraw.now()
    profile = series.runs[0].profiles[-1]
    picture = page.gradients.map.picture
    assert picture.values[len(series.runs[0].profiles) - 1] == pytest.approx(profile.grad_c[1])


def test_the_run_is_tested_at_its_own_length_and_then_at_any(page, trained, find, qtbot):
    series = trained(ECHO, 1)
    probed = probe_of(page, qtbot)
    assert probed.request.length == 6
    assert probed.score == pytest.approx(series.runs[0].last_score.score)
    told = "All 64 sequences of this length are trained on; nothing is held out."
    assert told in find("taskTested").text()
    assert "512 sequences of length 6, 64 of them different: <b>" in find("taskTested").text()
    find("taskTestLengthBox").setValue(40)
    assert page.length_test.sequences.probed is None  # until the answer is there
    probed = probe_of(page, qtbot)
    assert probed.inputs.shape[0] == 40
    assert "512 sequences of length 40: <b>" in find("taskTested").text()
    assert "trained at 6" in find("taskTested").text()
    assert f"{100 * probed.score:.1f}".removesuffix(".0") in find("taskTested").text()


def test_where_few_sequences_are_held_out_it_is_told_how_many_different_ones_were_evaluated(
    page, trained, find, qtbot
):
    """Of the 256 of eight bits a rule holds one in eight out; 512 are evaluated."""
    every = np.array(list(itertools.product((0, 1), repeat=8))).T
    kept = int(is_held_out(every).sum())
    assert 24 <= kept <= 40
    trained({**PLAIN, "kind": "parity", "length": 8, "hidden_size": 4, "epochs": 5}, 1)
    probe_of(page, qtbot)
    told = f"512 held-out sequences of length 8, {kept} of them different: <b>accuracy"
    assert told in find("taskTested").text()


def test_a_length_that_cannot_be_tested_is_refused(page, trained, find, qtbot):
    trained(ECHO, 1)
    probe_of(page, qtbot)
    box = find("taskTestLengthBox")
    box.lineEdit().setText("900")
    box.interpretText()
    assert "length is 900; allowed is a whole number from 2 to 500" in (
        find("taskTestError").text()
    )
    assert box.value() == 6


def test_what_a_bidirectional_network_reads_from_the_future_is_told(page, trained, find, qtbot):
    trained(LEAK, 1)
    probed = probe_of(page, qtbot)
    assert probed.score > 0.95
    assert probed.prefixes < 0.4
    assert "a leak" in find("taskTested").text()
    assert "its backward lane reads the answers" in find("taskHeadline").text()


def test_answers_are_told_right_or_wrong_as_they_are(page, trained, find, qtbot):
    trained({**PLAIN, "kind": "recall", "length": 5, "hidden_size": 8, "epochs": 10}, 1)
    probed = probe_of(page, qtbot)
    said = find("taskSequences").accessibleDescription().split("; ")
    for number, text in enumerate(said):
        right = probed.targets[0, number] == probed.answers[0, number]
        assert f"answer {probed.answers[0, number]} {'✓' if right else '✗'}" in text


def test_more_sequences_stand_where_there_is_room_and_no_text_of_them_is_cut(page, trained, qtbot):
    trained({**ECHO, "kind": "recall", "epochs": 4}, 1)
    view = page.length_test.sequences
    probed = probe_of(page, qtbot)
    counts = []
    for size in ((160, 60), (160, 300), (260, 300), (420, 900)):
        texts = drawn_texts(view, size)
        assert not outside(texts), size
        counts.append(sum("answer" in each.text for each in texts))
    assert counts[0] < counts[1] < counts[3] <= probed.inputs.shape[1]


@pytest.mark.parametrize("kind", ["recall", "echo"])
def test_where_cells_are_too_narrow_for_digits_a_key_says_what_their_tints_are(
    page, trained, qtbot, kind
):
    trained({**ECHO, "kind": kind, "symbols": 4, "length": 30, "epochs": 2}, 1)
    view = page.length_test.sequences
    probe_of(page, qtbot)
    for size in ((250, 280), (250, 120), (200, 200)):
        texts = drawn_texts(view, size)
        assert not outside(texts), size
        assert not touching(texts), size
        digits = [each for each in texts if each.text in set("0123")]
        assert [each.text for each in digits] == [*"0123"]
        assert min(each.rect.top() for each in digits) > size[1] * 0.75
    told = {each.text for each in drawn_texts(view, (250, 280))}
    assert told >= ({"framed: asked for"} if kind == "recall" else {"low: right", "high: wrong"})
    roomy = [each.text for each in drawn_texts(view, (700, 300))]
    assert "low: right" not in roomy
    assert ("framed: asked for" in roomy) == (kind == "recall")  # digits do not say it
