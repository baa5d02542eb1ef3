"""Packages that a format needs and Unroll does not: asked for late, missed in a sentence."""

from importlib import import_module
from types import ModuleType

from core.export.record import ExportError


def needed(module: str, package: str, what: str) -> ModuleType:
    """The module; ExportError names the package to install. what: "A Parquet file"."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ExportError(
            "{what} needs the package {package}, which is not installed; "
            "`python -m pip install {package}`, with the Python that runs Unroll, adds it.",
            what=what,
            package=package,
        ) from error
