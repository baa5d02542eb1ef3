"""The virtual environment that run.py keeps in .venv: made, filled, checked, repaired.

A stamp file inside it says what a set-up put there, and whether it came to its end. So a start
costs one comparison, and an interrupted set-up is noticed. Which packages to take from where,
and all that is said to the user, is run.py's. Standard library only.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

STAMP = "unroll-setup.json"
# What pip and venv print: whatever code page they took for it, reading it must not fail.
_TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "replace"}
# Python compiles what it imports; of 7,500 files that pip would compile most never are.
_PIP_INSTALL = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--no-compile"]
Stamp = dict[str, Any]


class SetupError(Exception):
    """Set-up cannot go on; the message is a sentence for the user, with the cure if known."""


@dataclass(frozen=True)
class Wanted:
    """What an environment should hold."""

    dependencies: tuple[str, ...]
    """The program's own, as in pyproject.toml; torch is among them."""
    test_tools: tuple[str, ...]
    """The extra "test" of pyproject.toml; installed only with `test`."""
    test: bool = False
    cuda: bool = False

    @property
    def torch(self) -> str:
        """The requirement on torch."""
        return next(one for one in self.dependencies if one.startswith("torch"))

    @property
    def requirements(self) -> tuple[str, ...]:
        """All that pip is asked for."""
        return self.dependencies + (self.test_tools if self.test else ())

    def together_with(self, stamp: Stamp) -> Wanted:
        """The same, keeping what an earlier set-up was asked for besides."""
        return replace(
            self, test=self.test or bool(stamp["test"]), cuda=self.cuda or bool(stamp["cuda"])
        )


def read_wanted(pyproject: Path, test: bool, cuda: bool) -> Wanted:
    """What pyproject.toml asks for."""
    import tomllib

    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    tools = project["optional-dependencies"]["test"]
    return Wanted(tuple(project["dependencies"]), tuple(tools), test, cuda)


class Environment:
    """One virtual environment in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def python(self) -> Path:
        """The path of its interpreter."""
        windows = os.name == "nt"
        return self.folder / ("Scripts/python.exe" if windows else "bin/python")

    @property
    def site_packages(self) -> Path:
        """Where its packages are; a folder that need not exist."""
        if os.name == "nt":
            return self.folder / "Lib" / "site-packages"
        found = sorted(self.folder.glob("lib/python3.*/site-packages"))
        return found[-1] if found else self.folder / "lib"

    # ------------------------------------------------------------ the stamp

    def stamp(self) -> Stamp | None:
        """What the last set-up noted, or None where none was begun or its note is unreadable."""
        try:
            stamp = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return stamp if isinstance(stamp, dict) and "complete" in stamp else None

    def mark_unfinished(self) -> None:
        """Note that a set-up is on its way: whoever finds this later starts anew."""
        self._write({"complete": False})

    def mark_complete(self, wanted: Wanted) -> None:
        """Note that all of `wanted` is in, and what there is to miss should it go."""
        base = os.path.realpath(self.python)
        self._write({"complete": True, "base": base, "entries": self._entries(), **asdict(wanted)})

    def restore(self, stamp: Stamp) -> None:
        """Put an earlier note back: the attempt to change the environment changed nothing."""
        self._write(stamp)

    def _write(self, stamp: Stamp) -> None:
        draft = self.folder / (STAMP + ".new")
        draft.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
        draft.replace(self.folder / STAMP)

    def _entries(self) -> list[str]:
        """The names in site-packages, less those that come and go."""
        try:
            return sorted(name for name in os.listdir(self.site_packages) if name[0] not in "_~")
        except OSError:
            return []

    # ------------------------------------------------------------ its state

    def exists(self) -> bool:
        """Whether anything stands in its place."""
        return os.path.lexists(self.folder)

    def has_cuda_torch(self) -> bool:
        """Whether the PyTorch in it is a CUDA build."""
        return any((self.site_packages / "torch" / "lib").glob("*c10_cuda*"))

    def is_intact(self) -> bool:
        """Whether a finished set-up is here and nothing of it has gone since."""
        stamp = self.stamp()
        if not stamp or not stamp["complete"] or not os.access(self.python, os.X_OK):
            return False
        same_base = os.path.realpath(self.python) == stamp["base"]
        return same_base and set(stamp["entries"]) <= set(self._entries())

    def satisfies(self, wanted: Wanted) -> bool:
        """Whether an intact environment holds all that is wanted."""
        stamp = self.stamp()
        if not stamp or not self.is_intact():
            return False
        more = wanted.together_with(stamp)
        noted = [*stamp["dependencies"], *(stamp["test_tools"] if stamp["test"] else ())]
        return list(more.requirements) == noted and more.cuda == stamp["cuda"]

    def is_foreign(self) -> bool:
        """Whether somebody else made this environment, and its pip runs."""
        return self.folder.exists() and self.stamp() is None and self._pip_runs()

    def _pip_runs(self) -> bool:
        try:
            return self._run(["-m", "pip", "--version"], capture_output=True).returncode == 0
        except OSError:
            return False

    # ------------------------------------------------------------ changing it

    @staticmethod
    def can_be_created() -> bool:
        """Whether Python's venv and ensurepip are here; Debian ships them apart."""
        importlib.invalidate_caches()
        return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))

    def create(self) -> None:
        """Make the environment anew, empty but for pip; what was there goes."""
        base = getattr(sys, "_base_executable", None) or sys.executable
        command = [base, "-m", "venv", "--clear", str(self.folder)]
        made = subprocess.run(command, capture_output=True, check=False, **_TEXT)
        if made.returncode:
            said = (made.stderr or made.stdout).strip().splitlines() or ["no reason given"]
            raise SetupError(f"Python could not create {self.folder}: {said[-1]}.")
        self.mark_unfinished()

    def pip_install(self, arguments: Iterable[str], quiet_errors: bool = False) -> bool:
        """Run `pip install`, its progress on screen; True if it worked.

        With `quiet_errors` its warnings and errors are not shown: an attempt that may fail.
        """
        stderr = subprocess.DEVNULL if quiet_errors else None
        return self._run([*_PIP_INSTALL, *arguments], stderr=stderr).returncode == 0

    def pip_report(self, arguments: Iterable[str]) -> Stamp | None:
        """What `pip install` would bring, as pip's own report, or None if it cannot say."""
        ask = [*_PIP_INSTALL, "--quiet", "--dry-run", "--report", "-", *arguments]
        said = self._run(ask, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **_TEXT)
        try:
            report = json.loads(said.stdout)
        except ValueError:
            return None
        return report if isinstance(report, dict) else None

    def _run(self, arguments: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run([str(self.python), *arguments], check=False, **options)


# ---------------------------------------------------------------- the size of a CUDA build


def cuda_download(report: Stamp | None) -> str | None:
    """How much pip would download, in words, if its report has a CUDA build of PyTorch."""
    from concurrent.futures import ThreadPoolExecutor

    packages = report["install"] if report else []
    if not any(_is_cuda(package["metadata"]) for package in packages):
        return None
    urls = [package["download_info"]["url"] for package in packages]
    with ThreadPoolExecutor(16) as pool:
        sizes = list(pool.map(_download_size, urls))
    known = [size for size in sizes if size is not None]
    at_least = "" if len(known) == len(sizes) else "at least "
    return f"{at_least}{sum(known) / 1e9:.1f} GB" if known else "several GB"


def _is_cuda(metadata: Stamp) -> bool:
    """Whether a package in pip's report is CUDA's, or a PyTorch built for it."""
    name, version = metadata["name"].lower(), metadata["version"]
    return name.startswith(("nvidia", "cuda")) or (name == "torch" and "+cu" in version)


def _download_size(url: str) -> int | None:
    """The bytes behind an address that pip resolved, or None if its server does not say."""
    import ssl
    from urllib.request import Request, urlopen

    certificates = os.environ.get("PIP_CERT") or os.environ.get("REQUESTS_CA_BUNDLE")
    try:
        context = ssl.create_default_context(cafile=certificates)
        with urlopen(Request(url, method="HEAD"), timeout=5, context=context) as answer:
            return int(answer.headers["Content-Length"])
    except (OSError, ValueError, TypeError):
        return None
