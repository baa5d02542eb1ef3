"""A house that grows: what CONTRIBUTING says is enough to add one of each, is.

What is added is exactly the files and rows that its section names, in a copy of the tree; there it
is opened and run. What is added stands in growing/: the smallest lesson, panel, page that there is.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[1]
GROWING = ROOT / "tests" / "growing"
# What an IRNN begins with, in its program; and the maker and record of a task.
BEGINS = 'module: "model.lstm", "rnn"."""\n    spec = experiment.model\n'
IDENTITY = """\
    if spec.cell == "IRNN":
        return [f"for lane in {module}.all_weights:", "    nn.init.eye_(lane[1])"]
"""
MAKER = '''\
def _majority(task: Sized, draw: Draw) -> Batch:
    """At the last time step: are there more ones than zeros?"""
    bits = _symbols(task, draw)
    most = (2 * bits.sum(axis=0, keepdims=True) > task.length).astype(np.int64)
    return Batch(bits[..., None].astype(np.float32), most, task.asked_from)


'''
LAST_MAKER = "    return Batch(np.eye(task.symbols, dtype=np.float32)[symbols], symbols[1:])\n\n\n"
MAJORITY = "Kind(Sentence('Majority'), _majority, lambda task: 1, _at_the_end, alphabet=BITS)"
DRAWING = "docs/architecture.md"  # of the house, a row a room
REMARK = "This plugin does not support"  # the offscreen platform's own


class House:
    """A copy of what runs, and what was touched in it."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.touched = folder, set()
        for name in ("core", "gui", "resources"):
            copytree(ROOT / name, folder / name)
        copy(ROOT / "main.py", folder)
        (folder / DRAWING).parent.mkdir()
        copy(ROOT / DRAWING, folder / DRAWING)
        copy(GROWING / "tries.py", folder)

    def add(self, path: str, text: str) -> None:
        assert not (self._folder / path).exists()
        (self._folder / path).parent.mkdir(exist_ok=True)
        (self._folder / path).write_text(text, encoding="utf-8")
        self.touched.add(path)

    def add_file(self, path: str, name: str) -> None:
        self.add(path, (GROWING / name).read_text(encoding="utf-8"))

    def add_row(self, path: str, after: str, row: str) -> None:
        """Behind the only place where `after` stands."""
        text = (self._folder / path).read_text(encoding="utf-8")
        assert text.count(after) == 1, f"{after!r} in {path}"
        (self._folder / path).write_text(text.replace(after, after + row), encoding="utf-8")
        self.touched.add(path)

    def try_walls(self) -> None:
        """What test_house says of files and their imports, of this house."""
        copytree(ROOT / "tests", self._folder / "tests", ignore=ignore_patterns("data", "gui"))
        for name in ("pyproject.toml", "README.md", "CONTRIBUTING.md"):
            copy(ROOT / name, self._folder)
        others = ignore_patterns("images", Path(DRAWING).name)
        copytree(ROOT / "docs", self._folder / "docs", ignore=others, dirs_exist_ok=True)
        tests = [sys.executable, "-m", "pytest", "-q", "-x", "tests/test_house.py"]
        walls = [
            *tests,
            "-k",
            "not wheel and not interpreter and not documents",
            "-p",
            "no:cacheprovider",
        ]
        tried = subprocess.run(walls, cwd=self._folder, capture_output=True, encoding="utf-8")
        assert tried.returncode == 0, tried.stdout

    def try_out(self, *kinds: str) -> None:
        home = {"HOME": str(self._folder), "QT_QPA_PLATFORM": "offscreen"}
        tried = subprocess.run(
            [sys.executable, "tries.py", *kinds],
            cwd=self._folder,
            env=os.environ | home,
            capture_output=True,
            encoding="utf-8",
        )
        assert tried.returncode == 0, tried.stderr
        said = [line for line in tried.stderr.splitlines() if not line.startswith(REMARK)]
        assert said == []

    def check(self, title: str) -> None:
        """Every touched file is named by the section, and nothing else is."""
        named = files_named(title)
        matched = {path: self._name_of(path, named) for path in self.touched}
        assert [path for path, name in matched.items() if not name] == [], "not named"
        assert named - set(matched.values()) == set(), "named without need"

    def _name_of(self, path: str, named: set[str]) -> str:
        """A file of one's own has a <name> of one's own; one that was there is named as it is."""
        if (ROOT / path).exists():
            return path if path in named else ""
        found = (each for each in named if re.fullmatch(re.sub("<.*?>", "[^/]+", each), path))
        return next(found, "")


def files_named(title: str) -> set[str]:
    """The paths in a section's lines of files."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.split(f"### {title}\n\nTouch: ", 1)[1].split("\n\n", 1)[0]
    return set(re.findall(r"`([\w<>-]+/[\w./<>-]+)`", section))


@pytest.fixture
def house(tmp_path):
    return House(tmp_path / "house")


def grow_lesson(house):
    house.add_file("resources/course/en/13-abab-rnn.md", "lesson.md")


def grow_question(house):
    house.add_file("core/course/memory_question.py", "question.py")
    table = "core/course/question_table.py"
    before = "from core.course.curve_question import CurveQuestion\n"
    house.add_row(table, before, "from core.course.memory_question import MemoryQuestion\n")
    row = '    "memory": Kind(MemoryQuestion),\n'
    house.add_row(table, '    "reach": Kind(ReachQuestion),\n', row)


def grow_panel(house):
    house.add_file("gui/lab/panels/updates.py", "panel.py")


def grow_page(house):
    house.add("gui/all_runs/__init__.py", '"""The page of all runs."""\n')
    house.add_file("gui/all_runs/page.py", "page.py")
    house.add_row("gui/window/pages.py", '"try_it", "program"', ', "all_runs"')
    house.add_row(DRAWING, "  program          }\n", "  all_runs         }\n")


def grow_export(house):
    house.add_file("core/export/shapes.py", "export.py")
    imported = "from core.export import shapes\n"
    house.add_row("core/export/offers.py", "from core.export.script import program\n", imported)
    house.add_row("core/export/offers.py", "    *weights.OFFERS,\n", "    *shapes.OFFERS,\n")
    house.add_row("core/export/formats.py", "from core.export import script", ", shapes")
    house.add_row("core/export/formats.py", "= (script,", " shapes,")


def grow_model(house):
    house.add_file("core/models/irnn.py", "cell.py")
    house.add_row("core/experiment/cells.py", "CELLS = {", '"IRNN": CellKind("irnn", torch="RNN"),')
    house.add_row("core/settings.py", '"cell": ("RNNCell", "RNN",', ' "IRNN",')
    house.add_row("core/export/script_setup.py", BEGINS, IDENTITY)


def grow_task(house):
    house.add_row("core/tasks/kinds.py", LAST_MAKER, MAKER)
    house.add_row("core/tasks/kinds.py", "KINDS = {", f'"majority": {MAJORITY},')
    house.add_row("core/settings.py", '"kind": (', '"majority", ')
    words = '"majority": tr("Are there more ones than zeros?"),'
    house.add_row("gui/tasks/fields.py", "    return {\n        ", words)


# {the section of CONTRIBUTING: how one is added, what tries it out}
SECTIONS: dict[str, tuple[Callable[[House], None], str]] = {
    "A panel": (grow_panel, "panel"),
    "A page": (grow_page, "page"),
    "A lesson": (grow_lesson, "lesson"),
    "A question": (grow_question, "question"),
    "An export": (grow_export, "export"),
    "A model": (grow_model, "model"),
    "A synthetic task": (grow_task, "task"),
}


def test_one_of_each_is_what_its_section_names_and_all_open_and_run(house):
    """In one house and one interpreter, whose start is most of what a try costs."""
    for title, (grow, _) in SECTIONS.items():
        house.touched.clear()
        grow(house)
        house.check(title)
    house.try_out(*(kind for _, kind in SECTIONS.values()))


@pytest.mark.slow
@pytest.mark.parametrize("title", SECTIONS)
def test_each_alone_opens_and_runs(house, title):
    grow, kind = SECTIONS[title]
    grow(house)
    house.try_out(kind)


@pytest.mark.slow
def test_a_lesson_trains(house):
    grow_lesson(house)
    house.try_out("lesson_run")


@pytest.mark.slow
def test_a_task_trains(house):
    grow_task(house)
    house.try_out("task_run")


@pytest.mark.slow
def test_the_walls_stand_around_all_that_was_added(house):
    for grow, _ in SECTIONS.values():
        grow(house)
    house.try_walls()
