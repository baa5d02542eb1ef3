"""A lesson in another language is the same lesson: whatever departs is named with its line."""

import pytest

from core.course import language
from core.course.lesson import departures, read_lesson
from core.course.translation import differences

TRANSLATED = [
    file
    for file in sorted(language.course_folder().parent.glob("**/*.md"))
    if language.original(file) is not None
]

ENGLISH = """+++
id = "a"
title = "One cell"
summary = "It reads."
minutes = 8

[task]
seq_len = 3
+++

```step
title = "First"
do = [
    { intent = "OpenRun", experiment = { lr = 0.1 }, name = "no memory" },
    { intent = "TrainTo", epoch = 1 },
]
show = { figure = "cell", terms = ["h"] }
```

It is [the state](term:h) $h_1$ = {{cell-h1-0}}. Call `step()` with 0.25.

```math
h_t = 2
```

```step
title = "Then"

[ask]
prompt = "Which, of {seq_len}?"
choice = ["one", "two"]
right = 1
why = "So it is."
```

The end.
"""
OTHER = """+++
id = "a"
title = "单元"
summary = "它会读。"
minutes = 8

[task]
seq_len = 3
+++

```step
title = "一"
do = [
    { intent = "OpenRun", experiment = { lr = 0.1 }, name = "没有记忆" },
    { intent = "TrainTo", epoch = 1 },
]
show = { figure = "cell", terms = ["h"] }
```

用 0.25 调用 `step()`，再用一次 `step()`。$h_1$ = {{cell-h1-0}} 是[状态](term:h)。

```math
h_t = 2
```

```step
title = "二"

[ask]
prompt = "{seq_len} 中的哪个？"
choice = ["一个", "两个"]
right = 1
why = "正是如此。"
```

完。
"""


def told(theirs: str) -> list[str]:
    return [f"{each.line}: {each.why}" for each in differences(theirs, ENGLISH)]


def test_words_in_another_language_and_order_are_no_difference():
    assert told(OTHER) == []
    assert told(ENGLISH) == []


def test_models_side_by_side_have_names_of_their_own_in_each_language():
    act = '{ intent = "TrainTo", epoch = 1 }'
    models = '{ intent = "CompareModels", models = { "%s" = {}, "%s" = { epochs = %s } } }'
    ours = ENGLISH.replace(act, models % ("with memory", "no memory", 9))
    for epochs, count in ((9, 0), (8, 1)):
        theirs = OTHER.replace(act, models % ("有记忆", "没有记忆", epochs))
        found = [each.why for each in differences(theirs, ours)]
        assert [each.startswith("has a different do.models") for each in found] == [True] * count


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        ("minutes = 8", "minutes = 9", ["5: has a different minutes from the English one: 9"]),
        ("seq_len = 3", "seq_len = 4", ["8: has a different task.seq_len from the English one: 4"]),
        ('title = "一"', "", ["12: has a different title from the English one: -"]),
        ("epoch = 1", "epoch = 2", ["15: has a different do.epoch from the English one: 2"]),
        ('"没有记忆"', '""', ["14: has a different do.name from the English one: False"]),
        ('terms = ["h"]', "terms = []", ["17: has a different show.terms from the English one: "]),
        ("right = 1", "right = 2", ["32: has a different ask.right from the English one: 2"]),
        (', "两个"', "", ["31: has a different ask.choice from the English one: 1"]),
        ("{{cell-h1-0}}", "0", ["12: lacks the measurement {{cell-h1-0}}"]),
        ("cell-h1-0", "cell-h1-1", ["12: lacks the measurement", "20: has the measurement"]),
        ("term:h", "term:c", ["12: lacks the link ](term:h)", "20: has the link ](term:c)"]),
        ("$h_1$", "$h_2$", ["12: lacks the formula $h_1$", "20: has the formula $h_2$"]),
        ("`step()`", "step", ["12: lacks the code `step()`"]),
        (
            "h_t = 2",
            "h_t = 3",
            ["12: lacks the block ```math h_t", "22: has the block ```math h_t"],
        ),
        ("0.25", "0.52", ["12: lacks the number 0.25", "20: has the number 0.52"]),
        ("{seq_len}", "", ["27: lacks the place {seq_len}"]),
        ('```step\ntitle = "二"', '```toml\ntitle = "二"', ["12: has 1 steps, and 2 in English"]),
    ],
)
def test_what_departs_is_named_with_its_line(ours, theirs, said):
    assert ours in OTHER
    found = told(OTHER.replace(ours, theirs))
    assert [line.startswith(start) for line, start in zip(found, said, strict=True)] == [
        True for _ in said
    ], found


def test_a_lesson_that_departs_is_a_fault_with_file_and_line(tmp_path):
    file = min(language.course_folder().glob("*.md"))
    text = file.read_text(encoding="utf-8")
    for name, said in (("en", text), ("eo", text.replace("minutes = 8", "minutes = 9"))):
        (tmp_path / name).mkdir()
        (tmp_path / name / file.name).write_text(said, encoding="utf-8")
    (fault,) = departures(tmp_path / "eo" / file.name)
    assert (
        str(fault)
        == f"Lesson file {file.name} has a different minutes from the English one: 9 (line 5)."
    )
    assert fault.line == 5
    assert departures(tmp_path / "en" / file.name) == ()


@pytest.mark.parametrize("spoken", language.languages()[1:])
def test_every_lesson_is_there_in_every_language(spoken):
    english = language.course_folder()
    theirs, ours = (
        sorted(file.name for file in folder.glob("*.md"))
        for folder in (english.with_name(spoken), english)
    )
    assert theirs == ours


@pytest.mark.parametrize("file", TRANSLATED, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_translated_lesson_is_the_english_one_but_for_its_words(file):
    theirs, ours = read_lesson(file), read_lesson(language.original(file))
    assert theirs.title != ours.title
    assert theirs.step_ids == ours.step_ids  # what is done in one language is done in the other
    assert [str(each) for each in departures(file)] == []
