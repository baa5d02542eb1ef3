"""Imports: as Python does them, with PySide loaded, too.

PySide replaces `__import__` by one that reads the source of every module that is imported, whether
"PySide6" stands in it (for `from __feature__ import snake_case`, which nobody here writes), and
leaves all that it read in linecache: 1,600 files with torch's, 22 million letters, 53 MB.
"""

import builtins


def keep_plain() -> None:
    """From now on. To be called when PySide is loaded; where it did nothing, nothing is done."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
