"""What a file is, told by its content alone: a text, a checkpoint, or which other kind of file.

A sniff of a bounded beginning and end; nothing is unpacked, parsed or run, and nothing here says
that a file is sound. The endings of names play no part.
"""

import re
import struct
from dataclasses import dataclass

from core.files.bounded_read import FilePath, read_ends
from core.sentences import Sentence, listed
from core.text.encoding import looks_like_text

SNIFFED = 65_536  # bytes of the beginning, and as many of the end
ENTRIES_MAX = 4096
WORD = 6  # bytes that a text may begin with by chance, less one


@dataclass(frozen=True)
class Kind:
    """phrase: what it is, for "this is ...". note: what else to know before it is opened.

    step: what to do with it; text_step: what, where its text is wanted.
    """

    phrase: str
    step: str = ""
    text_step: str = ""
    note: str = ""

    @property
    def is_checkpoint(self) -> bool:
        """Of a container that Unroll's checkpoints are in, whoever wrote it."""
        return self in (SAFETENSORS, TORCH)

    def no_text(self, name: str) -> Sentence:
        """A sentence for whoever wanted to read a text."""
        if self is EMPTY:
            return Sentence("{name} is empty.", name=name)
        if self is UNKNOWN:
            return Sentence("{name} is not plain text: it has bytes that no text has.", name=name)
        rather = Sentence("not the file itself") if self is LFS else Sentence("not plain text")
        return self._with_step(name, rather)

    def neither(self, name: str) -> Sentence:
        """A sentence for whoever wanted to open whatever it is."""
        if self is EMPTY:
            return Sentence("{name} is empty.", name=name)
        return self._with_step(name, Sentence("neither a text nor a checkpoint of Unroll"))

    def _with_step(self, name: str, rather: Sentence) -> Sentence:
        values = {"name": name, "phrase": Sentence(self.phrase), "rather": rather}
        step = self.step or self.text_step
        if not step:
            return Sentence("{name} is {phrase}, {rather}.", **values)
        return Sentence("{name} is {phrase}, {rather}; {step}.", **values, step=Sentence(step))

    def no_checkpoint(self) -> Sentence:
        """The end of a sentence for whoever wanted to open a checkpoint."""
        if self is EMPTY:
            return Sentence("it is empty.")
        parts = [Sentence(each) for each in (self.phrase, self.note) if each]
        what = listed(parts)
        return Sentence("it is {what}; {step}.", what=what, step=Sentence(self.step or _OWN))


_OWN = "Unroll opens only the checkpoints that it saved itself (Ctrl+Alt+S)"
_PICKLE = "which can run commands"

EMPTY = Kind("empty")
TEXT = Kind("plain text", "open it as a text (Ctrl+T)")
UNKNOWN = Kind("of a kind that is not known here")
SAFETENSORS = Kind("a .safetensors file", "open it as a checkpoint (Ctrl+O)")
TORCH = Kind("a .pt file of PyTorch", "open it as a checkpoint (Ctrl+O)")
SESSION = Kind("a session of Unroll", "open it (Ctrl+O)")
TORCHSCRIPT = Kind("a TorchScript program")
EXPORTED = Kind("a program of torch.export")
LEGACY = Kind("a .pt from before PyTorch 1.6, a bare Python pickle", note=_PICKLE)
PICKLE = Kind("a bare Python pickle", note=_PICKLE)
NUMPY = Kind("a NumPy array")
NUMPY_ARCHIVE = Kind("an archive of NumPy arrays (.npz)")
KERAS = Kind("a Keras model")
HDF5 = Kind("an HDF5 file, as Keras saves weights in")
ONNX = Kind("an ONNX model")
TENSORFLOW_LITE = Kind("a TensorFlow Lite model")
GGUF = Kind("a GGUF model")
LFS = Kind("a Git LFS pointer", "run `git lfs pull` in its folder and open it again")
_UNPACK = "unpack it and open what is inside"
_SAVE_AS_TEXT = "save it as plain text first"
ARCHIVE = Kind("a zip archive", _UNPACK)
DOCUMENT = Kind("an office document", text_step=_SAVE_AS_TEXT)
RICH_TEXT, PDF = Kind("rich text", text_step=_SAVE_AS_TEXT), Kind("a PDF", text_step=_SAVE_AS_TEXT)
BOOK = Kind("an e-book", text_step=_SAVE_AS_TEXT)
PICTURE = Kind("a picture")
SOUND = Kind("sound or video")
PROGRAM = Kind("a program")
DATABASE = Kind("a database")

# Texts by their bytes, which are meant for programs all the same.
_IN_LETTERS = (
    (b"%PDF-", PDF),
    (b"{\\rtf", RICH_TEXT),
    (b"version https://git-lfs.github.com/spec/", LFS),
    (b"version https://hawser.github.com/spec/", LFS),
)
_LEGACY_MARK = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
# (where it stands, bytes, kind): long ones, or with a control among them, are no text's.
_MARKS = (
    (0, b"\x1f\x8b", Kind("compressed with gzip", _UNPACK)),
    (4, b"1AY&SY", Kind("compressed with bzip2", _UNPACK)),
    (0, b"\xfd7zXZ\0", Kind("compressed with xz", _UNPACK)),
    (0, b"\x28\xb5\x2f\xfd", Kind("compressed with zstd", _UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", Kind("a 7z archive", _UNPACK)),
    (0, b"Rar!\x1a\x07", Kind("a RAR archive", _UNPACK)),
    (257, b"ustar\0", Kind("a tar archive", _UNPACK)),
    (257, b"ustar  \0", Kind("a tar archive", _UNPACK)),
    (0, b"\xd0\xcf\x11\xe0", DOCUMENT),
    (0, _LEGACY_MARK, LEGACY),
    *((0, b"\x80" + bytes([protocol]), PICKLE) for protocol in (2, 3, 4, 5)),
    (0, b"\x93NUMPY", NUMPY),
    (0, b"\x89HDF\r\n\x1a\n", HDF5),
    (0, b"GGUF", GGUF),
    (4, b"TFL3", TENSORFLOW_LITE),
    (0, b"\x89PNG\r\n\x1a\n", PICTURE),
    (0, b"\xff\xd8\xff", PICTURE),
    *((0, each, PICTURE) for each in (b"GIF8", b"BM", b"II*\0", b"MM\0*")),
    (8, b"WEBPVP8", PICTURE),
    *((8, each, SOUND) for each in (b"WAVEfmt ", b"AVI LIST")),
    (0, b"RIFF", Kind("a picture, sound or video")),
    *((0, each, SOUND) for each in (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3")),
    (4, b"ftyp", SOUND),
    (0, b"\x7fELF", PROGRAM),
    *((0, each, PROGRAM) for each in (b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")),
    (0, b"SQLite format 3\0", DATABASE),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
# ModelProto: its first field is ir_version, its second the producer's name or the graph.
_ONNX = re.compile(rb"\x08[\x01-\x20](\x12[\x01-\x40][\x20-\x7e]|\x3a)")


def sniff(head: bytes, tail: bytes = b"") -> Kind:
    """What a file is that begins with `head` and ends with `tail`, SNIFFED bytes each or all."""
    if not head:
        return EMPTY
    for beginning, kind in _IN_LETTERS:
        if head.startswith(beginning):
            return kind
    if _is_safetensors(head):
        return SAFETENSORS
    if begins_as_session(head):
        return SESSION
    if head.startswith(b"PK\x03\x04"):
        return _of_zip(_names(head) | _names(tail))
    return _by_mark(head)


def begins_as_session(head: bytes) -> bool:
    """By its first entry: of one that was cut off the list of its entries is gone."""
    return head.startswith(b"PK\x03\x04") and head[30:42] == b"session.json"


def sniff_file(path: FilePath) -> Kind:
    """What a file is; FileError where it cannot be read."""
    return sniff(*read_ends(path, SNIFFED))


def _by_mark(head: bytes) -> Kind:
    is_text = looks_like_text(head)
    for place, mark, kind in _MARKS:
        telling = len(mark) >= WORD or _CONTROL.search(mark)
        if head.startswith(mark, place) and (telling or not is_text):
            return kind
    if _ONNX.match(head):
        return ONNX
    return TEXT if is_text else UNKNOWN


def _is_safetensors(head: bytes) -> bool:
    """The length of a header of less than 4 GB, then its first brace."""
    return head[4:8] == bytes(4) and head[8:9] == b"{"


# zip files ----------------------------------------------------------------------------------

# Signature, and where the length of the entry's name and the name itself stand after it.
_LOCAL = (b"PK\x03\x04", 26, 30)
_CENTRAL = (b"PK\x01\x02", 28, 46)


def _names(data: bytes) -> set[str]:
    """Names of the entries whose headers lie in a stretch of a zip file."""
    found: set[str] = set()
    for signature, length_at, name_at in (_LOCAL, _CENTRAL):
        start = data.find(signature)
        while start >= 0 and len(found) < ENTRIES_MAX:
            if start + name_at <= len(data):
                (length,) = struct.unpack_from("<H", data, start + length_at)
                name = data[start + name_at : start + name_at + length]
                found.add(name.decode("utf-8", "replace"))
            start = data.find(signature, start + 4)
    return found


def _of_zip(names: set[str]) -> Kind:
    """By the files that its writer always puts in."""
    ends = {name.rpartition("/")[2] for name in names}
    if any(re.search(r"(^|/)code/__torch__", name) for name in names):
        return TORCHSCRIPT
    if "archive_format" in ends or "serialized_exported_program.json" in ends:
        return EXPORTED
    if "data.pkl" in ends:
        return TORCHSCRIPT if "constants.pkl" in ends else TORCH
    if {"session.json", "manifest.json"} <= names:
        return SESSION
    if {"config.json", "model.weights.h5"} <= ends:
        return KERAS
    if names and all(name.endswith(".npy") for name in names):
        return NUMPY_ARCHIVE
    if "[Content_Types].xml" in names or "content.xml" in names:
        return DOCUMENT
    return BOOK if "META-INF/container.xml" in names else ARCHIVE
