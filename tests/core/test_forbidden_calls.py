"""What the project itself may not use, because a file could make it run something."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = sorted(
    [
        *ROOT.glob("*.py"),
        *(f for part in ("core", "gui", "resources") for f in (ROOT / part).rglob("*.py")),
    ]
)
# What does so in a process that may do nothing else (docs/decisions: 038 of the second).
CONFINED = {
    "core/checkpoint/pt_child.py": ["torch.load"],
    "core/foreign/child.py": ["torch.load"],
    "core/sandbox/child.py": ["exec"],
}
MODULES = {"pickle", "cPickle", "_pickle", "marshal", "shelve", "dill", "joblib"}
LAST = {"eval", "exec", "system", "load", "QSettings", "QDataStream"}  # of a banned name
KEYWORDS = {"weights_only", "allow_pickle", "shell"}
# Without any of these words no file does what is forbidden: to take all apart takes seconds.
WORDS = MODULES | KEYWORDS | LAST - {"load"}
SAID = re.compile(rf"\b(?:{'|'.join(sorted(WORDS))}|torch\s*\.\s*load)\b")


def dotted(node):
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def forbidden(node):
    """What a node of the syntax tree does that no file of ours may do."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
        return (MODULES | {"QSettings", "QDataStream", "eval", "exec", "system"}) & set(names)
    if isinstance(node, ast.Attribute) and node.attr not in LAST:
        return set()
    if isinstance(node, ast.Name | ast.Attribute):
        banned = {"eval", "exec", "QSettings", "QDataStream", "os.system", "torch.load"}
        name = dotted(node)
        return {name} & (banned | {f"builtins.{each}" for each in banned}) or {
            each for each in ("QSettings", "QDataStream") if name.endswith(f".{each}")
        }
    if isinstance(node, ast.keyword):
        unsafe = node.arg == "weights_only" and getattr(node.value, "value", None) is not True
        return {node.arg} if unsafe or node.arg in ("allow_pickle", "shell") else set()
    return set()


def offences(source):
    if not SAID.search(source):
        return []
    found = [forbidden(node) for node in ast.walk(ast.parse(source))]
    return sorted(name for names in found for name in names)


def test_nothing_of_ours_can_run_what_a_file_says():
    assert len(PRODUCT) > 30
    for file in PRODUCT:
        allowed = CONFINED.get(file.relative_to(ROOT).as_posix(), [])
        assert offences(file.read_text(encoding="utf-8")) == allowed, file


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from pickle import loads",
        "eval('1')",
        "exec('1')",
        "os.system('ls')",
        "from os import system",
        "torch.load(f)",
        "f(weights_only=False)",
        "np.load(f, allow_pickle=True)",
        "from PySide6.QtCore import QSettings",
        "QtCore.QSettings()",
    ],
)
def test_the_ban_sees_what_it_bans(source):
    assert offences(source)
