"""Commas and full stops are those of the language that is spoken."""

from gui.wording import punctuation
from gui.wording.punctuation import clauses, headed, items, listed, sentences, stopped
from tests.translations.ts import FOLDER, messages


def test_in_english_they_are_as_ever_and_what_is_empty_has_none():
    assert listed(["a", "", "b", "c"]) == items(["a", "b", "c"]) == "a, b, c"
    assert listed([]) == items([]) == ""
    assert headed("a", "b") == "a: b"
    assert headed("a", "") == "a"
    assert sentences(stopped(clauses("a", "b")), "C.") == "a; b. C."


def test_in_chinese_they_are_full_width_and_stand_without_blanks(monkeypatch):
    monkeypatch.setattr(punctuation, "tr", messages(FOLDER / "unroll_zh_CN.ts").__getitem__)
    assert headed("层", listed(["一", "二"])) == "层：一，二"
    assert items(["a", "b"]) == "a、b"
    assert sentences(stopped(clauses("一", "二")), "三。") == "一；二。三。"
