"""Which packages a wheel holds: all there are; and its catalogues of translations, made when it is
built. All else about it is in pyproject.toml.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # a build starts with a path of its own

from core.system import catalogues  # noqa: E402 - the path is set

FOUND = find_packages(include=["core", "core.*", "gui", "gui.*", "resources", "resources.*"])


class BuildPy(build_py):
    """The .qm files first: they are among the data."""

    def run(self) -> None:
        qt = find_spec("PySide6")
        assert qt is not None  # pyproject.toml asks for it
        assert qt.origin is not None
        tool = catalogues.lrelease(Path(qt.origin).parents[1])
        for problem in catalogues.make(HERE / "resources" / "i18n", tool):
            raise SystemExit(problem)
        super().run()


setup(
    packages=["unroll", *(f"unroll.{name}" for name in FOUND)],
    cmdclass={"build_py": BuildPy},
)
