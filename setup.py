"""Which packages a wheel holds: all there are. All else about it is in pyproject.toml."""

from setuptools import find_packages, setup

FOUND = find_packages(include=["core", "core.*", "gui", "gui.*", "resources", "resources.*"])

setup(packages=["unroll", *(f"unroll.{name}" for name in FOUND)])
