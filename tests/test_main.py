"""main.py: where a command line leads, and what is said when the machine is not ready."""

import os
import subprocess
import sys
import types
from pathlib import Path

import pytest

import main
from core.course import lesson as lessons

MAIN = Path(main.__file__)


@pytest.fixture
def calls(monkeypatch):
    """What was started: the window's and the terminal's arguments, with neither started."""
    made = []
    window = types.ModuleType("gui.app")
    window.run = lambda checkpoint, version: made.append(("window", checkpoint)) or 0
    terminal = types.ModuleType("core.terminal.commands")
    terminal.main = lambda argv: made.append(("terminal", argv)) or 0
    monkeypatch.setitem(sys.modules, "gui.app", window)
    monkeypatch.setitem(sys.modules, "core.terminal.commands", terminal)
    monkeypatch.setattr(main.preflight, "display_problem", lambda: None)
    monkeypatch.setattr(main.preflight, "library_problem", lambda platform: None)
    return made


def test_no_argument_opens_the_window(calls):
    assert main.main([]) == 0
    assert calls == [("window", None)]


def test_a_file_opens_the_window_with_it(calls, tmp_path):
    file = tmp_path / "hello.safetensors"
    file.touch()
    assert main.main([str(file)]) == 0
    assert calls == [("window", str(file))]


@pytest.mark.parametrize("command", [["train", "hello-rnn"], ["lessons"], ["info", "x.pt"]])
def test_a_command_goes_to_the_terminal_with_all_its_arguments(calls, command):
    assert main.main(command) == 0
    assert calls == [("terminal", command)]


def test_help_shows_every_command_and_examples(calls, capsys):
    assert main.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(word in said for word in (*main.COMMANDS, "examples:", "run.py test", "--cuda"))
    assert calls == []


def test_the_version_is_that_of_pyproject(capsys):
    assert main.main(["--version"]) == 0
    version = capsys.readouterr().out.split()[1]
    assert f'version = "{version}"' in (MAIN.parent / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["trian", "nowhere.pt", "--epochs", ""])
def test_an_unknown_word_is_one_sentence_and_exit_code_2(calls, capsys, word):
    expected = 0 if word == "" else 2
    assert main.main([word]) == expected
    said = capsys.readouterr().err
    assert said.count("\n") == (1 if word else 0)
    assert word in said


def test_two_files_are_one_too_many(calls, capsys):
    assert main.main([str(MAIN), str(MAIN)]) == 2
    assert "One file at a time" in capsys.readouterr().err


def test_missing_packages_lead_to_run_py(calls, capsys, monkeypatch):
    monkeypatch.setattr(main, "PACKAGES", ("sys", "no_such_package"))
    assert main.main([]) == 1
    assert main.main(["lessons"]) == 1
    said = capsys.readouterr().err
    assert said.count("no_such_package") == said.count("python3 run.py") == 2
    assert calls == []


def test_without_a_display_the_opening_lesson_runs_in_the_terminal(calls, capsys, monkeypatch):
    monkeypatch.setattr(main.preflight, "display_problem", lambda: "DISPLAY is not set")
    assert main.main([]) == 0
    assert "(DISPLAY is not set)" in capsys.readouterr().out
    assert calls == [("terminal", ["train", lessons.OPENING])]


def test_without_a_display_a_checkpoint_is_described(calls, monkeypatch):
    monkeypatch.setattr(main.preflight, "display_problem", lambda: "DISPLAY is not set")
    assert main.main([str(MAIN)]) == 0
    assert calls == [("terminal", ["info", str(MAIN)])]


def test_a_missing_library_stops_before_qt_with_its_sentence(calls, capsys, monkeypatch):
    monkeypatch.setattr(main.preflight, "library_problem", lambda platform: f"{platform} lacks.")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main.main([]) == 1
    assert capsys.readouterr().err == "offscreen lacks.\n"
    assert calls == []


def test_a_pyside6_that_crashes_is_refused(calls, capsys, monkeypatch):
    monkeypatch.setattr(main.preflight, "pyside_problem", lambda: "PySide6 crashes.")
    assert main.main([]) == 1
    assert capsys.readouterr().err == "PySide6 crashes.\n"


def test_an_unexpected_error_is_logged_and_said_in_one_sentence(
    calls, capsys, monkeypatch, tmp_path
):
    def explode(checkpoint):
        raise ZeroDivisionError("by zero")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("core.system.log.log_file", lambda: tmp_path / "unroll.log")
    monkeypatch.setattr(sys.modules["gui.app"], "run", explode)
    assert main.main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(tmp_path / "unroll.log") in said
    assert "Traceback" in (tmp_path / "unroll.log").read_text(encoding="utf-8")


def test_without_memory_nothing_more_is_imported_to_say_so(calls, capsys, monkeypatch):
    def nothing_left(*_):
        raise MemoryError

    monkeypatch.setattr(main, "run_terminal", nothing_left)
    monkeypatch.setitem(sys.modules, "core.system.log", None)  # an import of it would fail
    assert main.main(["lessons"]) == 1
    assert capsys.readouterr().err == main.OUT_OF_MEMORY + "\n"


def test_a_log_that_cannot_be_written_is_not_another_error(monkeypatch, tmp_path):
    from core.system import log

    (tmp_path / "file").touch()
    monkeypatch.setattr(log, "log_file", lambda: tmp_path / "file" / "unroll.log")
    assert "cannot be written" in log.keep(ValueError("x"))


def test_ctrl_c_ends_quietly(calls, capsys, monkeypatch):
    def interrupt(argv):
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["core.terminal.commands"], "main", interrupt)
    assert main.main(["lessons"]) == 130
    assert capsys.readouterr().err == ""


def test_ctrl_c_ends_at_once_while_the_window_is_loaded(tmp_path):
    """Wherever it comes: here in a callback that Python can raise nothing out of."""
    script = """
import gc, signal, sys
import main
from core.system import preflight
for name in ("pyside_problem", "display_problem", "library_problem"):
    setattr(preflight, name, lambda *given: None)
class Loading:
    def find_spec(self, name, path=None, target=None):
        if name == "gui.app":
            gc.callbacks.append(lambda *_: signal.raise_signal(signal.SIGINT))
            gc.collect()
            print("went on", flush=True)
            raise SystemExit(7)
sys.meta_path.insert(0, Loading())
sys.exit(main.main([]))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=main.HERE,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stdout == ""
    assert done.returncode not in (0, 7), done.stderr


def test_main_runs_from_another_folder_with_the_standard_library_alone(tmp_path):
    command = [sys.executable, "-S", "-X", "importtime", str(MAIN), "--version"]
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert made.stdout.startswith("Unroll ")
    assert not any(name in made.stderr for name in ("torch", "PySide6", "numpy"))


def test_threads_are_limited_before_torch_can_read_it(tmp_path):
    env = {name: value for name, value in os.environ.items() if name != "OMP_NUM_THREADS"}
    code = "import main, os; print(os.environ['OMP_NUM_THREADS'])"
    command = [sys.executable, "-c", code]
    made = subprocess.run(command, cwd=MAIN.parent, env=env, capture_output=True, check=True)
    assert made.stdout.strip() == b"1"


def test_a_reader_that_goes_away_is_no_error():
    command = f'"{sys.executable}" "{MAIN}" --help | true'
    made = subprocess.run(command, shell=True, capture_output=True, encoding="utf-8")
    assert made.stderr == ""
