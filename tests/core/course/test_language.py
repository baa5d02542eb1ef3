"""The course in another language: file by file, English where one lacks or is broken."""

import logging

import pytest

from core.course import glossary as glossary_room
from core.course import language, lesson
from core.course.glossary import glossary
from core.course.lesson import load_lessons
from core.terminal import arguments
from core.terminal.commands import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two lessons and a glossary in English; a language whose files the test writes."""
    english = language.course_folder()
    for each in ("course/en", "course/eo", "glossary"):
        (tmp_path / each).mkdir(parents=True)
    for file in sorted(english.glob("*.md"))[:2]:
        (tmp_path / "course/en" / file.name).write_bytes(file.read_bytes())
    (tmp_path / "glossary/en.toml").write_bytes(language.glossary_file().read_bytes())
    monkeypatch.setattr(lesson, "course_folder", lambda: tmp_path / "course/en")
    monkeypatch.setattr(glossary_room, "glossary_file", lambda: tmp_path / "glossary/en.toml")
    monkeypatch.setattr(language, "_missed", set())
    glossary_room._in_language.cache_clear()
    language.speak("eo")
    yield tmp_path
    language.speak(language.ENGLISH)
    glossary_room._in_language.cache_clear()


def written(folder, title):
    """The first lesson with this title in the other language."""
    first = min((folder / "course/en").iterdir())
    text = first.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.startswith("title = "))
    other = folder / "course/eo" / first.name
    other.write_text(text.replace(old, f'title = "{title}"', 1), encoding="utf-8")
    return other


def test_a_lesson_is_read_in_the_language_and_one_that_lacks_in_english_and_logged_once(
    folder, caplog
):
    written(folder, "La ĉelo")
    caplog.set_level(logging.INFO)
    first, second = load_lessons()
    assert first.title == "La ĉelo"
    language.speak(language.ENGLISH)
    assert load_lessons().lessons[1] == second
    assert load_lessons().lessons[0].title != first.title
    language.speak("eo")
    load_lessons()
    missed = [each for each in caplog.messages if "read in English" in each]
    assert len(missed) == 1
    assert str(folder / "course/eo" / sorted((folder / "course/en").iterdir())[1].name) in missed[0]


def test_a_broken_translation_is_a_problem_and_the_lesson_is_there_in_english(folder):
    written(folder, "La ĉelo").write_text("no head", encoding="utf-8")
    library = load_lessons()
    assert len(library) == 2
    assert len(library.problems) == 1
    assert library.lessons[0].title != "La ĉelo"


def test_a_folder_of_the_users_own_is_read_as_it_is(folder):
    written(folder, "La ĉelo")
    assert load_lessons(folder / "course/en").lessons[0].title != "La ĉelo"


def test_the_glossary_is_that_of_the_language_where_there_is_one(folder):
    english = glossary()
    assert english.find("epoch") is not None
    entry = '[epoch]\nname = "epoko"\ntext = "Unu tra ĉio."\nwords = ["epokoj"]\n'
    (folder / "glossary/eo.toml").write_text(entry, encoding="utf-8")
    glossary_room._in_language.cache_clear()
    found = glossary().find("epoch")
    theirs, ours = found, english.find("epoch")
    assert (theirs.name, theirs.text, theirs.words) == ("epoko", "Unu tra ĉio.", ("epokoj",))
    assert (theirs.english, theirs.lesson, theirs.step, theirs.marks) == (
        *("epoch", ours.lesson, ours.step),
        ours.marks,
    )
    assert glossary().search("Epoch")[0] is theirs
    assert len(glossary().entries) == len(english.entries)
    assert glossary().find("gate").name == "gate"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[epok]\nname = "a"\ntext = "A."', "'epok' is not a term of the English glossary"),
        ('[epoch]\nname = "a"\ntext = "A."\nlesson = "x"', "allowed is name, text, words, others"),
        ('[epoch]\nname = "a"', "'epoch' has no text"),
        ('[epoch]\nname = "gate"\ntext = "A."', "'gate' twice: in epoch and in gate"),
    ],
)
def test_a_wrong_glossary_of_a_language_is_read_in_english_and_logged(folder, caplog, text, why):
    (folder / "glossary/eo.toml").write_text(text, encoding="utf-8")
    assert glossary().find("epoch").name == "epoch"
    assert why in caplog.text


def test_a_term_is_taught_by_the_same_step_whatever_its_title_is_called(folder):
    first = min((folder / "course/en").iterdir())
    text = first.read_text(encoding="utf-8").replace('title = "Shapes"', 'title = "Formoj"')
    (folder / "course/eo" / first.name).write_text(text, encoding="utf-8")
    found = load_lessons().lessons[0]
    place = glossary().find("sequence-length").place_in(found)
    assert place > 0
    assert found.steps[place].title == "Formoj"


def test_the_terminal_lists_titles_in_the_language_that_is_asked_for(folder, capsys, monkeypatch):
    written(folder, "La ĉelo")
    monkeypatch.setattr(arguments, "languages", lambda: ["en", "eo"])
    monkeypatch.setenv("LC_ALL", "C")
    language.speak(language.ENGLISH)
    assert main(["lessons", "--language", "eo"]) == 0
    assert "rnn-cell " in (told := capsys.readouterr().out)
    assert "La ĉelo" in told
    assert main(["lessons"]) == 0
    assert "One cell" in capsys.readouterr().out
    assert language.spoken() == language.ENGLISH


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh"}, "zh_CN"),
        ({"LANG": "zh_TW.UTF-8"}, "en"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "fr:zh_CN:en"}, "zh_CN"),
        ({"LANG": "C", "LANGUAGE": "zh_CN"}, "en"),
    ],
)
def test_a_terminal_speaks_as_its_variables_say(variables, spoken):
    assert language.of_environment(variables) == spoken
