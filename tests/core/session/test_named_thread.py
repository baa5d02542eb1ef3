"""Threads are made in one place, which names them: decision 049."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
HOME = ROOT / "core" / "session" / "named_thread.py"
MADE = re.compile(r"\bQThread\(|\(QThread\)")  # or a class of its own


def test_no_other_file_makes_a_thread_of_qts():
    files = [each for room in ("core", "gui") for each in (ROOT / room).rglob("*.py")]
    making = [each for each in files if MADE.search(each.read_text(encoding="utf-8"))]
    assert making == [HOME]
