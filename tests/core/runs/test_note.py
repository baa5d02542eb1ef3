"""Notes: Markdown on a moment, or on the whole run; one a place, in order."""

import pytest

from core.course.lesson import find_lesson
from core.runs.note import MOST, TEXT_MAX, Note, comments, in_order, is_same_typing, typed
from core.runs.run import Run
from core.settings import SpecError
from core.trace.playhead import Playhead

HERE, LATER = Playhead(3, 2), Playhead(9, 1)


def test_the_runs_own_stands_first_then_they_stand_in_order_of_time():
    whole, first, second = Note(None, "run"), Note(HERE, "a"), Note(LATER, "b")
    assert in_order([second, first, whole]) == (whole, first, second)
    assert in_order([first, Note(HERE, "c")]) == (Note(HERE, "c"),)
    assert len(in_order(Note(Playhead(epoch, 0), "x") for epoch in range(1, 200))) == MOST


@pytest.mark.parametrize("text", ["", " \n", "x" * (TEXT_MAX + 1), "a\x00b", "a\rb", "\ud800"])
def test_a_text_that_cannot_be_is_refused_in_a_sentence(text):
    with pytest.raises(SpecError, match="at most 10,000 letters, without control characters"):
        Note(None, text)


def test_what_is_typed_or_pasted_becomes_a_text_that_can_be():
    assert typed("one\r\ntwo\u2029three\tand\x07 so\ud800 on") == "one\ntwo\nthree\tand so on"
    assert len(typed("语" * 20_000)) == TEXT_MAX


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("\n## Why **here**?\nmore", "Why here?"),
        ("- `h_t` and _the_ gate", "h_t and the gate"),
        ("3 * 4 and h_t stay", "3 * 4 and h_t stay"),
        ("***", "***"),
        ("<b>no HTML", "<b>no HTML"),
        ("x" * 200, "x" * 79 + "…"),
    ],
)
def test_its_first_line_is_plain_text(text, first):
    assert Note(None, text).first_line == first


def test_typing_goes_on_while_one_note_alone_is_written():
    def notes(here, later="b"):
        return tuple(Note(place, text) for place, text in ((HERE, here), (LATER, later)) if text)

    assert is_same_typing(notes(""), notes("T"), notes("Th"))
    assert is_same_typing(notes("a"), notes("T"), notes("Th"))
    assert not is_same_typing(notes("a"), notes("T"), notes("T", "other"))
    assert not is_same_typing(notes("a"), notes("T"), notes(""))
    assert not is_same_typing(notes("a"), notes(""), notes("T"))


def test_they_stay_when_another_learner_begins_the_run_anew():
    run = Run(1, "hello-rnn", find_lesson("hello-rnn").experiment)
    run.notes = (Note(HERE, "look"),)
    run.begin_anew(run.experiment)
    assert run.notes == (Note(HERE, "look"),)


def test_as_comments_they_are_nothing_that_a_program_does():
    written = [Note(None, "import os"), Note(Playhead(3, 2, 1), "# Title\n\nraise '''")]
    assert [*comments(written)] == [
        "# Note on this run:",
        "#   import os",
        "# Note on epoch 3, step 2, operation 1:",
        "#   # Title",
        "#",
        "#   raise '''",
    ]


def test_a_demo_has_no_epochs_in_what_is_noted_about_it():
    (line, _) = comments([Note(Playhead(1, 3), "look")], trains=False)
    assert line == "# Note on step 3:"
