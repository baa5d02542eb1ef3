"""The headline above what a program printed: what it says of two programs is true of both."""

from types import SimpleNamespace

import pytest

from core.sandbox.outcome import Ended, Outcome
from gui.program.wording import LONG, headline

LEARNT = [f"Predicted: ohlol, Epoch [{k}/15] loss={1.5 / k:.4f}" for k in range(1, 16)]

DETACH = (
    "Trying to backward through the graph a second time (or directly access saved tensors after "
    "they have already been freed). Saved intermediate values of the graph are freed when you "
    "call .backward() or autograd.grad()."
)


def said(ours: list[str], wanted: list[str]) -> str:
    """What stands above a program that has just been run to its end."""
    programs = SimpleNamespace(
        outcome=Outcome(tuple(ours)),
        wanted=Outcome(tuple(wanted), Ended.WELL),
        is_running=False,
        is_stale=False,
        exercise=None,
        is_solved=False,
        is_as_wanted=ours == wanted,
    )
    return headline(programs)


def test_two_programs_are_compared_after_the_same_epoch():
    slower = [line.replace("loss=0.", "loss=1.") for line in LEARNT] + ["done"]
    fewer = said(slower[:4], LEARNT)
    assert fewer == "After 4 epochs: “ohlol”, loss 1.3750; it should be “ohlol”, loss 0.3750."
    more = [*slower[:15], "Predicted: ohlol, Epoch [16/15] loss=1.0001"]
    assert said(more, LEARNT).endswith("“ohlol”, loss 1.1000; it should be “ohlol”, loss 0.1000.")


def test_a_program_that_goes_on_is_said_to_print_more_and_none_of_it_to_be_wrong():
    more = [f"Predicted: ohlol, Epoch [{k}/15] loss=0.0004" for k in range(16, 20)]
    told = said(LEARNT + more, LEARNT)
    assert told.startswith("It printed 19 epochs; it should print 15 epochs.")
    assert "the same" in told
    assert "After" not in told


def test_a_program_that_ends_early_is_said_to_print_fewer():
    assert said(LEARNT[:1], LEARNT).startswith("It printed 1 epoch; it should print 15 epochs.")


def test_one_epoch_is_no_epochs():
    wrong = [LEARNT[0].replace("ohlol", "ooooo")]
    after = "After 1 epoch: “ooooo”, loss 1.5000; it should be “ohlol”, loss 1.5000."
    assert said(wrong, LEARNT) == after


@pytest.mark.parametrize("ours", [LEARNT, [*LEARNT, "more"], ["begun", *LEARNT]])
def test_what_is_no_epoch_is_told_by_its_line(ours):
    assert said([*ours, "end"], [*LEARNT, "other"]).startswith("Printed line ")


def test_a_loss_that_is_no_number_in_both_is_no_difference():
    lost = ["Predicted: ohlol, Epoch [1/1] loss=nan"]
    assert said([*lost, "more"], [*lost, "other"]).startswith("Printed line 2 ")


def test_a_line_is_quoted_whole_or_not_at_all():
    """Numbers cut within say what was not printed: "0.0e…"."""
    ours, wanted = (f"|dL/dh_t|: {' '.join(11 * [each])}" for each in ("0.0e+00", "7.6e-05"))
    assert said([*LEARNT, ours], [*LEARNT, wanted]) == (
        "Printed line 16 is not as it should be: both stand below, marked."
    )
    short = said([*LEARNT, ours[:50]], [*LEARNT, wanted[:50]])
    assert f"“{ours[:50]}”" in short
    assert f"“{wanted[:50]}”" in short


def test_one_line_is_no_lines():
    assert "1 lines" not in said(["one"], ["one", "two"])
    assert "1 line;" in said(["one"], ["one", "two"])
    assert "All 1" not in said(["one"], ["one"])


def told(message):
    ran = Outcome((), Ended.ERROR, "RuntimeError", message, 33)
    programs = SimpleNamespace(
        outcome=ran, wanted=None, is_running=False, is_stale=False, exercise=None
    )
    return headline(programs)


def test_a_long_error_ends_at_the_end_of_a_sentence_else_of_a_word(qapp):
    found = told(DETACH)
    assert len(found) <= LONG + 1
    assert found.endswith("already been freed).")  # whole: no dots behind its full stop
    for count in range(100, 140):
        words = told(" ".join(count * ["word"])).removesuffix(" …").split(" ")
        assert set(words[6:]) == {"word"}


def test_of_an_error_without_spaces_there_is_as_much_as_of_another(qapp):
    assert len(told(300 * "x")) == LONG


def test_an_error_that_is_not_long_is_told_as_it_is(qapp):
    assert told("gone …").endswith("RuntimeError: gone …")
