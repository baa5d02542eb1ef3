"""core.files.lock: one process at a time, and none that waits for ever."""

import pytest

from core.files import lock
from core.files.lock import held


def test_a_lock_is_had_once_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    file = tmp_path / "file.json"
    with held(file) as first:
        assert first
        with held(file) as second:
            assert not second
        with held(tmp_path / "other.json") as other:
            assert other
    with held(file) as again:
        assert again
    assert not file.exists()


def test_it_is_given_up_where_what_is_done_under_it_fails(tmp_path):
    with pytest.raises(RuntimeError), held(tmp_path / "file"):
        raise RuntimeError
    with held(tmp_path / "file") as again:
        assert again


@pytest.mark.parametrize("name", ["nowhere/file", "a\0file", "x" * 400])
def test_where_no_lock_can_lie_it_is_not_had_and_nothing_raises(tmp_path, name):
    with held(f"{tmp_path}/{name}") as had:
        assert not had


def test_a_link_in_its_place_is_not_followed(tmp_path):
    (tmp_path / "file.lock").symlink_to(tmp_path / "elsewhere")
    with held(tmp_path / "file") as had:
        assert not had
    assert not (tmp_path / "elsewhere").exists()
