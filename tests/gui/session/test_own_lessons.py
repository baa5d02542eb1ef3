"""The user's own lessons in a session: found, watched, and begun by an intent."""

import pytest

from core.journal.intents import GoToStep, NewLesson, OpenLesson
from tests.gui.waiting import until


@pytest.fixture
def own(session, tmp_path):
    session.own_lessons.open(tmp_path / "lessons")
    return session.own_lessons


def ids(session):
    return [each.id for each in session.runs.lessons if each.is_users]


def save(file, old, new):
    """As editors do: another file in its place."""
    draft = file.with_suffix(".tmp")
    draft.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    draft.replace(file)


def test_without_a_folder_there_is_none_to_begin(session):
    assert session.do(NewLesson()) == "There is no folder for lessons of your own."


def test_a_new_lesson_stands_after_the_courses_and_can_be_opened(session, own, qtbot):
    with qtbot.waitSignal(own.made) as made:
        assert session.do(NewLesson()) == ""
    path, lesson_id = made.args
    assert path.endswith("lessons/my-lesson.md")
    assert ids(session) == [lesson_id] == ["own:my-lesson"]
    assert session.runs.lessons[-1].id == lesson_id
    assert session.do(OpenLesson(lesson_id)) == ""
    assert session.journal.done[0] == NewLesson()


@pytest.mark.parametrize("rounds", [1, 2])
def test_what_is_saved_is_read_again_however_often_and_by_whatever_editor(
    session, own, tmp_path, rounds
):
    session.do(NewLesson())
    file = tmp_path / "lessons" / "my-lesson.md"
    before = "My first lesson"
    for number in range(rounds):
        save(file, before, before := f"Title {number}")
        assert until(lambda: session.runs.lessons[-1].title == before)
    file.write_text(file.read_text(encoding="utf-8").replace(before, "In place"), encoding="utf-8")
    assert until(lambda: session.runs.lessons[-1].title == "In place")


def test_a_fault_is_told_until_it_is_mended_and_the_good_version_stays(session, own, tmp_path):
    session.do(NewLesson())
    good = session.runs.lessons[-1]
    file = tmp_path / "lessons" / "my-lesson.md"
    save(file, 'intent = "Rewind"', 'intent = "Rewnid"')
    assert until(lambda: own.problems != ())
    assert "there is no intent 'Rewnid'; perhaps Rewind is meant" in str(own.problems[0])
    assert session.runs.lessons[-1] == good
    save(file, "Rewnid", "Rewind")
    assert until(lambda: own.problems == ())


def test_files_that_come_and_go_are_noticed(session, own, tmp_path):
    session.do(NewLesson())
    folder = tmp_path / "lessons"
    text = (folder / "my-lesson.md").read_text(encoding="utf-8")
    (folder / "b.md").write_text(text.replace('"my-lesson"', '"b"'), encoding="utf-8")
    assert until(lambda: ids(session) == ["own:b", "own:my-lesson"])
    (folder / "my-lesson.md").unlink()
    assert until(lambda: ids(session) == ["own:b"])


def test_no_step_begins_a_lesson():
    from core.course.acts import MAY

    assert not {NewLesson, GoToStep} & MAY
