"""QT_QPA_PLATFORM of any value: a platform that works, or a sentence; never Qt's abort."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.system import preflight, qt_platform

MAIN = Path(__file__).parents[3] / "main.py"


def settled(value, works=(), display=False, monkeypatch=None):
    problem = None if display else "DISPLAY is not set"
    monkeypatch.setattr(preflight, "display_problem", lambda env: problem)
    env = {"QT_QPA_PLATFORM": value}
    said = qt_platform.settle(env, lambda entry: entry in works)
    return env["QT_QPA_PLATFORM"], said


@pytest.mark.parametrize(
    ("value", "works", "display", "platform"),
    [
        ("", (), False, ""),
        (" ; ", (), False, " ; "),
        ("xcb", (), True, "xcb"),
        ("xcb", (), False, "xcb"),  # preflight says what is missing
        ("wayland;xcb", (), True, "xcb"),
        ("wayland;xcb", ("wayland",), True, "wayland"),
        (" wayland-egl ; xcb ", (), True, "xcb"),
        ("xbc;offscreen", (), False, "offscreen"),
        ("vnc:size=800x600;xcb", ("vnc:size=800x600",), True, "vnc:size=800x600"),
    ],
)
def test_the_first_of_the_list_that_works_is_taken(monkeypatch, value, works, display, platform):
    assert settled(value, works, display, monkeypatch) == (platform, None)


@pytest.mark.parametrize("value", ["xbc", "wayland-egl", "eglfs", "linuxfb", "a;b", "\x1b[2J"])
def test_where_nothing_works_a_sentence_names_the_value(monkeypatch, value):
    platform, said = settled(value, monkeypatch=monkeypatch)
    assert platform == value
    assert said.startswith('QT_QPA_PLATFORM is "')
    assert said.isprintable()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux' platforms")
def test_a_misspelt_platform_ends_in_a_sentence():
    env = os.environ | {"QT_QPA_PLATFORM": "xbc"}
    command = [sys.executable, str(MAIN)]
    made = subprocess.run(command, env=env, capture_output=True, encoding="utf-8")
    assert (made.returncode, made.stdout) == (1, "")
    assert made.stderr.count("\n") == 1
    assert made.stderr.startswith('QT_QPA_PLATFORM is "xbc"')


def test_offscreen_is_found_to_work_by_trying_it():
    assert qt_platform.tried("offscreen")
