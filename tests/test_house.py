"""The walls: who may import whom, as one table of rooms; where torch and Qt may be. No circles.

A room is a folder (or a file) of core/ or gui/. docs/architecture.md draws them.
"""

import ast
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

from tests.translations import ts

ROOT = Path(__file__).parents[1]

GROUND = {"core.arrays", "core.typed_number", "core.sentences", "core.system", "core.files"}
TEXTS = GROUND | {"core.text", "core.settings"}  # letters and texts, and the limits of settings
EXPERIMENTS = TEXTS | {"core.tasks", "core.experiment"}
RUNS = EXPERIMENTS | {"core.trace", "core.runs"}
CORE = RUNS | {"core.journal", "core.messages", "core.course", "core.export", "core.session"}
CORE |= {"core.foreign", "core.sandbox", "core.session_file", "core.sharing", "core.sweep_file"}
DRAWN = {"gui.style", "gui.wording", "gui.widgets", "gui.figures", "gui.explain"}
PAGES = {"gui.lab"} | {f"gui.{path.parent.name}" for path in ROOT.glob("gui/*/page.py")}
FRAME = {"gui.redraw", "gui.run_files", "gui.shell"}

MAY: dict[str, set[str]] = {
    "core.arrays": set(),
    "core.typed_number": set(),
    "core.sentences": set(),
    "core.system": {"core.sentences"},
    "core.files": {"core.sentences"},
    "core.text": GROUND,
    "core.settings": {"core.typed_number", "core.sentences", "core.text"},
    "core.tasks": TEXTS,
    "core.experiment": TEXTS | {"core.tasks"},
    "core.models": EXPERIMENTS,
    "core.trace": EXPERIMENTS,
    "core.runs": EXPERIMENTS | {"core.trace"},
    "core.journal": RUNS,
    "core.messages": RUNS,
    "core.checkpoint": RUNS,
    "core.foreign": RUNS | {"core.checkpoint"},
    "core.export": RUNS,
    "core.session_file": RUNS | {"core.journal", "core.checkpoint"},
    "core.sweep_file": RUNS | {"core.session_file"},
    "core.sharing": EXPERIMENTS | {"core.trace"},
    "core.sandbox": {"core.sentences", "core.system"},
    "core.course": RUNS | {"core.journal", "core.export"},  # a step is acts of a user
    "core.training": RUNS | {"core.models"},
    "core.tracing": RUNS | {"core.models", "core.training", "core.messages"},
    "core.inference": RUNS | {"core.models", "core.training", "core.messages"},
    "core.worker": RUNS
    | {"core.messages", "core.checkpoint", "core.foreign", "core.models", "core.training"}
    | {"core.tracing", "core.inference", "core.sweep_file"},
    "core.session": RUNS
    | {"core.journal", "core.messages", "core.course", "core.checkpoint", "core.worker"}
    | {"core.export", "core.sandbox", "core.session_file", "core.sharing"},
    "core.rehearsal": RUNS | {"core.journal", "core.messages", "core.course", "core.session"},
    "core.exporting": RUNS
    | {"core.course", "core.checkpoint", "core.export", "core.training", "core.tracing"}
    | {"core.inference", "core.journal", "core.session_file", "core.sharing"},
    "core.sweep": RUNS | {"core.training", "core.sweep_file"},
    "core.terminal": RUNS
    | {"core.course", "core.checkpoint", "core.export", "core.models", "core.training"}
    | {"core.rehearsal", "core.exporting", "core.foreign", "core.sweep", "core.session_file"}
    | {"core.sweep_file"},
    "gui.imports": set(),
    "gui.overrides": set(),
    "gui.redraw": set(),
    "gui.shell": {"core.journal", "gui.redraw"},
    "gui.style": {"core.arrays"},
    "gui.wording": RUNS | {"core.course", "gui.style"},
    "gui.widgets": TEXTS | {"core.tasks", "core.experiment", "gui.style", "gui.wording"},
    "gui.figures": RUNS
    | {"core.messages", "core.course"}
    | (DRAWN - {"gui.figures", "gui.explain"}),
    "gui.explain": RUNS | (DRAWN - {"gui.explain"}),
    "gui.run_files": CORE | DRAWN | {"gui.shell"},
    **dict.fromkeys(PAGES, CORE | DRAWN | FRAME),
    "gui.export_dialog": CORE | DRAWN | {"core.checkpoint", "core.exporting"},
    "gui.window": CORE | DRAWN | FRAME | PAGES | {"gui.export_dialog"},
    "gui.app": CORE | DRAWN | {"gui.window"},
    "gui.export": CORE
    | DRAWN
    | {"core.exporting", "core.rehearsal", "core.terminal"}
    | {"gui.learn", "gui.window", "gui.app", "gui.handout"},
    "gui.handout": CORE
    | DRAWN
    | {"core.rehearsal", "gui.learn", "gui.text", "gui.window", "gui.app"},
}
# Rooms where torch is at home; in files of other rooms it is imported late, or named here.
TORCH = {"core.models", "core.training", "core.tracing", "core.inference"}
TORCH_FILES = {
    "core.checkpoint.pt_child",
    "core.sandbox.child",
    "core.worker.batch_trainers",
    "core.worker.looks",
    "core.worker.retrained_seeds",
    "core.worker.seed_stacks",
    "core.worker.word_trainers",
}
QT = {"core.session", "core.rehearsal"}
QT_FILES = {"core.worker.worker"}
# What the window itself remembers, and pictures, which only Qt can draw; both by core's writer.
WRITES_FILES = {
    "gui.window.preferences",
    "gui.widgets.picture_dialog",
}
# How many digits a number has is said in gui/wording/numbers.py. Beside it: sizes of type for style
# sheets, and a sentence that core fills in.
DIGITS_FILES = {
    "gui.wording.table": {".2f"},
    "gui.widgets.plot_axis": {".2f"},
    "gui.widgets.number_box": {"g"},
}
# Who makes pens: all else has `stroke`, whose lines grow with the zoom.
PEN_FILES = {"gui.widgets.painting", "gui.widgets.drawn_marks", "gui.figures.diagram.pen"}
# About 400 lines are enough for a file, but for the one that has every act of a user.
LINES, LINES_OF_A_FUNCTION = 420, 40
LONG_FILES = {"core.journal.intents"}
HIDDEN_FROM_GUI = {"torch", "core.worker", *TORCH}


def module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {module(path): path for top in ("core", "gui") for path in (ROOT / top).rglob("*.py")}


@cache
def nodes(name: str) -> list[ast.AST]:
    """All of a file, taken apart once."""
    return [*ast.walk(ast.parse(FILES[name].read_text(encoding="utf-8")))]


@cache
def imports(name: str, late: bool = True) -> set[str]:
    """Every module that a file imports, its own package's too; without `late`, at once."""
    module_itself = nodes(name)[0]
    assert isinstance(module_itself, ast.Module)
    found = set()
    for node in nodes(name) if late else module_itself.body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {each if each in FILES else node.module for each in whole}
    return found


def room(name: str) -> str:
    return ".".join(name.split(".")[:2])


def touches(found: set[str], name: str) -> bool:
    return any(each == name or each.startswith(f"{name}.") for each in found)


def in_room(name: str) -> list[str]:
    return sorted(each for each in FILES if touches({each}, name))


NAMES = sorted(name for name in FILES if "." in name)


def each_of(names: list[str], found: Callable[[str], object]) -> dict[str, object]:
    """{file: what was found in it}: one test for all, in a hundredth of the time of a test each."""
    told = {name: found(name) for name in names}
    assert len(told) > 5
    return {name: each for name, each in told.items() if each}


def test_a_room_imports_only_rooms_below_it():
    def above(name: str) -> set[str]:
        ours = {room(each) for each in imports(name) if each in FILES}
        return ours - MAY[room(name)] - {room(name)}

    assert each_of(NAMES, above) == {}


def test_the_table_itself_runs_down_only():
    tuple(TopologicalSorter(MAY).static_order())


def test_no_files_import_each_other_in_a_circle():
    graph = {name: {each for each in imports(name) if each in FILES} for name in NAMES}
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def touched(names: list[str], *wanted: str, late: bool = True) -> dict[str, object]:
    """{file: which of these it imports}."""

    def found(name: str) -> list[str]:
        return [each for each in wanted if touches(imports(name, late), each)]

    return each_of(names, found)


def test_torch_is_at_home_in_four_rooms_and_elsewhere_comes_late():
    at_home = {each for each in in_room("core") if room(each) in TORCH or each in TORCH_FILES}
    assert touched(sorted({*in_room("core")} - at_home), "torch", late=False) == {}


def test_core_knows_no_widgets_and_qtcore_only_in_the_session_and_the_worker():
    names = in_room("core")
    assert touched(names, "gui", "PySide6.QtWidgets", "PySide6.QtGui") == {}
    assert touched([n for n in names if room(n) not in QT and n not in QT_FILES], "PySide6") == {}


def test_gui_never_imports_torch_or_what_needs_it():
    assert touched(in_room("gui"), *HIDDEN_FROM_GUI) == {}


def test_gui_asks_core_to_write_files():
    def writing(name: str) -> set[str]:
        named = {each.id for each in nodes(name) if isinstance(each, ast.Name)}
        called = {each.attr for each in nodes(name) if isinstance(each, ast.Attribute)}
        return {"write_bytes", "write_text"} & (named | called)

    assert {*each_of(in_room("gui"), writing)} <= WRITES_FILES


def test_panels_never_import_each_other():
    assert touched(in_room("gui.lab.panels"), "gui.lab.panels") == {}


def test_what_draws_takes_a_record_and_never_the_session():
    assert touched([each for each in NAMES if room(each) in DRAWN], "core.session") == {}


@cache
def calls(name: str) -> set[str]:
    """The names of all methods that a file calls."""
    called = (each.func for each in nodes(name) if isinstance(each, ast.Call))
    return {each.attr for each in called if isinstance(each, ast.Attribute)}


def test_a_file_holds_one_concept_and_a_function_fits_in_one_look():
    def too_long(name: str) -> list[str]:
        functions = [each for each in nodes(name) if isinstance(each, ast.FunctionDef)]
        spans = [(each.name, (each.end_lineno or 0) - each.lineno + 1) for each in functions]
        found = [each for each, span in spans if span > LINES_OF_A_FUNCTION]
        lines = FILES[name].read_text(encoding="utf-8").count("\n")
        return found + [f"{lines} lines"] * (lines > LINES and name not in LONG_FILES)

    assert each_of(NAMES, too_long) == {}


def test_a_file_of_tests_holds_one_concept_too():
    files = [*(ROOT / "tests").rglob("*.py")]
    lines = {file: file.read_text(encoding="utf-8").count("\n") for file in files}
    assert len(files) > 100
    assert {str(file): count for file, count in lines.items() if count > LINES} == {}


def test_no_page_reaches_for_the_window():
    """What it wants of it, it asks of its Shell."""
    pages = [each for each in NAMES if room(each) in PAGES]
    assert each_of(pages, lambda name: calls(name) & {"window"}) == {}


def test_nobody_presses_a_button_but_the_user():
    """What a button does is an intent, and is spoken."""
    assert each_of(in_room("gui"), lambda name: calls(name) & {"click", "animateClick"}) == {}


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("name", "act", "absent"),
    [
        ("gui.app, gui.lab.panels.code", "None", {"torch", "pygments"}),
        (
            "core.training.trainer",
            "core.training.trainer.warm_up()",
            {"PySide6", "torch._dynamo", "sympy"},
        ),
    ],
    ids=["gui.app", "core.training.trainer"],
)
def test_a_fresh_interpreter_loads_no_more_than_it_must(name, act, absent):
    """pygments once the Code panel is shown, torch once the window is; its compiler never."""
    code = f"import sys, {name}; {act}; sys.exit(sorted({absent!r} & {{*sys.modules}}) or 0)"
    tried = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True)
    assert (tried.returncode, tried.stderr) == (0, b"")


def is_there(name: str) -> bool:
    """A module, or what stands in one by its name."""
    where, _, what = name.rpartition(".")
    if name in FILES or where not in FILES:
        return name in FILES
    return re.search(rf"\b{what}\b", FILES[where].read_text(encoding="utf-8")) is not None


def test_every_module_that_a_text_names_is_there():
    dotted = re.compile(r"(?<![\w.])(?:core|gui)(?:\.[A-Za-z_]\w*)+")
    texts = [*FILES.values(), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")]
    found = {name for path in texts for name in dotted.findall(path.read_text(encoding="utf-8"))}
    assert sorted(name for name in found if not is_there(name)) == []


def test_every_package_says_what_it_holds():
    packages = [path for path in FILES.values() if path.name == "__init__.py"]
    silent = [
        str(path)
        for path in packages
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    folders = {path.parent for path in FILES.values()}
    assert silent == []
    assert {path.parent for path in packages} == folders


def test_a_wheel_holds_every_file_of_the_tree(tmp_path):
    pytest.importorskip("setuptools")
    unwanted = ignore_patterns("__pycache__")
    for folder in ("core", "gui", "resources"):
        copytree(ROOT / folder, tmp_path / folder, ignore=unwanted)
    for file in ("main.py", "setup.py", "pyproject.toml", "README.md", "LICENSE"):
        copy(ROOT / file, tmp_path)
    ts.write(tmp_path / "resources/i18n/unroll_eo.ts", "eo", {"Run": "Kuru"})
    code = "from setuptools.build_meta import build_wheel; print(build_wheel('dist'))"
    built = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True)
    assert built.returncode == 0, built.stderr.decode()
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        held = set(opened.namelist())
    found = {
        f"unroll/{path.relative_to(ROOT).as_posix()}"
        for folder in ("core", "gui", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert found - held == set()
    assert "unroll/resources/i18n/unroll_eo.qm" in held  # made by the build itself


def test_the_drawing_of_the_house_is_a_staircase_and_names_every_room():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    drawn, part = [], ""
    for line in text.split("```")[1].splitlines():
        if found := re.match(r"(core|gui)/", line):
            part = found[1]
        elif part and (found := re.match(r"  (\w+)  ", line)):
            drawn.append(f"{part}.{found[1]}")
        elif not line.startswith(" "):
            part = ""
    assert sorted(drawn) == sorted(MAY)
    for place, each in enumerate(drawn):
        assert MAY[each] - set(drawn[:place]) - PAGES == set(), each


def test_every_path_that_the_documents_and_docstrings_name_is_there():
    named = re.compile(r"\b(?:core|gui|tests|docs|resources)/[\w/.-]+\.(?:py|md|toml|json)\b")
    lost = set()
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("core/**/*.py")]:
        for name in named.findall(path.read_text(encoding="utf-8")):
            if path.name != "CHANGELOG.md" and not (ROOT / name).exists():
                lost.add((path.name, name))
    assert lost == set()


def test_every_folder_with_a_page_has_its_tab():
    """A page that is missing in PAGES is never seen by anybody."""
    from gui.window.pages import PAGES as TABS

    assert {f"gui.{page}" for page in TABS} | {"gui.lab"} == PAGES


def specs(name: str) -> Iterator[str]:
    """Every format of a number that is not whole, as a file writes it."""
    wanted = re.compile(r"[<>=^+#0-]*\d*,?(\.\d+)?[eEfFgG%]")
    for node in nodes(name):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            parts = node.format_spec.values
            spec = "".join(each.value if isinstance(each, ast.Constant) else "0" for each in parts)
            yield from [spec] if wanted.fullmatch(spec) else []
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found = re.findall(r"\{[^{}]*:([^{}]*)\}", node.value)
            yield from (each for each in found if wanted.fullmatch(each))
            yield from re.findall(r"%(\.\d+[efg])", node.value)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "format":
            yield ast.unparse(node)


def test_one_file_says_how_many_digits_a_number_has():
    found = {name: set(specs(name)) for name in in_room("gui")}
    assert found.pop("gui.wording.numbers")
    others = {name: each - DIGITS_FILES.get(name, set()) for name, each in found.items()}
    assert {name: each for name, each in others.items() if each} == {}


def test_lines_of_all_that_is_painted_grow_with_the_zoom():
    makers = {
        name
        for name in in_room("gui")
        for node in nodes(name)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QPen" and node.args
    }
    assert makers <= PEN_FILES
