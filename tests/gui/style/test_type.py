"""One scale of type: sizes follow the zoom, faces are such that letters can be told apart."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel, QPushButton

from gui.style import type as type_scale

ROOT = Path(__file__).parents[3]
SETS_SIZES = {"setPixelSize", "setPointSize", "setPointSizeF"}


@pytest.fixture
def zoomed(qapp):
    yield type_scale.set_zoom
    type_scale.set_zoom(100)


@pytest.mark.parametrize("mono", [False, True])
def test_in_both_faces_l_and_1_and_O_and_0_differ_at_a_glance(qapp, mono):  # noqa: N802
    found = QFontInfo(type_scale.font(mono=mono)).family()
    assert type_scale.is_clear(found)


def test_the_measure_refuses_a_face_whose_l_is_its_1(qapp):
    """Of one and the same letter no ink differs; and a shift alone makes no other letter."""
    family = QFontInfo(type_scale.font()).family()
    assert type_scale.difference(family, "l", "l") == 0
    assert type_scale.difference(family, "l", "O") > 0.6


@pytest.fixture
def asked_anew(qapp):
    type_scale.face.cache_clear()
    yield
    type_scale.face.cache_clear()


@pytest.mark.usefixtures("asked_anew")
def test_a_face_for_code_that_makes_lines_higher_comes_after_those_that_do_not(monkeypatch):
    """Noto Sans Mono beside DejaVu Sans made each line with a word of code a fifth higher."""
    plain = type_scale.face(False)
    text = type_scale.measures(plain)
    higher = text._replace(ascent=text.ascent + 100)
    mono = type_scale.FACES[True]
    monkeypatch.setattr(type_scale, "is_clear", lambda family: True)
    monkeypatch.setattr(type_scale.QFontDatabase, "families", lambda: list(mono))
    as_low = [plain, mono[3]]
    monkeypatch.setattr(type_scale, "measures", lambda family: text if family in as_low else higher)
    assert type_scale.face(True) == as_low.pop()
    type_scale.face.cache_clear()
    fixed = type_scale.QFontDatabase.systemFont(type_scale.QFontDatabase.SystemFont.FixedFont)
    assert type_scale.face(True) == QFontInfo(fixed).family()  # where none is as low: the system's


def test_a_zoom_enlarges_what_wears_a_step_and_what_wears_none(zoomed, qtbot):
    plain, heading = QLabel("a"), QPushButton("b")
    for each in (plain, heading):
        qtbot.addWidget(each)
    type_scale.wear(heading, "heading", bold=True)
    sizes = []
    type_scale.keep(plain, lambda each: sizes.append(type_scale.px(50)))
    plain.ensurePolished()
    before = plain.fontInfo().pointSizeF(), heading.font().pointSizeF()
    zoomed(200)
    qtbot.waitUntil(lambda: plain.fontInfo().pointSizeF() >= 1.9 * before[0])
    assert heading.font().pointSizeF() == pytest.approx(2 * before[1], rel=0.01)
    assert heading.font().bold()
    assert list(dict.fromkeys(sizes)) == [50, 100]  # again where all it holds has its font


def test_each_step_of_the_zoom_leads_to_the_next_and_the_last_stays(zoomed):
    zoomed(80)
    seen = [80]
    for _ in type_scale.ZOOMS:
        zoomed(type_scale.step(1))
        seen.append(type_scale.zoom())
    assert seen == [*type_scale.ZOOMS, 250]
    zoomed(type_scale.step(-1))
    assert type_scale.zoom() == 225


def test_a_large_screen_begins_with_larger_letters():
    assert type_scale.fitting_zoom(512, 350) == type_scale.fitting_zoom(683, 384) == 80
    assert type_scale.fitting_zoom(1366, 728) == type_scale.fitting_zoom(960, 540) == 100
    assert type_scale.fitting_zoom(1920, 1040) == 110
    assert type_scale.fitting_zoom(2560, 1400) == 125


def test_no_size_of_type_is_named_outside_the_scale():
    """Figures that fit a number to its cell are told one by one; none may join them."""
    found = set()
    for path in (ROOT / "gui").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if path.name == "type.py" or not any(each in source for each in SETS_SIZES):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Attribute) and node.attr in SETS_SIZES:
                found.add(path.relative_to(ROOT / "gui").as_posix())
    assert found <= FITTED


FITTED = {
    "figures/diagram/ground_painter.py",
    "figures/embedding/letter_plane.py",
    "figures/equations/page.py",
    "figures/gates/maps.py",
    "figures/seeds/grid_map.py",
    "figures/weights/matrix_flow.py",
    "figures/weights/matrix_sheet.py",
    "widgets/captioned.py",  # in pixels of a file, whose resolution is its own
    "widgets/heat_map.py",
    "widgets/log_map.py",
}


@pytest.fixture
def lettered(qapp):
    yield type_scale.write
    type_scale.write(())


def test_a_language_whose_letters_the_system_s_face_lacks_has_a_face_of_its_own(lettered):
    """Lent letters are higher than the lines that are measured, and were cut off."""
    before, other = QFontInfo(type_scale.font()).family(), type_scale.face(True)
    lettered(("no such face", other))
    assert QFontInfo(type_scale.font()).family() == other
    lettered((other, before))
    assert QFontInfo(type_scale.font()).family() == before  # the system's own has them
    lettered(())
    assert QFontInfo(type_scale.font()).family() == before
