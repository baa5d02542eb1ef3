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
            f"{what} needs the package {package}, which is not installed; "
            f"`python -m pip install {package}`, with the Python that runs Unroll, adds it."
        ) from error
