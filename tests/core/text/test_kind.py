"""core.text.kind: what a file is, told by its content; the tree's own inputs and made ones."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import save
from torch import nn

from core.files.bounded_read import FileError
from core.text import kind
from core.text.kind import sniff, sniff_file

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize("file", sorted((DATA / "texts").iterdir()), ids=lambda file: file.name)
def test_a_text_is_one_whatever_its_name_and_encoding(file):
    assert sniff_file(file) is kind.TEXT


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("unroll_own", kind.TORCH),
        ("unroll_own_st.bin", kind.SAFETENSORS),
        ("keras_like.npz", kind.NUMPY_ARCHIVE),
        ("model.keras", kind.KERAS),
        ("torchscript.pt", kind.TORCHSCRIPT),
        ("legacy_format.pt", kind.LEGACY),
        ("lfs_pointer.pt", kind.LFS),
    ],
)
def test_a_file_of_another_program_is_what_it_is(name, wanted):
    assert sniff_file(DATA / "files" / name) is wanted


def zipped(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, b"content")
    return file.getvalue()


def saved(write, *arguments, **options):
    file = io.BytesIO()
    write(*arguments, file, **options)
    return file.getvalue()


def tarred():
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return file.getvalue()


MADE = {
    "nothing": (b"", kind.EMPTY),
    "state dict": (saved(torch.save, nn.LSTM(2, 3).state_dict()), kind.TORCH),
    "whole model": (saved(torch.save, nn.LSTM(2, 3)), kind.TORCH),
    "old .pt": (
        saved(torch.save, {"a": torch.zeros(3)}, _use_new_zipfile_serialization=False),
        kind.LEGACY,
    ),
    "safetensors": (save({"a": np.zeros(3, np.float32)}), kind.SAFETENSORS),
    "npz": (saved(lambda file: np.savez(file, a=np.zeros(3))), kind.NUMPY_ARCHIVE),
    "npy": (saved(lambda file: np.save(file, np.zeros(3))), kind.NUMPY),
    "pickle": (b"\x80\x04\x95\x0b" + bytes(7) + b"}\x94\x8c\x01a\x94K\x01s.", kind.PICKLE),
    "HDF5": (b"\x89HDF\r\n\x1a\n" + bytes(99), kind.HDF5),
    "ONNX": (b"\x08\x08\x12\x07pytorch\x1a\x052.2.0:\x00", kind.ONNX),
    "Word": (zipped("[Content_Types].xml", "word/document.xml"), kind.DOCUMENT),
    "e-book": (zipped("mimetype", "META-INF/container.xml"), kind.BOOK),
    "zip": (zipped("notes.txt"), kind.ARCHIVE),
    "PDF": (b"%PDF-1.7\nletters and letters", kind.PDF),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), kind.PICTURE),
    "program": (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00" + bytes(99), kind.PROGRAM),
    "no file": (bytes(range(256)) * 4, kind.UNKNOWN),
    "text that begins as a program": (b"MZ is how programs begin.", kind.TEXT),
    "small picture of the web": (b"RIFF\x52\0\0\0WEBPVP8 a few letters more", kind.PICTURE),
    "text that begins as a picture": (b"BMW, GIF89a and RIFF are words here.", kind.TEXT),
    "text with a brace": (b"Hello wo{ld, said the network.", kind.TEXT),
    "UTF-16": ("\ufeffКнига о сетях".encode("utf-16-le"), kind.TEXT),
    "Cyrillic": ("оЗМЧ и другие буквы стоят тут".encode("koi8-r"), kind.TEXT),
}


@pytest.mark.parametrize("name", MADE)
def test_content_tells_what_a_file_is(name):
    data, wanted = MADE[name]
    assert sniff(data) is wanted


@pytest.mark.parametrize(
    ("data", "phrase"),
    [
        (gzip.compress(b"letters", mtime=0), "compressed with gzip"),
        (bz2.compress(b"letters"), "compressed with bzip2"),
        (lzma.compress(b"letters"), "compressed with xz"),
        (tarred(), "a tar archive"),
    ],
)
def test_what_is_packed_says_how_and_what_to_do(data, phrase):
    assert sniff(data).phrase == phrase
    assert sniff(data).no_checkpoint() == f"it is {phrase}; unpack it and open what is inside."


def test_the_end_of_a_large_zip_tells_what_its_beginning_does_not():
    names = [f"model/data/{k}" for k in range(2000)] + ["model/data.pkl"]
    data = zipped(*names, "model/code/__torch__.py")
    assert sniff(data[:500]) is kind.ARCHIVE
    assert sniff(data[:500], data[-500:]) is kind.TORCHSCRIPT


def test_what_cannot_be_read_is_a_sentence(tmp_path):
    with pytest.raises(FileError, match="no such file"):
        sniff_file(tmp_path / "gone")
    with pytest.raises(FileError, match="it is a folder"):
        sniff_file(tmp_path)


def test_every_kind_has_a_sentence_with_a_next_step():
    kinds = [each for each in vars(kind).values() if isinstance(each, kind.Kind)]
    assert len(kinds) > 20
    for each in kinds:
        told = each.no_checkpoint()
        assert told.endswith(".")
        assert each in (kind.EMPTY, kind.SAFETENSORS, kind.TORCH) or "; " in told
        assert each.no_text("book").startswith("book is ")
        assert each.neither("book").startswith("book is ")
        assert each.neither("book").endswith(".")
