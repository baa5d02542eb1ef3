"""run.py and its environment: set-up, its repair, and the start, with a pip that is faked."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import run
from core.system.environment import (
    STAMP,
    Environment,
    SetupError,
    Wanted,
    cuda_download,
    read_wanted,
)

ROOT = Path(run.__file__).parent
WANTED = Wanted(("torch>=2.6,<2.14", "numpy"), ("pytest",))


class FakePip:
    """Stands in for venv and pip: puts a folder per package in place, or fails when told to."""

    def __init__(self, monkeypatch):
        self.calls: list[list[str]] = []
        self.created = 0
        self.fail_on = ""
        self.interrupt_on = ""
        self.report = None
        monkeypatch.setattr(Environment, "create", lambda env: self.create(env))
        monkeypatch.setattr(Environment, "pip_install", self._method(self.install))
        monkeypatch.setattr(Environment, "pip_report", self._method(self.ask))
        monkeypatch.setattr(Environment, "_pip_runs", lambda env: env.python.exists())

    @staticmethod
    def _method(action):
        return lambda env, arguments, quiet_errors=False: action(env, list(arguments))

    def create(self, env):
        self.created += 1
        shutil.rmtree(env.folder, ignore_errors=True)
        env.python.parent.mkdir(parents=True)
        env.python.symlink_to(sys.executable)
        (env.folder / "lib/python3.11/site-packages").mkdir(parents=True)
        env.mark_unfinished()

    def install(self, env, arguments):
        self.calls.append(arguments)
        line = " ".join(arguments)
        if self.interrupt_on and self.interrupt_on in line:
            raise KeyboardInterrupt
        if self.fail_on and self.fail_on in line:
            return False
        for package in arguments:
            if package[0] != "-":
                name = re.split(r"[<>=]", package)[0].replace("/", "")
                (env.site_packages / name).mkdir(exist_ok=True)
        return True

    def ask(self, env, arguments):
        self.calls.append(["report", *arguments])
        return self.report


@pytest.fixture
def pip(monkeypatch, tmp_path):
    """run.py on an empty folder, with the fake pip; starting the program is noted, not done."""
    fake = FakePip(monkeypatch)
    fake.started = []
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "_end_on_sigterm", lambda: None)
    monkeypatch.setattr(run, "install_libraries", lambda env, platform: None)
    monkeypatch.setattr(run, "run_program", lambda env, args: fake.started.append(args) or 0)
    monkeypatch.setattr(run, "run_tests", lambda env, args: fake.started.append(["T", *args]) or 0)
    monkeypatch.setattr(sys, "platform", "linux")
    return fake


pytestmark = pytest.mark.skipif(os.name == "nt", reason="the fake environment has POSIX's folders")


def test_the_first_start_sets_up_and_the_second_only_starts(pip):
    assert run.main(["train", "hello-rnn"]) == 0
    asked = len(pip.calls)
    assert run.main([]) == 0
    assert pip.started == [["train", "hello-rnn"], []]
    assert (pip.created, len(pip.calls)) == (1, asked)


def test_torch_comes_first_alone_from_its_own_wheels_asked_once_and_briefly(pip):
    run.main([])
    first, rest = pip.calls
    assert first[:2] == ["--index-url", run.TORCH_WHEELS + "cpu"]
    assert first[first.index("--retries") + 1] == "0"
    assert first[-2] == "--no-deps"
    assert first[-1].startswith("torch>=")
    assert "--index-url" not in rest
    assert "numpy>=1.26" in rest


def test_where_torchs_own_wheels_are_out_of_reach_the_configured_index_is_asked(pip, capsys):
    pip.fail_on = "--index-url"
    assert run.main([]) == 0
    assert ["--no-deps", "torch>=2.6,<2.14"] in pip.calls
    assert "asking the configured package index" in capsys.readouterr().out


def test_a_cuda_build_is_announced_with_its_size_before_it_comes(pip, capsys, tmp_path):
    wheel = tmp_path / "torch.whl"
    with wheel.open("wb") as file:
        file.truncate(300_000_000)  # a hole: no space is taken
    pip.fail_on = "--index-url"
    pip.report = report(("torch", "2.13.0", wheel.as_uri()), ("nvidia-cudnn", "9", wheel.as_uri()))
    run.main([])
    said = capsys.readouterr().out
    assert said.index("CUDA build: 0.6 GB") < said.index("3/3")


def report(*packages):
    """What pip's report looks like, of these (name, version, url)."""
    return {
        "install": [
            {"metadata": {"name": name, "version": version}, "download_info": {"url": url}}
            for name, version, url in packages
        ]
    }


def test_a_cpu_build_is_not_called_cuda():
    assert cuda_download(report(("torch", "2.13.0+cpu", "file:///none"))) is None
    assert cuda_download(None) is None


def test_a_size_that_no_server_tells_is_said_to_be_several_gigabytes(tmp_path):
    nowhere = (tmp_path / "none.whl").as_uri()
    assert cuda_download(report(("torch", "2.13.0+cu126", nowhere))) == "several GB"


def test_cuda_is_chosen_on_purpose_and_replaces_a_cpu_build(pip):
    run.main([])
    pip.calls.clear()
    run.main(["--cuda", "lessons"])
    (torch,) = (call for call in pip.calls if "--no-deps" in call)
    assert torch[1] == run.TORCH_WHEELS + run.CUDA_BUILD
    assert "--force-reinstall" in torch
    assert pip.started[-1] == ["lessons"]


def test_once_chosen_cuda_stays(pip):
    run.main(["--cuda"])
    pip.calls.clear()
    run.main([])
    assert pip.calls == []


def test_test_adds_the_test_tools_to_what_is_there(pip):
    run.main([])
    run.main(["test", "-k", "spec"])
    assert any(one.startswith("pytest") for one in pip.calls[-1])
    assert pip.created == 1
    assert pip.started == [[], ["T", "-k", "spec"]]


def test_the_program_starts_at_once_where_the_tests_were_set_up(pip):
    run.main(["test"])
    asked = len(pip.calls)
    run.main([])
    assert len(pip.calls) == asked


def test_an_interrupted_set_up_says_so_and_is_begun_anew(pip, capsys):
    pip.interrupt_on = "numpy"
    assert run.main([]) == 130
    assert "Start the same command again" in capsys.readouterr().out
    pip.interrupt_on = ""
    assert run.main([]) == 0
    assert "unfinished or broken" in capsys.readouterr().out
    assert pip.created == 2


def test_a_failed_set_up_is_a_sentence_and_is_begun_anew(pip, capsys):
    pip.fail_on = "numpy"
    assert run.main([]) == 1
    assert "pip's message is above" in capsys.readouterr().out
    pip.fail_on = ""
    assert run.main([]) == 0
    assert pip.started == [[]]


def change_dependencies(tmp_path):
    """A newer pyproject.toml, as after `git pull`."""
    file = tmp_path / "pyproject.toml"
    text = file.read_text(encoding="utf-8").replace('"numpy>=1.26"', '"numpy>=1.27"')
    file.write_text(text, encoding="utf-8")


def test_changed_dependencies_are_installed_in_place(pip, tmp_path):
    run.main([])
    change_dependencies(tmp_path)
    run.main([])
    assert "numpy>=1.27" in pip.calls[-1]
    assert pip.created == 1


def test_an_update_that_fails_leaves_the_environment_as_it_was(pip, tmp_path):
    run.main([])
    change_dependencies(tmp_path)
    pip.fail_on = "numpy"
    assert run.main([]) == 1
    pip.fail_on = ""
    assert run.main([]) == 0
    assert pip.created == 1


@pytest.mark.parametrize("damage", ["package", "python", "dangling", "stamp"])
def test_a_broken_environment_is_noticed_and_made_anew(pip, tmp_path, damage):
    run.main([])
    venv = tmp_path / ".venv"
    if damage == "package":
        shutil.rmtree(venv / "lib/python3.11/site-packages/numpy")
    elif damage == "stamp":
        (venv / STAMP).write_text('{"complete": fal', encoding="utf-8")
        (venv / "bin/python").unlink()
    else:
        (venv / "bin/python").unlink()
    if damage == "dangling":
        (venv / "bin/python").symlink_to("/nowhere/python3")
    assert run.main([]) == 0
    assert pip.created == 2


def test_an_environment_that_somebody_else_made_is_not_deleted(pip, tmp_path):
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (tmp_path / ".venv/lib/python3.11/site-packages/mine").mkdir(parents=True)
    assert run.main([]) == 0
    assert pip.created == 0
    assert (tmp_path / ".venv/lib/python3.11/site-packages/mine").exists()


def test_no_venv_module_is_a_sentence_with_the_cure(pip, capsys, monkeypatch):
    monkeypatch.setattr(Environment, "can_be_created", staticmethod(lambda: False))
    monkeypatch.setattr(run.preflight, "may_install", lambda: False)
    monkeypatch.setattr(run.preflight, "has_apt", lambda: True)
    assert run.main([]) == 1
    assert "sudo apt install python3-venv" in capsys.readouterr().out


def test_root_on_debian_gets_the_venv_module_installed(pip, capsys, monkeypatch):
    installed = []
    can = staticmethod(lambda: bool(installed))
    monkeypatch.setattr(Environment, "can_be_created", can)
    monkeypatch.setattr(run.preflight, "may_install", lambda: True)
    monkeypatch.setattr(run.preflight, "apt_install", lambda names: installed.extend(names))
    assert run.main([]) == 0
    assert installed == ["python3-venv"]


def test_an_unexpected_error_is_a_sentence_not_a_traceback(pip, capsys, tmp_path):
    (tmp_path / "pyproject.toml").unlink()
    assert run.main([]) == 1
    said = capsys.readouterr()
    assert "Set-up stopped: FileNotFoundError" in said.out
    assert "Traceback" not in said.out + said.err


def test_a_venv_that_cannot_be_made_tells_pythons_last_word(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SetupError, match="could not create"):
        Environment(tmp_path / "file" / ".venv").create()


def test_the_worst_of_the_checks_decides_the_exit_code(monkeypatch, capsys, tmp_path):
    codes = {"pytest": 0, "ruff": 1, "mypy": 2}
    module = "import sys; print('said by', __name__); sys.exit({})"
    for name, code in codes.items():
        (tmp_path / f"{name}.py").write_text(module.format(code), encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run.preflight, "library_problem", lambda platform, site: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    here = SimpleNamespace(python=sys.executable, site_packages=tmp_path)
    for whole in ([], ["--sample", "7"], ["--sample=7", "--all"]):
        assert run.run_tests(here, whole) == 2
        *_, ruff, said, mypy, again, told = capsys.readouterr().out.splitlines()
        assert (ruff, mypy) == ("$ ruff check .", "$ mypy")
        assert said == again == "said by __main__"
        assert told == "pytest: passed; ruff: FAILED; mypy: FAILED"
    assert run.run_tests(here, ["-k", "x"]) == 0
    assert "ruff" not in capsys.readouterr().out


def test_who_stops_the_tests_stops_what_runs_beside_them(monkeypatch, tmp_path):
    (tmp_path / "pytest.py").write_text("raise SystemExit(3)", encoding="utf-8")
    for name in ("ruff", "mypy"):
        (tmp_path / f"{name}.py").write_text("import time; time.sleep(600)", encoding="utf-8")
    children, start = [], run.start_beside

    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "call", stopped)
    monkeypatch.setattr(
        run, "start_beside", lambda *given: children.append(start(*given)) or children[-1]
    )
    monkeypatch.setattr(run.preflight, "library_problem", lambda platform, site: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with pytest.raises(KeyboardInterrupt):
        run.run_tests(SimpleNamespace(python=sys.executable, site_packages=tmp_path), [])
    assert [child.wait(timeout=30) for child in children] == [-9, -9]


def test_all_means_the_slow_experiments_too_and_a_core_is_not_left_idle(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(run, "call", lambda command, cwd: asked.append(command[3:]) or 0)
    monkeypatch.setattr(run, "start_beside", lambda *_: subprocess.Popen("true", stdout=-1))
    monkeypatch.setattr(run.preflight, "library_problem", lambda platform, site: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    run.run_tests(Environment(tmp_path), ["--all"])
    assert asked[0][:4] == ["-m", "", "-o", "faulthandler_timeout=3600"]
    assert "-n" in asked[0]
    asked.clear()
    run.run_tests(Environment(tmp_path), ["-k", "x"])
    assert asked == [["-k", "x"]]


def test_missing_libraries_are_installed_for_root_only(monkeypatch, capsys, tmp_path):
    asked = []
    monkeypatch.setattr(run.preflight, "missing_libraries", lambda *_: ["libGL.so.1"])
    monkeypatch.setattr(run.preflight, "apt_install", lambda names: asked.append(names) or True)
    for root in (False, True):
        monkeypatch.setattr(run.preflight, "may_install", lambda root=root: root)
        run.install_libraries(Environment(tmp_path), "xcb")
    assert asked == [["libgl1"]]
    assert "libgl1 with apt" in capsys.readouterr().out


def test_what_is_wanted_is_read_from_pyproject():
    wanted = read_wanted(ROOT / "pyproject.toml", test=True, cuda=False)
    assert wanted.torch.startswith("torch>=")
    assert any(one.startswith("pytest-qt") for one in wanted.requirements)


def test_the_stamp_is_plain_json_that_names_what_is_in(pip, tmp_path):
    run.main([])
    stamp = json.loads((tmp_path / ".venv" / STAMP).read_text(encoding="utf-8"))
    assert stamp["complete"]
    assert "numpy>=1.26" in stamp["dependencies"]


def test_an_older_python_can_read_run_py_as_far_as_its_sentence():
    for file in ("run.py", "core/system/preflight.py", "core/system/environment.py"):
        ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_run_py_needs_the_standard_library_alone():
    command = [sys.executable, "-S", "-c", "import run; print(run.TORCH_WHEELS)"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert made.stdout.strip() == run.TORCH_WHEELS


def test_one_constant_alone_names_a_package_host():
    hosts = re.compile(r"pypi\.org|pythonhosted|download\.pytorch|anaconda\.org|index-url *=", re.I)
    skipped = {".venv", ".git", "build", "__pycache__"}
    texts = (".py", ".toml", ".md", ".cfg", ".yml", ".yaml", ".txt", ".sh", "")
    files = []
    for folder, within, names in os.walk(ROOT):
        within[:] = set(within) - skipped  # which hold many thousands
        files += [Path(folder, name) for name in names]
    named = [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for file in files
        if file.is_file() and file.suffix in texts
        for line in file.read_text(encoding="utf-8", errors="replace").splitlines()
        if hosts.search(line) and file != Path(__file__).resolve()
    ]
    assert len(named) == 1
    assert named[0].startswith("run.py: TORCH_WHEELS = ")
