"""A folder of one's own lessons: new ones, broken ones, and ids that are nobody else's."""

import pytest

from core.course.language import languages, speaking
from core.course.lesson import PREFIX, LessonError, load_lessons
from core.course.lesson_folder import LessonFolder, is_lesson, named
from core.course.progress import Progress
from core.files.bounded_read import FileError
from resources import path

COURSE = [each.id for each in load_lessons()]


@pytest.fixture
def folder(tmp_path):
    return LessonFolder(tmp_path / "lessons", COURSE)


def test_a_folder_that_is_not_there_has_no_lessons(folder):
    assert folder.read().lessons == ()
    assert folder.read().problems == ()


def test_a_new_lesson_is_the_worked_example_and_the_next_one_has_a_name_of_its_own(folder):
    assert folder.new().name == "my-lesson.md"
    assert folder.new().name == "my-lesson-2.md"
    library = folder.read()
    assert [each.id for each in library] == ["own:my-lesson", "own:my-lesson-2"]
    assert library.problems == ()
    assert len(library.lessons[0].steps) > 3


@pytest.mark.parametrize("language", languages())
def test_the_worked_example_is_in_the_language_that_is_spoken(folder, language):
    with speaking(language):
        file = folder.new()
    library = folder.read()
    assert library.problems == ()
    example = path(f"course/example/{language}/{file.name}")
    assert file.read_text(encoding="utf-8") == example.read_text(encoding="utf-8")


def test_what_cannot_be_written_is_told(folder):
    folder.path.parent.joinpath("lessons").write_text("a file", encoding="utf-8")
    with pytest.raises(OSError, match=r"lessons cannot be made"):
        folder.new()


def test_the_id_of_a_lesson_of_the_course_does_no_harm(folder, tmp_path):
    text = folder.new().read_text(encoding="utf-8")
    (folder.path / "hello-rnn.md").write_text(named(text, "hello-rnn"), encoding="utf-8")
    lesson = folder.read().find("own:hello-rnn")
    assert lesson.is_users
    progress = Progress(tmp_path / "progress.json")
    progress.complete(lesson, 0)
    assert progress.done(load_lessons().find("hello-rnn")) == frozenset()
    assert Progress(tmp_path / "progress.json").done(lesson) == {0}


def test_no_lesson_of_the_course_has_such_an_id():
    assert not any(each.is_users for each in load_lessons())


def test_what_it_needs_is_found_in_the_course_and_beside_it(folder):
    text = folder.new().read_text(encoding="utf-8")
    needs = named(text, "later").replace('["hello-rnn"]', '["hello-rnn", "my-lesson"]')
    (folder.path / "later.md").write_text(needs, encoding="utf-8")
    assert folder.read().find("own:later").needs == ("hello-rnn", PREFIX + "my-lesson")
    (folder.path / "later.md").write_text(
        needs.replace('"my-lesson"]', '"nowhere"]'), encoding="utf-8"
    )
    (problem,) = folder.read().problems
    assert "later.md needs 'nowhere'" in str(problem)


def test_of_a_broken_file_the_last_good_version_stays_and_the_others_do_too(folder):
    file, other = folder.new(), folder.new()
    good = folder.read()
    file.write_text(
        file.read_text(encoding="utf-8").replace('figure = "network"', 'figure = "netwrok"'),
        encoding="utf-8",
    )
    broken = folder.read()
    assert broken.lessons == good.lessons
    (problem,) = broken.problems
    assert "my-lesson.md has a wrong step in line" in str(problem)
    assert problem.line > 0
    file.unlink()
    assert [each.id for each in folder.read()] == ["own:my-lesson-2"]
    assert other.exists()


def test_a_file_that_was_never_good_is_told_alone(folder):
    folder.new()
    (folder.path / "never.md").write_bytes(b"\xff\xfe")
    (folder.path / "huge.md").write_bytes(b"x" * 300_000)
    library = folder.read()
    assert len(library) == 1
    assert [str(each).split("/")[-1][:8] for each in library.problems] == ["huge.md ", "Lesson f"]


def test_two_files_with_one_id_are_two_files_with_a_sentence(folder):
    text = folder.new().read_text(encoding="utf-8")
    (folder.path / "02-my-lesson.md").write_text(text, encoding="utf-8")
    library = folder.read()
    assert len(library) == 1
    assert "my-lesson.md has the id 'my-lesson', as 02-my-lesson.md has" in str(library.problems[0])
    assert library.problems[0].line > 0


def test_of_two_files_with_one_id_the_one_that_is_shown_stays_alone(folder):
    shown = folder.new()
    assert [each.id for each in folder.read()] == ["own:my-lesson"]
    text = shown.read_text(encoding="utf-8").replace("My first lesson", "My second")
    (folder.path / "02-my-lesson.md").write_text(text, encoding="utf-8")
    library = folder.read()
    assert [each.title for each in library] == ["My first lesson"]
    assert "02-my-lesson.md has the id 'my-lesson', as my-lesson.md has" in str(library.problems[0])
    shown.unlink()
    assert [each.title for each in folder.read()] == ["My second"]


def test_a_lesson_that_somebody_sent_is_there_as_a_copy_under_its_id(folder, tmp_path):
    sent = tmp_path / "my-lesson (1).md"
    sent.write_text(path("course/example/en/my-lesson.md").read_text("utf-8"), encoding="utf-8")
    assert is_lesson(sent)
    copy = folder.add(sent)
    assert copy == folder.path / "my-lesson.md"
    assert copy.read_bytes() == sent.read_bytes()
    assert folder.add(sent) == copy  # once is enough
    assert [each.id for each in folder.read()] == ["own:my-lesson"]


def test_a_lesson_that_cannot_be_shown_or_has_the_id_of_another_is_told_and_not_copied(
    folder, tmp_path
):
    sent, text = tmp_path / "sent.md", path("course/example/en/my-lesson.md").read_text("utf-8")
    for broken, told in (
        (text.replace("epochs = 15", "epochs = -1"), "epochs"),
        (text.replace('needs = ["hello-rnn"]', 'needs = ["nowhere"]'), "nowhere"),
    ):
        sent.write_text(broken, encoding="utf-8")
        with pytest.raises(LessonError, match=told):
            folder.add(sent)
    assert folder.files == []
    folder.new()
    sent.write_text(text + "\nOne more word.", encoding="utf-8")
    with pytest.raises(FileError, match="already has the id 'my-lesson'"):
        folder.add(sent)


def test_other_texts_are_no_lessons(tmp_path):
    file = tmp_path / "a.md"
    for text in ("# My notes", '+++\ntitle = "Hugo"\n+++\nA page.', '+++\nid = "x"\n+++\nA page.'):
        file.write_text(text, encoding="utf-8")
        assert not is_lesson(file)
