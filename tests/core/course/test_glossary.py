"""The glossary: every term of the field, where it is taught, and where a text says it."""

import re
from pathlib import Path

import pytest

import resources
from core.course.glossary import GlossaryError, glossary, glossary_of, said_anew
from core.course.language import glossary_file
from core.course.lesson import load_lessons
from core.settings import CHOICES, LIMITS, REALS, SWITCHES
from core.trace.terms import TERMS

LANGUAGES = sorted(file.stem for file in glossary_file().parent.glob("*.toml"))
OTHERS = [each for each in LANGUAGES if each != "en"]
TERMS_OF_A_LANGUAGE = re.compile(r"^\| ([^|]+?) \| ([^|]+?) \|", re.MULTILINE)

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
        ('a = "b"', "'a' is not a table"),
        ('[a]\nname = "a"\ntext = "A."\nlesson = "x"\nnote = "?"', "key 'note'; allowed is name"),
        ('[a]\nname = 3\ntext = "A."\nlesson = "x"', "name = 3, which is not allowed"),
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


def in_language(language: str):
    text = resources.path(f"glossary/{language}.toml").read_text(encoding="utf-8")
    return said_anew(tuple(glossary()), text)


@pytest.mark.parametrize("language", OTHERS)
def test_every_term_is_there_in_each_language_with_the_code_that_it_names(language):
    code = re.compile("`[^`]+`")
    for theirs in in_language(language):
        ours = glossary().find(theirs.id)
        assert theirs.english == ours.name, f"{theirs.id} is not there"
        assert sorted(code.findall(theirs.text)) == sorted(code.findall(ours.text)), theirs.id
        assert theirs.text[-1] in ".。", theirs.id
        assert theirs.text != ours.text


@pytest.mark.parametrize("language", OTHERS)
def test_a_word_that_means_something_else_has_a_form_of_its_term_in_it(language):
    for entry in in_language(language):
        for other in entry.others:
            assert any(form in other for form in (entry.name, *entry.words)), (entry.id, other)


def test_the_chinese_terms_of_the_documents_are_those_of_the_glossary():
    text = (Path(__file__).parents[3] / "docs/languages.md").read_text(encoding="utf-8")
    table = text[text.index("### Terms") : text.index("Other words of")]
    named = dict(TERMS_OF_A_LANGUAGE.findall(table)[2:])
    assert named == {each.english: each.name for each in in_language("zh_CN")}
