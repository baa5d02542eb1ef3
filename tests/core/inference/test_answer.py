"""What a trained model answers to an input of one's own."""

import numpy as np
import pytest

from core.arrays import softmax
from core.course.lesson import load_lessons
from core.inference.answer import answer, ask
from core.messages.runs import Ask
from core.runs.records import Source
from core.settings import SpecError
from core.text.letters import Letters
from core.tracing.tracer import trace_epoch
from core.training.trainer import Trainer

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm"])
def test_the_word_it_was_trained_on_gets_the_very_answer_of_the_coming_epoch(lesson):
    trainer = Trainer(LESSONS[lesson])
    for _ in range(9):
        trainer.advance()
    asked, trace = ask(trainer, Letters.of("hello")), trace_epoch(trainer)
    assert np.allclose(asked.out, trace.out, atol=1e-6)
    assert np.allclose(asked.logits, trace.logits, atol=1e-6)
    assert np.array_equal(asked.inputs, trace.inputs)
    assert {name: each.tolist() for name, each in asked.state.items()} == {
        name: each.tolist()
        for name, each in trace.state.items()
        if name.startswith("fc.") and "." not in name.removeprefix("fc.")
    }
    assert np.allclose(asked.probabilities, softmax(trainer.advance().logits), atol=1e-6)


def test_a_prefix_is_answered_alike_by_one_direction_and_not_by_two():
    """The prefix test of teaching.md, section 2."""
    one, two = (
        Trainer(LESSONS["hello-lstm"].with_values(bidirectional=both)) for both in (False, True)
    )
    for trainer in (one, two):
        for _ in range(30):
            trainer.advance()
    for trainer, same in ((one, True), (two, False)):
        whole, part = (ask(trainer, Letters.of(word)).probabilities for word in ("hello", "hell"))
        assert np.allclose(whole[:4], part, atol=1e-6) == same


def test_asking_changes_no_number_of_the_training():
    alone, asked = Trainer(LESSONS["hello-rnn"]), Trainer(LESSONS["hello-rnn"])
    for _ in range(5):
        ask(asked, Letters.of("ole"))
        assert asked.advance().loss == alone.advance().loss


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("help", "never met 'p'; it knows 'e h l o'"),
        ("", "0 letters; allowed are 1 to 1,000"),
        ("h" * 1001, "1,001 letters"),
        ("😀", "never met '😀'"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(text, says):
    with pytest.raises(SpecError, match=says):
        ask(Trainer(LESSONS["hello-rnn"]), Letters.of(text))


@pytest.mark.parametrize(("text", "known"), [("help", 3), ("hello😀lo", 5), ("xh", 0), ("", 0)])
def test_what_it_knows_before_the_first_unknown_letter_is_answered(text, known):
    trainer, letters = Trainer(LESSONS["hello-rnn"]), Letters.of(text)
    told = answer(trainer, Ask(Source(1, LESSONS["hello-rnn"], None), 0, letters))
    assert told.refusal
    if not known:
        assert told.trace is None
        return
    assert told.trace is not None
    expected = ask(trainer, letters[:known]).probabilities
    assert np.array_equal(told.trace.probabilities, expected)
