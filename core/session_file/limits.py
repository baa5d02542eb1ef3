"""Limits: how much a session file holds, the same for who writes and who reads: what is written is
read. Beside these, whatever is made by a person is bounded where it is made, and a reader allows at
least as much (tests/core/session_file/test_limits.py goes over all of them).
"""

import struct

from core.session_file.error import SessionFileError

FILE = 2**31 - 1  # bytes: beyond, a ZIP has another form
BLOCKS = 20_000
MANIFEST = 4_000_000  # bytes
SESSION = 400_000_000  # of session.json
HEADER = 100_000_000  # of the names in one block of numbers, as the safetensors library has it
RECORD = 2_000_000_000  # of one record of a log
NAMED = 200  # of what a block says of one name, beside the name
STEPS = 220  # of undo
STEPS_WORDS = 4_000_000  # bytes that they say; those from where one stands that fit
STEPS_NUMBERS = 50_000_000  # of studies and runs that only they bring back


def check_file(size: int) -> None:
    """size: bytes of a session's numbers, or of all that is told of it."""
    _check(size, FILE)


def check_session(data: bytes) -> None:
    """What is told of all runs in words."""
    _check(len(data), SESSION)


def check_record(content: bytes) -> None:
    """A record of a log, or a block of numbers."""
    _check(len(content), RECORD)
    _check(struct.unpack("<Q", content[:8])[0], HEADER)


def _check(size: int, most: int) -> None:
    if size > most:
        raise SessionFileError(
            "The session holds {size:,.0f} MB; its file can hold at most {most:,.0f} MB: "
            "delete runs, or let Run > Compute keep less of them.",
            size=size / 1e6,
            most=most / 1e6,
        )
