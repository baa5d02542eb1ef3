"""No file of ours is read or written in the system's code page; foreign code pages can start us."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = [ROOT / "main.py", ROOT / "run.py"]
SOURCES += [
    path for name in ("core", "gui", "resources", "tests") for path in (ROOT / name).rglob("*.py")
]
BARE = {"PATH": os.environ.get("PATH", ""), "HOME": os.environ["HOME"], "OMP_NUM_THREADS": "1"}
POSIX = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


READING = ("read_text", "write_text", "text=", "text =", "universal_newlines")


def trusts_the_code_page(call: ast.Call) -> bool:
    """Reads or writes text without naming its encoding; ruff sees only what it can infer."""
    named = {keyword.arg for keyword in call.keywords}
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if "encoding" in named or None in named:
        return False
    if name in ("read_text", "write_text"):
        ours = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "resources"
        return not ours and len(call.args) < (1 if name == "read_text" else 2)
    texts = {"text", "universal_newlines"}
    values = [keyword.value for keyword in call.keywords if keyword.arg in texts]
    return any(isinstance(value, ast.Constant) and value.value is True for value in values)


def test_every_text_file_names_its_encoding():
    for path in SOURCES:
        source = path.read_text(encoding="utf-8")
        if not any(word in source for word in READING):
            continue  # without a call of them; to take all files apart takes seconds
        tree = ast.parse(source)
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        lines = [node.lineno for node in calls if trusts_the_code_page(node)]
        assert lines == [], path.relative_to(ROOT)


def run(arguments: list[str], env: dict[str, str], *options: str) -> str:
    command = [sys.executable, *options, str(ROOT / "main.py"), *arguments]
    made = subprocess.run(command, env=BARE | env, capture_output=True)
    assert (made.returncode, made.stderr.decode("utf-8", "replace")) == (0, "")
    return made.stdout.decode("ascii", "replace")


@pytest.mark.turns(3)
@pytest.mark.parametrize("arguments", [["--version"], ["lessons"], ["--help"]])
def test_the_plain_c_locale_can_start_us(arguments):
    assert run(arguments, POSIX)


def test_python_itself_warns_of_no_file_without_an_encoding():
    strict = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    assert "hello-rnn" in run(["lessons"], {}, *strict)


def test_a_run_in_the_plain_c_locale_prints_and_saves(tmp_path):
    files = ["--save", str(tmp_path / "run.safetensors"), "--json", str(tmp_path / "run.json")]
    command = [sys.executable, str(ROOT / "main.py"), "train", "hello-rnn", "--epochs", "2"]
    command += ["--set", "hidden_size=8", *files]
    made = subprocess.run(command, env=BARE | POSIX, capture_output=True)
    assert made.returncode == 0
    assert made.stdout.startswith(b"Predicted: o?oo?, Epoch [1/2] loss=2.2069\n")  # no U+00B7 there
    assert (tmp_path / "run.safetensors").exists()
    assert "o·oo·" in (tmp_path / "run.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def foreign(tmp_path_factory) -> dict[str, str]:
    """A real locale whose code page is not UTF-8, made here if the system can make one."""
    if shutil.which("localedef") is None:
        pytest.skip("no localedef")
    folder = tmp_path_factory.mktemp("locales")
    made = subprocess.run(
        ["localedef", "-i", "ja_JP", "-f", "EUC-JP", str(folder / "ja_JP.EUC-JP")],
        capture_output=True,
    )
    if not (folder / "ja_JP.EUC-JP").exists():
        pytest.skip(f"no Japanese locale here: {made.stderr.decode('utf-8', 'replace')[:80]}")
    return {"LOCPATH": str(folder), "LC_ALL": "ja_JP.EUC-JP", "PYTHONUTF8": "0"}


@pytest.mark.turns(2)
@pytest.mark.parametrize("arguments", [["--version"], ["lessons"]])
def test_a_japanese_code_page_can_start_us(foreign, arguments):
    assert run(arguments, foreign)
