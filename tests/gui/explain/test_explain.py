"""Explain's text: its numbers reconcile with a pocket calculator."""

import html
import math
import re

import pytest
from PySide6.QtCore import QRectF

from core.course.lesson import load_lessons
from core.runs.looked_at import LookedAt
from core.runs.run import Run
from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead
from core.tracing.tracer import advance_traced, trace_demo, trace_epoch
from core.training.trainer import Trainer
from gui.explain.explain import explain, without_network
from gui.explain.operation import SUMS, operation_page
from gui.figures.diagram.parts import Node
from gui.figures.diagram.picture import picture_of
from gui.figures.diagram.wording import node_text
from gui.widgets.info_mark import SIGN
from gui.wording.table import unbroken
from tests.calculator import computed, same

pytestmark = pytest.mark.usefixtures("qapp")  # tables are set in the window's own face

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
TRAINED = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")
LAST_DIGIT = 1.5e-4


def run_of(lesson, epochs=2, **values):
    """A run of the lesson with its first epochs recorded and traced."""
    experiment = LESSONS[lesson].with_values(**values)
    run, trainer = Run(1, lesson, experiment), Trainer(experiment)
    for _ in range(epochs if experiment.trains else 0):
        found = advance_traced(trainer)
        run.extend((found.epoch,), (), found.trace, found.diverged)
        if found.diverged:
            break
    if not experiment.trains:
        run.keep(trace_demo(trainer))
    return run


def plain(page):
    return html.unescape(re.sub(r"<[^>]+>", "", page))


def text_at(run, epoch, step, selected=None):
    run.move(Playhead(epoch, step))
    return plain(explain(run, LookedAt(selected)))


def table_at(run, epoch, step, selected=None):
    """[(name, value)] of the unit's table."""
    run.move(Playhead(epoch, step))
    rows = re.findall(
        r"<tr><td>(.*?)</td><td[^>]*>(.*?)</td></tr>", explain(run, LookedAt(selected))
    )
    return [(plain(name).strip(), plain(value).strip()) for name, value in rows]


def number(text):
    return float(plain(text).strip().replace("−", "-"))


def test_of_a_grus_candidate_it_says_what_stands_for_the_hidden_part():
    told = text_at(run_of("hello-lstm", cell="GRU"), 1, 1, selected=(0, 0))
    for_n = told.split("; for n, ")[1].split(" takes the place of the last two terms")[0]
    assert for_n.startswith("r₁")
    assert {"Whn", "h₀", "bhn"} <= {*re.findall(r"Whn|h₀|bhn", for_n)}


@pytest.mark.parametrize("nonlinearity", ["tanh", "relu"])
@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding", "rnn-layers"])
def test_a_units_parts_add_up_to_its_state(lesson, nonlinearity):
    run = run_of(lesson, nonlinearity=nonlinearity)
    squash = math.tanh if nonlinearity == "tanh" else lambda x: max(x, 0)
    for step in range(1, run.steps.forward + 1):
        *summands, (_, total), (name, h) = table_at(run, 1, step)
        assert [told.split("\u00a0")[0] for told, _ in summands] == ["Wih", "bih", "Whh", "bhh"]
        assert same(sum(number(each) for _, each in summands), total)
        assert same(squash(number(total)), h)
        assert nonlinearity in name


def test_an_lstms_gates_lead_to_its_cell_and_state_in_every_lane():
    run = run_of("hello-lstm")
    for step in range(1, 21):
        *gates, (_, past), (_, c), (_, h) = table_at(run, 2, step)
        for name, value in gates:
            assert same(computed(name.partition(" = ")[2]), value)
        i, f, g, o = (number(value) for _, value in gates)
        assert same(f * number(past) + i * g, c)
        assert same(o * math.tanh(number(c)), h)


def test_the_state_that_enters_is_named_and_numbered_by_its_lane():
    run = run_of("hello-lstm")
    lanes = run._traces[1].lanes
    assert same(float(lanes[1].c[4, 0]), dict(table_at(run, 1, 7, (1, 0)))["c₅⁽¹←⁾"])
    assert dict(table_at(run, 1, 6, (1, 0)))["c₀⁽¹←⁾"].strip() == "0"
    assert same(float(lanes[2].c[0, 3]), dict(table_at(run, 1, 12, (2, 3)))["c₁⁽²→⁾"])
    assert "[h₂⁽¹→⁾,\u00a0h₂⁽¹←⁾]" in text_at(run, 1, 12)


@pytest.mark.turns(4)
@pytest.mark.parametrize("lesson", TRAINED)
def test_minus_ln_of_the_probability_told_is_the_loss_told(lesson):
    run, found = run_of(lesson, 12), 0
    for epoch in range(1, 13):
        for step in range(1, run.steps.forward + 1):
            text = text_at(run, epoch, step)
            for p, loss in re.findall(r"−ln (\S+) = (\S+) nats\.", text):
                assert same(-math.log(number(p)), loss)
                found += 1
    assert found == 60


@pytest.mark.parametrize("lesson", TRAINED)
def test_the_letters_losses_lead_to_the_epochs_loss(lesson):
    run = run_of(lesson)
    text = text_at(run, 2, run.steps.last).replace("\u00a0", " ")
    terms, count, loss = re.search(
        r"target letters:\(?([\d. +]+?)\)?(?: / (\d+))? = ([\d.]+)", text
    ).groups()
    total = sum(float(each) for each in terms.split("+")) / int(count or 1)
    assert total == pytest.approx(float(loss), abs=5e-4)
    assert same(run.recording.loss(2), loss)
    assert f"The loss, {loss} nats," in text
    assert "Updates done: 2." in text
    assert "|∂L/∂h|" in text


@pytest.mark.parametrize(("count", "says"), [(1, "the one target letter:"), (13, "13 target")])
def test_one_letter_is_no_letters(count, says):
    run = run_of("hello-rnn", source=("ab" * 7)[:count], target=("ba" * 7)[:count])
    text = text_at(run, 2, run.steps.last)
    assert says in text
    assert not re.search(r"\b1 (other|target) letters", text)


def test_a_picture_without_gradients_is_told_without_them():
    run, trainer = run_of("hello-rnn", 1), Trainer(LESSONS["hello-rnn"])
    run.keep(trace_epoch(trainer, complete=False))
    text = text_at(run, 1, run.steps.last)
    assert "The loss" in text
    assert "Updates done: 1." in text
    assert "∂L/∂h" not in text
    assert "largest gradient" not in text


def test_a_long_words_sums_and_tables_say_that_they_are_cut():
    word = "hello" * 10
    text = text_at(run_of("hello-rnn", source=word, target=word), 1, 103)
    assert "The last summand comes from the 38 other letters." in text
    assert text.count("t = ") == 40
    assert "t = 40" in text


def test_the_same_letter_with_another_answer_is_pointed_out():
    run = run_of("hello-rnn")
    text = text_at(run, 2, 4)
    assert "Step t = 4 of epoch 2: the second “l”" in text
    assert "same letter as at t = 3" in text
    assert "“l” then, “o” now" in text
    assert "Step t = 1 of epoch 2: the letter “h”" in text_at(run, 2, 1)
    assert "should answer “o”" in text_at(run, 2, 1)


def test_the_answer_is_told_as_the_recording_has_it():
    run = run_of("hello-rnn", 3)
    word = run.recording.letters(3).text
    for t, letter in enumerate("ohlol"):
        text = text_at(run, 3, t + 1)
        assert f"The answer is “{word[t]}”" in text
        assert ("right. Its" in text) == (word[t] == letter)
    right = sum(a == b for a, b in zip(word, "ohlol", strict=True))
    found = re.search(rf"The whole word: {word}, {right} of 5 letters right; loss (\S+) nats", text)
    assert same(run.recording.loss(3), found[1])


def test_with_two_directions_the_answer_waits_for_both():
    run = run_of("hello-lstm")
    assert "Layer 2 begins when both directions" in text_at(run, 1, 3)
    assert "Step t = 3 of epoch 1, layer 1 →" in text_at(run, 1, 3)
    waiting = text_at(run, 1, 12)
    assert "waits until layer 2 ← has arrived there too" in waiting
    assert "The answer is" not in waiting
    assert "The answer is" in text_at(run, 1, 16)


def test_letters_that_mean_something_in_html_are_shown_as_letters():
    run = run_of("hello-rnn", source="<&a", target="&<a")
    for step in range(1, 5):
        run.move(Playhead(1, step))
        page = explain(run)
        assert "<&" not in page
        assert "“<”" not in page
    assert "reads “<” and should answer “&”" in text_at(run, 1, 1)


def test_before_the_first_step_nothing_is_told_but_the_initial_state():
    assert "h₀: all zeros" in text_at(run_of("hello-rnn"), 1, 0)
    text = text_at(run_of("hello-lstm", initial_state="random"), 1, 0)
    assert "h₀ and c₀: drawn at random" in text
    assert not re.search(r"\d\.\d", text)


def test_before_the_first_step_it_says_where_shapes_are_told_as_long_as_the_network_is_in_sight():
    """A low network has no room for them: "their shapes are known", and none was to be seen."""
    run = run_of("two-directions")
    run.move(Playhead(1, 0))
    page = explain(run)
    assert "Shapes above the network tells" in plain(page)
    assert "network" not in plain(without_network(page))
    assert "empty. Before the first" in " ".join(plain(without_network(page)).split())


def test_without_a_trace_it_asks_for_patience():
    assert "in a moment" in plain(explain(Run(1, "hello-rnn", LESSONS["hello-rnn"])))


def test_a_diverged_epoch_is_told_with_what_to_do():
    run = run_of("hello-embedding", optimizer="SGD", lr=1e38, nonlinearity="relu")
    assert "1e38" in text_at(run, 1, run.steps.last)
    text = text_at(run, 2, 5)
    assert re.search(r"epoch 2 is (nan|inf|\S+e\d\d)", text)  # which, the processor decides
    assert "Lower the learning rate" in text


def test_a_demo_tells_its_vector_and_its_shapes():
    run = run_of("rnn-cell")
    text = text_at(run, 1, 3)
    values = re.search(r"h₃ = \[(.*?)\]", text)[1].split(", ")
    assert all(map(same, run.trace.lanes[0].h[2].tolist(), values))
    assert "hidden\u00a0(1,\u00a02)" in text  # no line ends within it
    assert "epoch" not in text


def test_the_selected_unit_is_explained_where_its_lane_is_at_work():
    run = run_of("hello-embedding")
    assert "Unit 3 of h₂⁽¹⁾" in text_at(run, 1, 2, (0, 3))
    assert "Unit 5 of h₂⁽²⁾" in text_at(run, 1, 2, (1, 5))
    assert "Unit 0 of h₂⁽²⁾" in text_at(run, 1, 2)  # as in every other view


@pytest.mark.parametrize("reduction", ["mean", "sum"])
@pytest.mark.parametrize("lesson", TRAINED)
def test_what_time_steps_add_leads_to_the_loss_and_to_every_gradient(lesson, reduction):
    run = run_of(lesson, reduction=reduction)
    steps = (run.steps.forward + 1, run.steps.last - 1)
    sums = [op for step in steps for op in run.operations.of(step) if op.kind in SUMS]
    assert len(sums) > 2
    for operation in sums:
        page = "".join(operation_page(run.experiment, run.trace, operation, 0))
        rows = re.findall(r"<tr><td>(.*?)</td><td[^>]*>(.*?)</td></tr>", page)
        *added, total = [number(value) for _, value in rows]
        assert len(added) == run.steps.seq_len
        assert sum(added) == pytest.approx(total, abs=3 * LAST_DIGIT)
        for name, value in rows[:-1]:
            parts = re.findall(r"−?[\d.]+(?:e−\d+)?", plain(name).partition(": ")[2])
            if "·" in name:
                left, right = map(number, parts)
                assert left * right == pytest.approx(number(value), abs=3 * LAST_DIGIT)


DECAYED = {"weight_decay": 0.25, "scheduler": "StepLR", "gamma": 0.5, "period": 1}


@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
def test_an_update_tells_its_own_learning_rate_and_adds_the_decay_up(optimizer):
    run = run_of("hello-rnn", epochs=3, optimizer=optimizer, lr=0.1, **DECAYED)
    run.move(Playhead(3, run.steps.last))
    for operation in run.operations.of(run.steps.last):
        page = "".join(operation_page(run.experiment, run.trace, operation, 0))
        found = re.findall(r"<tr><td>(.*?)</td><td[^>]*>(.*?)</td></tr>", page)
        rows = {plain(name).strip(): number(value) for name, value in found}
        assert rows["learning rate of this update"] == pytest.approx(0.025)
        assert rows["weight decay λ"] == 0.25
        weight = next(name for name in rows if name.endswith(" before")).removesuffix(" before")
        added = rows[f"∂L/∂{weight}"] + 0.25 * rows[f"{weight} before"]
        assert rows[f"∂L/∂{weight} + λ {weight}"] == pytest.approx(added, abs=LAST_DIGIT)
        if optimizer == "SGD":
            after = rows[f"{weight} before"] - 0.025 * rows[f"∂L/∂{weight} + λ {weight}"]
            assert rows[f"{weight} after"] == pytest.approx(after, abs=LAST_DIGIT)
        assert "Weight decay λ = 0.25" in page
        assert "StepLR sets the learning rate" in page


def test_a_lectures_update_says_nothing_of_decay_or_schedule():
    run = run_of("hello-rnn")
    run.move(Playhead(2, run.steps.last))
    page = "".join(
        operation_page(run.experiment, run.trace, run.operations.of(run.steps.last)[0], 0)
    )
    assert not [word for word in ("decay", "λ", "of this update", "LR") if word in plain(page)]
    assert "decay" not in text_at(run, 2, run.steps.last)


def test_the_page_of_an_update_tells_this_rate_and_the_next():
    run = run_of("hello-rnn", epochs=3, lr=0.1, **DECAYED)
    text = text_at(run, 2, run.steps.last)
    assert "Adam with learning rate 0.05 has now updated" in text
    assert "Weight decay added 0.25 times each weight to its gradient." in text
    assert "StepLR began with learning rate 0.1; the next update takes 0.025." in text


FAMILY = "👩‍👩‍👧"
PAIR = {"source": FAMILY + "ab", "target": "e\u0301" + FAMILY + "a"}


def test_letters_are_counted_as_readers_count_them():
    run = run_of("hello-rnn", epochs=3, hidden_size=4, **PAIR)
    word = run.recording.letters(3)
    right = sum(a == b for a, b in zip(word, run.experiment.task.answers, strict=True))
    assert f", {right} of 3 letters right" in text_at(run, 3, 3)


def test_an_update_tells_how_many_numbers_it_changed():
    run = run_of("hello-rnn", frozen=("rnn.weight_hh_l0", "rnn.bias_hh_l0"))
    assert "has now updated 20 of the model's 40 numbers." in text_at(run, 1, run.steps.last)
    before, after = run.trace.state, run.trace.update.after
    names = [name for name in before if name.startswith("rnn.")]
    # An input that never occurs, or a unit that is saturated, may leave some as they were.
    changed = [name for name in names if (before[name] != after[name]).any()]
    assert changed == ["rnn.weight_ih_l0", "rnn.bias_ih_l0"]
    assert sum(before[name].size for name in changed) == 20
    assert "updated the model's 40 numbers." in text_at(run_of("hello-rnn"), 1, run.steps.last)


def test_a_cell_opened_ahead_of_the_playhead_leaves_the_operation_under_way_told():
    run = run_of("hello-rnn")
    run.move(Playhead(1, 0, 5))  # within the first step
    page = plain(explain(run, LookedAt((0, 1), 2), True))
    assert "biases" in page
    run.move(Playhead(1, 0, 7))  # h₁ is there, its letter's output is not
    page = plain(explain(run, LookedAt((0, 1), 0), True))
    assert "Unit 1 of h₁" in page
    assert "has arrived there" not in page
    assert "The output at t = 1 is what comes next." in page


def test_a_one_hot_input_is_written_out_as_a_vector():
    run = run_of("hello-rnn")
    told = plain(explain(run, LookedAt(operation=Operation(Kind.INPUT, -1, 1))))
    assert "x₂\u00a0= (1, 0, 0, 0)" in told
    long = run_of("hello-rnn", hidden_size=13, source="abcdefghijklm", target="bcdefghijklma")
    told = plain(explain(long, LookedAt(operation=Operation(Kind.INPUT, -1, 1))))
    assert "zeros elsewhere" in told
    assert "x₂\u00a0= (" not in told


def test_of_a_one_hot_input_the_letters_own_number_is_told():
    run = run_of("hello-rnn")
    run.move(Playhead(1, run.steps.last))
    for t, letter in enumerate("hel"):
        about = LookedAt((0, 0), operation=Operation(Kind.INPUT, -1, t))
        told = plain(explain(run, about))
        assert f"For “{letter}”, one of 4 numbers" in told
        assert re.search(r"x[₁₂₃]\[\d\]\s*1\b", told.replace("\u00a0", " ")), told
        assert "Other units" not in told


def test_letters_that_look_like_html_are_told_as_they_are():
    run = run_of("hello-rnn", source="<&>", target="&><", hidden_size=3)
    run.move(Playhead(1, run.steps.last))
    for kind, t in ((Kind.INPUT, 0), (Kind.SOFTMAX, 1), (Kind.GRAD_LOGITS, 1)):
        page = explain(run, LookedAt(operation=Operation(kind, -1, t)))
        assert re.search("For “&(lt|gt|amp);”", page), page


def test_the_arrow_of_a_lane_is_raised_with_its_layer():
    run = run_of("hello-lstm")
    for step in range(1, run.steps.last + 1):
        run.move(Playhead(1, step))
        for by_operation in (False, True):
            page = unbroken(explain(run, by_operation=by_operation))
            assert not re.search("[^>][→←]⁾|⁾[→←]", page), page


def test_hovering_an_input_tells_its_letter_and_the_letters_index():
    run = run_of("hello-rnn", hidden_size=4, **PAIR)
    picture = picture_of(run)
    told = [node_text(picture, Node("input", -1, t, QRectF()), 0, False) for t in range(3)]
    letters, places = run.experiment.task.letters, run.experiment.task.inputs
    assert told == [f"t = {t + 1}: letter “{letters[t]}”, index {places[t]}" for t in range(3)]
    assert letters[0] == FAMILY
    assert run.experiment.vocabulary[places[0]] == FAMILY


def test_what_it_was_compared_with_is_a_mark_at_the_last_sentences_end_and_no_line_of_its_own():
    run = run_of("hello-rnn")
    for t in range(1, run.steps.forward + 1):
        run.move(Playhead(1, t))
        last = explain(run).rpartition("<p>")[2]
        assert plain(last).endswith(f".\u00a0{SIGN}"), t  # no line begins with it


def test_the_mark_stands_behind_a_sentence_where_a_table_is_the_last():
    run = run_of("hello-rnn", clip_norm=0.1)
    gradient = Operation(Kind.GRADIENT, part="rnn.weight_hh_l0")
    for operation in (Operation(Kind.CLIP), gradient, Operation(Kind.GRAD_HIDDEN, 0, 2)):
        page = explain(run, LookedAt(operation=operation))
        before, _, after = page.rpartition(SIGN)
        assert plain(before).endswith(".\u00a0"), operation
        assert "<table" in after, operation


def test_the_numbers_of_a_table_are_in_one_face_and_those_of_its_arithmetic_too():
    run = run_of("hello-rnn")
    *_, told = operation_page(run.experiment, run.trace, Operation(Kind.GRAD_HIDDEN, 0, 2), 0)
    faces = [part.partition(">") for part in told.split("font-family:'")[1:]]
    of_numbers = {face for face, _, text in faces if re.match(r"[+−]?\d", plain(text))}
    assert len(of_numbers) == 1
    assert re.search(r"=.*\d \+ \d", plain(told))
