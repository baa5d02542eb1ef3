"""What the Program page says of what came of a program."""

from types import SimpleNamespace

from core.sandbox.outcome import Ended, Outcome
from gui.program.wording import LONG, headline

DETACH = (
    "Trying to backward through the graph a second time (or directly access saved tensors after "
    "they have already been freed). Saved intermediate values of the graph are freed when you "
    "call .backward() or autograd.grad()."
)


def told(message):
    ran = Outcome((), Ended.ERROR, "RuntimeError", message, 33)
    programs = SimpleNamespace(
        outcome=ran, wanted=None, is_running=False, is_stale=False, exercise=None
    )
    return headline(programs)


def test_a_long_error_ends_at_the_end_of_a_word(qapp):
    found = told(DETACH)
    assert len(found) <= LONG + 1
    assert found.endswith("already been freed). …")
    for count in range(100, 140):
        words = told(" ".join(count * ["word"])).removesuffix(" …").split(" ")
        assert set(words[6:]) == {"word"}


def test_of_an_error_without_spaces_there_is_as_much_as_of_another(qapp):
    assert len(told(300 * "x")) == LONG


def test_an_error_that_is_not_long_is_told_as_it_is(qapp):
    assert told("gone …").endswith("RuntimeError: gone …")
