"""Two checkouts against each other, in short turns: `python -m tests.bench.checkouts BEFORE`.

BEFORE: a revision, or a folder with a checkout. Each job runs in three processes that live side
by side: the checkout before, this one, and the one before once more. They take turns, one at a
time and in changing order, so that whatever else the machine does meets all alike. What is told
is the median of the ratios of neighbouring turns, time before / time now: 0.97 is 3 % slower.
What the checkout before makes of itself says how much of that is chance.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles

from tests.bench.measurement import Measurement
from tests.bench.turn import JOBS
from tests.bench.window import report
from tests.offscreen import PLATFORM

ROOT = Path(__file__).parents[2]
LEAST = 0.97


class Turns:
    """A process that does one turn of a job when it is told to."""

    def __init__(self, checkout: Path, job: str) -> None:
        command = [sys.executable, str(ROOT / "tests/bench/turn.py"), str(checkout), job]
        environment = {"QT_QPA_PLATFORM": PLATFORM} | os.environ | {"OMP_NUM_THREADS": "1"}
        environment.pop("PYTHONPATH", None)
        self._process = subprocess.Popen(
            command,
            cwd=checkout,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self._line("ready")

    def _line(self, what: str) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        if not line:
            raise SystemExit(f"The process ended instead of saying {what}: its error is above.")
        return line

    def take(self) -> float:
        """Seconds of the work that the job counts."""
        assert self._process.stdin is not None
        self._process.stdin.write("turn\n")
        self._process.stdin.flush()
        return float(self._line("its seconds"))

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()


def notch(values: list[float]) -> float:
    """How far a median may be off by chance: half of a box plot's notch (McGill et al., 1978)."""
    low, _, high = quantiles(values, n=4)
    return 1.57 * (high - low) / len(values) ** 0.5


def compared(before: Path, job: str, rounds: int) -> Measurement:
    """The median ratio of a job, and within what chance leaves it."""
    order = random.Random(0)
    with ExitStack() as stack:
        three = [Turns(checkout, job) for checkout in (before, ROOT, before)]
        for each in three:
            stack.callback(each.end)
        rows = []
        for _ in range(rounds):
            times = {number: three[number].take() for number in order.sample(range(3), 3)}
            rows.append([times[number] for number in range(3)])
    ratios = [first / now for first, now, _ in rows]
    itself = [first / again for first, _, again in rows]
    chance = abs(median(itself) - 1) + notch(itself)
    note = f"itself {median(itself):.3f}; by chance {chance:.3f}; now "
    note += f"{median(now for _, now, _ in rows) * 1e3:.3g} ms, {rounds} rounds"
    return Measurement(job, median(ratios), LEAST - chance, "x", at_most=False, note=note)


@contextmanager
def checkout_of(what: str) -> Iterator[Path]:
    """The folder, or a revision checked out for as long as it is needed."""
    if Path(what).is_dir():
        yield Path(what).resolve()
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "before"
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--detach", "--quiet", str(place), what], check=True)
        try:
            yield place
        finally:
            subprocess.run([*git, "remove", "--force", str(place)], check=True)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.checkouts")
    parser.add_argument("before", help="a revision, or a folder with a checkout")
    parser.add_argument("jobs", nargs="*", default=[*JOBS], help=f"of {', '.join(JOBS)}")
    parser.add_argument("--rounds", type=int, default=21)
    wanted = parser.parse_args(argv)
    unknown = [job for job in wanted.jobs if job not in JOBS]
    if unknown:
        parser.error(f"{unknown[0]} is not a job; there are {', '.join(JOBS)}")
    with checkout_of(wanted.before) as before:
        return max(report([compared(before, job, wanted.rounds)]) for job in wanted.jobs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
