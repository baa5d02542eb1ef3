"""Versions of the session file: what an older one says, as the present one has it."""

from collections.abc import Callable

from core.session_file.contents import Contents

VERSION = 1
# {version: what makes of its contents those of the next one}. Docs: docs/formats.md.
STEPS: dict[int, Callable[[Contents], Contents]] = {}


def migrated(contents: Contents, version: int) -> Contents:
    """The same session as VERSION has it."""
    for number in range(version, VERSION):
        contents = STEPS[number](contents)
    return contents
