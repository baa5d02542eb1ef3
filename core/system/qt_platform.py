"""QT_QPA_PLATFORM as somebody set it: the first of its list that works, or a sentence.

Qt ends the process (abort, or a crash inside the plugin) on a platform that is misspelt, not
built in or not there. What is not known to be safe is tried in a process of its own first.
Standard library only; a machine on which nothing is named pays nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, MutableMapping

from core.system import preflight

VARIABLE = "QT_QPA_PLATFORM"
SAFE = ("offscreen", "minimal", "cocoa", "windows")  # need nothing that could be missing
SECONDS = 20
UNFIT = ("vkkhrdisplay", "minimalegl")  # start, and show no widgets
TRIAL = (
    "from PySide6.QtWidgets import QApplication as A, QWidget; a = A(['trial']);"
    "assert a.primaryScreen(); w = QWidget(); w.winId(); a.processEvents()"
)


def settle(
    env: MutableMapping[str, str] | None = None, works: Callable[[str], bool] | None = None
) -> str | None:
    """Put the platform that works in the variable's place; a sentence where none does."""
    env = os.environ if env is None else env
    wanted = [each.strip() for each in env.get(VARIABLE, "").split(";") if each.strip()]
    if not wanted:
        return None
    found = next((each for each in wanted if _works(each, env, works or tried)), None)
    if found is None and "xcb" in wanted:
        found = "xcb"  # whose display or libraries are missing is said by preflight
    if found is None:
        return _refusal(env[VARIABLE])
    env[VARIABLE] = found
    return None


def _works(entry: str, env: Mapping[str, str], works: Callable[[str], bool]) -> bool:
    if entry in SAFE:
        return True
    if entry == "xcb":
        return preflight.display_problem({**env, VARIABLE: "xcb"}) is None
    return entry.split(":")[0] not in UNFIT and works(entry)


def tried(entry: str) -> bool:
    """Whether Qt starts on it, found out where its abort hurts nobody."""
    command = [sys.executable, "-c", TRIAL]
    env = {**os.environ, VARIABLE: entry}
    nothing = subprocess.DEVNULL
    try:
        made = subprocess.run(
            command, env=env, timeout=SECONDS, stdin=nothing, stdout=nothing, stderr=nothing
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return made.returncode == 0


def _refusal(value: str) -> str:
    shown = "".join(letter if letter.isprintable() else "?" for letter in value)[:80]
    return (
        f'{VARIABLE} is "{shown}", and Qt can open no window on that here. Unset it, or set it to '
        "xcb, wayland (with a display of that kind) or offscreen."
    )
