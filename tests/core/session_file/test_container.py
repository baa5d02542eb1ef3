"""The session file: what goes in comes out, and of a damaged or hostile one nothing does."""

import io
import json
import zipfile
from hashlib import sha256
from random import Random

import numpy as np
import pytest

from core.runs.records import TrainingState
from core.session_file import container, limits, versions
from core.session_file.contents import Contents, Items, Rows, States
from core.session_file.error import CHECKSUM, CUT_OFF, DAMAGED, FOREIGN, NEWER, SessionFileError
from core.text.kind import SESSION, sniff_file


def states_at(*updates):
    found = [TrainingState(at, np.full(4, at, "f4")) for at in updates]
    return States(found, len(found))


def contents():
    return Contents(
        {"a": {"x": [1, 2.5, None, True, "ü"]}, "b": 3},
        {"done": Items((["one"], ["two"]))},
        {"loss": Rows(np.arange(5, dtype="f4")), "word": Rows(np.eye(3, dtype="u1"))},
        {"run": states_at(0, 7)},
    )


def told(found):
    """All of it, as plain values."""
    rows = {name: (str(each.rows.dtype), each.rows.tolist()) for name, each in found.rows.items()}
    states = {
        name: [(state.updates, state.vector.tolist()) for state in each.all]
        for name, each in found.states.items()
    }
    return found.values, {name: each.values for name, each in found.items.items()}, rows, states


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "day.unroll"
    container.save(path, contents())
    return path


def refused(path):
    """Why it cannot be opened."""
    with pytest.raises(SessionFileError) as caught:
        container.read(path)
    assert str(caught.value).startswith(str(path)) or "..." in str(caught.value)
    return str(caught.value).partition("opened: ")[2]


def test_what_goes_in_comes_out(file):
    assert told(container.read(file)) == told(contents())


def test_values_are_there_before_any_state_is_read(file):
    with container.SessionFile(file) as opened:
        assert opened.contents.states == {}
        assert opened.contents.values == contents().values
        assert [name for name, _ in opened.states()] == ["run"]


def test_large_numbers_are_in_blocks_of_a_bounded_size(tmp_path, monkeypatch):
    monkeypatch.setattr(container, "CHUNK", 25)
    path = tmp_path / "day.unroll"
    container.save(path, contents())
    with zipfile.ZipFile(path) as opened:
        names = opened.namelist()
        assert {info.compress_type for info in opened.infolist()} == {zipfile.ZIP_STORED}
    assert [name for name in names if name.startswith("rows")] == [
        "rows-0.safetensors",
        "rows-1.safetensors",
    ]
    assert told(container.read(path)) == told(contents())


def test_another_program_reads_it_with_a_zip_and_safetensors_alone(file):
    from safetensors.numpy import load

    with zipfile.ZipFile(file) as opened:
        manifest = json.loads(opened.read("manifest.json"))
        for name, about in manifest["blocks"].items():
            data = opened.read(name)
            assert (len(data), sha256(data).hexdigest()) == (about["size"], about["sha256"])
        rows = load(opened.read("rows-0.safetensors"))
    assert manifest["format"] == "unroll session"
    np.testing.assert_array_equal(rows["loss"], np.arange(5))


def test_no_change_of_a_byte_is_taken_for_another_session(file):
    """Wherever it is: what comes out is the same, or nothing is."""
    data, random = file.read_bytes(), Random(1)
    wanted, opened = told(contents()), 0
    for _ in range(400):
        place = random.randrange(len(data))
        changed = bytearray(data)
        changed[place] ^= 1 << random.randrange(8)
        file.write_bytes(changed)
        try:
            found = told(container.read(file))
        except SessionFileError:
            continue
        else:
            opened += 1
            assert found == wanted
    assert opened < 200  # of what is said twice in a ZIP one may be other


def test_whatever_is_cut_off_is_noticed(file):
    data = file.read_bytes()
    for length in range(0, len(data), 7):
        file.write_bytes(data[:length])
        assert refused(file) == (FOREIGN if length < 42 else CUT_OFF)  # its first name is whole
        assert length < 42 or sniff_file(file) is SESSION


def rewritten(file, change, manifest=None, **options):
    """The file as somebody wrote it who knows how checksums are made."""
    with zipfile.ZipFile(file) as opened:
        blocks = {info.filename: opened.read(info) for info in opened.infolist()}
    about = json.loads(blocks.pop("manifest.json"))
    change(blocks)
    about["blocks"] = {
        name: {"size": len(data), "sha256": sha256(data).hexdigest()}
        for name, data in blocks.items()
    }
    about |= manifest or {}
    made, told = io.BytesIO(), json.dumps(about).encode()
    with zipfile.ZipFile(made, "w", options.get("kind", zipfile.ZIP_STORED)) as archive:
        for name, data in {**blocks, "manifest.json": told}.items():
            archive.writestr(name, data)
        archive.comment = sha256(told).hexdigest().encode()
    file.write_bytes(made.getvalue())
    return refused(file)


def session_of(text):
    return lambda blocks: blocks.update({"session.json": text})


def header_of(text):
    head = len(text).to_bytes(8, "little") + text
    return lambda blocks: blocks.update({"rows-0.safetensors": head})


@pytest.mark.parametrize(
    "change",
    [
        lambda blocks: blocks.pop("session.json"),
        session_of(b"{}"),
        session_of(b"["),
        session_of(b"[" * 100_000),
        session_of(b'{"values": {}, "values": {}, "items": {}}'),
        session_of(b'{"values": {"a": NaN}, "items": {}}'),
        session_of(b'{"values": [], "items": {}}'),
        session_of(b'{"values": {}, "items": {"a": 1}}'),
        header_of(b'{"a": {"dtype": "F32", "shape": [9999999], "data_offsets": [0, 4]}}'),
        header_of(b'{"a": {"dtype": "F32", "shape": [-1], "data_offsets": [0, 4]}}'),
        header_of(b'{"a": {"dtype": "F99", "shape": [], "data_offsets": [0, 4]}}'),
        header_of(b'{"a": {"dtype": "F32", "shape": [], "data_offsets": [4, 8]}}'),
        header_of(b"[]"),
        lambda blocks: blocks.update({"rows-0.safetensors": b"\xff" * 16}),
    ],
)
def test_what_an_attacker_signs_is_checked_all_the_same(file, change):
    assert rewritten(file, change) == DAMAGED


def test_a_compressed_file_is_refused_before_it_is_unpacked(file):
    bomb = lambda blocks: blocks.update({"session.json": b" " * 50_000_000})  # noqa: E731
    assert rewritten(file, bomb, kind=zipfile.ZIP_DEFLATED) == DAMAGED


def test_a_newer_file_is_refused_with_a_sentence_and_an_older_one_migrated(file, monkeypatch):
    assert rewritten(file, lambda _: None, {"version": 2}) == NEWER
    container.save(file, contents())
    monkeypatch.setattr(container, "VERSION", 2)
    monkeypatch.setattr(versions, "VERSION", 2)
    monkeypatch.setitem(versions.STEPS, 1, lambda found: Contents({"new": found.values["b"]}))
    assert container.read(file).values == {"new": 3}


@pytest.mark.parametrize("data", [b"", b"PK", b"hello" * 100, b"PK\3\4" + bytes(500)])
def test_what_is_no_session_is_called_so(file, data):
    file.write_bytes(data)
    assert refused(file) == FOREIGN


def test_another_zip_is_no_session(file):
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert refused(file) == FOREIGN


def test_a_changed_number_is_a_checksum_that_does_not_match(file):
    data = file.read_bytes()
    place = data.index(np.arange(5, dtype="f4").tobytes())
    with zipfile.ZipFile(file) as archive:
        crc = archive.getinfo("rows-0.safetensors").CRC
    changed = bytearray(data)
    changed[place + 1] ^= 1
    # Whoever mends the ZIP's own checksum does not mend ours.
    import zlib

    start, size = data.index(b"rows-0.safetensors") + len("rows-0.safetensors"), 0
    size = zipfile.ZipFile(io.BytesIO(data)).getinfo("rows-0.safetensors").file_size
    mended = zlib.crc32(bytes(changed[start : start + size])).to_bytes(4, "little")
    file.write_bytes(bytes(changed).replace(crc.to_bytes(4, "little"), mended))
    assert refused(file) == CHECKSUM


def test_a_session_too_large_for_a_file_is_said_and_not_begun(file, monkeypatch):
    monkeypatch.setattr(limits, "FILE", 10)
    before = file.read_bytes()
    with pytest.raises(SessionFileError, match="delete runs"):
        container.save(file, contents())
    assert file.read_bytes() == before
