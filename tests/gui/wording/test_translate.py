"""Sentences of core in the user's language: looked up by their template, values put in after."""

import pytest

from core.files.bounded_read import unwritable
from core.sentences import Sentence, SentenceError, items, listed, sentence_of
from core.settings import SpecError, check_whole, refusal
from core.text.kind import GGUF
from core.text.letters import Letters, counted
from gui.wording import translate
from gui.wording.translate import Text, told

GERMAN = {
    "{spoken} is {value}; allowed is {allowed}.": "{spoken} ist {value}; erlaubt ist {allowed}.",
    "a whole number from {low} to {high:,}": "eine ganze Zahl von {low} bis {high:,}",
    "learning rate": "Lernrate",
    "layers": "Schichten",
    "its folder does not exist": "keinen Ordner",
}


@pytest.fixture
def german(monkeypatch):
    monkeypatch.setattr(translate, "tr", lambda text: GERMAN.get(text, text))


def test_a_sentence_prints_in_english_whatever_braces_its_values_have():
    found = Sentence("{name} is {value:,}.", name="{x}", value=1000)
    assert found == "{x} is 1,000."
    assert Sentence("no values: {braces} stay") == "no values: {braces} stay"
    assert Sentence(found) is found


def test_an_error_is_told_by_its_template_and_so_are_its_parts(german):
    with pytest.raises(SpecError) as refused:
        check_whole("num_layers", 9)
    assert str(refused.value) == "num_layers is 9; allowed is a whole number from 1 to 4."
    assert told(refused.value) == "Schichten ist 9; erlaubt ist eine ganze Zahl von 1 bis 4."
    assert told(refusal("lr", 0, "true")) == "Lernrate ist 0; erlaubt ist true."


def test_names_in_a_row_stay_as_they_are_and_only_what_parts_them_is_told(german, monkeypatch):
    monkeypatch.setitem(GERMAN, "{before}, {item}", "{before} / {item}")
    found = items(["layers", "seed", "lr"])
    assert found == "layers, seed, lr"
    assert told(found) == "layers / seed / lr"


def test_what_core_says_is_told_where_it_is_put_into_a_text_of_the_window(german):
    text = Text("{} ging nicht: {why}")
    assert text.format("x", why=unwritable("no/such/folder/x")) == "x ging nicht: keinen Ordner"
    assert text.format(7, why=SpecError("lr", "layers")) == "7 ging nicht: Schichten"


def test_what_is_no_sentence_of_ours_is_handed_back(german):
    assert told("learning rate") == "learning rate"
    assert told(OSError("disk")) == "disk"
    inner = SentenceError("learning rate")
    assert told(SentenceError("{error}!", error=inner)) == "Lernrate!"
    assert (sentence_of(inner), sentence_of(OSError("disk"))) == ("learning rate", "disk")


def test_parts_and_refusals_are_told_part_by_part(german, monkeypatch):
    monkeypatch.setitem(GERMAN, "1 letter", "1 Buchstabe")
    monkeypatch.setitem(GERMAN, "a GGUF model", "ein GGUF-Modell")
    monkeypatch.setitem(GERMAN, "{name} is {phrase}, {rather}.", "{name}: {phrase}.")
    assert told(GGUF.no_text("x")) == "x: ein GGUF-Modell."
    assert told(listed(["a", counted(Letters.of("b"))])) == "a, 1 Buchstabe"
    assert listed([]) == ""
