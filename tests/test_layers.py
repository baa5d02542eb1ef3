"""Imports run one way; two fresh interpreters prove what is not loaded."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TORCH = {"models", "trainer", "unroll", "derive", "tracer", "worker"}
TORCH |= {"asking", "retrained", "stacked", "checkpoint_pt", "pt_child", "transcript"}
TORCH |= {"batch_trainer", "practice", "probing", "profile", "states", "writing"}
QT = {"autosaves", "comparison", "keeping", "looking", "studying", "worker", "session", "transport"}
QT |= {"computing", "gridding", "language", "long_training", "opening", "practising"}
HIDDEN_FROM_GUI = (
    "torch",
    "core.training.trainer",
    "core.models",
    "core.worker.worker",
    "core.tracing.unroll",
)


def imports(path: Path, top_level: bool = False) -> set[str]:
    """Every module that a file imports; `top_level` leaves out what is imported late."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_level else list(ast.walk(tree))
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def touches(found: set[str], name: str) -> bool:
    return any(each == name or each.startswith(f"{name}.") for each in found)


@pytest.mark.parametrize("path", files("gui"), ids=str)
def test_gui_never_imports_torch_or_what_needs_it(path):
    found = imports(path)
    assert not [name for name in HIDDEN_FROM_GUI if touches(found, name)]


@pytest.mark.parametrize("path", files("core"), ids=str)
def test_core_knows_no_widgets_and_qt_only_where_allowed(path):
    found = imports(path)
    assert not touches(found, "gui")
    assert not touches(found, "PySide6.QtWidgets")
    assert not touches(found, "PySide6.QtGui")
    if path.stem not in QT:
        assert not touches(found, "PySide6")


@pytest.mark.parametrize("path", files("core"), ids=str)
def test_torch_is_imported_at_module_level_only_where_models_are(path):
    name = path.relative_to(ROOT / "core").parts[0].removesuffix(".py")
    if name not in TORCH:
        assert not touches(imports(path, top_level=True), "torch")


@pytest.mark.parametrize("path", files("gui/panels"), ids=str)
def test_panels_never_import_each_other(path):
    assert not touches(imports(path), "gui.lab.panels")


@pytest.mark.parametrize("path", files("gui/widgets"), ids=str)
def test_widgets_know_no_session(path):
    assert not touches(imports(path), "core.session.session")


@pytest.mark.parametrize(
    ("module", "absent"), [("gui.app", "torch"), ("core.training.trainer", "PySide6")]
)
def test_a_fresh_interpreter_loads_no_more_than_it_must(module, absent):
    code = f"import sys, {module}; sys.exit({absent!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0


def test_a_wheel_holds_every_package_of_the_tree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = project["tool"]["setuptools"]["packages"]
    folders = [ROOT / name for name in ("core", "gui")]
    found = {path.parent for folder in folders for path in folder.rglob("__init__.py")}
    wanted = {"unroll." + ".".join(path.relative_to(ROOT).parts) for path in found}
    assert wanted | {"unroll", "unroll.resources"} == set(listed)
