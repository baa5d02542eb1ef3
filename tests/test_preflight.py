"""core/system/preflight.py: what is asked of the machine before Qt starts."""

import ctypes
import socket
import sys

import pytest

from core.system import preflight

pytestmark = pytest.mark.skipif(not preflight.on_linux(), reason="these are Linux's questions")


@pytest.fixture
def loader(monkeypatch):
    """A dynamic loader that lacks the libraries in the returned set."""
    absent: set[str] = set()

    def load(name):
        if str(name).rsplit("/", 1)[-1] in absent:
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", load)
    return absent


def test_a_machine_with_all_libraries_has_no_problem(loader):
    assert preflight.missing_libraries("xcb") == []
    assert preflight.library_problem("xcb") is None


def test_each_missing_library_is_named_with_its_debian_package(loader):
    loader |= {"libqxcb.so", "libxcb-cursor.so.0", "libGL.so.1"}
    sentence = preflight.library_problem("xcb")
    assert "libxcb-cursor.so.0 (libxcb-cursor0)" in sentence
    assert "libGL.so.1 (libgl1)" in sentence
    assert "libxcb-icccm4" not in sentence


def test_the_cure_on_debian_is_one_line_of_apt(loader, monkeypatch):
    monkeypatch.setattr(preflight, "has_apt", lambda: True)
    loader |= {"libqxcb.so", "libxcb-cursor.so.0", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
    sentence = preflight.library_problem("xcb")
    assert sentence.endswith("sudo apt install libglib2.0-0 libxcb-cursor0")


def test_offscreen_needs_no_x_libraries_but_those_of_qtgui(loader):
    loader |= {"libqoffscreen.so", "libxcb-cursor.so.0", "libEGL.so.1"}
    assert preflight.missing_libraries("offscreen") == ["libEGL.so.1"]


def test_a_library_that_no_list_knows_is_named_from_the_loaders_message(loader):
    loader |= {"libqxcb.so"}
    (named,) = preflight.missing_libraries("xcb")
    assert named.endswith("libqxcb.so")


def test_without_pyside6_nothing_is_missing(tmp_path, loader):
    loader |= set(preflight.PACKAGES)
    assert preflight.missing_libraries("xcb", site_packages=tmp_path) == []


def test_no_variable_set_means_no_display():
    assert preflight.display_problem({}) == "neither DISPLAY nor WAYLAND_DISPLAY is set"


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "wayland"])
def test_a_platform_that_the_user_names_counts_as_a_display(platform):
    assert preflight.display_problem({"QT_QPA_PLATFORM": platform}) is None


def test_naming_xcb_does_not_conjure_up_a_display():
    assert preflight.display_problem({"QT_QPA_PLATFORM": "xcb"}) == "DISPLAY is not set"


def test_a_display_nobody_answers_is_a_problem():
    if preflight._loading_problem("libxcb.so.1"):
        pytest.skip("libxcb is not installed")
    assert '":9876"' in preflight.display_problem({"DISPLAY": ":9876"})


def test_a_wayland_socket_that_answers_is_a_display(tmp_path):
    env = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}
    assert preflight.display_problem(env) is not None
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        assert preflight.display_problem(env) is None


@pytest.mark.parametrize(
    ("env", "platform"),
    [
        ({"DISPLAY": ":0"}, "xcb"),
        ({}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "wayland"),
    ],
)
def test_the_platform_follows_the_environment(env, platform):
    assert preflight.platform_name(env) == platform


@pytest.mark.parametrize(
    ("version", "python", "refused"),
    [
        ("6.12.0", (3, 11), True),
        ("6.13.1", (3, 11), True),
        ("6.12.0", (3, 12), False),
        ("6.11.3", (3, 11), False),
        ("6.8.0", (3, 14), False),
        ("unheard-of", (3, 11), False),
    ],
)
def test_only_the_pyside6_that_crashes_this_python_is_refused(version, python, refused):
    sentence = preflight.pyside_problem(version, python)
    assert bool(sentence) == refused
    assert not refused or version in sentence


def test_the_installed_pyside6_is_read_without_importing_it():
    pytest.importorskip("PySide6")
    from importlib.metadata import version

    assert preflight._pyside_version() == version("PySide6-Essentials")


def test_the_installed_pair_of_pyside6_and_python_is_a_sound_one():
    assert preflight.pyside_problem() is None


def test_the_check_imports_no_qt():
    import subprocess

    code = (
        "from core.system import preflight as p; import sys; p.library_problem();"
        "p.display_problem(); p.pyside_problem(); sys.exit('PySide6' in sys.modules)"
    )
    root = str(preflight.Path(preflight.__file__).parents[2])
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
