"""settings.json of any content: the program starts, keeps what is good, says what is not, once."""

import json
import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.window.preferences import (
    CHECKS,
    RECENT,
    Settings,
    load_settings,
    save_settings,
    sealed,
    unsealed,
)
from gui.window.remembering import Remembering
from gui.window.window import Window
from tests.any_text import any_text
from tests.gui.conftest import close

DEFAULT = Settings()
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.text(st.characters(codec=None) | st.characters(categories=["Cs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(any_text(max_size=4), inner),
    max_leaves=6,
)


def in_file(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "settings.json"
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


@given(st.dictionaries(st.sampled_from([*CHECKS, "else"]), JSON), st.sampled_from([*CHECKS]))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_values_give_settings_that_can_be_used_and_saved(tmp_path, values, good):
    values[good] = getattr(DEFAULT, good)
    path = in_file(tmp_path, values)
    found = load_settings(path)
    for name, is_good in CHECKS.items():
        value = getattr(found, name)
        assert is_good(value)
        wanted = values.get(name, getattr(DEFAULT, name))
        if is_good(wanted) and name != "recent":
            assert value == wanted
    save_settings(path, found)
    again = load_settings(path)
    assert (again, again.problem) == (found, "")


@pytest.mark.parametrize(
    "text",
    ["", "[", "null", "[]", "3", "NaN", "[" * 100_000, '{"speed": ' + "9" * 5000 + "}", "\ud800"],
)
def test_a_file_that_holds_no_settings_is_put_aside_and_told_of_once(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    found = load_settings(path)
    assert found == DEFAULT
    aside = tmp_path / "settings.damaged.json"
    assert aside.read_bytes() == text.encode("utf-8", "surrogatepass")
    assert str(aside) in found.problem
    assert load_settings(path).problem == ""


def test_what_is_good_beside_half_a_letter_is_kept(tmp_path):
    found = load_settings(in_file(tmp_path, {"geometry": "\ud800", "theme": "dark", "speed": 2}))
    assert (found.geometry, found.theme, found.speed) == ("", "dark", 2)
    assert "geometry" in found.problem
    assert (tmp_path / "settings.damaged.json").exists()
    assert load_settings(tmp_path / "settings.json") == found


@pytest.mark.parametrize("kind", ["folder", "pipe", "unreadable", "huge"])
def test_what_is_no_file_of_ours_is_said_and_left_alone(tmp_path, kind):
    path = tmp_path / "settings.json"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("no pipes here")
        os.mkfifo(path)
    elif kind == "huge":
        path.write_bytes(b" " * 1_000_001)
    else:
        if not hasattr(os, "geteuid") or os.geteuid() == 0:
            pytest.skip("root may read everything")
        path.write_bytes(b"{}")
        path.chmod(0)
    found = load_settings(path)
    assert found == DEFAULT
    assert found.problem.startswith(f"{path} cannot be read: ")
    save_settings(path, found)  # raises nothing


def test_no_file_at_all_is_nothing_to_tell(tmp_path):
    assert load_settings(tmp_path / "nowhere" / "settings.json").problem == ""


def test_a_damaged_state_of_the_window_is_never_given_to_qt():
    """Qt ends with a segmentation fault on some of them."""
    text = sealed(b"a state of Qt's")
    assert unsealed(text) == b"a state of Qt's"
    assert unsealed(sealed(b"")) == b""
    for bad in (text[:-4], "0" + text[1:], text.partition(":")[2], "\ud800", "x:y", "\N{SNOWMAN}"):
        assert unsealed(bad) == b""


def test_windows_closed_one_after_the_other_keep_each_others_recent_files(tmp_path):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(recent=["/old"]))
    one, two = load_settings(path), load_settings(path)
    one.add_recent("/one")
    two.add_recent("/two")
    one.theme, two.theme = "light", "dark"
    save_settings(path, one)
    save_settings(path, two)
    found = load_settings(path)
    assert (found.recent, found.theme) == (["/two", "/one", "/old"], "dark")


def test_recent_files_stay_few(tmp_path):
    chosen = Settings()
    for number in range(20):
        chosen.add_recent(f"/{number}")
    save_settings(tmp_path / "settings.json", chosen)
    found = load_settings(tmp_path / "settings.json").recent
    assert found == [f"/{number}" for number in range(19, 19 - RECENT, -1)]


def test_a_window_starts_and_ends_with_settings_that_were_damaged(session, qtbot, tmp_path):
    path = in_file(tmp_path, {"geometry": "\ud800", "layout": "x:y", "plot_widths": [10**30]})
    found = load_settings(path)
    window = Window(session, found, path)
    window.show()
    close(window)
    assert load_settings(path).problem == ""


def test_what_was_chosen_or_opened_is_in_the_file_before_the_window_closes(
    window, qtbot, request, monkeypatch
):
    remembering = window.findChild(Remembering)
    saved, clock = remembering.saved, remembering._clock
    request.addfinalizer(partial(clock.setInterval, clock.interval()))
    monkeypatch.setattr("gui.window.remembering.LOOKS_MS", 10)  # and not once a second
    clock.setInterval(10)
    with qtbot.waitSignal(saved):
        window.appearance.set_theme("dark")
    assert load_settings(window.settings_file).theme == "dark"
    with qtbot.waitSignal(saved):
        window.settings.add_recent("/tmp/a.unroll")
    assert load_settings(window.settings_file).recent == ["/tmp/a.unroll"]
    with qtbot.waitSignal(saved):  # which is filled in place
        window.settings.exported["format"] = "csv"
    assert load_settings(window.settings_file).exported == {"format": "csv"}
    clock.stop()
    with monkeypatch.context() as patched:
        patched.setattr("gui.window.preferences.write_bytes", _full)
        window.appearance.set_theme("light")
        remembering._look()
    with qtbot.waitSignal(saved):  # tried again, though nothing else was chosen
        remembering._look()
    assert load_settings(window.settings_file).theme == "light"
    clock.start()


def _full(*_):
    raise OSError("the disk is full")
