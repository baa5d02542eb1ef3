"""A ZIP in memory, before anything of it is unpacked: few entries, and none of them packed."""

import io
import struct
import zipfile

ENTRY = b"PK\x01\x02"  # with which each entry of its directory begins
BROKEN = (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, OSError)


class DamagedZipError(ValueError):
    """It is no whole ZIP, or has more entries, or more in them, than may be."""


class PackedZipError(ValueError):
    """It is a whole one, but of packed entries: a small file could be large in memory."""


def check_count(data: bytes, most: int) -> None:
    """Counted by their marks: of each entry that there is zipfile makes an object, and a file of
    megabytes can have millions. DamagedZipError for more than `most`.
    """
    if data.count(ENTRY) > most:
        raise DamagedZipError


def check_stored(data: bytes, most: int) -> None:
    """`most` entries, none of them packed; else DamagedZipError or PackedZipError."""
    check_count(data, most)
    try:
        entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except BROKEN as error:
        raise DamagedZipError from error
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise PackedZipError
    if sum(entry.file_size for entry in entries) > len(data):
        raise DamagedZipError
