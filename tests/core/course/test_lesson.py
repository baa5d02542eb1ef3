"""core.course.lesson: the six lessons as the lecture has them, and lesson files that are broken."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from core.course.lesson import OPENING, Lesson, LessonError, find_lesson, load_lessons, read_lesson
from core.experiment import RandomInputs, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec

IDS = ["rnn-cell", "rnn-layers", "hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm"]
COURSE = [*IDS[:4], "what-memory-buys", *IDS[4:], "two-directions", "seed-luck"]
COURSE += ["gradients", "longer-word", "real-text"]
HEAD = """\
+++
id = "one"
title = "One"
summary = "A lesson."
[task]
source = "hello"
target = "ohlol"
[model]
[training]
+++
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Writes 01-one.md and says where it is."""

    def writer(content: str | bytes) -> Path:
        file = tmp_path / "01-one.md"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return writer


def test_the_lessons_load_in_the_order_of_the_course() -> None:
    library = load_lessons()
    found = [lesson.id for lesson in library]
    assert found == [each for each in COURSE if each in found]
    assert set(IDS) <= set(found)
    assert library.problems == ()
    assert OPENING in IDS


@pytest.mark.parametrize(
    ("lesson_id", "model", "reduction"),
    [
        ("hello-rnncell", ModelSpec("RNNCell", hidden_size=4), "sum"),
        ("hello-rnn", ModelSpec("RNN", hidden_size=4), "mean"),
        (
            "hello-embedding",
            ModelSpec("RNN", "tanh", 10, 8, 2, batch_first=True, head="Linear"),
            "mean",
        ),
        ("hello-lstm", ModelSpec("LSTM", "tanh", 10, 8, 2, True, True, "Linear"), "mean"),
    ],
)
def test_a_task_has_the_values_of_the_lecture(
    lesson_id: str, model: ModelSpec, reduction: str
) -> None:
    experiment = find_lesson(lesson_id).experiment
    assert experiment.task == WordTask("hello", "ohlol")
    assert experiment.model == model
    seed = experiment.training.seed
    assert experiment.training == TrainingSpec(reduction, "Adam", 0.1, 15, seed)


def test_the_demos_have_the_sizes_of_the_lecture() -> None:
    for lesson_id, model in (
        ("rnn-cell", ModelSpec("RNNCell", hidden_size=2)),
        ("rnn-layers", ModelSpec("RNN", hidden_size=2, num_layers=2)),
    ):
        experiment = find_lesson(lesson_id).experiment
        assert (experiment.task, experiment.model) == (RandomInputs(3, 4), model)
        assert not experiment.trains


def test_every_lesson_is_a_page_of_text_that_markdown_shows_as_meant() -> None:
    for lesson in load_lessons():
        assert len(lesson.text.split()) > 300
        prose = re.sub(r"```.*?```|`[^`]*`|\$[^$\n]+\$", "", lesson.text, flags=re.DOTALL)
        assert not re.search(r"[_$<]", prose), lesson.id


def test_the_transcript_label_is_that_of_the_lecture_loop() -> None:
    assert find_lesson("hello-rnncell").prediction_label == "Predicted string:"
    assert find_lesson("hello-lstm").prediction_label == "Predicted: "


@pytest.mark.parametrize("lesson_id", [name for name in IDS if name.startswith("hello")])
def test_an_opening_seed_ends_on_the_target_and_stays_there(lesson_id: str) -> None:
    from core.runs.records import decoded
    from core.training.trainer import train

    experiment = find_lesson(lesson_id).experiment.with_values(epochs=60)
    words = [decoded(experiment, epoch.predicted).text for epoch in train(experiment)]
    assert "ohool" in words[:14]
    assert set(words[14:]) == {"ohlol"}


def test_an_unknown_lesson_is_a_sentence_with_the_known_ones() -> None:
    with pytest.raises(LessonError, match="Lesson 'hello' does not exist; allowed is rnn-cell, "):
        find_lesson("hello")


def test_a_lesson_file_gives_its_head_and_its_text(write: Callable[[str], Path]) -> None:
    lesson = read_lesson(write("\ufeff" + HEAD.replace("\n", "\r\n") + "\r\n# Text\r\n"))
    assert isinstance(lesson, Lesson)
    assert (lesson.id, lesson.title, lesson.text) == ("one", "One", "# Text")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("# Text", "has no head; its first line must be +++"),
        ("", "has no head; its first line must be +++"),
        ('+++\nid = "one"', "has a head that does not end; a second line +++ is missing"),
        (HEAD.replace('"One"', "One"), "has a head that is not TOML: Invalid value (line 3)."),
        (HEAD.replace("title", "titel"), "has the unknown key 'titel'; allowed is id, title,"),
        (
            HEAD.replace('"One"', "1"),
            "has title = 1; allowed is a text that is not empty (line 3).",
        ),
        (
            HEAD.replace("[task]", "minutes = 0\n[task]"),
            "has minutes = 0; allowed is a whole number",
        ),
        (
            HEAD.replace("[task]", "needs = 'x'\n[task]"),
            "has needs = 'x'; allowed is a list of ids",
        ),
        (HEAD.replace('id = "one"\n', ""), "has id = None; allowed is a text"),
        (HEAD.replace('"one"', '"two"'), "has id 'two'; allowed is 'one', as in its name"),
        (HEAD.replace("[training]", ""), "has a wrong value: The experiment has no training"),
        (
            HEAD.replace("[model]", "[model]\nhidden_size = 0"),
            "has a wrong value in line 9: hidden",
        ),
        (
            HEAD.replace("[model]", "[model]\nsize = 4"),
            "has a wrong value in line 9: 'size' is not",
        ),
        (
            HEAD + "\nText.\n\n{{loss-nowhere}}",
            "quotes the measurement 'loss-nowhere', which resources/",
        ),
        (HEAD.replace("[model]", "[model]\nhidden_size = 1" + "0" * 5000), ""),
        (HEAD.replace("[model]", "[model]\nx = " + "[" * 5000), ""),
        (HEAD.encode() + b"\xff", "is not UTF-8 text; save it as UTF-8 in your editor (line 11)."),
        (HEAD.encode("utf-16"), "is not UTF-8 text; save it as UTF-8 in your editor (line 1)."),
        (HEAD.replace('"One"', '"One'), "has a head that is not TOML: a quotation mark is missing"),
        (HEAD.replace('"One"', "“One”"), "has a head that is not TOML: “ means nothing in TOML"),
        (HEAD.replace('"One"', '"$\\lnn$"'), "has a head that is not TOML: a backslash is written"),
        (
            HEAD.replace("title =", "title ＝"),
            "has a head that is not TOML: ＝ means nothing in TOML",
        ),
    ],
)
def test_a_broken_lesson_file_is_one_sentence_naming_it(
    write: Callable[[str | bytes], Path], content: str | bytes, what: str
) -> None:
    with pytest.raises(LessonError, match=re.escape(f"Lesson file 01-one.md {what}")) as caught:
        read_lesson(write(content))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_broken_file_leaves_the_other_lessons(
    tmp_path: Path, write: Callable[[str], Path]
) -> None:
    write(HEAD)
    (tmp_path / "02-two.md").write_text("no head", encoding="utf-8")
    (tmp_path / "03-three.md").mkdir()
    library = load_lessons(tmp_path)
    assert [lesson.id for lesson in library] == ["one"]
    assert [problem.lesson_id for problem in library.problems] == ["two", "three"]
    with pytest.raises(LessonError, match=r"Lesson file 02-two\.md has no head"):
        library.find("two")


def test_two_files_with_one_id_keep_the_first(tmp_path: Path, write: Callable[[str], Path]) -> None:
    write(HEAD)
    (tmp_path / "02-one.md").write_text(HEAD, encoding="utf-8")
    library = load_lessons(tmp_path)
    assert len(library) == 1
    assert str(library.problems[0]) == (
        "Lesson file 02-one.md has the id 'one', as 01-one.md has; "
        "give it another one, and a name that fits (line 2)."
    )


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (HEAD.replace("title", "titel"), 3),
        (HEAD.replace('"one"', '"two"'), 2),
        (HEAD.replace('"A lesson."', "''"), 4),
        (HEAD.replace("[task]", "minutes = 61\n[task]"), 5),
        (HEAD.replace("[model]", "# minutes\n[model]\nx = = 1"), 10),
        (HEAD + "\nText.\n\n{{rnn-loss-1}}, {{loss-nowhere}}", 14),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    write: Callable[[str], Path], content: str, line: int
) -> None:
    with pytest.raises(LessonError, match=rf"\(line {line}\)\.$"):
        read_lesson(write(content))


def test_a_lesson_needs_only_what_comes_before_it(
    tmp_path: Path, write: Callable[[str], Path]
) -> None:
    write(HEAD.replace("[task]", 'needs = ["zero", "two"]\n[task]'))
    two = HEAD.replace('"one"', '"two"').replace("[task]", 'needs = ["one"]\n[task]')
    (tmp_path / "02-two.md").write_text(two, encoding="utf-8")
    library = load_lessons(tmp_path, before=["zero"])
    assert [lesson.id for lesson in library] == ["two"]  # a broken one is no fault of this file
    assert [str(problem) for problem in library.problems] == [
        "Lesson file 01-one.md needs 'two', and no lesson before it has this id (line 5)."
    ]


def test_a_folder_without_lessons_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    library = load_lessons(tmp_path / "nowhere")
    assert len(library) == 0
    assert "No lessons were found" in str(library.problems[0])


def test_resources_are_found_next_to_the_package() -> None:
    assert resources.path("course/en").is_dir()
    assert resources.read_text("course/en/04-hello-rnn.md").startswith("+++\n")
