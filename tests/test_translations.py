"""What the program says is what its translators were given, and they kept what is put in."""

import ast
import re
import subprocess
from xml.etree import ElementTree

import pytest

from core.course.language import course_folder, original
from core.course.translation import parts
from tests.translations.collecting import ROOT, Collector, File, collected, has_words
from tests.translations.ts import FOLDER, LANGUAGES, LUPDATE, messages, places, tags

FILES = [FOLDER / f"unroll_{language}.ts" for language in LANGUAGES]
AGAIN = "run `.venv/bin/python -m tests.translations`"


def of(source: str):
    return Collector([File("gui.example", ast.parse(source))]).collect()


def test_every_text_that_is_looked_up_leads_to_words():
    assert collected().lost == []


def test_what_a_text_quotes_stands_in_a_printers_quotation_marks():
    """In tags they are HTML's; an apostrophe has a letter before it."""
    typed = re.compile(r"\"|(?<![\w}])'")
    assert [each for each in collected().texts if typed.search(re.sub("<[^<>]*>", "", each))] == []


def test_a_text_is_found_through_names_choices_tables_and_fields():
    found = of(
        "SHORT = {'a': 'One'}\n"
        "def f(self, key, many):\n"
        "    name = 'Two' if many else 'Three'\n"
        "    for each in ('Four', 'Five'):\n"
        "        tr(each)\n"
        "    return tr(SHORT[key]) + self.tr(name) + told(Sentence('Six {x}', x=1))\n"
        "class Kind:\n"
        "    phrase: str\n"
        "    def said(self):\n"
        "        return tr(self.phrase)\n"
        "KINDS = (Kind('Seven'), Kind(phrase='Eight'))\n"
    )
    assert found.lost == []
    assert set(found.texts) == {
        *("One", "Two", "Three", "Four", "Five", "Six {x}", "Seven", "Eight")
    }


def test_the_template_of_an_error_is_found_and_what_leads_nowhere_is_named():
    found = of(
        "class OwnError(SentenceError):\n"
        "    def __init__(self, line, template, /, **values):\n"
        "        super().__init__('in line {line}: {why}', line=line, why=Sentence(template))\n"
        "def f():\n"
        "    raise OwnError(3, 'it is wrong')\n"
        "def g(text):\n"
        "    return tr(text)\n"
        "def h(n):\n"
        "    return tr(f'{n} words')\n"
    )
    assert "it is wrong" in found.texts
    assert found.lost == ["gui.example:7: text", "gui.example:9: f'{n} words'"]


def test_linguists_own_tool_finds_nothing_that_is_missing_here(tmp_path):
    sources = [str(path) for path in (ROOT / "gui").rglob("*.py")]
    own = tmp_path / "own.ts"
    subprocess.run([LUPDATE, "-silent", *sources, "-ts", str(own)], check=True, timeout=60)
    found = {source.text or "" for source in ElementTree.parse(own).iter("source")}
    assert len(found) > 1000
    assert sorted(text for text in found - {*collected().texts} if has_words(text)) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translators_have_every_text_and_none_that_is_said_no_more(file):
    theirs, ours = {*messages(file)}, {*collected().texts}
    assert sorted(ours - theirs) == [], f"missing: {AGAIN}"
    assert sorted(theirs - ours) == [], f"unused: {AGAIN}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_places_and_tags_of_what_it_translates(file):
    wrong = {
        text: said
        for text, said in messages(file).items()
        if said and (places(text), tags(text)) != (places(said), tags(said))
    }
    assert wrong == {}


def test_places_may_change_their_order_and_nothing_else():
    assert places("{} of {}") == places("{1} {0}") != places("{0} {0}")
    assert places("{n:,} of {all}") == places("{all} {n:,}") != places("{n} of {all}")


NAMED = re.compile(r"\*{1,2}([A-Z][^*\n]{1,40}?)[.,:]?\*{1,2}")  # as lessons write what is pressed


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_lesson_calls_what_is_pressed_as_the_window_calls_it(file):
    """Of each step, too: what stands in the English one in bold and on a button."""
    said = {key.replace("&", "").rstrip("…"): text for key, text in messages(file).items()}
    lessons = course_folder().with_name(file.stem.removeprefix("unroll_"))
    wrong = []
    for lesson in sorted(lessons.glob("*.md")):
        theirs, ours = (parts(each.read_text("utf-8")) for each in (lesson, original(lesson)))
        for number, (step, english) in enumerate(zip(theirs, ours, strict=True)):
            named = (name for name in NAMED.findall(english.whole) if name in said)
            for name in named:
                label = re.sub(r"\(&\w\)", "", said[name]).rstrip("…")
                if label not in step.whole:
                    wrong.append(f"{lesson.name}, step {number}: {name} is {label}")
    assert wrong == []


def test_what_a_lesson_names_with_an_ellipsis_is_pressed_in_the_window():
    """Menu entries and buttons; one was named as the menu had called it once."""
    said = {key.replace("&", "") for key in messages(FILES[0])}
    lessons = [each.read_text("utf-8") for each in course_folder().glob("*.md")]
    named = [name for text in lessons for name in re.findall(r"\*([^*\n]+…)\*", text)]
    assert len(named) >= 4
    assert [name for name in named if name not in said] == []


WAY = re.compile(r"(?:File|Edit|Run|View|Experiments|Help)(?: > [A-Z][\w -]+…?)+")


def menu_of(told: str, labels: dict[str, str]) -> str:
    """As the menu says it: as many of these words as are one of its entries; "" for none."""
    words = told.rstrip("…").split(" ")
    begins = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((each for each in begins if each in labels), "")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_way_through_a_menu_is_told_by_the_names_that_stand_there(file):
    said = messages(file)
    labels = {
        key.replace("&", "").rstrip("…"): re.sub(r"\(&\w\)", "", text).rstrip("…")
        for key, text in said.items()
    }
    found = [(text, way) for text in said for way in WAY.findall(text)]
    assert len(found) > 5
    ways = [(text, [menu_of(each, labels) for each in way.split(" > ")]) for text, way in found]
    assert [text for text, entries in ways if "" in entries] == []
    theirs = [(said[text], " > ".join(labels[each] for each in way)) for text, way in ways]
    assert [(text, way) for text, way in theirs if way not in text.replace("…", "")] == []


def test_the_reader_is_addressed_as_the_guide_to_the_language_says():
    assert [text for text in messages(FOLDER / "unroll_zh_CN.ts").values() if "您" in text] == []


JOINS = re.compile(r"""Sentence\(\s*["'](\{\w+\}[ .,;:]+\{\w+\})["']""")
BOTH = {"{setting} {value}", "{error}: {message}"}  # as every language has them


def test_what_stands_between_two_sentences_is_each_languages_own():
    """A template without words is looked up only where gui.wording.punctuation has it."""
    punctuation = (ROOT / "gui/wording/punctuation.py").read_text(encoding="utf-8")
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "core").rglob("*.py")]
    found = {each for source in sources for each in JOINS.findall(source)}
    assert {each for each in found - BOTH if f'"{each}"' not in punctuation} == set()


KEY = r"(?:Ctrl|Shift|Alt)\+[^）]{1,12}|F\d+|Esc|Enter|Tab|Home|End"


def test_brackets_around_keys_are_those_of_the_keyboard_in_chinese():
    """docs/languages.md: full width is what stands in words."""
    said = messages(FOLDER / "unroll_zh_CN.ts").values()
    assert [each for each in said if re.search(f"（(?:{KEY})）", each)] == []
