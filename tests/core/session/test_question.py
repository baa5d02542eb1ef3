"""A question and its answer belong together, whatever else is under way."""

from dataclasses import dataclass

import pytest

from core.session.question import Question


@dataclass(frozen=True)
class Request:
    text: str


@dataclass(frozen=True)
class Answer:
    request: Request


@pytest.fixture
def question():
    return Question()


@pytest.fixture
def ask(question):
    """Puts a question and returns the request that was sent, None where none was."""

    def put(text):
        sent = []

        def send():
            sent.append(Request(text))
            return sent[-1]

        question.ask(text, send)
        return sent[0] if sent else None

    return put


def test_the_answer_to_an_older_question_is_dropped(question, ask):
    older, newer = ask("a"), ask("b")
    assert not question.take(Answer(older))
    assert question.answer is None
    assert question.open
    assert question.take(Answer(newer))
    assert question.answer.request is newer
    assert not question.open


def test_asked_again_what_was_asked_before_the_older_answer_is_still_dropped(question, ask):
    first = ask("a")
    ask("b")
    again = ask("a")
    assert first == again  # alike, and yet not the ticket
    assert not question.take(Answer(first))
    assert question.take(Answer(again))


def test_a_new_question_lets_the_old_answer_go_at_once(question, ask):
    question.take(Answer(ask("a")))
    ask("b")
    assert question.answer is None


def test_the_same_question_is_put_once_even_where_it_came_to_nothing(question, ask):
    request = ask("a")
    assert ask("a") is None
    assert question.failed(request)
    assert not question.open
    assert ask("a") is None
    assert ask("b") is not None


def test_what_fails_of_others_is_not_this_question_s(question, ask):
    ask("a")
    assert not question.failed(Request("a"))
    assert not question.failed(None)
    assert question.open


def test_what_was_forgotten_is_not_answered_any_more(question, ask):
    request = ask("a")
    question.forget()
    assert not question.take(Answer(request))
    assert ask("a") is not None
