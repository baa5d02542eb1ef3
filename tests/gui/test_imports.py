"""Imports are Python's own."""

import linecache
from importlib import import_module
from pathlib import Path

import pytest


def test_no_module_is_read_once_more_after_it_was_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As PySide's import does, and keeps the text of all of them."""
    (tmp_path / "inner_of_a_test.py").write_text("THERE = True\n", encoding="utf-8")
    outer = tmp_path / "outer_of_a_test.py"
    outer.write_text("import inner_of_a_test\nfrom inner_of_a_test import THERE\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import_module("gui")
    assert import_module("outer_of_a_test").THERE
    assert str(tmp_path / "inner_of_a_test.py") not in linecache.cache
