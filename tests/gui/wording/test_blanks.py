"""Where no blanks part words, those beside what is put in depend on what that is."""

import pytest
from PySide6.QtCore import QObject

from gui.wording import translate
from gui.wording.blanks import ClosedUp, quoted


@pytest.mark.parametrize(
    ("text", "given", "whole"),
    [
        ("更新了 {}。", "模型的 40 个数", "更新了模型的 40 个数。"),
        ("更新了 {}。", "20 个数", "更新了 20 个数。"),
        ("每一步 {} 的", "最上层（反向）", "每一步最上层（反向）的"),
        ("以 {} 为例", "“h”", "以“h”为例"),
        ("以 {} 为例", "x", "以 x 为例"),
        ("再{}", "LSTM", "再 LSTM"),
        ("再{}", "一次", "再一次"),
        ("{} ({})", "下一步。", "下一步。(Ctrl+K)"),
        ("{} ({})", "运行", "运行 (Ctrl+K)"),
        ("最好的是 {}", "<b>嵌入</b>", "最好的是<b>嵌入</b>"),
        ("最好的是 <b>{}</b> 吗", "嵌入", "最好的是<b>嵌入</b>吗"),
        ("{{name}} 是 {}", "三", "{name} 是三"),
        ("{} · {}", "二", "二 · Ctrl+K"),
        ("{} · {}", "（二）", "（二） · Ctrl+K"),
    ],
)
def test_one_parts_the_languages_own_letters_from_others_and_nothing_else(text, given, whole):
    assert ClosedUp(text).format(given, "Ctrl+K") == whole


def test_what_a_widget_says_by_its_own_tr_is_closed_up_as_well(monkeypatch):
    monkeypatch.setattr(translate, "tr", ClosedUp)
    assert QObject().tr("更新了 {}。").format("模型的 40 个数") == "更新了模型的 40 个数。"


def test_a_text_that_nothing_is_put_into_stays_as_it_is():
    assert ClosedUp("更新了 {}。") == "更新了 {}。"


def test_what_python_quotes_has_the_marks_of_the_language_and_a_list_stays():
    assert [quoted(each) for each in ("'abc'", "'l' or 'o'", "['l']", 7, "''")] == [
        *("“abc”", "'l' or 'o'", "['l']", 7, "“”")
    ]
