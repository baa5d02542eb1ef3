"""The glossary: every term of the field, where it is taught, and where a text says it."""

import pytest

from core.course.glossary import GlossaryError, glossary, glossary_of, said_anew
from core.course.lesson import load_lessons
from core.settings import CHOICES, LIMITS, REALS, SWITCHES
from core.trace.terms import TERMS

# Of a task or a demo: the size of what is read, and which riddle it is. They are no terms of the
# field, and say themselves what they are.
OF_A_TASK = {"seq_len", "input_size", "symbols", "delay", "kind"}


def test_everything_that_hovering_names_has_its_entry():
    assert [term for term in TERMS if glossary().of(term) is None] == []
    assert glossary().of("sum f") is glossary().find("weighted-sum")


def test_every_setting_has_its_entry():
    settings = {*LIMITS, *REALS, *CHOICES, *SWITCHES, "lr"}
    assert {name for name in settings if glossary().of(name) is None} == OF_A_TASK


def test_no_mark_is_of_nothing():
    known = {*TERMS, *LIMITS, *REALS, *CHOICES, *SWITCHES, "lr", "sum", "temperature", "top_k"}
    assert {mark for entry in glossary() for mark in entry.marks} <= known


def test_an_entry_is_one_or_two_whole_sentences():
    for entry in glossary():
        assert entry.text[0].isupper() or entry.text[0] in "`e−", entry
        assert entry.text.endswith("."), entry
        assert len(entry.text) <= 260, entry


def test_what_is_named_so_is_found_before_what_only_speaks_of_it():
    found = [entry.id for entry in glossary().search("forget gate")]
    assert found[0] == "forget-gate"
    assert "cell-state" in found
    assert glossary().search("gate")[0].id == "gate"
    assert glossary().search("zebra") == ()
    assert glossary().search("  ") == glossary().entries


def test_a_text_says_the_longest_name_and_no_part_of_another_word():
    def said(text: str) -> list[str]:
        return [use.entry.id for use in glossary().uses(text)]

    assert said("The hidden states of a cell") == ["hidden-state", "cell"]
    assert said("nn.RNN, cellular, an RNN.") == ["recurrent-network"]
    assert said("adam and Adam") == ["adam"]
    assert said("Softmax") == ["softmax"]
    assert said("carried out") == []


def test_where_words_are_not_parted_a_term_is_found_among_them_and_not_in_another_word():
    text = """
    [gate]
    name = "门"
    text = "一列数。"
    words = ["gate"]
    others = ["部门", "专门"]
    [forget-gate]
    name = "遗忘门"
    text = "保留多少。"
    [lstm]
    name = "LSTM"
    text = "带门的单元。"
    """
    found = said_anew(tuple(glossary()), text)

    def said(told: str) -> list[tuple[str, str]]:
        return [(told[use.start : use.end], use.entry.id) for use in found.uses(told)]

    assert said("它的遗忘门是一个门。") == [("遗忘门", "forget-gate"), ("门", "gate")]
    assert said("一个LSTM单元的gate") == [("LSTM", "lstm"), ("gate", "gate")]
    assert said("这个部门专门开门") == [("门", "gate")]
    assert said("gates, LSTMs, nn.LSTM.") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[a", "not TOML"),
        ('a = "b"', "'a' is no table"),
        ('[a]\nname = "a"\ntext = "A."\nlesson = "x"\nnote = "?"', "key 'note'; allowed is name"),
        ('[a]\nname = 3\ntext = "A."\nlesson = "x"', "name = 3, which cannot be"),
        ('[a]\nname = "a"\ntext = "A."', "has no lesson"),
        ('[a]\nname = "a"\ntext = "A."\nlesson = "x"\nwords = ["a"]', "'a' twice: in a and in a"),
    ],
)
def test_what_cannot_be_an_entry_is_named(text, why):
    with pytest.raises(GlossaryError, match=why):
        glossary_of(text)


def test_a_step_of_another_title_by_now_is_the_lesson_s_beginning():
    lesson = load_lessons().find("rnn-cell")
    entry = glossary().find("hidden-state")
    assert lesson.steps[entry.place_in(lesson)].title == entry.step
    gone = glossary_of('[a]\nname = "a"\ntext = "A."\nlesson = "rnn-cell"\nstep = "None such"')
    assert gone.find("a").place_in(lesson) == 0
