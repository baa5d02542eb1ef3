"""The Program page: the run's program is changed and run, bugs are found, lines are written."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.course.lesson import load_lessons
from core.export.script import program
from core.journal import intents
from core.sandbox.outcome import Ended, Outcome
from core.session import confined_process
from gui.figures.code.code_editor import CodeEditor
from gui.style import type as type_scale
from tests.gui.read_aloud import listening
from tests.gui.waiting import until

# Runs nothing: a program "prints" its own last lines. Starts at once, as no torch is loaded.
CHILD = """
import sys
text = sys.stdin.buffer.read().decode()
if "sleep" in text:
    import time
    print("asleep", flush=True)
    time.sleep(60)
for line in text.splitlines()[-12:]:
    print(line)
print("Predicted: ohlol, Epoch [1/1] loss=0.5000")
sys.stdout.flush()
print('{"error": "NameError", "message": "gone", "line": 3}' if "..." in text else "{}",
      file=sys.stderr)
"""


@pytest.fixture
def child(tmp_path, monkeypatch):
    """A process that starts quickly."""
    script = tmp_path / "child.py"
    script.write_text(CHILD, encoding="utf-8")
    monkeypatch.setattr(confined_process, "CHILD", script)
    monkeypatch.setattr(confined_process, "can_confine", lambda: True)


@pytest.fixture
def programs(window, wait, child):
    window.pages.show("program")
    wait()
    return window.session.programs


@pytest.fixture
def run(window, programs, find, wait, qtbot):
    """Presses Run and waits for its end."""

    def press():
        qtbot.mouseClick(find("runProgramButton"), Qt.MouseButton.LeftButton)
        assert until(lambda: not programs.is_running)
        wait()

    return press


def choose(window, wait, name):
    box = window.pages.current.exercises
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())
    wait()


def test_it_shows_the_program_of_the_run_and_what_it_printed(window, programs, find, wait, run):
    experiment = window.session.runs.current.experiment
    assert find("programEditor").toPlainText() == program(experiment).text
    window.pages.current.stage.invitation.button.click()
    assert until(lambda: not programs.is_running)
    wait()
    assert not window.pages.current.stage.invites
    assert "as they should be" in find("programHeadline").text()
    assert find("programOutput").toPlainText() == find("programWantedOutput").toPlainText()
    assert programs.outcome.ended is Ended.WELL
    assert not find("tellExerciseButton").isVisible()


def test_ctrl_enter_runs_it_from_within_the_program_and_writes_nothing(
    window, programs, find, wait
):
    editor = find("programEditor")
    window.activateWindow()
    editor.setFocus()
    before = editor.toPlainText()
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert programs.is_running
    assert until(lambda: not programs.is_running)
    wait()
    assert editor.toPlainText() == before
    assert "Ctrl+" in find("runProgramButton").toolTip()


def test_what_one_changes_runs_beside_the_program_as_it_was(window, programs, find, wait, run):
    editor = find("programEditor")
    editor.setPlainText(editor.toPlainText() + "print('more')\n")
    wait()
    run()
    assert programs.parts_at is not None
    assert "it should" in find("programHeadline").text()
    marks = find("programOutput").extraSelections()
    assert len(marks) == 1
    marked = marks[0].cursor.block().text()
    assert marked.startswith("≠ ")
    assert find("restoreProgramButton").isEnabled()
    find("restoreProgramButton").click()
    wait()
    assert editor.toPlainText() == programs.handed_out
    assert not find("restoreProgramButton").isEnabled()


def test_what_a_busy_machine_cut_short_is_not_said_to_be_what_it_should_print(
    window, programs, find, wait, run
):
    """The verdict would be false, and stay: the program as it should be is not run twice."""
    choose(window, wait, "zero_grad")
    programs._ran_text = programs.text
    programs._processes = {"right": QObject(programs), "ours": QObject(programs)}
    programs._on_ended("right", programs.right, Outcome((), Ended.TIME))
    programs._on_ended("ours", programs.text, Outcome(("one", "two")))
    wait()
    assert "too busy" in find("programHeadline").text()
    run()  # both of them
    assert programs.wanted is not None
    assert "too busy" not in find("programHeadline").text()


def test_a_bug_is_found_by_its_line_and_solved_by_its_cure(window, programs, find, wait, run):
    choose(window, wait, "zero_grad")
    assert "zero_grad" not in find("programEditor").toPlainText()
    assert not find("exerciseSolution").isVisible()
    run()
    assert programs.ran == {"zero_grad"}
    assert programs.solved == set()
    find("tellExerciseButton").click()
    wait()
    assert "zero_grad() was left out" in find("exerciseSolution").text()
    assert_code_is_set_as_such(find("exerciseSolution"), "zero_grad()", "was left out")
    assert f"before line {programs.exercise.line}" in find("exerciseSolution").text()
    assert find("programEditor").lit == programs.exercise.line
    find("programEditor").setPlainText(programs.exercise.right)
    wait()
    assert find("programEditor").lit == 0
    assert find("programHeadline").text() == "You have changed it since it ran: run it again."
    run()
    assert programs.solved == {"zero_grad"}
    assert find("programHeadline").text().startswith("Solved.")


def assert_code_is_set_as_such(solution, code, words):
    """What is drawn, and without a mark of how it is written."""
    laid = solution._laid
    assert "`" not in laid.toPlainText() + solution.text() + solution.accessibleName()
    faces = [laid.find(part).charFormat().fontFamilies() for part in (code, words)]
    assert type_scale.face(True) in (faces[0] or [])
    assert type_scale.face(True) not in (faces[1] or [])


def test_an_error_is_told_and_said_with_its_line(window, programs, find, wait, run):
    choose(window, wait, "write_loss")
    assert find("tellExerciseButton").text() == "Show the line"
    with listening() as said:
        run()
    assert find("programHeadline").text() == "It stops in line 3. NameError: gone"
    assert said.count("It stops in line 3. NameError: gone") == 1
    find("tellExerciseButton").click()
    wait()
    line, cure = find("exerciseSolution").text().split("\n")
    assert "loss = criterion(logits, targets)" in line
    assert_code_is_set_as_such(find("exerciseSolution"), "criterion(logits,", "as the")
    assert cure[0].isupper()  # a sentence of its own


def test_the_line_to_be_written_and_the_one_it_stops_in_are_flagged_and_sought(
    window, programs, find, wait, run
):
    choose(window, wait, "write_loss")
    editor, gap = find("programEditor"), programs.exercise.line
    assert editor._flags == {gap: "accent"}
    assert editor.textCursor().blockNumber() + 1 == gap
    run()
    assert editor._flags == {gap: "accent", 3: "wrong"}
    editor.insertPlainText("\n")  # it is no longer the line that was handed out
    wait()
    assert editor._flags == {}
    choose(window, wait, "zero_grad")
    assert editor._flags == {}


def test_what_was_changed_is_there_again_when_one_comes_back(window, programs, find, wait):
    find("programEditor").setPlainText("print(1)\n")
    choose(window, wait, "softmax")
    assert "softmax(dim=1)" in find("programEditor").toPlainText()
    window.do(intents.OpenLesson("hello-rnncell"))
    wait()
    assert "RNNCell" in find("programEditor").toPlainText()
    assert programs.exercise_id == "softmax"
    window.do(intents.OpenLesson("rnn-cell"))
    wait()
    assert programs.exercise_id == ""
    assert window.pages.current.exercises.count() == 1
    window.do(intents.OpenLesson("hello-rnn"))
    wait()
    assert find("programEditor").toPlainText() == "print(1)\n"


def test_a_program_that_goes_on_is_stopped_by_the_same_button(
    window, programs, find, wait, qtbot, run
):
    find("programEditor").setPlainText("sleep")
    find("runProgramButton").click()
    assert until(lambda: programs.is_running)
    wait()
    assert find("runProgramButton").text() == "Cancel"
    assert until(lambda: b"asleep" in programs._processes["ours"]._printed)
    find("runProgramButton").click()
    assert until(lambda: not programs.is_running)
    wait()
    assert find("programHeadline").text() == "You stopped it."
    assert "asleep" in find("programOutput").toPlainText()


def test_another_run_lets_go_of_what_is_under_way(window, programs, find, wait):
    find("programEditor").setPlainText("sleep")
    find("runProgramButton").click()
    window.do(intents.OpenLesson("hello-rnncell"))
    wait()
    assert not programs.is_running
    assert programs.outcome is None


def test_where_nothing_can_be_confined_the_text_itself_is_judged(
    window, programs, find, wait, monkeypatch, run
):
    monkeypatch.setattr(confined_process, "can_confine", lambda: False)
    programs.close()
    choose(window, wait, "softmax")
    run()
    assert find("programHeadline").text().startswith("As a text it is not right. It was not run")
    spaced = programs.exercise.right.replace(
        "criterion(logits, targets)", "criterion( logits,targets )"
    )
    find("programEditor").setPlainText(spaced)
    wait()
    run()
    assert find("programHeadline").text().startswith("As a text it is right.")
    assert programs.solved == {"softmax"}


def test_a_line_pushed_down_keeps_its_indent(programs, find, qtbot):
    editor = find("programEditor")
    editor.setPlainText("if 1:\n    y")
    cursor = editor.textCursor()
    cursor.setPosition(len("if 1:\n"))
    editor.setTextCursor(cursor)
    qtbot.keyClicks(editor, "    x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "if 1:\n    x\n    y"
    cursor.setPosition(len("if 1:\n"))
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "if 1:\n\n    x\n    y"


def test_home_and_end_go_by_the_row_and_from_there_by_the_line(programs, find, qtbot):
    """A line of the program may have several rows where the page is narrow."""
    editor = find("programEditor")
    text = "    first = " + "word " * 60
    editor.setPlainText(f"{text}\nsecond")
    cursor = editor.textCursor()
    cursor.setPosition(150)
    editor.setTextCursor(cursor)

    def pressed(key, held=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(editor, key, held)
        return editor.textCursor().position()

    home, end = Qt.Key.Key_Home, Qt.Key.Key_End
    row_end = pressed(end)
    assert 150 < row_end < len(text)
    assert [pressed(end), pressed(end)] == [len(text)] * 2
    cursor.setPosition(150)
    editor.setTextCursor(cursor)
    assert 0 < pressed(home) < 150
    assert [pressed(home), pressed(home), pressed(home)] == [4, 0, 4]
    pressed(end, Qt.KeyboardModifier.ShiftModifier)
    pressed(end, Qt.KeyboardModifier.ShiftModifier)
    assert editor.textCursor().selectedText() == text.lstrip()
    assert pressed(end, Qt.KeyboardModifier.ControlModifier) == len(f"{text}\nsecond")


def test_tab_and_return_indent_and_escape_lets_the_keyboard_leave(programs, find, qtbot):
    editor = find("programEditor")
    editor.setFocus()
    editor.setPlainText("")
    qtbot.keyClicks(editor, "if 1:")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.keyClicks(editor, "y")
    assert editor.toPlainText() == "if 1:\n    x\n    y"
    assert QApplication.focusWidget() is editor
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not editor


def test_save_writes_the_text_as_it_stands(window, programs, find, wait, tmp_path, qtbot):
    find("programEditor").setPlainText("print('é')\n")
    assert window.pages.file.why_not() == ""
    assert window.do(intents.SaveProgram(str(tmp_path / "mine.py"))) == ""
    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == "print('é')\n"
    with qtbot.waitSignal(window.session.failed) as failed:
        window.do(intents.SaveProgram(str(tmp_path / "no" / "mine.py")))
    assert "mine.py" in failed.args[0]
    for box in window.findChildren(type(window.focusWidget()), "errorBox"):
        box.close()


def test_a_step_of_the_course_is_done_when_its_program_prints_what_it_should(
    window, programs, find, wait, run
):
    lesson = next(each for each in load_lessons().lessons if each.id == "what-memory-buys")
    place = next(k for k, step in enumerate(lesson.steps) if step.until.solved)
    window.pages.show("learn")
    window.do(intents.GoToStep(lesson.id, place))
    wait()
    learn = window.pages.current
    assert learn.figure.view.objectName() == "programPage"
    assert programs.exercise_id == "batch_first"
    assert not learn.guide.is_done
    run()
    assert not learn.guide.is_done
    find("programEditor").setPlainText(programs.exercise.right)
    run()
    assert learn.guide.is_done


@pytest.mark.parametrize(
    ("lesson", "axis"),
    [("hello-rnncell", "loss, nats: sum of 5"), ("hello-rnn", "loss, nats per letter")],
)
def test_the_plot_says_what_the_printed_losses_are(window, programs, find, wait, lesson, axis):
    window.do(intents.OpenLesson(lesson))
    wait()
    printed = SimpleNamespace(lines=(), epochs=[SimpleNamespace(loss=1.0)] * 3)
    told = SimpleNamespace(
        outcome=printed, wanted=printed, experiment=programs.experiment, is_running=True
    )
    window.pages.current.results.show_outcome(told)
    assert find("programPlot").axis == axis


def test_the_plot_that_was_away_while_it_ran_has_its_room_again(window, programs, find, wait, run):
    results = window.pages.current.results
    run()
    high = results.plot.height()
    run()
    window.layout().activate()
    assert results.plot.height() == high > results.height() / 4


def test_the_first_run_moves_nothing_above_the_program(window, programs, find, wait, run):
    wait()
    names = ("runProgramButton", "restoreProgramButton", "programEditor")
    before = [find(name).pos() for name in names]
    assert find("programInviteButton").isVisible()
    assert not find("runProgramButton").is_next  # the large one is
    run()
    wait()
    assert [find(name).pos() for name in names] == before
    assert find("runProgramButton").is_next


def test_until_it_has_run_the_program_has_most_of_a_narrow_page(window, programs, wait, run):
    page = window.pages.current
    page.resize(600, 500)
    window.layout().activate()
    program, outcome = page._split.sizes()
    assert program > 1.6 * outcome
    run()
    page.resize(600, 500)
    program, outcome = page._split.sizes()
    assert program < 1.5 * outcome


def test_a_program_with_room_to_spare_is_in_larger_type_and_typing_changes_it_no_more(qtbot):
    editor, usual = CodeEditor("anEditor", "An editor"), type_scale.font("label").pointSizeF()
    qtbot.addWidget(editor)
    editor.show()
    editor.resize(1300, 1300)
    editor.show_program(program(load_lessons().lessons[2].experiment).text)
    large = editor.font().pointSizeF()
    assert large > usual
    editor.insertPlainText("# one more line, and one that is very long indeed\n" * 200)
    editor.resize(1310, 1310)
    assert editor.font().pointSizeF() == large
    editor.resize(300, 400)
    assert editor.font().pointSizeF() == usual
