"""Catalogues for Qt come of complete translations, once; a missing tool is a sentence."""

import os
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

from core.system import catalogues
from tests.translations import ts

TOOL = catalogues.lrelease(Path(PySide6.__file__).parents[1])


@pytest.fixture
def source(tmp_path):
    found = tmp_path / "unroll_eo.ts"
    ts.write(found, "eo", {"Run": "Kuru"})
    return found


def test_a_complete_translation_is_made_once_and_again_when_it_changed(source):
    made = source.with_suffix(".qm")
    assert catalogues.make(source.parent, TOOL) == []
    catalogue = QTranslator()
    assert catalogue.load(str(made))
    assert catalogue.translate(ts.CONTEXT, "Run") == "Kuru"
    before = made.stat().st_mtime_ns
    assert catalogues.make(source.parent, Path("nowhere")) == []
    assert made.stat().st_mtime_ns == before
    ts.write(source, "eo", {"Run": "Ek"})
    os.utime(source, (before / 1e9 + 5, before / 1e9 + 5))
    assert catalogues.make(source.parent, TOOL) == []
    assert catalogue.load(str(made))
    assert catalogue.translate(ts.CONTEXT, "Run") == "Ek"
    assert sorted(each.name for each in source.parent.iterdir()) == ["unroll_eo.qm", "unroll_eo.ts"]


def test_an_unfinished_translation_has_no_catalogue_nor_an_old_one(source):
    assert catalogues.make(source.parent, TOOL) == []
    unfinished = source.read_text(encoding="utf-8").replace(
        "<translation>", '<translation type="unfinished">'
    )
    source.write_text(unfinished, encoding="utf-8")
    assert catalogues.make(source.parent, TOOL) == []
    assert not source.with_suffix(".qm").exists()


def test_where_it_cannot_be_made_a_sentence_says_so_and_nothing_is_left(source):
    (problem,) = catalogues.make(source.parent, source.parent / "no-lrelease")
    assert problem.startswith("unroll_eo.ts could not be made a catalogue for Qt: ")
    assert sorted(each.name for each in source.parent.iterdir()) == ["unroll_eo.ts"]
