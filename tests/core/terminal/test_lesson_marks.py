"""`lesson marks`: the hand-ins of a class as a table, a bad one named, the others counted."""

import csv
import io
from dataclasses import replace

import pytest

from core.course.hand_in import document, hand_in
from core.course.learner_record import LearnerRecord, Try
from core.course.lesson import load_lessons
from core.terminal.commands import main

LESSONS = load_lessons().lessons
ASKED = sum(step.question is not None for lesson in LESSONS for step in lesson.steps)


def worked(name, right=0, second=0, wrong=0, lessons=0):
    """A record: so many questions right at once, at the second try, never; so many lessons done."""
    record = LearnerRecord(name)
    for lesson in LESSONS[:lessons]:
        for step in lesson.step_ids:
            record = record.with_done(lesson.id, step)
    places = (
        (lesson.id, step.id)
        for lesson in LESSONS
        for step in lesson.steps
        if step.question is not None
    )
    for verdicts, count in (((True,), right), ((False, True), second), ((False, False), wrong)):
        for _ in range(count):
            lesson_id, step = next(places)
            for verdict in verdicts:
                record = record.with_answer(lesson_id, step, Try("x", verdict, seed=12))
    return record


@pytest.fixture
def folder(tmp_path):
    """Of a class of three; their files in no order."""
    place = tmp_path / "class"
    place.mkdir()
    for file, record in (
        ("b.json", worked("anton", right=3, second=2, wrong=4, lessons=2)),
        ("a.JSON", worked("王小明")),
        ("c.json", worked("=Zoë", right=ASKED, lessons=len(LESSONS))),
    ):
        (place / file).write_bytes(document(hand_in(record, LESSONS, "en")))
    (place / "notes.txt").write_text("not handed in", encoding="utf-8")
    (place / ".json").write_bytes(b"")
    (place / "more.json").mkdir()
    return place


def run(capsys, *argv):
    code = main(["lesson", "marks", *map(str, argv)])
    out, err = capsys.readouterr()
    return code, out.splitlines(), err


def test_a_class_is_a_table_with_a_learner_a_line(folder, capsys):
    code, lines, err = run(capsys, folder)
    assert (code, err) == (0, "")
    assert lines[0].split("  ")[0] == "learner"
    zoe, anton, ming = lines[1:]
    count = len(LESSONS)
    assert anton.split() == (
        f"anton 2 of {count} 3 of {ASKED} 5 of {ASKED} {ASKED - 9} b.json".split()
    )
    assert zoe.split()[:4] == ["=Zoë", str(count), "of", str(count)]
    assert zoe.split()[-2:] == ["0", "c.json"]
    assert ming.split()[-2:] == [str(ASKED), "a.JSON"]
    starts = {line.index(f" of {ASKED}") for line in (zoe, anton)}
    assert len(starts) == 1
    assert ming.index(f" of {ASKED}") == starts.pop() - 3  # ideographs are twice as wide


def test_the_same_as_csv_opens_in_a_spreadsheet_and_reckons_no_name(folder, tmp_path, capsys):
    file = tmp_path / "marks.csv"
    code, _, err = run(capsys, folder, "--csv", file)
    assert (code, err) == (0, f"Wrote {file}.\n")
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbflearner,lessons_done,lessons,")
    rows = [*csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
    assert [row["learner"] for row in rows] == ["'=Zoë", "anton", "王小明"]
    anton = rows[1]
    assert (anton["right_at_first_try"], anton["right"], anton["open"]) == (
        "3",
        "5",
        f"{ASKED - 9}",
    )
    assert (anton["lessons_done"], anton["questions"], anton["file"]) == ("2", f"{ASKED}", "b.json")
    steps = sum(len(lesson.steps) for lesson in LESSONS[:2])
    assert (anton["steps_done"], anton["language"]) == (f"{steps}", "en")
    assert anton["written"].endswith("Z")


def test_a_bad_file_is_named_with_its_reason_and_the_others_still_count(folder, capsys):
    made = hand_in(worked("Eve"), LESSONS, "en")
    newer = document(made).replace(b'"version": 1', b'"version": 9')
    (folder / "newer.json").write_bytes(newer)
    (folder / "zz.json").write_bytes(document(replace(made, language="\x1b[31m")))
    (folder / "lost.json").symlink_to(folder / "nowhere.json")
    code, lines, err = run(capsys, folder)
    assert code == 1
    assert len(lines) == 4
    told = err.splitlines()
    assert "lost.json cannot be read: there is no such file." in told[0]
    assert told[1] == "newer.json has version 9, and this Unroll reads version 1."
    assert told[2].startswith("zz.json is a damaged hand-in: language cannot be '")
    assert "\x1b" not in err


def test_a_csv_that_cannot_be_written_is_said_after_the_table(folder, tmp_path, capsys):
    code, lines, err = run(capsys, folder, "--csv", tmp_path / "no" / "marks.csv")
    assert (code, len(lines)) == (1, 4)
    assert "its folder does not exist" in err


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        ([], "FOLDER is missing"),
        (["nowhere"], "FOLDER is 'nowhere', and there is no such folder."),
        (["."], "has no file that ends in .json."),
        ([".", "--csv"], "--csv has no value"),
        ([".", "--csv", ""], "--csv is ''"),
        ([".", "more"], "'more' is not understood"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_exit_code_2(
    argv, sentence, tmp_path, capsys, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    code, lines, err = run(capsys, *argv)
    assert (code, lines) == (2, [])
    assert sentence in err
    assert err.count("\n") == 1


def test_help_says_what_marks_takes(capsys):
    assert main(["lesson", "--help"]) == 0
    assert "marks" in capsys.readouterr().out
    code, lines, _ = run(capsys, "--help")
    assert code == 0
    assert any("FOLDER [--csv FILE]" in line for line in lines)


def test_lessons_of_ones_own_are_counted_apart(folder, capsys):
    own = replace(LESSONS[0], id="own:mine", title="Mine")
    record = worked("Zoe")
    for step in own.step_ids:
        record = record.with_done("own:mine", step)
    (folder / "d.json").write_bytes(document(hand_in(record, [*LESSONS, own], "en")))
    _, lines, _ = run(capsys, folder)
    zoe = next(line for line in lines if line.endswith("d.json"))
    assert "own lessons" in lines[0]
    assert f" of {len(LESSONS)} " in zoe
    assert "1 of 1" in zoe
    assert f" of {ASKED} " in zoe
