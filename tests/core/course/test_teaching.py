"""docs/teaching.md: its tables are the program's keys, and what it quotes is there."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from core.course.lesson import draft_of, load_lessons
from core.course.lesson_head import ALLOWED, HIDEABLE
from core.course.measurements import measurements
from core.course.question_table import KINDS
from core.course.step import FIGURES, KEYS, Show
from core.course.until import Until

TEXT = (Path(__file__).parents[3] / "docs" / "teaching.md").read_text(encoding="utf-8")
LESSONS = {each.id: each for each in load_lessons()}
HEAD = """\
+++
id = "own"
title = "Own"
summary = "A lesson."
[task]
source = "hello"
target = "ohlol"
[model]
cell = "LSTM"
embedding_dim = 4
head = "Linear"
[training]
epochs = 15
+++

"""


def rows(first):
    """The cells of the table whose heading begins so, a row each."""
    lines = TEXT.splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith(f"| {first} |")) + 2
    found = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return found


def names(cells):
    return [re.findall(r"`([^`]+)`", cell)[0] for cell in cells]


def own_fields(kind):
    return [each.name for each in fields(kind) if each.name != "own"]


def test_every_key_is_in_its_table_and_no_other_one():
    head, step = (each.split("\n\n")[0] for each in TEXT.split("| key | says |")[1:])
    found = [re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) for part in (head, step)]
    assert sorted(found[0]) == sorted(ALLOWED)
    assert sorted(found[1]) == sorted(KEYS)
    assert sorted(names(row[0] for row in rows("key of `show`"))) == sorted(own_fields(Show))
    assert sorted(names(row[0] for row in rows("key of `until`"))) == sorted(own_fields(Until))
    assert sorted(names(row[0] for row in rows("key of `ask`"))) == sorted(KINDS)


def test_every_figure_and_every_page_that_may_be_hidden_is_named():
    told = {row[0].strip("`"): row[1] for row in rows("key of `show`")}
    assert set(re.findall(r"`(\w+)`", told["figure"])) == set(FIGURES)
    line = next(line for line in TEXT.splitlines() if line.startswith("| `hide_pages` |"))
    assert set(re.findall(r"`(\w+)`", line)) - {"hide_pages"} == set(HIDEABLE)


def blocks():
    """Everything that the guide shows of a step, as a block of its own."""
    yield from re.findall(r"^```step\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    for row in rows("key of `ask`"):
        yield "[ask]\nprompt = '?'\n" + re.sub(r", right", "\nright", row[2].strip("` "))
    for row in rows("act in `do`"):
        yield f"do = [{row[0].strip('` ')}]"
    for value in re.findall(r"`(\{ (?:lane|kind|origin) [^`]*\})`", TEXT):
        key = {"l": "opened", "k": "practised", "o": "text"}[value[2]]
        yield f"until = {{ {key} = {value} }}"


@pytest.mark.parametrize("block", [*blocks()])
def test_what_the_guide_shows_can_be_written_so(tmp_path, block):
    block = block.replace("rnn.weight_ih_l0", "lstm.weight_ih_l0")
    file = tmp_path / "own.md"
    file.write_text(HEAD + f"```step\n{block}\n```\n\nText.\n", encoding="utf-8")
    assert [str(each) for each in draft_of(file).faults] == []


def test_the_minutes_of_the_class_are_ninety_and_its_lessons_are_there():
    plan = rows("minutes")
    assert sum(int(row[0]) for row in plan) == 90
    assert {name for row in plan for name in re.findall(r"`([\w-]+)`", row[-1])} <= set(LESSONS)


def test_every_number_that_it_promises_is_one_that_is_measured():
    for name, value, _ in rows("measurement"):
        assert value.removesuffix(" %") == measurements()[name.strip("`")].text


def test_every_misconception_is_met_by_the_step_that_it_names():
    for _, lesson, title in rows("they say"):
        assert title in [step.title for step in LESSONS[lesson.strip("`")].steps]
