"""core.course.variation: the same question of another network at every try."""

from itertools import pairwise

import pytest

from core.course.lesson import find_lesson
from core.course.step import steps_of
from core.course.variation import VariationError, variation_of

LAYERS = find_lesson("rnn-layers").experiment
HELLO = find_lesson("hello-rnn").experiment


def test_each_try_has_another_network_and_everybody_the_same():
    varies = variation_of({"seq_len": [2, 3], "num_layers": [1, 2, 3]}, LAYERS)
    drawn = [varies.drawn(LAYERS, number) for number in range(20)]
    assert all(one != other for one, other in pairwise(drawn))
    assert drawn == [varies.drawn(LAYERS, number) for number in range(20)]
    assert {each.task.seq_len for each in drawn} == {2, 3}
    assert {each.model.num_layers for each in drawn} == {1, 2, 3}
    assert {each.model.hidden_size for each in drawn} == {LAYERS.model.hidden_size}


def test_a_prompt_tells_what_was_drawn():
    varies = variation_of({"seq_len": [2, 3], "batch_first": [False, True]}, LAYERS)
    experiment = LAYERS.with_values(seq_len=3, batch_first=True)
    told = varies.filled("seq_len {seq_len}, batch_first {batch_first}, {hidden_size}", experiment)
    assert told == "seq_len 3, batch_first True, {hidden_size}"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ([], "vary = [] is not a table"),
        ({"length": [1, 2]}, "there is no setting 'length'"),
        ({"seq_len": [2]}, "vary.seq_len = [2] is not a list of two values or more"),
        ({"seq_len": 2}, "vary.seq_len = 2 is not a list"),
        ({"seq_len": [2, 0]}, "0"),
        ({"seq_len": ["2", "3"]}, "'2'"),
        ({"seq_len": list(range(1, 60)), "hidden_size": list(range(1, 60))}, "more than 2000"),
    ],
)
def test_what_cannot_be_varied_so_is_refused_with_its_reason(table, sentence):
    with pytest.raises(VariationError) as refused:
        variation_of(table, LAYERS)
    assert sentence in str(refused.value)


def test_a_question_must_have_an_answer_in_every_network():
    body = """```step
[vary]
hidden_size = [4, 5]
[ask]
prompt = "?"
number = { t = 1, unit = 4 }
```
"""
    (fault,) = steps_of(body, HELLO)[1]
    assert "line 4: there is no such number" in str(fault)
    assert steps_of(body.replace("unit = 4", "unit = 3"), HELLO)[1] == ()
