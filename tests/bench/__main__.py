"""Prints a line per measurement; exit code 1 if one falls short.

Each bench runs in a process of its own, so that one's caches and threads are not another's.
"""

import os
import subprocess
import sys

from tests.offscreen import PLATFORM

NAMES = ("throughput", "stall", "startup", "step", "scrub", "trace", "operations", "stage")
NAMES += ("seeds", "textmodel", "course", "save", "sweep")


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"{unknown[0]} is not a bench; there are {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    environment = {"QT_QPA_PLATFORM": PLATFORM} | os.environ | {"OMP_NUM_THREADS": "1"}
    codes = [
        subprocess.run([sys.executable, "-m", f"tests.bench.{name}"], env=environment).returncode
        for name in names or NAMES
    ]
    return 1 if any(codes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
