"""Unroll's version: the tree's own, or that of the installed wheel. Standard library."""

import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]


def version() -> str:
    """The program's version, as "0.1.0"."""
    try:
        project = (HERE / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(project)["project"]["version"])
    except OSError:
        from importlib import metadata  # late: it takes fifty modules along, before any paint

        return metadata.version("unroll")
