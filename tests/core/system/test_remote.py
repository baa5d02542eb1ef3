"""Paths to other machines, in every spelling that Windows takes for one."""

import ntpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.system.remote import is_remote

SLASHES = st.sampled_from("\\/")


@given(st.lists(SLASHES, min_size=2, max_size=4), SLASHES, SLASHES)
@settings(max_examples=60)
def test_a_share_is_remote_however_its_slashes_lean(start, middle, last):
    path = f"{''.join(start)}host{middle}share{last}text.txt"
    assert is_remote(path)
    assert not ntpath.splitdrive(path)[0].endswith(":")  # Windows sees no drive of its own


@pytest.mark.parametrize(
    "path",
    [
        r"\/host/share/x",
        r"/\host/share/x",
        r"\??\UNC\host\share\x",
        "/??/UNC/host/share/x",
        r"\\?\UNC\host\share\x",
        r"\\.\UNC\host\share\x",
        r"\\.\pipe\x",
        r"//?/UNC/host/share/x",
        r"\\?\GLOBALROOT\Device\Mup\host\share\x",
        r"  \\host\share\x",
        "\t//host/share/x",
        "file://host/share/x",
        r"smb:\\host\share\x",
        "\\\\host@SSL\\DavWWWRoot\\x",
    ],
)
def test_the_other_spellings_are_remote_too(path):
    assert is_remote(path)


@pytest.mark.parametrize(
    "path",
    ["zen", "/home/me/poem.txt", r"C:\texts\poem.txt", "C:/texts//poem.txt", "poem.txt", "a:b//c"],
)
def test_a_file_of_this_machine_is_not(path):
    assert not is_remote(path)
